import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { saveBook } from "excel-workbench";
import { openFile, saveFile } from "../../src/cli/files";
import { withBook } from "../../src/cli/withBook";
import { bsc, ioIn, newFolder } from "../make/cli";
import { report } from "./report";

const folder = newFolder();
const built = join(__dirname, "../../dist/cli/bsc.js");

interface Ran {
  readonly ms: number;
  /** The most memory of any of its processes. */
  readonly megabytes: number;
}

/** Runs the built command, as `npm run -s bsc -- …` builds it. */
function run(...argv: readonly string[]): Ran {
  if (!existsSync(built)) throw new Error("Build first: npm run build.");
  const started = performance.now();
  const told = `process.on("exit", () => require("node:fs").appendFileSync(${JSON.stringify(join(folder, "memory"))}, process.resourceUsage().maxRSS + "\\n"))`;
  writeFileSync(join(folder, "tell.js"), told);
  writeFileSync(join(folder, "memory"), "");
  const env = { ...process.env, NODE_OPTIONS: `--require ${JSON.stringify(join(folder, "tell.js"))}` };
  const { status, stderr } = spawnSync(process.execPath, [built, ...argv], {
    cwd: folder,
    env,
    encoding: "utf8",
    maxBuffer: 1e9,
  });
  if (status !== 0 && status !== 1) throw new Error(stderr);
  return { ms: performance.now() - started, megabytes: mostMegabytes() };
}

function mostMegabytes(): number {
  return Math.max(...readFileSync(join(folder, "memory"), "utf8").trim().split("\n").map(Number)) / 1000;
}

function line(name: string, { ms, megabytes }: Ran, base: Ran) {
  return [`${name}, ${megabytes.toFixed(0)} MB`, ms, ms / base.ms] as const;
}

/** Names the scorecard of the open workbook. */
function nameUnit(name: string): Promise<void> {
  return Excel.run(async (context) => {
    const settings = context.workbook.tables.getItem("Settings").getDataBodyRange();
    settings.getCell(0, 1).values = [[name]];
    await context.sync();
  });
}

/** A folder of so many workbooks of one template. */
function booksOf(name: string, book: string, count: number): string {
  mkdirSync(join(folder, name));
  for (let number = 0; number < count; number++)
    copyFileSync(join(folder, book), join(folder, name, `unit${number}.xlsx`));
  return name;
}

test("800 books are built in 4.4 times the time of 200 and the same memory", async () => {
  await bsc(folder, "init", "purpose.xlsx", "--template", "purpose");
  const [few, many] = [booksOf("few", "purpose.xlsx", 200), booksOf("many", "purpose.xlsx", 800)];
  const [of200, of800] = [few, many].map((books) => run("build", books, "--out", `${books}-built`));
  if (!of200 || !of800) throw new Error("both ran");
  report("Building many books", [line("200", of200, of200), line("800", of800, of200)]);
});

test("500 workbooks are gathered by two processes against one", async () => {
  await bsc(folder, "init", "unit.xlsx", "--template", "purpose");
  mkdirSync(join(folder, "units"));
  const io = ioIn(folder);
  for (let number = 0; number < 500; number++) {
    const book = openFile("unit.xlsx", io);
    await withBook(book, io, () => nameUnit(`Unit ${number}`));
    saveFile(book, join("units", `unit${number}.xlsx`), io);
  }
  const one = run("gather", "units", "--out", "one.xlsx", "--jobs", "1");
  const two = run("gather", "units", "--out", "two.xlsx", "--jobs", "2");
  report("Gathering 500 workbooks", [line("one process", one, one), line("two", two, one)]);
});

test("56 packs of one group are made by two processes against one", async () => {
  await bsc(folder, "init", "example.xlsx", "--template", "example");
  const io = ioIn(folder);
  const book = openFile("example.xlsx", io);
  const bytes = await withBook(book, io, async (host) => {
    await Excel.run(async (context) => {
      const units = Array.from({ length: 56 }, (_, index) => [
        `U${index}`,
        `Unit ${index}`,
        index === 0 ? "" : "U0",
      ]);
      addTable(context, "Units", [["ID", "Scorecard", "Parent"], ...units]);
      addTable(context, "Unit figures", [
        ["Measure", "Period", "Actual", "Scorecard"],
        ...units.slice(1).map(([id = ""], index) => ["F1.1", "2026-10", 3000 + index, id]),
      ]);
      await context.sync();
    });
    return saveBook(host.book);
  });
  writeFileSync(join(folder, "group.xlsx"), bytes);
  const [one, two] = ["1", "2"].map((jobs) =>
    run("review", "group.xlsx", "--units", "all", "--out", `packs${jobs}`, "--jobs", jobs),
  );
  if (!one || !two) throw new Error("both ran");
  report("56 packs of one group", [line("one process", one, one), line("two", two, one)]);
  rmSync(join(folder, "packs1"), { recursive: true });
});

function addTable(
  context: Excel.RequestContext,
  name: string,
  rows: readonly (readonly (string | number)[])[],
): void {
  const sheet = context.workbook.worksheets.add(name);
  const range = sheet.getRangeByIndexes(0, 0, rows.length, rows[0]?.length ?? 0);
  range.values = rows.map((row) => [...row]);
  sheet.tables.add(range, true);
}
