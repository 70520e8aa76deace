/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "require"]}
 */
import "../../../workbench/test/make/page";
import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { saveBook, type Host } from "excel-workbench";
import { hostWithAddIn, reopened, rowWith, valueIn } from "../../make/addIn";
import { groupBook } from "../../make/groupBook";
import { showPaneOnPage } from "../../make/pane";
import { quiet } from "../../make/until";

async function showCascade(): Promise<Host> {
  const host = await hostWithAddIn(reopened(await groupBook()));
  showPaneOnPage();
  await userEvent.click(await screen.findByRole("tab", { name: "Review" }));
  await userEvent.click(await screen.findByRole("button", { name: "Cascade objectives" }));
  await screen.findByRole("region", { name: "Cascade" });
  return host;
}

const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));

async function chooseGrow(): Promise<void> {
  await userEvent.click(screen.getByRole("checkbox", { name: "F1 Grow" }));
  await userEvent.click(screen.getByRole("checkbox", { name: "N North" }));
}

test("objectives and units are chosen, every row is shown, and one button writes the rows that were shown", async () => {
  const host = await showCascade();
  const before = saveBook(host.book);
  expect(screen.getByRole("button", { name: "List the rows" }).hasAttribute("disabled")).toBe(true);
  await chooseGrow();
  await userEvent.selectOptions(screen.getByLabelText("Targets"), "weight");
  await press("List the rows");
  const rows = within(await screen.findByRole("region", { name: "Rows" }));
  expect(rows.getByText("Objectives: N-F1 for North")).toBeTruthy();
  expect(rows.getByText("Measures: N-K1 for North")).toBeTruthy();
  expect(rows.getByText(/North reports figures for Revenue itself/)).toBeTruthy();
  expect(Buffer.compare(Buffer.from(before), Buffer.from(saveBook(host.book)))).toBe(0);
  await press("Write these rows");
  expect(await screen.findByText("3 rows were written.")).toBeTruthy();
  expect(screen.queryByRole("region", { name: "Rows" })).toBeNull();
  const fresh = rowWith(host.book, "Objectives Secret", 0, "N-F1");
  expect(valueIn(host.book, "Objectives Secret", fresh, 4)).toBe("F1");
  await act(() => quiet(host));
  await chooseGrow();
  await press("List the rows");
  expect(await screen.findByText("Nothing is to be added.")).toBeTruthy();
  await act(() => quiet(host));
});

test("another choice takes back what was listed, and other rows than were listed are never written", async () => {
  const host = await showCascade();
  await chooseGrow();
  await press("List the rows");
  await screen.findByRole("region", { name: "Rows" });
  await userEvent.selectOptions(screen.getByLabelText("Targets"), "weight");
  expect(screen.queryByRole("region", { name: "Rows" })).toBeNull();
  await press("List the rows");
  await screen.findByRole("region", { name: "Rows" });
  const row = rowWith(host.book, "Objectives Secret", 0, "F1");
  await act(() => host.user.type("Objectives Secret", `B${row + 1}`, "Grow faster"));
  await act(() => quiet(host));
  await press("Write these rows");
  expect(await screen.findByText(/The workbook has changed since the rows were listed/)).toBeTruthy();
  await act(() => quiet(host));
});

test("what cannot be done is said", async () => {
  const host = await showCascade();
  await chooseGrow();
  await userEvent.selectOptions(screen.getByLabelText("Targets"), "share");
  await press("List the rows");
  expect(
    await screen.findByText(/The target of Revenue cannot be split: North has not an actual/),
  ).toBeTruthy();
  await act(() => quiet(host));
});
