import {
  cascadeProblem,
  deciderOf,
  failed,
  isCountedAlike,
  isSameName,
  itemNamed,
  ok,
  periodOfDay,
  unitOf,
  valueOf,
  type Actual,
  type Facts,
  type Measure,
  type Model,
  type Result,
  type Unit,
} from "../../scorecard";
import type { CascadeAsked } from "./cascade";

/** Each unit's part of a target, in the order of the units, by the measure that is split. */
export type PartsOf = (measure: Measure) => Result<readonly number[]>;

/** What the units' parts are told by. Undefined where targets are copied. */
export function partsOfUnits(
  model: Model,
  units: readonly Unit[],
  { targets, byMeasure = "" }: CascadeAsked,
): Result<PartsOf | undefined> {
  switch (targets) {
    case "copy":
      return ok(undefined);
    case "weight":
      return ok(known("weight", units, () => units.map(({ weight }) => (weight > 0 ? weight : undefined))));
    case "size": {
      const by = itemNamed(byMeasure, model.facts.measures);
      if (!by) return failed(cascadeProblem({ code: "cascade-no-measure", measure: byMeasure }));
      const sizes = units.map((unit) => above0(latestOf(model, unit, by)));
      return ok(known("size", units, () => sizes));
    }
    case "share":
      return ok(known("share", units, (measure) => lastYearOf(model, units, measure)));
  }
}

type Part = number | undefined;

/** A part that is not known is never guessed. */
function known(
  by: "weight" | "size" | "share",
  units: readonly Unit[],
  partsOf: (measure: Measure) => readonly Part[],
): PartsOf {
  return (measure) => {
    const parts = partsOf(measure);
    const lacking = units.filter((_, index) => parts[index] === undefined).map(({ name }) => name);
    const found = parts.flatMap((part) => part ?? []);
    if (lacking.length === 0 && found.some((part) => part > 0)) return ok(found);
    const named = lacking.length > 0 ? lacking : units.map(({ name }) => name);
    return failed(cascadeProblem({ code: "cascade-no-part", by, measure: measure.name, units: named }));
  };
}

const above0 = (value: number | undefined): Part => (value !== undefined && value > 0 ? value : undefined);

/** What a unit reports of a measure: the same one, else its own of the same name that is counted alike. */
function reportedBy(facts: Facts, unit: Unit, measure: Measure): readonly Actual[] {
  const inUnit = facts.actuals.filter(
    (actual) => valueOf(actual) !== undefined && unitOf(facts, actual) === unit.id,
  );
  const same = inUnit.filter((actual) => actual.measure === measure.id);
  if (same.length > 0) return same;
  const named = facts.measures.filter(
    (one) => isSameName(one.name, measure.name) && isCountedAlike(one, measure),
  );
  const ids = new Set(named.map(({ id }) => id));
  const own = inUnit.filter((actual) => ids.has(actual.measure));
  return new Set(own.map((actual) => actual.measure)).size === 1 ? own : [];
}

function latestOf({ facts, frame }: Model, unit: Unit, measure: Measure): number | undefined {
  const dueBy = deciderOf(frame.period, frame.calendar);
  const [latest] = reportedBy(facts, unit, measure)
    .filter(({ period }) => deciderOf(period, frame.calendar) <= dueBy)
    .toSorted((one, other) => other.period.ordinal - one.period.ordinal);
  return latest && valueOf(latest);
}

/** Each unit's sum of the fiscal year before; only where all have reported the same number of periods, and none below 0. */
function lastYearOf({ facts, frame }: Model, units: readonly Unit[], measure: Measure): readonly Part[] {
  const yearOf = (day: number) => periodOfDay(day, "Yearly", frame.calendar).ordinal;
  const lastYear = yearOf(deciderOf(frame.period, frame.calendar)) - 1;
  const figures = units.map((unit) =>
    reportedBy(facts, unit, measure)
      .filter(({ period }) => yearOf(deciderOf(period, frame.calendar)) === lastYear)
      .flatMap((actual) => valueOf(actual) ?? []),
  );
  const most = Math.max(1, ...figures.map(({ length }) => length));
  return figures.map((values) =>
    values.length < most || values.some((value) => value < 0)
      ? undefined
      : values.reduce((sum, value) => sum + value, 0),
  );
}
