import { areaOf } from "../book/area";
import { cellAt } from "../book/cells";
import type { Place } from "./place";
import { changeTable } from "./tablePlace";
import { writeCells } from "./writeCells";

/** Typing right below a table makes it one row longer, as Excel does for people (not for add-ins). */
export function growTable({ desk, sheet, area }: Place): void {
  const table = sheet.tables.find(
    (each) =>
      area.top === each.area.bottom + 1 && area.left >= each.area.left && area.right <= each.area.right,
  );
  if (!table || table.hasTotals) return;
  changeTable({ desk, tableId: table.id }, { area: { ...table.area, bottom: area.bottom } });
  for (const [index, { calculatedFormula }] of table.columns.entries()) {
    const column = table.area.left + index;
    if (calculatedFormula === undefined || cellAt(sheet, area.top, column)?.value !== undefined) continue;
    writeCells({ desk, sheet, area: areaOf(area.top, column) }, `=${calculatedFormula}`);
  }
}
