import type { Settings } from "../facts";
import { asChild } from "../scores";
import type { DriverNode, State } from "./driverNode";

/**
 * A change in four steps that follow each other: what is lost, how those that are there in both periods did, what they weigh
 * now, what is new. The first and the last are coverage, the second is performance (scoring.md, "Performance, coverage and
 * weights"). Nothing but the third changes a weight.
 */
export interface Steps {
  readonly lost: DriverNode;
  readonly same: DriverNode;
  readonly weighed: DriverNode;
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
    lost: mapLeaves(asWeighed("from", node), (leaf) => ({ ...leaf, to: common(leaf, leaf.from) })),
    same: likeForLike(node, settings),
    weighed: reweighed(node, settings),
    gained: mapLeaves(asWeighed("to", node), (leaf) => ({ ...leaf, from: common(leaf, leaf.to) })),
  };
}

/** The tree of those leaves alone that count in both periods, with the weights of before. */
export function likeForLike(node: DriverNode, settings: Settings): DriverNode {
  return mapLeaves(asWeighed("from", node), (leaf) =>
    isOneSided(leaf, settings) ? { ...leaf, from: leftOut(leaf.from), to: leftOut(leaf.to) } : leaf,
  );
}

/** The same leaves as they stand now, first with the weights of before and then with those of now. */
export function reweighed(node: DriverNode, settings: Settings): DriverNode {
  return mapLeaves(node, (leaf) => {
    const to = isOneSided(leaf, settings) ? leftOut(leaf.to) : leaf.to;
    return { ...leaf, from: { ...to, weight: leaf.from.weight }, to };
  });
}

/** A tree in which everything weighs at both ends what it does at one. */
function asWeighed(end: "from" | "to", node: DriverNode): DriverNode {
  const { weight } = node[end];
  const { from, to, below } = node;
  return {
    ...node,
    ...{ from: { ...from, weight }, to: { ...to, weight } },
    ...(below ? { below: { ...below, nodes: below.nodes.map((one) => asWeighed(end, one)) } } : {}),
  };
}

function isOneSided({ from, to }: DriverNode, settings: Settings): boolean {
  const [before, after] = [from, to].map((state) => asChild(state, settings).score !== undefined);
  return before !== after;
}

/** It takes no part at all, as if it had been retired. */
function leftOut(state: State): State {
  return { ...state, score: undefined, computedBand: "Not scored", override: undefined };
}

/** What is not scored takes no part, whether the group above has a score or not. */
function withoutData(state: State): State {
  if (state.computedBand === "Not scored") return state;
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
    from: counting.from && mayCount(node.from),
    to: counting.to && mayCount(node.to),
  };
  const nodes = below.nodes.map((one) => mapLeaves(one, leafOf, inside));
  return {
    ...node,
    from: below.rollUp(
      nodes.map(({ from }) => from),
      node.from.weight,
    ),
    to: below.rollUp(
      nodes.map(({ to }) => to),
      node.to.weight,
    ),
    below: { ...below, nodes },
  };
}

/** Where a group is not scored because all in it weighs nothing, what is in it counts: that it weighs nothing is the weights' part. */
const mayCount = ({ score, computedBand }: State): boolean =>
  score !== undefined || computedBand === "Not scored";

function counted(leaf: DriverNode, { from, to }: Counting): DriverNode {
  return {
    ...leaf,
    from: from ? leaf.from : withoutData(leaf.from),
    to: to ? leaf.to : withoutData(leaf.to),
  };
}
