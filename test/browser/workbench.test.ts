import { readFileSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { picturedOnFailure, workbenchPage } from "../make/browser";
import { builtExample, faultsOfPane, faultsIn, openExample } from "../make/builtExample";
import { newFolder } from "../make/cli";
import { expectValid } from "../../workbench/test/make/validate";

const workbench = workbenchPage(builtExample);

async function showSheet(page: Page, name: string): Promise<void> {
  await page.getByRole("tab", { name, exact: true }).click();
  await page.getByRole("grid", { name: `Sheet ${name}` }).waitFor();
}

const cell = (page: Page, row: number, column: number) =>
  page.locator(`[id="cell-${row}-${column}"]`).first();

/** The row (zero-based) of the grid whose text in a column is this. */
async function rowOf(page: Page, text: string, column: number): Promise<number> {
  const id = await page.locator(`[id$="-${column}"]`, { hasText: text }).first().getAttribute("id");
  return Number(id?.split("-")[1]);
}

async function selectCell(page: Page, row: number, column: number): Promise<void> {
  await page.getByRole("grid").focus();
  await page.keyboard.press("Control+Home");
  for (let step = 0; step < row; step++) await page.keyboard.press("ArrowDown");
  for (let step = 0; step < column; step++) await page.keyboard.press("ArrowRight");
}

/** The texts of a row, once every formula on the sheet has answered. */
async function calculatedRow(page: Page, row: number): Promise<readonly string[]> {
  await page.waitForFunction(() => !document.querySelector("[role=grid]")?.textContent?.includes("#BUSY!"));
  return page.locator(`[id^="cell-${row}-"]`).allInnerTexts();
}

test("one click on the first screen makes the example's scorecard and shows it", async () => {
  const opened = await workbench.open();
  await picturedOnFailure(opened, async () => {
    const { page, pane, faults } = opened;
    await pane.getByRole("button", { name: "Show me with an example" }).click();
    await pane.getByText("The example is in the workbook").waitFor();
    await page.getByRole("grid", { name: "Sheet Scorecard" }).waitFor();
    await page.getByRole("gridcell", { name: "Whole scorecard" }).waitFor();
    await cell(page, 3, 8).filter({ hasText: "Amber" }).waitFor();
    await showSheet(page, "Strategy map");
    await page.getByRole("button", { name: /^Grow profitable revenue: Amber/ }).waitFor();
    expect(faults).toEqual([]);
  });
});

test("an edited actual moves the scorecard's cells and the pane", async () => {
  const opened = await workbench.open();
  await picturedOnFailure(opened, async () => {
    const { page } = opened;
    await openExample(opened);
    await showSheet(page, "Measures");
    const target = Number(await columnNamed(page, "Target"));
    await selectCell(page, await rowOf(page, "Gross margin", 1), target);
    await page.keyboard.type("0.25");
    await page.keyboard.press("Enter");
    await showSheet(page, "Scorecard");
    const margin = await rowOf(page, "Gross margin", 1);
    await cell(page, margin, 5).filter({ hasText: "25.0%" }).waitFor();
    await cell(page, margin, 8).filter({ hasText: "Amber" }).waitFor();
  });
});

async function columnNamed(page: Page, header: string): Promise<string | undefined> {
  const id = await page
    .locator('[id^="cell-0-"]', { hasText: new RegExp(`^${header}▾?$`) })
    .first()
    .getAttribute("id");
  return id?.split("-")[2];
}

test("a finding in the pane selects its cell in the grid", async () => {
  const opened = await workbench.open();
  await picturedOnFailure(opened, async () => {
    const { page, pane } = opened;
    await openExample(opened);
    await showSheet(page, "Measures");
    await selectCell(page, 1, 2);
    await page.keyboard.type("Nowhere");
    await page.keyboard.press("Enter");
    await showSheet(page, "Settings");
    await pane.getByRole("tab", { name: /Findings/ }).click();
    await pane.getByRole("button", { name: /Measures!C2/ }).click();
    await page.getByRole("grid", { name: "Sheet Measures" }).waitFor();
    await page.getByLabel("Selected cells").filter({ hasText: "C2" }).waitFor();
  });
});

test("typing can be taken back, pasted blocks land where they belong, and Delete empties", async () => {
  const opened = await workbench.open();
  await picturedOnFailure(opened, async () => {
    const { page } = opened;
    await page.getByRole("grid").waitFor();
    await selectCell(page, 1, 1);
    await page.keyboard.type("12");
    await page.keyboard.press("Enter");
    await page.keyboard.type("=B2*2");
    await page.keyboard.press("Enter");
    await cell(page, 2, 1).filter({ hasText: "24" }).waitFor();
    await page.keyboard.press("Control+z");
    await cell(page, 2, 1).filter({ hasText: "24" }).waitFor({ state: "detached" });
    await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", "a\t1\r\nb\t2\r\n");
      const paste = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(paste);
    });
    await cell(page, 4, 2).filter({ hasText: "2" }).waitFor();
    expect(await cell(page, 4, 1).innerText()).toBe("b");
    await page.keyboard.press("Delete");
    await cell(page, 3, 1).filter({ hasText: "a" }).waitFor({ state: "detached" });
  });
});

test("a saved copy is a valid workbook that opens again and shows the same", async () => {
  const opened = await workbench.open();
  await picturedOnFailure(opened, async () => {
    const { page } = opened;
    await openExample(opened);
    await showSheet(page, "Scorecard");
    const row = await rowOf(page, "Gross margin", 1);
    await cell(page, row, 8).filter({ hasText: "Green" }).waitFor();
    const shown = await calculatedRow(page, row);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save a copy" }).click(),
    ]);
    const bytes = readFileSync(await download.path());
    await expectValid(bytes);
    const path = join(newFolder(), "again.xlsx");
    writeFileSync(path, bytes);
    await page.getByLabel("Open a file").setInputFiles(path);
    await page.getByText("again.xlsx").waitFor();
    await showSheet(page, "Scorecard");
    await cell(page, row, 8).filter({ hasText: "Green" }).waitFor();
    expect(await calculatedRow(page, row)).toEqual(shown);
  });
});

test("a file that is no workbook is refused with a sentence, and the open one stays", async () => {
  const opened = await workbench.open();
  await picturedOnFailure(opened, async () => {
    const { page } = opened;
    const path = join(newFolder(), "notes.xlsx");
    writeFileSync(path, "just a text");
    await page.getByRole("grid").waitFor();
    await page.getByLabel("Open a file").setInputFiles(path);
    const refusal = page.getByRole("alert");
    await refusal.waitFor();
    expect(await refusal.innerText()).toMatch(/not .*workbook|no .*workbook/i);
    await selectCell(page, 1, 1);
    await page.keyboard.type("still here");
    await page.keyboard.press("Enter");
    await cell(page, 1, 1).filter({ hasText: "still here" }).waitFor();
  });
});

test("everything is reached by keyboard alone: from the pane to the sheet and its cells and back", async () => {
  const opened = await workbench.open();
  await picturedOnFailure(opened, async () => {
    const { page, pane } = opened;
    await pane.getByRole("button", { name: "Show me with an example" }).waitFor();
    await page.keyboard.press("F6"); // the sheet
    await page.keyboard.type("by hand");
    await page.keyboard.press("Enter");
    await cell(page, 0, 0).filter({ hasText: "by hand" }).waitFor();
    await page.keyboard.press("Delete");
    await page.keyboard.press("F6"); // the pane
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await pane.getByText("The example is in the workbook").waitFor();
    await page.getByRole("grid", { name: "Sheet Scorecard" }).waitFor();
    await page.keyboard.press("F6"); // the bar above
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("New");
  });
});

test("the ribbon's buttons press the add-in's", async () => {
  const opened = await workbench.open();
  await picturedOnFailure(opened, async () => {
    const { page, pane } = opened;
    await openExample(opened);
    await page.getByRole("button", { name: "Build scorecard" }).click();
    await pane.getByText(/The sheet "Scorecard" was up to date already/).waitFor();
  });
});

test("a workbook that was asked for first and opens last does not take the place of the one that is shown", async () => {
  const opened = await workbench.open();
  await picturedOnFailure(opened, async () => {
    const { page, pane } = opened;
    await page.addInitScript(makeFirstWorkerLate);
    await page.reload();
    await openExample(opened);
    await page.waitForFunction(() => Reflect.get(window, "firstWorkerAnswered") === true);
    await page.getByRole("heading", { name: "example.xlsx" }).waitFor();
    await pane.getByRole("table", { name: "Scores by perspective" }).waitFor();
    expect(await page.getByRole("tab", { name: "Sheet1", exact: true }).count()).toBe(1);
    expect(await page.getByRole("tab", { name: "Scorecard", exact: true }).count()).toBe(1);
  });
});

/** The workbook that the page opens by itself comes three seconds late, as it may on a busy computer. */
function makeFirstWorkerLate(): void {
  const InTime = window.Worker;
  let isFirst = true;
  window.Worker = class extends InTime {
    private readonly isLate = isFirst;
    override set onmessage(take: (message: MessageEvent) => void) {
      isFirst = false;
      const late = (message: MessageEvent) =>
        setTimeout(() => {
          take(message);
          setTimeout(() => Reflect.set(window, "firstWorkerAnswered", true), 500);
        }, 3_000);
      super.onmessage = this.isLate ? late : take;
    }
  };
}

test("a click on a box of the map shows its objective in the pane, and a measure of it its history", async () => {
  const opened = await workbench.open();
  await picturedOnFailure(opened, async () => {
    const { page, pane } = opened;
    await openExample(opened);
    await showSheet(page, "Strategy map");
    await page.getByRole("button", { name: /^Deliver on time and at temperature: / }).click();
    await pane.getByRole("heading", { name: "Deliver on time and at temperature" }).waitFor();
    await pane.getByRole("button", { name: /^On time in full/ }).click();
    await pane.getByRole("img", { name: /^History: / }).waitFor();
  });
});

test("the map's texts fit their boxes also on a computer without Calibri", async () => {
  const opened = await workbench.open();
  await picturedOnFailure(opened, async () => {
    const { page, faults } = opened;
    await openExample(opened);
    await showSheet(page, "Strategy map");
    await page.getByRole("button", { name: /^Deliver on time and at temperature: / }).waitFor();
    await page.evaluate(() => document.fonts.ready);
    const overflowing = await page.locator(".shape-text").evaluateAll((texts) =>
      texts.flatMap((text) => {
        const inner = text.firstElementChild?.getBoundingClientRect().height ?? 0;
        return inner > text.getBoundingClientRect().height + 1 ? [text.textContent] : [];
      }),
    );
    expect(overflowing).toEqual([]);
    expect(faults).toEqual([]);
  });
});

for (const look of ["light", "dark", "high contrast"] as const) {
  test(`page and pane pass the accessibility rules, contrast included, in ${look}`, async () => {
    const opened = await workbench.open({
      colorScheme: look === "dark" ? "dark" : "light",
      forcedColors: look === "high contrast" ? "active" : "none",
      bypassCSP: true,
    });
    await picturedOnFailure(opened, async () => {
      await openExample(opened);
      expect(await faultsOfPane(opened)).toEqual([]);
      expect(await faultsIn(opened.page)).toEqual([]);
    });
  });
}

test("a function of the help goes into the selected cell and calculates, by keyboard alone", async () => {
  const opened = await workbench.open();
  await picturedOnFailure(opened, async () => {
    const { page, pane } = opened;
    await openExample(opened);
    await showSheet(page, "Sheet1");
    await selectCell(page, 0, 0);
    for (const typed of ["560", "700"]) {
      await page.keyboard.type(typed);
      await page.keyboard.press("Tab");
    }
    await page.getByLabel("Selected cells").filter({ hasText: "C1" }).waitFor();
    await pane.getByRole("tab", { name: "Home" }).focus();
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await pane.getByLabel("Search").focus();
    await page.keyboard.type("attainment share");
    await pane.getByText("1 function", { exact: true }).waitFor();
    await pane.getByRole("button", { name: "Insert ATTAINMENT" }).focus();
    await page.keyboard.press("Enter");
    await pane.getByText("C1 holds =BSC.ATTAINMENT(A1,B1) now.").waitFor();
    await cell(page, 0, 2).filter({ hasText: "0.8" }).waitFor();
  });
});

test("the server answers to this computer alone, and lets nothing be loaded from elsewhere", async () => {
  const { port } = new URL(workbench.address());
  const statusFor = (host: string) =>
    new Promise<{ status: number | undefined; policy: unknown }>((resolve) => {
      request({ port, host: "127.0.0.1", headers: { host } }, (answer) => {
        answer.resume();
        resolve({ status: answer.statusCode, policy: answer.headers["content-security-policy"] });
      }).end();
    });
  expect(await statusFor(`localhost:${port}`)).toMatchObject({
    status: 200,
    policy: expect.stringContaining("default-src 'none'; script-src 'self'"),
  });
  expect(await statusFor("evil.example")).toMatchObject({ status: 403 });
});
