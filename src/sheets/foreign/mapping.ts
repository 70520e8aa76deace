import { columnLetters, groupBy, type CellPlace } from "../../scorecard";
import type { GridArea } from "../grid";
import type { FigureRole } from "./labelWords";

/** What a column of a range holds; the last four are said of a range as a whole. */
export const holdings = [
  "Measure",
  "Unit",
  "Scorecard",
  "Perspective",
  "Objective",
  "Owner",
  "Direction",
  "Aggregation",
  "Role",
  "Period",
  "Year",
  "Figure",
  "Nothing",
  "Several rows",
  "Zeros",
] as const;
export type Holding = (typeof holdings)[number];

/**
 * One line of a mapping: what a column of a range of somebody's own sheet holds. The lines of one sheet and range belong
 * together; they are what the Mapping table keeps and `bsc read --mapping` takes.
 */
export interface MappingRow {
  readonly sheet: string;
  /** The cells below the headers, such as B6:O40. */
  readonly range: string;
  /** A column or neighbouring ones, such as D or D:O; empty: said of the range as a whole. */
  readonly column: string;
  readonly holds: Holding;
  /** Of figures: what they are. */
  readonly role?: FigureRole;
  /** Of figures: their period, or the row that names it, such as `2026-03` or `row 5`. */
  readonly period?: string;
  /** Of figures, directions and aggregations: their measure, or the row that names it. */
  readonly measure?: string;
  /** What is said of the range as a whole, such as the year of its months. */
  readonly says?: string;
  /** The header above the column when this was agreed: another one means that the column has moved. */
  readonly header?: string;
}

/** A range and all that is said of it. */
export interface MappedRange {
  readonly sheet: string;
  readonly range: string;
  readonly area: GridArea;
  /** Rows may be added down to here: below begins another range. */
  readonly lastRow: number;
  readonly rows: readonly MappingRow[];
}

const cell = /^([A-Z]{1,3})(\d{1,7})$/i;
const cells = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/i;
const columns = /^\$?([A-Z]{1,3})(?::\$?([A-Z]{1,3}))?$/i;
const rowReference = /^row ([1-9]\d{0,6})$/i;

/** The zero-based row and column of a cell such as B6; undefined for any other text. */
export function parseCell(text: string): { readonly row: number; readonly column: number } | undefined {
  const [, letters, row] = cell.exec(text) ?? [];
  return letters ? { row: Number(row) - 1, column: columnAt(letters) } : undefined;
}

/** @returns undefined when the text is no range of cells */
export function parseRange(text: string): GridArea | undefined {
  const [, left, top, right, bottom] = cells.exec(text.trim()) ?? [];
  if (!left || !right) return undefined;
  const area = {
    top: Number(top) - 1,
    left: columnAt(left),
    bottom: Number(bottom) - 1,
    right: columnAt(right),
  };
  return area.top < 0 || area.bottom < area.top || area.right < area.left ? undefined : area;
}

export function rangeText({ top, left, bottom, right }: GridArea): string {
  return `${columnLetters(left)}${top + 1}:${columnLetters(right)}${bottom + 1}`;
}

/** The zero-based columns that a text such as D or D:O means; undefined when it is neither. */
export function parseColumns(text: string): { readonly first: number; readonly last: number } | undefined {
  const [, first, last = first] = columns.exec(text.trim()) ?? [];
  if (!first || !last || columnAt(last) < columnAt(first)) return undefined;
  return { first: columnAt(first), last: columnAt(last) };
}

export function columnsText(first: number, last = first): string {
  return first === last ? columnLetters(first) : `${columnLetters(first)}:${columnLetters(last)}`;
}

/** The zero-based row that `row 5` refers to; undefined for any other text. */
export function referredRow(text: string | undefined): number | undefined {
  const [, row] = rowReference.exec(text?.trim() ?? "") ?? [];
  return row === undefined ? undefined : Number(row) - 1;
}

export const rowText = (row: number) => `row ${row + 1}`;

function columnAt(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The ranges of a mapping, in its order; lines whose range cannot be read are left to whoever checks them. */
export function rangesOf(rows: readonly MappingRow[]): readonly MappedRange[] {
  const ranges = groupBy(rows, ({ sheet, range }) => JSON.stringify([sheet, range]));
  const found = [...ranges.values()].flatMap((lines) => {
    const [first] = lines;
    const area = first && parseRange(first.range);
    return first && area ? [{ sheet: first.sheet, range: first.range, area, rows: lines }] : [];
  });
  return found.map((range) => ({ ...range, lastRow: lastRowOf(range, found) }));
}

type Place = Pick<MappedRange, "sheet" | "area">;

/** The row above the headers of the next range below in the same columns. */
function lastRowOf({ sheet, area }: Place, all: readonly Place[]): number {
  const below = all.filter(
    (one) =>
      one.sheet === sheet &&
      one.area.top > area.bottom &&
      one.area.left <= area.right &&
      one.area.right >= area.left,
  );
  return Math.min(...below.map((one) => one.area.top - 2));
}

/** What is said of a range as a whole. */
export function saidOf({ rows }: MappedRange, holds: Holding): string | undefined {
  return rows.find((row) => row.holds === holds && row.column === "")?.says;
}

/** Whether a range is not to be used at all. */
export function isLeftOut({ rows }: MappedRange): boolean {
  return rows.some(({ holds, column }) => holds === "Nothing" && column === "");
}

/** Whether a cell lies in a range, or in the headers right above it. */
export function isWithin(at: CellPlace, { sheet, area }: Pick<MappedRange, "sheet" | "area">): boolean {
  const place = at.sheet === sheet ? parseCell(at.cell) : undefined;
  if (!place) return false;
  const { row, column } = place;
  return (
    row >= area.top - mostHeaderRows && row <= area.bottom && column >= area.left && column <= area.right
  );
}

/** Headers stand in so many rows at the most. */
export const mostHeaderRows = 3;
