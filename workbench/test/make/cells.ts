import type { CellValue, Host } from "../../src";

/** Writes values and formulas from A1 of the first sheet on. */
export async function putCells(rows: readonly (readonly (string | number | boolean)[])[]): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const width = Math.max(...rows.map((row) => row.length));
    const whole = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""));
    sheet.getRangeByIndexes(0, 0, rows.length, width).formulas = whole;
    await context.sync();
  });
}

/** What a formula gives: values, rows of values, or an error as its name. */
export async function answerOf(host: Host, formula: string): Promise<unknown> {
  const found = await host.evaluate(formula);
  return Array.isArray(found) ? found.map((row) => row.map(shown)) : shown(found);
}

/** The sentence that comes with a formula's error. */
export async function sentenceOf(host: Host, formula: string): Promise<string | undefined> {
  const found = await host.evaluate(formula);
  if (typeof found === "object" && !Array.isArray(found)) return found.message;
  throw new Error(`${formula} gives no error, but ${JSON.stringify(found)}`);
}

function shown(value: CellValue): unknown {
  return typeof value === "object" ? value.error : value;
}
