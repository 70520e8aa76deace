import type { MapView } from "../map";
import { isOptionalKey, planScorecard, type Review, type SheetPlan } from "../report";
import { failed, ok, type Result } from "../scorecard";
import { atStep, type Watch } from "./batch/progress";
import { runBatch } from "./batch/runBatch";
import { drawScene } from "./draw/drawScene";
import { mapSheetOf, scenePlanner } from "./mapSheet";
import type { OwnSheetKey } from "./read/ownSheets";
import type { ScorecardRead } from "./read/readScorecard";
import { planReviewIn, type ReviewOptions, type ReviewRead } from "./readReview";
import { applyPlans, type SheetWritten } from "./write/applyPlan";
import { lockedSheets, targetOf } from "./write/targetOf";

/** What became of the pack's sheets, in the order in which they are read. */
export interface ReviewBuilt extends ReviewRead {
  readonly read: ScorecardRead;
  readonly sheets: readonly Pick<SheetWritten, "sheet" | "change">[];
  /** Sheets of an earlier pack that have nothing to show any more, such as the mirror of a survey that is gone. */
  readonly removed: readonly string[];
}

/**
 * Adds or refreshes the monthly review pack: summary, scorecard, strategy map, measures in focus, initiatives, actions,
 * who owes what, alerts and definitions. Nothing else is written; what people typed stands in their own tables. Building
 * it again writes only what differs. Cancelling stops between finished sheets.
 */
export function buildReview(options: ReviewOptions = {}, watch: Watch = {}): Promise<Result<ReviewBuilt>> {
  const step = (done: number, text: string) => atStep(watch, { done, total: 4, text });
  return runBatch(async (context) => {
    const begun = step(0, "Reading the sheets");
    if (begun.kind === "failed") return begun;
    const planned = await planReviewIn(context, options, (looked) => step(0, looked));
    if (planned.kind === "failed") return planned;
    const { read, review, plans } = planned.value;
    const [summary, ...rest] = plans;
    const front = [...(summary ? [summary] : []), planScorecard(read.model, review.unit)];
    const part = partOf(review);
    const keys = [...front, ...rest].map(({ key }) => key);
    const locked = lockedSheets(read, part ? [...keys, mapSheetOf(part, read.model, false).key] : keys);
    if (locked.length > 0) return failed(...locked); // before anything is written: no half of a pack
    const writing = step(1, "Writing summary and scorecard");
    if (writing.kind === "failed") return writing;
    const first = await write(context, read, front);
    const drawing = step(2, "Drawing the strategy map");
    if (drawing.kind === "failed") return drawing;
    const drawn = part ? await drawMap(context, read, { part, before: first }) : ok([]);
    if (drawn.kind === "failed") return drawn;
    const going = step(3, "Writing measures, initiatives, actions and alerts");
    if (going.kind === "failed") return going;
    const removed = removeIdle(context, read, keys);
    const last = await write(context, read, rest, [...first, ...drawn.value]);
    step(4, "Done");
    const sheets = [...first, ...drawn.value, ...last];
    return ok({ read, model: read.model, unit: review.unit, plans, sheets, removed });
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

/** Takes away the sheets that an earlier pack had and this one has not, as long as they are still marked as ours. */
function removeIdle(
  context: Excel.RequestContext,
  { ownSheets, isStructureProtected }: ScorecardRead,
  kept: readonly OwnSheetKey[],
): readonly string[] {
  const idle = ownSheets.filter(({ key }) => isOptionalKey(key) && !kept.includes(key));
  if (isStructureProtected) return [];
  idle.forEach(({ id }) => context.workbook.worksheets.getItem(id).delete());
  return idle.map(({ name }) => name);
}

/** The part of the map that is the unit's; none where its score comes from the units below alone. */
function partOf({ unit, model }: Review): MapView | undefined {
  if (unit.perspectives.every(({ objectives }) => objectives.length === 0)) return undefined;
  return unit.id === model.scorecard.id ? {} : { unit: unit.id };
}

interface MapAsked {
  readonly part: MapView;
  /** The sheets that were written before it. */
  readonly before: Written;
}

async function drawMap(
  context: Excel.RequestContext,
  read: ScorecardRead,
  { part, before }: MapAsked,
): Promise<Result<Written>> {
  const place = mapSheetOf(part, read.model, false);
  const target = targetOf(read, place.key);
  const sheetNames = [...target.sheetNames, ...before.map(({ sheet }) => sheet)];
  const drawn = await drawScene(context, scenePlanner(read.model, part), { ...target, ...place, sheetNames });
  return drawn.kind === "failed" ? drawn : ok([drawn.value]);
}
