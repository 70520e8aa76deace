/* eslint office-addins/load-object-before-read: off, office-addins/call-sync-before-read: off -- what the rules don't see is what is tested */
import type { Host } from "../../src";
import { onFirstSheet } from "../make/batch";
import { hostWith } from "../make/host";
import { type Kept, testKept } from "../make/kept";
import { outcomeOf } from "../make/outcome";

type Part = { load(names: string): unknown; toJSON(): object };
let count = 1;

/** Something of a sheet of its own; the text stands in the sheet's part. */
function kept(
  what: string,
  set: (sheet: Excel.Worksheet) => unknown,
  ask: (sheet: Excel.Worksheet) => () => unknown,
  [answer, text]: readonly [unknown, string],
): Kept {
  count += 1;
  const name = `P${count}`;
  return {
    what,
    set: (_, { workbook }) => set(workbook.worksheets.add(name)),
    ask: (_, { workbook }) => ask(workbook.worksheets.getItem(name)),
    answer,
    part: [`xl/worksheets/sheet${count}.xml`, new RegExp(text, "s")],
  };
}

function member(
  part: (sheet: Excel.Worksheet) => Part,
  field: string,
  value: unknown,
  text: string,
  answer = value,
): Kept {
  const ask = (sheet: Excel.Worksheet) => {
    const found = part(sheet);
    found.load(field);
    return () => Object.entries(found.toJSON()).find(([key]) => key === field)?.[1];
  };
  return kept(
    `${field} ${JSON.stringify(value)}`,
    (sheet) => Object.assign(part(sheet), { [field]: value }),
    ask,
    [answer, text],
  );
}

const own = (field: string, value: unknown, text: string) => member((sheet) => sheet, field, value, text);
const layout = (field: string, value: unknown, text: string) =>
  member((sheet) => sheet.pageLayout, field, value, text);
const texts = (field: string, value: unknown, text: string) =>
  member((sheet) => sheet.pageLayout.headersFooters.defaultForAllPages, field, value, text);

function frozen(
  what: string,
  freeze: (panes: Excel.WorksheetFreezePanes) => unknown,
  address: string,
  text: string,
): Kept {
  const ask = (sheet: Excel.Worksheet) => {
    const found = sheet.freezePanes.getLocationOrNullObject().load("address");
    return () => (found.isNullObject ? "" : found.address.replace(/.*!/, ""));
  };
  return kept(what, (sheet) => freeze(sheet.freezePanes), ask, [address, text]);
}

// ECMA-376 part 1, 18.3.1 (sheets) and 18.18.50 (paper).
testKept("a sheet is kept with", [
  own("tabColor", "#FF8000", '<tabColor rgb="FFFF8000"/>'),
  own("tabColor", "", "^(?!.*<tabColor)"),
  own("showGridlines", false, '<sheetView [^>]*showGridLines="0"'),
  own("showGridlines", true, '^(?!.*showGridLines="0")'),
  own("showHeadings", false, '<sheetView [^>]*showRowColHeaders="0"'),
  own("visibility", "Hidden", "(?:)"),
  own("visibility", "VeryHidden", "(?:)"),
  frozen(
    "rows that stay",
    (panes) => panes.freezeRows(2),
    "1:2",
    '<pane ySplit="2" topLeftCell="A3"[^>]*activePane="bottomLeft"[^>]*state="frozen"',
  ),
  frozen(
    "a column that stays",
    (panes) => panes.freezeColumns(),
    "A:A",
    '<pane xSplit="1" topLeftCell="B1"[^>]*activePane="topRight"[^>]*state="frozen"',
  ),
  frozen(
    "both that stay",
    (panes) => panes.freezeAt("A1:B3"),
    "A1:B3",
    '<pane xSplit="2" ySplit="3" topLeftCell="C4"[^>]*activePane="bottomRight"[^>]*state="frozen"',
  ),
  frozen(
    "rows that stay as a range",
    (panes) => panes.freezeAt("1:3"),
    "1:3",
    '<pane ySplit="3" topLeftCell="A4"',
  ),
  frozen(
    "columns that stay as a range",
    (panes) => panes.freezeAt("A:B"),
    "A:B",
    '<pane xSplit="2" topLeftCell="C1"',
  ),
  frozen("nothing that stays", (panes) => (panes.freezeRows(3), panes.unfreeze()), "", "^(?!.*<pane)"),
  layout("orientation", "Landscape", '<pageSetup [^>]*orientation="landscape"'),
  layout("orientation", "Portrait", '^(?!.*orientation="landscape")'),
  ...[
    ["A3", 8],
    ["A4", 9],
    ["A5", 11],
    ["Legal", 5],
    ["Executive", 7],
    ["B5", 13],
    ["B4", 12],
    ["Tabloid", 3],
  ].map(([paper, number]) => layout("paperSize", paper, `<pageSetup [^>]*paperSize="${number}"`)),
  layout("centerHorizontally", true, '<printOptions [^>]*horizontalCentered="1"'),
  layout("centerVertically", true, '<printOptions [^>]*verticalCentered="1"'),
  layout("printGridlines", true, '<printOptions [^>]*gridLines="1"'),
  layout("printHeadings", true, '<printOptions [^>]*headings="1"'),
  layout("blackAndWhite", true, '<pageSetup [^>]*blackAndWhite="1"'),
  layout("leftMargin", 36, '<pageMargins [^>]*left="0.5"'),
  layout("rightMargin", 72, '<pageMargins [^>]*right="1"'),
  layout("topMargin", 0, '<pageMargins [^>]*top="0"'),
  layout("bottomMargin", 18, '<pageMargins [^>]*bottom="0.25"'),
  layout("headerMargin", 9, '<pageMargins [^>]*header="0.125"'),
  layout("footerMargin", 27, '<pageMargins [^>]*footer="0.375"'),
  layout("zoom", { scale: 55 }, '<pageSetup [^>]*scale="55"'),
  layout(
    "zoom",
    { horizontalFitToPages: 1, verticalFitToPages: 2 },
    '<pageSetUpPr [^>]*fitToPage="1".*<pageSetup (?=[^>]*fitToWidth="1")[^>]*fitToHeight="2"',
  ),
  texts("leftHeader", "a & b", "<oddHeader>&amp;La &amp; b</oddHeader>"),
  texts("centerHeader", "&P of &N", "<oddHeader>&amp;C&amp;P of &amp;N</oddHeader>"),
  texts("rightFooter", "&D", "<oddFooter>&amp;R&amp;D</oddFooter>"),
  texts("centerFooter", "two\nlines", "<oddFooter>&amp;Ctwo(?:\n|_x000A_)lines</oddFooter>"),
  kept(
    "ends of pages",
    (sheet) => {
      sheet.horizontalPageBreaks.add("A5");
      sheet.horizontalPageBreaks.add("C3");
      sheet.horizontalPageBreaks.add("B5");
      sheet.verticalPageBreaks.add("C1");
    },
    (sheet) => {
      const rows = sheet.horizontalPageBreaks.load("items/rowIndex");
      const columns = sheet.verticalPageBreaks.load("items/columnIndex");
      return () => [
        rows.items.map(({ rowIndex }) => rowIndex),
        columns.items.map(({ columnIndex }) => columnIndex),
      ];
    },
    [
      [[2, 4], [2]],
      '<rowBreaks count="2" manualBreakCount="2"><brk id="2" [^>]*man="1"/><brk id="4" .*<colBreaks count="1" manualBreakCount="1"><brk id="2"',
    ],
  ),
  kept(
    "protection",
    (sheet) => sheet.protection.protect(),
    (sheet) => {
      const found = sheet.protection.load("protected");
      return () => found.protected;
    },
    [true, '<sheetProtection sheet="1"'],
  ),
]);

describe("a sheet", () => {
  let host: Host;
  beforeAll(async () => {
    host = await hostWith();
    await onFirstSheet((_, { workbook }) => workbook.worksheets.add("Other"));
  });
  afterAll(() => host.dispose());

  const invalid = (text: string) => JSON.parse(text);
  type Work = (sheet: Excel.Worksheet, workbook: Excel.Workbook) => unknown;

  // Excel: at most 31 characters, none of : \ / ? * [ ], no apostrophe at an end, not "History", no name twice.
  test.each<[string, string]>([
    ["x".repeat(31), "done"],
    ["x".repeat(32), "InvalidArgument"],
    ["", "InvalidArgument"],
    [" ", "InvalidArgument"],
    ...[":", "\\", "/", "?", "*", "[", "]"].map((sign): [string, string] => [`a${sign}b`, "InvalidArgument"]),
    ["'a", "InvalidArgument"],
    ["a'", "InvalidArgument"],
    ["a'b", "done"],
    ["history", "InvalidArgument"],
    ["OTHER", "ItemAlreadyExists"],
    ["1", "done"],
    ["A1", "done"],
    ["Größe & <Wert>", "done"],
  ])("called %s is %s", async (name, outcome) => {
    expect(await outcomeOf((_, { workbook }) => workbook.worksheets.add(name))).toBe(outcome);
    expect(
      await outcomeOf((_, { workbook }) => workbook.worksheets.getItem("Other").copy("End").set({ name })),
    ).toBe(outcome === "done" ? "ItemAlreadyExists" : outcome);
  });

  test.each<[string, Work, string]>([
    ["a place behind the last", (sheet) => (sheet.position = 999), "InvalidArgument"],
    ["a place before the first", (sheet) => (sheet.position = -1), "InvalidArgument"],
    ["half a place", (sheet) => (sheet.position = 0.5), "InvalidArgument"],
    ["a colour that is none", (sheet) => (sheet.tabColor = "#12"), "InvalidArgument"],
    ["cells off it", (sheet) => sheet.getCell(1048576, 0).load("address"), "InvalidArgument"],
    ["no cells of it", (sheet) => sheet.getRangeByIndexes(0, 0, 0, 1).load("address"), "InvalidArgument"],
    ["another's cells", (sheet) => sheet.getRange("Other!A1").load("address"), "InvalidArgument"],
    ["a sheet before the first", (sheet) => sheet.getPrevious().load("name"), "InvalidArgument"],
    [
      "panes at another's cells",
      (sheet, { worksheets }) => sheet.freezePanes.freezeAt(worksheets.getItem("Other").getRange("A1")),
      "InvalidArgument",
    ],
    [
      "a page's end at another's cells",
      (sheet, { worksheets }) => sheet.horizontalPageBreaks.add(worksheets.getItem("Other").getRange("A5")),
      "InvalidArgument",
    ],
    ["less than no frozen rows", (sheet) => sheet.freezePanes.freezeRows(-1), "InvalidArgument"],
    [
      "margins of 49 inches",
      (sheet) => sheet.pageLayout.setPrintMargins("Inches", { top: 49 }),
      "InvalidArgument",
    ],
    [
      "margins below nothing",
      (sheet) => sheet.pageLayout.setPrintMargins("Points", { left: -0.75 }),
      "InvalidArgument",
    ],
    [
      "margins in another unit",
      (sheet) => sheet.pageLayout.setPrintMargins(invalid('"Feet"'), { left: 1 }),
      "InvalidArgument",
    ],
    ["a zoom of 401", (sheet) => (sheet.pageLayout.zoom = { scale: 401 }), "InvalidArgument"],
    [
      "a footer of 256 characters",
      (sheet) => (sheet.pageLayout.headersFooters.defaultForAllPages.leftFooter = "x".repeat(254)),
      "InvalidArgument",
    ],
    [
      "footers of their own on the first page",
      (sheet) => (sheet.pageLayout.headersFooters.state = "FirstAndDefault"),
      "ApiNotFound",
    ],
    [
      "footers beside the margins",
      (sheet) => (sheet.pageLayout.headersFooters.useSheetMargins = false),
      "ApiNotFound",
    ],
    [
      "footers in another scale",
      (sheet) => (sheet.pageLayout.headersFooters.useSheetScale = false),
      "ApiNotFound",
    ],
    ["footers as they are", (sheet) => (sheet.pageLayout.headersFooters.useSheetScale = true), "done"],
    ["protection twice", (sheet) => (sheet.protection.protect(), sheet.protection.protect()), "AccessDenied"],
  ])("refuses %s", async (_, work, code) => {
    expect(await outcomeOf((sheet, { workbook }) => work(sheet, workbook))).toBe(code);
  });

  // "The workbook structure is protected": sheets can't be added, moved, renamed, hidden, copied or deleted.
  test.each<[string, Work]>([
    ["added", (_, { worksheets }) => worksheets.add()],
    ["moved", (sheet) => (sheet.position = 1)],
    ["renamed", (sheet) => (sheet.name = "New")],
    ["hidden", (sheet) => (sheet.visibility = "Hidden")],
    ["copied", (sheet) => sheet.copy("End")],
    ["deleted", (sheet) => sheet.delete()],
  ])("of a protected workbook is not %s", async (_, work) => {
    await onFirstSheet((__, { workbook }) => workbook.protection.protect());
    expect(await outcomeOf((sheet, { workbook }) => work(sheet, workbook))).toBe("AccessDenied");
    await onFirstSheet((__, { workbook }) => workbook.protection.unprotect());
  });
});
