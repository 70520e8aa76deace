import { isAtLeast } from "../compare";
import type { Settings } from "../facts/settings";
import type {
  Contribution,
  Model,
  ScoredMeasure,
  ScoredObjective,
  ScoredPerspective,
  ScoredScorecard,
} from "../model/model";
import { rollUpChildren, rollUpObjective } from "../model/rollUpGroups";
import type { RolledUp } from "../rollUp/rollUp";
import type { RollUpMethod } from "../rollUp/rollUpMethods";
import type { DriverNode, State } from "./driverNode";
import { sumOf } from "../series/series";

/** The same item in two models of the same facts. */
type Both<Item> = readonly [from: Item, to: Item];

/** A unit's scorecard with all that it is rolled up from: its perspectives, else the units below. */
export function scorecardNode([from, to]: Both<ScoredScorecard>, models: Both<Model>): DriverNode {
  const nodes =
    from.perspectives.length > 0
      ? pairs(from.perspectives, to.perspectives)
          .filter(([perspective]) => perspective.objectives.length > 0)
          .map((pair) => perspectiveNode(pair, models))
      : pairs(unitsBelow(from, models[0]), unitsBelow(to, models[1])).map((pair) =>
          scorecardNode(pair, models),
        );
  return groupNode({ id: from.id, name: from.name, from, to }, nodes, models[1].facts.settings);
}

function unitsBelow({ id }: ScoredScorecard, { scorecards }: Model): readonly ScoredScorecard[] {
  return scorecards.filter(({ parent }) => parent === id);
}

/** A perspective with its objectives. */
export function perspectiveNode([from, to]: Both<ScoredPerspective>, models: Both<Model>): DriverNode {
  const { id, name, weight } = from.perspective;
  const nodes = pairs(from.objectives, to.objectives).map((pair) => objectiveNode(pair, models));
  const ends = { from: { ...from, weight }, to: { ...to, weight } };
  return groupNode({ id, name, ...ends }, nodes, models[1].facts.settings);
}

/** An objective with its measures and what contributes to it. */
export function objectiveNode([from, to]: Both<ScoredObjective>, models: Both<Model>): DriverNode {
  const { objective } = from;
  const { id, name, weight } = objective;
  const { settings } = models[1].facts;
  const measures = pairs(from.measures, to.measures).map(([a, b]) => ({
    ...named(a.measure),
    from: a,
    to: b,
  }));
  const contributions = pairs(from.contributions, to.contributions).map(([a, b]) => ({
    ...named(a.objective),
    from: a,
    to: b,
  }));
  const nodes: readonly DriverNode[] = [...measures, ...contributions];
  const node = { id, name, from: { ...from, weight }, to: { ...to, weight } };
  if (isOverridden(node, settings)) return node;
  const rollUp = (states: readonly State[]) => {
    const below = { measures: states.filter(isMeasure), contributions: states.filter(isContribution) };
    return asState(rollUpObjective(objective, below, settings).group, weight);
  };
  const mayCap = nodes.some(({ from: a, to: b }) => isRedCritical(a) || isRedCritical(b));
  const isLinear = !mayCap && isAverage(nodes, objective.rollUp ?? settings.rollUp, settings);
  return { ...node, below: { nodes, rollUp, isLinear } };
}

const named = ({ id, name }: { readonly id: string; readonly name: string }) => ({ id, name });

function groupNode(node: DriverNode, nodes: readonly DriverNode[], settings: Settings): DriverNode {
  if (isOverridden(node, settings)) return node;
  const { weight } = node.to;
  const rollUp = (states: readonly State[]) => asState(rollUpChildren(states, settings), weight);
  return { ...node, below: { nodes, rollUp, isLinear: isAverage(nodes, settings.rollUp, settings) } };
}

function pairs<Item>(from: readonly Item[], to: readonly Item[]): readonly Both<Item>[] {
  return from.flatMap((item, index) => {
    const other = to[index];
    return other === undefined ? [] : [[item, other] as const];
  });
}

function asState({ score, band, coverage }: RolledUp, weight: number): State {
  return { score, computedBand: band, coverage, weight };
}

/** Where an override rolls up, it stands for the item: what lies below then counts for nothing. */
function isOverridden({ from, to }: DriverNode, { overridesRollUp }: Settings): boolean {
  return overridesRollUp && (from.override !== undefined || to.override !== undefined);
}

function isMeasure(state: State): state is ScoredMeasure {
  return "measure" in state;
}

function isContribution(state: State): state is Contribution {
  return "objective" in state && "scorecard" in state;
}

function isRedCritical(state: State): boolean {
  return isMeasure(state) && state.measure.isCritical && state.computedBand === "Red";
}

/** A weighted mean of the same children with the same weights, complete enough whichever of them have changed. */
function isAverage(
  nodes: readonly DriverNode[],
  method: RollUpMethod,
  { minimumCoverage }: Settings,
): boolean {
  if (method !== "Average" || !nodes.every(isSteady)) return false;
  const counted = nodes.filter(({ to }) => to.computedBand !== "Not scored");
  const total = sumOf(counted.map(({ to }) => to.weight));
  const covered = sumOf(counted.map((node) => node.to.weight * leastCoverage(node)));
  return total > 0 && isAtLeast(covered / total, minimumCoverage);
}

/** The same weight, and a score in both periods or in neither. */
function isSteady({ from, to }: DriverNode): boolean {
  if (from.weight !== to.weight) return false;
  if (from.score !== undefined && to.score !== undefined) return true;
  return from.score === undefined && to.score === undefined && from.computedBand === to.computedBand;
}

function leastCoverage({ from, to }: DriverNode): number {
  return to.score === undefined ? 0 : Math.min(from.coverage, to.coverage);
}
