/* eslint office-addins/load-object-before-read: off, office-addins/call-sync-before-read: off -- what the rules don't see is what is tested */
import { blankBook, saveBook, type Host } from "../../src";
import { geometries } from "../../src/book/geometries";
import { opened } from "../file/asking";
import { hostWith } from "../make/host";
import { expectValid } from "../make/validate";

let host: Host;
afterEach(() => host.dispose());

type Work = (sheet: Excel.Worksheet, context: Excel.RequestContext) => void;

/** Does something on a blank book's sheet; the code with which it is refused, else "done". */
async function tried(work: Work): Promise<string> {
  host = await hostWith(blankBook());
  try {
    await Excel.run(async (context) => work(context.workbook.worksheets.getFirst(), context));
    return "done";
  } catch (error) {
    return error instanceof OfficeExtension.Error ? error.code : String(error);
  }
}

const onShape =
  (work: (shape: Excel.Shape) => void): Work =>
  (sheet) =>
    work(sheet.shapes.addGeometricShape("Rectangle"));

// The limits are those of Excel's dialogs and of the doc comments in Office.js; what is beyond makes a file that Excel repairs.
test.each<[string, Work]>([
  ["a wider column", (sheet) => void (sheet.getRange("A1").format.columnWidth = 1343)],
  ["a higher row", (sheet) => void (sheet.getRange("A1").format.rowHeight = 410)],
  ["a height below nothing", (sheet) => void (sheet.getRange("A1").format.rowHeight = -1)],
  ["a wider standard", (sheet) => void (sheet.standardWidth = 256)],
  ["a further indent", (sheet) => void (sheet.getRange("A1").format.indentLevel = 251)],
  ["half a degree", (sheet) => void (sheet.getRange("A1").format.textOrientation = 0.5)],
  ["a turn of 91 degrees", (sheet) => void (sheet.getRange("A1").format.textOrientation = 91)],
  ["a font without size", (sheet) => void (sheet.getRange("A1").format.font.size = 0)],
  ["a font of 410 points", (sheet) => void (sheet.getRange("A1").format.font.size = 410)],
  [
    "a style's font of 410 points",
    (_, { workbook }) => void (workbook.styles.getItem("Normal").font.size = 410),
  ],
  ["a margin of 49 inches", (sheet) => void (sheet.pageLayout.topMargin = 49 * 72)],
  ["a margin below nothing", (sheet) => void (sheet.pageLayout.leftMargin = -1)],
  ["a zoom of 9 percent", (sheet) => void (sheet.pageLayout.zoom = { scale: 9 })],
  ["a page's end before the first row", (sheet) => void sheet.horizontalPageBreaks.add("A1")],
  ["a page's end before the first column", (sheet) => void sheet.verticalPageBreaks.add("A5")],
  ["all rows frozen", (sheet) => sheet.freezePanes.freezeRows(1048576)],
  ["half a row", (sheet) => void sheet.getRange("A1:A4").getResizedRange(0.5, 0).load("address")],
  ["half a cell", (sheet) => void sheet.getCell(0, 0.5).load("address")],
  ["half a row by indexes", (sheet) => void sheet.getRangeByIndexes(0, 0, 1.5, 1).load("address")],
  ["a shape that Excel does not know", (sheet) => void sheet.shapes.addGeometricShape(JSON.parse('"Oval"'))],
  ["a shape without width", onShape((shape) => void (shape.width = 0))],
  ["a shape above the sheet", onShape((shape) => void (shape.top = -1))],
  ["a shape beyond the last column", onShape((shape) => void (shape.left = 16384 * 48))],
  ["a shape that no file can hold", onShape((shape) => void (shape.height = 170000))],
  ["a shape scaled beyond that", onShape((shape) => shape.scaleWidth(1e9, "CurrentSize"))],
  ["a line beyond the last row", (sheet) => void sheet.shapes.addLine(0, 1e300, 10, 10)],
  ["a thicker line", onShape((shape) => void (shape.lineFormat.weight = 1585))],
  ["a shape's font without size", onShape((shape) => void (shape.textFrame.textRange.font.size = 0))],
  ["a frame's margin below nothing", onShape((shape) => void (shape.textFrame.leftMargin = -1))],
  ["a line made a ring", (sheet) => void (sheet.shapes.addLine(0, 0, 9, 9).geometricShapeType = "Donut")],
  [
    "a chart of more than 255 series",
    (sheet) => void sheet.charts.add("Line", sheet.getRange("A1:IW2"), "Columns"),
  ],
])("%s is refused", async (_, work) => {
  expect(await tried(work)).toBe("InvalidArgument");
});

test.each<[string, Work]>([
  ["a column of 255 characters", (sheet) => void (sheet.getRange("A1").format.columnWidth = 1338.75)],
  ["the highest row", (sheet) => void (sheet.getRange("A1").format.rowHeight = 409.5)],
  ["the furthest indent", (sheet) => void (sheet.getRange("A1").format.indentLevel = 250)],
  ["letters below each other", (sheet) => void (sheet.getRange("A1").format.textOrientation = 180)],
  ["a flat line", (sheet) => void (sheet.shapes.addLine(0, 50, 90, 50).height = 0)],
  ["the largest shape", onShape((shape) => void (shape.height = 169056))],
  ["a shape in the last column", onShape((shape) => void (shape.left = 16383.5 * 48))],
])("%s is a valid file", async (_, work) => {
  expect(await tried(work)).toBe("done");
  await expectValid(saveBook(host.book));
});

test("every geometry of Office.js is one in the file, and the same again", async () => {
  await tried((sheet) => {
    for (const geometry of geometries) sheet.shapes.addGeometricShape(geometry);
  });
  const bytes = saveBook(host.book);
  await expectValid(bytes);
  expect(opened(bytes).sheets[0]?.shapes.map(({ geometry }) => geometry)).toEqual([...geometries]);
});

test("a shape that is pushed over the first edges stops there, and a full turn is none", async () => {
  await tried(
    onShape((shape) => {
      shape.incrementLeft(-1000);
      shape.incrementTop(-1000);
      shape.rotation = 765;
      shape.incrementRotation(-90);
    }),
  );
  expect(host.book.sheets[0]?.shapes[0]).toMatchObject({ left: 0, top: 0, rotation: 315 });
});

const lastRows = "A1048575:B1048576";

test.each<[string, Work]>([
  ["a table of a header in the last row", (sheet) => void sheet.tables.add("A1048576:B1048576", true)],
  ["a table without headers in the last rows", (sheet) => void sheet.tables.add(lastRows, false)],
  [
    "two rows",
    (sheet) =>
      void sheet.tables.add(lastRows, true).rows.add(undefined, [
        [1, 2],
        [3, 4],
      ]),
  ],
  ["totals", (sheet) => void (sheet.tables.add(lastRows, true).showTotals = true)],
  [
    "another column",
    (sheet) => void sheet.tables.add("XFC1:XFD3", true).columns.add(undefined, [["a"], [1], [2]]),
  ],
  [
    "a row above a table in the last rows",
    (sheet) => {
      sheet.tables.add(lastRows, true);
      sheet.getRange("2:2").insert("Down");
    },
  ],
  [
    "a cell above one in the last row",
    (sheet) => {
      sheet.getRange("A1048576").values = [[1]];
      sheet.getRange("A1").insert("Down");
    },
  ],
  [
    "a column before one that holds something in the last",
    (sheet) => {
      sheet.getRange("XFD1").values = [[1]];
      sheet.getRange("A:A").insert("Right");
    },
  ],
  [
    "a header right above another table",
    (sheet) => {
      sheet.tables.add("A2:B3", true);
      sheet.tables.add("A1:B1", true);
    },
  ],
])("there is no room for %s", async (_, work) => {
  expect(await tried(work)).toBe("InvalidOperation");
  const [sheet] = host.book.sheets;
  const bytes = saveBook(host.book);
  await expectValid(bytes);
  expect(opened(bytes).sheets[0]?.tables.map(({ area }) => area)).toEqual(
    sheet?.tables.map(({ area }) => area),
  );
});

// The first of each pair is done, the second refused: what the first made must still be there.
test.each<[string, Work, Work]>([
  [
    "a validation",
    (sheet) =>
      void (sheet.getRange("A1").dataValidation.rule = { wholeNumber: { formula1: 1, operator: "EqualTo" } }),
    (sheet) =>
      void (sheet.getRange("A1").dataValidation.rule = {
        list: { inCellDropDown: true, source: "x,".repeat(200) },
      }),
  ],
  [
    "a hyperlink",
    (sheet) => void (sheet.getRange("A1").hyperlink = { address: "https://a.example", textToDisplay: "a" }),
    (sheet) =>
      void (sheet.getRange("A1").hyperlink = {
        address: "https://b.example",
        textToDisplay: "b",
        screenTip: "x".repeat(256),
      }),
  ],
])("what is refused leaves %s as it was", async (_, first, second) => {
  expect(await tried(first)).toBe("done");
  const before = saveBook(host.book);
  const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getFirst();
  await expect(Excel.run(async (context) => second(sheetOf(context), context))).rejects.toThrow();
  expect(Buffer.compare(saveBook(host.book), before)).toBe(0);
});

test.each(["toString", "constructor", "__proto__"])(
  "a number format named %s is one like any other",
  async (name) => {
    const done = await tried((sheet) => {
      sheet.getRange("A1:B2").numberFormat = [
        [name, name],
        [name, name],
      ];
      sheet.getRange("A1:B2").values = [
        ["a", "12"],
        [1, 45000],
      ];
      sheet.getRange("A1:B2").load("text");
      sheet.charts.add("Line", sheet.getRange("A1:B2"));
    });
    expect(done).toBe("done");
    expect(opened(saveBook(host.book)).sheets[0]?.cells.get(1)?.get(1)?.style.numberFormat).toBe(name);
  },
);

test("a cell's rule and validation are copied onto a whole column as one area", async () => {
  const done = await tried((sheet) => {
    sheet.getRange("A1").conditionalFormats.add("ColorScale");
    sheet.getRange("A1").dataValidation.rule = { wholeNumber: { formula1: 1, operator: "EqualTo" } };
    sheet.getRange("C:C").copyFrom("A1");
  });
  expect(done).toBe("done");
  const column = { top: 0, left: 2, bottom: 1048575, right: 2 };
  const [sheet] = host.book.sheets;
  expect(sheet?.conditionalFormats.map(({ areas }) => areas)).toContainEqual([column]);
  expect(sheet?.validations.map(({ areas }) => areas)).toContainEqual([column]);
});
