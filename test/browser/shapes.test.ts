import type { Page } from "playwright-core";
import { picturedOnFailure, workbenchPage } from "../make/browser";
import { builtExample, faultsIn, openExample } from "../make/builtExample";

const workbench = workbenchPage(builtExample);

interface Place {
  readonly x: number;
  readonly y: number;
}

const labels = ["Grow profitable revenue: ", "Lower the cost of a shipment: "] as const;
const boxOf = (page: Page, label: string) => page.locator(`.shape[aria-label^="${label}"]`);

async function placesOf(page: Page): Promise<readonly Place[]> {
  const rects = labels.map((label) => boxOf(page, label).locator("rect").first());
  return Promise.all(
    rects.map(async (rect) => ({
      x: Number(await rect.getAttribute("x")),
      y: Number(await rect.getAttribute("y")),
    })),
  );
}

/** Waits until both boxes lie so far from where they were. */
async function moved(page: Page, from: readonly Place[], by: Place): Promise<void> {
  const expected = from.map(({ x, y }, index) => ({ label: labels[index], x: x + by.x, y: y + by.y }));
  await page.waitForFunction(
    (places) =>
      places.every(({ label, x, y }) => {
        const rect = document.querySelector(`.shape[aria-label^="${label}"] > rect`);
        const at = (name: string) => Number(rect?.getAttribute(name));
        return Math.abs(at("x") - x) < 0.5 && Math.abs(at("y") - y) < 0.5;
      }),
    expected,
  );
}

test("boxes selected with Shift move together, by pointer and by key, and each move comes back in one step", async () => {
  const opened = await workbench.open({ viewport: { width: 1700, height: 1100 } });
  await picturedOnFailure(opened, async () => {
    const { page } = opened;
    await openExample(opened);
    await page.getByRole("tab", { name: "Strategy map", exact: true }).click();
    const [first, second] = [boxOf(page, labels[0]), boxOf(page, labels[1])];
    await first.click();
    await second.click({ modifiers: ["Shift"] });
    const start = await placesOf(page);
    const box = await first.boundingBox();
    const [x, y] = [(box?.x ?? 0) + 20, (box?.y ?? 0) + 10];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 30, y + 18, { steps: 3 });
    await page.mouse.up();
    await moved(page, start, { x: 30, y: 18 });
    expect(await first.getAttribute("aria-pressed")).toBe("true");
    await page.keyboard.press("ArrowRight"); // 6 points
    await moved(page, start, { x: 38, y: 18 });
    await page.keyboard.press("Control+z");
    await moved(page, start, { x: 30, y: 18 });
    await page.keyboard.press("Control+z");
    await moved(page, start, { x: 0, y: 0 });
    await page.getByText("Not saved yet").waitFor();
  });
});

test("a map with a selected box passes the accessibility rules", async () => {
  const opened = await workbench.open({ bypassCSP: true });
  await picturedOnFailure(opened, async () => {
    const { page } = opened;
    await openExample(opened);
    await page.getByRole("tab", { name: "Strategy map", exact: true }).click();
    await boxOf(page, labels[0]).click();
    await page.locator('.shape[aria-pressed="true"]').waitFor();
    // A box's name is its alternative text, as in Excel: what stands in the box is the same in signs.
    expect(await faultsIn(page, ["label-content-name-mismatch"])).toEqual([]);
  });
});

test("a plain click selects one box alone, a press beside it none", async () => {
  const opened = await workbench.open({ viewport: { width: 1700, height: 1100 } });
  await picturedOnFailure(opened, async () => {
    const { page } = opened;
    await openExample(opened);
    await page.getByRole("tab", { name: "Strategy map", exact: true }).click();
    const pressed = page.locator('.shape[aria-pressed="true"]');
    await boxOf(page, labels[0]).click();
    await boxOf(page, labels[1]).click({ modifiers: ["Shift"] });
    await pressed.nth(1).waitFor();
    await boxOf(page, labels[1]).click();
    await pressed.nth(1).waitFor({ state: "detached" });
    expect(await pressed.getAttribute("aria-label")).toMatch(new RegExp(`^${labels[1]}`));
    await page.getByLabel("Formula").first().click();
    await pressed.first().waitFor({ state: "detached" });
  });
});
