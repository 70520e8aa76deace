import type { Facts, GroupWeight, Objective, Perspective, UnitId } from "../facts";
import type { Problem } from "../problems";
import type { Contributor, FactsIndex } from "../lookup";
import type { Contribution, ScoredPerspective, ScoredScorecard } from "./scored";
import { rollUpChildren, rollUpObjective } from "./rollUpGroups";
import { scoreMeasure } from "./scoreMeasure";
import { keyOf, type ObjectiveOutcome, remembered, type Scoring } from "./scoring";
import { withOverride } from "./withOverride";
import { deciderOf, type Frame, spanOf } from "../periods";

/** The scorecard of a unit; undefined where there is no such unit. */
export function scorecardIn(scoring: Scoring, unit: UnitId): ScoredScorecard | undefined {
  return remembered(scoring.scorecards, unit, () => {
    const index = scoring.units.get(unit);
    return index && scoreScorecard(index, scoring);
  });
}

/** What scoring every unit found wrong, in the order of the units' objectives. */
export function problemsIn({ objectives }: Scoring): readonly Problem[] {
  return [...objectives.values()].flatMap((outcome) => outcome?.problems ?? []);
}

/** A scorecard of its own perspectives where it has any, else of the units below, by weight. */
function scoreScorecard(index: FactsIndex, scoring: Scoring): ScoredScorecard {
  const { unit, facts, children } = index;
  const { id, name, parent, owner, weight } = unit;
  const isOwn = index.objectivesOf.size > 0 || children.length === 0;
  const perspectives = isOwn
    ? shownPerspectives(index).map((perspective) => perspectiveIn(scoring, perspective, index))
    : [];
  const below = isOwn
    ? perspectives
        .filter(({ objectives }) => objectives.length > 0)
        .map((group) => ({ ...group, weight: group.perspective.weight }))
    : children.flatMap((child) => scorecardIn(scoring, child.id) ?? []);
  const rolled = rollUpChildren(below, facts.settings);
  const scored = {
    id,
    name,
    parent,
    owner,
    weight,
    perspectives,
    ...rolled,
    computedBand: rolled.band,
    trend: "No data",
  } as const;
  return withOverride(scored, { kind: "scorecard", id, periods: () => [scoring.frame.period] }, index);
}

/** The root shows every perspective, a unit below those that it has objectives in. */
function shownPerspectives({ facts, unit, objectivesOf }: FactsIndex): readonly Perspective[] {
  return facts.perspectives.filter(({ id }) => unit.parent === undefined || objectivesOf.has(id));
}

function perspectiveIn(scoring: Scoring, perspective: Perspective, index: FactsIndex): ScoredPerspective {
  return remembered(scoring.perspectives, keyOf(index.unit.id, perspective.id), () =>
    scorePerspective(perspective, index, scoring),
  );
}

function scorePerspective(own: Perspective, index: FactsIndex, scoring: Scoring): ScoredPerspective {
  const { id } = own;
  const perspective = weightedIn(own, "perspective", index.facts, scoring.frame);
  const objectives = (index.objectivesOf.get(id) ?? []).map(
    (objective) => objectiveIn(scoring, objective, index).scored,
  );
  const children = objectives.map((group) => ({ ...group, weight: group.objective.weight }));
  const rolled = rollUpChildren(children, index.facts.settings, perspective);
  const scored = { perspective, objectives, ...rolled, computedBand: rolled.band, trend: "No data" } as const;
  return withOverride(scored, { kind: "perspective", id, periods: () => [scoring.frame.period] }, index);
}

function objectiveIn(scoring: Scoring, objective: Objective, index: FactsIndex): ObjectiveOutcome {
  return remembered(scoring.objectives, keyOf(index.unit.id, objective.id), () =>
    scoreObjective(objective, index, scoring),
  );
}

function scoreObjective(own: Objective, index: FactsIndex, scoring: Scoring): ObjectiveOutcome {
  const { frame } = scoring;
  const { id } = own;
  const objective = weightedIn(own, "objective", index.facts, frame);
  const outcomes = (index.measuresOf.get(id) ?? []).map((measure) => scoreMeasure(measure, frame, index));
  const measures = outcomes.map(({ scored }) => scored);
  const contributors = index.contributorsTo.get(id) ?? [];
  const contributions = contributors.flatMap((contributor) => contributionOf(contributor, scoring));
  const rolled = rollUpObjective(objective, { measures, contributions }, index.facts.settings);
  const group = {
    objective,
    measures,
    contributions,
    ...rolled.group,
    computedBand: rolled.group.band,
    trend: "No data",
  } as const;
  return {
    scored: withOverride(group, { kind: "objective", id, periods: () => [frame.period] }, index),
    problems: [...outcomes.flatMap((outcome) => outcome.problems), ...rolled.problems],
  };
}

function contributionOf({ unit, objective, weight }: Contributor, scoring: Scoring): readonly Contribution[] {
  const index = scoring.units.get(unit);
  if (!index) return [];
  const { score, band, computedBand, override, coverage } = objectiveIn(scoring, objective, index).scored;
  return [{ scorecard: unit, objective, score, band, computedBand, override, coverage, weight }];
}

/** An objective or a perspective with the weight that holds in a view: that of the latest row up to its period, else its own. */
function weightedIn<Group extends { readonly id: string; readonly weight: number }>(
  group: Group,
  kind: GroupWeight["kind"],
  { groupWeights = [] }: Facts,
  { period, calendar }: Frame,
): Group {
  const until = deciderOf(period, calendar);
  // A week begins with the day that decides where it belongs, so that it is of the month that it is in.
  const begins = ({ period: from }: GroupWeight) =>
    from.frequency === "Weekly" ? deciderOf(from, calendar) : spanOf(from, calendar).first;
  const rows = groupWeights.filter((row) => row.kind === kind && row.id === group.id && begins(row) <= until);
  const [latest] = [...rows].sort((one, other) => begins(other) - begins(one));
  return latest ? { ...group, weight: latest.weight } : group;
}
