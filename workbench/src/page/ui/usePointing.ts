import type { MouseEvent } from "react";
import type { Axes } from "./useAxes";
import { headingHeight, headingWidth } from "./pixels";
import type { Axis } from "./useAxis";
import type { CellPlace, Cursor } from "./useCursor";

/** A press selects a cell, a pull selects a block, a double press edits. */
export function usePointing(cursor: Cursor, axes: Axes) {
  const isFocus = ({ row, column }: CellPlace) => row === cursor.focus.row && column === cursor.focus.column;
  return {
    onMouseDown: (event: MouseEvent) => {
      const cell = event.button === 0 ? cellUnder(event, axes) : undefined;
      if (cell) cursor.goTo(cell, event.shiftKey);
    },
    onMouseMove: (event: MouseEvent) => {
      const cell = event.buttons === 1 ? cellUnder(event, axes) : undefined;
      if (cell && !isFocus(cell)) cursor.goTo(cell, true);
    },
    onDoubleClick: (event: MouseEvent) => {
      if (cellUnder(event, axes)) cursor.edit();
    },
  };
}

/** The cell under the pointer; undefined over headings, shapes and the cell that is being edited. */
function cellUnder(event: MouseEvent, { rows, columns }: Axes): CellPlace | undefined {
  const target = event.target instanceof Element ? event.target : undefined;
  if (!target || target.closest(".shape, .cell-editor, .heading")) return undefined;
  const canvas = event.currentTarget.getBoundingClientRect();
  const view = event.currentTarget.parentElement?.getBoundingClientRect() ?? canvas;
  const x = alongAxis(
    event.clientX,
    { view: view.left, canvas: canvas.left, heading: headingWidth },
    columns,
  );
  const y = alongAxis(event.clientY, { view: view.top, canvas: canvas.top, heading: headingHeight }, rows);
  const [row, column] = [lineAt(rows, y), lineAt(columns, x)];
  return row === undefined || column === undefined ? undefined : { row, column };
}

interface Edges {
  readonly view: number;
  readonly canvas: number;
  readonly heading: number;
}

/** Where a place of the screen lies on the sheet: over what is frozen the scrolling does not count. */
function alongAxis(at: number, { view, canvas, heading }: Edges, { frozenSize }: Axis): number {
  const inView = at - view - heading;
  return inView < frozenSize ? inView : at - canvas - heading;
}

function lineAt({ shown, frozen }: Axis, at: number): number | undefined {
  return [...frozen, ...shown].find(({ start, size }) => at >= start && at < start + size)?.index;
}
