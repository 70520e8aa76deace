import { previousFrame } from "../../scorecard";
import { isCertain, onlyWhile } from "./expressions";
import type { GroupItem } from "./groupLine";
import { identityOf, type Item } from "./items";
import { itemArea, itemCell, rowsIn, type ItemColumn, type Layout, type Rows } from "./layout";
import type { Line } from "./lines";
import { trendBetween } from "./moved";

/** How a group moved: its trend where the same counts with the same weights in both periods, in the copy and still. */
export function groupMoved(item: GroupItem, row: number, layout: Layout): Line {
  const before = rowBefore(item, layout);
  if (before === undefined) return {};
  const cell = (column: ItemColumn) => itemCell(column, row);
  const score = itemCell("score", before);
  const gain = `${cell("actual")}-${cell("previous")}`;
  const { steadyWithin } = item.model.facts.settings;
  const trend = trendBetween(cell("previous"), cell("actual"), { gain, steadyWithin });
  const alike = isSteady(item) ? countingAlike(item, layout) : undefined;
  return {
    previous: { formula: score },
    coverageBefore: { formula: `IF(ISNUMBER(${score}),${itemCell("coverage", before)},NA())` },
    change: { formula: gain },
    ...(alike === undefined
      ? {}
      : {
          sameCounted: { formula: isCertain(alike) },
          trend: { formula: onlyWhile(cell("sameCounted"), trend) },
        }),
  };
}

function rowBefore(item: GroupItem, layout: Layout): number | undefined {
  const { kind, model, unit } = item;
  return layout.rowOf(previousFrame(model.frame), kind, unit.id, identityOf(item).id);
}

/** Whether all of a change is performance: what counts is the same, with the same weights. Without a change nobody knows. */
function isSteady({ scored: { change, performance, weights } }: GroupItem): boolean {
  return change === undefined || (weights === 0 && performance === change);
}

/** What says that the same parts have a score in both periods, or lack it for the same reason; undefined where they cannot be compared. */
function countingAlike(item: GroupItem, layout: Layout): readonly string[] | undefined {
  const before = rowBefore(item, layout);
  const then = before === undefined ? undefined : itemIn(before, layout);
  const [now, old] = [layout.childrenOf(item), then && layout.childrenOf(then)];
  if (!then || !now || !old) return !then || now || old ? undefined : [];
  const parts = rowsIn(now).flatMap((row) => itemIn(row, layout) ?? []);
  const isPlain = now.last - now.first === old.last - old.first && !isOverridden(now, old, layout);
  if (!isPlain || !parts.every((part) => isComparable(part, layout))) return undefined;
  const isScored = (rows: Rows) => `ISNUMBER(${itemArea("score", rows)})`;
  const differ = `(${itemArea("computed", now)}<>${itemArea("computed", old)})`;
  return [
    `SUMPRODUCT(ABS(${isScored(now)}-${isScored(old)}))=0`,
    `SUMPRODUCT((1-${isScored(now)})*${differ})=0`,
    `SUMPRODUCT(ABS(${itemArea("weight", now)}-${itemArea("weight", old)}))=0`,
    ...(parts[0]?.kind === "measure" ? [] : [`AND(${itemArea("sameCounted", now)})`]),
  ];
}

const itemIn = (row: number, { items, headers }: Layout): Item | undefined => items[row - headers.items - 1];

/** Not where other units contribute: what counts in theirs is not seen here. */
function isComparable(part: Item, layout: Layout): boolean {
  if (part.kind === "measure") return true;
  return part.kind !== "contribution" && countingAlike(part, layout) !== undefined;
}

/** Whether something counts by a status that was set by hand. */
function isOverridden(now: Rows, old: Rows, layout: Layout): boolean {
  return [...rowsIn(now), ...rowsIn(old)].some((row) => {
    const part = itemIn(row, layout);
    return part?.model.facts.settings.overridesRollUp === true && part.scored.override !== undefined;
  });
}
