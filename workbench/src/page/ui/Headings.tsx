import * as React from "react";
import { columnName } from "../../book/address";
import type { Area } from "../../book/book";
import type { Line } from "./useAxis";

const marked = (isMarked: boolean) => (isMarked ? "heading marked" : "heading");

/** The letters over the columns. */
export function ColumnHeadings({
  columns,
  area,
}: {
  readonly columns: readonly Line[];
  readonly area: Area;
}) {
  return (
    <div className="column-headings" aria-hidden="true">
      {columns.map(({ index, start, size }) => (
        <div
          key={index}
          className={marked(index >= area.left && index <= area.right)}
          style={{ left: start, width: size }}
        >
          {columnName(index)}
        </div>
      ))}
    </div>
  );
}

/** The numbers before the rows. */
export function RowHeadings({ rows, area }: { readonly rows: readonly Line[]; readonly area: Area }) {
  return (
    <div className="row-headings" aria-hidden="true">
      {rows.map(({ index, start, size }) => (
        <div
          key={index}
          className={marked(index >= area.top && index <= area.bottom)}
          style={{ top: start, height: size, lineHeight: `${size}px` }}
        >
          {index + 1}
        </div>
      ))}
    </div>
  );
}
