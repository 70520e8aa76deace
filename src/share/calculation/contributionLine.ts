import { periodText } from "../../scorecard";
import { definedRow, liveWeight, type DefinedRow } from "./definitions";
import { notAvailable, type Content } from "./expressions";
import type { Item } from "./items";
import { itemCell, type ItemColumn } from "./layout";
import type { Line, Writing } from "./lines";
import { broughtBy } from "./rolledUp";

type Contribution = Extract<Item, { readonly kind: "contribution" }>;

/** The row of what another unit's objective brings to one of this unit's. */
export function contributionLine(item: Contribution, row: number, { layout, sources }: Writing): Line {
  const { model, unit, scored, of } = item;
  const from = layout.rowOf(model.frame, "objective", scored.scorecard, scored.objective.id);
  const their = (column: ItemColumn): Content =>
    from === undefined ? { formula: notAvailable } : { formula: itemCell(column, from) };
  const isExplicit = scored.objective.contributesTo === of;
  const table = isExplicit ? sources.objectives : undefined;
  const defined = definedRow(table, scored.objective.at, ["id", "objective"], itemCell("source", row));
  return {
    period: periodText(model.frame.period),
    unit: unit.name,
    of,
    ...(defined ? { source: { formula: defined.formula } } : {}),
    asCopied: their("asCopied"),
    weight: contributedWeight(item, defined),
    score: their("score"),
    countsAs: their("countsAs"),
    computed: their("computed"),
    status: their("status"),
    coverage: their("coverage"),
    unchanged: their("unchanged"),
    wholeUnchanged: their("wholeUnchanged"),
    critical: 0,
    ...broughtBy(row),
  };
}

/** What is not scored takes no part. */
function contributedWeight({ scored }: Contribution, defined: DefinedRow | undefined): Content {
  if (scored.computedBand === "Not scored") return 0;
  return defined ? liveWeight(defined, scored.weight) : scored.weight;
}
