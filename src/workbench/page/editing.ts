import type { Area, Cell, Sheet } from "../book/book";
import { areaOf } from "../book/area";
import { cellAt, dropCell, putCell } from "../book/cells";
import { type Desk, noteEdit } from "../objects/desk";
import { growTable } from "../objects/growTable";
import type { Place } from "../objects/place";
import { writeCells } from "../objects/writeCells";

/** What some cells held before an edit. */
interface Before {
  readonly sheet: Sheet;
  readonly area: Area;
  readonly cells: readonly (readonly (Cell | undefined)[])[];
}

/** A person's edits of cells, and the way back. */
export interface Editing {
  /** Writes rows of texts from the area's top left cell on; one text fills the whole area. */
  write(sheet: Sheet, area: Area, rows: readonly (readonly string[])[]): void;
  undo(): void;
  canUndo(): boolean;
}

/** Edits on a desk. Undo takes back what was typed, not what the add-in wrote. */
export function editingOn(desk: Desk): Editing {
  const done: Before[] = [];
  return {
    write(sheet, area, rows) {
      const [height, width] = [rows.length, rows[0]?.length ?? 1];
      const isFill = height === 1 && width === 1;
      const target = isFill ? area : areaOf(area.top, area.left, height, width);
      const place: Place = { desk, sheet, area: target };
      const before = cellsOf(sheet, target);
      writeCells(place, isFill ? rows[0]?.[0] : rows);
      done.push({ sheet, area: target, cells: before });
      growTable(place);
    },
    undo() {
      const last = done.pop();
      if (!last) return;
      restore(last);
      noteEdit(desk, { sheet: last.sheet, area: last.area, changeType: "RangeEdited" });
    },
    canUndo: () => done.length > 0,
  };
}

function cellsOf(sheet: Sheet, { top, left, bottom, right }: Area): Before["cells"] {
  return Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (_, column) => cellAt(sheet, top + row, left + column)),
  );
}

function restore({ sheet, area, cells }: Before): void {
  cells.forEach((line, row) =>
    line.forEach((cell, column) => {
      if (cell) putCell(sheet, area.top + row, area.left + column, cell);
      else dropCell(sheet, area.top + row, area.left + column);
    }),
  );
}
