import { picturedOnFailure, workbenchPage, type OpenPage } from "../make/browser";
import { builtExample, openExample, screens } from "../make/builtExample";

const workbench = workbenchPage(builtExample);

/** By how many pixels the pane is wider than its column, and what sticks out. */
function overhang({ page }: OpenPage): Promise<readonly string[]> {
  const frame = page.frames()[1];
  if (!frame) throw new Error("The pane's frame is missing.");
  return frame.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const wide = [...document.querySelectorAll("#pane *")].filter(
      (element) => element.getBoundingClientRect().right > width + 0.5,
    );
    return wide.map(({ tagName, textContent }) => `${tagName} ${textContent?.slice(0, 40)}`);
  });
}

// 320 pixels is also what is left of 640 at a zoom of 200 %.
test("no screen of the pane is wider than a column of 320 pixels", async () => {
  const opened = await workbench.open();
  await picturedOnFailure(opened, async () => {
    const { page, pane } = opened;
    await page.addStyleTag({ content: ".pane-frame { width: 320px !important; }" });
    await pane.getByRole("button", { name: "Show me with an example" }).waitFor();
    expect(await overhang(opened)).toEqual([]);
    await openExample(opened);
    await pane.getByText(/alerts are open/).waitFor();
    expect(await overhang(opened)).toEqual([]);
    for (const [name, text] of screens) {
      await pane.getByRole("tab", { name }).click();
      await pane.getByText(text).first().waitFor();
      expect([name, await overhang(opened)]).toEqual([name, []]);
    }
    await pane.getByRole("tab", { name: "Scorecard" }).click();
    await pane.getByRole("button", { name: /^Fill the trucks both ways/ }).click();
    await pane.getByRole("heading", { name: "Drives" }).waitFor();
    expect(await overhang(opened)).toEqual([]);
    await pane.getByRole("button", { name: /^Empty kilometres/ }).click();
    await pane.getByRole("img", { name: /^History/ }).waitFor();
    expect(await overhang(opened)).toEqual([]);
  });
});
