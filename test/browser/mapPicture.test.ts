import { readFileSync } from "node:fs";
import { plainExample } from "../make/builtExample";
import { picturedOnFailure, workbenchPage } from "../make/browser";

const workbench = workbenchPage(plainExample);

test("the pane saves the map as a PNG that is as large as two pixels a point make it", async () => {
  const opened = await workbench.open();
  await picturedOnFailure(opened, async () => {
    const { page, pane, faults } = opened;
    await page.getByLabel("Open a ready workbook").selectOption("example.xlsx");
    await pane.getByRole("tab", { name: "Map" }).click();
    const saving = page.waitForEvent("download");
    await pane.getByRole("button", { name: "Save the map as a picture (PNG)" }).click();
    const saved = await saving;
    expect(saved.suggestedFilename()).toBe("Harbour Cold Chain - strategy map.png");
    const png = readFileSync(await saved.path());
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    const address = await pane
      .getByRole("link", { name: "Save the map as a picture (SVG)" })
      .getAttribute("href");
    const [, width, height] =
      /width="([\d.]+)" height="([\d.]+)"/.exec(decodeURIComponent(address ?? "")) ?? [];
    expect(Math.abs(png.readUInt32BE(16) - 2 * Number(width))).toBeLessThanOrEqual(2);
    expect(Math.abs(png.readUInt32BE(20) - 2 * Number(height))).toBeLessThanOrEqual(2);
    expect(faults).toEqual([]);
  });
});
