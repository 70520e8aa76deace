import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { picturedOnFailure, workbenchPage } from "../make/browser";
import { builtExample, openExample } from "../make/builtExample";
import { newFolder } from "../make/cli";

const folder = newFolder();
const workbench = workbenchPage(builtExample, {
  watchesBuild: true,
  folder: (dist) => {
    cpSync(dist, folder, { recursive: true });
    return folder;
  },
});

test("when the add-in is built again its pane starts anew, and the workbook stays as it was", async () => {
  const opened = await workbench.open();
  await picturedOnFailure(opened, async () => {
    const { page, pane, faults } = opened;
    await openExample(opened);
    await page.getByRole("tab", { name: "Measures", exact: true }).click();
    await page.getByRole("grid", { name: "Sheet Measures" }).waitFor();
    await page.getByRole("grid").focus();
    await page.keyboard.press("Control+Home");
    await page.keyboard.type("typed before");
    await page.keyboard.press("Enter");
    await page.getByRole("gridcell", { name: "typed before" }).waitFor();
    const built = join(folder, "taskpane.html");
    writeFileSync(built, readFileSync(built, "utf8").replace("</body>", "<p>Built again</p></body>"));
    await pane.getByText("Built again").waitFor();
    await pane.getByRole("tab", { name: "Home" }).waitFor();
    await page.getByRole("gridcell", { name: "typed before" }).waitFor();
    expect(faults).toEqual([]);
  });
});
