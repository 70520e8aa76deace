import { bandOfScore } from "../terms";
import type { Objective, Perspective, Settings } from "../facts";
import { isScoringProblem, type Problem } from "../problems";
import { type RolledUp, rollUp } from "../rollUp";
import type { ScoredMeasure } from "./scored";
import { asChild } from "./withOverride";

type Children = readonly Parameters<typeof asChild>[0][];

/** While a critical measure is Red, its objective's score is at most this (scoring.md, "Critical"). */
export const criticalCap = 66.6;

const noData: RolledUp = { band: "No data", coverage: 0 };

/**
 * The score of a perspective or of a scorecard.
 *
 * @param group says its own method of roll-up, if it has one
 */
export function rollUpChildren(children: Children, settings: Settings, group?: Rolling): RolledUp {
  const rolled = rollUp(
    children.map((child) => asChild(child, settings)),
    ruleOf(settings, group),
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
  readonly group: RolledUp & Critical;
  readonly problems: readonly Problem[];
} {
  const children = [...measures, ...contributions].map((child) => asChild(child, settings));
  const rolled = rollUp(children, ruleOf(settings, objective));
  if (rolled.kind === "ok") {
    const group = capped(rolled.value, measures, settings);
    return { group, problems: withoutFigures(objective, group, measures, settings) };
  }
  return { group: noData, problems: rolled.problems.map((problem) => atObjective(objective, problem)) };
}

type Rolling = Pick<Objective | Perspective, "rollUp">;

function ruleOf({ rollUp: method, missing, minimumCoverage }: Settings, group?: Rolling) {
  return { method: group?.rollUp ?? method, missing, minimumCoverage };
}

function atObjective(objective: Objective, problem: Problem): Problem {
  if (!isScoringProblem(problem)) return problem;
  return { code: "objective-problem", at: objective.at, objective: objective.name, because: problem };
}

/** Said only of an objective that has a score all the same. */
function withoutFigures(
  { name }: Objective,
  { score }: RolledUp,
  measures: readonly ScoredMeasure[],
  { criticalMissing }: Settings,
): readonly Problem[] {
  const missing = score === undefined ? [] : measures.filter(isCriticalWithoutData);
  return missing.map(({ measure }) => ({
    code: "critical-without-data",
    at: measure.at,
    measure: measure.name,
    objective: name,
    isCapped: criticalMissing === "Caps",
  }));
}

const isCriticalWithoutData = ({ measure, computedBand }: ScoredMeasure): boolean =>
  measure.isCritical && computedBand === "No data";

/** What critical measures do to their objective. */
interface Critical {
  /** The one that holds the score down. */
  readonly cappedBy?: string;
  /** Those without a figure: the objective may look better than it is. */
  readonly criticalMissing?: readonly string[];
}

/** An override does not lift the cap: it looks at what was computed. */
function capped(
  rolled: RolledUp,
  measures: readonly ScoredMeasure[],
  { criticalMissing: rule }: Settings,
): RolledUp & Critical {
  const critical = measures.filter(({ measure }) => measure.isCritical);
  const missing = measures.filter(isCriticalWithoutData);
  const named = missing.length > 0 ? { criticalMissing: missing.map(({ measure }) => measure.name) } : {};
  const red = critical.find(({ computedBand }) => computedBand === "Red");
  const culprit = red ?? (rule === "Caps" ? missing[0] : undefined);
  if (!culprit || rolled.score === undefined || rolled.score <= criticalCap) return { ...rolled, ...named };
  const held = { score: criticalCap, band: bandOfScore(criticalCap), cappedBy: culprit.measure.name };
  return { ...rolled, ...held, ...named };
}
