import type { Page } from "playwright-core";
import { blankBook, saveBook } from "excel-workbench";
import { putCell } from "../../workbench/src/book/cells";
import { cellOf } from "../../workbench/src/book/makeBook";
import { workbenchPage } from "../make/browser";
import { median } from "./report";

const rows = 100_000;
const columns = 12;
const frames = 240;
/** The limit. */
const limitMs = 50;

async function longBook() {
  const book = blankBook();
  const [sheet] = book.sheets;
  if (!sheet) throw new Error("A blank book has a sheet.");
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) putCell(sheet, row, column, cellOf(row * column));
  return [{ title: "Long", file: "long.xlsx", bytes: saveBook(book) }];
}

const workbench = workbenchPage(longBook);

/** Milliseconds of each frame while the grid is scrolled by so many pixels in every one of them. */
function framesOf(page: Page, pixels: number): Promise<readonly number[]> {
  return page.evaluate(
    async ({ pixels, frames }) => {
      const grid = document.querySelector(".scroller");
      const nextFrame = () => new Promise<number>((drawn) => requestAnimationFrame(drawn));
      const times: number[] = [];
      let last = await nextFrame();
      for (let frame = 0; frame < frames; frame++) {
        grid?.scrollBy(0, pixels);
        const now = await nextFrame();
        times.push(now - last);
        last = now;
      }
      return times;
    },
    { pixels, frames },
  );
}

test("scrolling a sheet of 100,000 rows", async () => {
  const { page } = await workbench.open();
  await page.getByLabel("Open a ready workbook").selectOption("long.xlsx");
  await page.locator('[id="cell-5-2"]').filter({ hasText: "10" }).waitFor({ timeout: 60_000 });
  const still = await framesOf(page, 0);
  process.stdout.write(`Frames of the grid with ${rows} rows and ${columns} columns (median, slowest)\n`);
  const print = (name: string, times: readonly number[]) => {
    const slow = times.filter((ms) => ms > limitMs).length;
    const numbers = `${median(times).toFixed(1)} ms, ${Math.max(...times).toFixed(1)} ms`;
    process.stdout.write(`  ${name.padEnd(28)} ${numbers}, ${slow} of ${frames} over ${limitMs} ms\n`);
  };
  print("standing still", still);
  print("40 pixels a frame", await framesOf(page, 40));
  print("a page a frame", await framesOf(page, 700));
  expect(Number(await page.locator(".scroller").evaluate(({ scrollTop }) => scrollTop))).toBeGreaterThan(
    100_000,
  );
});
