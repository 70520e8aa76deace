import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { runCli } from "../../src/cli";
import { functionsFile } from "../make/addIn";
import { newFolder } from "../make/cli";

afterEach(() => void delete process.env.PORT);

const shown: string[] = [];

/** Runs `bsc demo` in a new folder, somebody watching, and cancels it once it says where it serves. */
async function demo(...options: readonly string[]) {
  const folder = newFolder();
  const cancelling = new AbortController();
  let [out, err] = ["", ""];
  const exitCode = await runCli(["demo", ...options], {
    out: (text) => {
      out += text;
      if (/http:/.test(text)) void reach(text).finally(() => cancelling.abort());
    },
    err: (text) => void (err += text),
    progress: false,
    folder,
    programFolders: "",
    signal: cancelling.signal,
    today: () => "2026-11-05",
    showInBrowser: async (address) => void shown.push(address),
    functionsFile,
  });
  return { exitCode, out, err, folder };
}

const answers: number[] = [];

async function reach(text: string): Promise<void> {
  const address = /http:\S+/.exec(text)?.[0] ?? "";
  answers.push((await fetch(`${address}/books/cold-chain-scorecard.xlsx`)).status);
}

test("the example is built, told in a few lines, and served until it is cancelled", async () => {
  process.env.PORT = "0";
  const { exitCode, out, folder } = await demo();
  expect(exitCode).toBe(0);
  expect(out).toMatch(/Whole scorecard +63\.0 +▲ Amber/); // the example's score, as its scorecard sheet has it
  expect(out).toMatch(/Try it {3}http:\/\/localhost:\d+ /);
  expect(answers).toEqual([200]);
  expect(shown).toEqual([/http:\S+/.exec(out)?.[0]]);
  expect(existsSync(join(folder, "out/cold-chain-scorecard.xlsx"))).toBe(true);
});

test("without serving it ends when the workbook is written", async () => {
  const { exitCode, out } = await demo("--no-serve");
  expect([exitCode, out.includes("http:")]).toEqual([0, false]);
});

test("a port that is taken, or none at all, is said with the way out", async () => {
  const other = createServer();
  const port = await new Promise<number>((resolve) =>
    other.listen(0, "127.0.0.1", () => {
      const address = other.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    }),
  );
  process.env.PORT = String(port);
  expect(await demo()).toMatchObject({ exitCode: 3, err: expect.stringContaining("Choose one: PORT=") });
  process.env.PORT = "here";
  expect(await demo()).toMatchObject({ exitCode: 2, err: expect.stringContaining('found "here"') });
  other.close();
});
