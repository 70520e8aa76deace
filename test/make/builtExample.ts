import axe from "axe-core";
import type { Frame, Page } from "playwright-core";
import { buildScorecard } from "../../src/excel";
import { saveBook, type ReadyBook } from "excel-workbench";
import { hostWithExample } from "./addIn";
import type { OpenPage } from "./browser";

/** The example with its scorecard and map, as `npm start` offers it. */
export function builtExample(): Promise<readonly ReadyBook[]> {
  return exampleAfter(async () => void (await buildScorecard()));
}

/** The example as it is filled in, with nothing built yet. */
export function plainExample(): Promise<readonly ReadyBook[]> {
  return exampleAfter(async () => undefined);
}

async function exampleAfter(work: () => Promise<void>): Promise<readonly ReadyBook[]> {
  const host = await hostWithExample();
  await work();
  await host.settle();
  const bytes = saveBook(host.book);
  await host.dispose();
  return [{ title: "Example", file: "example.xlsx", bytes }];
}

/** Opens it from the menu and waits until the pane has read it. */
export async function openExample({ page, pane }: OpenPage): Promise<void> {
  await page.getByLabel("Open a ready workbook").selectOption("example.xlsx");
  await pane.getByRole("table", { name: "Scores by perspective" }).waitFor();
}

/** What axe finds wrong, contrast included, but for the rules that are left out. */
export async function faultsIn(
  frame: Frame | Page,
  leftOut: readonly string[] = [],
): Promise<readonly string[]> {
  await frame.evaluate(axe.source);
  const rules = Object.fromEntries(leftOut.map((rule) => [rule, { enabled: false }]));
  const { violations } = await frame.evaluate((given) => Reflect.get(window, "axe").run(document, given), {
    rules,
  });
  return violations.map(({ id, nodes }: axe.Result) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

/** Every screen of the pane by its tab, with a text that shows when it is there. */
export const screens = [
  ["Scorecard", "Gross margin"],
  ["Alerts", "Tell them"],
  ["Map", "The map as text"],
  ["Review", "No period is closed yet"],
  ["Findings", "Nothing to put right"],
  ["Set up", "Lists and hints"],
  ["Help", "BSC.STATUS"],
] as const;

/** What axe finds wrong on the screens of the pane, one after the other. */
export async function faultsOfPane({ page, pane }: OpenPage): Promise<readonly string[]> {
  const frame = page.frames()[1];
  if (!frame) throw new Error("The pane's frame is missing.");
  const faults = [...(await faultsIn(frame))];
  for (const [name, text] of screens) {
    await pane.getByRole("tab", { name }).click();
    await pane.getByText(text).first().waitFor();
    faults.push(...(await faultsIn(frame)).map((fault) => `${name}: ${fault}`));
  }
  return faults;
}
