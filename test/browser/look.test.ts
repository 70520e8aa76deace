import type { Locator } from "playwright-core";
import { picturedOnFailure, workbenchPage, type OpenPage } from "../make/browser";
import { builtExample, faultsIn, faultsOfPane, openExample } from "../make/builtExample";

const workbench = workbenchPage(builtExample);

const groundOf = (part: Locator) => part.evaluate((element) => getComputedStyle(element).backgroundColor);

/** Waits until the pane has this ground: it hears of the theme, it does not start anew. */
async function groundOfPane({ pane }: OpenPage, look: string): Promise<string> {
  const shown = pane.locator(`.pane.${look}`);
  await shown.waitFor();
  return groundOf(shown);
}

async function chooseNext({ page }: OpenPage, times = 1): Promise<void> {
  await page.getByLabel("Theme").focus();
  for (let time = 0; time < times; time++) await page.keyboard.press("ArrowDown");
}

test("the theme is switched by keyboard: page and pane take it on, and keep it when they start again", async () => {
  const opened = await workbench.open({ colorScheme: "light" });
  await picturedOnFailure(opened, async () => {
    const { page, pane, faults } = opened;
    await openExample(opened);
    expect(await groundOfPane(opened, "light")).toBe("rgb(255, 255, 255)");
    await pane.getByRole("tab", { name: "Findings" }).click();
    await chooseNext(opened, 2);
    expect(await groundOfPane(opened, "dark")).toBe("rgb(31, 36, 41)");
    expect(await groundOf(page.locator("header"))).toBe("rgb(28, 31, 35)");
    await chooseNext(opened);
    expect(await groundOfPane(opened, "contrast")).toBe("rgb(0, 0, 0)");
    expect(await pane.getByRole("tab", { name: "Findings" }).getAttribute("aria-selected")).toBe("true");
    await page.reload();
    expect(await groundOfPane(opened, "contrast")).toBe("rgb(0, 0, 0)");
    expect(await page.getByLabel("Theme").inputValue()).toBe("contrast");
    expect(faults).toEqual([]);
  });
});

test("without a choice, page and pane follow the computer", async () => {
  const opened = await workbench.open({ colorScheme: "dark" });
  await picturedOnFailure(opened, async () => {
    await groundOfPane(opened, "dark");
    await opened.page.emulateMedia({ colorScheme: "light" });
    await groundOfPane(opened, "light");
    expect(await opened.page.locator("html").getAttribute("data-look")).toBe("light");
  });
});

test("page and pane pass the accessibility rules, contrast included, in the theme of high contrast", async () => {
  const opened = await workbench.open({ colorScheme: "light", bypassCSP: true });
  await picturedOnFailure(opened, async () => {
    const { page } = opened;
    await openExample(opened);
    await page.getByLabel("Theme").selectOption("contrast");
    await groundOfPane(opened, "contrast");
    expect(await faultsOfPane(opened)).toEqual([]);
    await page.getByRole("tab", { name: "Scorecard", exact: true }).click();
    await page.getByRole("grid", { name: "Sheet Scorecard" }).waitFor();
    expect(await faultsIn(page)).toEqual([]);
  });
});
