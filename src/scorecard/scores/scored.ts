import type { Band } from "../terms";
import type { Measure, Objective, Perspective, UnitId } from "../facts";
import type { Period } from "../periods";
import type { Direction, Explain, Levels, Rule, Trend } from "../scoring";
import type { YearStanding } from "../figures";

/** A status that people put in place of the computed one, and why. */
export interface Override {
  readonly band: Band;
  readonly reason: string;
  readonly by?: string;
  /** The period that the review is about. */
  readonly since: Period;
  /** The last period in which it holds; left out: in its own alone. */
  readonly until?: Period;
}

/** The status as it is shown and as it was computed: the same unless somebody overrode it. */
export interface Status {
  readonly band: Band;
  readonly computedBand: Band;
  readonly override?: Override;
}

/** A score of a group, with how it moved. */
interface ScoredGroup extends Status {
  /** 0..100, always the computed one. */
  readonly score?: number;
  /** 0..1 */
  readonly coverage: number;
  /** Against the previous comparable period, in points of score. */
  readonly change?: number;
  /** Of the change, what the measures did that count in both periods; undefined where none does. */
  readonly performance?: number;
  /** Of the change, what came from weights that are other ones now. */
  readonly weights?: number;
  /** The coverage of the previous comparable period, where it had a score. */
  readonly coverageBefore?: number;
  /** Follows the performance, never what began or ceased to be reported, or was weighed anew. */
  readonly trend: Trend;
}

export interface ScoredScorecard extends ScoredGroup {
  readonly id: UnitId;
  readonly name: string;
  /** The unit above; none for the root. */
  readonly parent?: UnitId;
  readonly owner?: string;
  readonly weight: number;
  /** None where the score comes from the units below. */
  readonly perspectives: readonly ScoredPerspective[];
}

export interface ScoredPerspective extends ScoredGroup {
  readonly perspective: Perspective;
  readonly objectives: readonly ScoredObjective[];
}

export interface ScoredObjective extends ScoredGroup {
  readonly objective: Objective;
  /** The critical measure that holds the score down, if one does. */
  readonly cappedBy?: string;
  /** Its critical measures that have no figure. */
  readonly criticalMissing?: readonly string[];
  readonly measures: readonly ScoredMeasure[];
  /** Objectives of other units that count here beside the measures. */
  readonly contributions: readonly Contribution[];
}

/** What another unit's objective brings to one that it contributes to. */
export interface Contribution extends Status {
  readonly scorecard: UnitId;
  readonly objective: Objective;
  readonly score?: number;
  readonly coverage: number;
  readonly weight: number;
}

export interface ScoredMeasure extends Status {
  readonly measure: Measure;
  /** The measure's own period that the actual comes from, the last of several; none without data. */
  readonly period?: Period;
  readonly actual?: number;
  /** The actual of the previous comparable period. */
  readonly previous?: number;
  /** The levels it is held against, red flags worked out. */
  readonly levels: Levels;
  /** The rule it is scored by in this view: the levels above, and the day that Expected looks at. */
  readonly rule: Rule;
  readonly direction: Direction;
  readonly score?: number;
  readonly coverage: number;
  /** The coverage of the previous comparable period, where it had a figure. */
  readonly coverageBefore?: number;
  /** In a full year's view: how much of it is reported, how much forecast. */
  readonly year?: YearStanding;
  readonly weight: number;
  readonly trend: Trend;
  /** Favourable is positive, in the measure's unit. */
  readonly variance?: number;
  /** The share of the way from the baseline to the target, unclamped; only where the scoring has one. */
  readonly progress?: number;
  /** Why it stands so, as sentences. */
  readonly explain: Explain;
  /** The last twelve of its own periods, oldest first; gaps are undefined. */
  readonly history: readonly (number | undefined)[];
}
