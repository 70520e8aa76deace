import type { Table } from "../book/book";
import { areaOf } from "../book/area";
import { cellAt } from "../book/cells";
import type { Place } from "./place";
import { changeTable } from "./tablePlace";
import { writeCells } from "./writeCells";

/** The table that cells lie right below, and that grows when somebody types into them. */
export function tableAbove({ sheet, area }: Pick<Place, "sheet" | "area">): Table | undefined {
  return sheet.tables.find(
    (each) =>
      !each.hasTotals &&
      area.top === each.area.bottom + 1 &&
      area.left >= each.area.left &&
      area.right <= each.area.right,
  );
}

/** Typing right below a table makes it one row longer, as Excel does for people (not for add-ins). */
export function growTable({ desk, sheet, area }: Place): void {
  const table = tableAbove({ sheet, area });
  if (!table) return;
  changeTable({ desk, tableId: table.id }, { area: { ...table.area, bottom: area.bottom } });
  for (const [index, { calculatedFormula }] of table.columns.entries()) {
    const column = table.area.left + index;
    if (calculatedFormula === undefined || cellAt(sheet, area.top, column)?.value !== undefined) continue;
    writeCells({ desk, sheet, area: areaOf(area.top, column) }, `=${calculatedFormula}`);
  }
}
