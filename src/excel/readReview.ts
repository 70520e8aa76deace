import { gatherInPieces, planInPieces, type Review, type SheetPlan } from "../report";
import {
  failed,
  ok,
  verifyBookInPieces,
  type Asked,
  type InPieces,
  type Model,
  type Result,
  type ScoredScorecard,
} from "../scorecard";
import { breathe } from "./batch/breathe";
import { atStep, type Watch } from "./batch/progress";
import { runBatch } from "./batch/runBatch";
import { modelsOf } from "./closing/closing";
import { readScorecardIn, type ScorecardRead } from "./read/readScorecard";

export interface ReviewOptions extends Asked {
  /** A unit's id or name; left out: the one on top. Scorecard and strategy map of any other have sheets of their own. */
  readonly unit?: string;
  /** What the pack tells, where it was gathered already; left out: what the workbook's tables say. */
  readonly told?: Review;
}

/** What the review pack of a unit holds, as the workbook is now. */
export interface ReviewRead {
  readonly model: Model;
  readonly unit: ScoredScorecard;
  /** What the sheets around scorecard and map hold, in their order. */
  readonly plans: readonly SheetPlan[];
}

/** Reads the workbook and plans the review pack; writes nothing. */
export function readReview(
  options: ReviewOptions = {},
  watch: Watch = {},
): Promise<Result<ReviewRead & { readonly review: Review }>> {
  const step = (done: number, text: string) => atStep(watch, { done, total: 2, text });
  return runBatch(async (context) => {
    const begun = step(0, "Reading the sheets");
    if (begun.kind === "failed") return begun;
    const planned = await planReviewIn(context, options, (looked) => step(1, looked));
    if (planned.kind === "failed") return planned;
    const { review, plans } = planned.value;
    return ok({ review, model: review.model, unit: review.unit, plans });
  });
}

interface Planned {
  readonly review: Review;
  readonly plans: readonly SheetPlan[];
}

/** A planned pack, with what it was planned from. */
export interface ReviewPlanned extends Planned {
  readonly read: ScorecardRead;
}

/** The same inside a batch that goes on to write; between measures it breathes, and tells what it looks at. */
export async function planReviewIn(
  context: Excel.RequestContext,
  { unit, told, ...asked }: ReviewOptions,
  tell: (looked: string) => Result<unknown>,
): Promise<Result<ReviewPlanned>> {
  const read = await readScorecardIn(context, asked);
  const { facts } = read.model;
  if (facts.objectives.length === 0) return failed({ code: "nothing-to-build" });
  const work = told ? planTold(told) : planInSteps(read, { unit });
  const planned = await breathe(work, (looked) => tell(`Looking at ${looked}`));
  if (planned.kind === "failed") return planned;
  return planned.value.kind === "failed" ? planned.value : ok({ read, ...planned.value.value });
}

/** What there is to tell of a unit, or of all, in the period that was read. */
export function* reviewInSteps(read: ScorecardRead, asked: ReviewOptions = {}): InPieces<Result<Review>> {
  const { period, view } = read.model.frame;
  const modelAt = modelsOf(read);
  const verified = yield* verifyBookInPieces(read.closed, modelAt);
  return yield* gatherInPieces(modelAt, { period, view, ...asked }, verified);
}

function* planInSteps(read: ScorecardRead, asked: ReviewOptions): InPieces<Result<Planned>> {
  const review = yield* reviewInSteps(read, asked);
  if (review.kind === "failed") return review;
  return ok({ review: review.value, plans: yield* planInPieces(review.value) });
}

function* planTold(review: Review): InPieces<Result<Planned>> {
  return ok({ review, plans: yield* planInPieces(review) });
}
