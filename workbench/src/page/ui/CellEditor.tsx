import * as React from "react";
import { areaOf } from "../../book/area";
import type { Axes } from "./useAxes";
import { frameOf } from "./SelectionBox";
import type { Cursor } from "./useCursor";

interface Props {
  readonly cursor: Cursor;
  readonly axes: Axes;
}

/** The cell that is being edited. */
export function CellEditor({ cursor, axes }: Props) {
  const { focus } = cursor;
  const { left, top, width, height } = frameOf(areaOf(focus.row, focus.column), axes);
  return (
    <input
      className="cell-editor"
      aria-label="Cell content"
      autoFocus={!cursor.isInBar}
      value={cursor.editing ?? ""}
      style={{
        left,
        top,
        minWidth: width,
        height,
        width: `${Math.max((cursor.editing ?? "").length + 2, 8)}ch`,
      }}
      onChange={({ target }) => cursor.change(target.value)}
      onBlur={() => cursor.commit()}
    />
  );
}
