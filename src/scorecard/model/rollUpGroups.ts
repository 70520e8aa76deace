import { bandOfScore } from "../band";
import type { Objective } from "../facts/facts";
import type { Settings } from "../facts/settings";
import { isScoringProblem, type Problem } from "../problems/problem";
import { rollUp, type RolledUp } from "../rollUp/rollUp";
import type { ScoredMeasure } from "./model";
import { asChild } from "./withOverride";

type Children = readonly Parameters<typeof asChild>[0][];

/** While a critical measure is Red, its objective's score is at most this (scoring.md, "Critical"). */
const criticalCap = 66.6;

const noData: RolledUp = { band: "No data", coverage: 0 };

/** The score of a perspective or of a scorecard. */
export function rollUpChildren(children: Children, settings: Settings): RolledUp {
  const rolled = rollUp(
    children.map((child) => asChild(child, settings)),
    ruleOf(settings),
  );
  return rolled.kind === "ok" ? rolled.value : noData;
}

interface Below {
  readonly measures: readonly ScoredMeasure[];
  readonly contributions: Children;
}

/** The score of an objective: of its measures and of what contributes to it, held down by a Red critical measure. */
export function rollUpObjective(
  objective: Objective,
  { measures, contributions }: Below,
  settings: Settings,
): {
  readonly group: RolledUp & { readonly cappedBy?: string };
  readonly problems: readonly Problem[];
} {
  const children = [...measures, ...contributions].map((child) => asChild(child, settings));
  const rolled = rollUp(children, ruleOf(settings, objective));
  if (rolled.kind === "ok") return { group: capped(rolled.value, measures), problems: [] };
  return { group: noData, problems: rolled.problems.map((problem) => atObjective(objective, problem)) };
}

function ruleOf({ rollUp: method, missing, minimumCoverage }: Settings, objective?: Objective) {
  return { method: objective?.rollUp ?? method, missing, minimumCoverage };
}

function atObjective(objective: Objective, problem: Problem): Problem {
  if (!isScoringProblem(problem)) return problem;
  return { code: "objective-problem", at: objective.at, objective: objective.name, because: problem };
}

/** An override does not lift the cap: it looks at what was computed. */
function capped(
  rolled: RolledUp,
  measures: readonly ScoredMeasure[],
): RolledUp & { readonly cappedBy?: string } {
  const culprit = measures.find(({ measure, computedBand }) => measure.isCritical && computedBand === "Red");
  if (!culprit || rolled.score === undefined || rolled.score <= criticalCap) return rolled;
  return { ...rolled, score: criticalCap, band: bandOfScore(criticalCap), cappedBy: culprit.measure.name };
}
