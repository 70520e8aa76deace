import type { Action, Doing, Initiative, Milestone, Review, Settings } from "../facts";
import { itemKey } from "../lookup";
import type { Model } from "../model";
import { holdsIn } from "../scores";
import { type Day, dayText, isSamePeriod, periodText, spanOf } from "../periods";
import type { CellPlace } from "../terms";
import type { ClosedRecord } from "./closedPeriod";
import { noteOf, type KeptFields } from "./keptFields";

/** A row of another table that a closed period shows, and where it stands today. */
export interface RecordFound {
  readonly record: ClosedRecord;
  readonly at?: CellPlace;
  /** The cells of its fields, where each has a row of its own. */
  readonly cells?: Readonly<Record<string, CellPlace>>;
}

type About = Omit<ClosedRecord, "note">;

/** The settings that score, what was said of the period, and what was planned and done by its end. */
export function closedRecords(model: Model): readonly RecordFound[] {
  const { facts, frame } = model;
  const { initiatives, milestones, actions } = facts.followUp;
  const asOf = spanOf(frame.period, frame.calendar).last;
  return [
    {
      ...found({ kind: "settings", id: "", name: "Settings", unit: "" }, settingFields(facts.settings)),
      ...(facts.settingCells ? { cells: facts.settingCells } : {}),
    },
    ...reviewRecords(model),
    ...initiatives.map(initiativeRecord),
    ...milestones.map((milestone) => milestoneRecord(milestone, asOf)),
    ...actions.map((action) => actionRecord(action, asOf)),
  ];
}

function found(about: About, fields: KeptFields, at?: CellPlace): RecordFound {
  return { record: { ...about, note: noteOf(fields) }, ...(at ? { at } : {}) };
}

/** The view is the closing's own, and the name that of the scorecard on top. */
function settingFields(settings: Settings): KeptFields {
  return {
    "Fiscal year start": settings.fiscalYearStart,
    Tolerance: settings.tolerance,
    "Minimum coverage": settings.minimumCoverage,
    "Roll-up": settings.rollUp,
    "Missing data": settings.missing,
    "Overrides roll up": settings.overridesRollUp,
    "Critical without data": settings.criticalMissing,
  };
}

function reviewRecords(model: Model): readonly RecordFound[] {
  const names = namesIn(model);
  const isOfPeriod = reviewsShown(model);
  const { period, calendar } = model.frame;
  return model.facts.reviews.flatMap((review): readonly RecordFound[] => {
    const isOwn = isOfPeriod(review);
    // Of an override that holds on from an earlier period, what else was said then was said of that one.
    if (!isOwn && !(review.override && holdsIn(review, period, calendar))) return [];
    const { item, scorecard: unit = "", at } = review;
    const name = names.get(itemKey(item.kind, item.id)) ?? item.id;
    const fields = { ...(isOwn ? saidFields(review) : {}), ...overrideFields(review) };
    // With its period a row of which nothing is filled in yet is kept too.
    const about = { kind: `${item.kind} review`, id: item.id, name, unit } as const;
    return [found(about, { Period: periodText(review.period), ...fields }, at)];
  });
}

const saidFields = ({ commentary, cause, decision }: Review): KeptFields => ({
  Commentary: commentary,
  Cause: cause,
  Decision: decision,
});

/** Until when it holds is no fact of a period in which it does: to end it sooner for later ones is no change of this one. */
const overrideFields = ({ override, by }: Review): KeptFields => ({
  "Status override": override?.band,
  "Override reason": override?.reason,
  By: by,
});

/** A review is of the period itself, or, of a measure, of the longer period that its figure is from. */
function reviewsShown({ frame, scorecards }: Model): (review: Review) => boolean {
  const periods = new Set(
    scorecards
      .flatMap(({ perspectives }) => perspectives.flatMap(({ objectives }) => objectives))
      .flatMap(({ measures }) => measures)
      .flatMap(({ measure, period }) => (period ? [JSON.stringify([measure.id, periodText(period)])] : [])),
  );
  return ({ period, item }) =>
    isSamePeriod(period, frame.period) ||
    (item.kind === "measure" && periods.has(JSON.stringify([item.id, periodText(period)])));
}

function namesIn({ facts, scorecards }: Model): ReadonlyMap<string, string> {
  const { measures, objectives, perspectives } = facts;
  return new Map([
    ...measures.map(({ id, name }) => [itemKey("measure", id), name] as const),
    ...objectives.map(({ id, name }) => [itemKey("objective", id), name] as const),
    ...perspectives.map(({ id, name }) => [itemKey("perspective", id), name] as const),
    ...scorecards.map(({ id, name }) => [itemKey("scorecard", id), name] as const),
  ]);
}

function initiativeRecord(initiative: Initiative): RecordFound {
  const { id, name, objectives, measures, owner, start, end, budget, spent, complete } = initiative;
  return found(
    { kind: "initiative", id, name, unit: "" },
    {
      ...{ Name: name, Objectives: objectives.join(", "), Measures: measures.join(", ") },
      ...{ Owner: owner, Start: dayIn(start), End: dayIn(end), Budget: budget, Spent: spent },
      ...{ "% complete": complete, Hypothesis: initiative.hypothesis },
      ...{ "Expected impact": initiative.expectedImpact, Gate: initiative.gate?.text },
    },
    initiative.at,
  );
}

function milestoneRecord({ initiative, name, due, at, ...doing }: Milestone, asOf: Day): RecordFound {
  const about = { kind: "milestone", id: initiative, name, unit: "" } as const;
  return found(about, { Name: name, Due: dayText(due), Done: doneBy(asOf, doing) }, at);
}

function actionRecord({ id, name, item, owner, due, at, ...doing }: Action, asOf: Day): RecordFound {
  return found(
    { kind: "action", id, name, unit: "" },
    { Name: name, Item: item?.id, Owner: owner, Due: dayIn(due), Done: doneBy(asOf, doing) },
    at,
  );
}

/** What is done after the period has ended was not done in it. */
function doneBy(asOf: Day, { isDone, doneOn }: Doing): string | undefined {
  if (!isDone || (doneOn !== undefined && doneOn > asOf)) return undefined;
  return doneOn === undefined ? "Yes" : dayText(doneOn);
}

const dayIn = (day: Day | undefined) => (day === undefined ? undefined : dayText(day));
