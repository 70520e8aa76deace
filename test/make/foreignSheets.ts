import { periodText } from "../../src/scorecard";
import { proposeMapping, takeMapped, type Figure, type Grid, type Proposal } from "../../src/sheets";
import type { WorkbookGrids } from "../../src/sheets";
import { makeGrids, type Rows } from "./makeGrids";

const civil = { fiscalYearStart: 1 };

/** A workbook of somebody's own sheets: rows as Excel hands them over, all of them as wide as the widest. */
export function ownBook(
  sheets: Readonly<Record<string, Rows>>,
  given: Partial<WorkbookGrids> = {},
): WorkbookGrids {
  const book = makeGrids(sheets, given);
  return { ...book, grids: book.grids.map(padded) };
}

function padded(grid: Grid): Grid {
  const width = Math.max(0, ...grid.values.map((row) => row.length));
  const values = grid.values.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""));
  return { ...grid, values };
}

/** What is proposed for one sheet called KPIs, or for several sheets by their names. */
export function propose(
  sheets: Rows | Readonly<Record<string, Rows>>,
  given: Partial<WorkbookGrids> = {},
): Proposal {
  return proposeAll(ownBook(isRows(sheets) ? { KPIs: sheets } : sheets, given));
}

export function proposeAll(book: WorkbookGrids, calendar = civil): Proposal {
  return proposeMapping(
    book,
    book.grids.map(({ sheet }) => sheet),
    calendar,
  );
}

/** What a mapping gives from a workbook. */
export function take(mapping: Proposal["mapping"], book: WorkbookGrids) {
  return takeMapped(mapping, book, civil);
}

const isRows = (sheets: Rows | Readonly<Record<string, Rows>>): sheets is Rows => Array.isArray(sheets);

/** A figure on one line: `C4 Actual of Revenue for 2026-01 is 560`, its sheet before the cell unless that is KPIs. */
export function figureLine(figure: Figure): string {
  const { measure, scorecard, role, period, yearless, value, at } = figure;
  const where = at.sheet === "KPIs" ? at.cell : `${at.sheet}!${at.cell}`;
  const when = period ? ` for ${periodText(period)}` : yearless === undefined ? "" : ` for ${yearless}`;
  return `${where} ${role} of ${measure}${scorecard ? ` in ${scorecard}` : ""}${when} is ${value ?? "no data"}`;
}

/** Figures as lines, in the order of their places. */
export function figureLines(figures: readonly Figure[]): readonly string[] {
  return [...figures].sort((a, b) => inOrder(a.at.cell, b.at.cell)).map(figureLine);
}

function inOrder(one: string, other: string): number {
  const row = (cell: string) => Number(cell.replace(/\D/g, ""));
  return row(one) - row(other) || one.length - other.length || (one < other ? -1 : 1);
}

/** What is asked, as `code at cell`. */
export function askedLines({ questions }: Pick<Proposal, "questions">): readonly string[] {
  return questions.map(({ code, at }) => `${code} at ${at.sheet === "KPIs" ? "" : `${at.sheet}!`}${at.cell}`);
}
