import fc from "fast-check";
import { readColor, readPalette, toArgb } from "../../../src/file/style/colors";
import { tinted } from "../../../src/file/style/tint";
import { tree } from "../../make/edited";

const office = readPalette(undefined, undefined);

/** Excel's own swatches of the Office theme: "Lighter 80 %" and so on, as its colour picker shows and files name them. */
const lighter80 = 0.79998168889431442;
const lighter60 = 0.59999389629810485;
const lighter40 = 0.39997558519241921;
const darker25 = -0.249977111117893;
const darker50 = -0.499984740745262;

test.each([
  ["accent 1", 4, ["D9E1F2", "B4C6E7", "8EA9DB", "305496", "203764"]],
  ["accent 2", 5, ["FCE4D6", "F8CBAD", "F4B084", "C65911", "833C0C"]],
  ["accent 3", 6, ["EDEDED", "DBDBDB", "C9C9C9", "7B7B7B", "525252"]],
  ["accent 4", 7, ["FFF2CC", "FFE699", "FFD966", "BF8F00", "806000"]],
  ["accent 5", 8, ["DDEBF7", "BDD7EE", "9BC2E6", "2F75B5", "1F4E78"]],
  ["accent 6", 9, ["E2EFDA", "C6E0B4", "A9D08E", "548235", "375623"]],
  ["dark 2", 3, ["D6DCE4", "ACB9CA", "8497B0", "333F4F", "222B35"]],
] as const)("the shades of %s are Excel's", (_name, theme, expected) => {
  const shades = [lighter80, lighter60, lighter40, darker25, darker50].map((tint) =>
    readColor(tree(`<color theme="${theme}" tint="${tint}"/>`), office),
  );
  expect(shades).toEqual(expected.map((color) => `#${color}`));
});

test.each([
  ["white", 0, [-0.0499893185216834, -0.14999847407452621, -0.249977111117893, -0.34998626667073579, darker50], ["F2F2F2", "D9D9D9", "BFBFBF", "A6A6A6", "808080"]],
  ["black", 1, [-darker50, 0.34998626667073579, -darker25, 0.14999847407452621, 0.0499893185216834], ["808080", "595959", "404040", "262626", "0D0D0D"]],
  ["light 2", 2, [-0.0999786370433668, darker25, darker50, -0.749992370372631, -0.89999084444715716], ["D0CECE", "AEAAAA", "757171", "3A3838", "161616"]],
] as const)("the shades of %s are Excel's", (_name, theme, tints, expected) => {
  const shades = tints.map((tint) => readColor(tree(`<color theme="${theme}" tint="${tint}"/>`), office));
  expect(shades).toEqual(expected.map((color) => `#${color}`));
}); // prettier-ignore

test("theme colours are counted light before dark, as a file counts them", () => {
  const colors = Array.from({ length: 13 }, (_, theme) =>
    readColor(tree(`<color theme="${theme}"/>`), office),
  );
  expect(colors).toEqual([
    "#FFFFFF", "#000000", "#E7E6E6", "#44546A", "#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47",
    "#0563C1", "#954F72", undefined,
  ]); // prettier-ignore
});

/** ECMA-376, 18.8.27: the default of the indexed colours; 0 to 7 are 8 to 15 again. */
test.each([
  [0, "#000000"],
  [1, "#FFFFFF"],
  [2, "#FF0000"],
  [7, "#00FFFF"],
  [8, "#000000"],
  [10, "#FF0000"],
  [15, "#00FFFF"],
  [16, "#800000"],
  [22, "#C0C0C0"],
  [23, "#808080"],
  [24, "#9999FF"],
  [31, "#CCCCFF"],
  [32, "#000080"],
  [40, "#00CCFF"],
  [48, "#3366FF"],
  [53, "#FF6600"],
  [55, "#969696"],
  [56, "#003366"],
  [62, "#333399"],
  [63, "#333333"],
  [64, undefined], // the system's
  [-1, undefined],
  [1.5, undefined],
])("the colour of index %s is %s", (index, expected) => {
  expect(readColor(tree(`<color indexed="${index}"/>`), office)).toBe(expected);
});

test.each([
  ['<color rgb="FF1f4e79"/>', "#1F4E79"],
  ['<color rgb="1F4E79"/>', "#1F4E79"],
  ['<color rgb="001F4E79"/>', "#1F4E79"], // many programs write no opacity
  ['<color rgb="FF1F4E79" theme="4"/>', "#1F4E79"],
  ['<color rgb="red" theme="4"/>', "#4472C4"],
  ['<color rgb="123" indexed="10"/>', "#FF0000"],
  ['<color rgb="FF808080" tint="0.5"/>', "#BFBFBF"], // by hand: 120 of 240 becomes 180, 180 / 240 * 255 = 191.25
  ['<color theme="4" tint="5"/>', "#FFFFFF"], // no more than white
  ['<color theme="4" tint="-5"/>', "#000000"],
  ['<color auto="1"/>', undefined],
  ["<color/>", undefined],
  ['<color theme=""/>', undefined],
])("%s is %s", (text, expected) => {
  expect(readColor(tree(text), office)).toBe(expected);
  expect(readColor(undefined, office)).toBeUndefined();
});

const theme = tree(
  `<a:theme xmlns:a="a"><a:themeElements><a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="0a0b0c"/></a:dk1>
  <a:lt1><a:srgbClr val="fefefe"/></a:lt1><a:dk2><a:sysClr val="windowText"/></a:dk2><a:accent1><a:srgbClr val="12345"/></a:accent1>
  <a:accent6><a:srgbClr val="ABCDEF"/></a:accent6></a:clrScheme></a:themeElements></a:theme>`,
);

test("a file's own theme counts, and where it says nothing that can be read, Office's", () => {
  const { theme: colors, scheme } = readPalette(theme, undefined);
  expect(colors.slice(0, 5)).toEqual(["FEFEFE", "0A0B0C", "E7E6E6", "44546A", "4472C4"]);
  expect(colors[9]).toBe("ABCDEF");
  const names = ["bg1", "tx1", "bg2", "tx2", "lt1", "dk1", "accent6", "hlink", "folHlink", "phClr"];
  expect(names.map((name) => scheme.get(name))).toEqual([
    "FEFEFE", "0A0B0C", "E7E6E6", "44546A", "FEFEFE", "0A0B0C", "ABCDEF", "0563C1", "954F72", undefined,
  ]); // prettier-ignore
});

test("a file's own indexed colours take the place of the first ones", () => {
  const styles = tree(
    '<styleSheet><colors><indexedColors><rgbColor rgb="00112233"/><rgbColor/><rgbColor rgb="FFAABBCC"/></indexedColors></colors></styleSheet>',
  );
  const { indexed } = readPalette(undefined, styles);
  expect(indexed.slice(0, 4)).toEqual(["112233", "000000", "AABBCC", "00FF00"]);
  expect(indexed).toHaveLength(64);
});

const hexes = fc
  .integer({ min: 0, max: 0xffffff })
  .map((color) => color.toString(16).toUpperCase().padStart(6, "0"));

test("no tint changes no colour, a whole one makes it white or black", () => {
  fc.assert(
    fc.property(hexes, (hex) => {
      expect(tinted(hex, 0)).toBe(hex);
      expect(tinted(hex, 1)).toBe("FFFFFF");
      expect(tinted(hex, -1)).toBe("000000");
    }),
  );
});

test.each([
  ["#1f4e79", "FF1F4E79"],
  ["1f4e79", "FF1F4E79"],
  ["#801F4E79", "FF1F4E79"],
  ["#FFF", "FF000FFF"],
  ["", "FF000000"],
])("the colour %s is written as %s", (color, expected) => {
  expect(toArgb(color)).toBe(expected);
});
