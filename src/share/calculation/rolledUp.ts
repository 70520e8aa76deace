import { criticalCap, type MissingRule, type RollUpMethod } from "../../scorecard";
import { constant, keptWhile, notAvailable, onlyWhile } from "./expressions";
import type { GroupItem } from "./groupLine";
import { itemArea, itemCell, type Rows } from "./layout";
import type { Line } from "./lines";

/** What the rows of what is in a group come to, by its method of roll-up. */
export function rolledUp(item: GroupItem, row: number, children: Rows | undefined): Line {
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
