import type { ScoredScorecard } from "../scorecard";

/** Where objectives and measures stand on the page, by their ids: names of places that every browser takes. */
export interface Anchors {
  readonly objectives: ReadonlyMap<string, string>;
  readonly measures: ReadonlyMap<string, string>;
}

export function anchorsOf({ perspectives }: ScoredScorecard): Anchors {
  const objectives = perspectives.flatMap((one) => one.objectives);
  const measures = objectives.flatMap((one) => one.measures);
  return {
    objectives: new Map(objectives.map(({ objective }, index) => [objective.id, `objective-${index + 1}`])),
    measures: new Map(measures.map(({ measure }, index) => [measure.id, `measure-${index + 1}`])),
  };
}
