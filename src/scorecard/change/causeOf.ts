import type { DriverNode } from "../drivers";
import { sumOf } from "../series";
import type { Part } from "./splitChange";

/** A measure, or a group whose members weigh something else now, and its part of a change. */
export interface Driver {
  readonly id: string;
  readonly name: string;
  /** The unit, where it is not the one whose score changed. */
  readonly unitName?: string;
  /** Its own scores, 0..100; undefined for no data. */
  readonly from?: number;
  readonly to?: number;
  /** In points of the score that changed. */
  readonly part: number;
  /** Whether it did better or worse, began or ceased to count, or what is below it was weighed anew. */
  readonly because: "Performance" | "Coverage" | "Weights";
}

/** A score that changed with what made it change, one level at a time; a measure has nothing below. */
export interface Cause extends Omit<Driver, "because"> {
  readonly kind: DriverNode["kind"];
  /** Of a group: what came from what is right below it being weighed anew. */
  readonly weights: number;
  /** Of what has nothing below. */
  readonly because?: "Performance" | "Coverage";
  /** The largest part first. */
  readonly below: readonly Cause[];
}

/** The parts of a change, in the order of the tree: one for each leaf, and for each group what came from weights in it. */
export interface Parts {
  readonly leaves: readonly Driver[];
  readonly weights: readonly Part[];
}

export function driverOf({ node, part }: Part, because: Driver["because"]): Driver {
  return { ...namedIn(node), part, because };
}

/** The whole tree with its parts: those of a group are the sum of all below it, and of its own weights. */
export function causeOf(node: DriverNode, { leaves, weights }: Parts): Cause {
  const [nextLeaf, nextGroup] = [leaves.values(), weights.values()];
  const take = (one: DriverNode): Cause => {
    const named = { kind: one.kind, ...namedIn(one) };
    if (!one.below) {
      const leaf = nextLeaf.next().value;
      const because = leaf?.because === "Coverage" ? "Coverage" : "Performance";
      return { ...named, part: leaf?.part ?? 0, because, weights: 0, below: [] };
    }
    const own = nextGroup.next().value?.part ?? 0;
    const below = one.below.nodes.map(take);
    const part = own + sumOf(below.map((child) => child.part));
    return { ...named, part, weights: own, below: bySize(below) };
  };
  return take(node);
}

const bySize = (causes: readonly Cause[]): readonly Cause[] =>
  causes.toSorted((a, b) => Math.abs(b.part) - Math.abs(a.part));

function namedIn({ id, name, unitName, from, to }: DriverNode) {
  const named = { id, name, ...(unitName === undefined ? {} : { unitName }) };
  return { ...named, from: from.score, to: to.score };
}
