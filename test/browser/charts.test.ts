import { saveBook } from "excel-workbench";
import { picturedOnFailure, workbenchPage } from "../make/browser";
import { addThreeCharts } from "../../workbench/test/make/charts";
import { hostWith } from "../../workbench/test/make/host";

async function bookWithCharts() {
  const host = await hostWith();
  await addThreeCharts();
  const bytes = saveBook(host.book);
  await host.dispose();
  return [{ title: "Charts", file: "charts.xlsx", bytes }];
}

const workbench = workbenchPage(bookWithCharts);

test("charts lie over the grid, have names for the ear, and follow what is typed", async () => {
  const opened = await workbench.open();
  await picturedOnFailure(opened, async () => {
    const { page, faults } = opened;
    await page.getByLabel("Open a ready workbook").selectOption("charts.xlsx");
    const lines = page.getByRole("img", { name: "On-time delivery, %: chart of Actual, Target, Forecast" });
    await lines.waitFor();
    const frame = await lines.boundingBox();
    expect([frame?.width, frame?.height].map((size) => Math.round((size ?? 0) / 10))).toEqual([51, 30]);
    await page.locator('[id="cell-0-1"]').first().click();
    await page.keyboard.type("Delivered");
    await page.keyboard.press("Enter");
    await page
      .getByRole("img", { name: "On-time delivery, %: chart of Delivered, Target, Forecast" })
      .waitFor();
    expect(faults).toEqual([]);
  });
});
