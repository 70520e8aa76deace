import type { RawValue, WorkbookGrids } from "../grid";
import type { TemplateTable } from "../templates";

/**
 * Structured tables as cells, as Excel has them once each stands on a sheet of its own from A1 on: an apostrophe in front only says
 * that a text is one.
 */
export function gridsOfTables(tables: readonly TemplateTable[]): WorkbookGrids {
  return {
    grids: tables.map(({ sheet, headers, rows }) => ({
      ...{ sheet, isHidden: false, top: 0, left: 0 },
      values: [headers, ...rows.map((row) => row.map(entered))],
    })),
    tables: tables.map(({ name, sheet, headers, rows }) => ({
      ...{ name, sheet },
      area: { top: 0, left: 0, bottom: rows.length, right: headers.length - 1 },
    })),
    date1904: false,
    locale: "en-US",
  };
}

const entered = (value: RawValue): RawValue =>
  typeof value === "string" && value.startsWith("'") ? value.slice(1) : value;
