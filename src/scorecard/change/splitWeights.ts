import type { DriverNode, State } from "../drivers";
import type { Part } from "./splitChange";

/**
 * Splits a change that new weights alone have made into the parts of the groups in which they changed, which add up to it
 * exactly. Weights are relative, so those of a group are one change; of several groups the upper one changes first.
 *
 * @param without the score that stands for a group without one
 */
export function splitWeights(node: DriverNode, without: number): readonly Part[] {
  const scoreWith = (changed: ReadonlySet<DriverNode>) => stateWith(node, changed).score ?? without;
  const groups = groupsIn(node).filter(({ below }) => below?.nodes.some(isReweighed));
  return groups.map((group, index) => {
    const before = new Set(groups.slice(0, index));
    return { node: group, part: scoreWith(new Set([...before, group])) - scoreWith(before) };
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
