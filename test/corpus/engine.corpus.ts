import { readFileSync } from "node:fs";
import { openBook, type Book } from "excel-workbench";
import { allFormulas, type PlacedFormula } from "../../workbench/src/calc/formulaNews";
import { Engine } from "../../workbench/src/calc/engine";
import { reproduced } from "../../workbench/src/calc/reproduce";
import { workbooks } from "./workbooks";

interface Count {
  formulas: number;
  reproduced: number;
}

/** Excel gives another value each time, or one that hangs on the day and the computer. */
const changing = /\b(?:NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY|CELL|INFO)\s*\(/i;

function cachedFormulas(book: Book): readonly PlacedFormula[] {
  return [...allFormulas(book)].filter(({ cell }) => cell.cached && !changing.test(cell.formula));
}

function functionsIn(formula: string): readonly string[] {
  return [...new Set(formula.toUpperCase().match(/[A-Z][A-Z0-9.]*(?=\()/g) ?? ["(none)"])];
}

function measure(path: string, missed: Map<string, string[]>): Count | undefined {
  const opened = openBook(readFileSync(path));
  if (opened.kind === "failed") return undefined;
  const formulas = cachedFormulas(opened.book);
  const results = formulas.flatMap(({ cell }) => cell.cached ?? []);
  const found = reproduced(results, opened.book, new Engine("BSC", new Map()));
  for (const { cell, sheet } of formulas) {
    if (cell.cached && found.has(cell.cached)) continue;
    for (const name of functionsIn(cell.formula)) {
      const known = missed.get(name) ?? [];
      known.push(`${path} ${sheet.name} ${cell.formula} = ${JSON.stringify(cell.value)}`);
      missed.set(name, known);
    }
  }
  return { formulas: formulas.length, reproduced: found.size };
}

test("the share of cached values that the engine comes to as well", () => {
  const missed = new Map<string, string[]>();
  const counts = workbooks().flatMap((path) => measure(path, missed) ?? []);
  const formulas = counts.reduce((sum, count) => sum + count.formulas, 0);
  const same = counts.reduce((sum, count) => sum + count.reproduced, 0);
  const withFormulas = counts.filter((count) => count.formulas > 0).length;
  const lines = [...missed]
    .sort(([, one], [, other]) => other.length - one.length)
    .slice(0, Number(process.env["MISSED"] ?? 20))
    .map(([name, found]) => `  ${name} ${found.length}, such as ${found[0] ?? ""}`);
  const share = ((100 * same) / formulas).toFixed(1);
  process.stdout.write(
    `${counts.length} workbooks opened, ${withFormulas} with formulas: ${same} of ${formulas} cached values reproduced (${share} %)\n` +
      `not reproduced, by function:\n${lines.join("\n")}\n`,
  );
  expect(formulas).toBeGreaterThan(0);
});
