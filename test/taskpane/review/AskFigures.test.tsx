/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "require"]}
 */
import "../../../workbench/test/make/page";
import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { cellAt, openBook, putCell, saveBook, type Book } from "excel-workbench/books";
import { hostWithExample } from "../../make/addIn";
import { showPaneOnPage } from "../../make/pane";
import { quiet } from "../../make/until";

const downloads: { readonly name: string; readonly content: Blob }[] = [];

beforeEach(() => {
  downloads.length = 0;
  let last: Blob | undefined;
  URL.createObjectURL = (content) => {
    last = content instanceof Blob ? content : undefined;
    return "blob:requests";
  };
  URL.revokeObjectURL = () => undefined;
  jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    if (last) downloads.push({ name: this.download, content: last });
  });
});

async function bookOf(content: Blob): Promise<Book> {
  const bytes = await new Promise<ArrayBuffer>((resolve) => {
    const reader = new FileReader();
    reader.addEventListener("loadend", () => {
      if (reader.result instanceof ArrayBuffer) resolve(reader.result);
    });
    reader.readAsArrayBuffer(content);
  });
  const opened = openBook(new Uint8Array(bytes));
  if (opened.kind === "failed") throw new Error(opened.message);
  return opened.book;
}

test("who owes a figure is listed, each gets a workbook and a mail, and the answer is written with who gave it", async () => {
  const host = await hostWithExample();
  showPaneOnPage();
  await userEvent.click(await screen.findByRole("tab", { name: "Review" }));
  await screen.findByText("No period is closed yet.");
  const before = saveBook(host.book);
  await userEvent.type(screen.getByLabelText(/Wanted by/), "5 December");
  await userEvent.click(screen.getByRole("button", { name: "See who is asked for what" }));
  const list = await screen.findByRole("list", { name: "Who is asked" });
  expect(within(list).getByText("Aylin Demir").parentElement?.textContent).toBe("Aylin Demir: 1 figure");
  expect(Buffer.from(saveBook(host.book)).equals(Buffer.from(before))).toBe(true);
  await userEvent.click(within(list).getByRole("button", { name: /^Download Aylin Demir/ }));
  const [request] = downloads;
  expect(request?.name).toBe("Aylin Demir 2026-10.xlsx");
  const book = await bookOf(request!.content);
  const sheet = book.sheets[0]!;
  expect(cellAt(sheet, 1, 0)?.value).toBe("For Aylin Demir: 1 figure, in the yellow cells, by 5 December.");
  putCell(sheet, 4, 6, { value: "Yes", style: cellAt(sheet, 4, 6)!.style });
  const file = new File([new Uint8Array(saveBook(book))], "back.xlsx");
  await userEvent.upload(screen.getByLabelText("Copies that came back"), [file]);
  const back = await screen.findByRole("region", { name: "What came back" });
  expect(within(back).getByRole("list", { name: "Figures" }).textContent).toContain(
    "(Aylin Demir, back.xlsx)",
  );
  await userEvent.click(within(back).getByRole("button", { name: "Write the figure" }));
  expect(await screen.findByText("1 figure was written.")).toBeTruthy();
  const actuals = host.book.sheets.find(({ name }) => name === "Actuals")!;
  const last = actuals.tables[0]!.area.bottom;
  const source = actuals.tables[0]!.columns.findIndex(({ name }) => name === "Source");
  expect(cellAt(actuals, last, source)?.value).toBe("Aylin Demir");
  expect(host.book.sheets.some(({ name }) => name === "Received")).toBe(true);
  await act(() => quiet(host));
});
