import type { Sheet, Table } from "../../src/book/book";
import { putCell } from "../../src/book/cells";
import { cellOf } from "../../src/book/makeBook";
import type { Shape } from "../../src/book/shape";

export const table: Table = {
  id: 1,
  name: "Measures",
  area: { top: 0, left: 0, bottom: 3, right: 2 },
  columns: [
    { id: 1, name: "Actual", totalsLabel: "Total" },
    { id: 2, name: "Target value" },
    { id: 3, name: "Gap", calculatedFormula: "[@Actual]-[@[Target value]]", totalsFunction: "sum" },
  ],
  hasHeaders: true,
  hasTotals: true,
  style: "TableStyleMedium2",
  showBandedRows: true,
  showBandedColumns: false,
  showFilterButton: true,
  highlightFirstColumn: false,
  highlightLastColumn: false,
};

export function putTable(sheet: Sheet) {
  ["Actual", "Target value", "Gap"].forEach((name, column) => putCell(sheet, 0, column, cellOf(name)));
  for (const row of [1, 2]) {
    putCell(sheet, row, 0, cellOf(row * 10));
    putCell(sheet, row, 1, cellOf(7));
    putCell(sheet, row, 2, { ...cellOf(row * 10 - 7), formula: "[@Actual]-[@[Target value]]" });
  }
  putCell(sheet, 3, 0, cellOf("Total"));
  putCell(sheet, 3, 2, { ...cellOf(16), formula: "SUBTOTAL(109,Measures[Gap])" });
  sheet.tables = [table];
}

const plainText = {
  bold: false,
  italic: false,
  underline: "None",
  color: "#000000",
  size: 11,
  name: "Calibri",
};

export function shapeOf(id: number, change: Partial<Shape> = {}): Shape {
  return {
    id,
    name: `Box ${id}`,
    kind: "GeometricShape",
    geometry: "RoundRectangle",
    left: 10.5,
    top: 20.25,
    width: 120,
    height: 48,
    rotation: 0,
    visible: true,
    lockAspectRatio: false,
    placement: "TwoCell",
    altTextTitle: "",
    altTextDescription: "",
    fill: { kind: "Solid", color: "#DDEBF7", transparency: 0 },
    line: { visible: true, color: "#1F4E79", weightPoints: 1.5, dashStyle: "Solid", transparency: 0 },
    text: {
      runs: [
        { ...plainText, text: "Grow revenue\n", bold: true, size: 12 },
        { ...plainText, text: "● 87", color: "#C00000" },
      ],
      horizontalAlignment: "Center",
      verticalAlignment: "Middle",
      autoSize: "AutoSizeNone",
      orientation: "Horizontal",
      margins: { top: 3.6, bottom: 3.6, left: 7.2, right: 7.2 },
    },
    ...change,
  };
}

const noArrow = { style: "None", length: "Medium", width: "Medium" };

export function connectorOf(id: number, change: Partial<Shape> = {}): Shape {
  const { geometry: _geometry, text: _text, ...frame } = shapeOf(id, change);
  return {
    ...frame,
    name: `Connector ${id}`,
    kind: "Line",
    fill: { kind: "NoFill", color: "#FFFFFF", transparency: 0 },
    connector: {
      type: "Elbow",
      begin: { shapeId: 2, site: 2 },
      end: { shapeId: 3, site: 0 },
      flipHorizontal: true,
      flipVertical: false,
      beginArrowhead: noArrow,
      endArrowhead: { style: "Triangle", length: "Long", width: "Wide" },
    },
    ...change,
  };
}
