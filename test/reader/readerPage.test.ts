import { madeBy } from "../../src/report";
import axe from "axe-core";
import type { Browser } from "playwright-core";
import { allCells } from "../../workbench/src/book/cells";
import { readReview } from "../../src/excel";
import { originText, readerPage } from "../../src/reader";
import { sectionsOf, textOf } from "../../src/report";
import { figureText } from "../../src/scorecard";
import { hostWithAddIn, hostWithExample, templateBook } from "../make/addIn";
import { launchBrowser } from "../make/browser";

async function packOf() {
  const read = await readReview({});
  if (read.kind === "failed") throw new Error(JSON.stringify(read.problems));
  const { review, plans } = read.value;
  const origin = originText({
    model: review.model,
    verified: review.verified,
    workbook: "harbour & co.xlsx",
    today: "2026-11-05",
  });
  return { review, plans, page: readerPage({ review, plans, origin }) };
}

type Pack = Awaited<ReturnType<typeof packOf>>;
let example: Pack;
let browser: Browser;
beforeAll(async () => {
  await hostWithExample();
  example = await packOf();
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** The page as a browser shows it, which reaches nothing else. */
async function shown(page: string, width = 1200) {
  const tab = await browser.newPage({ viewport: { width, height: 900 } });
  const asked: string[] = [];
  await tab.route("**", (route) => {
    asked.push(route.request().url());
    return route.abort();
  });
  await tab.setContent(page, { waitUntil: "load" });
  return { tab, asked };
}

test("the example's page is small, and asks for nothing but itself", async () => {
  expect(Buffer.byteLength(example.page)).toBeLessThan(400_000);
  expect(example.page).not.toMatch(/<script|<link|<img|@import|url\(/);
  const { tab, asked } = await shown(example.page);
  expect(asked).toEqual([]);
  expect(await tab.locator("header").innerText()).toContain(
    `2026-10 (the period alone), not closed. From harbour & co.xlsx, 2026-11-05, ${madeBy}.`,
  );
  await tab.close();
});

test("it has every word and figure of the pack's sheets, and each measure's own", async () => {
  const { tab } = await shown(example.page);
  const text = (await tab.locator("main").innerText()).replace(/\s+/g, " ");
  const wanted = example.plans
    .filter(({ key }) => key !== "review measures")
    .flatMap(sectionsOf)
    .flatMap(({ rows, columns }) =>
      rows.flatMap(({ cells }) => columns.map((column) => textOf(cells[column]))),
    )
    .map((one) => one.replace(/\s+/g, " ").trim());
  expect(wanted.length).toBeGreaterThan(500);
  expect(wanted.filter((one) => !text.includes(one))).toEqual([]);
  const measures = example.review.unit.perspectives.flatMap(({ objectives }) =>
    objectives.flatMap((one) => one.measures),
  );
  const figures = measures.map(({ actual, measure }) => figureText(actual, measure.unit));
  expect(measures).toHaveLength(26);
  expect(figures.filter((one) => !text.includes(one))).toEqual([]);
  expect(text).not.toMatch(/Measures!|Targets!/);
  await tab.close();
});

test("a click on a box of the map, and one on a line of the scorecard, lead to the figures", async () => {
  const { tab } = await shown(example.page);
  await tab
    .locator(".map")
    .getByRole("link", { name: /^Fill the trucks/ })
    .click();
  expect(await tab.locator("article:target h4").innerText()).toBe("Fill the trucks both ways");
  await tab.getByRole("link", { name: "Empty kilometres", exact: true }).click();
  expect(await tab.locator("article:target h5").innerText()).toBe("Empty kilometres");
  await tab.close();
});

test.each([1200, 390])(
  "%d pixels wide, axe finds nothing and nothing reaches over the edge",
  async (width) => {
    for (const colorScheme of ["light", "dark"] as const) {
      const { tab } = await shown(example.page, width);
      await tab.emulateMedia({ colorScheme });
      await tab.evaluate(axe.source);
      const found: { violations: { id: string; nodes: { html: string }[] }[] } =
        await tab.evaluate("axe.run()");
      expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      expect(await tab.evaluate("document.documentElement.scrollWidth")).toBe(width);
      await tab.close();
    }
  },
);

test("names are words on the page, whatever is in them", async () => {
  const book = await templateBook();
  const host = await hostWithAddIn(book);
  for (const [sheet, name, odd] of [
    ["Measures", "Revenue", '<script>alert("x")</script>'],
    ["Objectives", "Grow profitable revenue", "A & B </title>"],
  ] as const) {
    const cells = book.sheets.find((one) => one.name === sheet)!;
    const { row, column } = [...allCells(cells)].find(({ cell }) => cell.value === name)!;
    await host.user.type(sheet, `${String.fromCharCode(65 + column)}${row + 1}`, odd);
  }
  const { page } = await packOf();
  expect(page).not.toContain("<script");
  const { tab } = await shown(page);
  expect(await tab.locator("article h5").first().innerText()).toBe('<script>alert("x")</script>');
  await tab.close();
});

test("names of one endless word stay within the page, on a phone as well", async () => {
  const book = await templateBook();
  const host = await hostWithAddIn(book);
  const word = "Donaudampfschifffahrtsgesellschaft".repeat(6);
  for (const [sheet, name] of [
    ["Measures", "Revenue"],
    ["Objectives", "Grow profitable revenue"],
  ] as const) {
    const cells = book.sheets.find((one) => one.name === sheet)!;
    const { row, column } = [...allCells(cells)].find(({ cell }) => cell.value === name)!;
    await host.user.type(sheet, `${String.fromCharCode(65 + column)}${row + 1}`, word);
  }
  const { page } = await packOf();
  for (const width of [1200, 390]) {
    const { tab } = await shown(page, width);
    expect(await tab.evaluate("document.documentElement.scrollWidth")).toBe(width);
    await tab.close();
  }
});

test("on paper every table is as wide as the sheet, and bars and bands keep their colours", async () => {
  const widthOfA4 = 718; // 210 mm less two margins of 10 mm, at 96 pixels an inch
  const { tab } = await shown(example.page, widthOfA4);
  await tab.emulateMedia({ media: "print" });
  expect(await tab.evaluate("document.documentElement.scrollWidth")).toBe(widthOfA4);
  const color = `getComputedStyle(document.querySelector(".tone")).printColorAdjust`;
  expect(await tab.evaluate(color)).toBe("exact");
  await tab.close();
});
