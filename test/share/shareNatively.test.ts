import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { readFileSync, writeFileSync } from "node:fs";
import { saveBook } from "excel-workbench";
import type { View } from "../../src/scorecard";
import { callsUs, type ExampleName } from "../../src/sheets";
import { allCells, cellAt, putCell } from "../../workbench/src/book/cells";
import { expectValid } from "../../workbench/test/make/validate";
import { hostWithAddIn, reopened, templateBook } from "../make/addIn";
import { bsc, newFolder } from "../make/cli";
import { groupBook } from "../make/groupBook";
import { testWithLibreOffice } from "../make/libreOffice";
import {
  compare,
  nativePair,
  shownByLibreOffice,
  shownByTheAddIn,
  shownWithoutTheAddIn,
  someEdits,
  withScorecard,
  type Edit,
  type Pair,
} from "../make/nativeCopies";
import { addOwnSheet, helpDesk } from "../make/ownSheet";

/** A template whose Settings say a view. */
async function templateIn(name: ExampleName, view: View): Promise<Uint8Array> {
  const book = await templateBook(name);
  const settings = book.sheets.find((sheet) => sheet.name === "Settings")!;
  for (const { row, cell } of [...allCells(settings)])
    if (cell.value === "View") putCell(settings, row, 1, { ...cellAt(settings, row, 1)!, value: view });
  return withScorecard(book);
}

/** The scorecard of sheets of somebody's own. */
async function adopted(): Promise<Uint8Array> {
  const folder = newFolder();
  const host = await hostWithAddIn();
  await addOwnSheet("Help desk", helpDesk);
  writeFileSync(join(folder, "desk.xlsx"), saveBook(host.book));
  await bsc(folder, "adopt", "desk.xlsx", "--out", "book.xlsx");
  await bsc(folder, "build", "book.xlsx", "--out", "built.xlsx");
  return readFileSync(join(folder, "built.xlsx"));
}

const noEdits: readonly Edit[] = [];

const cases: readonly (readonly [name: string, make: () => Promise<Uint8Array>, gone: number])[] = [
  ["the example", () => templateIn("example", "period"), 0.05],
  ["the hospital, year to date", () => templateIn("hospital", "ytd"), 0.05],
  ["the nonprofit over twelve months", () => templateIn("nonprofit", "rolling12"), 0.1],
  ["sheets of somebody's own", adopted, 0.1],
  ["a group three deep", async () => withScorecard(reopened(await groupBook())), 0.15],
];

/** How many formulas the comparison has for the measure that is picked on it, which become values as COMPARE does. */
function overTimeIn(original: Uint8Array): number {
  const comparison = reopened(original).sheets.find(({ name }) => name === "Comparison");
  const cells = comparison ? [...allCells(comparison)] : [];
  const first =
    cells.find(({ cell }) => String(cell.value).includes("dashed is the target"))?.row ?? Infinity;
  return cells.filter(({ row, cell }) => row >= first && callsUs(cell.formula ?? "")).length;
}

describe.each(cases)("a copy of %s with formulas of Excel's own", (_name, make, mostGone) => {
  let pair: Pair;
  beforeAll(async () => void (pair = await nativePair(await make())), 60_000);

  test("is a valid file without a call of ours, nearly all of whose formulas go on calculating", async () => {
    await expectValid(pair.copy);
    const formulas = reopened(pair.copy).sheets.flatMap((sheet) =>
      [...allCells(sheet)].flatMap(({ cell }) => cell.formula ?? []),
    );
    expect(formulas.filter(callsUs)).toEqual([]);
    const parts = Object.values(unzipSync(pair.copy)).map((part) => strFromU8(part));
    expect(parts.filter((part) => /BSC|#NAME\?/.test(part))).toEqual([]);
    const stays = pair.shared.replaced - overTimeIn(pair.original);
    expect(stays).toBeLessThan(0.02 * pair.shared.native.length);
  });

  testWithLibreOffice("shows in LibreOffice what the add-in shows, and says so itself", async () => {
    const wanted = await shownByTheAddIn(pair, noEdits);
    const { values, differing } = shownByLibreOffice(pair, noEdits);
    expect(compare(pair, values, wanted)).toEqual({ wrong: [], gone: 0 });
    expect(differing).toBe(0);
  });

  testWithLibreOffice(
    "follows figures, targets and weights that people change, or says nothing",
    async () => {
      const edits = someEdits(pair.original, 1);
      const wanted = await shownByTheAddIn(pair, edits);
      const { wrong, gone } = compare(pair, shownByLibreOffice(pair, edits).values, wanted);
      expect(wrong).toEqual([]);
      expect(gone).toBeLessThanOrEqual(mostGone);
    },
  );
});

test("the form for Microsoft 365 comes to the same", async () => {
  const pair = await nativePair(await templateIn("hospital", "quarter"), "365");
  const edits = someEdits(pair.original, 3);
  const wanted = await shownByTheAddIn(pair, edits);
  const { wrong, gone } = compare(pair, await shownWithoutTheAddIn(pair, edits), wanted);
  expect(wrong).toEqual([]);
  expect(gone).toBeLessThanOrEqual(0.05);
}, 60_000);
