import type { Sheet, Table, TableColumn } from "../book/book";
import { overlaps } from "../book/area";
import { cellAt, plainValue, putCell, styleAt } from "../book/cells";
import type { Place } from "./place";
import { followColumns } from "./renameColumn";

/** After a write: a table's column is called what its header cell says, made unique and never empty, as Excel does. */
export function renameHeaders({ desk, sheet, area }: Place): void {
  for (const table of sheet.tables) {
    const headers = { ...table.area, bottom: table.area.top };
    if (!table.hasHeaders || !overlaps(headers, area)) continue;
    const changed = renameTable(sheet, table);
    followColumns(desk.book, sheet, table, changed);
  }
}

function renameTable(sheet: Sheet, table: Table): Table {
  const taken = new Set<string>();
  const columns = table.columns.map((column, index) => {
    const cell = cellAt(sheet, table.area.top, table.area.left + index);
    const name = freeName(String(plainValue(cell?.value)), index, taken);
    taken.add(name.toLowerCase());
    return column.name === name ? column : { ...column, name };
  });
  writeHeaders(sheet, table, columns);
  const changed = { ...table, columns };
  sheet.tables = sheet.tables.map((other) => (other === table ? changed : other));
  return changed;
}

/** Writes the columns' names into the header cells, as text. */
export function writeHeaders(sheet: Sheet, table: Table, columns: readonly TableColumn[]): void {
  for (const [index, { name }] of columns.entries()) {
    const column = table.area.left + index;
    if (cellAt(sheet, table.area.top, column)?.value === name) continue;
    putCell(sheet, table.area.top, column, { value: name, style: styleAt(sheet, table.area.top, column) });
  }
}

/** The wanted header, or with a number behind it while another column has it; "Column3" when none is wanted. */
export function freeName(wanted: string, index: number, taken: ReadonlySet<string>): string {
  const base = wanted === "" ? `Column${index + 1}` : wanted;
  if (!taken.has(base.toLowerCase())) return base;
  for (let number = 2; ; number++) {
    if (!taken.has(`${base}${number}`.toLowerCase())) return `${base}${number}`;
  }
}
