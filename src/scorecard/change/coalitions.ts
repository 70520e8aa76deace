/** Some of a group's members, by index, and how much this choice of them counts; the shares of all choices add up to 1. */
export interface Coalition {
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
export function coalitionsBefore(member: number, size: number): readonly Coalition[] {
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
