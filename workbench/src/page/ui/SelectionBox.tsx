import * as React from "react";
import type { Area } from "../../book/book";
import type { Axes } from "./useAxes";

/** The frame around the selected cells. */
export function SelectionBox({ area, axes }: { readonly area: Area; readonly axes: Axes }) {
  return <div className="selection" style={frameOf(area, axes)} />;
}

/** Where some cells lie, in pixels from the sheet's corner. */
export function frameOf({ top, left, bottom, right }: Area, { rows, columns }: Axes) {
  const [first, last] = [columns.line(left), columns.line(right)];
  const [upper, lower] = [rows.line(top), rows.line(bottom)];
  return {
    left: first.start,
    top: upper.start,
    width: last.start + last.size - first.start,
    height: lower.start + lower.size - upper.start,
  };
}
