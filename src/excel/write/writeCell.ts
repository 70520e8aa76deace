/** A cell that is to be written, with what says that it is still the one that was meant. */
export interface CellWrite {
  readonly cell: Excel.Range;
  readonly content: string | number;
  /** Cells that say which cell it is, such as the name beside it or all of its row; itself where left out. */
  readonly signs?: Excel.Range;
  /** Whether the cell is the one that was meant, by what it and its signs say. */
  readonly isMeant: (present: CellPresent) => boolean;
}

/** What cells hold right before one of them is written. */
export interface CellPresent {
  readonly formula: string | number | boolean;
  readonly value: string | number | boolean;
  readonly signs: Pick<Excel.Range, "formulas" | "values">;
}

/**
 * Writes one cell. In between two round trips anybody may insert a row or type: so the trip that writes looks first, and
 * where another cell stands there by now its content is put back.
 *
 * @returns whether it was written
 */
export async function writeCell(context: Excel.RequestContext, write: CellWrite): Promise<boolean> {
  const { cell, content, signs = cell, isMeant } = write;
  const before = cell.getResizedRange(0, 0).load("formulas,values");
  const named = signs.getResizedRange(0, 0).load("formulas,values");
  cell.formulas = [[content]];
  await context.sync(); // is it written, and what stood there before?
  const [formula, value] = [before.formulas[0]?.[0] ?? "", before.values[0]?.[0] ?? ""];
  if (isMeant({ formula, value, signs: named })) return true;
  cell.formulas = [[asItWas(formula, value)]];
  await context.sync(); // is it as it was?
  return false;
}

/** What puts back what a cell held: a text that looks like a formula or a number stays the text that it was. */
export function asItWas(formula: string | number | boolean, value: unknown): string | number | boolean {
  return formula === value && typeof formula === "string" && formula !== "" ? `'${formula}` : formula;
}
