import { readPalette } from "../../../src/file/style/colors";
import { builtinFormat, builtinNumber } from "../../../src/file/style/numberFormats";
import { readBorders, readFill, readFont, readStyles } from "../../../src/file/style/readStyles";
import {
  borderWord,
  borderWords,
  patternWords,
  underlineWords,
  horizontalWords,
  verticalWords,
} from "../../../src/file/style/styleNames";
import { defaultStyle } from "../../../src/book/style";
import { tree } from "../../make/edited";

const palette = readPalette(undefined, undefined);
const stylesOf = (inside: string) => readStyles(tree(`<styleSheet>${inside}</styleSheet>`), palette);

test.each([
  ["<font/>", {}],
  ['<font><b/><i/><strike/><u/><sz val="14.5"/><name val="Arial"/><color rgb="FFFF0000"/></font>', { bold: true, italic: true, strikethrough: true, underline: "Single", size: 14.5, name: "Arial", color: "#FF0000" }],
  ['<font><b val="0"/><i val="false"/><strike val="1"/><u val="none"/></font>', { strikethrough: true }],
  ['<font><u val="singleAccounting"/></font>', { underline: "SingleAccountant" }],
  ['<font><vertAlign val="superscript"/></font>', { script: "Superscript" }],
  ['<font><vertAlign val="subscript"/></font>', { script: "Subscript" }],
  ['<font><vertAlign val="baseline"/></font>', {}],
  ['<font><rFont val="Courier"/><color theme="4" tint="0.79998168889431442"/></font>', { name: "Courier", color: "#D9E1F2" }],
])("the font %s is read", (text, expected) => {
  expect(readFont(tree(text), palette)).toEqual({ ...defaultStyle.font, ...expected });
}); // prettier-ignore

/* A solid fill has its colour in front, its background is the system's; patterns have the fill behind. */
test.each([
  ["<fill/>", {}],
  ['<fill><patternFill patternType="none"><fgColor rgb="FFFF0000"/></patternFill></fill>', {}],
  ["<fill><patternFill/></fill>", {}],
  ['<fill><patternFill patternType="solid"><fgColor rgb="FFFF0000"/><bgColor indexed="64"/></patternFill></fill>', { fill: "#FF0000" }],
  ['<fill><patternFill patternType="solid"><bgColor rgb="FF00FF00"/></patternFill></fill>', { fill: "#00FF00" }],
  ['<fill><patternFill patternType="gray125"/></fill>', { pattern: { kind: "Gray16", color: "#000000" } }],
  ['<fill><patternFill patternType="lightGrid"><fgColor rgb="FFFF0000"/><bgColor rgb="FF00FF00"/></patternFill></fill>', { fill: "#00FF00", pattern: { kind: "Grid", color: "#FF0000" } }],
  ['<fill><patternFill patternType="darkUp"><fgColor indexed="64"/><bgColor indexed="65"/></patternFill></fill>', { pattern: { kind: "Up", color: "#000000" } }],
  ['<fill><gradientFill degree="90"><stop position="0"><color rgb="FF112233"/></stop><stop position="1"><color rgb="FF445566"/></stop></gradientFill></fill>', { fill: "#112233" }],
])("the fill %s is read", (text, expected) => {
  expect(readFill(tree(text), palette)).toEqual(expected);
}); // prettier-ignore

test.each([
  ["<border/>", {}],
  ['<border><left/><right style="none"/></border>', {}],
  ['<border><left style="thin"/><top style="double"><color rgb="FF00FF00"/></top></border>', { EdgeLeft: { style: "Continuous", weight: "Thin", color: "#000000" }, EdgeTop: { style: "Double", weight: "Thick", color: "#00FF00" } }],
  ['<border><start style="hair"/><end style="thick"/></border>', { EdgeLeft: { style: "Continuous", weight: "Hairline", color: "#000000" }, EdgeRight: { style: "Continuous", weight: "Thick", color: "#000000" } }],
  ['<border diagonalUp="1"><bottom style="slantDashDot"/><diagonal style="mediumDashed"/></border>', { EdgeBottom: { style: "SlantDashDot", weight: "Medium", color: "#000000" }, DiagonalUp: { style: "Dash", weight: "Medium", color: "#000000" } }],
  ['<border diagonalDown="1"><diagonal style="dotted"/></border>', { DiagonalDown: { style: "Dot", weight: "Thin", color: "#000000" } }],
  ['<border><diagonal style="dotted"/></border>', {}],
])("the border %s is read", (text, expected) => {
  expect(readBorders(tree(text), palette)).toEqual(expected);
}); // prettier-ignore

const alignmentOf = (attributes: string) =>
  stylesOf(`<cellXfs><xf/><xf><alignment ${attributes}/></xf></cellXfs>`).styles[1]!.alignment;

/* ECMA-376, 18.8.1: textRotation 0 to 90 turns up, 91 to 180 down by 1 to 90, 255 is stacked. Office.js: -90 to 90, 180 stacked. */
test.each([
  ['textRotation="45"', { textOrientation: 45 }],
  ['textRotation="90"', { textOrientation: 90 }],
  ['textRotation="91"', { textOrientation: -1 }],
  ['textRotation="180"', { textOrientation: -90 }],
  ['textRotation="255"', { textOrientation: 180 }],
  ['horizontal="centerContinuous" vertical="distributed"', { horizontal: "CenterAcrossSelection", vertical: "Distributed" }],
  ['horizontal="what" vertical="ever"', {}],
  ['wrapText="1" indent="3" shrinkToFit="true"', { wrapText: true, indentLevel: 3, shrinkToFit: true }],
  ['readingOrder="1"', { readingOrder: "LeftToRight" }],
  ['readingOrder="2"', { readingOrder: "RightToLeft" }],
  ['readingOrder="9"', {}],
  ['justifyLastLine="1"', { autoIndent: true }],
])("the alignment %s is read", (attributes, expected) => {
  expect(alignmentOf(attributes)).toEqual({ ...defaultStyle.alignment, ...expected });
}); // prettier-ignore

test("a look is put together of its numbered pieces; numbers that lead nowhere are the defaults", () => {
  const { styles } = stylesOf(
    `<numFmts><numFmt numFmtId="164" formatCode="0.0&quot;x&quot;"/><numFmt numFmtId="14" formatCode="dd.mm.yyyy"/></numFmts><fonts><font/><font><b/></font></fonts><fills><fill/><fill/><fill><patternFill patternType="solid"><fgColor rgb="FFFF0000"/></patternFill></fill></fills><borders><border/><border><left style="thin"/></border></borders><cellXfs><xf/><xf numFmtId="164" fontId="1" fillId="2" borderId="1"><protection locked="0" hidden="1"/></xf><xf numFmtId="9"/><xf numFmtId="14"/><xf numFmtId="999" fontId="9" fillId="9" borderId="9"/><xf numFmtId="49"><protection/></xf></cellXfs>`,
  );
  expect(styles[1]).toMatchObject({
    numberFormat: '0.0"x"',
    fill: "#FF0000",
    locked: false,
    formulaHidden: true,
    borders: { EdgeLeft: { style: "Continuous" } },
  });
  expect(styles[1]!.font.bold).toBe(true);
  expect(styles.map(({ numberFormat }) => numberFormat)).toEqual([
    "General",
    '0.0"x"',
    "0%",
    "dd.mm.yyyy",
    "General",
    "@",
  ]);
  expect(styles[4]).toEqual({ ...defaultStyle });
  expect(styles[5]).toMatchObject({ locked: true, formulaHidden: false });
});

test("only the first look that is Excel's default is the default itself", () => {
  const plain = stylesOf("<fonts><font/></fonts><cellXfs><xf/><xf/></cellXfs>");
  expect([plain.styles[0] === defaultStyle, plain.styles[1] === defaultStyle]).toEqual([true, false]);
  expect(
    stylesOf('<fonts><font><name val="Arial"/></font></fonts><cellXfs><xf/></cellXfs>').styles[0],
  ).not.toBe(defaultStyle);
  expect(stylesOf("").styles).toEqual([defaultStyle]);
  expect(readStyles(undefined, palette).styles).toEqual([defaultStyle]);
});

test("named styles are those with a look of their own; each says which parts it sets", () => {
  const { named, styles } = stylesOf(
    `<fonts><font/><font><b/></font></fonts><cellStyleXfs><xf/><xf fontId="1" applyNumberFormat="0" applyFill="0"/><xf applyProtection="0" applyAlignment="0" applyBorder="0"/></cellStyleXfs><cellXfs><xf xfId="0"/><xf fontId="1" xfId="1"/><xf xfId="9"/></cellXfs><cellStyles><cellStyle name="Normal" xfId="0" builtinId="0"/><cellStyle name="My _x0041_" xfId="1"/><cellStyle name="Good" xfId="2" builtinId="26"/><cellStyle name="Lost" xfId="7"/><cellStyle name="First" xfId="0"/></cellStyles>`,
  );
  expect(named.map(({ style, xfId }) => [style.name, xfId, style.builtinId, style.includes])).toEqual([
    ["My A", 1, undefined, ["font", "alignment", "border", "protection"]],
    ["Good", 2, 26, ["number", "font", "patterns"]],
  ]);
  expect(named[0]!.style.look.font.bold).toBe(true);
  expect(styles.map((style) => style.named)).toEqual([undefined, "My A", undefined]);
});

/* ECMA-376, 18.8.30, as Excel in English answers them. */
test.each([
  [0, "General"],
  [2, "0.00"],
  [4, "#,##0.00"],
  [9, "0%"],
  [10, "0.00%"],
  [11, "0.00E+00"],
  [13, "# ??/??"],
  [14, "m/d/yyyy"],
  [17, "mmm-yy"],
  [21, "h:mm:ss"],
  [22, "m/d/yyyy h:mm"],
  [40, "#,##0.00_);[Red](#,##0.00)"],
  [45, "mm:ss"],
  [46, "[h]:mm:ss"],
  [48, "##0.0E+0"],
  [49, "@"],
])("the number format %s is %s", (number, code) => {
  expect([builtinFormat(number), builtinNumber(code)]).toEqual([code, number]);
});

test.each([23, 36, 50, 163, 164, -1])("the number format %s is none that Excel has", (number) => {
  expect(builtinFormat(number)).toBeUndefined();
  expect(builtinNumber("0.000")).toBeUndefined();
});

test.each([
  ["Continuous", "Thin", "thin"],
  ["Continuous", "Hairline", "hair"],
  ["Double", "Thick", "double"],
  ["Double", "Thin", "double"],
  ["Dash", "Thick", "mediumDashed"],
  ["Dash", "Hairline", "dashed"],
  ["DashDotDot", "Medium", "mediumDashDotDot"],
  ["SlantDashDot", "Thin", "thin"],
  ["Dot", "Medium", "thin"],
  ["None", "Thin", "thin"],
])("a border that is %s and %s is the file's %s", (style, weight, stored) => {
  expect(borderWord(style, weight)).toBe(stored);
});

test.each([
  ["borders", borderWords, ["hair", "thin", "medium", "thick", "dashed", "mediumDashed", "dotted", "double", "dashDot", "mediumDashDot", "dashDotDot", "mediumDashDotDot", "slantDashDot"]],
  ["patterns", patternWords, ["mediumGray", "darkGray", "lightGray", "darkHorizontal", "darkVertical", "darkDown", "darkUp", "darkGrid", "darkTrellis", "lightHorizontal", "lightVertical", "lightDown", "lightUp", "lightGrid", "lightTrellis", "gray125", "gray0625"]],
  ["underlines", underlineWords, ["none", "single", "double", "singleAccounting", "doubleAccounting"]],
  ["horizontal alignments", horizontalWords, ["general", "left", "center", "right", "fill", "justify", "centerContinuous", "distributed"]],
  ["vertical alignments", verticalWords, ["top", "center", "bottom", "justify", "distributed"]],
])("all %s of the standard have a word each, and come back by it", (_name, words, stored) => {
  const office = stored.map((one) => words.toOffice(one, ""));
  expect(office).not.toContain("");
  expect(new Set(office).size).toBe(stored.length);
  expect(office.map((one) => words.toFile(one, ""))).toEqual(stored);
  expect([words.toOffice("?", "x"), words.toOffice(undefined, "y"), words.toFile("?", "z")]).toEqual(["x", "y", "z"]);
}); // prettier-ignore
