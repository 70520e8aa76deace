import { readDrawingColor } from "../../../src/file/drawing/drawingColors";
import { readPalette } from "../../../src/file/style/colors";
import { tree } from "../../make/edited";

const palette = readPalette(undefined, undefined);

const colorOf = (inside: string) => readDrawingColor(tree(`<a:solidFill>${inside}</a:solidFill>`), palette);

const accent = (changes: string) => `<a:schemeClr val="accent1">${changes}</a:schemeClr>`;

test.each([
  ['<a:srgbClr val="1f4e79"/>', "#1F4E79"],
  ['<a:schemeClr val="accent2"/>', "#ED7D31"],
  ['<a:schemeClr val="tx1"/>', "#000000"],
  ['<a:schemeClr val="bg2"/>', "#E7E6E6"],
  ['<a:sysClr val="windowText" lastClr="112233"/>', "#112233"],
  ['<a:sysClr val="window"/>', "#FFFFFF"],
  ['<a:sysClr val="windowText"/>', "#000000"],
  ['<a:prstClr val="red"/>', "#FF0000"],
  // ECMA-376, 20.1.10.48: the names of HTML, with three words shortened.
  ['<a:prstClr val="pink"/>', "#FFC0CB"],
  ['<a:prstClr val="dkBlue"/>', "#00008B"],
  ['<a:prstClr val="ltGray"/>', "#D3D3D3"],
  ['<a:prstClr val="medAquamarine"/>', "#66CDAA"],
  ['<a:prstClr val="mediumAquamarine"/>', "#66CDAA"],
  ['<a:prstClr val="cornflowerBlue"/>', "#6495ED"],
  // Excel's swatches in a drawing: accent 1 lighter by 80, 60, 40 %, darker by 25, 50 %.
  [accent('<a:lumMod val="20000"/><a:lumOff val="80000"/>'), "#DAE3F3"],
  [accent('<a:lumMod val="40000"/><a:lumOff val="60000"/>'), "#B4C7E7"],
  [accent('<a:lumMod val="60000"/><a:lumOff val="40000"/>'), "#8FAADC"],
  [accent('<a:lumMod val="75000"/>'), "#2F5597"],
  [accent('<a:lumMod val="50000"/>'), "#203864"],
  // The outline of every shape that Excel 2013 to 2022 drew, and those of accents 2, 4 and 6.
  [accent('<a:shade val="50000"/>'), "#2F528F"],
  ['<a:schemeClr val="accent2"><a:shade val="50000"/></a:schemeClr>', "#AE5A21"],
  ['<a:schemeClr val="accent4"><a:shade val="50000"/></a:schemeClr>', "#BC8C00"],
  ['<a:schemeClr val="accent6"><a:shade val="50000"/></a:schemeClr>', "#507E32"],
  [accent('<a:tint val="100000"/>'), "#4472C4"],
  [accent('<a:tint val="0"/>'), "#FFFFFF"],
  ['<a:prstClr val="black"><a:tint val="75000"/></a:prstClr>', "#898989"], // PowerPoint's grey of dates and footers
])("%s is %s", (inside, color) => {
  expect(colorOf(inside)).toEqual({ color, transparency: 0 });
});

test.each([
  ["100000", 0],
  ["0", 1],
  ["75000", 0.25],
  ["33333", 0.66667],
])("an alpha of %s leaves a transparency of %s", (alpha, transparency) => {
  const found = colorOf(`<a:srgbClr val="FF0000"><a:alpha val="${alpha}"/></a:srgbClr>`);
  expect(found).toEqual({ color: "#FF0000", transparency });
});

test.each([
  ['<a:schemeClr val="phClr"/>'],
  ['<a:srgbClr val="red"/>'],
  ["<a:srgbClr/>"],
  ['<a:prstClr val="no such colour"/>'],
  ["<a:other/>"],
  [""],
])("%p names no colour", (inside) => {
  expect(colorOf(inside)).toBeUndefined();
  expect(readDrawingColor(undefined, palette)).toBeUndefined();
});
