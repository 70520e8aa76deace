import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { saveBook, type Host } from "../../src";
import type { Book } from "../../src/book/book";
import type { Chart } from "../../src/book/chart";
import { addThreeCharts, chartNamed, onFirstSheet } from "../make/charts";
import { hostWith } from "../make/host";
import { expectValid } from "../make/validate";
import { changedParts, opened, partTexts } from "./asking";

let host: Host;
beforeEach(async () => {
  host = await hostWith();
  await addThreeCharts();
});
afterEach(() => host.dispose());

const names = ["On-time delivery", "Actual and target", "Stacked"];

function chartIn(book: Book, name: string): Chart {
  const chart = book.sheets[0]!.shapes.find((shape) => shape.name === name)?.chart;
  if (!chart) throw new Error(`There is no chart "${name}".`);
  return chart;
}

/** A chart without what it remembers of its file. */
function contentOf({ stored: _stored, ...content }: Chart) {
  return content;
}

test("charts are valid, are read back as they were, and stay byte for byte when nothing changes", async () => {
  const bytes = saveBook(host.book);
  await expectValid(bytes);
  const again = opened(bytes);
  for (const name of names) {
    expect(contentOf(chartIn(again, name))).toEqual(contentOf(chartNamed(host, name).chart));
    expect(chartIn(again, name).stored?.unknown).toEqual([]);
  }
  expect(changedParts(bytes, saveBook(again))).toEqual([]);
});

test("what the cells held is kept beside each reference", () => {
  const text = partTexts(saveBook(host.book))["xl/charts/chart1.xml"]!;
  expect(text).toContain(
    '<c:f>Sheet1!$D$2:$D$7</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="6"/><c:pt idx="3"><c:v>88</c:v></c:pt>',
  );
  expect(text).toContain(
    '<c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>Actual</c:v></c:pt></c:strCache>',
  );
});

/** Saves the three charts, and opens the file on a host of its own for one more batch. */
async function afterReopening(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void) {
  const before = saveBook(host.book);
  await host.dispose();
  host = await hostWith(opened(before));
  await onFirstSheet((sheet, context) => work(sheet, context));
  return { before, after: saveBook(host.book) };
}

test("only the chart that was changed is written anew", async () => {
  const { before, after } = await afterReopening(
    ({ charts }) => (charts.getItem("Stacked").legend.visible = false),
  );
  await expectValid(after);
  expect(changedParts(before, after)).toEqual(["xl/charts/chart3.xml"]);
  expect(chartIn(opened(after), "Stacked").legend.visible).toBe(false);
});

test("a chart whose cells changed keeps all but what it held of them", async () => {
  const { before, after } = await afterReopening((sheet) => (sheet.getRange("D5").values = [[77]]));
  expect(changedParts(before, after).filter((name) => name.includes("chart"))).toEqual([
    "xl/charts/chart1.xml",
  ]);
  expect(partTexts(after)["xl/charts/chart1.xml"]!).toBe(
    partTexts(before)["xl/charts/chart1.xml"]!.replace(
      '<c:pt idx="3"><c:v>88</c:v></c:pt><c:pt idx="4"><c:v>90',
      '<c:pt idx="3"><c:v>77</c:v></c:pt><c:pt idx="4"><c:v>90',
    ),
  );
});

test("a chart of formulas that the file has without values stays byte for byte, though they are calculated here", async () => {
  await onFirstSheet((sheet) => (sheet.getRange("D3").formulas = [["=RANDBETWEEN(1,9)"]]));
  await host.settle();
  const parts = unzipSync(saveBook(host.book));
  const sheet = strFromU8(parts["xl/worksheets/sheet1.xml"]!);
  const valueless = sheet.replace(/(<f>RANDBETWEEN\(1,9\)<\/f>)<v>\d<\/v>/, "$1");
  expect(valueless).not.toBe(sheet);
  const before = zipSync({ ...parts, "xl/worksheets/sheet1.xml": strToU8(valueless) });
  await host.dispose();
  host = await hostWith(opened(before));
  await host.settle();
  await onFirstSheet((_sheet, context) => void context.workbook.worksheets.add("More"));
  const changed = changedParts(before, saveBook(host.book));
  expect(changed.filter((name) => /charts\/|sheet1\.xml$/.test(name))).toEqual([]);
});

test("a chart whose cells come to the same by another formula stays byte for byte", async () => {
  await onFirstSheet((sheet) => (sheet.getRange("D3").formulas = [["=40+44"]]));
  await host.settle();
  const parts = unzipSync(saveBook(host.book));
  const ours = strFromU8(parts["xl/charts/chart1.xml"]!);
  // As another program writes it: in what the cells held, formats are written otherwise.
  const theirs = ours.replaceAll("<c:formatCode>General<", "<c:formatCode>#,##0<");
  expect(theirs).not.toBe(ours);
  const before = zipSync({ ...parts, "xl/charts/chart1.xml": strToU8(theirs) });
  await host.dispose();
  host = await hostWith(opened(before));
  await onFirstSheet((sheet) => (sheet.getRange("D3").formulas = [["=42*2"]]));
  await host.settle();
  const changed = changedParts(before, saveBook(host.book));
  expect(changed.filter((name) => name.includes("chart"))).toEqual([]);
});

test("a chart follows its rows in the file, and a sheet's new name", async () => {
  const { after } = await afterReopening((sheet) => {
    sheet.getRange("1:1").insert("Down");
    sheet.name = "Measures of 2026";
  });
  await expectValid(after);
  const formulas = chartIn(opened(after), "Stacked").stored!.formulas;
  expect(formulas[2]).toBe("'Measures of 2026'!$B$3:$B$6");
});

test("a deleted chart takes its part along", async () => {
  const { after } = await afterReopening(({ charts }) => charts.getItem("On-time delivery").delete());
  await expectValid(after);
  expect(Object.keys(partTexts(after)).filter((name) => name.includes("/charts/"))).toEqual([
    "xl/charts/chart2.xml",
    "xl/charts/chart3.xml",
  ]);
  expect(opened(after).sheets[0]!.shapes.map(({ name }) => name)).toEqual(["Actual and target", "Stacked"]);
});

test("charts lie where they lay, moved ones where they were put", async () => {
  const { after } = await afterReopening(({ charts }) => charts.getItem("Stacked").setPosition("B10", "D20"));
  const places = opened(after).sheets[0]!.shapes.map(({ left, top, width, height }) => [
    left,
    top,
    width,
    height,
  ]);
  expect(places).toEqual([
    [240, 15, 384, 225],
    [240, 255, 384, 225],
    [48, 135, 144, 165],
  ]);
});

/** The file with something in its first chart that the model does not know. */
function foreignFile(): Uint8Array {
  const parts = unzipSync(saveBook(host.book));
  const text = strFromU8(parts["xl/charts/chart1.xml"]!);
  const trend =
    '<c:trendline><c:trendlineType val="linear"/><c:dispRSqr val="0"/><c:dispEq val="1"/><c:trendlineLbl/></c:trendline>';
  parts["xl/charts/chart1.xml"] = strToU8(text.replace("<c:cat>", `${trend}<c:cat>`));
  return zipSync(parts);
}

async function openForeign() {
  const before = foreignFile();
  await expectValid(before);
  await host.dispose();
  host = await hostWith(opened(before));
  return before;
}

test("a chart with what the model does not know is listed with what it does, and stays byte for byte", async () => {
  const before = await openForeign();
  const { items } = await onFirstSheet(({ charts }) => charts.load("items/name,items/title/text"));
  expect(items[0]!.title.text).toBe("On-time delivery, %");
  expect(chartNamed(host, "On-time delivery").chart.stored!.unknown).toEqual(["trendlineLbl"]);
  expect(changedParts(before, saveBook(host.book))).toEqual([]);
});

test("such a chart is not changed, but moved, and its references follow", async () => {
  await openForeign();
  const change = onFirstSheet(({ charts }) => (charts.getItem("On-time delivery").title.text = "x"));
  await expect(change).rejects.toMatchObject({
    code: "NotImplemented",
    message: expect.stringContaining("trendline"),
  });
  await onFirstSheet((sheet) => {
    sheet.charts.getItem("On-time delivery").left = 12;
    sheet.getRange("1:1").insert("Down");
  });
  const after = saveBook(host.book);
  await expectValid(after);
  const text = partTexts(after)["xl/charts/chart1.xml"]!;
  expect(text).toContain("<c:trendline>");
  expect(text).toContain("<c:f>Sheet1!$B$3:$B$8</c:f>");
  expect(opened(after).sheets[0]!.shapes[0]).toMatchObject({ name: "On-time delivery", left: 12 });
});

test("lines that LibreOffice writes but nobody sees do not keep a chart from being changed", () => {
  const parts = unzipSync(saveBook(host.book));
  const text = strFromU8(parts["xl/charts/chart1.xml"]!);
  const unseen = "<c:hiLowLines><c:spPr><a:ln><a:noFill/></a:ln></c:spPr></c:hiLowLines>";
  parts["xl/charts/chart1.xml"] = strToU8(text.replace('<c:marker val="1"/>', `${unseen}$&`));
  expect(chartIn(opened(zipSync(parts)), "On-time delivery").stored!.unknown).toEqual([]);
});

test.each([
  [/(<c:legend>.*?)<a:bodyPr\/>/, '$1<a:bodyPr rot="2700000"/>', "turned text"],
  ["<a:bodyPr/>", '<a:bodyPr rot="0" vert="eaVert"/>', "turned text"],
  ["<c:layout/>", '<c:layout><c:manualLayout><c:x val="0.1"/></c:manualLayout></c:layout>', "manualLayout"],
  [/(<c:title>.*?)<c:overlay/, "$1<c:layout><c:manualLayout/></c:layout><c:overlay", "manualLayout"],
  ["<c:smooth", '<c:extLst><c:ext uri="x"><x:y xmlns:x="z"/></c:ext></c:extLst><c:smooth', "y"],
  ["</c:plotArea>", "<c:spPr><a:effectLst><a:glow/></a:effectLst></c:spPr></c:plotArea>", "effects"],
  [
    "<c:overlay",
    '<c:legendEntry><c:idx val="0"/><c:txPr/></c:legendEntry><c:overlay',
    "look of a legend's entry",
  ],
  [
    "<c:smooth",
    '<c:dPt><c:idx val="1"/><c:explosion val="3"/></c:dPt><c:smooth',
    "points unlike their series",
  ],
] as const)("a file's chart with %s as %s can't be changed", (from, to, unknown) => {
  const parts = unzipSync(saveBook(host.book));
  const text = strFromU8(parts["xl/charts/chart1.xml"]!);
  parts["xl/charts/chart1.xml"] = strToU8(text.replace(from, to));
  expect(chartIn(opened(zipSync(parts)), "On-time delivery").stored!.unknown).toEqual([unknown]);
});

test.each([
  "Area",
  "AreaStacked",
  "BarStacked100",
  "ColumnStacked",
  "LineStacked",
  "XYScatter",
  "XYScatterSmooth",
] as const)("a chart of type %s is valid and is read back as it was", async (type) => {
  await onFirstSheet((sheet) => {
    const chart = sheet.charts.add(type, sheet.getRange("A1:C7"));
    chart.name = type;
    chart.axes.categoryAxis.title.text = "Along";
    chart.axes.valueAxis.majorUnit = 20;
    chart.series.getItemAt(0).format.line.set({ color: "#123456", weight: 3, lineStyle: "RoundDot" });
    chart.series.getItemAt(1).axisGroup = "Secondary";
    chart.legend.format.font.bold = true;
    chart.format.fill.clear();
    chart.displayBlanksAs = "Interplotted";
  });
  const bytes = saveBook(host.book);
  await expectValid(bytes);
  expect(contentOf(chartIn(opened(bytes), type))).toEqual(contentOf(chartNamed(host, type).chart));
});
