/* Named styles: `workbook.styles`. */
import {
  changeStyle,
  dropStyle,
  findStyle,
  type NamedStyle,
  normalName,
  type StylePart,
  styleParts,
  stylesOf,
} from "../book/namedStyles";
import type { BorderEdge, BorderStyle, CellStyle } from "../book/style";
import { defaultStyle } from "../book/style";
import {
  type HostObject,
  hostObject,
  link,
  type Member,
  type Members,
  method,
  nullObject,
  type ObjectType,
  scalar,
} from "../protocol/hostObject";
import {
  apiNotFound,
  invalidArgument,
  invalidOperation,
  itemAlreadyExists,
  itemNotFound,
} from "../protocol/refusal";
import {
  type Arguments,
  asColor,
  asFlag,
  asFontSize,
  asIndent,
  asText,
  asTurn,
  wholeAt,
  oneOf,
  textAt,
} from "./argument";
import { bordersTypeOf, borderStyles, borderWeights, withBorder } from "./bordersType";
import type { Desk } from "./desk";
import { patternColorOf, patternOf, withColor, withoutFill, withPattern, withPatternColor } from "./fillLook";
import { horizontals, readingOrders, underlines, verticals } from "./formatType";

interface StylePlace {
  readonly desk: Desk;
  readonly name: string;
}

function styleAt({ desk, name }: StylePlace): NamedStyle {
  const style = findStyle(desk.book, name);
  if (!style) throw itemNotFound(`style "${name}"`);
  return style;
}

/** "Normal" is the look of every cell that has none, which the workbench keeps as it is. */
function change(place: StylePlace, changed: (style: NamedStyle) => NamedStyle): void {
  const before = styleAt(place);
  if (before.name === normalName) throw apiNotFound(`setting the style "${normalName}"`);
  changeStyle(place.desk.book, before, changed(before));
  place.desk.isStale = true;
}

function changeLook(place: StylePlace, changed: (look: CellStyle) => CellStyle): void {
  change(place, (style) => ({ ...style, look: changed(style.look) }));
}

function look<Value>(
  ask: (look: CellStyle) => Value,
  parse: (given: unknown) => Value,
  put: (look: CellStyle, value: Value) => CellStyle,
): Member<StylePlace> {
  return scalar(
    (place) => ask(styleAt(place).look),
    (place, given) => {
      const value = parse(given);
      changeLook(place, (before) => put(before, value));
    },
  );
}

type Font = CellStyle["font"];

function font<Name extends keyof Font>(
  name: Name,
  parse: (given: unknown) => Font[Name],
): Member<StylePlace> {
  return look(
    (style) => style.font[name],
    parse,
    (style, value) => ({ ...style, font: { ...style.font, [name]: value } }),
  );
}

type Alignment = CellStyle["alignment"];

function alignment<Name extends keyof Alignment>(
  name: Name,
  parse: (given: unknown) => Alignment[Name],
): Member<StylePlace> {
  return look(
    (style) => style.alignment[name],
    parse,
    (style, value) => ({ ...style, alignment: { ...style.alignment, [name]: value } }),
  );
}

const fontType: ObjectType<StylePlace> = {
  name: "RangeFont",
  members: {
    Name: font("name", asText),
    Size: font("size", asFontSize),
    Bold: font("bold", asFlag),
    Italic: font("italic", asFlag),
    Underline: font("underline", (given) => oneOf(given, underlines)),
    Strikethrough: font("strikethrough", asFlag),
    Color: font("color", asColor),
  },
};

const fillType: ObjectType<StylePlace> = {
  name: "RangeFill",
  members: {
    Color: look(({ fill }): unknown => fill ?? "#FFFFFF", asGiven, withColor),
    Pattern: look((style): unknown => patternOf(style), asGiven, withPattern),
    PatternColor: look((style): unknown => patternColorOf(style), asGiven, withPatternColor),
    Clear: method((place) => changeLook(place, withoutFill)),
  },
};

function asGiven(given: unknown): unknown {
  return given;
}

/** A style has the sides of one cell. */
const edges = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "DiagonalDown", "DiagonalUp"] as const;

type Side = StylePlace & { readonly edge: BorderEdge };

function borderAt(side: Side): BorderStyle | undefined {
  return styleAt(side).look.borders[side.edge];
}

function draw(side: Side, what: Partial<BorderStyle> | undefined): void {
  changeLook(side, (style) => withBorder(style, side.edge, (border) => what && { ...border, ...what }));
}

const borderType: ObjectType<Side> = {
  name: "RangeBorder",
  members: {
    SideIndex: scalar(({ edge }) => edge),
    Style: scalar(
      (side) => borderAt(side)?.style ?? "None",
      (side, given) => {
        const style = oneOf(given, borderStyles);
        draw(side, style === "None" ? undefined : { style });
      },
    ),
    Weight: scalar(
      (side) => borderAt(side)?.weight ?? "Thin",
      (side, given) => draw(side, { weight: oneOf(given, borderWeights) }),
    ),
    Color: scalar(
      (side) => borderAt(side)?.color ?? "#000000",
      (side, given) => draw(side, { color: asColor(given) }),
    ),
  },
  identify: ({ edge }) => ({ Id: edge, SideIndex: edge }),
};

const bordersType = bordersTypeOf<StylePlace, (typeof edges)[number]>(borderType, edges);

function includes(part: StylePart): Member<StylePlace> {
  return scalar(
    (place) => styleAt(place).includes.includes(part),
    (place, given) => {
      const isIn = asFlag(given);
      change(place, (style) => ({
        ...style,
        includes: styleParts.filter((each) => (each === part ? isIn : style.includes.includes(each))),
      }));
    },
  );
}

const parts: Members<StylePlace> = {
  IncludeNumber: includes("number"),
  IncludeFont: includes("font"),
  IncludeAlignment: includes("alignment"),
  IncludeBorder: includes("border"),
  IncludePatterns: includes("patterns"),
  IncludeProtection: includes("protection"),
};

const numberFormat = look(
  (style) => style.numberFormat,
  asText,
  (style, value) => ({ ...style, numberFormat: value }),
);

const styleType: ObjectType<StylePlace> = {
  name: "Style",
  members: {
    Name: scalar((place) => styleAt(place).name),
    BuiltIn: scalar((place) => styleAt(place).builtinId !== undefined),
    NumberFormat: numberFormat,
    NumberFormatLocal: numberFormat,
    HorizontalAlignment: alignment("horizontal", (given) => oneOf(given, horizontals)),
    VerticalAlignment: alignment("vertical", (given) => oneOf(given, verticals)),
    WrapText: alignment("wrapText", asFlag),
    IndentLevel: alignment("indentLevel", asIndent),
    TextOrientation: alignment("textOrientation", asTurn),
    // By this name the runtime sets it.
    Orientation: alignment("textOrientation", asTurn),
    ShrinkToFit: alignment("shrinkToFit", asFlag),
    AutoIndent: alignment("autoIndent", asFlag),
    ReadingOrder: alignment("readingOrder", (given) => oneOf(given, readingOrders)),
    Locked: look(
      (style) => style.locked,
      asFlag,
      (style, locked) => ({ ...style, locked }),
    ),
    FormulaHidden: look(
      (style) => style.formulaHidden,
      asFlag,
      (style, formulaHidden) => ({ ...style, formulaHidden }),
    ),
    ...parts,
    Font: link((place) => hostObject(fontType, place)),
    Fill: link((place) => hostObject(fillType, place)),
    Borders: link((place) => hostObject(bordersType, place)),
    Delete: method((place) => {
      const style = styleAt(place);
      if (style.builtinId !== undefined)
        throw invalidOperation("The workbench deletes none of Excel's own styles.");
      dropStyle(place.desk.book, style);
    }),
  },
  identify: ({ name }) => ({ Name: name, _Id: name }),
};

interface Styles {
  readonly desk: Desk;
}

function placed({ desk }: Styles, style: NamedStyle): HostObject {
  return hostObject(styleType, { desk, name: style.name });
}

function find(styles: Styles, args: Arguments): HostObject | undefined {
  const style = findStyle(styles.desk.book, textAt(args, 0));
  return style && placed(styles, style);
}

function needed(style: HostObject | undefined, what: unknown): HostObject {
  if (!style) throw itemNotFound(`style "${String(what)}"`);
  return style;
}

function add({ desk }: Styles, args: Arguments): void {
  const name = textAt(args, 0);
  if (name.trim() === "" || name.length > 255)
    throw invalidArgument(`"${name}" can't be the name of a style`);
  if (findStyle(desk.book, name)) throw itemAlreadyExists(`style "${name}"`);
  desk.book.styles = [...desk.book.styles, { name, look: defaultStyle, includes: styleParts }];
}

const stylesType: ObjectType<Styles> = {
  name: "StyleCollection",
  items: (styles) => stylesOf(styles.desk.book).map((style) => placed(styles, style)),
  members: {
    Add: method(add),
    GetCount: method(({ desk }) => stylesOf(desk.book).length),
    GetItem: method((styles, args) => needed(find(styles, args), args[0])),
    GetItemOrNullObject: method((styles, args) => find(styles, args) ?? nullObject),
    GetItemAt: method((styles, args) => {
      const style = stylesOf(styles.desk.book)[wholeAt(args, 0)];
      return needed(style && placed(styles, style), args[0]);
    }),
  },
};

export function makeStyles(desk: Desk): HostObject {
  return hostObject(stylesType, { desk });
}
