import fc from "fast-check";
import { saveBook } from "excel-workbench";
import { hostWithAddIn, reopened } from "../make/addIn";
import { expectWellFormedParts, oddTexts } from "../../workbench/test/make/wellFormed";

/** Writes a text wherever Office.js takes one. */
async function writeEverywhere(text: string): Promise<void> {
  await Excel.run(async (context) => {
    const { workbook } = context;
    const sheet = workbook.worksheets.getFirst();
    sheet.getRange("A1:B2").values = [
      ["'" + text, `h${text}`],
      [`r${text}`, 1],
    ];
    const table = sheet.tables.add("A1:B2", true);
    sheet.getRange("D1").formulas = [[`="${text.replaceAll('"', '""')}"&1`]];
    sheet.getRange("D2").numberFormat = [['0"u"']];
    workbook.names.add("Rate", sheet.getRange("D1"), text);
    const shape = sheet.shapes.addGeometricShape("Rectangle");
    Object.assign(shape, { name: `n${text}`, altTextTitle: text, altTextDescription: text });
    shape.textFrame.textRange.text = text;
    const chart = sheet.charts.add("Line", table.getRange());
    chart.title.text = text;
    chart.name = `c${text}`;
    sheet.getRange("E1").hyperlink = {
      address: "https://example.com/",
      textToDisplay: text,
      screenTip: text,
    };
    const { dataValidation } = sheet.getRange("E2");
    dataValidation.rule = { list: { inCellDropDown: true, source: "Yes,No" } };
    dataValidation.prompt = { title: text.slice(0, 30), message: text, showPrompt: true };
    dataValidation.errorAlert = { title: text.slice(0, 30), message: text, showAlert: true, style: "Stop" };
    sheet.pageLayout.headersFooters.defaultForAllPages.leftFooter = text;
    sheet.customProperties.add("say", text);
    workbook.properties.title = text;
    workbook.properties.custom.add("say", text);
    workbook.settings.add("say", text);
    const format = sheet.getRange("A1:A9").conditionalFormats.add("ContainsText");
    format.textComparison.rule = { operator: "Contains", text };
    await context.sync();
  });
}

test("every part of a saved workbook is well-formed whatever its texts hold, and cells keep them", async () => {
  await fc.assert(
    fc.asyncProperty(oddTexts, async (text) => {
      const host = await hostWithAddIn();
      await writeEverywhere(text);
      await host.settle();
      const saved = saveBook(host.book);
      expectWellFormedParts(saved);
      const cells = reopened(saved).sheets[0]!.cells;
      expect(cells.get(1)?.get(0)?.value).toBe(`r${text}`);
    }),
    { numRuns: 40 },
  );
});
