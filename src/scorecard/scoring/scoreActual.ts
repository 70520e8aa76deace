import { type Band, figureText, numberText, tenthsText } from "../terms";
import { failed, ok, type Result } from "../problems";
import { methods } from "./methods";
import type { Rule } from "./rule";
import type { Scale, ShowFigure } from "./scale";

/**
 * Says why, when it is asked: of thousands of scores few are looked at.
 *
 * @param isForReaders leaves out in which cells the levels stand: whoever has no workbook cannot look there
 */
export type Explain = (isForReaders?: boolean) => string;

/** What one actual came to under a rule. */
export interface ScoredActual {
  readonly band: Band;
  /** 0..100; undefined for no data and for a measure that is not scored. */
  readonly score?: number;
  /** The share of the way from the baseline to the target, unclamped; only where the method has one. */
  readonly progress?: number;
  /** One sentence: which rule, which thresholds, what it would take to be Green. */
  readonly explain: Explain;
  readonly scale: Scale;
}

/**
 * Scores one actual by the rules of scoring.md ("Score and band of one measure").
 *
 * @param actual in the measure's unit; yes is 1 and no is 0; undefined is no data
 * @returns failed when the rule itself makes no sense (a red flag on the wrong side, no target, a cell that cannot be read, …)
 */
export function scoreActual(actual: number | undefined, rule: Rule): Result<ScoredActual> {
  if (rule.unreadable) return failed({ code: "rule-unreadable", cells: rule.unreadable });
  const prepared = methodOf(rule).prepare(rule);
  if (prepared.kind === "failed") return prepared;
  return ok(onScale(actual, prepared.value, rule));
}

function methodOf(rule: Rule) {
  return rule.direction === "Yes/No" && rule.method === "Target" ? methods["Yes/No"] : methods[rule.method];
}

function onScale(actual: number | undefined, scale: Scale, rule: Rule): ScoredActual {
  const show = showIn(rule);
  if (!scale.isScored)
    return { band: "Not scored", explain: () => `Not scored: ${scale.reason(actual ?? 0, show)}.`, scale };
  if (actual === undefined) return { band: "No data", explain: () => noDataSentence(rule), scale };
  const [band, score] = [scale.band(actual), scale.score(actual)];
  const explain = () => {
    const next = scale.toGreen(actual, show);
    const shown = score === undefined ? band : `${band}, score ${tenthsText(score)}`;
    return `${shown}: ${scale.reason(actual, show)}${next ? `; ${next}` : ""}.`;
  };
  return { band, score, progress: scale.progress?.(actual), explain, scale };
}

function noDataSentence(rule: Rule): string {
  return rule.target === undefined
    ? "No data."
    : `No data: nothing to compare with the target ${showIn(rule)(rule.target)}.`;
}

function showIn({ unit }: Rule): ShowFigure {
  return unit === "%" ? (figure) => figureText(figure, unit) : numberText;
}
