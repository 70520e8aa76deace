import type { Period, View } from "../periods";
import type { MissingRule, RollUpMethod } from "../rollUp";

export const closingNeeds = ["Nothing", "Data", "Commentary", "Data and commentary"] as const;
/** What must be complete before a period can be closed (Settings, "Closing needs"). */
export type ClosingNeeds = (typeof closingNeeds)[number];

/** Colours of the strategy map; in each of them signs, words and line styles say the same as the colours. */
export const mapColours = ["Default", "Colour-blind safe", "Monochrome", "High contrast"] as const;
export type MapColours = (typeof mapColours)[number];

export const mapPapers = ["A4 or Letter", "A3"] as const;
export type MapPaper = (typeof mapPapers)[number];

export const criticalMissingRules = ["Says", "Caps"] as const;
export type CriticalMissing = (typeof criticalMissingRules)[number];

/** What the Settings table says, with scoring.md's defaults for what it leaves out. */
export interface Settings {
  readonly name: string;
  readonly vision?: string;
  /** The reporting period; left out: the latest one that is complete enough. */
  readonly period?: Period;
  readonly view: View;
  /** 1..12 */
  readonly fiscalYearStart: number;
  /** A share of |target|, 0..1. */
  readonly tolerance: number;
  /** 0..1 */
  readonly minimumCoverage: number;
  readonly rollUp: RollUpMethod;
  readonly missing: MissingRule;
  /** Whether an overridden status rolls up as the middle of its band; else computed scores do. */
  readonly overridesRollUp: boolean;
  /** What a critical measure without a figure does to its objective: it is said, or holds it down as a Red one does. */
  readonly criticalMissing: CriticalMissing;
  /** What must be complete before a period can be closed. */
  readonly closingNeeds: ClosingNeeds;
  /** A share of |previous value| within which a trend is steady. */
  readonly steadyWithin: number;
  readonly mapColours: MapColours;
  /** Whether the strategy map groups objectives of one theme in columns. */
  readonly mapThemes: boolean;
  /** Whether the boxes of the strategy map name their owners. */
  readonly mapOwners: boolean;
  /** The paper that the strategy map has to fit. */
  readonly mapPaper: MapPaper;
}

export const defaultSettings: Settings = {
  name: "Balanced Scorecard",
  view: "period",
  fiscalYearStart: 1,
  tolerance: 0.1,
  minimumCoverage: 0.5,
  rollUp: "Average",
  missing: "Share",
  overridesRollUp: false,
  criticalMissing: "Says",
  closingNeeds: "Nothing",
  steadyWithin: 0.01,
  mapColours: "Default",
  mapThemes: true,
  mapOwners: false,
  mapPaper: "A4 or Letter",
};
