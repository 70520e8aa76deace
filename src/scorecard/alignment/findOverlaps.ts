import { nameKey, type CellPlace } from "../terms";
import type { ScoredScorecard } from "../scores";
import { alikeIn, type Named } from "./likeNames";
import type { Serving } from "./serving";

/** Several units that own the same thing, none for another and none for the same one above. */
export interface Overlap {
  readonly kind: "objective" | "measure";
  /** Of two units at least. */
  readonly items: readonly OverlapItem[];
  /** 0..1: the share of words that the names have in common at least. */
  readonly likeness: number;
  readonly isSameName: boolean;
}

export interface OverlapItem extends Named {
  readonly unit: ScoredScorecard;
  readonly id: string;
  readonly at: CellPlace;
}

interface Owned extends OverlapItem {
  /** The objectives that it serves, its own first. */
  readonly chain: readonly string[];
  /** What else has to be the same for two to be the same thing. */
  readonly unitOfMeasure: string;
}

/**
 * Objectives and measures that several units own under the same or nearly the same name. What is shared, or serves one objective
 * above, is alignment and no overlap.
 *
 * @param isWithin whether a unit is looked at
 */
export function findOverlaps(
  { all, ownerOf, chainOf }: Serving,
  isWithin: (unit: ScoredScorecard) => boolean,
): readonly Overlap[] {
  const own = all.filter(
    ({ unit, objective }) => isWithin(unit) && ownerOf(objective.objective.id) === unit.id,
  );
  const objectives = own.map(({ unit, objective: { objective } }): Owned => {
    const { id, name, at } = objective;
    return { unit, unitName: unit.name, id, name, at, chain: chainOf(id), unitOfMeasure: "" };
  });
  const measures = own.flatMap(({ unit, objective: { objective, measures: scored } }) =>
    scored.map(({ measure: { id, name, at, unit: unitOfMeasure = "" } }): Owned => {
      const chain = chainOf(objective.id);
      return { unit, unitName: unit.name, id, name, at, chain, unitOfMeasure: nameKey(unitOfMeasure) };
    }),
  );
  return [...overlapsOf("objective", objectives), ...overlapsOf("measure", measures)];
}

function overlapsOf(kind: Overlap["kind"], owned: readonly Owned[]): readonly Overlap[] {
  const apart = alikeIn(owned).flatMap(({ items }) => comparable(items).map(servingApart));
  // How sure it is goes by those that are left.
  return apart
    .flatMap(alikeIn)
    .filter(({ items }) => new Set(items.map(({ unit }) => unit.id)).size > 1)
    .map((alike) => ({ kind, ...alike }));
}

/** Measures in two units of measure are two things; one that says none may be any. */
function comparable(items: readonly Owned[]): readonly (readonly Owned[])[] {
  const units = [...new Set(items.map(({ unitOfMeasure }) => unitOfMeasure).filter((unit) => unit))];
  if (units.length < 2) return [items];
  return units.map((unit) => items.filter(({ unitOfMeasure }) => unitOfMeasure === unit));
}

/** One for each end that is served: of those that serve the same one, the first. */
function servingApart(items: readonly Owned[]): readonly Owned[] {
  const kept: Owned[] = [];
  for (const item of items)
    if (!kept.some(({ chain }) => chain.some((id) => item.chain.includes(id)))) kept.push(item);
  return kept;
}
