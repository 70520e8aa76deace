import { type Band, isAtLeast } from "../terms";
import type { Facts, Initiative, Milestone } from "../facts";
import type { Day } from "../periods";
import { earnedValueOf, type EarnedValue } from "./earnedValue";
import { gateStanding, type GateStanding } from "./gateStanding";
import { recordsOf, type Records } from "./measureRecord";
import { outcomeOf, type Outcome } from "./outcome";

export const initiativeStatuses = [
  "Done",
  "On track",
  "At risk",
  "Off track",
  "Not started",
  "No data",
] as const;
export type InitiativeStatus = (typeof initiativeStatuses)[number];

/** How an initiative stands on a day. */
export interface InitiativeStanding extends EarnedValue {
  readonly initiative: Initiative;
  readonly asOf: Day;
  readonly status: InitiativeStatus;
  readonly band: Band;
  /** One sentence: why this status. */
  readonly because: string;
  /** The share that is done, 0..1: the % complete, else the share of the milestones that are done. */
  readonly complete?: number;
  readonly milestones: readonly Milestone[];
  readonly overdue: readonly Milestone[];
  readonly gate?: GateStanding;
  /** One for each measure it should move, and for each unit that is meant. */
  readonly outcomes: readonly Outcome[];
}

/** How every initiative stands on a day (docs/scoring.md, "Initiatives"). */
export function initiativeStandings(
  facts: Facts,
  asOf: Day,
  records = recordsOf(facts),
): readonly InitiativeStanding[] {
  return facts.followUp.initiatives.map((initiative) => standingOf(initiative, facts, records, asOf));
}

function standingOf(
  initiative: Initiative,
  { followUp, settings }: Facts,
  records: Records,
  asOf: Day,
): InitiativeStanding {
  const milestones = followUp.milestones.filter((milestone) => milestone.initiative === initiative.id);
  const overdue = milestones.filter(({ due, isDone }) => due < asOf && !isDone);
  const complete = initiative.complete ?? shareDone(milestones);
  const value = earnedValueOf(initiative, complete, asOf);
  const { gate } = initiative;
  const gateRecords = gate ? records.ofMeasure(gate.measure) : [];
  const calendar = { fiscalYearStart: settings.fiscalYearStart };
  return {
    initiative,
    asOf,
    ...value,
    ...judge({ initiative, complete, overdue, asOf, ...value }),
    complete,
    milestones,
    overdue,
    gate: gate && gateStanding(initiative, gate, gateRecords, { asOf, calendar }),
    outcomes: initiative.measures
      .flatMap((measure) => records.ofMeasure(measure))
      .map((record) => outcomeOf(initiative, record, asOf)),
  };
}

function shareDone(milestones: readonly Milestone[]): number | undefined {
  if (milestones.length === 0) return undefined;
  return milestones.filter(({ isDone }) => isDone).length / milestones.length;
}

interface Judged extends EarnedValue {
  readonly initiative: Initiative;
  readonly complete?: number;
  readonly overdue: readonly Milestone[];
  readonly asOf: Day;
}

type Judgement = Pick<InitiativeStanding, "status" | "band" | "because">;

/** The limits of schedule and cost index: the same as for the scoring Expected. */
const onTrackFrom = 0.95;
const atRiskFrom = 0.85;

function judge(judged: Judged): Judgement {
  return judgeByTime(judged) ?? judgeByFigures(judged);
}

function judgeByTime({ initiative, complete, asOf }: Judged): Judgement | undefined {
  const { start, end } = initiative;
  if (complete !== undefined && isAtLeast(complete, 1)) return said("Done", "everything is done");
  if (start !== undefined && asOf < start && !complete)
    return said("Not started", "its start is still to come");
  if (end !== undefined && asOf > end) return said("Off track", "its end has passed and it is not complete");
  return undefined;
}

function judgeByFigures({ overdue, scheduleIndex, costIndex }: Judged): Judgement {
  const worst = worstIndex(scheduleIndex, costIndex);
  if (worst && !isAtLeast(worst.value, atRiskFrom))
    return said("Off track", `${worst.text}, below ${atRiskFrom}`);
  if (overdue.length > 0)
    return said(
      "At risk",
      overdue.length === 1 ? "a milestone is overdue" : `${overdue.length} milestones are overdue`,
    );
  if (!worst) return said("No data", "there is neither progress nor a plan in time");
  return isAtLeast(worst.value, onTrackFrom)
    ? said("On track", `${worst.text}, from ${onTrackFrom} on`)
    : said("At risk", `${worst.text}, below ${onTrackFrom}`);
}

function worstIndex(schedule: number | undefined, cost: number | undefined) {
  const indexes = [
    { name: "schedule", value: schedule },
    { name: "cost", value: cost },
  ].flatMap(({ name, value }) =>
    value === undefined ? [] : [{ value, text: `the ${name} index is ${value.toFixed(2)}` }],
  );
  return [...indexes].sort((a, b) => a.value - b.value)[0];
}

const bandsOf: Readonly<Record<InitiativeStatus, Band>> = {
  Done: "Green",
  "On track": "Green",
  "At risk": "Amber",
  "Off track": "Red",
  "Not started": "Not scored",
  "No data": "No data",
};

function said(status: InitiativeStatus, why: string): Judgement {
  return { status, band: bandsOf[status], because: `${status}: ${why}.` };
}
