/* eslint office-addins/load-object-before-read: off -- batches load and sync in one place */
import { openBook, saveBook, type Host } from "../../src";
import { addThreeCharts, chartNamed, months, onFirstSheet } from "../make/charts";
import { hostWith } from "../make/host";

let host: Host;
beforeEach(async () => {
  host = await hostWith();
  await onFirstSheet((sheet) => (sheet.getRange("A1:D7").values = months.map((row) => [...row])));
});
afterEach(() => host.dispose());

type Type = "Line" | "ColumnClustered" | "XYScatter";

/** Adds a chart on some cells and gives its series: name, categories, values. */
async function seriesOf(address: string, type: Type = "Line", by?: "Columns" | "Rows") {
  const { items } = await onFirstSheet((sheet) => {
    const { series } = sheet.charts.add(type, sheet.getRange(address), by);
    return series.load("items/name");
  });
  const { chart } = host.book.sheets[0]!.shapes.at(-1)!;
  return chart!.series.map(({ categories, values }, index) => [items[index]!.name, categories, values]);
}

function isRefused(code: string, work: (chart: Excel.Chart, sheet: Excel.Worksheet) => void) {
  return expect(
    onFirstSheet((sheet) => work(sheet.charts.add("Line", sheet.getRange("A1:D7")), sheet)),
  ).rejects.toMatchObject({ code });
}

test("a range becomes series with the names and categories that stand in it", async () => {
  expect(await seriesOf("A1:B4")).toEqual([["Actual", "Sheet1!$A$2:$A$4", "Sheet1!$B$2:$B$4"]]);
  expect(await seriesOf("B2:C4")).toEqual([
    ["Series1", undefined, "Sheet1!$B$2:$B$4"],
    ["Series2", undefined, "Sheet1!$C$2:$C$4"],
  ]);
  expect(await seriesOf("A1:C3", "ColumnClustered", "Rows")).toEqual([
    ["Jan", "Sheet1!$B$1:$C$1", "Sheet1!$B$2:$C$2"],
    ["Feb", "Sheet1!$B$1:$C$1", "Sheet1!$B$3:$C$3"],
  ]);
  expect(await seriesOf("B2:C5", "XYScatter")).toEqual([["Series1", "Sheet1!$B$2:$B$5", "Sheet1!$C$2:$C$5"]]);
});

test("charts are counted, found by name in any case, and gone once deleted", async () => {
  await addThreeCharts();
  const found = await onFirstSheet(({ charts }) => ({
    count: charts.getCount(),
    items: charts.load("items/name,items/chartType,count"),
    one: charts.getItem("STACKED").load("name"),
    none: charts.getItemOrNullObject("None").load("name"),
    first: charts.getItemAt(0).load("name"),
  }));
  expect([found.count.value, found.items.count]).toEqual([3, 3]);
  expect(found.items.items.map(({ name, chartType }) => [name, chartType])).toEqual([
    ["On-time delivery", "LineMarkers"],
    ["Actual and target", "ColumnClustered"],
    ["Stacked", "BarStacked"],
  ]);
  expect([found.one.name, found.first.name, found.none.isNullObject]).toEqual([
    "Stacked",
    "On-time delivery",
    true,
  ]);
  await onFirstSheet(({ charts }) => charts.getItem("Stacked").delete());
  expect((await onFirstSheet(({ charts }) => charts.load("count"))).count).toBe(2);
});

test("what is set is what is loaded", async () => {
  await onFirstSheet((sheet) => {
    const made = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C7"));
    made.set({ name: "Pack", top: 21, left: 30, width: 399, height: 252 });
    made.axes.valueAxis.set({ minimum: 50, maximum: 100, numberFormat: "0.0" });
    made.axes.categoryAxis.title.text = "Month";
    made.legend.set({ position: "Top" });
    made.format.font.size = 8;
  });
  const chart = await onFirstSheet(({ charts }) => {
    const chart = charts.getItem("Pack");
    chart.load("name,top,left,width,height,title/text,legend/position,legend/visible");
    chart.load("axes/valueAxis/minimum,axes/valueAxis/maximum,axes/valueAxis/numberFormat");
    chart.load("axes/categoryAxis/title/text,axes/categoryAxis/title/visible,legend/format/font/size");
    return chart;
  });
  const { name, top, left, width, height } = chart;
  expect({ name, top, left, width, height }).toEqual({
    name: "Pack",
    top: 21,
    left: 30,
    width: 399,
    height: 252,
  });
  const { valueAxis, categoryAxis } = chart.axes;
  expect([valueAxis.minimum, valueAxis.maximum, valueAxis.numberFormat]).toEqual([50, 100, "0.0"]);
  expect([categoryAxis.title.text, categoryAxis.title.visible]).toEqual(["Month", true]);
  expect([chart.legend.position, chart.legend.visible, chart.legend.format.font.size]).toEqual([
    "Top",
    true,
    8,
  ]);
  expect(chart.title.text).toBe("Chart Title");
});

test("an axis tells the scale that it has, and goes back to its own when the limits are taken away", async () => {
  const axis = await onFirstSheet((sheet) => {
    const { valueAxis } = sheet.charts.add("Line", sheet.getRange("A1:C7")).axes;
    valueAxis.minimum = 0;
    valueAxis.minimum = "";
    return valueAxis.load("minimum,maximum,majorUnit");
  });
  expect([axis.minimum, axis.maximum, axis.majorUnit]).toEqual([0, 100, 20]);
});

test("series are added, turned into other types, moved to the second axis and deleted", async () => {
  const chart = await onFirstSheet((sheet) => {
    const made = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B7"));
    const limit = made.series.add("Limit");
    limit.setValues(sheet.getRange("C2:C7"));
    limit.setXAxisValues(sheet.getRange("A2:A7"));
    limit.chartType = "Line";
    limit.axisGroup = "Secondary";
    limit.format.line.lineStyle = "Dash";
    made.series.load("items/name,items/chartType,items/axisGroup,items/markerStyle");
    return made;
  });
  expect(
    chart.series.items.map(({ name, chartType, axisGroup, markerStyle }) => [
      name,
      chartType,
      axisGroup,
      markerStyle,
    ]),
  ).toEqual([
    ["Actual", "ColumnClustered", "Primary", "Automatic"],
    ["Limit", "Line", "Secondary", "None"],
  ]);
  const values = await onFirstSheet(({ charts }) => {
    const { series } = charts.getItem("Chart 1");
    series.getItemAt(0).delete();
    return series.getItemAt(0).getDimensionValues("Values");
  });
  expect(values.value).toEqual([90, 90, 91, 92, 93, 95]);
});

test("a chart that is moved to cells covers them, however wide they are", async () => {
  await onFirstSheet((sheet) => {
    sheet.getRange("F:F").format.columnWidth = 99;
    const chart = sheet.charts.add("Line", sheet.getRange("A1:B7"));
    chart.setPosition("F2", sheet.getRange("G11"));
  });
  expect(chartNamed(host, "Chart 1")).toMatchObject({ left: 240, top: 15, width: 147, height: 150 });
});

test("references follow inserted rows, deleted columns, and sheets that are renamed or deleted", async () => {
  const source = async () =>
    (
      await onFirstSheet(({ charts }) =>
        charts.getItemAt(0).series.getItemAt(0).getDimensionDataSourceString("Values"),
      )
    ).value;
  await onFirstSheet((sheet, { workbook }) => {
    const data = workbook.worksheets.add("Data");
    data.getRange("A1:B4").values = months.slice(0, 4).map((row) => [row[0], row[1]]);
    const chart = sheet.charts.add("Line", data.getRange("A1:B4"));
    chart.title.setFormula("=Data!A1");
  });
  await onFirstSheet((_, { workbook }) => workbook.worksheets.getItem("Data").getRange("3:3").insert("Down"));
  expect(await source()).toBe("Data!$B$2:$B$5");
  await onFirstSheet((_, { workbook }) => {
    workbook.worksheets.getItem("Data").getRange("A:A").insert("Right");
    workbook.worksheets.getItem("Data").name = "Q1 data";
  });
  expect(await source()).toBe("'Q1 data'!$C$2:$C$5");
  expect(chartNamed(host, "Chart 1").chart.title.formula).toBe("'Q1 data'!$B$1");
  await onFirstSheet((_, { workbook }) => workbook.worksheets.getItem("Q1 data").delete());
  expect(await source()).toContain("#REF!");
});

test("a chart on a copied sheet draws the copy's cells", async () => {
  await onFirstSheet((sheet) => {
    sheet.charts.add("Line", sheet.getRange("A1:B7"));
    sheet.copy();
  });
  const copy = host.book.sheets.find(({ name }) => name !== "Sheet1")!;
  expect(copy.shapes[0]!.chart!.series[0]!.values).toBe("'Sheet1 (2)'!$B$2:$B$7");
});

test("the add-in hears of charts that come and go", async () => {
  const heard: string[] = [];
  await onFirstSheet(({ charts }) => {
    charts.onAdded.add(async ({ chartId }) => void heard.push(`added ${chartId}`));
    charts.onDeleted.add(async ({ chartId }) => void heard.push(`deleted ${chartId}`));
  });
  await onFirstSheet((sheet) => void sheet.charts.add("Line", sheet.getRange("A1:B7")));
  await onFirstSheet(({ charts }) => charts.getItemAt(0).delete());
  await host.settle();
  expect(heard).toEqual(["added 2", "deleted 2"]);
});

test("what Excel keeps in whole numbers is rounded", async () => {
  await onFirstSheet((sheet) => {
    const chart = sheet.charts.add("DoughnutExploded", sheet.getRange("A1:B7"));
    chart.series.getItemAt(0).set({ explosion: 10.4, doughnutHoleSize: 59.6, firstSliceAngle: 0.5 });
    sheet.charts.add("LineMarkers", sheet.getRange("A1:B7")).series.getItemAt(0).markerSize = 7.5;
  });
  const [doughnut, line] = host.book.sheets[0]!.shapes.map(({ chart }) => chart!.series[0]);
  expect(doughnut).toMatchObject({ explosion: 10, holeSize: 60, firstSliceAngle: 1 });
  expect(line!.marker.size).toBe(8);
});

test("what Excel refuses of charts is refused", async () => {
  await isRefused("InvalidArgument", (chart) => (chart.width = -1));
  await isRefused("InvalidArgument", (chart) => chart.setPosition("B2", "A1"));
  await isRefused("InvalidArgument", (chart) => (chart.series.getItemAt(0).markerSize = 1));
  await isRefused("InvalidArgument", (chart) => (chart.series.getItemAt(0).gapWidth = 50)); // a line has none
  await isRefused("InvalidArgument", (chart) => (chart.series.getItemAt(0).name = "x".repeat(256)));
  await isRefused("InvalidArgument", (chart) => (chart.series.getItemAt(0).name = "=Nowhere!A1"));
  await isRefused("InvalidArgument", (chart) => (chart.axes.valueAxis.majorUnit = 0));
  await isRefused("InvalidArgument", (chart) => chart.axes.getItem("Value", "Secondary").load("minimum"));
  await isRefused("ItemNotFound", (chart) => chart.series.getItemAt(9).load("name"));
  await isRefused("ItemNotFound", (_, sheet) => sheet.charts.getItem("None").load("name"));
});

test("what the workbench does not know of charts is refused by name", async () => {
  await isRefused("ApiNotFound", (_, sheet) => void sheet.charts.add("Waterfall", sheet.getRange("A1:B7")));
  await isRefused("ApiNotFound", (chart) => chart.legend.load("left"));
  await isRefused("ApiNotFound", (chart) => void chart.getImage());
});

test("charts on a protected sheet stay as they are", async () => {
  await onFirstSheet((sheet) => {
    sheet.charts.add("Line", sheet.getRange("A1:B7"));
    sheet.protection.protect();
  });
  const refused = { code: "AccessDenied" };
  await expect(
    onFirstSheet((sheet) => void sheet.charts.add("Line", sheet.getRange("A1:B7"))),
  ).rejects.toMatchObject(refused);
  await expect(onFirstSheet(({ charts }) => (charts.getItemAt(0).title.text = "x"))).rejects.toMatchObject(
    refused,
  );
  await expect(onFirstSheet(({ charts }) => charts.getItemAt(0).delete())).rejects.toMatchObject(refused);
});

test("a chart of a saved file is changed as if it had just been made", async () => {
  await addThreeCharts();
  const result = openBook(saveBook(host.book));
  if (result.kind === "failed") throw new Error(result.message);
  await host.dispose();
  host = await hostWith(result.book);
  await onFirstSheet(({ charts }) => (charts.getItem("Stacked").series.getItemAt(0).name = "=Sheet1!D1"));
  expect(chartNamed(host, "Stacked").chart.series[0]!.nameFormula).toBe("Sheet1!$D$1");
  expect(chartNamed(host, "Stacked").chart.stored).toBeUndefined();
});
