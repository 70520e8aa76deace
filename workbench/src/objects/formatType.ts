import type { Area, RowLook, Sheet } from "../book/book";
import { isWholeColumns } from "../book/area";
import type { CellStyle } from "../book/style";
import { columnWidth, highestRowPoints, rowHeight, wholePixels, widestColumnPoints } from "../book/sizes";
import { restyle } from "../book/cells";
import {
  type HostObject,
  hostObject,
  link,
  type Member,
  method,
  type ObjectType,
  scalar,
} from "../protocol/hostObject";
import { asColor, asFlag, asFontSize, asIndent, asText, asTurn, oneOf, wholeAt, within } from "./argument";
import { autofitColumns, autofitRows } from "./autofit";
import { makeBorders } from "./bordersType";
import type { Desk } from "./desk";
import { patternColorOf, patternOf, withColor, withoutFill, withPattern, withPatternColor } from "./fillLook";
import { checkUnprotected, type Place } from "./place";
import { sharedValue, styleMember } from "./sharedValue";

type Alignment = CellStyle["alignment"];
type Font = CellStyle["font"];

function alignmentMember<Name extends keyof Alignment>(
  name: Name,
  parse: (given: unknown) => Alignment[Name],
): Member<Place> {
  return styleMember(
    (style) => style.alignment[name],
    parse,
    (style, value) => ({ ...style, alignment: { ...style.alignment, [name]: value } }),
  );
}

function fontMember<Name extends keyof Font>(
  name: Name,
  parse: (given: unknown) => Font[Name],
): Member<Place> {
  return styleMember(
    (style) => style.font[name],
    parse,
    (style, value) => ({ ...style, font: { ...style.font, [name]: value } }),
  );
}

function scriptMember(script: "Superscript" | "Subscript"): Member<Place> {
  return styleMember(
    ({ font }) => font.script === script,
    asFlag,
    ({ font: { script: before, ...font }, ...style }, isOn) => {
      const kept = before === script || before === undefined ? {} : { script: before };
      return { ...style, font: { ...font, ...(isOn ? { script } : kept) } };
    },
  );
}

export const underlines = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;

const fontType: ObjectType<Place> = {
  name: "RangeFont",
  members: {
    Name: fontMember("name", asText),
    Size: fontMember("size", asFontSize),
    Bold: fontMember("bold", asFlag),
    Italic: fontMember("italic", asFlag),
    Underline: fontMember("underline", (given) => oneOf(given, underlines)),
    Strikethrough: fontMember("strikethrough", asFlag),
    Color: fontMember("color", asColor),
    Superscript: scriptMember("Superscript"),
    Subscript: scriptMember("Subscript"),
  },
};

function refill(place: Place, change: (style: CellStyle) => CellStyle): void {
  checkUnprotected(place.sheet);
  restyle(place.sheet, place.area, change);
}

/** Excel answers "#FFFFFF" for cells without a fill. */
const fillType: ObjectType<Place> = {
  name: "RangeFill",
  members: {
    Color: scalar(
      (place) => sharedValue(place, (style) => style.fill ?? "#FFFFFF") ?? "",
      (place, given) => refill(place, (style) => withColor(style, given)),
    ),
    Pattern: scalar(
      (place) => sharedValue(place, patternOf),
      (place, given) => refill(place, (style) => withPattern(style, given)),
    ),
    PatternColor: scalar(
      (place) => sharedValue(place, patternColorOf),
      (place, given) => refill(place, (style) => withPatternColor(style, given)),
    ),
    Clear: method((place) => refill(place, withoutFill)),
  },
};

const protectionType: ObjectType<Place> = {
  name: "FormatProtection",
  members: {
    Locked: styleMember(
      (style) => style.locked,
      asFlag,
      (style, locked) => ({ ...style, locked }),
    ),
    FormulaHidden: styleMember(
      (style) => style.formulaHidden,
      asFlag,
      (style, formulaHidden) => ({ ...style, formulaHidden }),
    ),
  },
};

/** What all rows (columns) have in common, else null. */
function sameOf(from: number, to: number, sizeOf: (index: number) => number): number | null {
  const first = sizeOf(from);
  for (let index = from + 1; index <= to; index++) if (sizeOf(index) !== first) return null;
  return first;
}

export const horizontals = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
export const verticals = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;

export const readingOrders = ["Context", "LeftToRight", "RightToLeft"] as const;

function setWidths({ sheet, area }: Place, given: unknown): void {
  checkUnprotected(sheet);
  const widthPoints = wholePixels(within(given, 0, widestColumnPoints));
  for (let column = area.left; column <= area.right; column++) {
    sheet.columns.set(column, { ...sheet.columns.get(column), widthPoints, hidden: widthPoints === 0 });
  }
}

/** Rows of a whole sheet, or of whole columns, get their height from the sheet: it has a million of them. */
function setHeights({ sheet, area }: Place, given: unknown): void {
  checkUnprotected(sheet);
  const heightPoints = wholePixels(within(given, 0, highestRowPoints));
  if (isWholeColumns(area)) {
    sheet.standardHeightPoints = heightPoints;
    for (const [row, { heightPoints: _before, ...look }] of [...sheet.rows]) sheet.rows.set(row, look);
    return;
  }
  for (let row = area.top; row <= area.bottom; row++) {
    sheet.rows.set(row, { ...sheet.rows.get(row), heightPoints, hidden: heightPoints === 0 });
  }
}

function rowLooksIn(sheet: Sheet, area: Area): readonly (readonly [number, RowLook])[] {
  return [...sheet.rows].filter(([row]) => row >= area.top && row <= area.bottom);
}

/** An indent lies between 0 and 250. */
function adjustIndent({ sheet, area }: Place, amount: number): void {
  checkUnprotected(sheet);
  restyle(sheet, area, ({ alignment, ...style }) => {
    const indentLevel = Math.min(250, Math.max(0, alignment.indentLevel + amount));
    const horizontal = alignment.horizontal === "General" && indentLevel > 0 ? "Left" : alignment.horizontal;
    return { ...style, alignment: { ...alignment, horizontal, indentLevel } };
  });
}

const formatType: ObjectType<Place> = {
  name: "RangeFormat",
  members: {
    Fill: link((place) => hostObject(fillType, place)),
    Font: link((place) => hostObject(fontType, place)),
    Borders: link((place) => makeBorders(place)),
    Protection: link((place) => hostObject(protectionType, place)),
    HorizontalAlignment: alignmentMember("horizontal", (given) => oneOf(given, horizontals)),
    VerticalAlignment: alignmentMember("vertical", (given) => oneOf(given, verticals)),
    WrapText: alignmentMember("wrapText", asFlag),
    IndentLevel: alignmentMember("indentLevel", asIndent),
    TextOrientation: alignmentMember("textOrientation", asTurn),
    ShrinkToFit: alignmentMember("shrinkToFit", asFlag),
    AutoIndent: alignmentMember("autoIndent", asFlag),
    ReadingOrder: alignmentMember("readingOrder", (given) => oneOf(given, readingOrders)),
    ColumnWidth: scalar(
      ({ sheet, area }) => sameOf(area.left, area.right, (column) => columnWidth(sheet, column)),
      setWidths,
    ),
    RowHeight: scalar(
      ({ sheet, area }) => sameOf(area.top, area.bottom, (row) => rowHeight(sheet, row)),
      setHeights,
    ),
    UseStandardWidth: scalar(
      ({ sheet, area }) =>
        sameOf(area.left, area.right, (column) => columnWidth(sheet, column)) === null
          ? null
          : sheet.columns.get(area.left)?.widthPoints === undefined,
      ({ sheet, area }, given) => {
        checkUnprotected(sheet);
        if (!asFlag(given)) return;
        for (let column = area.left; column <= area.right; column++) {
          const { widthPoints: _before, ...look } = sheet.columns.get(column) ?? {};
          sheet.columns.set(column, look);
        }
      },
    ),
    UseStandardHeight: scalar(
      ({ sheet, area }) =>
        sameOf(area.top, area.bottom, (row) => rowHeight(sheet, row)) === null
          ? null
          : sheet.rows.get(area.top)?.heightPoints === undefined,
      ({ sheet, area }, given) => {
        checkUnprotected(sheet);
        if (!asFlag(given)) return;
        for (const [row, { heightPoints: _before, ...look }] of rowLooksIn(sheet, area))
          sheet.rows.set(row, look);
      },
    ),
    AdjustIndent: method((place, args) => adjustIndent(place, wholeAt(args, 0))),
    AutofitColumns: method((place) => autofitColumns(place)),
    AutofitRows: method((place) => autofitRows(place)),
  },
};

export function makeFormat(desk: Desk, sheet: Sheet, area: Area): HostObject {
  return hostObject(formatType, { desk, sheet, area });
}
