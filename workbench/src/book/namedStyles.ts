/* Named looks of cells: those that Excel has from the start, and a workbook's own. */
import type { Book, Sheet } from "./book";
import { allCells, putCell } from "./cells";
import { isSame } from "./same";
import { type BorderStyle, type CellStyle, defaultStyle, type FontStyle } from "./style";

/** The parts of a look that a style may set or leave as they are. */
export const styleParts = ["number", "font", "alignment", "border", "patterns", "protection"] as const;
export type StylePart = (typeof styleParts)[number];

export interface NamedStyle {
  readonly name: string;
  /** Excel's number of a style that it has from the start. */
  readonly builtinId?: number;
  readonly look: CellStyle;
  readonly includes: ReadonlyArray<StylePart>;
}

export const normalName = "Normal";

const line = (color: string, style = "Continuous", weight = "Thin"): BorderStyle => ({
  style,
  weight,
  color,
});

function around(border: BorderStyle): CellStyle["borders"] {
  return { EdgeTop: border, EdgeBottom: border, EdgeLeft: border, EdgeRight: border };
}

interface Look {
  readonly numberFormat?: string;
  readonly font?: Partial<FontStyle>;
  readonly fill?: string;
  readonly borders?: CellStyle["borders"];
}

function styleOf(name: string, builtinId: number, { numberFormat, font, fill, borders }: Look): NamedStyle {
  const has: Readonly<Record<StylePart, boolean>> = {
    number: numberFormat !== undefined,
    font: font !== undefined,
    alignment: false,
    border: borders !== undefined,
    patterns: fill !== undefined,
    protection: false,
  };
  const look: CellStyle = {
    ...defaultStyle,
    ...(numberFormat === undefined ? {} : { numberFormat }),
    font: font ? { ...defaultStyle.font, ...font } : defaultStyle.font,
    ...(fill === undefined ? {} : { fill }),
    borders: borders ?? {},
  };
  return { name, builtinId, look, includes: styleParts.filter((part) => has[part]) };
}

const dark = "#44546A";
const accents = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];
/** The accents of the Office theme made lighter by 80, 60 and 40 percent. */
const lighter = [
  ["#D9E1F2", "#B4C6E7", "#8EA9DB"],
  ["#FCE4D6", "#F8CBAD", "#F4B084"],
  ["#EDEDED", "#DBDBDB", "#C9C9C9"],
  ["#FFF2CC", "#FFE699", "#FFD966"],
  ["#DDEBF7", "#BDD7EE", "#9BC2E6"],
  ["#E2EFDA", "#C6E0B4", "#A9D08E"],
];

const white = { color: "#FFFFFF" };

function accentStyles(): readonly NamedStyle[] {
  return accents.flatMap((fill, index) => {
    const number = index + 1;
    const first = 29 + 4 * index;
    const [light, medium, strong] = lighter[index] ?? [];
    return [
      styleOf(`Accent${number}`, first, { font: white, fill }),
      styleOf(`20% - Accent${number}`, first + 1, { font: {}, ...(light ? { fill: light } : {}) }),
      styleOf(`40% - Accent${number}`, first + 2, { font: {}, ...(medium ? { fill: medium } : {}) }),
      styleOf(`60% - Accent${number}`, first + 3, { font: white, ...(strong ? { fill: strong } : {}) }),
    ];
  });
}

/** Excel's own styles with the looks that they have in the Office theme of 2013 to 2022. */
export const builtinStyles: readonly NamedStyle[] = [
  { name: normalName, builtinId: 0, look: defaultStyle, includes: styleParts },
  styleOf("Comma", 3, { numberFormat: '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)' }),
  styleOf("Currency", 4, { numberFormat: '_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)' }),
  styleOf("Percent", 5, { numberFormat: "0%" }),
  styleOf("Comma [0]", 6, { numberFormat: '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)' }),
  styleOf("Currency [0]", 7, { numberFormat: '_("$"* #,##0_);_("$"* \\(#,##0\\);_("$"* "-"_);_(@_)' }),
  styleOf("Hyperlink", 8, { font: { color: "#0563C1", underline: "Single" } }),
  styleOf("Followed Hyperlink", 9, { font: { color: "#954F72", underline: "Single" } }),
  styleOf("Note", 10, { fill: "#FFFFCC", borders: around(line("#B2B2B2")) }),
  styleOf("Warning Text", 11, { font: { color: "#FF0000" } }),
  styleOf("Title", 15, { font: { name: "Calibri Light", size: 18, color: dark } }),
  styleOf("Heading 1", 16, {
    font: { size: 15, bold: true, color: dark },
    borders: { EdgeBottom: line("#4472C4", "Continuous", "Thick") },
  }),
  styleOf("Heading 2", 17, {
    font: { size: 13, bold: true, color: dark },
    borders: { EdgeBottom: line("#A1B8E1", "Continuous", "Thick") },
  }),
  styleOf("Heading 3", 18, {
    font: { bold: true, color: dark },
    borders: { EdgeBottom: line("#8EA9DB", "Continuous", "Medium") },
  }),
  styleOf("Heading 4", 19, { font: { bold: true, color: dark } }),
  styleOf("Input", 20, { font: { color: "#3F3F76" }, fill: "#FFCC99", borders: around(line("#7F7F7F")) }),
  styleOf("Output", 21, {
    font: { bold: true, color: "#3F3F3F" },
    fill: "#F2F2F2",
    borders: around(line("#3F3F3F")),
  }),
  styleOf("Calculation", 22, {
    font: { bold: true, color: "#FA7D00" },
    fill: "#F2F2F2",
    borders: around(line("#7F7F7F")),
  }),
  styleOf("Check Cell", 23, {
    font: { bold: true, ...white },
    fill: "#A5A5A5",
    borders: around(line("#3F3F3F", "Double", "Thick")),
  }),
  styleOf("Linked Cell", 24, {
    font: { color: "#FA7D00" },
    borders: { EdgeBottom: line("#FF8001", "Double", "Thick") },
  }),
  styleOf("Total", 25, {
    font: { bold: true },
    borders: { EdgeTop: line("#4472C4"), EdgeBottom: line("#4472C4", "Double", "Thick") },
  }),
  styleOf("Good", 26, { font: { color: "#006100" }, fill: "#C6EFCE" }),
  styleOf("Bad", 27, { font: { color: "#9C0006" }, fill: "#FFC7CE" }),
  styleOf("Neutral", 28, { font: { color: "#9C5700" }, fill: "#FFEB9C" }),
  ...accentStyles(),
  styleOf("Explanatory Text", 53, { font: { italic: true, color: "#7F7F7F" } }),
];

/** Names of Office.js that are not those in the list of styles. */
const officeNames: Readonly<Record<string, string>> = {
  WholeComma: "Comma [0]",
  WholeDollar: "Currency [0]",
  Hlink: "Hyperlink",
  HlinkTrav: "Followed Hyperlink",
  SheetTitle: "Title",
};

const otherNames = new Map(
  Object.entries(officeNames).map(([name, listed]) => [name.toLowerCase(), listed.toLowerCase()]),
);

/** The name of a style as Office.js answers it: Excel's own by the words of its enumeration. */
export function officeNameOf(name: string): string {
  const own = Object.entries(officeNames).find(([, listed]) => listed === name)?.[0];
  if (own !== undefined) return own;
  const isListed = builtinStyles.some((style) => style.name === name) && !/[%[]/.test(name);
  return isListed ? name.replace(/ /g, "") : name;
}

function keyOf(name: string): string {
  const plain = name.toLowerCase();
  return (otherNames.get(plain) ?? plain).replace(/\s/g, "");
}

/** All styles of a workbook: Excel's own, each as the workbook has it, and the workbook's. */
export function stylesOf(book: Book): readonly NamedStyle[] {
  const own = new Map(book.styles.map((style) => [style.name.toLowerCase(), style]));
  const standing = builtinStyles.map((style) => own.get(style.name.toLowerCase()) ?? style);
  const others = book.styles.filter(
    ({ name }) => !standing.some((style) => style.name.toLowerCase() === name.toLowerCase()),
  );
  return [...standing, ...others];
}

/** The style of a name, in any case, or of its name in Office.js ("Heading1", "WholeComma"). */
export function findStyle(book: Book, name: string): NamedStyle | undefined {
  const styles = stylesOf(book);
  return (
    styles.find((style) => style.name.toLowerCase() === name.toLowerCase()) ??
    styles.find((style) => style.builtinId !== undefined && keyOf(style.name) === keyOf(name))
  );
}

/** A look after a style was put on it: the parts that the style includes are the style's. */
export function dressed(before: CellStyle, style: NamedStyle): CellStyle {
  const taken = style.includes.reduce((look, part) => withPart(look, style.look, part), before);
  const { named: _before, ...look } = taken;
  if (style.name === normalName) return style.look;
  return { ...look, named: style.name };
}

function withPart(look: CellStyle, from: CellStyle, part: StylePart): CellStyle {
  switch (part) {
    case "number":
      return { ...look, numberFormat: from.numberFormat };
    case "font":
      return { ...look, font: from.font };
    case "alignment":
      return { ...look, alignment: from.alignment };
    case "border":
      return { ...look, borders: from.borders };
    case "patterns": {
      const { fill: _fill, pattern: _pattern, ...rest } = look;
      return {
        ...rest,
        ...(from.fill === undefined ? {} : { fill: from.fill }),
        ...(from.pattern === undefined ? {} : { pattern: from.pattern }),
      };
    }
    case "protection":
      return { ...look, locked: from.locked, formulaHidden: from.formulaHidden };
  }
}

function isSamePart(one: CellStyle, other: CellStyle, part: StylePart): boolean {
  return isSame(withPart(defaultStyle, one, part), withPart(defaultStyle, other, part));
}

/** Puts a changed style in place of the one before; cells that have it follow, but for what was set on them alone. */
export function changeStyle(book: Book, before: NamedStyle, now: NamedStyle): void {
  book.styles = [...book.styles.filter(({ name }) => name !== before.name), now];
  eachLook(book, before.name, (look) =>
    now.includes
      .filter((part) => isSamePart(look, before.look, part))
      .reduce((changed, part) => withPart(changed, now.look, part), look),
  );
}

/** Takes a style away: cells that had it look as cells do that never had a style. */
export function dropStyle(book: Book, style: NamedStyle): void {
  book.styles = book.styles.filter(({ name }) => name !== style.name);
  eachLook(book, style.name, () => defaultStyle);
}

function eachLook(book: Book, name: string, change: (look: CellStyle) => CellStyle): void {
  const known = new Map<CellStyle, CellStyle>();
  const changed = (look: CellStyle): CellStyle => {
    if (look.named !== name) return look;
    const made = known.get(look) ?? change(look);
    known.set(look, made);
    return made;
  };
  for (const sheet of book.sheets) changeLooks(sheet, changed);
}

function changeLooks(sheet: Sheet, changed: (look: CellStyle) => CellStyle): void {
  for (const { row, column, cell } of allCells(sheet)) {
    const style = changed(cell.style);
    if (style !== cell.style) putCell(sheet, row, column, { ...cell, style });
  }
  for (const looks of [sheet.rows, sheet.columns]) {
    for (const [index, look] of looks)
      if (look.style) looks.set(index, { ...look, style: changed(look.style) });
  }
}
