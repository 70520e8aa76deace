import {
  defaultSettings,
  noFollowUp,
  shift,
  type Actual,
  type Facts,
  type Objective,
  type Perspective,
  type PhasedTarget,
  type Settings,
} from "../../src/scorecard";
import { makeMeasure } from "./makeMeasure";
import { makePeriod } from "./makePeriod";

export type FactsGiven = Partial<Omit<Facts, "settings">> & { readonly settings?: Partial<Settings> };

/** Facts with one perspective, one objective O1 and one measure M1 unless given otherwise. */
export function makeFacts({ settings, ...given }: FactsGiven = {}): Facts {
  return {
    perspectives: [makePerspective()],
    objectives: [makeObjective()],
    links: [],
    measures: [makeMeasure()],
    scorecards: [],
    phasedTargets: [],
    reviews: [],
    followUp: noFollowUp,
    actuals: [],
    ...given,
    settings: { ...defaultSettings, ...settings },
  };
}

export function makePerspective(given: Partial<Perspective> = {}): Perspective {
  return { id: "Financial", name: given.id ?? "Financial", weight: 1, ...given };
}

export function makeObjective(given: Partial<Objective> = {}): Objective {
  return {
    id: "O1",
    name: given.id ?? "O1",
    perspective: "Financial",
    weight: 1,
    at: { sheet: "Objectives", cell: "B2" },
    ...given,
  };
}

/** One actual a period from the first on; undefined is a row that says there is no data. */
export function makeActuals(
  measure: string,
  first: string,
  values: readonly (number | undefined)[],
): readonly Actual[] {
  return values.map((value, index) => ({
    measure,
    period: shift(makePeriod(first), index),
    value,
    at: { sheet: "Actuals", cell: `C${index + 2}` },
  }));
}

/** One pair of numerator and denominator a period from the first on. */
export function makePairs(
  measure: string,
  first: string,
  pairs: readonly (readonly [numerator?: number, denominator?: number])[],
): readonly Actual[] {
  return pairs.map(([numerator, denominator], index) => ({
    measure,
    period: shift(makePeriod(first), index),
    numerator,
    denominator,
    at: { sheet: "Actuals", cell: `C${index + 2}` },
  }));
}

export function makePhased(period: string, levels: Partial<Omit<PhasedTarget, "period">>): PhasedTarget {
  return { measure: "M1", period: makePeriod(period), at: { sheet: "Targets", cell: "A2" }, ...levels };
}
