import {
  nameKey,
  periodText,
  placeText,
  type CellPlace,
  type GroupWeight,
  type Period,
  type PhasedTarget,
  type Problem,
} from "../../scorecard";

/** What one row of the Targets table says: of two that say the same thing the first counts. */
interface Said {
  readonly key: readonly string[];
  readonly name: string;
  readonly what: "target" | "weight";
  readonly period: Period;
  readonly at: CellPlace;
}

/** Names each row of a measure that an earlier one keeps from counting. */
export function targetsTwice(
  rows: readonly PhasedTarget[],
  nameOf: (measure: string) => string,
): readonly Problem[] {
  return twice(
    rows.flatMap(({ measure, scorecard = "", holds = "", period, at, ...row }): readonly Said[] => {
      const said = { name: nameOf(measure), period, at };
      const isLevel = [row.target, row.redFlag, row.stretch].some((level) => level !== undefined);
      return [
        ...(isLevel ? [{ ...said, key: [measure, scorecard, holds], what: "target" } as const] : []),
        ...(row.weight === undefined
          ? []
          : [{ ...said, key: [measure, scorecard], what: "weight" } as const]),
      ];
    }),
  );
}

/** The same of weights of objectives and perspectives. */
export function weightsTwice(rows: readonly GroupWeight[]): readonly Problem[] {
  return twice(
    rows.map(({ kind, id, period, at }) => ({ key: [kind, id], name: id, what: "weight", period, at })),
  );
}

function twice(all: readonly Said[]): readonly Problem[] {
  const first = new Map<string, CellPlace>();
  return all.flatMap(({ key, name, what, period, at }): readonly Problem[] => {
    const one = JSON.stringify([...key.map(nameKey), what, periodText(period)]);
    const earlier = first.get(one);
    if (earlier === undefined) first.set(one, at);
    return earlier
      ? [{ code: "target-twice", at, name, what, period: periodText(period), first: placeText(earlier) }]
      : [];
  });
}
