import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runBuilt } from "../make/builtCli";
import { bsc, newFolder } from "../make/cli";

const folder = newFolder();
const count = 8;

beforeAll(async () => {
  await bsc(folder, "init", "example.xlsx", "--template", "purpose");
  mkdirSync(join(folder, "books"));
  for (let number = 1; number <= count; number++)
    copyFileSync(join(folder, "example.xlsx"), join(folder, "books", `book${number}.xlsx`));
  writeFileSync(join(folder, "books/book3.xlsx"), "no workbook");
});

test("two processes print and write what one does, a bad workbook in its turn", () => {
  const [one, two] = ["1", "2"].map((jobs) =>
    runBuilt(folder, ["build", "books", "--out", `by${jobs}`, "--jobs", jobs]),
  );
  expect(two?.exitCode).toBe(3);
  expect(two?.out.replaceAll("by2", "by1")).toBe(one?.out);
  expect(two?.err).toBe(one?.err);
  expect(readdirSync(join(folder, "by2"))).toHaveLength(count - 1);
  for (const name of readdirSync(join(folder, "by2")))
    expect(readFileSync(join(folder, "by2", name)).equals(readFileSync(join(folder, "by1", name)))).toBe(
      true,
    );
});

test("check tells the same in two processes", () => {
  const [one, two] = ["1", "2"].map((jobs) => runBuilt(folder, ["check", "books", "--json", "--jobs", jobs]));
  expect(two?.out).toBe(one?.out);
});

/** The processes that a process has started, where the system tells. */
function startedBy(id: number): readonly number[] {
  const list = `/proc/${id}/task/${id}/children`;
  return existsSync(list) ? readFileSync(list, "utf8").trim().split(/\s+/).map(Number) : [];
}

test("a workbook whose process is ended is named, and every other one is built", async () => {
  if (process.platform !== "linux") return;
  const built = join(__dirname, "../../dist/cli/bsc.js");
  const run = spawn(process.execPath, [built, "build", "books", "--out", "rest", "--jobs", "2"], {
    cwd: folder,
  });
  let err = "";
  run.stderr.on("data", (text) => (err += String(text)));
  await once(run.stdout, "data");
  const [worker] = startedBy(run.pid ?? 0);
  if (worker !== undefined) process.kill(worker, "SIGKILL");
  const [exitCode] = await once(run, "exit");
  expect(exitCode).toBe(3);
  const lost = err.split("\n").filter((line) => line.includes("ended midway"));
  expect(lost.length).toBeLessThanOrEqual(1);
  const told = (name: string) => [...lost, "books/book3.xlsx"].some((line) => line.includes(`books/${name}`));
  const missing = readdirSync(join(folder, "books")).filter(
    (name) => !existsSync(join(folder, "rest", name)),
  );
  expect(missing.filter((name) => !told(name))).toEqual([]);
});

test("interrupted, a run ends with nothing half written, and no process stays", async () => {
  if (process.platform !== "linux") return;
  const built = join(__dirname, "../../dist/cli/bsc.js");
  const run = spawn(process.execPath, [built, "build", "books", "--out", "stopped", "--jobs", "2"], {
    cwd: folder,
  });
  await once(run.stdout, "data");
  const started = startedBy(run.pid ?? 0);
  run.kill("SIGINT");
  const [exitCode] = await once(run, "exit");
  expect([1, 3]).toContain(exitCode);
  for (const name of readdirSync(join(folder, "stopped"))) expect(name).toMatch(/^book\d\.xlsx$/);
  const alive = execFileSync("ps", ["-o", "pid=", "-p", [process.pid, ...started].join(",")], {
    encoding: "utf8",
  });
  expect(alive.trim().split(/\s+/).map(Number)).toEqual([process.pid]);
});
