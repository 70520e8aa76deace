/** A cell that is to be written, with what says that it is still the one that was meant. */
export interface CellWrite {
  readonly cell: Excel.Range;
  readonly content: string | number | boolean;
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
export function writeCell(context: Excel.RequestContext, write: CellWrite): Promise<boolean> {
  return writeCells(context, [write]);
}

/** The same of several cells in one trip: all of them are written, or none. */
export async function writeCells(
  context: Excel.RequestContext,
  writes: readonly CellWrite[],
): Promise<boolean> {
  const asked = writes.map((write) => {
    const { cell, signs = cell } = write;
    const before = cell.getResizedRange(0, 0).load("formulas,values");
    const named = signs.getResizedRange(0, 0).load("formulas,values");
    return { write, before, named };
  });
  // After all of them were asked for: one may be a sign of another.
  for (const { cell, content } of writes) cell.formulas = [[content]];
  await context.sync(); // are they written, and what stood there before?
  const present = asked.map(({ write, before, named }) => {
    const [formula, value] = [before.formulas[0]?.[0] ?? "", before.values[0]?.[0] ?? ""];
    return { write, formula, value, isMeant: write.isMeant({ formula, value, signs: named }) };
  });
  if (present.every(({ isMeant }) => isMeant)) return true;
  for (const { write, formula, value } of present) write.cell.formulas = [[asItWas(formula, value)]];
  await context.sync(); // is all as it was?
  return false;
}

/** What puts back what a cell held: a text that looks like a formula or a number stays the text that it was. */
export function asItWas(formula: string | number | boolean, value: unknown): string | number | boolean {
  return formula === value && typeof formula === "string" && formula !== "" ? `'${formula}` : formula;
}
