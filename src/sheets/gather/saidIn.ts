import type {
  Action,
  Facts,
  FollowUp,
  Gate,
  Initiative,
  Link,
  Milestone,
  Review,
  SurveyAnswer,
  UnitId,
} from "../../scorecard";
import { gatheringProblem, type GatheringProblem } from "../../scorecard";
import { isSaidOfPlaced, longPeriodsFit } from "./figuresOf";
import type { Base, Held } from "./holdAgainst";
import type { Names } from "./namesIn";
import { placeIn, unitsOfRows } from "./unitBook";

/** What people said of a workbook's items, by the group's ids. */
export function reviewsOf(base: Base, held: Held, names: Names): readonly Review[] {
  return saidOfPlaced(base, held, held.book.facts.reviews).flatMap((review) => {
    const id = names.item(review.item);
    const scorecard = names.unit(unitOfReview(held, review));
    if (id === undefined || scorecard === undefined) return [];
    return [{ ...review, item: { ...review.item, id }, scorecard }];
  });
}

function saidOfPlaced<Row extends Review | SurveyAnswer>(base: Base, held: Held, rows: readonly Row[]) {
  const isPlaced = longPeriodsFit(base, held);
  return rows.filter((row) => isSaidOfPlaced(row, isPlaced));
}

function unitOfReview({ book }: Held, { item, scorecard }: Review): UnitId {
  if (scorecard !== undefined) return scorecard;
  const { top, homeOfMeasure, homeOfObjective } = unitsOfRows(book);
  if (item.kind === "scorecard") return item.id;
  if (item.kind === "perspective") return top;
  return item.kind === "measure" ? homeOfMeasure(item.id) : homeOfObjective(item.id);
}

/** Links of which the group has both ends. */
export function linksOf({ book }: Held, names: Names): readonly Link[] {
  return book.facts.links.flatMap((link) => {
    const [from, to] = [names.objective(link.from), names.objective(link.to)];
    return from === undefined || to === undefined ? [] : [{ ...link, from, to }];
  });
}

/** What is done in a workbook, by the group's ids; rules and acknowledgements of alerts are the group's. */
export function followUpOf(base: Base, held: Held, names: Names, problems: GatheringProblem[]): FollowUp {
  const { followUp } = held.book.facts;
  noteRules(held, problems);
  return {
    initiatives: followUp.initiatives.flatMap((one) => initiativeOf(one, names)),
    milestones: followUp.milestones.flatMap((one) => milestoneOf(one, names)),
    actions: followUp.actions.flatMap((one) => actionOf(one, names)),
    survey: saidOfPlaced(base, held, followUp.survey).flatMap((one) => answerOf(one, held, names)),
    alertRules: [],
    acknowledgements: [],
  };
}

function noteRules({ book }: Held, problems: GatheringProblem[]): void {
  const { alertRules, acknowledgements } = book.facts.followUp;
  const rows = [...alertRules, ...acknowledgements].filter(({ at }) => at !== undefined);
  const [first] = rows;
  if (first)
    problems.push(gatheringProblem({ code: "gather-rules", rows: rows.length }, placeIn(book, first.at)));
}

const present = <Value>(value: Value | undefined): readonly Value[] => (value === undefined ? [] : [value]);

function initiativeOf(initiative: Initiative, names: Names): readonly Initiative[] {
  const id = names.initiative(initiative.id);
  if (id === undefined) return [];
  const { gate, ...rest } = initiative;
  return [
    {
      ...{ ...rest, id },
      objectives: initiative.objectives.flatMap((one) => present(names.objective(one))),
      measures: initiative.measures.flatMap((one) => present(names.measure(one))),
      ...(gate ? gateOf(gate, names) : {}),
    },
  ];
}

/** A gate begins with its measure: by its name it may mean another one among all the units' measures. */
function gateOf(gate: Gate, names: Names): { readonly gate?: Gate } {
  const measure = names.measure(gate.measure);
  if (measure === undefined) return {};
  const level = gate.text.slice(gate.text.search(/[<>=≥≤]/));
  return { gate: { ...gate, measure, text: `${measure} ${level}` } };
}

function milestoneOf(milestone: Milestone, names: Names): readonly Milestone[] {
  return present(names.initiative(milestone.initiative)).map((initiative) => ({ ...milestone, initiative }));
}

function actionOf({ item, ...action }: Action, names: Names): readonly Action[] {
  const id = names.action(action.id);
  if (id === undefined) return [];
  const about = item && names.item(item);
  return [{ ...action, id, ...(item && about !== undefined ? { item: { ...item, id: about } } : {}) }];
}

function answerOf(answer: SurveyAnswer, { book }: Held, names: Names): readonly SurveyAnswer[] {
  const { measure, scorecard } = answer;
  const { top, of } = unitsOfRows(book);
  const unit = names.unit(measure === undefined ? (scorecard ?? top) : of({ measure, scorecard }));
  const named = measure === undefined ? undefined : names.measure(measure);
  if (unit === undefined || (measure !== undefined && named === undefined)) return [];
  return [{ ...answer, measure: named, scorecard: unit }];
}

/** Whether an own objective contributes to what the group has, by the group's ids. */
export function contributionOf(
  contributesTo: Facts["objectives"][number]["contributesTo"],
  names: Names,
): Pick<Facts["objectives"][number], "contributesTo"> {
  const to = contributesTo === undefined ? undefined : names.objective(contributesTo);
  return to === undefined ? {} : { contributesTo: to };
}
