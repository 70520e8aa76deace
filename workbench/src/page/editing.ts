import type { Area, Cell, Sheet } from "../book/book";
import { areaOf } from "../book/area";
import { cellAt, dropCell, putCell } from "../book/cells";
import { type Desk, noteEdit } from "../objects/desk";
import { growTable } from "../objects/growTable";
import { checkUnprotected, type Place } from "../objects/place";
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
      const before = cellsOf(sheet, target);
      writeCells(place, isFill ? rows[0]?.[0] : rows);
      waysBack.push(() => {
        restore(sheet, target, before);
        noteEdit(desk, { sheet, area: target, changeType: "RangeEdited" });
      });
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
