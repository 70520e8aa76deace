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

/** Some of a group's members, by index, and how much this choice of them counts; the shares of all choices add up to 1. */
interface Coalition {
  readonly members: ReadonlySet<number>;
  readonly share: number;
}

const mostForAll = 10;

/** So that hundreds of members take seconds, not minutes. */
const mostStarts = 20;

/**
 * Who may have changed before one member does, as the Shapley value weighs it: every choice among the others, by how many
 * orders of change lead to it. Of more than ten members only some orders are taken, each once forwards and once backwards;
 * the parts still add up exactly.
 */
function coalitionsBefore(member: number, size: number): readonly Coalition[] {
  return size <= mostForAll ? allChoices(member, size) : choicesOfSomeOrders(member, size);
}

function allChoices(member: number, size: number): readonly Coalition[] {
  const others = Array.from({ length: size }, (_, index) => index).filter((index) => index !== member);
  return Array.from({ length: 2 ** others.length }, (_, choice) => {
    const members = others.filter((_other, bit) => (choice >> bit) % 2 === 1);
    const before = members.length;
    const share = (factorial(before) * factorial(size - before - 1)) / factorial(size);
    return { members: new Set(members), share };
  });
}

function factorial(number: number): number {
  return number <= 1 ? 1 : number * factorial(number - 1);
}

/** The orders that start at a member, spread evenly, and go round, and the same backwards. */
function choicesOfSomeOrders(member: number, size: number): readonly Coalition[] {
  const count = Math.min(size, mostStarts);
  return Array.from({ length: count }, (_, nth) => Math.floor((nth * size) / count)).flatMap((first) => {
    const forwards = Array.from({ length: size }, (_, step) => (first + step) % size);
    return [forwards, forwards.toReversed()].map((order) => ({
      members: new Set(order.slice(0, order.indexOf(member))),
      share: 1 / (2 * count),
    }));
  });
}
