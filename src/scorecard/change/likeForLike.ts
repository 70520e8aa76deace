import type { Settings } from "../facts/settings";
import { asChild } from "../model/withOverride";
import type { DriverNode, State } from "./driverNode";

/**
 * A change in three steps that follow each other: what is lost, how those that are there in both periods did, what is new.
 * The first and the last are coverage, the middle one is performance (scoring.md, "Performance and coverage").
 */
export interface Steps {
  readonly lost: DriverNode;
  readonly same: DriverNode;
  readonly gained: DriverNode;
}

/** What stands at the end of the tree: a measure, or an item whose override rolls up. */
export interface Leaf {
  readonly node: DriverNode;
  /** Whether it counts in one of the two periods alone. */
  readonly isOneSided: boolean;
}

/** The leaves in their order; that of every step is the same. */
export function leavesOf(node: DriverNode, settings: Settings): readonly Leaf[] {
  const leaves: Leaf[] = [];
  mapLeaves(node, (leaf) => {
    leaves.push({ node: leaf, isOneSided: isOneSided(leaf, settings) });
    return leaf;
  });
  return leaves;
}

export function stepsOf(node: DriverNode, settings: Settings): Steps {
  const isOnly = (leaf: DriverNode) => isOneSided(leaf, settings);
  const common = (leaf: DriverNode, state: State) => (isOnly(leaf) ? leftOut(state) : state);
  return {
    lost: mapLeaves(node, (leaf) => ({ ...leaf, to: common(leaf, leaf.from) })),
    same: likeForLike(node, settings),
    gained: mapLeaves(node, (leaf) => ({ ...leaf, from: common(leaf, leaf.to) })),
  };
}

/** The tree of those leaves alone that count in both periods. */
export function likeForLike(node: DriverNode, settings: Settings): DriverNode {
  return mapLeaves(node, (leaf) =>
    isOneSided(leaf, settings) ? { ...leaf, from: leftOut(leaf.from), to: leftOut(leaf.to) } : leaf,
  );
}

function isOneSided({ from, to }: DriverNode, settings: Settings): boolean {
  const [before, after] = [from, to].map((state) => asChild(state, settings).score !== undefined);
  return before !== after;
}

/** It takes no part at all, as if it had been retired. */
function leftOut(state: State): State {
  return { ...state, score: undefined, computedBand: "Not scored", override: undefined };
}

function withoutData(state: State): State {
  return { ...state, score: undefined, computedBand: "No data", override: undefined };
}

/** Whether every group above has a score at either end: a measure of one that has none does not count. */
interface Counting {
  readonly from: boolean;
  readonly to: boolean;
}

/** A tree with other leaves; the groups are rolled up anew. */
function mapLeaves(
  node: DriverNode,
  leafOf: (leaf: DriverNode) => DriverNode,
  counting: Counting = { from: true, to: true },
): DriverNode {
  const { below } = node;
  if (!below) return leafOf(counted(node, counting));
  const inside = {
    from: counting.from && node.from.score !== undefined,
    to: counting.to && node.to.score !== undefined,
  };
  const nodes = below.nodes.map((one) => mapLeaves(one, leafOf, inside));
  return {
    ...node,
    from: below.rollUp(nodes.map(({ from }) => from)),
    to: below.rollUp(nodes.map(({ to }) => to)),
    below: { ...below, nodes },
  };
}

function counted(leaf: DriverNode, { from, to }: Counting): DriverNode {
  return {
    ...leaf,
    from: from ? leaf.from : withoutData(leaf.from),
    to: to ? leaf.to : withoutData(leaf.to),
  };
}
