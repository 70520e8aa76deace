import {
  periodText,
  previousFrame,
  type CellPlace,
  type MissingRule,
  type RollUpMethod,
} from "../../scorecard";
import { definedAs, hasWeight, liveText, liveWeight, positionIn, type DefinedRow } from "./definitions";
import {
  allOf,
  comesTo,
  constant,
  isCertain,
  keptWhile,
  notAvailable,
  onlyWhile,
  type Content,
} from "./expressions";
import { identityOf, type Item } from "./items";
import { guard, itemArea, itemCell, type ItemColumn, type Rows } from "./layout";
import type { Line, Sources, Writing } from "./lines";
import { middleOf } from "./measureLine";
import { lessData, trendBetween } from "./moved";

/** An objective, a perspective or a scorecard. */
export type GroupItem = Exclude<Item, { readonly kind: "measure" | "contribution" }>;
type Contribution = Extract<Item, { readonly kind: "contribution" }>;

/** While a critical measure is Red, its objective's score is at most this (scoring.md, "Critical"). */
const criticalCap = 66.6;

/** The row of what another unit's objective brings to one of this unit's. */
export function contributionLine(item: Contribution, row: number, { layout, sources }: Writing): Line {
  const { model, unit, scored, of } = item;
  const from = layout.rowOf(model.frame, "objective", scored.scorecard, scored.objective.id);
  const their = (column: ItemColumn): Content =>
    from === undefined ? { formula: notAvailable } : { formula: itemCell(column, from) };
  const isExplicit = scored.objective.contributesTo === of;
  const table = isExplicit ? sources.objectives : undefined;
  const found = positionIn(table, scored.objective.at, ["id", "objective"]);
  const defined = found && table ? { table, row: found.row, position: itemCell("source", row) } : undefined;
  return {
    period: periodText(model.frame.period),
    unit: unit.name,
    of,
    ...(found ? { source: { formula: found.formula } } : {}),
    asCopied: their("asCopied"),
    weight: contributedWeight(item, defined),
    score: their("score"),
    countsAs: their("countsAs"),
    computed: their("computed"),
    status: their("status"),
    coverage: their("coverage"),
    unchanged: their("unchanged"),
    critical: 0,
    ...broughtBy(row),
  };
}

/** What is not scored takes no part. */
function contributedWeight({ scored }: Contribution, defined: DefinedRow | undefined): Content {
  if (scored.computedBand === "Not scored") return 0;
  return defined ? liveWeight(defined, scored.weight) : scored.weight;
}

/** The row of an objective, a perspective or a scorecard: rolled up from the rows that count in it. */
export function groupLine(item: GroupItem, row: number, writing: Writing): Line {
  const { model, scored, unit } = item;
  const { id, name } = identityOf(item);
  const { facts, frame } = model;
  const defined = definedIn(item, row, writing.sources);
  const ok = itemCell("asCopied", row);
  const children = writing.layout.childrenOf(item);
  const counted =
    scored.override && facts.settings.overridesRollUp ? middleOf(scored.override.band) : undefined;
  const previous = writing.layout.rowOf(previousFrame(frame), item.kind, unit.id, id);
  const before = scoreBefore(item);
  return {
    period: periodText(frame.period),
    unit: unit.name,
    id,
    name,
    of: item.of,
    ...(defined ? { source: { formula: defined.formula } } : {}),
    asCopied: {
      formula: isCertain([
        guard,
        ...(defined?.conditions ?? []),
        ...(children ? [`AND(${itemArea("asCopied", children)})`] : []),
      ]),
    },
    ruleAsCopied: { formula: ok },
    weight: groupWeight(item, defined?.row, children),
    ...rolledUp(item, row, children),
    ...broughtBy(row),
    countsAs: {
      formula: counted === undefined ? itemCell("score", row) : onlyWhile(ok, constant(counted)),
    },
    status: {
      formula: scored.override ? keptWhile(ok, scored.override.band) : itemCell("computed", row),
    },
    owner: "owner" in scored ? (scored.owner ?? { formula: notAvailable }) : ownerOf(item, defined?.row),
    critical: 0,
    actual: { formula: itemCell("score", row) },
    ...moved(item, row, previous),
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
  };
}

interface Defined {
  readonly formula: string;
  readonly conditions: readonly string[];
  readonly row: DefinedRow;
}

/** Where a group is defined, and that it is so as it was. */
function definedIn(item: GroupItem, row: number, sources: Sources): Defined | undefined {
  const { table, at, keys, defining } = placeOf(item, sources);
  const found = positionIn(table, at, keys);
  if (!found || !table) return undefined;
  const defined = { table, row: found.row, position: itemCell("source", row) };
  return {
    formula: found.formula,
    row: defined,
    conditions: [...definedAs(defined, defining), ...hasWeight(defined)],
  };
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

function rolledUp(item: GroupItem, row: number, children: Rows | undefined): Line {
  const { scored, model } = item;
  const ok = itemCell("asCopied", row);
  if (!children)
    return {
      score: { formula: notAvailable },
      computed: { formula: keptWhile(ok, scored.computedBand) },
      coverage: 0,
    };
  const { settings } = model.facts;
  const [weights, scores, coverages] = (["weight", "countsAs", "coverage"] as const).map((column) =>
    itemArea(column, children),
  );
  const coverage = itemCell("coverage", row);
  const method = methodOf(item) ?? settings.rollUp;
  const rolled = rolledOver(children, method, settings.missing);
  const least = constant(settings.minimumCoverage * (1 - 1e-9));
  const covered = settings.missing === "Zero" ? rolled : `IF(${coverage}<${least},NA(),${rolled})`;
  const isHeld = item.kind === "objective" && item.scored.measures.some(({ measure }) => measure.isCritical);
  return {
    coverage: { formula: onlyWhile(ok, coveredOver(weights ?? "", scores ?? "", coverages ?? "")) },
    rolledUp: { formula: onlyWhile(ok, covered) },
    score: {
      formula: isHeld ? held(row, children, settings.criticalMissing === "Caps") : itemCell("rolledUp", row),
    },
    computed: {
      formula: onlyWhile(ok, `IF(SUM(${weights ?? ""})=0,"Not scored",${bandOver(itemCell("score", row))})`),
    },
  };
}

/** How much of the weight has data. */
function coveredOver(weights: string, scores: string, coverages: string): string {
  return `IF(SUM(${weights})=0,0,SUMPRODUCT(${weights}*ISNUMBER(${scores})*${coverages})/SUM(${weights}))`;
}

/** The score of a group; a gap takes no part, makes the group one, or counts as 0. */
function rolledOver(children: Rows, method: RollUpMethod, missing: MissingRule): string {
  const [weights, scores] = [itemArea("weight", children), itemArea("countsAs", children)];
  if (method !== "Average") return `BSC.ROLLUP(${scores},${weights},"${method}",0,"${missing}")`;
  const [weighted, withData] = [itemArea("weighted", children), itemArea("withData", children)];
  const all = `SUM(${weighted})/SUM(${missing === "Zero" ? weights : withData})`;
  const isGap = missing === "Strict" ? `SUM(${withData})<SUM(${weights})` : `SUM(${withData})=0`;
  return `IF(${isGap},NA(),${all})`;
}

/** The band of a score; equal is what differs beyond the ninth digit alone. */
function bandOver(score: string): string {
  return `IF(ISNUMBER(${score}),IF(${score}<100/3*(1-1E-9),"Red",IF(${score}<200/3*(1-1E-9),"Amber","Green")),"No data")`;
}

/** What a row brings to the one above it: its score times its weight, and its weight where it has one. */
export const broughtBy = (row: number): Line => ({
  weighted: {
    formula: `IF(ISNUMBER(${itemCell("countsAs", row)}),${itemCell("countsAs", row)}*${itemCell("weight", row)},0)`,
  },
  withData: { formula: `IF(ISNUMBER(${itemCell("countsAs", row)}),${itemCell("weight", row)},0)` },
});

function methodOf(item: GroupItem): RollUpMethod | undefined {
  if (item.kind === "objective") return item.scored.objective.rollUp;
  return item.kind === "perspective" ? item.scored.perspective.rollUp : undefined;
}

/** A Red critical measure holds the score down; where Settings say so, one without data does too. */
function held(row: number, children: Rows, isMissingCapped: boolean): string {
  const rolled = itemCell("rolledUp", row);
  const [critical, computed] = [itemArea("critical", children), itemArea("computed", children)];
  const red = `(${computed}="Red")`;
  const bad = isMissingCapped ? `(${red}+(${computed}="No data"))` : red;
  return `IF(SUMPRODUCT(${critical}*${bad})>0,MIN(${criticalCap},${rolled}),${rolled})`;
}

/** The score of the same group in the frame before. */
function scoreBefore({ scored }: GroupItem): number | undefined {
  const { score, change } = scored;
  return score === undefined || change === undefined ? undefined : score - change;
}

/** How a group moved: its trend where the same counted with the same weights in both periods, as in the copy. */
function moved(item: GroupItem, row: number, previous: number | undefined): Line {
  if (previous === undefined) return {};
  const { scored, model } = item;
  const cell = (column: ItemColumn) => itemCell(column, row);
  const { change, performance, weights, coverage, coverageBefore } = scored;
  const isSteady = change === undefined || (weights === 0 && performance === change);
  const asCovered = [
    comesTo(cell("coverage"), coverage),
    ...(coverageBefore === undefined ? [] : [comesTo(cell("coverageBefore"), coverageBefore)]),
  ];
  const { steadyWithin } = model.facts.settings;
  const gain = `${cell("actual")}-${cell("previous")}`;
  const trend = trendBetween(cell("previous"), cell("actual"), { gain, steadyWithin });
  return {
    previous: { formula: itemCell("score", previous) },
    coverageBefore: {
      formula: `IF(ISNUMBER(${itemCell("score", previous)}),${itemCell("coverage", previous)},NA())`,
    },
    change: { formula: `${cell("actual")}-${cell("previous")}` },
    ...(isSteady ? { trend: { formula: onlyWhile(allOf(asCovered), trend) } } : {}),
  };
}
