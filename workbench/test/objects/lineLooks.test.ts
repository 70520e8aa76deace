/* eslint office-addins/load-object-before-read: off, office-addins/call-sync-before-read: off -- what the rules don't see is what is tested */
import { saveBook, startHost, blankBook, type Host } from "../../src";
import { opened } from "../file/asking";
import { hostWith } from "../make/host";
import { expectValid } from "../make/validate";

/** Fill and boldness of cells, as the add-in is told. */
async function looksOf(host: Host, addresses: readonly string[]): Promise<string[]> {
  host.install();
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const formats = addresses.map((address) =>
      sheet.getRange(address).load("format/fill/color, format/font/bold"),
    );
    await context.sync();
    return formats.map(({ format }) => `${format.fill.color}${format.font.bold ? " bold" : ""}`);
  });
}

const red = "#FF0000";
const white = "#FFFFFF";

/** Column B is red, then row 5 is bold. */
const crossed = (sheet: Excel.Worksheet): void => {
  sheet.getRange("B:B").format.fill.color = red;
  sheet.getRange("5:5").format.font.bold = true;
};

// Excel gives the cells where a row and a column with looks cross a look of their own, with both.
test.each<[string, (sheet: Excel.Worksheet) => void, Record<string, string>]>([
  ["where they cross, both hold", () => undefined, { B4: red, B5: `${red} bold`, C5: `${white} bold` }],
  [
    "the other way round, too",
    (sheet) => {
      sheet.getRange("7:7").format.font.bold = true;
      sheet.getRange("D:D").format.fill.color = red;
    },
    { D7: `${red} bold`, D8: red, E7: `${white} bold` },
  ],
  [
    "a cell that is cleared looks as the workbook's default",
    (sheet) => void sheet.getRange("B3:C5").clear(),
    { B2: red, B3: white, B5: white, C5: white, D5: `${white} bold` },
  ],
  [
    "a look that is taken back in one cell",
    (sheet) => {
      sheet.getRange("B4").format.fill.clear();
      sheet.getRange("C5").format.font.bold = false;
    },
    { B3: red, B4: white, C5: white, D5: `${white} bold` },
  ],
  [
    "contents that go leave the cell's look",
    (sheet) => {
      sheet.getRange("B4").values = [[1]];
      sheet.getRange("B4").format.fill.clear();
      sheet.getRange("B4").clear("Contents");
    },
    { B4: white },
  ],
  [
    "a whole column cleared",
    (sheet) => void sheet.getRange("B:B").clear(),
    { B4: white, B5: white, C5: `${white} bold` },
  ],
  [
    "a whole row cleared",
    (sheet) => void sheet.getRange("5:5").clear("Formats"),
    { B4: red, B5: white, C5: white },
  ],
  ["the whole sheet cleared", (sheet) => void sheet.getRange().clear(), { B4: white, B5: white, C5: white }],
  [
    "the whole sheet filled",
    (sheet) => void (sheet.getRange().format.fill.color = "#00FF00"),
    { A1: "#00FF00", B4: "#00FF00", B5: "#00FF00 bold", C5: "#00FF00 bold" },
  ],
])("looks of rows and columns: %s, and again from the file", async (_, work, expected) => {
  const host = await hostWith(blankBook());
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    crossed(sheet);
    work(sheet);
  });
  const addresses = Object.keys(expected);
  expect(await looksOf(host, addresses)).toEqual(Object.values(expected));
  const bytes = saveBook(host.book);
  await host.dispose();
  await expectValid(bytes);
  const again = await startHost(opened(bytes));
  expect(await looksOf(again, addresses)).toEqual(Object.values(expected));
  await again.dispose();
});
