import { definedCell } from "./definitions";
import { figureArea } from "./layout";
import type { MeasureWriting } from "./measured";

/** Where nobody says a direction it is that from the red flag to the target: they must go on to lie as they do in the copy. */
export function isDirectedSo({ item, defined, levels, now }: MeasureWriting): readonly string[] {
  const { direction, rule } = item.scored;
  const isWorkedOut = item.scored.measure.rule.direction === undefined;
  if (!isWorkedOut || rule.target === undefined) return [];
  const beyond = direction === "Lower" ? "<=" : ">=";
  const baseline = defined && definedCell(defined, "baseline");
  if (rule.method === "Progress" && baseline) return isAheadOf(baseline, beyond, { defined, levels, now });
  if (rule.redFlag === undefined) return isFarFromNothing({ defined, levels, now });
  const [target, redFlag] = [
    defined && definedCell(defined, "target"),
    defined && definedCell(defined, "redFlag"),
  ];
  const own = target && redFlag ? [`NOT(${redFlag}${beyond}${target})`] : [];
  if (levels !== "phased" || !now) return own;
  const [targets, redFlags] = [figureArea("target", now), figureArea("redFlag", now)];
  return [...own, `SUMPRODUCT(ISNUMBER(${redFlags})*(${redFlags}${beyond}${targets}))=0`];
}

type Levelled = Pick<MeasureWriting, "defined" | "levels" | "now">;

/** Progress goes from the baseline to the target, whichever way that is. */
function isAheadOf(baseline: string, beyond: string, { defined, levels, now }: Levelled): readonly string[] {
  const target = defined && definedCell(defined, "target");
  const own = target ? [`NOT(${baseline}${beyond}${target})`] : [];
  if (levels !== "phased" || !now) return own;
  const targets = figureArea("target", now);
  return [...own, `SUMPRODUCT(ISNUMBER(${targets})*(${baseline}${beyond}${targets}))=0`];
}

/** Without a red flag nobody can tell from a target of 0 which way is better. */
function isFarFromNothing({ defined, levels, now }: Levelled): readonly string[] {
  if (levels === "phased" && now)
    return [`SUMPRODUCT(ISNUMBER(${figureArea("target", now)})*(${figureArea("target", now)}=0))=0`];
  const target = defined && definedCell(defined, "target");
  return target === undefined ? [] : [`NOT(${target}=0)`];
}
