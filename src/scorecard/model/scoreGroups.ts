import type { Objective, Perspective } from "../facts/facts";
import type { Frame } from "../periods/view";
import type { Problem } from "../problems/problem";
import { isScoringProblem } from "../problems/problem";
import { bandOfScore } from "../band";
import { rollUp, type Child, type RolledUp } from "../rollUp/rollUp";
import type { FactsIndex } from "./factsIndex";
import type { ScoredMeasure, ScoredObjective, ScoredPerspective, ScoredScorecard } from "./model";
import { scoreMeasure } from "./scoreMeasure";

/** While a critical measure is Red, its objective's score is at most this (scoring.md, "Critical"). */
const criticalCap = 66.6;

interface Scored<Group> {
  readonly group: Group;
  readonly problems: readonly Problem[];
}

/** Scores everything below one scorecard in a view; trends are added by the model. */
export function scoreScorecard(frame: Frame, index: FactsIndex): Scored<ScoredScorecard> {
  const { settings, perspectives } = index.facts;
  const scored = perspectives.map((perspective) => scorePerspective(perspective, frame, index));
  const groups = scored.map(({ group }) => group);
  const children = groups.map((group) => ({ ...group, weight: group.perspective.weight }));
  const { rolled } = rollUpChildren(children, index);
  return {
    group: { id: settings.name, name: settings.name, perspectives: groups, ...rolled, trend: "No data" },
    problems: scored.flatMap(({ problems }) => problems),
  };
}

function scorePerspective(
  perspective: Perspective,
  frame: Frame,
  index: FactsIndex,
): Scored<ScoredPerspective> {
  const scored = (index.objectivesOf.get(perspective.id) ?? []).map((objective) =>
    scoreObjective(objective, frame, index),
  );
  const objectives = scored.map(({ group }) => group);
  const children = objectives.map((group) => ({ ...group, weight: group.objective.weight }));
  const { rolled } = rollUpChildren(children, index);
  return {
    group: { perspective, objectives, ...rolled, trend: "No data" },
    problems: scored.flatMap(({ problems }) => problems),
  };
}

function scoreObjective(objective: Objective, frame: Frame, index: FactsIndex): Scored<ScoredObjective> {
  const outcomes = (index.measuresOf.get(objective.id) ?? []).map((measure) =>
    scoreMeasure(measure, frame, index),
  );
  const measures = outcomes.map(({ scored }) => scored);
  const { rolled, problems } = rollUpChildren(measures, index, objective);
  return {
    group: { objective, measures, ...capped(rolled, measures), trend: "No data" },
    problems: [...outcomes.flatMap((outcome) => outcome.problems), ...problems],
  };
}

function rollUpChildren(children: readonly Child[], index: FactsIndex, objective?: Objective) {
  const { rollUp: method, missing, minimumCoverage } = index.facts.settings;
  const result = rollUp(children, { method: objective?.rollUp ?? method, missing, minimumCoverage });
  if (result.kind === "ok") return { rolled: result.value, problems: [] };
  const rolled: RolledUp = { band: "No data", coverage: 0 };
  return { rolled, problems: result.problems.map((problem) => atObjective(objective, problem)) };
}

function atObjective(objective: Objective | undefined, problem: Problem): Problem {
  if (!objective || !isScoringProblem(problem)) return problem;
  return { code: "objective-problem", at: objective.at, objective: objective.name, because: problem };
}

function capped(
  rolled: RolledUp,
  measures: readonly ScoredMeasure[],
): RolledUp & { readonly cappedBy?: string } {
  const culprit = measures.find(({ measure, band }) => measure.isCritical && band === "Red");
  if (!culprit || rolled.score === undefined || rolled.score <= criticalCap) return rolled;
  return { ...rolled, score: criticalCap, band: bandOfScore(criticalCap), cappedBy: culprit.measure.name };
}
