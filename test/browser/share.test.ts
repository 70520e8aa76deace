import { readFileSync } from "node:fs";
import { picturedOnFailure, workbenchPage } from "../make/browser";
import { builtExample, faultsIn, openExample } from "../make/builtExample";
import { reopened } from "../make/addIn";
import { expectSameShown } from "../make/shown";

const workbench = workbenchPage(builtExample);

test("a copy without the add-in's formulas is prepared and opened by clicks, and downloaded as it was opened", async () => {
  const opened = await workbench.open();
  await picturedOnFailure(opened, async () => {
    const { page, pane, faults } = opened;
    await openExample(opened);
    await pane.getByRole("tab", { name: "Review" }).click();
    await pane.getByRole("button", { name: "Prepare a copy" }).click();
    await pane.getByText(/^\d{3} formulas are values in the copy\.$/).waitFor();
    const frame = page.frames()[1]!;
    for (const theme of ["Dark", "High contrast", "Light"]) {
      await page.getByLabel("Theme").selectOption(theme);
      expect([theme, await faultsIn(frame)]).toEqual([theme, []]);
    }
    const files = [];
    for (const name of ["Open the copy", "Download the copy"]) {
      const coming = page.waitForEvent("download");
      await pane.getByRole("button", { name }).click();
      files.push(new Uint8Array(readFileSync(await (await coming).path())));
    }
    const [beside, downloaded] = files.map(reopened);
    expectSameShown(beside!, downloaded!);
    const [original] = await builtExample();
    expectSameShown(beside!, reopened(original!.bytes));
    expect(faults).toEqual([]);
  });
});
