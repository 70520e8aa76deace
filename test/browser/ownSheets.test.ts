import { saveBook } from "excel-workbench";
import { hostWithAddIn } from "../make/addIn";
import { picturedOnFailure, workbenchPage } from "../make/browser";
import { faultsIn } from "../make/builtExample";
import { addOwnSheet, helpDesk } from "../make/ownSheet";

async function helpDeskBook() {
  const host = await hostWithAddIn();
  await addOwnSheet("Help desk", helpDesk);
  return [{ title: "Help desk", file: "help-desk.xlsx", bytes: saveBook(host.book) }];
}

const workbench = workbenchPage(helpDeskBook);

test("figures in somebody's own sheet are found, asked about, and make a scorecard that follows the sheet", async () => {
  const opened = await workbench.open();
  await picturedOnFailure(opened, async () => {
    const { page, pane, faults } = opened;
    await page.getByLabel("Open a ready workbook").selectOption("help-desk.xlsx");
    await page.getByRole("tab", { name: "Help desk" }).waitFor();
    await pane.getByRole("button", { name: "Look for figures in my sheets" }).click();
    await pane.getByRole("checkbox", { name: /Help desk, A4:G6: 3 measures/ }).waitFor();
    const frame = page.frames()[1]!;
    for (const theme of ["Light", "Dark", "High contrast"]) {
      await page.getByLabel("Theme").selectOption(theme);
      expect([theme, await faultsIn(frame)]).toEqual([theme, []]);
    }
    await pane.getByRole("button", { name: /Is lower better for "Complaints"/ }).click();
    await page.getByRole("grid", { name: "Sheet Help desk" }).waitFor();
    const question = pane.getByRole("listitem").filter({ hasText: 'Is lower better for "Complaints"' });
    await question.getByLabel("Answer").selectOption("Lower");
    await pane.getByRole("button", { name: "Use these figures" }).click();
    await pane.getByText(/3 measures read from your sheets, which stay as they are/).waitFor();
    await pane.getByRole("table", { name: "Scores by perspective" }).waitFor();
    await page.getByRole("tab", { name: "Mapping", exact: true }).click();
    await page.getByRole("grid", { name: "Sheet Mapping" }).waitFor();
    await pane.getByRole("tab", { name: "Set up" }).click();
    await pane.getByRole("button", { name: "Mapping table" }).waitFor();
    expect(faults).toEqual([]);
  });
});
