/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "require"]}
 */
import "../../../workbench/test/make/page";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { saveBook, type Host } from "excel-workbench";
import { hostWithAddIn, hostWithExample, reopened, valueIn } from "../../make/addIn";
import { showPaneOnPage } from "../../make/pane";

const offer = /^2 formulas of the scorecard stopped working/;

/** The pane on the example, in which another program has left one formula of ours and a text that was meant as one. */
async function paneOnLeftFormulas(): Promise<Host> {
  const made = await hostWithExample();
  await made.user.type("Sheet1", "A1", "=_xldudf_bsc_status(560,700,500)");
  await made.user.type("Sheet1", "A2", "'=BSC.SCORE(700,700,500)");
  const host = await hostWithAddIn(reopened(saveBook(made.book)), { keepsErrors: true });
  showPaneOnPage();
  return host;
}

const formulaAt = (host: Host, row: number) => host.book.sheets[0]?.cells.get(row)?.get(0)?.formula;
const shown = (host: Host, row: number) => valueIn(host.book, "Sheet1", row, 0);

test("what stopped working is offered once when the pane starts, with its cells, and entered anew by one click", async () => {
  const host = await paneOnLeftFormulas();
  expect(await screen.findByText(offer)).toBeTruthy();
  await userEvent.click(screen.getByText("Show their cells"));
  await userEvent.click(screen.getByRole("button", { name: "Sheet1!A2" }));
  await waitFor(() => expect(host.book.sheets[0]?.selection).toMatchObject({ top: 1, left: 0 }));
  await userEvent.click(screen.getByRole("button", { name: "Enter them anew" }));
  expect(await screen.findByText("2 formulas were entered anew.")).toBeTruthy();
  expect(screen.queryByText(offer)).toBeNull();
  expect([formulaAt(host, 0), formulaAt(host, 1)]).toEqual([
    "BSC.STATUS(560,700,500)",
    "BSC.SCORE(700,700,500)",
  ]);
});

test("the offer can be closed, and Set up finds the formulas whenever it is asked", async () => {
  const host = await paneOnLeftFormulas();
  await screen.findByText(offer);
  await userEvent.click(screen.getByRole("button", { name: "Close this message" }));
  expect(screen.queryByText(offer)).toBeNull();
  await userEvent.click(screen.getByRole("tab", { name: "Set up" }));
  await userEvent.click(
    await screen.findByRole("button", { name: "Look for formulas that stopped working" }),
  );
  const found = await screen.findByRole("region", { name: "Formulas that stopped working" });
  expect(shown(host, 1)).toBe("=BSC.SCORE(700,700,500)");
  await userEvent.click(within(found).getByRole("button", { name: "Enter them anew" }));
  expect(await screen.findByText("2 formulas were entered anew.")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Look for formulas that stopped working" }));
  expect(await screen.findByText("Every formula of the scorecard works.")).toBeTruthy();
});
