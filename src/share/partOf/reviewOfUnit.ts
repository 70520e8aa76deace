import { gatherReview, planReview, type Review, type SheetPlan } from "../../report";
import { ok, periodText, type Problem, rememberModels, type Result, shift } from "../../scorecard";
import { backTables, gridsOfTables, readFacts, tablesOf, type TemplateTable } from "../../sheets";
import { differencesIn, standingDifferences } from "./differences";
import { partOfUnit, type LeftOut, type UnitPart } from "./partOfUnit";

/** What is a unit's alone: its tables, and the review that they tell. */
export interface UnitReview {
  /** Structured tables with what is the unit's, for a workbook of their own. */
  readonly tables: readonly TemplateTable[];
  /** The unit on top, in the period and view of the workbook's review; the cells that it names are those of the tables. */
  readonly review: Review;
  readonly plans: readonly SheetPlan[];
  /** What is left out of something that is theirs; an error where they would show anything else than the workbook does. */
  readonly problems: readonly Problem[];
}

/**
 * What of a workbook's review is its unit's and that of the units below it, and nothing of anybody else's.
 *
 * @param review of the unit, in the workbook
 */
export function reviewOfUnit(review: Review, leftOut: LeftOut): Result<UnitReview> {
  const found = partOfUnit(review.model, review.unit, leftOut);
  if (found.kind === "failed") return found;
  const part = found.value;
  const tables = tablesOf(part.written, backTables);
  const told = toldOf(review, part, tables);
  return ok({
    tables,
    review: told,
    plans: planReview(told),
    problems: [...part.problems, ...differencesOf(review, told)],
  });
}

function toldOf(review: Review, part: UnitPart, tables: readonly TemplateTable[]): Review {
  const { period, view } = review.model.frame;
  const facts = part.paid(readFacts(gridsOfTables(tables)).facts);
  const verified = { periods: review.verified.periods.map(closedAlone), problems: [] };
  const told = gatherReview(rememberModels(facts), { period, view }, verified);
  if (!told) throw new Error("there is always a unit on top");
  return {
    ...told,
    untold: part.untold,
    standings: part.told(told.standings),
    alerts: part.alerts(told.alerts, review.alerts),
  };
}

/** That a period is closed, without what it held: that is everybody's. */
function closedAlone(one: Review["verified"]["periods"][number]): typeof one {
  return { closed: { ...one.closed, items: [], records: [] }, restatements: [], changes: [] };
}

/** Periods that a trend or a history may look back to. */
const lookedBack = 12;

/** What would be told otherwise than in the workbook, in the period or in one before. */
function differencesOf({ model, unit, standings }: Review, told: Review): readonly Problem[] {
  const { period, view } = model.frame;
  const [wasAt, isAt] = [rememberModels(model.facts, model), rememberModels(told.model.facts, told.model)];
  const groups = Array.from({ length: lookedBack + 1 }, (_, back) => {
    const asked = { period: shift(period, -back), view };
    return differencesIn({ was: wasAt(asked), is: isAt(asked) }, unit.id);
  });
  return oncePerItem([
    ...groups.flat(),
    ...standingDifferences(standings, told.standings, periodText(period)),
  ]);
}

/** Of several periods, what is first found of an item is told. */
function oncePerItem(problems: readonly Problem[]): readonly Problem[] {
  const keyOf = (problem: Problem) => ("item" in problem ? String(problem.item) : problem.code);
  return [...new Map([...problems].reverse().map((problem) => [keyOf(problem), problem])).values()].reverse();
}
