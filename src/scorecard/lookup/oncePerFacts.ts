import type { Facts } from "../facts";

/** What is worked out of facts, once: facts never change, so neither does it. */
export interface OncePerFacts<Value> {
  of(facts: Facts): Value;
  /** For facts that came from others by a small change: their value is known already. */
  know(facts: Facts, value: Value): void;
}

export function oncePerFacts<Value>(workOut: (facts: Facts) => Value): OncePerFacts<Value> {
  const known = new WeakMap<Facts, { readonly value: Value }>();
  return {
    of(facts) {
      const { value } = known.get(facts) ?? { value: workOut(facts) };
      known.set(facts, { value });
      return value;
    },
    know: (facts, value) => known.set(facts, { value }),
  };
}
