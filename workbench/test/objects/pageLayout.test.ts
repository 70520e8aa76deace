/* eslint office-addins/load-object-before-read: off -- what the rules don't see is what is tested */
import type { Host } from "../../src";
import { onFirstSheet } from "../make/batch";
import { hostWith } from "../make/host";

let host: Host;
beforeEach(async () => {
  host = await hostWith();
});
afterEach(() => host.dispose());

const isRefused = (code: string, work: Parameters<typeof onFirstSheet>[0]) =>
  expect(onFirstSheet(work)).rejects.toMatchObject({ code });

test("paper, margins in any unit and what is printed are read as they were written", async () => {
  await onFirstSheet(({ pageLayout }) => {
    pageLayout.set({
      orientation: "Landscape",
      paperSize: "A3",
      printGridlines: true,
      centerHorizontally: true,
    });
    pageLayout.setPrintMargins("Inches", { top: 1, left: 0.5 });
    pageLayout.setPrintMargins("Centimeters", { right: 2.54 });
    pageLayout.headerMargin = 20;
  });
  const layout = await onFirstSheet(({ pageLayout }) => pageLayout.load());
  expect(layout).toMatchObject({
    orientation: "Landscape",
    paperSize: "A3",
    printGridlines: true,
    printHeadings: false,
    centerHorizontally: true,
    topMargin: 72,
    leftMargin: 36,
    headerMargin: 20,
  });
  expect(layout.rightMargin).toBeCloseTo(72, 6);
});

test("print area and titles are ranges of the sheet, and nothing before they are set", async () => {
  const before = await onFirstSheet(({ pageLayout }) => [
    pageLayout.getPrintAreaOrNullObject().load("address"),
    pageLayout.getPrintTitleRowsOrNullObject().load("address"),
    pageLayout.getPrintTitleColumnsOrNullObject().load("address"),
  ]);
  expect(before.map(({ isNullObject }) => isNullObject)).toEqual([true, true, true]);
  await isRefused("ItemNotFound", ({ pageLayout }) => pageLayout.getPrintArea().load("address"));
  await onFirstSheet((sheet) => {
    sheet.pageLayout.setPrintArea(sheet.getRange("A1:D20"));
    sheet.pageLayout.setPrintTitleRows("$1:$2");
    sheet.pageLayout.setPrintTitleColumns("$A:$A");
  });
  const after = await onFirstSheet(({ pageLayout }) => [
    pageLayout.getPrintArea().load("address"),
    pageLayout.getPrintTitleRows().load("address"),
    pageLayout.getPrintTitleColumns().load("address"),
  ]);
  expect(after.map(({ address }) => address)).toEqual(["Sheet1!A1:D20", "Sheet1!1:2", "Sheet1!A:A"]);
});

test("a range of another sheet is no print area, and words that Excel does not know are refused", async () => {
  await onFirstSheet((_, { workbook }) => void workbook.worksheets.add("Other"));
  await isRefused("InvalidArgument", (sheet, { workbook }) =>
    sheet.pageLayout.setPrintArea(workbook.worksheets.getItem("Other").getRange("A1")),
  );
  await isRefused("InvalidArgument", ({ pageLayout }) =>
    pageLayout.set({ orientation: "Diagonal" as "Portrait" }),
  );
});

test("headers and footers keep their codes, side by side", async () => {
  await onFirstSheet(({ pageLayout }) => {
    const { defaultForAllPages } = pageLayout.headersFooters;
    defaultForAllPages.centerHeader = "Review &A";
    defaultForAllPages.rightFooter = "&P of &N";
  });
  const { pageSetup } = host.book.sheets[0]!;
  expect([pageSetup.header.center, pageSetup.footer.right, pageSetup.footer.left]).toEqual([
    "Review &A",
    "&P of &N",
    "",
  ]);
});
