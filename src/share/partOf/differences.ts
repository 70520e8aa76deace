import {
  figureText,
  isSame,
  itemText,
  periodText,
  unitAndBelow,
  type InitiativeStanding,
  type Model,
  type Problem,
  type ScoredScorecard,
  type UnitId,
} from "../../scorecard";

/**
 * Where a model of a unit's copy says something else than the workbook's model in the same period and view: of every measure actual,
 * levels, weight, score, status and history, of every group score, status, coverage and how it moved.
 *
 * @param unit the unit's id, in both of them
 */
export function differencesIn(
  { was, is }: { readonly was: Model; readonly is: Model },
  unit: UnitId,
): readonly Problem[] {
  const copied = new Map(unitAndBelow(is, unit).flatMap((one) => toldOf(one, unit)));
  const period = periodText(was.frame.period);
  return unitAndBelow(was, unit)
    .flatMap((one) => toldOf(one, unit))
    .flatMap(([key, { item, values }]) => {
      const other = copied.get(key)?.values ?? {};
      const what = Object.keys(values).find((name) => !isAlike(values[name], other[name]));
      return what === undefined ? [] : [{ item, what, was: values[what], is: other[what] }];
    })
    .map(({ item, what, ...ends }) => {
      const [was, is] = [shown(ends.was), shown(ends.is)];
      return { code: "share-differs", item, what, period, was, is };
    });
}

/** The same of how initiatives stand. */
export function standingDifferences(
  was: readonly InitiativeStanding[],
  is: readonly InitiativeStanding[],
  period: string,
): readonly Problem[] {
  const copied = new Map(is.map((standing) => [standing.initiative.id, standing]));
  return was.flatMap(({ initiative, status }): readonly Problem[] => {
    const other = copied.get(initiative.id);
    if (!other || other.status === status) return [];
    const item = `${initiative.id} ${initiative.name}`;
    return [{ code: "share-differs", item, what: "status", period, was: status, is: other.status }];
  });
}

/** What a model tells of one item. */
interface Told {
  /** As people call it. */
  readonly item: string;
  readonly values: Readonly<Record<string, Value>>;
}

type Value = number | string | undefined | readonly (number | undefined)[];

function toldOf(scorecard: ScoredScorecard, top: UnitId): readonly (readonly [key: string, told: Told])[] {
  const { id: unit, name: unitName, perspectives } = scorecard;
  const told = (kind: string, id: string, name: string, values: Told["values"]) => {
    const item = itemText(unit === top || kind === "scorecard" ? { name } : { name, unitName });
    return [JSON.stringify([unit, kind, id]), { item, values }] as const;
  };
  return [
    told("scorecard", unit, unitName, groupValues(scorecard)),
    ...perspectives.flatMap(({ perspective, objectives, ...scored }) => [
      told("perspective", perspective.id, perspective.name, groupValues(scored)),
      ...objectives.flatMap(({ objective, measures, ...group }) => [
        told("objective", objective.id, `${objective.id} ${objective.name}`, groupValues(group)),
        ...measures.map((one) =>
          told("measure", one.measure.id, `${one.measure.id} ${one.measure.name}`, measureValues(one)),
        ),
      ]),
    ]),
  ];
}

type Group = Omit<ScoredScorecard, "id" | "name" | "parent" | "owner" | "weight" | "perspectives">;

function groupValues({ score, band, computedBand, coverage, change, trend }: Group): Told["values"] {
  return { score, status: band, "computed status": computedBand, coverage, change, trend };
}

type Measured = ScoredScorecard["perspectives"][number]["objectives"][number]["measures"][number];

function measureValues(scored: Measured): Told["values"] {
  const { actual, previous, levels, score, band, computedBand, coverage, weight, trend, history } = scored;
  const { target, targetHigh, redFlag, redFlagHigh, stretch } = levels;
  return {
    ...{ actual, "actual of the period before": previous, target, "target high": targetHigh, stretch },
    ...{ "red flag": redFlag, "red flag high": redFlagHigh, score, status: band },
    ...{ "computed status": computedBand, coverage, weight, trend, history },
  };
}

function isAlike(one: Value, other: Value): boolean {
  if (typeof one === "number" && typeof other === "number") return isSame(one, other);
  if (typeof one === "object" && typeof other === "object")
    return one.length === other.length && one.every((value, index) => isAlike(value, other[index]));
  return one === other;
}

function shown(value: Value): string {
  if (typeof value === "object") return value.map((one) => figureText(one, undefined)).join(", ");
  return typeof value === "string" ? value : figureText(value, undefined);
}
