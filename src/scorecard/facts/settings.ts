import type { Period } from "../periods/period";
import type { View } from "../periods/view";
import type { RollUpMethod } from "../rollUp/rollUpMethods";
import type { MissingRule } from "../rollUp/rollUp";

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
  /** A share of |previous value| within which a trend is steady. */
  readonly steadyWithin: number;
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
  steadyWithin: 0.01,
};
