import {
  type Actual,
  type BookPlace,
  type Facts,
  gatheringProblem,
  type GatheringProblem,
  type GroupWeight,
  isSameName,
  type Period,
  periodText,
  type PhasedTarget,
  type Review,
  type SurveyAnswer,
} from "../../scorecard";
import type { Base, Held } from "./holdAgainst";
import type { Names } from "./namesIn";
import { placeIn, unitsOfRows } from "./unitBook";

/** A row of figures with the cell that it comes from. */
export interface Sourced<Row> {
  readonly row: Row;
  readonly source: BookPlace;
}

export interface FiguresTaken {
  readonly actuals: readonly Sourced<Actual>[];
  readonly targets: readonly Sourced<PhasedTarget>[];
  readonly weights: readonly Sourced<GroupWeight>[];
}

/** The figures, targets and weights of a workbook, by the group's ids, each with its cell. */
export function figuresOf(base: Base, held: Held, names: Names, problems: GatheringProblem[]): FiguresTaken {
  const { book } = held;
  const isPlaced = longPeriodsFit(base, held);
  const { actuals, phasedTargets, reviews, followUp } = book.facts;
  const left = [
    ...[...actuals, ...phasedTargets].filter(({ period }) => !isPlaced(period)),
    ...[...reviews, ...followUp.survey].filter((row) => !isSaidOfPlaced(row, isPlaced)),
  ];
  const [first] = left;
  if (first)
    problems.push(
      gatheringProblem({ code: "gather-long-periods", rows: left.length }, placeIn(book, first.at)),
    );
  const sourced = <Row extends { readonly at: Actual["at"]; readonly period: Period }>(
    rows: readonly Row[],
  ) => rows.filter(({ period }) => isPlaced(period)).map((row) => ({ row, source: placeIn(book, row.at) }));
  return {
    actuals: sourced(actualsOf(held, names)),
    targets: sourced([...held.targets, ...ownTargets(held, names)]),
    weights: sourced(weightsOf(base, held, names, problems)),
  };
}

type IsPlaced = (period: Period) => boolean;

/** Whether all periods that a review or an answer of a survey speaks of mean the same months in the group. */
export function isSaidOfPlaced(row: Review | SurveyAnswer, isPlaced: IsPlaced): boolean {
  const until = "override" in row ? row.override?.until : undefined;
  return [row.period, until].every((period) => period === undefined || isPlaced(period));
}

/** Whether a period means the same months in the group: those longer than a month are of the fiscal year. */
export function longPeriodsFit({ facts }: Base, { book }: Pick<Held, "book">): IsPlaced {
  const isSame = book.facts.settings.fiscalYearStart === facts.settings.fiscalYearStart;
  return ({ frequency }) => isSame || frequency === "Weekly" || frequency === "Monthly";
}

function actualsOf({ book }: Held, names: Names): readonly Actual[] {
  const { of } = unitsOfRows(book);
  return book.facts.actuals.flatMap((actual) => {
    const [measure, scorecard] = [names.measure(actual.measure), names.unit(of(actual))];
    return measure === undefined || scorecard === undefined ? [] : [{ ...actual, measure, scorecard }];
  });
}

/** Targets of measures that are the workbook's own; those for shared ones are held against the group's. */
function ownTargets({ book, ownMeasures }: Held, names: Names): readonly PhasedTarget[] {
  const own = new Set(ownMeasures.map(({ id }) => id));
  return book.facts.phasedTargets.flatMap(({ scorecard, ...target }) => {
    const measure = own.has(target.measure) ? names.measure(target.measure) : undefined;
    const unit = scorecard === undefined ? undefined : names.unit(scorecard);
    if (measure === undefined || (scorecard !== undefined && unit === undefined)) return [];
    return [{ ...target, measure, ...(unit === undefined ? {} : { scorecard: unit }) }];
  });
}

/** New weights of the workbook's own objectives; those of what units share are the group's. */
function weightsOf(
  base: Base,
  held: Held,
  names: Names,
  problems: GatheringProblem[],
): readonly GroupWeight[] {
  const own = new Set<string>(held.ownObjectives.map(({ id }) => id));
  const rows = held.book.facts.groupWeights ?? [];
  const isOwn = ({ kind, id }: GroupWeight) => kind === "objective" && own.has(id);
  const known = base.facts.groupWeights ?? [];
  const others = rows.filter((row) => !isOwn(row) && !known.some((one) => isSameWeight(one, row, names)));
  const [first] = others;
  if (first)
    problems.push(
      gatheringProblem({ code: "gather-weights", rows: others.length }, placeIn(held.book, first.at)),
    );
  return rows.filter(isOwn).flatMap((row) => {
    const id = names.item(row);
    return id === undefined ? [] : [{ ...row, id }];
  });
}

function isSameWeight(one: GroupWeight, { kind, id, period, weight }: GroupWeight, names: Names): boolean {
  const named = names.item({ kind, id });
  const isSameItem = one.kind === kind && named !== undefined && isSameName(one.id, named);
  return isSameItem && one.weight === weight && one.period.ordinal === period.ordinal;
}

/** Rows that say the same figure: where they differ none is taken, and it is a figure that nobody can read. */
export function withoutDoubt<Row extends Actual | PhasedTarget>(
  rows: readonly Sourced<Row>[],
  { what, facts, emptied }: Doubting<Row>,
  problems: GatheringProblem[],
): readonly Sourced<Row>[] {
  const first = new Map<string, { readonly at: number; readonly one: Sourced<Row> }>();
  const kept: Sourced<Row>[] = [];
  for (const one of rows) {
    const earlier = first.get(keyOf(one.row));
    if (!earlier || earlier.one.source.book === one.source.book) {
      if (!earlier) first.set(keyOf(one.row), { at: kept.length, one });
      kept.push(one);
      continue;
    }
    if (saidBy(earlier.one.row) === saidBy(one.row)) continue;
    const { measure, scorecard = facts.scorecards[0]?.id ?? "", period } = one.row;
    const said = { what, measure, unit: scorecard, period: periodText(period) };
    problems.push(
      gatheringProblem({ code: "gather-figure-twice", ...said, other: earlier.one.source }, one.source),
    );
    kept[earlier.at] = { ...earlier.one, row: emptied(earlier.one.row) };
  }
  return kept;
}

interface Doubting<Row> {
  readonly what: "figure" | "target";
  readonly facts: Pick<Facts, "scorecards">;
  readonly emptied: (row: Row) => Row;
}

function keyOf(row: Actual | PhasedTarget): string {
  const { measure, scorecard, period } = row;
  const kind =
    "holds" in row && row.holds === "From"
      ? "From"
      : "weight" in row && row.weight !== undefined
        ? "weight"
        : "For";
  return JSON.stringify([measure, scorecard, period.frequency, period.ordinal, kind]);
}

function saidBy(row: Actual | PhasedTarget): string {
  const { at: _at, scorecard: _unit, ...said } = row;
  return JSON.stringify({ ...said, comment: undefined, levelCells: undefined });
}
