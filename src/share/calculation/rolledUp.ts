import { criticalCap, type Band, type MissingRule, type RollUpMethod, type Settings } from "../../scorecard";
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
  const weights = itemArea("weight", children);
  const coverage = itemCell("coverage", row);
  const method = methodOf(item) ?? settings.rollUp;
  const rolled = rolledOver(children, method, settings);
  const least = constant(settings.minimumCoverage * (1 - 1e-9));
  const covered = settings.missing === "Zero" ? rolled : `IF(${coverage}<${least},NA(),${rolled})`;
  const isHeld = item.kind === "objective" && item.scored.measures.some(({ measure }) => measure.isCritical);
  return {
    coverage: { formula: onlyWhile(ok, coveredOver(children)) },
    rolledUp: { formula: onlyWhile(ok, covered) },
    score: {
      formula: isHeld ? held(row, children, settings.criticalMissing === "Caps") : itemCell("rolledUp", row),
    },
    computed: {
      formula: onlyWhile(ok, `IF(SUM(${weights})=0,"Not scored",${bandOver(itemCell("score", row))})`),
    },
  };
}

/** How much of the weight has data; what counts by a status that was set by hand alone has all of it. */
function coveredOver(children: Rows): string {
  const [weights, scores] = [itemArea("weight", children), itemArea("score", children)];
  const [counted, coverages] = [itemArea("countsAs", children), itemArea("coverage", children)];
  const covered = `ISNUMBER(${counted})*(1-ISNUMBER(${scores})*(1-${coverages}))`;
  return `IF(SUM(${weights})=0,0,SUMPRODUCT(${weights}*${covered})/SUM(${weights}))`;
}

/** The score of a group; a gap takes no part, makes the group one, or counts as 0. */
function rolledOver(children: Rows, method: RollUpMethod, settings: Settings): string {
  const { missing } = settings;
  const [weights, scores] = [itemArea("weight", children), itemArea("countsAs", children)];
  if (method === "Majority") return majorityOver(children, settings);
  if (method !== "Average") return `BSC.ROLLUP(${scores},${weights},"${method}",0,"${missing}")`;
  const [weighted, withData] = [itemArea("weighted", children), itemArea("withData", children)];
  const all = `SUM(${weighted})/SUM(${missing === "Zero" ? weights : withData})`;
  return `IF(${isGap(children, missing)},NA(),${all})`;
}

/** Whether the group has no score: nothing in it has data, or with `Strict` something has none. With `Zero` nothing is missing. */
function isGap(children: Rows, missing: MissingRule): string {
  const [weights, withData] = [itemArea("weight", children), itemArea("withData", children)];
  const without = {
    Share: `SUM(${withData})=0`,
    Zero: `SUM(${weights})=0`,
    Strict: `SUM(${withData})<SUM(${weights})`,
  };
  return missing === "Strict" ? `OR(SUM(${withData})=0,${without.Strict})` : without[missing];
}

/** The weighted mean in the band that holds most weight, of bands as they count; a tie takes the worse band, and a gap that counts as 0 is Red. */
function majorityOver(children: Rows, { missing, overridesRollUp }: Settings): string {
  const weights = itemArea("weight", children);
  const [weighted, withData] = [itemArea("weighted", children), itemArea("withData", children)];
  const bands = itemArea(overridesRollUp ? "status" : "computed", children);
  const gaps = missing === "Zero" ? `+SUM(${weights})-SUM(${withData})` : "";
  const heavy = (band: Band) => `SUMIFS(${withData},${bands},"${band}")`;
  const mean = (band: Band, weight: string) => `SUMIFS(${weighted},${bands},"${band}")/${weight}`;
  const [red, amber, green] = [`(${heavy("Red")}${gaps})`, heavy("Amber"), heavy("Green")];
  const worse = `IF(${amber}>${red},${mean("Amber", amber)},${mean("Red", red)})`;
  const most = `IF(${green}>MAX(${red},${amber}),${mean("Green", green)},${worse})`;
  return `IF(${isGap(children, missing)},NA(),${most})`;
}

/** What a group came to in the copy, as long as that is certain. */
export function rolledUpAsCopied({ scored }: GroupItem, row: number): Line {
  const ok = itemCell("asCopied", row);
  const score = { formula: keptWhile(ok, scored.score) };
  return {
    coverage: { formula: keptWhile(ok, scored.coverage) },
    rolledUp: score,
    score,
    computed: { formula: keptWhile(ok, scored.computedBand) },
  };
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
