import {
  type Direction,
  type Facts,
  isSameName,
  isScaledApart,
  type Measure,
  nameKey,
  type Objective,
  percentTyping,
  type Perspective,
  resolveDirection,
  valueOf,
} from "../../scorecard";

type Said = Readonly<Record<string, unknown>>;

/** What makes a measure the one that it is, by column: where two differ in any of it they are two measures. */
function definitionOf({ rule, ...measure }: Measure): Said {
  const { frequency, aggregation, targetFor, isCritical, baseline, reportedFrom, retiredFrom } = measure;
  const { targetHigh, redFlagHigh, floor, min, max, tolerance, yesIsGood, start, end } = rule;
  return {
    Measure: nameKey(measure.name),
    Unit: nameKey(measure.unit ?? ""),
    ...{ Frequency: frequency, Aggregation: aggregation, Direction: rule.direction, Scoring: rule.method },
    ...{ "Target for": targetFor, "Target high": targetHigh, "Red flag high": redFlagHigh, Floor: floor },
    ...{ Min: min, Max: max, Break: rule.break, Points: rule.points, Tolerance: tolerance },
    ...{ Baseline: baseline ?? rule.baseline, "Yes is good": yesIsGood, Start: start, End: end },
    ...{ Critical: isCritical, "Reported from": reportedFrom?.ordinal, "Retired from": retiredFrom?.ordinal },
  };
}

/** A measure with the facts of its workbook. */
export interface MeasureThere {
  readonly measure: Measure;
  readonly facts: Facts;
}

/** The first column in which two measures are not the same; undefined where they are one. */
export function measureDifference(one: MeasureThere, other: MeasureThere): string | undefined {
  const column = firstDifference(definitionOf(one.measure), definitionOf(other.measure));
  if (column !== undefined) return column;
  const [implied, impliedThere] = [directionSaid(one.measure), directionSaid(other.measure)];
  if (implied !== undefined && impliedThere !== undefined && implied !== impliedThere) return "Direction";
  if (!one.measure.unit?.includes("%")) return undefined;
  const [typed, typedThere] = [percentIn(one), percentIn(other)];
  return typed !== undefined && typedThere !== undefined && isScaledApart(typed, typedThere)
    ? percentTyping
    : undefined;
}

/** The direction that a measure's own levels say; undefined where there are too few of them. */
function directionSaid({ rule }: Measure): Direction | undefined {
  if (rule.target === undefined || rule.redFlag === undefined) return undefined;
  const direction = resolveDirection(rule);
  return direction.kind === "ok" ? direction.value : undefined;
}

/** How large a percentage is in its workbook: its first level that is not 0, else its largest figure. */
function percentIn({ measure: { id, rule }, facts }: MeasureThere): number | undefined {
  const rows = [rule, ...facts.phasedTargets.filter((row) => row.measure === id)];
  const level = rows
    .flatMap(({ target, redFlag, stretch }) => [target, redFlag, stretch])
    .find((one) => one !== undefined && one !== 0);
  if (level !== undefined) return level;
  const figures = facts.actuals.filter((row) => row.measure === id).flatMap((row) => valueOf(row) ?? []);
  return figures.length > 0 ? Math.max(...figures.map(Math.abs)) : undefined;
}

/** The first column in which two objectives are not the same. */
export function objectiveDifference(one: Objective, other: Objective): string | undefined {
  return firstDifference(identityOf(one), identityOf(other));
}

const identityOf = ({ name, perspective }: Objective): Said => ({
  Objective: nameKey(name),
  Perspective: nameKey(perspective),
});

/** What of an objective that is the same may still be another: the group's holds. */
export function heldDifference(
  one: Pick<Objective & Perspective, "weight" | "rollUp">,
  other: Pick<Objective & Perspective, "weight" | "rollUp">,
): string | undefined {
  return firstDifference(heldOf(one), heldOf(other));
}

const heldOf = ({ weight, rollUp }: Pick<Objective, "weight" | "rollUp">): Said => ({
  Weight: weight,
  "Roll-up": rollUp,
});

function firstDifference(one: Said, other: Said): string | undefined {
  return Object.keys(one).find((column) => JSON.stringify(one[column]) !== JSON.stringify(other[column]));
}

/**
 * The group's objective that an objective may be: that of its id, else the only one of its name and perspective.
 *
 * @param own all of its workbook: of several that may be the same one by their names none is
 */
export function objectiveMeant(
  objective: Objective,
  own: readonly Objective[],
  group: readonly Objective[],
): Objective | undefined {
  const isSame = (one: Objective, other: Objective) => objectiveDifference(one, other) === undefined;
  return meant(objective, own, { group, isSame });
}

interface Meaning<Item> {
  readonly group: readonly Item[];
  readonly isSame: (one: Item, other: Item) => boolean;
}

function meant<Item extends { readonly id: string }>(
  item: Item,
  own: readonly Item[],
  { group, isSame }: Meaning<Item>,
): Item | undefined {
  const byId = group.find(({ id }) => isSameName(id, item.id));
  if (byId) return byId;
  const byName = only(group.filter((one) => isSame(one, item)));
  const isOthers = own.some(
    (other) => other !== item && byName && (isSameName(other.id, byName.id) || isSame(other, item)),
  );
  return isOthers ? undefined : byName;
}

/**
 * The group's measure that a measure may be: that of its id, else the only one of its name, unit, direction, frequency, aggregation.
 *
 * @param own all of its workbook: of several that may be the same one by their names none is
 */
export function measureMeant(
  measure: Measure,
  own: readonly Measure[],
  group: readonly Measure[],
): Measure | undefined {
  return meant(measure, own, { group, isSame: (one, other) => keyOf(one) === keyOf(other) });
}

function keyOf({ name, unit = "", rule, frequency, aggregation }: Measure): string {
  return JSON.stringify([nameKey(name), nameKey(unit), rule.direction, frequency, aggregation]);
}

function only<Row>(rows: readonly Row[]): Row | undefined {
  const [first, ...others] = rows;
  return others.length === 0 ? first : undefined;
}

/** Texts about a measure or an objective that score nothing. */
export function textsDiffer(one: Measure | Objective, other: Measure | Objective): boolean {
  const texts = (item: Measure | Objective): readonly (string | undefined)[] =>
    "rule" in item
      ? [item.owner, item.dataSource, item.definition, item.benchmark, item.type]
      : [item.owner, item.theme, item.description];
  const others = texts(other);
  return texts(one).some((text, index) => text !== undefined && !isSameName(text, others[index] ?? ""));
}
