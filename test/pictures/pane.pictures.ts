import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { buildScorecard, insertTables } from "../../src/excel";
import { saveBook } from "excel-workbench";
import { hostWithAddIn, hostWithExample } from "../make/addIn";
import { workbenchPage, type OpenPage } from "../make/browser";
import { addOwnSheet, helpDesk } from "../make/ownSheet";

const pictures = join(__dirname, "../../docs/pictures");
const folder = join(pictures, "pane");

/** The example, and the same with a slip in a name and a target that is no number. */
async function books() {
  const host = await hostWithExample();
  await buildScorecard();
  await host.settle();
  const example = saveBook(host.book);
  await host.user.type("Measures", "C2", "F1x");
  await host.user.type("Links", "B3", "P33");
  await host.user.type("Actuals", "C5", "about 4");
  return [
    { title: "Example", file: "example.xlsx", bytes: example },
    { title: "With slips", file: "slips.xlsx", bytes: saveBook(host.book) },
    { title: "Help desk", file: "desk.xlsx", bytes: await helpDeskBook() },
    { title: "Group", file: "group.xlsx", bytes: await groupOfHospitals() },
  ];
}

async function helpDeskBook() {
  const { book } = await hostWithAddIn();
  await addOwnSheet("Help desk", helpDesk);
  return saveBook(book);
}

async function groupOfHospitals() {
  const { book } = await hostWithAddIn();
  await insertTables("group");
  return saveBook(book);
}

const workbench = workbenchPage(books);
const looks = { viewport: { width: 1100, height: 900 }, deviceScaleFactor: 1.5 };

async function openBook(
  file: string,
  options: Parameters<typeof workbench.open>[0] = looks,
): Promise<OpenPage> {
  const opened = await workbench.open(options);
  await opened.page.getByLabel("Open a ready workbook").selectOption(file);
  await opened.pane.getByRole("table", { name: "Scores by perspective" }).waitFor();
  return opened;
}

async function picture(frame: Locator, name: string): Promise<void> {
  // No button looks as if the pointer were on it.
  await frame.page().mouse.move(0, 0);
  mkdirSync(folder, { recursive: true });
  await frame.screenshot({ path: join(folder, `${name}.png`) });
}

test("a picture of every screen of the pane", async () => {
  const { page, pane } = await openBook("example.xlsx");
  const frame = page.locator("iframe");
  await pane.getByText(/alerts are open/).waitFor();
  await picture(frame, "home");
  const screens = [
    ["Scorecard", "scorecard", "Financial"],
    ["Alerts", "alerts", "Alerts in 2026-10"],
    ["Map", "map", "Strategy map"],
    ["Review", "review", "Closed periods"],
    ["Set up", "set-up", "Set up"],
    ["Help", "help", "Functions"],
  ] as const;
  for (const [tab, file, heading] of screens) {
    await pane.getByRole("tab", { name: tab }).click();
    await pane.getByRole("heading", { name: heading }).first().waitFor();
    await picture(frame, file);
  }
  await pane.getByRole("tab", { name: "Review" }).click();
  await pane.getByLabel("Its formulas become").selectOption("2016");
  await pane.getByRole("button", { name: "Prepare a copy" }).click();
  await pane.getByRole("button", { name: "Open the copy" }).waitFor();
  await pane
    .getByRole("heading", { name: "For people without the add-in" })
    .evaluate((title) => title.scrollIntoView());
  await picture(frame, "sharing");
  await pane.getByRole("tab", { name: "Scorecard" }).click();
  await pane.getByRole("button", { name: /^Fill the trucks both ways/ }).click();
  await pane.getByRole("heading", { name: "Initiatives" }).waitFor();
  await picture(frame, "objective");
  await pane.getByRole("button", { name: /^Empty kilometres/ }).click();
  await pane.getByRole("heading", { name: "Commentary" }).waitFor();
  await picture(frame, "measure");
  await page.close({ runBeforeUnload: false });
}, 120_000);

test("pictures of a unit's scorecard, why it moved, and a measure beside those of other units", async () => {
  const { page, pane } = await openBook("group.xlsx");
  const frame = page.locator("iframe");
  await pane.getByRole("tab", { name: "Scorecard" }).click();
  await pane.getByRole("combobox", { name: "Unit" }).selectOption({ label: "\u2003\u2003Altstadt" });
  await pane.getByText(/^Why it moved/).click();
  await picture(frame, "unit");
  await pane.getByRole("button", { name: /^Length of stay/ }).click();
  await pane.getByRole("heading", { name: "Units compared" }).evaluate((title) => title.scrollIntoView());
  await picture(frame, "units-compared");
  await page.close({ runBeforeUnload: false });
}, 120_000);

test("pictures of why a unit's score moved, of the alignment and of a cascade", async () => {
  const { page, pane } = await openBook("group.xlsx");
  const frame = page.locator("iframe");
  await pane.getByRole("tab", { name: "Scorecard" }).click();
  await pane.getByRole("combobox", { name: "Unit" }).selectOption({ label: "\u2003South region" });
  await pane.getByText(/^Why it moved/).click();
  await pane.getByRole("button", { name: "Build the Why sheet" }).waitFor();
  await pane.getByText(/^.1\.3 Altstadt/).click();
  await picture(frame, "why");
  await pane.getByRole("tab", { name: "Review" }).click();
  await pane.getByRole("button", { name: "Look at the alignment" }).click();
  await pane.getByRole("region", { name: "Alignment" }).evaluate((part) => part.scrollIntoView());
  await picture(frame, "alignment");
  await pane.getByRole("button", { name: "Cascade objectives" }).click();
  await pane.getByRole("checkbox", { name: /^G1 / }).check();
  await pane.getByRole("checkbox", { name: /^LH / }).check();
  await pane.getByRole("button", { name: "List the rows" }).click();
  await pane
    .getByText(/^Objectives: /)
    .first()
    .click();
  await pane.getByRole("region", { name: "Cascade" }).evaluate((part) => part.scrollIntoView());
  await picture(frame, "cascade");
  await page.close({ runBeforeUnload: false });
}, 120_000);

test("a picture of the findings", async () => {
  const { page, pane } = await openBook("slips.xlsx");
  await pane.getByRole("tab", { name: "Findings" }).click();
  await pane
    .getByRole("button", { name: /^Write / })
    .first()
    .waitFor();
  await picture(page.locator("iframe"), "findings");
  await page.close({ runBeforeUnload: false });
}, 120_000);

test("a picture of figures found in somebody's own sheet, and of what is asked", async () => {
  const { page, pane } = await workbench.open(looks);
  await page.getByLabel("Open a ready workbook").selectOption("desk.xlsx");
  await pane.getByRole("button", { name: "Look for figures in my sheets" }).click();
  await pane.getByRole("button", { name: "Use these figures" }).scrollIntoViewIfNeeded();
  await picture(page.locator("iframe"), "own-sheets");
  await page.close({ runBeforeUnload: false });
}, 120_000);

test("a picture of the first screen, and of the home screen in the dark", async () => {
  const empty = await workbench.open(looks);
  await empty.pane.getByRole("button", { name: "Show me with an example" }).waitFor();
  await picture(empty.page.locator("iframe"), "first-run");
  await empty.page.close({ runBeforeUnload: false });
  const dark = await openBook("example.xlsx", { ...looks, colorScheme: "dark" });
  await dark.pane.getByText(/alerts are open/).waitFor();
  await picture(dark.page.locator("iframe"), "home-dark");
  await dark.page.close({ runBeforeUnload: false });
  const contrast = await openBook("example.xlsx");
  await contrast.page.getByLabel("Theme").selectOption("contrast");
  await contrast.pane.getByText(/alerts are open/).waitFor();
  await picture(contrast.page.locator("iframe"), "home-contrast");
  await contrast.page.close({ runBeforeUnload: false });
}, 120_000);

test("a picture of the workbench with the scorecard and the pane", async () => {
  const { page, pane } = await openBook("example.xlsx", { viewport: { width: 1500, height: 900 } });
  await pane.getByText(/alerts are open/).waitFor();
  await page.getByRole("tab", { name: "Scorecard", exact: true }).click();
  await page.getByRole("gridcell", { name: "Whole scorecard" }).waitFor();
  await page.waitForFunction(() => !document.body.innerText.includes("#BUSY!"));
  await page.mouse.move(0, 0);
  await page.screenshot({ path: join(pictures, "workbench.png") });
  await page.close({ runBeforeUnload: false });
}, 120_000);

test("four screens side by side, from the pictures above", async () => {
  const { page } = await workbench.open({ viewport: { width: 1520, height: 790 }, bypassCSP: true });
  const images = ["home", "alerts", "review", "measure"].map((name) => {
    const bytes = readFileSync(join(folder, `${name}.png`)).toString("base64");
    return `<img style="flex: 1; min-width: 0; height: 770px; object-fit: cover; object-position: top" src="data:image/png;base64,${bytes}">`;
  });
  const look = "display: flex; gap: 20px; margin: 0; padding: 10px; background: #dae1e9";
  await page.setContent(`<body style="${look}">${images.join("")}</body>`);
  await page.screenshot({ path: join(pictures, "pane.png") });
  await page.close({ runBeforeUnload: false });
}, 120_000);
