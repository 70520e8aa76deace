import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { nativeCopy } from "../../src/cli/nativeCopy";
import { withBook } from "../../src/cli/withBook";
import { buildScorecard, recalculate } from "../../src/excel";
import type { Dialect, SharedNatively } from "../../src/share";
import { saveBook, type Book, type CellValue } from "excel-workbench";
import { allCells, cellAt, putCell } from "../../workbench/src/book/cells";
import { reopened } from "./addIn";
import { ioIn, newFolder } from "./cli";
import { savedByLibreOffice } from "./libreOffice";
import { seededNumbers } from "./seededNumbers";

/** A workbook with its scorecard, and its copy with formulas of Excel's own. */
export interface Pair {
  readonly original: Uint8Array;
  readonly copy: Uint8Array;
  readonly shared: SharedNatively;
}

/** A workbook as it is with its scorecard. */
export function withScorecard(book: Book): Promise<Uint8Array> {
  return withBook(book, ioIn(newFolder()), async (host) => {
    await buildScorecard();
    await host.settle();
    return saveBook(host.book);
  });
}

/** Makes a copy of a workbook whose formulas are Excel's own. */
export async function nativePair(original: Uint8Array, dialect: Dialect = "2016"): Promise<Pair> {
  const io = ioIn(newFolder());
  const path = join(io.folder, "book.xlsx");
  writeFileSync(path, original);
  const made = await nativeCopy(path, dialect, io);
  return { original, copy: saveBook(made.book), shared: made.shared };
}

/** A cell that somebody types over. */
export interface Edit {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

const mostEdits = 60;
const editable = /^(?:Actual|Numerator|Denominator|Target|Red flag|Weight|Stretch)$/;

/**
 * Some figures, targets and weights of a workbook with other numbers; some figures are gone.
 *
 * @param ofOwn a sheet of somebody's own, of which any number may change
 */
export function someEdits(bytes: Uint8Array, seed: number, ofOwn = "Help desk"): readonly Edit[] {
  const next = seededNumbers(seed);
  const book = reopened(bytes);
  const cells = ["Actuals", "Targets", "Measures", "Objectives", "Perspectives", ofOwn].flatMap((name) => {
    const sheet = book.sheets.find((one) => one.name === name);
    if (!sheet) return [];
    const header = (column: number) => String(cellAt(sheet, 0, column)?.value);
    return [...allCells(sheet)].flatMap(({ row, column, cell: { value } }) =>
      row > 0 && typeof value === "number" && (name === ofOwn || editable.test(header(column)))
        ? [{ sheet: name, row, column, value, place: next() }]
        : [],
    );
  });
  const chosen = [...cells].sort((one, other) => one.place - other.place).slice(0, mostEdits);
  return chosen.map(({ sheet, row, column, value }) => {
    const kind = sheet === "Actuals" || sheet === ofOwn ? next() : 1;
    const typed =
      kind < 0.1 ? "n/a" : kind < 0.2 ? undefined : Math.round(value * (0.5 + next()) * 1000) / 1000;
    return { sheet, row, column, value: typed };
  });
}

function edited(bytes: Uint8Array, edits: readonly Edit[]): Book {
  const book = reopened(bytes);
  for (const { sheet: name, row, column, value } of edits) {
    const sheet = book.sheets.find((one) => one.name === name)!;
    putCell(sheet, row, column, { value, style: cellAt(sheet, row, column)!.style });
  }
  return book;
}

/** What the add-in shows in the cells of a workbook after edits. */
export async function shownByTheAddIn({ original, shared }: Pair, edits: readonly Edit[]) {
  return withBook(edited(original, edits), ioIn(newFolder()), async (host) => {
    await recalculate();
    await host.settle();
    return valuesOf(host.book, shared);
  });
}

/** What LibreOffice calculates in the same cells of the copy, and how many rows the copy itself says to differ. */
export function shownByLibreOffice({ copy, shared }: Pair, edits: readonly Edit[]) {
  const saved = reopened(savedByLibreOffice(saveBook(edited(copy, edits)), { recalculated: true }));
  const calculation = saved.sheets.find(({ name }) => name === shared.calculation);
  return {
    values: valuesOf(saved, shared),
    differing: calculation && cellAt(calculation, 4, 0)?.value,
  };
}

/** What our own engine calculates in the same cells of the copy, without the add-in. */
export async function shownWithoutTheAddIn({ copy, shared }: Pair, edits: readonly Edit[]) {
  const book = edited(copy, edits);
  for (const sheet of book.sheets)
    for (const { row, column, cell } of [...allCells(sheet)])
      if (cell.formula !== undefined)
        putCell(sheet, row, column, { ...cell, value: undefined, cached: undefined });
  return withBook(book, ioIn(newFolder()), async (host) => {
    await recalculate();
    await host.settle();
    return valuesOf(host.book, shared);
  });
}

function valuesOf({ sheets }: Book, { native }: SharedNatively): readonly CellValue[] {
  return native.map(({ sheetId, row, column }) => {
    const sheet = sheets.find(({ id }) => id === sheetId);
    return sheet && cellAt(sheet, row, column)?.value;
  });
}

const shown = (value: CellValue) => (typeof value === "object" ? value.error : (value ?? ""));

/** The same, numbers as far as fifteen digits tell; of small charts each bar within one step, where programs round apart. */
function isSame(one: CellValue, other: CellValue): boolean {
  if (typeof one === "number" && typeof other === "number")
    return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(other));
  const [found, wanted] = [String(shown(one)), String(shown(other))];
  return found === wanted || (bars.test(wanted) && isNear(found, wanted));
}

const bars = /^[▁▂▃▄▅▆▇█ ]+$/;
const isNear = (found: string, wanted: string) =>
  found.length === wanted.length &&
  [...found].every((bar, place) => Math.abs(bar.codePointAt(0)! - wanted.codePointAt(place)!) <= 1);

/** What a cell shows that has nothing to say any more: not available, the dash that the scorecard makes of it, or no more than how complete it is. */
function isGone(found: CellValue, wanted: CellValue): boolean {
  const text = String(shown(found));
  // The scorecard's column of overrides makes an empty text of what is not available.
  if (text === "" && /, set by hand: /.test(String(wanted))) return true;
  return text === "#N/A" || text === "–" || (typeof found === "number" && / %, was /.test(String(wanted)));
}

interface Compared {
  readonly wrong: readonly string[];
  /** The share of the cells that say nothing any more. */
  readonly gone: number;
}

/** Where a copy shows something else than the add-in. */
export function compare(
  { shared, copy }: Pair,
  found: readonly CellValue[],
  wanted: readonly CellValue[],
): Compared {
  const book = reopened(copy);
  const differing = shared.native.flatMap((cell, place) =>
    isSame(found[place], wanted[place]) ? [] : [{ cell, is: found[place], was: wanted[place] }],
  );
  const wrong = differing.filter(({ is, was }) => !isGone(is, was));
  return {
    wrong: wrong.map(({ cell: { sheetId, row, column }, is, was }) => {
      const sheet = book.sheets.find(({ id }) => id === sheetId)!;
      return `${sheet.name} ${row + 1}/${column + 1}: ${String(shown(is))} for ${String(shown(was))}, ${cellAt(sheet, row, column)?.formula}`;
    }),
    gone: (differing.length - wrong.length) / shared.native.length,
  };
}

/** What people do to a workbook in Excel. */
export type Doing = () => Promise<void>;

/** What the add-in shows after something was done to a workbook, and what the copy shows after the same without it. */
export async function shownAfter({ original, copy, shared }: Pair, does: Doing) {
  const done = (bytes: Uint8Array) =>
    withBook(reopened(bytes), ioIn(newFolder()), async (host) => {
      await does();
      await host.settle();
      return saveBook(host.book);
    });
  const pair = { original: await done(original), copy: await done(copy), shared };
  return { wanted: await shownByTheAddIn(pair, []), found: await shownWithoutTheAddIn(pair, []) };
}
