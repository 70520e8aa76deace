import { readScorecard, type ScorecardRead } from "../excel";
import { rememberModels } from "../scorecard";
import {
  cellKey,
  isSameValue,
  shareNatively,
  type Dialect,
  type NativeCell,
  type SharedNatively,
} from "../share";
import { openBook, saveBook, type Book, type CellValue } from "excel-workbench";
import { allCells, cellAt, putCell } from "excel-workbench/books";
import { calculated } from "./calculated";
import { openFile } from "./files";
import { CommandFailure, type Io } from "./io";
import { orFail, withBook } from "./withBook";

export interface NativeCopy {
  readonly book: Book;
  readonly shared: SharedNatively;
}

interface Read {
  readonly scorecard: ScorecardRead;
  /** The workbook calculated with the add-in. */
  readonly calculated: Book;
}

/**
 * A copy of a workbook whose formulas are Excel's own. Each of them is calculated and compared with what the add-in says of the same
 * workbook; what comes to another value keeps its own as long as what it came
 * from is as in the copy, or becomes a value.
 */
export async function nativeCopy(path: string, dialect: Dialect, io: Io): Promise<NativeCopy> {
  const read = await readCalculated(path, io);
  const { model, tables } = read.scorecard;
  const from = {
    model,
    tables,
    dialect,
    calculated: read.calculated,
    modelAt: rememberModels(model.facts, model),
  };
  const found = { items: new Set<number>(), kept: new Set<string>(), values: new Set<string>() };
  for (;;) {
    const book = openFile(path, io);
    const shared = shareNatively(book, { ...from, found });
    const alone = await calculatedAlone(book, io);
    const items = shared.differing(alone).filter((item) => !found.items.has(item));
    const different = shared.native.filter((cell) => isDifferent(cell, alone, read.calculated));
    if (items.length === 0 && different.length === 0) {
      takeValues(book, shared, alone);
      return { book, shared };
    }
    if (items.length > 0) items.forEach((item) => found.items.add(item));
    else different.map(cellKey).forEach((key) => (found.kept.has(key) ? found.values : found.kept).add(key));
  }
}

/** The workbook as it is, read before anything is calculated; then calculated with the add-in. */
function readCalculated(path: string, io: Io): Promise<Read> {
  return withBook(openFile(path, io), io, async (host) => {
    const scorecard = orFail(await readScorecard(), path);
    return { scorecard, calculated: await calculated(host, path) };
  });
}

/** The copy as its file, opened and calculated from the first formula to the last. */
function calculatedAlone(book: Book, io: Io): Promise<Book> {
  const opened = openBook(saveBook(book));
  if (opened.kind === "failed") throw new CommandFailure(1, `The copy cannot be read: ${opened.message}`);
  forgetValues(opened.book);
  return withBook(opened.book, { ...io, err: () => undefined }, (host) => calculated(host, "the copy"));
}

/** Nothing that was calculated before is taken for right. */
function forgetValues({ sheets }: Book): void {
  for (const sheet of sheets)
    for (const { row, column, cell } of [...allCells(sheet)])
      if (cell.formula !== undefined)
        putCell(sheet, row, column, { ...cell, value: undefined, cached: undefined });
}

function isDifferent(cell: NativeCell, copy: Book, original: Book): boolean {
  return !isSameValue(valueIn(copy, cell), valueIn(original, cell));
}

function valueIn({ sheets }: Book, { sheetId, row, column }: NativeCell): CellValue {
  const sheet = sheets.find(({ id }) => id === sheetId);
  return sheet && cellAt(sheet, row, column)?.value;
}

/** The calculation's own cells have no value in any file yet: they take those that were calculated. */
function takeValues(book: Book, { calculation }: SharedNatively, calculated: Book): void {
  const sheet = book.sheets.find(({ name }) => name === calculation);
  const from = calculated.sheets.find(({ name }) => name === calculation);
  if (!sheet || !from) return;
  for (const { row, column, cell } of [...allCells(sheet)])
    if (cell.formula !== undefined)
      putCell(sheet, row, column, { ...cell, value: cellAt(from, row, column)?.value });
}
