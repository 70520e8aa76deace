import type { ObjectiveId, Settings, UnitId } from "../facts";
import {
  objectivesOf,
  rollUpChildren,
  rollUpObjective,
  type ScoredMeasure,
  type ScoredObjective,
  type ScoredPerspective,
  type ScoredScorecard,
} from "../scores";
import type { RolledUp, RollUpMethod } from "../rollUp";
import { sumOf } from "../series";
import type { DriverNode, State } from "./driverNode";

/** The same item in two models of the same facts. */
export type Both<Item> = readonly [from: Item, to: Item];

/** All units in both periods, and the one whose score is looked at. */
export interface BothUnits {
  readonly scorecards: Both<readonly ScoredScorecard[]>;
  readonly settings: Settings;
  readonly unit: UnitId;
}

/**
 * A unit's scorecard with all that it is rolled up from: its perspectives, else the units below. The minimum coverage decides
 * which groups have a score; among those that have one it is no part of the roll-up any more.
 */
export function scorecardNode([from, to]: Both<ScoredScorecard>, both: BothUnits): DriverNode {
  const [before, after] = both.scorecards;
  const nodes =
    from.perspectives.length > 0
      ? pairs(from.perspectives, to.perspectives)
          .filter(([perspective]) => perspective.objectives.length > 0)
          .map((pair) => perspectiveNode(pair, both, from.id))
      : pairs(unitsBelow(from, before), unitsBelow(to, after)).map((pair) => scorecardNode(pair, both));
  return groupNode({ kind: "scorecard", id: from.id, name: from.name, from, to }, nodes, both.settings);
}

/** The units that one is rolled up from where it has no perspectives of its own. */
export function unitsBelow({ id }: ScoredScorecard, scorecards: readonly ScoredScorecard[]) {
  return scorecards.filter(({ parent }) => parent === id);
}

/** A perspective of a unit with its objectives. */
export function perspectiveNode(
  [from, to]: Both<ScoredPerspective>,
  both: BothUnits,
  unit = both.unit,
): DriverNode {
  const { id, name } = from.perspective;
  const nodes = pairs(from.objectives, to.objectives).map((pair) => objectiveNode(pair, both, unit));
  const ends = {
    from: { ...from, weight: from.perspective.weight },
    to: { ...to, weight: to.perspective.weight },
  };
  return groupNode({ kind: "perspective", id, name, ...ends }, nodes, both.settings, from.perspective);
}

/** An objective of a unit with its measures and the other units' objectives that contribute to it, down to their measures. */
export function objectiveNode(
  [from, to]: Both<ScoredObjective>,
  both: BothUnits,
  unit = both.unit,
  weights: Both<number> = [from.objective.weight, to.objective.weight],
): DriverNode {
  const { objective } = from;
  const { id, name } = objective;
  const { settings } = both;
  const named = { kind: "objective", id, name, ...unitNameIn(both, unit) } as const;
  const node = { ...named, from: { ...from, weight: weights[0] }, to: { ...to, weight: weights[1] } };
  if (isOverridden(node, settings)) return node;
  const measures = pairs(from.measures, to.measures).map(([a, b]) => {
    return { ...named, kind: "measure", id: a.measure.id, name: a.measure.name, from: a, to: b } as const;
  });
  const nodes = [...measures, ...contributionNodes([from, to], both)];
  const rollUp = (states: readonly State[], weight: number) => {
    const below = { measures: states.filter(isMeasure), contributions: states.filter(isGroup) };
    return asState(rollUpObjective(objective, below, withoutMinimum(settings)).group, weight);
  };
  const isLinear = (those: readonly DriverNode[]) =>
    !those.some(({ from: a, to: b }) => mayCap(a) || mayCap(b)) &&
    isAverage(those, objective.rollUp ?? settings.rollUp);
  return { ...node, below: { nodes, rollUp, isLinear } };
}

function contributionNodes(ends: Both<ScoredObjective>, both: BothUnits): readonly DriverNode[] {
  return contributorsOf(ends, both).map(({ pair, unit, weight }) =>
    objectiveNode(pair, both, unit, [weight, weight]),
  );
}

/** An objective of another unit that contributes, in both periods. */
interface Contributor {
  readonly pair: Both<ScoredObjective>;
  readonly unit: UnitId;
  readonly weight: number;
}

/** What contributes to an objective, as the units' own scorecards have it. */
export function contributorsOf(
  [from, to]: Both<ScoredObjective>,
  { scorecards }: BothUnits,
): readonly Contributor[] {
  return from.contributions.flatMap(({ scorecard, objective, weight }, index) => {
    const [a, b] = scorecards.map((all) => objectiveIn(all, scorecard, objective.id));
    return a && b && to.contributions[index] ? [{ pair: [a, b], unit: scorecard, weight }] : [];
  });
}

function objectiveIn(
  all: readonly ScoredScorecard[],
  unit: UnitId,
  id: ObjectiveId,
): ScoredObjective | undefined {
  const scorecard = all.find((one) => one.id === unit);
  return scorecard && objectivesById(scorecard).get(id);
}

type ObjectivesById = ReadonlyMap<ObjectiveId, ScoredObjective>;

const objectivesKnown = new WeakMap<ScoredScorecard, ObjectivesById>();

/** The objectives of a scored unit by their ids, listed once. */
function objectivesById(unit: ScoredScorecard): ObjectivesById {
  const known =
    objectivesKnown.get(unit) ?? new Map(objectivesOf(unit).map((one) => [one.objective.id, one]));
  objectivesKnown.set(unit, known);
  return known;
}

function unitNameIn({ unit: looked, scorecards: [all] }: BothUnits, unit: UnitId) {
  return unit === looked ? {} : { unitName: all.find(({ id }) => id === unit)?.name ?? unit };
}

function groupNode(
  node: DriverNode,
  nodes: readonly DriverNode[],
  settings: Settings,
  group?: ScoredPerspective["perspective"],
): DriverNode {
  if (isOverridden(node, settings)) return node;
  const rollUp = (states: readonly State[], weight: number) =>
    asState(rollUpChildren(states, withoutMinimum(settings), group), weight);
  const isLinear = (those: readonly DriverNode[]) => isAverage(those, group?.rollUp ?? settings.rollUp);
  return { ...node, below: { nodes, rollUp, isLinear } };
}

const withoutMinimum = (settings: Settings): Settings => ({ ...settings, minimumCoverage: 0 });

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

function isGroup(state: State): boolean {
  return !isMeasure(state);
}

/** A critical measure that is Red, or has no figure where that holds its objective down as well. */
function mayCap(state: State): boolean {
  return isMeasure(state) && state.measure.isCritical && ["Red", "No data"].includes(state.computedBand);
}

/** A weighted mean of the same children with the same weights. */
function isAverage(nodes: readonly DriverNode[], method: RollUpMethod): boolean {
  if (method !== "Average" || !nodes.every(isSteady)) return false;
  return sumOf(nodes.filter(({ to }) => to.computedBand !== "Not scored").map(({ to }) => to.weight)) > 0;
}

/** The same weight, and a score in both periods or in neither. */
function isSteady({ from, to }: DriverNode): boolean {
  if (from.weight !== to.weight) return false;
  if (from.score !== undefined && to.score !== undefined) return true;
  return from.score === undefined && to.score === undefined && from.computedBand === to.computedBand;
}
