import {
  compareUnits,
  failed,
  ok,
  orderUnits,
  unitOrders,
  unitTree,
  type Compared,
  type Comparison,
  type Result,
} from "../scorecard";
import { readWord } from "./arguments/readArguments";
import { readText } from "./arguments/readText";
import { unitAsked, type UnitQuestion } from "./modelAsked";
import { fieldOf, type NamedFields } from "./readFields";
import { orDash, type LiveModelState, type LiveValue } from "./showLive";

/** A unit and those below it, a row each. */
export function unitRows(state: LiveModelState, question: UnitQuestion): Result<LiveValue[][]> {
  const asked = unitAsked(state, question);
  if (asked.kind === "failed") return asked;
  const { model, unit: top } = asked.value;
  const rows = unitTree(model, top.id).map(({ unit, depth }) => [
    ...[unit.id, unit.name, depth, unit.parent ?? ""],
    ...[orDash(unit.score), unit.band, orDash(unit.change), unit.coverage],
  ]);
  return ok(rows);
}

/** What COMPARE asks for, as Excel hands it over. */
interface CompareQuestion extends UnitQuestion {
  readonly measure: unknown;
}

/** The units that report a measure, the best first unless another order is asked for, a row each. */
export function compareRows(
  state: LiveModelState,
  { order, ...question }: CompareQuestion & { readonly order: unknown },
): Result<LiveValue[][]> {
  const wanted = readWord(order, "order", unitOrders, "rank");
  if (wanted.kind === "failed") return wanted;
  const compared = comparisonOf(state, question);
  if (compared.kind === "failed") return compared;
  const { base, units } = compared.value.comparison;
  return ok(orderUnits(units, wanted.value).map((one) => compareRow(one, base !== undefined)));
}

function compareRow({ rank, unit, scored, figure, fromPeers, isBest }: Compared, hasBase: boolean) {
  return [
    ...[orDash(rank), unit.name, orDash(scored.actual), orDash(scored.levels.target)],
    ...[orDash(scored.score), scored.band],
    ...[hasBase ? orDash(figure) : "–", orDash(fromPeers), isBest ? "Best practice" : ""],
  ];
}

/** What RANK asks for, as Excel hands it over. */
interface RankQuestion extends CompareQuestion {
  readonly field: unknown;
}

interface Ranked {
  readonly one: Compared;
  readonly comparison: Comparison;
}

const rankFields: NamedFields<Ranked> = {
  rank: ({ one }) => one.rank,
  of: ({ comparison }) => comparison.units.filter(({ rank }) => rank !== undefined).length,
  best: ({ comparison }) =>
    comparison.units
      .filter(({ rank }) => rank === 1)
      .map(({ unit }) => unit.name)
      .join(", "),
  median: ({ comparison }) => comparison.median,
  spread: ({ comparison }) => comparison.spread,
  figure: ({ one }) => one.figure,
  "from peers": ({ one }) => one.fromPeers,
};

/** One field of a unit's place among those that report a measure. */
export function rankField(
  state: LiveModelState,
  { scorecard, field, ...question }: RankQuestion,
): Result<LiveValue> {
  const fieldName = readText(field, "field");
  if (fieldName.kind === "failed") return fieldName;
  const wanted = unitAsked(state, { scorecard, period: question.period });
  if (wanted.kind === "failed") return wanted;
  const compared = comparisonOf(state, { ...question, scorecard: undefined });
  if (compared.kind === "failed") return compared;
  if (!isNamed(scorecard)) return nothing("Name the unit whose place is asked for.");
  const { comparison } = compared.value;
  const { id, name } = wanted.value.unit;
  const one = comparison.units.find(({ unit }) => unit.id === id);
  if (one) return fieldOf(rankFields, fieldName.value ?? "", "rank", (read) => read({ one, comparison }));
  const apart = comparison.notCompared.find(({ unit }) => unit.id === id);
  return nothing(apart?.because ?? `${name} does not report ${comparison.measure.name}.`);
}

const isNamed = (scorecard: unknown): boolean => {
  const name = readText(scorecard, "scorecard");
  return name.kind === "ok" && name.value !== undefined;
};

const nothing = (because: string) => failed({ code: "nothing-to-compute", because });

function comparisonOf(
  state: LiveModelState,
  { measure, ...question }: CompareQuestion,
): Result<{ readonly comparison: Comparison }> {
  const wanted = readText(measure, "measure");
  if (wanted.kind === "failed") return wanted;
  const asked = unitAsked(state, question);
  if (asked.kind === "failed") return asked;
  const comparison = compareUnits(asked.value.model, wanted.value ?? "", asked.value.unit);
  return comparison.kind === "failed" ? comparison : ok({ comparison: comparison.value });
}
