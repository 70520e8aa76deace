import type { Band, CellPlace } from "../terms";
import type { ItemKind } from "../facts";
import { isSamePeriod, type Period, type View } from "../periods";

/** Where an entry stands among all closings and reopenings: its number, from 1, and a hash over all up to it. */
export interface ChainLink {
  readonly number: number;
  readonly hash: string;
}

/** What a closing and a reopening have in common once they are in the book of closed periods. */
interface Kept {
  /** Left out where it was written before there was a chain. */
  readonly link?: ChainLink;
  /** Keyed with a passphrase, so that nobody without it can make one; only where one was given. */
  readonly seal?: string;
  /** The cell with which it begins, where it was read from a sheet. */
  readonly at?: CellPlace;
  /** A cell of it that does not hold what closing writes there. */
  readonly oddAt?: CellPlace;
}

/** A period as it was closed: what every item was, so that a later change shows (scoring.md, "Closed periods"). */
export interface ClosedPeriod extends Kept {
  readonly kind: "closed";
  readonly period: Period;
  readonly view: View;
  /** The date, as `2026-11-05`. */
  readonly closedOn: string;
  readonly by?: string;
  /** Empty once the period was opened again. */
  readonly items: readonly ClosedItem[];
  /** What was said, planned and done, and the settings that score. None: it was opened again, or closed by a version that kept none. */
  readonly records: readonly ClosedRecord[];
  /** Of all of the above: catches accidental and casual edits. */
  readonly checksum: string;
}

/** One item of a closed period; figures in the measure's unit, the score 0..100. */
export interface ClosedItem {
  readonly kind: ItemKind;
  readonly id: string;
  readonly name: string;
  /** The unit's id. */
  readonly unit: string;
  readonly actual?: number;
  readonly target?: number;
  readonly redFlag?: number;
  readonly weight?: number;
  readonly score?: number;
  readonly band: Band;
  /** Its place and its definition, a line a field (`noteOf`); left out where there is nothing. */
  readonly note?: string;
}

export const recordKinds = [
  "settings",
  "scorecard review",
  "perspective review",
  "objective review",
  "measure review",
  "initiative",
  "milestone",
  "action",
] as const;
export type RecordKind = (typeof recordKinds)[number];

/** A row of another table that a closed period shows. */
export interface ClosedRecord {
  readonly kind: RecordKind;
  /** The id of what it is about: of the reviewed item, the initiative (a milestone's too), the action. */
  readonly id: string;
  readonly name: string;
  /** The unit's id where the row names one. */
  readonly unit: string;
  /** A line a field (`noteOf`), never empty. */
  readonly note: string;
}

/** That a closed period was opened again, and why. */
export interface Reopening {
  readonly period: Period;
  /** The date, as `2026-11-05`. */
  readonly on: string;
  readonly by?: string;
  readonly reason: string;
}

/** A reopening as it is kept. */
export interface Reopened extends Reopening, Kept {
  readonly kind: "reopened";
}

export type ClosingEntry = ClosedPeriod | Reopened;

/** Every closing and reopening of a workbook, in the order in which they were done. */
export interface ClosedBook {
  readonly entries: readonly ClosingEntry[];
  /** Rows of the sheet that are none of ours. */
  readonly strayAt?: readonly CellPlace[];
}

export const nothingClosed: ClosedBook = { entries: [] };

/** The periods that are closed now: not opened again since. */
export function closedNow({ entries }: ClosedBook): readonly ClosedPeriod[] {
  return entries.flatMap((entry, index) => {
    if (entry.kind === "reopened") return [];
    const isOpenAgain = entries
      .slice(index + 1)
      .some((later) => later.kind === "reopened" && isSamePeriod(later.period, entry.period));
    return isOpenAgain ? [] : [entry];
  });
}
