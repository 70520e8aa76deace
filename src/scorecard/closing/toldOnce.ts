import type { ClosedChange } from "./changes";
import type { RestatedField, Restatement } from "./restatements";

/** What is told of a closed period. */
export interface Told {
  readonly restated: readonly Restatement[];
  readonly changes: readonly ClosedChange[];
  readonly followed: readonly Restatement[];
}

/** Units may share them: then one cell that is changed shows in each unit. */
const shared: readonly RestatedField[] = ["name", "place", "target", "redFlag", "weight"];

/** Causes and what followed, each cause once: what is changed alike in several units is told with their number. */
export function toldOnce({
  restatements,
  changes,
}: {
  readonly restatements: readonly Restatement[];
  readonly changes: readonly ClosedChange[];
}): Told {
  const causes = restatements.filter(({ isEffect }) => !isEffect);
  return {
    restated: alikeOnce(
      causes,
      ({ item, field, was, is }) => [
        item.kind,
        item.id,
        field,
        shared.includes(field) ? "" : item.unit,
        was,
        is,
      ],
      (one, count) => ({ ...one, scoreWas: undefined, scoreIs: undefined, unitName: `${count} units` }),
    ),
    changes: alikeOnce(
      changes,
      ({ kind, id, name, field, was, is }) => [kind, id, name, field, was, is],
      (one, count) => ({ ...one, unitName: `${count} units` }),
    ),
    followed: restatements.filter(({ isEffect }) => isEffect),
  };
}

function alikeOnce<One extends { readonly unitName?: string }>(
  all: readonly One[],
  keyOf: (one: One) => readonly unknown[],
  ofSeveral: (one: One, count: number) => One,
): readonly One[] {
  const alike = new Map<string, One[]>();
  for (const one of all) {
    const key = JSON.stringify(keyOf(one));
    const before = alike.get(key);
    if (before) before.push(one);
    else alike.set(key, [one]);
  }
  return [...alike.values()].flatMap((same) => {
    const [first] = same;
    return first ? [same.length > 1 ? ofSeveral(first, same.length) : first] : [];
  });
}
