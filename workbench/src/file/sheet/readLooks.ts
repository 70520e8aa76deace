/* Rows and columns: sizes, hidden, looks. */
import { columnLimit } from "../../book/area";
import type { ColumnLook, Outlined, RowLook } from "../../book/book";
import type { StyleTable } from "../style/readStyles";
import { attributeOf, childOf, childrenOf, flagOf, numberOf, type XmlElement } from "../xml/xmlTree";
import { widthToPoints } from "./columnWidths";
import { eachRow, tagAttribute } from "./scanRows";

function outlined(level: string | undefined, collapsed: string | undefined): Outlined {
  const outlineLevel = Number(level ?? 0);
  return {
    ...(outlineLevel > 0 ? { outlineLevel } : {}),
    ...(isOn(collapsed) ? { collapsed: true } : {}),
  };
}

function readColumn(found: XmlElement, styles: StyleTable): ColumnLook {
  const width = numberOf(found, "width");
  const style = styles.styles[numberOf(found, "style") ?? 0];
  return {
    ...(width === undefined ? {} : { widthPoints: widthToPoints(width) }),
    ...(flagOf(found, "hidden") ? { hidden: true } : {}),
    ...outlined(attributeOf(found, "outlineLevel"), attributeOf(found, "collapsed")),
    ...(style === undefined || style === styles.styles[0] ? {} : { style }),
  };
}

/** The zero-based columns of a <col>, those beyond the grid left out: from the first up to, not including, the last number. */
export function columnsOf(found: XmlElement): readonly [first: number, end: number] {
  return [Math.max(1, numberOf(found, "min") ?? 1) - 1, Math.min(numberOf(found, "max") ?? 0, columnLimit)];
}

/** The columns that differ from the sheet's standard. */
export function readColumns(worksheet: XmlElement, styles: StyleTable): Map<number, ColumnLook> {
  const looks = new Map<number, ColumnLook>();
  for (const found of childrenOf(childOf(worksheet, "cols"), "col")) {
    const look = readColumn(found, styles);
    if (Object.keys(look).length === 0) continue;
    const [first, end] = columnsOf(found);
    for (let column = first; column < end; column++) looks.set(column, look);
  }
  return looks;
}

function isOn(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

function readRow(tag: string, styles: StyleTable): RowLook {
  const height = tagAttribute(tag, "ht");
  const style = isOn(tagAttribute(tag, "customFormat"))
    ? styles.styles[Number(tagAttribute(tag, "s") ?? 0)]
    : undefined;
  return {
    ...(height === undefined || !Number.isFinite(Number(height)) ? {} : { heightPoints: Number(height) }),
    ...(isOn(tagAttribute(tag, "hidden")) ? { hidden: true } : {}),
    ...outlined(tagAttribute(tag, "outlineLevel"), tagAttribute(tag, "collapsed")),
    ...(style === undefined || style === styles.styles[0] ? {} : { style }),
  };
}

/** The rows that differ from the sheet's standard. */
export function readRows(raw: string, prefix: string, styles: StyleTable): Map<number, RowLook> {
  const looks = new Map<number, RowLook>();
  const known = new Map<string, RowLook>();
  eachRow(raw, prefix, (row, { tag }) => {
    if (!/\b(ht|hidden|customFormat|outlineLevel|collapsed)\s*=/.test(tag)) return;
    const key = tag.replace(/\b(r|spans)\s*=\s*"[^"]*"/g, "");
    const look = known.get(key) ?? readRow(tag, styles);
    known.set(key, look);
    if (Object.keys(look).length > 0) looks.set(row, look);
  });
  return looks;
}

/** The width of columns without one of their own; undefined when it is Excel's own. */
export function readStandardWidth(worksheet: XmlElement): number | undefined {
  const width = numberOf(childOf(worksheet, "sheetFormatPr"), "defaultColWidth");
  return width === undefined ? undefined : widthToPoints(width);
}

export function readStandardHeight(worksheet: XmlElement): number {
  return numberOf(childOf(worksheet, "sheetFormatPr"), "defaultRowHeight") ?? 15;
}

/** The colour of the sheet's tab element, still as the file has it. */
export function tabColorOf(worksheet: XmlElement): XmlElement | undefined {
  const found = childOf(worksheet, "sheetPr", "tabColor");
  return attributeOf(found, "auto") === "1" ? undefined : found;
}
