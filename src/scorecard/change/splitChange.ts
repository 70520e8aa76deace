import { coalitionsBefore, type Coalition } from "./coalitions";
import type { DriverNode, State } from "../drivers";

/** A measure's part of a change, in points of the score that changed. */
export interface Part {
  readonly node: DriverNode;
  readonly part: number;
}

/** The score at the top when something stands so. */
type Outcome = (state: State) => number;

/**
 * Splits the change of a score into the parts of all that lies below, which add up to it exactly. Where the roll-up is
 * a weighted mean, a part is the change times its weight; elsewhere it is the Shapley value, level by level: the mean of
 * what each brings over all orders in which the changes could have happened.
 *
 * @param node nothing in it has another weight at the end than at the beginning
 * @param without the score that stands for a mixture without one; it does not change the sum
 */
export function splitChange(node: DriverNode, without: number): readonly Part[] {
  return partsOf(node, ({ score }) => score ?? without, true);
}

function partsOf(node: DriverNode, outcome: Outcome, isStraight: boolean): readonly Part[] {
  if (!node.below) return [{ node, part: outcome(node.to) - outcome(node.from) }];
  const { nodes, rollUp, isLinear } = node.below;
  const { weight } = node.to;
  const remains = isStraight && isLinear(nodes);
  return nodes.flatMap((child, index) => {
    const coalitions = remains ? [nobodyYet] : coalitionsBefore(index, nodes.length);
    const average: Outcome = (state) =>
      coalitions.reduce(
        (sum, { members, share }) =>
          sum + share * outcome(rollUp(mixed(nodes, members, index, state), weight)),
        0,
      );
    return partsOf(child, remembering(average), remains);
  });
}

/** Where every part counts the same whatever the others do, one order is as good as all. */
const nobodyYet: Coalition = { members: new Set(), share: 1 };

function mixed(
  nodes: readonly DriverNode[],
  changed: ReadonlySet<number>,
  index: number,
  state: State,
): readonly State[] {
  return nodes.map((node, other) => {
    if (other === index) return state;
    return changed.has(other) ? node.to : node.from;
  });
}

/** Groups come to the same few states again and again. A measure's state is asked for twice alone. */
function remembering(outcome: Outcome): Outcome {
  const known = new Map<string, number>();
  return (state) => {
    if ("measure" in state) return outcome(state);
    const key = `${state.score} ${state.computedBand} ${state.coverage} ${state.weight} ${state.override?.band}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = outcome(state);
    known.set(key, found);
    return found;
  };
}
