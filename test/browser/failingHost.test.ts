import type { Page } from "playwright-core";
import { picturedOnFailure, workbenchPage, type OpenPage } from "../make/browser";
import { openExample, plainExample } from "../make/builtExample";

/** The example without the sheets that are built from it. */
const workbench = workbenchPage(plainExample);

/** Waits until the add-in has asked nothing more of its host for so many frames of the page. */
async function quietHost(page: Page): Promise<void> {
  await page.evaluate(async (frames) => {
    const asked = () => document.querySelector(".traffic summary")?.textContent;
    let [last, quiet] = [asked(), 0];
    while (quiet < frames) {
      await new Promise((drawn) => requestAnimationFrame(drawn));
      quiet = asked() === last ? quiet + 1 : 0;
      last = asked();
    }
  }, 30);
}

/** Opens the example and lets the next round trip that the add-in makes go wrong. */
async function breakNext(opened: OpenPage, fate: string): Promise<void> {
  await openExample(opened);
  await opened.pane.getByText(/alerts are open/).waitFor();
  await opened.page.locator(".traffic summary").click();
  await quietHost(opened.page);
  await opened.page.getByLabel("The next round trip").selectOption(fate);
}

const sheetTabs = ({ page }: OpenPage) => page.locator(".sheet-tabs [role=tab]").allInnerTexts();

test("a host that fails leaves the workbook as it was, the pane says what to do, and doing it again works", async () => {
  const opened = await workbench.open();
  await picturedOnFailure(opened, async () => {
    const { page, pane } = opened;
    await breakNext(opened, "fails");
    const before = await sheetTabs(opened);
    await pane.getByRole("button", { name: "Build scorecard" }).click();
    await pane
      .getByText(
        /^Build scorecard did not work\. Excel did not carry this out: .* Try again; if it happens again/,
      )
      .waitFor();
    expect(await sheetTabs(opened)).toEqual(before);
    expect(await page.getByLabel("The next round trip").inputValue()).toBe("is answered");
    await pane.getByRole("button", { name: "Build scorecard" }).click();
    await pane.getByText('The sheet "Scorecard" was added.').waitFor();
    await page.getByRole("grid", { name: "Sheet Scorecard" }).waitFor();
  });
});

test("a host that never answers can be left behind, and the pane goes on", async () => {
  const opened = await workbench.open();
  await picturedOnFailure(opened, async () => {
    const { pane } = opened;
    await breakNext(opened, "is never answered");
    await pane.getByRole("button", { name: "Draw strategy map" }).click();
    await pane.getByRole("button", { name: "Cancel" }).click();
    await pane.getByRole("button", { name: "Stop waiting" }).click();
    await pane.getByText(/^Draw strategy map: Excel has not answered\. .* Look at the sheets/).waitFor();
    expect(await sheetTabs(opened)).not.toContain("Strategy map");
    await pane.getByRole("button", { name: "Draw strategy map" }).click();
    await pane.getByText('The sheet "Strategy map" was added.').waitFor();
  });
});
