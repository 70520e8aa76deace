import {
  periodText,
  placeText,
  type Finding,
  type Model,
  type ScoredMeasure,
  type ScoredObjective,
  type ScoredPerspective,
} from "../scorecard";
import { findingJson, jsonVersion } from "./output";

/** The scored model as `bsc model --json` prints it (docs/schemas/model.json). */
export function modelJson({ scorecard, frame }: Model, findings: readonly Finding[]) {
  return {
    version: jsonVersion,
    asOf: periodText(frame.period),
    view: frame.view,
    scorecards: [
      {
        id: scorecard.id,
        name: scorecard.name,
        ...groupJson(scorecard),
        perspectives: scorecard.perspectives.map(perspectiveJson),
      },
    ],
    findings: findings.map(findingJson),
  };
}

function groupJson({
  score,
  band,
  coverage,
}: {
  readonly score?: number;
  readonly band: string;
  readonly coverage: number;
}) {
  return { score: score ?? null, band, coverage };
}

function perspectiveJson(scored: ScoredPerspective) {
  const { id, name } = scored.perspective;
  return { id, name, ...groupJson(scored), objectives: scored.objectives.map(objectiveJson) };
}

function objectiveJson(scored: ScoredObjective) {
  const { id, name } = scored.objective;
  return { id, name, ...groupJson(scored), measures: scored.measures.map(measureJson) };
}

function measureJson({ measure, actual, levels, score, band, period }: ScoredMeasure) {
  return {
    id: measure.id,
    name: measure.name,
    actual: actual ?? null,
    target: levels.target ?? null,
    redFlag: levels.redFlag ?? null,
    score: score ?? null,
    band,
    period: period ? periodText(period) : null,
    cell: placeText(measure.at),
  };
}
