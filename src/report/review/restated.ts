import {
  allFollowedText,
  changedWhat,
  periodText,
  problemText,
  restatedWhat,
  scoreText,
  toldOnce,
  wasAndIs,
  type ClosedChange,
  type ClosingProblem,
  type Restatement,
  type Verified,
} from "../../scorecard";
import type { Piece, Section } from "../document";
import type { Review } from "./review";
import { scoreTextOf } from "./words";

type Row = readonly Piece[];

/** Closed periods in which something is no longer what it was, or that were edited. */
export function restated(review: Review): readonly Section[] {
  const { verified } = review;
  const restatements = oncePerPeriods(verified.periods.flatMap((one) => restatedRows(toldIn(one, review))));
  const rows = [...verified.problems.map(problemRow), ...restatements];
  if (rows.length === 0) return [];
  const headers = ["What", "Closed", "Status now", "Was", "Is", "Effect on its score"];
  return [{ heading: "Restated after closing", headers, rows, statusColumns: [2] }];
}

function problemRow(problem: ClosingProblem): Row {
  const period = "period" in problem ? problem.period : undefined;
  const what = period === undefined ? "The closed periods" : "The snapshot itself";
  return [what, period, undefined, undefined, undefined, problemText(problem)];
}

/** What of a closed period is about the unit of the pack or one below it; settings are about all. */
function toldIn(one: Verified, { model, unit, units }: Review): Verified {
  if (unit.id === model.scorecard.id) return one;
  const isOwn = (id: string) => units.some((below) => below.id === id);
  const own = new Set(
    one.closed.items.flatMap(({ kind, id, unit: held }) => (isOwn(held) ? [`${kind} review ${id}`] : [])),
  );
  const isTold = ({ kind, id, unit: named }: ClosedChange) =>
    kind === "settings" || isOwn(named) || (named === "" && own.has(`${kind} ${id}`));
  return {
    ...one,
    restatements: one.restatements.filter(({ item }) => isOwn(item.unit)),
    changes: one.changes.filter(isTold),
  };
}

const plans: readonly ClosedChange["kind"][] = ["initiative", "milestone", "action"];
const isPlan = ({ kind }: ClosedChange) => plans.includes(kind);

function restatedRows({ closed, ...found }: Verified): readonly Row[] {
  const { restated, changes, followed } = toldOnce(found);
  const period = periodText(closed.period);
  return [
    ...restated.map((one) => restatedRow(period, one)),
    ...changes.filter((change) => !isPlan(change)).map((change) => changedRow(period, change)),
    ...followedRows(period, followed),
    ...plansRows(period, changes.filter(isPlan)),
  ];
}

/** A definition or a setting is not dated: one change of it is told once for all the periods that it is a change in. */
function oncePerPeriods(rows: readonly Row[]): readonly Row[] {
  const alike = new Map<string, Row[]>();
  for (const row of rows) {
    const key = JSON.stringify(row.filter((_, column) => column !== periodColumn));
    alike.set(key, [...(alike.get(key) ?? []), row]);
  }
  return [...alike.values()].flatMap((same) => {
    const [first, last] = [same[0], same[same.length - 1]];
    if (!first || first === last) return same;
    const periods = `${String(first[periodColumn])} … ${String(last?.[periodColumn])} (${same.length})`;
    return [first.map((piece, column) => (column === periodColumn ? periods : piece))];
  });
}

const periodColumn = 1;

function restatedRow(period: string, restatement: Restatement): Row {
  const { scoreWas, scoreIs } = restatement;
  const { was, is } = wasAndIs(restatement);
  const isScored = scoreWas !== undefined || scoreIs !== undefined;
  const effect = isScored ? `Score ${scoreTextOf(scoreWas)}, now ${scoreTextOf(scoreIs)}.` : undefined;
  return [restatedWhat(restatement), period, undefined, was, is, effect];
}

function changedRow(period: string, change: ClosedChange): Row {
  const { was, is } = wasAndIs(change);
  return [changedWhat(change), period, undefined, was, is, undefined];
}

/** One row however many scores followed: the top one has its figures in it, the others follow in words. */
function followedRows(period: string, followed: readonly Restatement[]): readonly Row[] {
  const [first] = followed;
  if (!first) return [];
  const { item, field, is } = first;
  const status = field === "band" && typeof is === "string" ? is : undefined;
  const { was, is: now } = field === "item" ? wasAndIs(first) : scoresOf(first);
  return [[`What followed, from ${item.name} down`, period, status, was, now, allFollowedText(followed)]];
}

function scoresOf({ scoreWas, scoreIs }: Restatement) {
  return { was: scoreText(scoreWas), is: scoreText(scoreIs) };
}

/** What was planned goes on month by month: a row for all of it. */
function plansRows(period: string, changes: readonly ClosedChange[]): readonly Row[] {
  if (changes.length === 0) return [];
  const names = [...new Set(changes.map(({ name }) => name))];
  const more = names.length > 8 ? `, and ${names.length - 8} more` : "";
  const said = `Others than when it was closed: ${names.slice(0, 8).join(", ")}${more}.`;
  return [["Initiatives, milestones and actions", period, undefined, undefined, undefined, said]];
}
