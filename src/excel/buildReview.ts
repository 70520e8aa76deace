import { planMap } from "../map";
import { gatherReview, planReview, planScorecard, type SheetPlan } from "../report";
import { failed, ok, type Asked, type Problem, type Result } from "../scorecard";
import { atStep, type Watch } from "./batch/progress";
import { runBatch } from "./batch/runBatch";
import { modelsOf, verifiedIn } from "./closing/closing";
import { drawScene, wholeMapSheet } from "./draw/drawScene";
import { readScorecardIn, type ScorecardRead } from "./read/readScorecard";
import { applyPlans, type SheetWritten } from "./write/applyPlan";
import { lockedSheets, targetOf } from "./write/targetOf";

/** What became of the pack's sheets, in the order in which they are read. */
export interface ReviewBuilt {
  readonly read: ScorecardRead;
  /** What the sheets around scorecard and map hold, in their order. */
  readonly plans: readonly SheetPlan[];
  readonly sheets: readonly Pick<SheetWritten, "sheet" | "change">[];
}

export interface ReviewOptions extends Asked {
  /** A unit's id; left out: the whole organisation, with its scorecard and strategy map. */
  readonly unit?: string;
}

/**
 * Adds or refreshes the monthly review pack: summary, scorecard, strategy map, measures in focus, initiatives, actions,
 * who owes what, alerts and definitions. Nothing else is written; what people typed stands in their own tables. Building
 * it again writes only what differs. Cancelling stops between finished sheets.
 */
export function buildReview(
  { unit, ...asked }: ReviewOptions = {},
  watch: Watch = {},
): Promise<Result<ReviewBuilt>> {
  const step = (done: number, text: string) => atStep(watch, { done, total: 4, text });
  return runBatch(async (context) => {
    const begun = step(0, "Reading the sheets");
    if (begun.kind === "failed") return begun;
    const read = await readScorecardIn(context, asked);
    const { facts, frame } = read.model;
    if (facts.objectives.length === 0) return failed({ code: "nothing-to-build" });
    const shown = { period: frame.period, view: frame.view, unit };
    const review = gatherReview(modelsOf(read), shown, verifiedIn(read));
    if (!review) return failed(unknownUnit(read, unit ?? ""));
    const plans = planReview(review);
    const [summary, ...rest] = plans;
    const isWhole = unit === undefined;
    const front = [...(summary ? [summary] : []), ...(isWhole ? [planScorecard(read.model)] : [])];
    const keys = [...front, ...rest].map(({ key }) => key);
    const locked = lockedSheets(read, isWhole ? [...keys, "map"] : keys);
    if (locked.length > 0) return failed(...locked); // before anything is written: no half of a pack
    const writing = step(1, "Writing summary and scorecard");
    if (writing.kind === "failed") return writing;
    const first = await write(context, read, front);
    const drawing = step(2, "Drawing the strategy map");
    if (drawing.kind === "failed") return drawing;
    const drawn = isWhole ? await drawMap(context, read, first) : ok([]);
    if (drawn.kind === "failed") return drawn;
    const going = step(3, "Writing measures, initiatives, actions and alerts");
    if (going.kind === "failed") return going;
    const last = await write(context, read, rest, [...first, ...drawn.value]);
    step(4, "Done");
    return ok({ read, plans, sheets: [...first, ...drawn.value, ...last] });
  });
}

type Written = readonly Pick<SheetWritten, "sheet" | "change">[];

function write(
  context: Excel.RequestContext,
  read: ScorecardRead,
  plans: readonly SheetPlan[],
  before: Written = [],
): Promise<readonly SheetWritten[]> {
  const planned = plans.map((plan) => ({ plan, own: targetOf(read, plan.key).own }));
  return applyPlans(context, planned, [...read.sheetNames, ...before.map(({ sheet }) => sheet)]);
}

async function drawMap(
  context: Excel.RequestContext,
  read: ScorecardRead,
  before: Written,
): Promise<Result<Written>> {
  const target = targetOf(read, "map");
  const sheetNames = [...target.sheetNames, ...before.map(({ sheet }) => sheet)];
  const drawn = await drawScene(context, (placed) => planMap(read.model, placed), {
    ...{ ...target, sheetNames, isAfresh: false },
    ...wholeMapSheet,
  });
  return drawn.kind === "failed" ? drawn : ok([drawn.value]);
}

function unknownUnit({ model }: ScorecardRead, found: string): Problem {
  return { code: "view-unknown", what: "unit", found, known: model.scorecards.map(({ id }) => id) };
}
