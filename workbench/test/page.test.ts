/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "require"]}
 */
import "./make/page";
import { hostWith } from "./make/host";

test("the host runs in a page as well", async () => {
  const host = await hostWith();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("A1");
    range.values = [[7]];
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([[7]]);
  });
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.99")).toBe(false);
  host.dispose();
});
