import type { Aggregation } from "../series";
import type { Frequency, Period } from "../periods";
import type { CellPlace } from "../terms";
import type { RollUpMethod } from "../rollUp";
import type { Levels, Rule } from "../scoring";
import type { FollowUp } from "./followUp";
import type { MeasureId, ObjectiveId, PerspectiveId, UnitId } from "./ids";
import type { Review } from "./reviews";
import type { Settings } from "./settings";
import type { Unit } from "./units";

/** Everything the structured sheets say, before any scoring. References are ids of rows that exist. */
export interface Facts {
  readonly settings: Settings;
  /** The cells of the values that Settings have, by the setting's name as the product writes it. */
  readonly settingCells?: Readonly<Record<string, CellPlace>>;
  /** The organisation's units, the root first; none: the scorecard that Settings name is the only one. */
  readonly scorecards: readonly Unit[];
  /** In the order they are shown, the top one first. */
  readonly perspectives: readonly Perspective[];
  readonly objectives: readonly Objective[];
  readonly links: readonly Link[];
  readonly measures: readonly Measure[];
  readonly phasedTargets: readonly PhasedTarget[];
  /** Weights of objectives and perspectives that change at some time. */
  readonly groupWeights?: readonly GroupWeight[];
  readonly actuals: readonly Actual[];
  readonly reviews: readonly Review[];
  readonly followUp: FollowUp;
}

export interface Perspective {
  readonly id: PerspectiveId;
  readonly name: string;
  readonly weight: number;
  readonly rollUp?: RollUpMethod;
  readonly question?: string;
  /** Left out where there is no table of them. */
  readonly at?: CellPlace;
}

export interface Objective {
  readonly id: ObjectiveId;
  readonly name: string;
  readonly perspective: PerspectiveId;
  /** The unit it belongs to; left out: the root. */
  readonly scorecard?: UnitId;
  /** Another unit's objective that it serves, an id. */
  readonly contributesTo?: ObjectiveId;
  readonly weight: number;
  readonly rollUp?: RollUpMethod;
  readonly theme?: string;
  readonly owner?: string;
  readonly description?: string;
  readonly at: CellPlace;
}

/** A cause and what it drives. */
export interface Link {
  readonly from: ObjectiveId;
  readonly to: ObjectiveId;
  readonly hypothesis?: string;
  /** In periods. */
  readonly lag?: number;
  readonly at?: CellPlace;
}

/** The cells that say what a measure is held against. */
export type LevelCells = Readonly<
  Partial<Record<Exclude<keyof Levels, "unreadable"> | "baseline" | "tolerance", CellPlace>>
>;

export interface Measure {
  readonly id: MeasureId;
  readonly name: string;
  readonly objective: ObjectiveId;
  readonly type?: "Lead" | "Lag";
  readonly unit?: string;
  readonly rule: Rule;
  readonly levelCells?: LevelCells;
  readonly frequency: Frequency;
  readonly aggregation: Aggregation;
  /** Whether the levels are those of one period or of a whole year. */
  readonly targetFor: "Period" | "Year";
  readonly weight: number;
  readonly isCritical: boolean;
  readonly owner?: string;
  readonly dataSource?: string;
  readonly definition?: string;
  readonly baseline?: number;
  readonly benchmark?: string;
  /** What its figures are divided by where units are compared: the id or name of a measure that each of them reports. */
  readonly base?: string;
  /** In the measure's own frequency: the first period that is due. Left out: that of its first figure. */
  readonly reportedFrom?: Period;
  /** In the measure's own frequency: it takes no part from this period on. */
  readonly retiredFrom?: Period;
  readonly at: CellPlace;
}

/** Levels of one measure in one period, or from it on, in place of its own; the weight holds from that period on. */
export interface PhasedTarget extends Pick<Levels, "target" | "redFlag" | "stretch" | "unreadable"> {
  readonly measure: MeasureId;
  /** Another unit than the measure's own. */
  readonly scorecard?: UnitId;
  /** Whether the levels hold for the period alone (the default) or until a later row. */
  readonly holds?: "For" | "From";
  /** In the measure's own frequency. */
  readonly period: Period;
  /** Whether it is a share of a row for a longer period. */
  readonly isSpread?: boolean;
  readonly levelCells?: LevelCells;
  readonly weight?: number;
  /** The source that it was read from; left out where it was typed. */
  readonly source?: string;
  readonly at: CellPlace;
}

/** The weight of an objective or a perspective from a period on, until a later row. */
export interface GroupWeight {
  readonly kind: "objective" | "perspective";
  readonly id: ObjectiveId | PerspectiveId;
  readonly period: Period;
  readonly weight: number;
  readonly at: CellPlace;
}

export interface Actual {
  readonly measure: MeasureId;
  /** Another unit than the measure's own. */
  readonly scorecard?: UnitId;
  /** In the measure's own frequency. */
  readonly period: Period;
  /** Undefined where the row says that there is no data. */
  readonly value?: number;
  readonly numerator?: number;
  readonly denominator?: number;
  readonly comment?: string;
  /** The source that it was read from; left out where it was typed. */
  readonly source?: string;
  readonly at: CellPlace;
}
