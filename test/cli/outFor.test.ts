import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { outFor } from "../../src/cli/outFor";
import { readAsked } from "../../src/cli/readAsked";
import { CommandFailure } from "../../src/cli";
import { ioIn, newFolder } from "../make/cli";
import { makePeriod } from "../make/makePeriod";

const folder = newFolder();
mkdirSync(join(folder, "results"));

/** Where a book goes; of a refusal its exit code and sentence. */
function goesTo(options: { readonly out?: string; readonly inPlace?: boolean }, count = 1): string {
  try {
    return outFor("book.xlsx", count, { inPlace: false, ...options }, ioIn(folder));
  } catch (error) {
    if (!(error instanceof CommandFailure)) throw error;
    return `${error.exitCode}: ${error.message}`;
  }
}

test("a workbook goes to the file or the folder that is named, and over its input only if it is asked to", () => {
  expect(goesTo({ out: "new.xlsx" })).toBe("new.xlsx");
  expect(goesTo({ out: "results" })).toBe(join("results", "book.xlsx"));
  expect(goesTo({ inPlace: true })).toBe("book.xlsx");
});

test("what is not said, said twice, or would write over the input is wrong usage", () => {
  expect(goesTo({})).toMatch(/^2: Say where the result goes/);
  expect(goesTo({ out: "new.xlsx", inPlace: true })).toMatch(/^2: Give either/);
  expect(goesTo({ out: "book.xlsx" })).toMatch(/^2: book\.xlsx: this would write over the input/);
  expect(goesTo({ out: "./book.xlsx" })).toMatch(/^2: .*over the input/);
  expect(goesTo({ out: "." })).toMatch(/^2: .*over the input/);
});

test("several workbooks need a folder", () => {
  expect(goesTo({ out: "results" }, 2)).toBe(join("results", "book.xlsx"));
  expect(goesTo({ out: "new.xlsx" }, 2)).toMatch(/^2: For several workbooks --out must be a folder/);
});

test("a period and a view are read as people write them; what cannot be read is wrong usage", () => {
  expect(readAsked({ period: "2026-Q1", view: "ytd" })).toEqual({
    period: makePeriod("2026-Q1"),
    view: "ytd",
  });
  expect(readAsked({})).toEqual({});
  expect(() => readAsked({ period: "soon" })).toThrow(/--period soon: write 2026-03/);
  expect(() => readAsked({ view: "decade" })).toThrow(/--view decade: there are period, /);
});
