import { readdirSync } from "node:fs";
import { join } from "node:path";
import { openBook, putCell, cellAt, saveBook } from "excel-workbench/books";
import { readFileSync, writeFileSync } from "node:fs";
import { bsc, newFolder } from "../make/cli";
import { writeTables } from "../make/tableBook";
import { report } from "./report";

const folder = newFolder();

/** Asks so many units for three figures each, and fills all of them in. */
async function answersOf(units: number): Promise<readonly string[]> {
  const all = Array.from({ length: units }, (_, unit) => unit);
  await writeTables(folder, `book${units}.xlsx`, {
    Settings: [["Setting", "Value"], ["Name", "Sites"], ["Period", "2026-03"]],
    Scorecards: [["ID", "Scorecard", "Parent"], ["HQ", "Head office", ""], ...all.map((unit) => [`U${unit}`, `Site ${unit}`, "HQ"])],
    Objectives: [["ID", "Objective", "Perspective", "Scorecard"], ...all.map((unit) => [`O${unit}`, `Run ${unit}`, "Customer", `U${unit}`])],
    Measures: [["ID", "Measure", "Objective", "Target"], ...all.flatMap((unit) => [1, 2, 3].map((id) => [`K${id}-${unit}`, `K${id} of ${unit}`, `O${unit}`, 300]))],
    Actuals: [["Measure", "Period", "Actual", "Source"], ...all.map((unit) => [`K1-${unit}`, "2026-02", 100, ""])],
  }); // prettier-ignore
  const { exitCode, err } = await bsc(
    folder,
    "ask",
    `book${units}.xlsx`,
    "--out",
    `of${units}`,
    "--by",
    "unit",
  );
  if (exitCode !== 0) throw new Error(err);
  const files = readdirSync(join(folder, `of${units}`)).filter((name) => name.endsWith(".xlsx"));
  for (const file of files) fill(join(folder, `of${units}`, file));
  return files.map((file) => join(`of${units}`, file));
}

function fill(path: string): void {
  const opened = openBook(readFileSync(path));
  if (opened.kind === "failed") throw new Error(opened.message);
  const sheet = opened.book.sheets[0]!;
  for (let row = 4; row < 7; row++)
    putCell(sheet, row, 6, { value: 101, style: cellAt(sheet, row, 6)!.style });
  writeFileSync(path, saveBook(opened.book));
}

test("100 answers are merged in one go, against 25", async () => {
  const timed: { readonly units: number; readonly ms: number; readonly megabytes: number }[] = [];
  for (const units of [25, 100]) {
    const answers = await answersOf(units);
    const started = performance.now();
    const { out } = await bsc(
      folder,
      "collect",
      `book${units}.xlsx`,
      ...answers,
      "--out",
      `done${units}.xlsx`,
      "--json",
    );
    if (JSON.parse(out).figures.length !== units * 3) throw new Error(out);
    timed.push({ units, ms: performance.now() - started, megabytes: process.memoryUsage().rss / 1e6 });
  }
  const [base] = timed;
  report(
    "Merging answers",
    timed.map(
      ({ units, ms, megabytes }) =>
        [`${units} answers, ${megabytes.toFixed(0)} MB`, ms, ms / (base?.ms ?? 1)] as const,
    ),
  );
});
