/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "require"]}
 */
import "../../../workbench/test/make/page";
import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Host } from "excel-workbench";
import { hostWithAddIn, reopened, valueIn } from "../../make/addIn";
import { groupBook } from "../../make/groupBook";
import { showPaneOnPage } from "../../make/pane";
import { quiet } from "../../make/until";

async function showAlignment(unit?: string): Promise<Host> {
  const host = await hostWithAddIn(reopened(await groupBook()));
  showPaneOnPage();
  await userEvent.click(await screen.findByRole("tab", { name: "Review" }));
  if (unit !== undefined) await userEvent.selectOptions(await screen.findByLabelText("Unit"), unit);
  await userEvent.click(await screen.findByRole("button", { name: "Look at the alignment" }));
  await screen.findByRole("region", { name: "Alignment" });
  return host;
}

test("the pane says who carries what, and a click on what does not fit selects its cell", async () => {
  const host = await showAlignment();
  const alignment = within(screen.getByRole("region", { name: "Alignment" }));
  expect(alignment.getByText(/North: Delight the north/)).toBeTruthy();
  const orphan = alignment.getByText(/The objective Lead the north of North serves none of a unit above/);
  await userEvent.click(orphan.closest("button") ?? within(orphan.closest("li")!).getByRole("button"));
  await act(() => quiet(host));
  const place = await Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange().load("address");
    await context.sync();
    return range.address;
  });
  expect(place).toMatch(/Objectives Secret'!.5$/);
});

test("the sheet of the unit that is picked is built and shown", async () => {
  const host = await showAlignment("North");
  await userEvent.click(screen.getByRole("button", { name: "Build the Alignment sheet" }));
  expect(await screen.findByText('Written: "Alignment".')).toBeTruthy();
  expect(valueIn(host.book, "Alignment", 0, 0)).toBe("North: alignment");
});

test("a unit with none below it says so", async () => {
  const host = await showAlignment("South Secret");
  expect(screen.getByText("No unit stands below South Secret.")).toBeTruthy();
  await act(() => quiet(host));
});
