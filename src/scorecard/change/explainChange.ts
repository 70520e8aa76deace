import type { Settings, UnitId } from "../facts";
import type { Model } from "../model";
import { objectivesOf } from "../scores";
import { periodText } from "../periods";
import { failed, ok, type Result } from "../problems";
import { sumOf } from "../series";
import {
  type Both,
  type BothUnits,
  type DriverNode,
  leavesOf,
  objectiveNode,
  perspectiveNode,
  scorecardNode,
  type State,
  stepsOf,
} from "../drivers";
import { type Cause, causeOf, type Driver, driverOf, type Parts } from "./causeOf";
import { type Part, splitChange } from "./splitChange";

/** A score in two periods and what made the difference: the parts add up to it. */
export interface Change {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** Of the difference, what the measures did that count in both periods; undefined where none does. */
  readonly performance?: number;
  /** What came from measures that count in one of the two periods alone. */
  readonly coverage: number;
  /** What came from weights that changed in between. */
  readonly weights: number;
  /** The largest first; without those that neither changed nor count. */
  readonly drivers: readonly Driver[];
  /** The same level by level: every part is the sum of those below it. */
  readonly cause: Cause;
}

/** The item of a scorecard whose change is asked for. */
export interface ChangedItem {
  readonly kind: "scorecard" | "perspective" | "objective";
  readonly id: string;
  /** The unit's id. */
  readonly scorecard: UnitId;
}

/**
 * What made a score change between two models of the same facts (scoring.md, "Drivers").
 *
 * @returns failed when it has no score in one of the two
 */
export function explainChange(item: ChangedItem, from: Model, to: Model): Result<Change> {
  const node = nodeOf(item, from, to);
  if (!node) return failed({ code: "nothing-to-compute", because: `There is no ${item.kind} "${item.id}".` });
  const { name, from: before, to: after } = node;
  if (before.score === undefined) return failed(noScore(name, from));
  if (after.score === undefined) return failed(noScore(name, to));
  return ok({ name, from: before.score, to: after.score, ...partsOf(node, before.score, to) });
}

function partsOf(node: DriverNode, without: number, { facts: { settings } }: Model) {
  const parts = partsIn(node, without, settings);
  const ofWeights = parts.weights.filter(({ part }) => part !== 0).map((part) => driverOf(part, "Weights"));
  const drivers = [...parts.leaves, ...ofWeights];
  const partOf = (because: Driver["because"]) =>
    sumOf(drivers.filter((driver) => driver.because === because).map(({ part }) => part));
  return {
    ...(parts.hasCommon ? { performance: partOf("Performance") } : {}),
    coverage: partOf("Coverage"),
    weights: partOf("Weights"),
    drivers: drivers
      .filter((driver) => Math.abs(driver.part) > 1e-12 || driver.from !== driver.to)
      .sort((a, b) => Math.abs(b.part) - Math.abs(a.part)),
    cause: causeOf(node, parts),
  };
}

interface AllParts extends Parts {
  /** Whether anything counts in both periods. */
  readonly hasCommon: boolean;
}

function partsIn(node: DriverNode, without: number, settings: Settings): AllParts {
  const { lost, same, weighed, gained } = stepsOf(node, settings);
  const steps = [lost, same, gained].map((step) => splitChange(step, without).map(({ part }) => part));
  const leaves = leavesOf(node, settings).map(({ node: leaf, isOneSided }, index): Driver => {
    const part = sumOf(steps.map((parts) => parts[index] ?? 0));
    return driverOf({ node: leaf, part }, isOneSided ? "Coverage" : "Performance");
  });
  return { leaves, weights: splitWeights(weighed, without), hasCommon: same.to.score !== undefined };
}

function noScore(item: string, { frame }: Model) {
  return { code: "no-score-to-explain", item, period: periodText(frame.period) } as const;
}

function nodeOf({ kind, id, scorecard }: ChangedItem, from: Model, to: Model): DriverNode | undefined {
  const scorecards = [from.scorecards, to.scorecards] as const;
  const both: BothUnits = { scorecards, settings: to.facts.settings, unit: scorecard };
  const units = bothOf(scorecards, (all) => all.find((one) => one.id === scorecard));
  if (!units || kind === "scorecard") return units && scorecardNode(units, both);
  if (kind === "objective") {
    const pair = bothOf(units, (unit) => objectivesOf(unit).find(({ objective }) => objective.id === id));
    return pair && objectiveNode(pair, both);
  }
  const pair = bothOf(units, ({ perspectives }) =>
    perspectives.find(({ perspective }) => perspective.id === id),
  );
  return pair && perspectiveNode(pair, both);
}

function bothOf<Item, Found>(
  [from, to]: Both<Item>,
  find: (item: Item) => Found | undefined,
): Both<Found> | undefined {
  const [before, after] = [find(from), find(to)];
  return before === undefined || after === undefined ? undefined : [before, after];
}

/**
 * Splits a change that new weights alone have made into the parts of all groups, 0 where they did not change; they add up to
 * it exactly. Weights are relative, so those of a group are one change; of several groups the upper one changes first.
 *
 * @param without the score that stands for a group without one
 */
function splitWeights(node: DriverNode, without: number): readonly Part[] {
  const scoreWith = (changed: ReadonlySet<DriverNode>) => stateWith(node, changed).score ?? without;
  const changed = new Set<DriverNode>();
  return groupsIn(node).map((group) => {
    if (!group.below?.nodes.some(isReweighed)) return { node: group, part: 0 };
    const before = scoreWith(changed);
    changed.add(group);
    return { node: group, part: scoreWith(changed) - before };
  });
}

const isReweighed = ({ from, to }: DriverNode): boolean => from.weight !== to.weight;

function groupsIn(node: DriverNode): readonly DriverNode[] {
  return node.below ? [node, ...node.below.nodes.flatMap(groupsIn)] : [];
}

/** How a group stands when what is right below some groups weighs what it does now, and all else what it did. */
function stateWith(node: DriverNode, changed: ReadonlySet<DriverNode>): State {
  const { below, to } = node;
  if (!below) return to;
  const end = changed.has(node) ? "to" : "from";
  const states = below.nodes.map((one) => ({ ...stateWith(one, changed), weight: one[end].weight }));
  return below.rollUp(states, to.weight);
}
