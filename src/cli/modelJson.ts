import {
  periodText,
  placeText,
  problemText,
  shownPeriod,
  type Finding,
  type Model,
  type ScoredMeasure,
  type ScoredObjective,
  type ScoredPerspective,
  type ScoredScorecard,
  type YearStanding,
} from "../scorecard";
import { findingJson, jsonVersion } from "./output";
import { overrideJson } from "./overrideJson";

/** The scored model as `bsc model --json` prints it (docs/schemas/model.json). */
export function modelJson(model: Model, findings: readonly Finding[]) {
  const { scorecards, frame } = model;
  return {
    version: jsonVersion,
    asOf: shownPeriod(model) ?? null,
    view: frame.view,
    scorecards: scorecards.map(scorecardJson),
    findings: findings.map(findingJson),
  };
}

function scorecardJson(scorecard: ScoredScorecard) {
  const { id, name, parent, perspectives } = scorecard;
  return {
    id,
    name,
    ...(parent === undefined ? {} : { parent }),
    ...groupJson(scorecard),
    perspectives: perspectives.map(perspectiveJson),
  };
}

function groupJson(
  group: Pick<ScoredScorecard, "score" | "band" | "computedBand" | "override" | "coverage">,
) {
  const { score, band, coverage } = group;
  return { score: score ?? null, band, coverage, ...overrideJson(group) };
}

function perspectiveJson(scored: ScoredPerspective) {
  const { id, name } = scored.perspective;
  return { id, name, ...groupJson(scored), objectives: scored.objectives.map(objectiveJson) };
}

function objectiveJson(scored: ScoredObjective) {
  const { id, name } = scored.objective;
  return { id, name, ...groupJson(scored), measures: scored.measures.map(measureJson) };
}

function measureJson(scored: ScoredMeasure) {
  const { measure, actual, levels, score, band, period, year } = scored;
  return {
    id: measure.id,
    name: measure.name,
    actual: actual ?? null,
    target: levels.target ?? null,
    redFlag: levels.redFlag ?? null,
    score: score ?? null,
    band,
    ...overrideJson(scored),
    period: period ? periodText(period) : null,
    ...(year ? { year: yearJson(year) } : {}),
    cell: placeText(measure.at),
  };
}

/** In a full year's view: how many of the measure's periods are reported, and how many forecast. */
function yearJson({ periods, reported, forecast, incomplete }: YearStanding) {
  return { periods, reported, forecast, ...(incomplete ? { incomplete: problemText(incomplete) } : {}) };
}
