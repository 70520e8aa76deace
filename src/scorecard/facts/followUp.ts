import type { Day, Period } from "../periods";
import type { CellPlace } from "../terms";
import type { Comparison, GateBand, Impact } from "../reading";
import type { InitiativeId, MeasureId, ObjectiveId, UnitId } from "./ids";
import type { ItemKind, ItemReference } from "./reviews";

/** What an alert rule looks for. */
export const alertKinds = [
  "Turned red",
  "Red for periods",
  "Special cause",
  "Forecast misses the year",
  "Data overdue",
  "Commentary missing",
  "Milestone overdue",
  "Action overdue",
  "Budget over",
  "Gate reached",
  "Gate missed",
] as const;
export type AlertKind = (typeof alertKinds)[number];

/** What is done about the scorecard, as the sheets say it: read, not scored. */
export interface FollowUp {
  readonly initiatives: readonly Initiative[];
  readonly milestones: readonly Milestone[];
  readonly alertRules: readonly AlertRule[];
  readonly acknowledgements: readonly Acknowledgement[];
  readonly survey: readonly SurveyAnswer[];
  readonly actions: readonly Action[];
}

export const noFollowUp: FollowUp = {
  initiatives: [],
  milestones: [],
  alertRules: [],
  acknowledgements: [],
  survey: [],
  actions: [],
};

/** Whether something is done, and on which day where the sheet says so. */
export interface Doing {
  readonly isDone: boolean;
  readonly doneOn?: Day;
}

export interface Initiative {
  readonly id: InitiativeId;
  readonly name: string;
  readonly objectives: readonly ObjectiveId[];
  readonly measures: readonly MeasureId[];
  readonly owner?: string;
  readonly start?: Day;
  readonly end?: Day;
  readonly budget?: number;
  readonly spent?: number;
  /** A share, 0..1. */
  readonly complete?: number;
  readonly hypothesis?: string;
  /** As it is written, and as it is read where it can be. */
  readonly expectedImpact?: string;
  readonly impact?: Impact;
  readonly gate?: Gate;
  readonly at: CellPlace;
}

/** What a measure has to reach before more money is released. */
export interface Gate {
  /** As it is written: `NPS >= 40 for 2 by 2026-06`. */
  readonly text: string;
  readonly measure: MeasureId;
  readonly comparison: Comparison;
  /** In the measure's unit, or a status. */
  readonly level: number | GateBand;
  /** How many of the measure's own periods in a row. */
  readonly periods: number;
  /** Left out: the initiative's end. */
  readonly by?: Day;
}

export interface Milestone extends Doing {
  readonly initiative: InitiativeId;
  readonly name: string;
  readonly due: Day;
  readonly at: CellPlace;
}

export interface AlertRule {
  readonly kind: AlertKind;
  /** Left out: every item. */
  readonly item?: ItemReference;
  /** The status that is looked for, or the share that a budget may be over. */
  readonly level?: GateBand | number;
  readonly periods?: number;
  readonly tell?: string;
  readonly isOn: boolean;
  /** Left out where nobody wrote the rule. */
  readonly at?: CellPlace;
}

export interface Acknowledgement {
  readonly alert: string;
  readonly period: Period;
  readonly by?: string;
  readonly until?: Day;
  readonly at: CellPlace;
}

export interface SurveyAnswer {
  readonly statement: string;
  readonly group: string;
  readonly rating: number;
  /** The measure that it feeds, with the measure's own period that it is about. */
  readonly measure?: MeasureId;
  readonly period?: Period;
  /** Another unit than the measure's own. */
  readonly scorecard?: UnitId;
  readonly at: CellPlace;
}

/** What an action is about: an item of the scorecard, or what is done for one. */
export interface ActionItem {
  readonly kind: ItemKind | "initiative";
  readonly id: string;
}

export interface Action extends Doing {
  readonly id: string;
  readonly name: string;
  readonly item?: ActionItem;
  readonly owner?: string;
  readonly due?: Day;
  readonly at: CellPlace;
}
