import type { RawValue, TemplateTable, WorkbookGrids } from "../../src/sheets";
import { makeGrids, makeTable } from "./makeGrids";

/** Structured tables as cells, as Excel has them once they are entered: an apostrophe in front only says that a text is one. */
export function gridsOfTables(tables: readonly TemplateTable[]): WorkbookGrids {
  const entered = (value: RawValue) =>
    typeof value === "string" && value.startsWith("'") ? value.slice(1) : value;
  const cells = tables.map(({ name, sheet, headers, rows }) => {
    return { name, sheet, values: [headers, ...rows.map((row) => row.map(entered))] };
  });
  return makeGrids(Object.fromEntries(cells.map(({ sheet, values }) => [sheet, values])), {
    tables: cells.map(({ name, sheet, values }) => makeTable(name, sheet, values)),
  });
}
