import { planWhy } from "../../report";
import {
  ok,
  periodText,
  whyIn,
  type ChangeAsked,
  type Model,
  type Period,
  type Result,
  type Why,
} from "../../scorecard";
import { runBatch } from "../batch/runBatch";
import { readScorecardIn, type ScorecardRead } from "../read/readScorecard";
import { applyPlan, type SheetWritten } from "../write/applyPlan";
import { targetOf } from "../write/targetOf";

/** The score whose change is asked for, and the period after; left out: the reporting period. */
export interface WhySheetAsked extends ChangeAsked {
  readonly to?: Period;
}

/** Why a score changed, and what became of its sheet. */
export interface WhyBuilt {
  readonly read: ScorecardRead;
  readonly why: Why;
  readonly after: Model;
  readonly written: SheetWritten;
}

/**
 * Adds or refreshes the sheet that shows what made a score change. There is one: asked for another score it becomes that one's.
 * Nothing else in the workbook is written; a second run writes nothing.
 */
export function buildWhy(asked: WhySheetAsked): Promise<Result<WhyBuilt>> {
  return runBatch(async (context) => {
    const read = await readScorecardIn(context, asked.to ? { period: asked.to } : {});
    const why = whyIn(read.model, asked);
    if (why.kind === "failed") return why;
    const written = await applyPlan(context, planWhy(why.value, textsOf(asked)), targetOf(read, "why"));
    return written.kind === "failed"
      ? written
      : ok({ read, why: why.value, after: read.model, written: written.value });
  });
}

function textsOf({ item, unit, from, to }: WhySheetAsked) {
  return {
    ...(item === undefined ? {} : { item }),
    ...(unit === undefined ? {} : { unit }),
    ...(from === undefined ? {} : { from: periodText(from) }),
    ...(to === undefined ? {} : { to: periodText(to) }),
  };
}
