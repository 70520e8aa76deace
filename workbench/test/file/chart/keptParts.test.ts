import type { Chart } from "../../../src/book/chart";
import { blankChart, blankSeries } from "../../../src/book/chart";
import { saveBook } from "../../../src";
import { madeBook, opened } from "../asking";
import { shapeOf } from "../making";
import { editedParts, elementIn } from "../../make/edited";
import { expectValid } from "../../make/validate";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const part = "xl/charts/chart1.xml";

const chart: Chart = {
  ...blankChart("Line"),
  series: [{ ...blankSeries(0), kind: "Line", values: "Sheet1!$A$1:$A$3", fill: { kind: "Automatic" } }],
};
const plain = saveBook(madeBook((sheet) => (sheet.shapes = [{ ...shapeOf(2), kind: "Chart", chart }])));
const plainText = strFromU8(unzipSync(plain)[part]!);

/** The file with something else in its chart. */
function withChart(change: (text: string) => string): Uint8Array {
  const text = change(plainText);
  expect(text).not.toBe(plainText);
  return zipSync({ ...unzipSync(plain), [part]: strToU8(text) });
}

const chartOf = (bytes: Uint8Array): Chart => opened(bytes).sheets[0]!.shapes[0]!.chart!;

/** The chart's part once its title was given another text, which writes all of it. */
function retitled(bytes: Uint8Array): string {
  return editedParts(bytes, (sheet) => {
    sheet.shapes = sheet.shapes.map((shape) => {
      const { stored: _stored, ...own } = shape.chart!;
      return { ...shape, chart: { ...own, title: { ...own.title, visible: true, text: "New" } } };
    });
  })[part]!;
}

const head =
  '<c:date1904 val="1"/><c:lang val="de-DE"/><c:roundedCorners val="1"/><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="c14" xmlns:c14="http://schemas.microsoft.com/office/drawing/2007/8/2/chart"><c14:style val="126"/></mc:Choice><mc:Fallback><c:style val="26"/></mc:Fallback></mc:AlternateContent><c:clrMapOvr bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';
const printing =
  '<c:printSettings><c:headerFooter/><c:pageMargins b="1" l="1" r="1" t="1" header="1" footer="1"/><c:pageSetup orientation="landscape"/></c:printSettings>';
const blanks =
  '<c:extLst><c:ext uri="{56B9EC1D-385E-4148-901F-78D8002777C0}" xmlns:c16r3="http://schemas.microsoft.com/office/drawing/2017/03/chart"><c16r3:dataDisplayOptions16><c16r3:dispNaAsBlank val="1"/></c16r3:dataDisplayOptions16></c:ext></c:extLst>';

test("corners, styles, printing, and how #N/A is drawn stay when a chart of a file is written anew", async () => {
  const bytes = withChart((text) =>
    text
      .replace('<c:roundedCorners val="0"/>', head)
      .replace("</c:chart>", `${blanks}</c:chart>`)
      .replace("</c:chartSpace>", `${printing}</c:chartSpace>`),
  );
  expect(chartOf(bytes).stored?.unknown).toEqual([]);
  const text = retitled(bytes);
  expect(text).toContain("New");
  expect(text).toContain(`${head}<c:chart>`);
  expect(text).toContain(`${blanks}</c:chart>`);
  expect(text).toContain(`${printing}</c:chartSpace>`);
  await expectValid(zipSync({ ...unzipSync(bytes), [part]: strToU8(text.replace(blanks, "")) })); // the SDK does not know Excel's own word for #N/A
});

test("a part that names nothing with a prefix keeps what can be said in ours", () => {
  const bytes = withChart((text) =>
    text
      .replace('<c:roundedCorners val="0"/>', '<c:roundedCorners val="1"/><c:style val="26"/>')
      .replaceAll("<c:", "<")
      .replaceAll("</c:", "</")
      .replace("xmlns:c=", "xmlns="),
  );
  const text = retitled(bytes);
  expect(text).toContain('<c:roundedCorners val="1"/><c:style val="26"/><c:chart>');
});

test("a chart that a file leaves without a word of its corners has none of them afterwards", () => {
  const text = retitled(withChart((before) => before.replace('<c:roundedCorners val="0"/>', "")));
  expect(text).not.toContain('roundedCorners val="1"');
});

const look = (inside: string) => (text: string) =>
  text
    .replace("<c:val>", `<c:val>`)
    .replace(
      /(<c:ser>.*?<\/c:order>|<c:ser><c:idx val="0"\/><c:order val="0"\/>)/,
      `$1<c:spPr>${inside}</c:spPr>`,
    );

/* What a colour or a line says beyond what the model holds would be lost: such a chart is not changed. */
test.each([
  [
    '<a:solidFill><a:srgbClr val="FF0000"><a:alpha val="50000"/></a:srgbClr></a:solidFill>',
    "colours that let through",
  ],
  [
    '<a:ln w="12700"><a:solidFill><a:srgbClr val="FF0000"><a:alpha val="20000"/></a:srgbClr></a:solidFill></a:ln>',
    "colours that let through",
  ],
  [
    '<a:ln><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill><a:prstDash val="lgDashDot"/></a:ln>',
    "dashes of other kinds",
  ],
  [
    '<a:ln><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill><a:prstDash val="sysDash"/></a:ln>',
    "dashes of other kinds",
  ],
])("a series with %s has %s", (inside, unknown) => {
  expect(chartOf(withChart(look(inside))).stored?.unknown).toEqual([unknown]);
});

test.each([
  ['<a:solidFill><a:srgbClr val="FF0000"><a:alpha val="100000"/></a:srgbClr></a:solidFill>'],
  ['<a:ln><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill><a:prstDash val="dash"/></a:ln>'],
  ['<a:ln><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill><a:prstDash val="sysDot"/></a:ln>'],
])("a series with %s can be changed", (inside) => {
  const bytes = withChart(look(inside));
  expect(chartOf(bytes).stored?.unknown).toEqual([]);
  expect(retitled(bytes)).toContain("FF0000");
});

test("an axis that takes dates for texts is not made one of dates", () => {
  const bytes = withChart((text) => text.replace('<c:auto val="1"/>', '<c:auto val="0"/>'));
  expect(chartOf(bytes).stored?.unknown).toEqual([]);
  expect(retitled(bytes)).toContain('<c:auto val="0"/>');
});

test("a new chart has square corners and nothing of another", () => {
  expect(elementIn(plainText, "c:roundedCorners")).toBe('<c:roundedCorners val="0"/>');
  expect(plainText).not.toMatch(/c:style|printSettings|extLst/);
});
