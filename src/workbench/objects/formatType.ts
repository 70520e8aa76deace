import type { Area, Sheet } from "../book/book";
import type { CellStyle } from "../book/style";
import { columnWidth, rowHeight } from "../book/sizes";
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
import { asColor, asFlag, asNumber, asText, oneOf } from "./argument";
import { autofitColumns, autofitRows } from "./autofit";
import { makeBorders } from "./bordersType";
import type { Desk } from "./desk";
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

const underlines = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;

const fontType: ObjectType<Place> = {
  name: "RangeFont",
  members: {
    Name: fontMember("name", asText),
    Size: fontMember("size", asNumber),
    Bold: fontMember("bold", asFlag),
    Italic: fontMember("italic", asFlag),
    Underline: fontMember("underline", (given) => oneOf(given, underlines)),
    Strikethrough: fontMember("strikethrough", asFlag),
    Color: fontMember("color", asColor),
  },
};

/** Excel answers "#FFFFFF" for cells without a fill. */
const fillType: ObjectType<Place> = {
  name: "RangeFill",
  members: {
    Color: scalar(
      (place) => sharedValue(place, (style) => style.fill ?? "#FFFFFF") ?? "",
      (place, given) => {
        checkUnprotected(place.sheet);
        const fill = given === "" ? undefined : asColor(given);
        restyle(place.sheet, place.area, (style) => withFill(style, fill));
      },
    ),
    Pattern: scalar((place) => sharedValue(place, (style) => (style.fill === undefined ? "None" : "Solid"))),
    Clear: method(({ sheet, area }) => {
      checkUnprotected(sheet);
      restyle(sheet, area, (style) => withFill(style, undefined));
    }),
  },
};

function withFill({ fill: _before, ...style }: CellStyle, fill: string | undefined): CellStyle {
  return fill === undefined ? style : { ...style, fill };
}

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

const horizontals = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
const verticals = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;

function setWidths({ sheet, area }: Place, given: unknown): void {
  checkUnprotected(sheet);
  const widthPoints = asNumber(given);
  for (let column = area.left; column <= area.right; column++) {
    sheet.columns.set(column, { ...sheet.columns.get(column), widthPoints, hidden: widthPoints === 0 });
  }
}

function setHeights({ sheet, area }: Place, given: unknown): void {
  checkUnprotected(sheet);
  const heightPoints = asNumber(given);
  for (let row = area.top; row <= area.bottom; row++) {
    sheet.rows.set(row, { ...sheet.rows.get(row), heightPoints, hidden: heightPoints === 0 });
  }
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
    IndentLevel: alignmentMember("indentLevel", asNumber),
    TextOrientation: alignmentMember("textOrientation", asNumber),
    ShrinkToFit: alignmentMember("shrinkToFit", asFlag),
    ColumnWidth: scalar(
      ({ sheet, area }) => sameOf(area.left, area.right, (column) => columnWidth(sheet, column)),
      setWidths,
    ),
    RowHeight: scalar(
      ({ sheet, area }) => sameOf(area.top, area.bottom, (row) => rowHeight(sheet, row)),
      setHeights,
    ),
    UseStandardWidth: scalar(
      ({ sheet, area }) => sheet.columns.get(area.left)?.widthPoints === undefined,
      ({ sheet, area }) => {
        for (let column = area.left; column <= area.right; column++) {
          const { widthPoints: _before, ...look } = sheet.columns.get(column) ?? {};
          sheet.columns.set(column, look);
        }
      },
    ),
    AutofitColumns: method((place) => autofitColumns(place)),
    AutofitRows: method((place) => autofitRows(place)),
  },
};

export function makeFormat(desk: Desk, sheet: Sheet, area: Area): HostObject {
  return hostObject(formatType, { desk, sheet, area });
}
