import { execFileSync } from "node:child_process";
import { copyFileSync, cpSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { serveWorkbench, type Serving } from "excel-workbench";
import { launchBrowser } from "../make/browser";
import { paneBundle, totalBytes } from "../make/bundle";
import { median } from "./report";

const root = join(__dirname, "../..");
const dist = join(root, "dist");
const source = join(__dirname, "template");
const workplace = join(root, "out/bench/template");

const runs = 9;

/** A pane on the workbench's page, and the button that is there when people can begin. */
interface Contender {
  readonly name: string;
  readonly folder: string;
  readonly button: string;
}

const ours: Contender = { name: "ours", folder: dist, button: "Show me with an example" };
const plain: Contender = {
  name: "the template's parts",
  folder: join(workplace, "plain"),
  button: "Insert text",
};
const polyfilled: Contender = {
  ...plain,
  name: "... with its polyfills",
  folder: join(workplace, "polyfilled"),
};
const contenders = [ours, plain, polyfilled];

/** Installs the template's packages apart from the project's own, which are of other versions, and builds it. */
function buildTemplate(): void {
  mkdirSync(workplace, { recursive: true });
  for (const name of ["package.json", "package-lock.json"])
    copyFileSync(join(source, name), join(workplace, name));
  if (!existsSync(join(workplace, "node_modules/core-js"))) execFileSync("npm", ["ci"], { cwd: workplace });
  execFileSync("npx", ["webpack", "--config", join(source, "webpack.config.js")], { cwd: root });
  for (const { folder } of [plain, polyfilled]) addWorkbench(folder);
}

/** What the workbench's page needs beside a pane. */
function addWorkbench(folder: string): void {
  for (const name of ["workbench", "assets", "manifest.xml"])
    cpSync(join(dist, name), join(folder, name), { recursive: true });
  writeFileSync(join(folder, "functions.json"), `{"functions":[]}`);
}

/** Runs in every frame: notes when the button is there and the page has drawn and is free again. */
function noteButton(text: string): void {
  const look = new MutationObserver(() => {
    const buttons = [...document.querySelectorAll("button")];
    if (!buttons.some(({ textContent }) => textContent?.trim() === text)) return;
    look.disconnect();
    requestAnimationFrame(() => setTimeout(() => performance.mark("interactive")));
  });
  look.observe(document, { childList: true, subtree: true });
}

/** Milliseconds from the start of the pane's frame until people can press the button. */
async function timeToInteractive(browser: Browser, address: string, button: string): Promise<number> {
  const page = await browser.newPage();
  await page.addInitScript(noteButton, button);
  await page.goto(address);
  await page.frameLocator("iframe").getByRole("button", { name: button }).waitFor();
  const frame = page.frames()[1];
  const noted = await frame?.waitForFunction(() => performance.getEntriesByName("interactive")[0]?.startTime);
  const ms = Number(await noted?.jsonValue());
  await page.close();
  return ms;
}

/** The contenders take turns, so that what else the machine does meets all of them. */
async function medianTimes(): Promise<readonly number[]> {
  const servings: Serving[] = await Promise.all(
    contenders.map(({ folder }) => serveWorkbench({ folder, books: [], port: 0 })),
  );
  const browser = await launchBrowser();
  const times: number[][] = contenders.map(() => []);
  for (let run = 0; run <= runs; run++)
    for (const [index, { button }] of contenders.entries()) {
      const ms = await timeToInteractive(browser, servings[index]?.address ?? "", button);
      if (run > 0) times[index]?.push(ms); // the first one warms the browser up
    }
  await browser.close();
  await Promise.all(servings.map((serving) => serving.close()));
  return times.map(median);
}

interface Row {
  readonly name: string;
  readonly kB: number;
  readonly ms: number;
}

/** Sizes and times, with their ratios to those of the template's parts. */
function printTable(rows: readonly Row[]): void {
  const base = rows.find(({ name }) => name === plain.name);
  if (!base) return;
  const lines = rows.map(({ name, kB, ms }) => {
    const sizes = `${kB.toFixed(1).padStart(8)} kB   x ${(kB / base.kB).toFixed(2)}`;
    return `  ${name.padEnd(24)} ${sizes} ${ms.toFixed(0).padStart(8)} ms   x ${(ms / base.ms).toFixed(2)}\n`;
  });
  process.stdout.write(`First screen (gzip), and from pane load to interactive (median)\n${lines.join("")}`);
}

test("the pane against what Microsoft's React pane template starts with", async () => {
  buildTemplate();
  const times = await medianTimes();
  const rows = contenders.map(({ name, folder }, index) => ({
    name,
    kB: totalBytes(paneBundle(folder).first) / 1000,
    ms: times[index] ?? NaN,
  }));
  printTable(rows);
  expect(rows.every(({ kB, ms }) => kB > 0 && ms > 0)).toBe(true);
});
