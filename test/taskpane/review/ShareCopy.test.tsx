/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "require"]}
 */
import "../../../workbench/test/make/page";
import { act, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { saveBook, type Host } from "excel-workbench";
import { putCell } from "../../../workbench/src/book/cells";
import { defaultStyle } from "../../../workbench/src/book/style";
import { hostWithAddIn, hostWithExample, reopened } from "../../make/addIn";
import { showPaneOnPage } from "../../make/pane";
import { expectSameShown } from "../../make/shown";

/** The pane's Review on the example, in which a cell of the user's has a function of ours, with its value as a file has it. */
async function paneOnFormula(): Promise<Host> {
  const { book } = await hostWithExample();
  putCell(book.sheets[0]!, 0, 0, { formula: "BSC.SCORE(700,700,500)", value: 66.5, style: defaultStyle });
  const host = await hostWithAddIn(reopened(saveBook(book)));
  showPaneOnPage();
  await userEvent.click(await screen.findByRole("tab", { name: "Review" }));
  return host;
}

const press = async (name: string) => userEvent.click(await screen.findByRole("button", { name }));

test("a copy is prepared, said, and opened beside the workbook, which stays as it is", async () => {
  const host = await paneOnFormula();
  const before = saveBook(host.book);
  await press("Prepare a copy");
  expect(await screen.findByText("1 formula is a value in the copy.")).toBeTruthy();
  expect(host.openedFiles()).toEqual([]);
  await press("Open the copy");
  expect(await screen.findByText(/^The copy is open in a window of its own/)).toBeTruthy();
  const [copy] = host.openedFiles().map(reopened);
  expectSameShown(copy!, host.book);
  expect(copy?.sheets[0]?.cells.get(0)?.get(0)).toMatchObject({ value: 66.5 });
  expect(copy?.sheets[0]?.cells.get(0)?.get(0)).not.toHaveProperty("formula");
  expect(Buffer.from(saveBook(host.book)).equals(Buffer.from(before))).toBe(true);
});

test("a copy to be read alone has its sheets protected; a workbook that Excel does not hand over is said", async () => {
  const host = await paneOnFormula();
  await userEvent.click(await screen.findByRole("checkbox", { name: /^With its sheets protected/ }));
  await press("Prepare a copy");
  await press("Open the copy");
  await screen.findByText(/^The copy is open/);
  expect(
    host
      .openedFiles()
      .map(reopened)
      .flatMap(({ sheets }) => sheets)
      .every(({ isProtected }) => isProtected),
  ).toBe(true);
  // Excel hands over no more than two files at once, and these two stay open.
  for (const _ of [1, 2]) Office.context.document.getFileAsync(Office.FileType.Compressed, () => undefined);
  await press("Prepare a copy");
  expect(await screen.findByText(/Excel did not carry this out: Two files are open already/)).toBeTruthy();
});

test("a copy can go on calculating: its formulas are Excel's own, and a sheet works out what they look up", async () => {
  const { book } = await hostWithExample();
  putCell(book.sheets[0]!, 0, 0, { formula: 'BSC.KPI("F1.1","actual")', value: 4155, style: defaultStyle });
  const host = await hostWithAddIn(reopened(saveBook(book)));
  showPaneOnPage();
  await userEvent.click(await screen.findByRole("tab", { name: "Review" }));
  await userEvent.selectOptions(await screen.findByLabelText("Its formulas become"), "2016");
  expect(screen.getByText(/New figures of the periods on show are followed/)).toBeTruthy();
  await press("Prepare a copy");
  expect(await screen.findByText("1 formula is Excel's own in the copy.")).toBeTruthy();
  await press("Open the copy");
  await screen.findByText(/^The copy is open/);
  const [copy] = host.openedFiles().map(reopened);
  expect(copy?.sheets.at(-1)?.name).toBe("Calculation");
  expect(copy?.sheets[0]?.cells.get(0)?.get(0)).toMatchObject({
    formula: expect.stringMatching(/^Calculation!\$[A-Z]+\$\d+$/),
  });
  expect(host.book.sheets.map(({ name }) => name)).not.toContain("Calculation");
});

test("Share on the ribbon leads there from any screen", async () => {
  const host = await hostWithExample();
  showPaneOnPage();
  await screen.findByRole("table", { name: "Scores by perspective" });
  await act(() => host.user.pressButton("showSharing"));
  const title = await screen.findByRole("heading", { name: "For people without the add-in" });
  await waitFor(() => expect(document.activeElement).toBe(title));
  await userEvent.click(screen.getByRole("tab", { name: "Home" }));
  expect(screen.queryByRole("heading", { name: "For people without the add-in" })).toBeNull();
});
