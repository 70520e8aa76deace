import type { Area, Cell, Sheet, Table } from "../book/book";
import { areaOf } from "../book/area";
import { cellAt, dropCell, putCell } from "../book/cells";
import { type Desk, noteEdit } from "../objects/desk";
import { growTable, tableAbove } from "../objects/growTable";
import { checkUnprotected, type Place } from "../objects/place";
import { renameHeaders } from "../objects/tableHeaders";
import { changeTable } from "../objects/tablePlace";
import { writeCells } from "../objects/writeCells";
import { moveShapes, type ShapeMove } from "./moveShapes";

/** A person's edits of cells and moves of shapes, and the way back. */
export interface Editing {
  /** Writes rows of texts from the area's top left cell on; one text fills the whole area. */
  write(sheet: Sheet, area: Area, rows: readonly (readonly string[])[]): void;
  /** Moves shapes together. */
  move(sheet: Sheet, move: ShapeMove): void;
  undo(): void;
  canUndo(): boolean;
}

/** Edits on a desk. Undo takes back what was typed and moved by hand, not what the add-in did. */
export function editingOn(desk: Desk): Editing {
  const waysBack: (() => void)[] = [];
  return {
    write(sheet, area, rows) {
      const [height, width] = [rows.length, rows[0]?.length ?? 1];
      const isFill = height === 1 && width === 1;
      const target = isFill ? area : areaOf(area.top, area.left, height, width);
      const place: Place = { desk, sheet, area: target };
      const wayBack = wayBackFrom(place);
      writeCells(place, isFill ? rows[0]?.[0] : rows);
      waysBack.push(wayBack);
      growTable(place);
    },
    move(sheet, move) {
      checkUnprotected(sheet);
      const { shapes, right, down } = moveShapes(sheet, move);
      waysBack.push(() => void moveShapes(sheet, { shapes, right: -right, down: -down }));
    },
    undo: () => waysBack.pop()?.(),
    canUndo: () => waysBack.length > 0,
  };
}

/** Puts cells as they are now, and the table that grows over them with what it fills itself. */
function wayBackFrom({ desk, sheet, area }: Place): () => void {
  const table = tableAbove({ sheet, area });
  const filled = table ? { ...area, left: table.area.left, right: table.area.right } : area;
  const before = cellsOf(sheet, filled);
  return () => {
    if (table) shorten({ desk, sheet, area }, table);
    restore(sheet, filled, before);
    renameHeaders({ desk, sheet, area: filled });
    noteEdit(desk, { sheet, area: filled, changeType: "RangeEdited" });
  };
}

function shorten({ desk, sheet, area }: Place, { id, area: { bottom } }: Table): void {
  const table = sheet.tables.find((each) => each.id === id);
  if (table?.area.bottom === area.bottom)
    changeTable({ desk, tableId: id }, { area: { ...table.area, bottom } });
}

type Cells = readonly (readonly (Cell | undefined)[])[];

function cellsOf(sheet: Sheet, { top, left, bottom, right }: Area): Cells {
  return Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (_, column) => cellAt(sheet, top + row, left + column)),
  );
}

function restore(sheet: Sheet, area: Area, cells: Cells): void {
  cells.forEach((line, row) =>
    line.forEach((cell, column) => {
      if (cell) putCell(sheet, area.top + row, area.left + column, cell);
      else dropCell(sheet, area.top + row, area.left + column);
    }),
  );
}
