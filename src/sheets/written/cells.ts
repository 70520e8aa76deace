import { type CellPlace, type Day, type Period } from "../../scorecard";
import type { RawValue } from "../grid";
import { dayCell, periodCell, type RowByKey } from "../templates";

/** A row of which some cells may be empty. */
export type LooseRow = Readonly<Record<string, RawValue | undefined>>;

export function filled(row: LooseRow): RowByKey {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, value ?? ""]));
}

export const yesNo = (isSo: boolean | undefined) => (isSo === undefined ? undefined : isSo ? "Yes" : "No");
export const day = (one: Day | undefined) => (one === undefined ? undefined : dayCell(one));
export const period = (one: Period | undefined) => one && periodCell(one);

/** What stands where the workbook had something that nobody can read: nothing is scored by a default in its place. */
const notReadable = "not readable";

interface Unreadable {
  readonly cells: readonly CellPlace[] | undefined;
  /** Where each level stood. */
  readonly places: Readonly<Partial<Record<string, CellPlace>>>;
  /** The columns that are always read, in the order in which a free one is taken. */
  readonly columns: readonly string[];
}

/** The cells of a row that could not be read, as such; one in another column where theirs is not known. */
export function unreadableCells(row: LooseRow, { cells, places, columns }: Unreadable): LooseRow {
  if (!cells || cells.length === 0) return {};
  const isOne = (at: CellPlace | undefined) =>
    at !== undefined && cells.some(({ sheet, cell }) => sheet === at.sheet && cell === at.cell);
  const known = columns.filter((key) => isOne(places[key]) && row[key] === undefined);
  const free = columns.filter((key) => row[key] === undefined);
  const [first] = [...known, ...free];
  const taken = known.length > 0 ? known : first === undefined ? [] : [first];
  return Object.fromEntries(taken.map((key) => [key, notReadable]));
}
