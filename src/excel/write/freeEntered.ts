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
  const formula = spillingFormula(plan);
  if (formula === undefined) return present;
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

/** The formula, in small letters, that fills the cells which a plan leaves to one. */
function spillingFormula({ rows }: SheetPlan): string | undefined {
  const row = rows.find(({ cells }) => cells.some(({ content }) => content.kind === "spilled"));
  const content = row?.cells.find((cell) => cell.content.kind === "formula")?.content;
  return content && String(shownContent(content)).toLowerCase();
}
