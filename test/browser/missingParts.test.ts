import type { Page } from "playwright-core";
import { picturedOnFailure, workbenchPage, type OpenPage } from "../make/browser";
import { builtExample, openExample } from "../make/builtExample";

const workbench = workbenchPage(builtExample);

/** The scripts that are loaded later. */
const laterScripts = /\/part\.[^/]+\.js$/;
const goOffline = (page: Page) => page.route(laterScripts, (route) => route.abort());
const goOnline = (page: Page) => page.unroute(laterScripts);

/** Does the steps on the example, once the pane has loaded all that it loads by itself. */
async function onExample(steps: (opened: OpenPage) => Promise<void>): Promise<void> {
  const opened = await workbench.open();
  await picturedOnFailure(opened, async () => {
    await openExample(opened);
    await opened.pane.getByText(/alerts are open/).waitFor();
    await steps(opened);
  });
}

test("a screen that does not come leaves the tabs, says what to do, and comes when it is tried again", () =>
  onExample(async ({ page, pane }) => {
    await goOffline(page);
    await pane.getByRole("tab", { name: "Help" }).click();
    await pane.getByText("This part of the add-in could not be loaded.").waitFor();
    await pane.getByRole("tab", { name: "Home" }).click();
    await pane.getByRole("table", { name: "Scores by perspective" }).waitFor();
    await pane.getByRole("tab", { name: "Help" }).click();
    await pane.getByRole("alert").waitFor();
    await goOnline(page);
    await pane.getByRole("button", { name: "Try again" }).click();
    await pane.getByText("BSC.STATUS").first().waitFor();
    expect(await pane.getByRole("alert").count()).toBe(0);
  }));

test("a ribbon button whose work does not come brings the hidden pane up, which says so", () =>
  onExample(async ({ page, pane }) => {
    await page.getByRole("button", { name: "Show pane" }).click();
    await page.locator("iframe").waitFor({ state: "hidden" });
    await goOffline(page);
    await page.getByRole("button", { name: "Build scorecard" }).click();
    await pane.getByText("A part of the add-in could not be loaded, and nothing was changed.").waitFor();
    await page.locator("iframe").waitFor({ state: "visible" });
  }));

test("a button whose work does not come says so and does it when it is pressed again", () =>
  onExample(async ({ page, pane }) => {
    await goOffline(page);
    await pane.getByRole("button", { name: "Build scorecard" }).click();
    await pane.getByText("A part of the add-in could not be loaded, and nothing was changed.").waitFor();
    await goOnline(page);
    await pane.getByRole("button", { name: "Build scorecard" }).click();
    await pane.getByText(/The sheet "Scorecard" was up to date already/).waitFor();
    expect(await pane.getByText("could not be loaded").count()).toBe(0);
  }));
