import {
  actualIn,
  type Band,
  type Facts,
  type Frame,
  hasData,
  indexOfUnit,
  type Measure,
  type Model,
  type ModelAt,
  type Objective,
  type Period,
  periodsDue,
  periodsInView,
  previousFrame,
  type ScoredMeasure,
  shift,
  type Unit,
} from "../scorecard";

/** A figure that somebody is asked for. */
export interface FigureAsked {
  readonly measure: Measure;
  readonly objective: Objective;
  readonly unit: Unit;
  readonly period: Period;
  readonly levels: ScoredMeasure["levels"];
  readonly direction: ScoredMeasure["direction"];
  /** The last figure before it, and how the measure stood in the period before. */
  readonly last?: number;
  readonly lastBand: Band;
}

/** All that one person, or one unit, is asked for. */
export interface Request {
  /** Whom it goes to, as the workbook writes it. */
  readonly to: string;
  readonly figures: readonly FigureAsked[];
}

export interface RequestsAsked {
  /** Left out: the reporting period. */
  readonly period?: Period;
  readonly by: "owner" | "unit";
}

export interface Requests {
  readonly period: Period;
  readonly requests: readonly Request[];
  /** Measures that lack a figure and have no owner: nobody is asked for them. */
  readonly ownerless: readonly FigureAsked[];
}

/**
 * Whom to ask for which figures: those of measures that are due in a period and have none, by their owner (the measure's, else its
 * objective's) or by unit.
 */
export function requestsFor(modelAt: ModelAt, { period, by }: RequestsAsked): Requests {
  const model = modelAt({ ...(period ? { period } : {}), view: "period" });
  const before = modelAt(previousFrame(model.frame));
  const all = lackingIn(model, before);
  const ownerOf = ({ measure, objective, unit }: FigureAsked) =>
    by === "unit" ? unit.name : (measure.owner ?? objective.owner);
  const named = new Map<string, FigureAsked[]>();
  for (const figure of all) {
    const to = ownerOf(figure);
    if (to !== undefined) named.set(to, [...(named.get(to) ?? []), figure]);
  }
  return {
    period: model.frame.period,
    requests: [...named].map(([to, figures]) => ({ to, figures })),
    ownerless: all.filter((figure) => ownerOf(figure) === undefined),
  };
}

function lackingIn(model: Model, before: Model): readonly FigureAsked[] {
  const { facts, frame } = model;
  const units = new Map(facts.scorecards.map((unit) => [unit.id, unit]));
  return model.scorecards.flatMap(({ id, name, perspectives }) => {
    const unit = units.get(id) ?? { id, name, weight: 1 };
    const seen = new Set<string>();
    return perspectives.flatMap(({ objectives }) =>
      objectives.flatMap(({ objective, measures }) =>
        measures.flatMap((scored) => {
          if (seen.has(scored.measure.id)) return [];
          seen.add(scored.measure.id);
          return periodsLacking(scored.measure, { facts, unit: id, frame }).map((period) => ({
            ...{ measure: scored.measure, objective, unit, period, direction: scored.direction },
            levels: scored.levels,
            ...lastOf(scored.measure, { facts, unit: id, period, before }),
          }));
        }),
      ),
    );
  });
}

interface Lacking {
  readonly facts: Facts;
  readonly unit: string;
  readonly frame: Frame;
}

/** The measure's own periods that are due in the frame and have no figure. */
function periodsLacking(measure: Measure, { facts, unit, frame }: Lacking): readonly Period[] {
  const index = indexOfUnit(facts, unit);
  if (!index) return [];
  const counted = new Set(periodsInView(measure, frame, index).map(({ ordinal }) => ordinal));
  return periodsDue(frame, measure.frequency).filter((period) => {
    const there = actualIn(facts, { measure: measure.id, scorecard: unit, period });
    return counted.has(period.ordinal) && !(there && hasData(there));
  });
}

/** Periods in which the last figure is looked for. */
const lookedBack = 12;

interface Lasting {
  readonly facts: Facts;
  readonly unit: string;
  readonly period: Period;
  readonly before: Model;
}

function lastOf(
  { id }: Measure,
  { facts, unit, period, before }: Lasting,
): Pick<FigureAsked, "last" | "lastBand"> {
  const earlier = Array.from({ length: lookedBack }, (_, back) => shift(period, -1 - back));
  const last = earlier
    .map((one) => actualIn(facts, { measure: id, scorecard: unit, period: one }))
    .find((one) => one && hasData(one));
  const scored = before.scorecards
    .filter((one) => one.id === unit)
    .flatMap(({ perspectives }) => perspectives.flatMap(({ objectives }) => objectives))
    .flatMap(({ measures }) => measures)
    .find(({ measure }) => measure.id === id);
  const value = last?.denominator ? (last.numerator ?? 0) / last.denominator : last?.value;
  return { lastBand: scored?.band ?? "No data", ...(value === undefined ? {} : { last: value }) };
}
