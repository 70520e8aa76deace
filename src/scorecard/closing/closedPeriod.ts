import type { Band } from "../band";
import type { ItemKind } from "../facts/reviews";
import type { Period } from "../periods/period";
import type { View } from "../periods/view";

/** A period as it was closed: what every item was, so that a later change shows (scoring.md, "Closed periods"). */
export interface ClosedPeriod {
  readonly period: Period;
  readonly view: View;
  /** The date, as `2026-11-05`. */
  readonly closedOn: string;
  readonly by?: string;
  readonly items: readonly ClosedItem[];
  /** Of all of the above: catches accidental and casual edits. */
  readonly checksum: string;
  /** The same keyed with a passphrase, which catches forgery too; kept only where one was given. */
  readonly seal?: string;
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
}

/** That a closed period was opened again, and why. */
export interface Reopening {
  readonly period: Period;
  /** The date, as `2026-11-05`. */
  readonly on: string;
  readonly by?: string;
  readonly reason: string;
}

/** The closed periods of a workbook, oldest first, and what was opened again. */
export interface ClosedBook {
  readonly closed: readonly ClosedPeriod[];
  readonly reopened: readonly Reopening[];
}

export const nothingClosed: ClosedBook = { closed: [], reopened: [] };
