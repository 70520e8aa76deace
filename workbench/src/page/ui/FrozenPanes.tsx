import * as React from "react";
import { CellLayer, type LayerProps } from "./CellLayer";
import { ColumnHeadings, RowHeadings } from "./Headings";

/** What stays in view when the sheet scrolls: frozen rows and columns, and the headings. */
export function FrozenPanes(layer: Omit<LayerProps, "rows" | "columns">) {
  const { axes, sheet, selection: area } = layer;
  const { shown: rows, frozen: frozenRows, frozenSize: height } = axes.rows;
  const { shown: columns, frozen: frozenColumns, frozenSize: width } = axes.columns;
  const isUnscrolled = columns[0]?.index === sheet.frozenColumns;
  const ground = isUnscrolled ? "origin ground runs-on" : "origin ground";
  return (
    <>
      <div className="stuck-left">
        <div className={ground} style={{ height: axes.rows.total, width }}>
          <CellLayer rows={rows} columns={frozenColumns} {...layer} />
        </div>
        <RowHeadings rows={rows} area={area} />
      </div>
      <div className="stuck-top">
        <div className="origin ground" style={{ height, width: axes.columns.total }}>
          <CellLayer rows={frozenRows} columns={columns} {...layer} />
        </div>
        <ColumnHeadings columns={columns} area={area} />
      </div>
      <div className="stuck-corner">
        <div className={ground} style={{ height, width }}>
          <CellLayer rows={frozenRows} columns={frozenColumns} {...layer} />
        </div>
        <RowHeadings rows={frozenRows} area={area} />
        <ColumnHeadings columns={frozenColumns} area={area} />
        <div className="heading-corner" />
      </div>
    </>
  );
}
