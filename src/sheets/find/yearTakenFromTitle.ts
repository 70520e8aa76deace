import { lacksYear, type Problem } from "../../scorecard";
import { headerPlace, type FoundTable } from "./foundTable";
import { placeOf } from "../grid";

/** Said once a table: its periods lack their year, and the sheet's title has given it. */
export function yearTakenFromTitle(table: FoundTable): readonly Problem[] {
  const { title } = table;
  const yearless = title && (yearlessRow(table) ?? yearlessHeader(table));
  return yearless ? [{ code: "year-from-title", ...yearless, ...title }] : [];
}

function yearlessRow({ columns, rows, sheet, headerRow, left }: FoundTable) {
  const column = columns.get("period");
  if (column === undefined) return undefined;
  const row = rows.findIndex((cells) => lacksYear(String(cells[column] ?? "")));
  const found = String(rows[row]?.[column] ?? "");
  return row < 0 ? undefined : { at: placeOf(sheet, headerRow + 1 + row, left + column), found };
}

/** Only actuals have periods for headers. */
function yearlessHeader(table: FoundTable) {
  const isKnown = new Set(table.columns.values());
  const column = table.headers.findIndex((header, index) => !isKnown.has(index) && lacksYear(String(header)));
  if (table.name !== "Actuals" || column < 0) return undefined;
  return { at: headerPlace(table, column), found: String(table.headers[column]) };
}
