import type { SheetPlan } from "../../report";
import type { RawValue } from "../../sheets";
import { shownContent } from "./content";

type Rows = readonly (readonly RawValue[])[];

/**
 * A formula that spills is made one by other programs that fills for ever the cells that it filled when they saved: another unit's
 * lines would be cut off there, and no cell of them can be written alone. All its cells are emptied, so that it is written anew.
 *
 * @returns what the sheet holds then
 */
export function freeEntered(sheet: Excel.Worksheet, plan: SheetPlan, present: Rows): Rows {
  return spillingFormulas(plan).reduce((rows, formula) => withoutEntered(sheet, formula, rows), present);
}

function withoutEntered(sheet: Excel.Worksheet, formula: string, present: Rows): Rows {
  // LibreOffice writes our functions in small letters.
  const isEntered = (value: RawValue) => typeof value === "string" && value.toLowerCase() === formula;
  const rows = present.flatMap((row, at) => (row.some(isEntered) ? [at] : []));
  const columns = [
    ...new Set(present.flatMap((row) => row.flatMap((value, at) => (isEntered(value) ? [at] : [])))),
  ];
  if (rows.length * columns.length < 2) return present;
  const [top, left] = [Math.min(...rows), Math.min(...columns)];
  const size = [Math.max(...rows) - top + 1, Math.max(...columns) - left + 1] as const;
  sheet.getRangeByIndexes(top, left, ...size).clear("Contents");
  return present.map((row) => row.map((value) => (isEntered(value) ? "" : value)));
}

/** The formulas, in small letters, that fill the cells which a plan leaves to them. */
function spillingFormulas({ rows }: SheetPlan): readonly string[] {
  return rows
    .filter(({ cells }) => cells.some(({ content }) => content.kind === "spilled"))
    .flatMap(({ cells }) => cells.filter(({ content }) => content.kind === "formula"))
    .map(({ content }) => String(shownContent(content)).toLowerCase());
}
