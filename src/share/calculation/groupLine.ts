import { middleOf, periodText, previousFrame, type CellPlace } from "../../scorecard";
import { definedAs, definedRow, hasWeight, liveText, liveWeight, type DefinedRow } from "./definitions";
import {
  comesTo,
  constant,
  isCertain,
  keptWhile,
  notAvailable,
  onlyWhile,
  type Content,
} from "./expressions";
import { identityOf, type Item } from "./items";
import { guard, itemArea, itemCell, rowsIn, type Rows } from "./layout";
import type { Line, Sources, Writing } from "./lines";
import { groupMoved } from "./groupMoved";
import { lessData } from "./moved";
import { broughtBy, rolledUp, rolledUpAsCopied } from "./rolledUp";

/** An objective, a perspective or a scorecard. */
export type GroupItem = Exclude<Item, { readonly kind: "measure" | "contribution" }>;

/** The row of an objective, a perspective or a scorecard: rolled up from the rows that count in it. */
export function groupLine(item: GroupItem, row: number, writing: Writing, isKept = false): Line {
  const { model, scored, unit } = item;
  const { id, name } = identityOf(item);
  const { frame } = model;
  const defined = definedIn(item, row, writing.sources);
  const ok = itemCell("asCopied", row);
  const children = writing.layout.childrenOf(item);
  const before = scoreBefore(item);
  const previous = writing.layout.rowOf(previousFrame(frame), item.kind, unit.id, id);
  return {
    period: periodText(frame.period),
    unit: unit.name,
    id,
    name,
    of: item.of,
    ...(defined ? { source: { formula: defined.row.formula } } : {}),
    asCopied: {
      formula: isCertain([
        guard,
        ...(defined?.conditions ?? []),
        ...(children ? partsAsCopied(children, writing, isKept) : []),
      ]),
    },
    ruleAsCopied: { formula: ok },
    weight: groupWeight(item, defined?.row, children),
    ...(isKept ? rolledUpAsCopied(item, row) : rolledUp(item, row, children)),
    ...broughtBy(row),
    ...saidByHand(item, row),
    owner: "owner" in scored ? (scored.owner ?? { formula: notAvailable }) : ownerOf(item, defined?.row),
    critical: 0,
    actual: { formula: itemCell("score", row) },
    ...groupMoved(item, row, writing.layout),
    lessData: { formula: lessData(row) },
    unchanged: {
      formula: isCertain([
        ok,
        comesTo(itemCell("score", row), scored.score),
        comesTo(itemCell("coverage", row), scored.coverage),
        ...(previous === undefined || before === undefined
          ? []
          : [comesTo(itemCell("previous", row), before)]),
      ]),
    },
    // What was said of a group tells of its parts, and of how they were before.
    wholeUnchanged: {
      formula: isCertain([
        itemCell("unchanged", row),
        ...(children ? sameParts(children, writing, "wholeUnchanged") : []),
        ...(previous === undefined ? [] : [itemCell("wholeUnchanged", previous)]),
      ]),
    },
  };
}

/** The status that somebody set by hand, and what it counts as. */
function saidByHand({ scored: { override }, model }: GroupItem, row: number): Line {
  const ok = itemCell("asCopied", row);
  const counted = override && model.facts.settings.overridesRollUp ? middleOf(override.band) : undefined;
  return {
    countsAs: {
      formula: counted === undefined ? itemCell("score", row) : onlyWhile(ok, constant(counted)),
    },
    status: { formula: override ? keptWhile(ok, override.band) : itemCell("computed", row) },
  };
}

/** Whether the parts of a group are defined as they were; of one that is kept also that they come to the same. */
function partsAsCopied(children: Rows, writing: Writing, isKept: boolean): readonly string[] {
  const defined = `AND(${itemArea("asCopied", children)})`;
  return isKept ? [defined, ...sameParts(children, writing)] : [defined];
}

/** Whether each part of a group comes to what it came to, and weighs as much. */
function sameParts(
  children: Rows,
  { layout }: Writing,
  column: "unchanged" | "wholeUnchanged" = "unchanged",
): readonly string[] {
  const weights = rowsIn(children).map((row) => {
    const item = layout.items[row - layout.headers.items - 1];
    return item ? weightIn(item) : 0;
  });
  const off = `SUMPRODUCT(ABS(${itemArea("weight", children)}-{${weights.join(";").toUpperCase()}}))`;
  return [`AND(${itemArea(column, children)})`, `${off}<=1E-9`];
}

function weightIn(item: Item): number {
  if (item.scored.computedBand === "Not scored") return 0;
  switch (item.kind) {
    case "objective":
      return item.scored.objective.weight;
    case "perspective":
      return item.scored.objectives.length === 0 ? 0 : item.scored.perspective.weight;
    case "measure":
    case "contribution":
    case "scorecard":
      return item.scored.weight;
  }
}

interface Defined {
  readonly conditions: readonly string[];
  readonly row: DefinedRow;
}

/** Where a group is defined, and that it is so as it was. */
function definedIn(item: GroupItem, row: number, sources: Sources): Defined | undefined {
  const { table, at, keys, defining } = placeOf(item, sources);
  const defined = definedRow(table, at, keys, itemCell("source", row));
  return defined && { row: defined, conditions: [...definedAs(defined, defining), ...hasWeight(defined)] };
}

interface DefinedPlace {
  readonly table: Sources["objectives"];
  readonly at: CellPlace | undefined;
  readonly keys: readonly string[];
  readonly defining: readonly string[];
}

function placeOf(item: GroupItem, { objectives, perspectives }: Sources): DefinedPlace {
  switch (item.kind) {
    case "objective":
      return {
        table: objectives,
        at: item.scored.objective.at,
        keys: ["id", "objective"],
        defining: ["perspective", "scorecard", "contributesTo", "rollUp"],
      };
    case "perspective":
      return {
        table: perspectives,
        at: item.scored.perspective.at,
        keys: ["id", "perspective"],
        defining: ["rollUp"],
      };
    case "scorecard":
      return { table: undefined, at: undefined, keys: [], defining: [] };
  }
}

/** A perspective without objectives takes no part; nor does what nothing counts in. */
function groupWeight(item: GroupItem, defined: DefinedRow | undefined, children: Rows | undefined): Content {
  if (!children) return item.scored.computedBand === "Not scored" ? 0 : ownWeight(item, defined);
  const own = ownWeight(item, defined);
  const weight = typeof own === "object" && "formula" in own ? own.formula : constant(own);
  return { formula: `IF(SUM(${itemArea("weight", children)})=0,0,${weight})` };
}

function ownWeight(item: GroupItem, defined: DefinedRow | undefined): Content {
  const { model } = item;
  if (item.kind === "scorecard") return item.scored.weight;
  if (item.kind === "perspective" && item.scored.objectives.length === 0) return 0;
  const { weight } = item.kind === "objective" ? item.scored.objective : item.scored.perspective;
  const { id } = identityOf(item);
  const isChanging = model.facts.groupWeights?.some((one) => one.id === id && one.kind === item.kind);
  return isChanging ? weight : liveWeight(defined, weight);
}

function ownerOf(item: GroupItem, defined: DefinedRow | undefined): Content {
  if (item.kind !== "objective") return { formula: notAvailable };
  return liveText(defined, "owner", item.scored.objective.owner);
}

/** The score of the same group in the frame before. */
function scoreBefore({ scored: { score, change } }: GroupItem): number | undefined {
  return score === undefined || change === undefined ? undefined : score - change;
}
