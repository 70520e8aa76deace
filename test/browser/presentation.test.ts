import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { plainExample } from "../make/builtExample";
import { picturedOnFailure, workbenchPage } from "../make/browser";
import { expectValidPresentation } from "../../workbench/test/make/validate";

const workbench = workbenchPage(plainExample);

test("the pane saves the review pack as slides with tables, a chart and the map, and writes nothing into the workbook", async () => {
  const opened = await workbench.open();
  await picturedOnFailure(opened, async () => {
    const { page, pane, faults } = opened;
    await page.getByLabel("Open a ready workbook").selectOption("example.xlsx");
    await pane.getByRole("tab", { name: "Review" }).click();
    const saving = page.waitForEvent("download");
    await pane.getByRole("button", { name: "Save as PowerPoint" }).click();
    const saved = await saving;
    expect(saved.suggestedFilename()).toBe("Harbour Cold Chain - review 2026-10.pptx");
    await pane.getByText(/is in your downloads/).waitFor();
    const bytes = readFileSync(await saved.path());
    const parts = unzipSync(bytes);
    const slideTexts = Object.keys(parts)
      .filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path))
      .map((path) => strFromU8(parts[path] ?? new Uint8Array()));
    for (const title of ["Where we stand", "Strategy map", "P3.2 Empty kilometres", "Who owes what"])
      expect(slideTexts.some((xml) => xml.includes(`<a:t>${title}</a:t>`))).toBe(true);
    expect(
      Object.keys(parts).filter((path) => /^ppt\/(charts\/chart\d+\.xml|media\/.*\.png)$/.test(path)),
    ).toHaveLength(2);
    await expectValidPresentation(bytes);
    await expect(page.getByRole("tab", { name: "Initiatives", exact: true }).count()).resolves.toBe(1);
    await expect(page.getByRole("tab", { name: "Review", exact: true }).count()).resolves.toBe(0);
    expect(faults).toEqual([]);
  });
});
