/* eslint office-addins/load-object-before-read: off, office-addins/call-sync-before-read: off, office-addins/no-context-sync-in-loop: off -- what the rules don't see is what is tested */
import type { Host } from "../../src";
import { hostWith } from "../make/host";

/* What a class of Office.js has, the workbench answers; what it has not is in this list. */

const dot =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

let host: Host;
beforeAll(async () => {
  host = await hostWith();
  await Excel.run(async (context) => {
    const { workbook } = context;
    const sheet = workbook.worksheets.getFirst();
    sheet.getRange("A1:C3").values = [
      ["a", "b", "c"],
      [1, 2, 3],
      [4, 5, 6],
    ];
    sheet.tables.add("A1:C3", true).name = "T";
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C3"));
    chart.series.getItemAt(0).trendlines.add("Linear");
    sheet.shapes.addGeometricShape("Rectangle").name = "Shape";
    sheet.shapes.addLine(0, 0, 9, 9).name = "Line";
    sheet.shapes.addImage(dot).name = "Image";
    sheet.shapes.addGroup([sheet.shapes.addTextBox("a"), sheet.shapes.addTextBox("b")]).name = "Group";
    workbook.names.add("Name", "=1");
    sheet.getRange("E1:E3").conditionalFormats.add("DataBar");
    sheet.getRange("F1").dataValidation.rule = { wholeNumber: { formula1: 1, operator: "EqualTo" } };
    workbook.settings.add("a", 1);
    workbook.properties.custom.add("p", 1);
    sheet.customProperties.add("w", "1");
    workbook.customXmlParts.add("<a/>");
    workbook.comments.add("Sheet1!H1", "hi").replies.add("ho");
    sheet.horizontalPageBreaks.add("A5");
    workbook.bindings.add(sheet.getRange("A1"), "Range", "bound");
    await context.sync();
  });
});
afterAll(() => host.dispose());

type Sheet = Excel.Worksheet;
type Loaded = { load(names: string): unknown };
type Ask = (sheet: Sheet, workbook: Excel.Workbook) => Loaded;

const chartIn = (sheet: Sheet) => sheet.charts.getItemAt(0);
const seriesIn = (sheet: Sheet) => chartIn(sheet).series.getItemAt(0);
const shapeIn = (sheet: Sheet) => sheet.shapes.getItem("Shape");
const tableIn = (sheet: Sheet) => sheet.tables.getItem("T");
const formatIn = (sheet: Sheet) => sheet.getRange("A1").format;
const ruleIn = (sheet: Sheet) => sheet.getRange("E1").conditionalFormats.getItemAt(0);
const places = "left top width height";

const classes: readonly (readonly [name: string, ask: Ask, lacks?: string])[] = [
  ["Worksheet", (sheet) => sheet, "tabId"],
  ["Workbook", (_, workbook) => workbook, "chartDataPointTrack usePrecisionAsDisplayed"],
  ["Application", (_, { application }) => application],
  ["CultureInfo", (_, { application }) => application.cultureInfo],
  ["Range", (sheet) => sheet.getRange("A2"), "linkedDataTypeState numberFormatCategories"],
  ["RangeAreas", (sheet) => sheet.getRanges("A1,B2")],
  ["RangeView", (sheet) => sheet.getRange("A1:B2").getVisibleView()],
  ["RangeFormat", formatIn],
  ["RangeFont", (sheet) => formatIn(sheet).font, "tintAndShade"],
  ["RangeFill", (sheet) => formatIn(sheet).fill, "tintAndShade patternTintAndShade"],
  ["RangeBorder", (sheet) => formatIn(sheet).borders.getItem("EdgeTop"), "tintAndShade"],
  ["FormatProtection", (sheet) => formatIn(sheet).protection],
  ["Style", (_, { styles }) => styles.getItem("Good")],
  ["Table", tableIn],
  ["TableColumn", (sheet) => tableIn(sheet).columns.getItemAt(0)],
  ["TableRow", (sheet) => tableIn(sheet).rows.getItemAt(0)],
  ["TableSort", (sheet) => tableIn(sheet).sort],
  ["Filter", (sheet) => tableIn(sheet).columns.getItemAt(0).filter],
  ["AutoFilter", (sheet) => sheet.autoFilter],
  ["NamedItem", (_, { names }) => names.getItem("Name")],
  ["Setting", (_, { settings }) => settings.getItem("a")],
  ["DocumentProperties", (_, { properties }) => properties],
  ["CustomProperty", (_, { properties }) => properties.custom.getItem("p")],
  ["WorksheetCustomProperty", (sheet) => sheet.customProperties.getItem("w")],
  ["CustomXmlPart", (_, { customXmlParts }) => customXmlParts.getByNamespace("").getOnlyItem()],
  ["Comment", (_, { comments }) => comments.getItemAt(0)],
  ["CommentReply", (_, { comments }) => comments.getItemAt(0).replies.getItemAt(0)],
  ["Binding", (_, { bindings }) => bindings.getItem("bound")],
  ["WorksheetProtection", (sheet) => sheet.protection, "options"],
  ["WorkbookProtection", (_, { protection }) => protection],
  [
    "PageLayout",
    (sheet) => sheet.pageLayout,
    "printErrors printComments draftMode firstPageNumber printOrder",
  ],
  ["HeaderFooter", (sheet) => sheet.pageLayout.headersFooters.defaultForAllPages],
  ["HeaderFooterGroup", (sheet) => sheet.pageLayout.headersFooters],
  ["PageBreak", (sheet) => sheet.horizontalPageBreaks.getItem(0)],
  ["ConditionalFormat", ruleIn],
  ["DataBarConditionalFormat", (sheet) => ruleIn(sheet).dataBar],
  ["ConditionalDataBarPositiveFormat", (sheet) => ruleIn(sheet).dataBar.positiveFormat],
  ["ConditionalDataBarNegativeFormat", (sheet) => ruleIn(sheet).dataBar.negativeFormat],
  ["DataValidation", (sheet) => sheet.getRange("F1").dataValidation],
  ["Chart", chartIn, "showAllFieldButtons categoryLabelLevel style plotBy seriesNameLevel"],
  ["ChartTitle", (sheet) => chartIn(sheet).title, `horizontalAlignment verticalAlignment position ${places}`],
  ["ChartLegend", (sheet) => chartIn(sheet).legend, places],
  ["ChartPlotArea", (sheet) => chartIn(sheet).plotArea],
  ["ChartDataTable", (sheet) => chartIn(sheet).getDataTable()],
  [
    "ChartAxis",
    (sheet) => chartIn(sheet).axes.valueAxis,
    `minorTimeUnitScale majorTimeUnitScale baseTimeUnit categoryType crosses crossesAt multiLevel ${places}`,
  ],
  ["ChartAxisTitle", (sheet) => chartIn(sheet).axes.valueAxis.title],
  ["ChartGridlines", (sheet) => chartIn(sheet).axes.valueAxis.majorGridlines],
  [
    "ChartSeries",
    seriesIn,
    "filtered showShadow secondPlotSize splitType splitValue showLeaderLines gradientStyle gradientMinimumType " +
      "gradientMidpointType gradientMaximumType gradientMinimumValue gradientMidpointValue gradientMaximumValue " +
      "gradientMinimumColor gradientMidpointColor gradientMaximumColor parentLabelStrategy showConnectorLines invertColor",
  ],
  ["ChartPoint", (sheet) => seriesIn(sheet).points.getItemAt(0)],
  [
    "ChartDataLabels",
    (sheet) => seriesIn(sheet).dataLabels,
    "autoText horizontalAlignment verticalAlignment",
  ],
  [
    "ChartDataLabel",
    (sheet) => seriesIn(sheet).points.getItemAt(0).dataLabel,
    `formula horizontalAlignment verticalAlignment ${places}`,
  ],
  ["ChartTrendline", (sheet) => seriesIn(sheet).trendlines.getItem(0)],
  ["ChartErrorBars", (sheet) => seriesIn(sheet).yErrorBars],
  ["ChartFont", (sheet) => chartIn(sheet).title.format.font],
  ["ChartLineFormat", (sheet) => seriesIn(sheet).format.line],
  ["ChartBorder", (sheet) => chartIn(sheet).format.border],
  ["Shape", shapeIn, "displayName"],
  ["ShapeFill", (sheet) => shapeIn(sheet).fill],
  ["ShapeLineFormat", (sheet) => shapeIn(sheet).lineFormat],
  ["TextFrame", (sheet) => shapeIn(sheet).textFrame],
  ["TextRange", (sheet) => shapeIn(sheet).textFrame.textRange],
  ["ShapeFont", (sheet) => shapeIn(sheet).textFrame.textRange.font],
  ["Line", (sheet) => sheet.shapes.getItem("Line").line],
  ["Image", (sheet) => sheet.shapes.getItem("Image").image],
  ["ShapeGroup", (sheet) => sheet.shapes.getItem("Group").group],
];

const cases = classes.map(([name, ask, lacks]) => ({ name, ask, lacks: lacks?.split(" ") ?? [] }));

/** The names of the properties that the runtime's class has. */
const fieldsOf = (object: object): readonly string[] => Reflect.get(object, "_scalarPropertyNames");

/** What a property is, "refused" where the workbench does not know it. */
async function answered(ask: Ask, field: string): Promise<unknown> {
  try {
    return await Excel.run(async (context) => {
      const object = ask(context.workbook.worksheets.getFirst(), context.workbook);
      object.load(field);
      await context.sync();
      const value: unknown = Reflect.get(object, field);
      return value;
    });
  } catch (error) {
    if (error instanceof OfficeExtension.Error && error.code === "ApiNotFound") return "refused";
    throw error;
  }
}

test.each(cases)("$name answers all that it has", async ({ ask, lacks }) => {
  const fields = await Excel.run(async ({ workbook }) =>
    fieldsOf(ask(workbook.worksheets.getFirst(), workbook)),
  );
  const shown = fields.filter((field) => !field.startsWith("_"));
  const answers = new Map<string, unknown>();
  for (const field of shown) answers.set(field, await answered(ask, field));
  const refused = shown.filter((field) => answers.get(field) === "refused");
  expect([...refused].sort()).toEqual([...lacks].sort());
  expect(shown.filter((field) => answers.get(field) === undefined)).toEqual([]);
});

test.each(cases)("$name is loaded as a whole", async ({ ask, lacks }) => {
  const missing = await Excel.run(async (context) => {
    const object = ask(context.workbook.worksheets.getFirst(), context.workbook);
    object.load("$all");
    await context.sync();
    const has = Object.keys(Object(Reflect.apply(Reflect.get(object, "toJSON"), object, [])));
    return fieldsOf(object).filter((field) => !field.startsWith("_") && !has.includes(field));
  });
  expect(missing.filter((field) => !lacks.includes(field))).toEqual([]);
});
