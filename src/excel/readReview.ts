import { gatherReview, planReview, type Review, type SheetPlan } from "../report";
import {
  failed,
  ok,
  type Asked,
  type Model,
  type Problem,
  type Result,
  type ScoredScorecard,
} from "../scorecard";
import { atStep, type Watch } from "./batch/progress";
import { runBatch } from "./batch/runBatch";
import { modelsOf, verifiedIn } from "./closing/closing";
import { readScorecardIn, type ScorecardRead } from "./read/readScorecard";

export interface ReviewOptions extends Asked {
  /** A unit's id; left out: the one on top. Scorecard and strategy map of any other have sheets of their own. */
  readonly unit?: string;
}

/** What the review pack of a unit holds, as the workbook is now. */
export interface ReviewRead {
  readonly model: Model;
  readonly unit: ScoredScorecard;
  /** What the sheets around scorecard and map hold, in their order. */
  readonly plans: readonly SheetPlan[];
}

/** Reads the workbook and plans the review pack; writes nothing. */
export function readReview(options: ReviewOptions = {}, watch: Watch = {}): Promise<Result<ReviewRead>> {
  return runBatch(async (context) => {
    const begun = atStep(watch, { done: 0, total: 2, text: "Reading the sheets" });
    if (begun.kind === "failed") return begun;
    const planned = await planReviewIn(context, options);
    if (planned.kind === "failed") return planned;
    const { review, plans } = planned.value;
    return ok({ model: review.model, unit: review.unit, plans });
  });
}

/** A planned pack, with what it was planned from. */
export interface ReviewPlanned {
  readonly read: ScorecardRead;
  readonly review: Review;
  readonly plans: readonly SheetPlan[];
}

/** The same inside a batch that goes on to write. */
export async function planReviewIn(
  context: Excel.RequestContext,
  { unit, ...asked }: ReviewOptions,
): Promise<Result<ReviewPlanned>> {
  const read = await readScorecardIn(context, asked);
  const { facts, frame } = read.model;
  if (facts.objectives.length === 0) return failed({ code: "nothing-to-build" });
  const shown = { period: frame.period, view: frame.view, unit };
  const review = gatherReview(modelsOf(read), shown, verifiedIn(read));
  if (!review) return failed(unknownUnit(read, unit ?? ""));
  return ok({ read, review, plans: planReview(review) });
}

function unknownUnit({ model }: ScorecardRead, found: string): Problem {
  return { code: "view-unknown", what: "unit", found, known: model.scorecards.map(({ id }) => id) };
}
