import type { MapView } from "../map";
import { isOptionalKey, planScorecard, type Review, type SheetPlan } from "../report";
import { failed, ok, type Result } from "../scorecard";
import { atStep, type Watch } from "./batch/progress";
import { runBatch } from "./batch/runBatch";
import { drawScene } from "./draw/drawScene";
import { mapSheetOf, scenePlanner } from "./mapSheet";
import type { OwnSheetKey } from "./read/ownSheets";
import type { ScorecardRead } from "./read/readScorecard";
import { planReviewIn, type ReviewOptions, type ReviewPlanned, type ReviewRead } from "./readReview";
import { applyPlans, type SheetWritten } from "./write/applyPlan";
import { putInOrder } from "./write/putInOrder";
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
  const step: TellStep = (done, text) => atStep(watch, { done, total: 4, text });
  return runBatch(async (context) => {
    const begun = step(0, "Reading the sheets");
    if (begun.kind === "failed") return begun;
    const planned = await planReviewIn(context, options, (looked) => step(0, looked));
    if (planned.kind === "failed") return planned;
    const pack = packOf(planned.value);
    const locked = lockedSheets(pack.read, pack.keys);
    if (locked.length > 0) return failed(...locked); // before anything is written: no half of a pack
    return writePack(context, pack, step);
  });
}

const keysOf = (plans: readonly SheetPlan[]) => plans.map(({ key }) => key);

type TellStep = (done: number, text: string) => Result<undefined>;

interface Pack extends ReviewPlanned {
  /** What is written before the map, and after it. */
  readonly front: readonly SheetPlan[];
  readonly rest: readonly SheetPlan[];
  /** The part of the map that is the unit's; none where its score comes from the units below alone. */
  readonly part?: MapView;
  /** Of all its sheets, in the order in which they are read. */
  readonly keys: readonly OwnSheetKey[];
}

function packOf(planned: ReviewPlanned): Pack {
  const { read, review, plans } = planned;
  const [summary, ...rest] = plans;
  const front = [...(summary ? [summary] : []), planScorecard(read.model, review.unit)];
  const part = partOf(review);
  const mapKeys = part ? [mapSheetOf(part, read.model, false).key] : [];
  return { ...planned, front, rest, part, keys: [...keysOf(front), ...mapKeys, ...keysOf(rest)] };
}

async function writePack(
  context: Excel.RequestContext,
  pack: Pack,
  step: TellStep,
): Promise<Result<ReviewBuilt>> {
  const { read, review, plans } = pack;
  const writing = step(1, "Writing summary and scorecard");
  if (writing.kind === "failed") return writing;
  const order = orderOf(context, pack);
  const first = await write(context, pack, pack.front, order);
  const drawing = step(2, "Drawing the strategy map");
  if (drawing.kind === "failed") return drawing;
  const drawn = await drawMap(context, pack, order);
  if (drawn.kind === "failed") return drawn;
  const going = step(3, "Writing measures, initiatives, actions and alerts");
  if (going.kind === "failed") return going;
  const removed = removeIdle(context, pack);
  order.remove(removed);
  const last = await write(context, pack, pack.rest, order);
  step(4, "Done");
  const sheets = [...first, ...drawn.value, ...last];
  return ok({ read, model: read.model, unit: review.unit, plans, sheets, removed });
}

type Written = readonly Pick<SheetWritten, "sheet" | "change">[];

/** The order of the workbook's sheets while a pack is written into it. */
interface Order {
  readonly names: () => readonly string[];
  /** Tells what was written next of the pack; what was added is put in its place with the same trip. */
  readonly place: (written: Written) => void;
  readonly remove: (names: readonly string[]) => void;
}

function orderOf(context: Excel.RequestContext, { read, keys }: Pack): Order {
  const present = keys.flatMap((key) => targetOf(read, key).own?.name ?? []);
  let names = read.sheetNames;
  let done: Written = [];
  return {
    names: () => names,
    place: (written) => {
      done = [...done, ...written];
      const added = written.filter(({ change }) => change === "added").map(({ sheet }) => sheet);
      const ahead = present.filter((name) => !done.some(({ sheet }) => sheet === name));
      const pack: Written = [...done, ...ahead.map((sheet) => ({ sheet, change: "unchanged" }) as const)];
      names = putInOrder(context, pack, [...names, ...added]);
    },
    remove: (gone) => void (names = names.filter((name) => !gone.includes(name))),
  };
}

function write(
  context: Excel.RequestContext,
  { read }: Pack,
  plans: readonly SheetPlan[],
  order: Order,
): Promise<readonly SheetWritten[]> {
  const planned = plans.map((plan) => ({ plan, own: targetOf(read, plan.key).own }));
  return applyPlans(context, planned, order.names(), order.place);
}

/** Takes away the sheets that an earlier pack had and this one has not, as long as they are still marked as ours. */
function removeIdle(context: Excel.RequestContext, { read, keys }: Pack): readonly string[] {
  const { ownSheets, isStructureProtected } = read;
  const idle = ownSheets.filter(({ key }) => isOptionalKey(key) && !keys.includes(key));
  if (isStructureProtected) return [];
  idle.forEach(({ id }) => context.workbook.worksheets.getItem(id).delete());
  return idle.map(({ name }) => name);
}

function partOf({ unit, model }: Review): MapView | undefined {
  if (unit.perspectives.every(({ objectives }) => objectives.length === 0)) return undefined;
  return unit.id === model.scorecard.id ? {} : { unit: unit.id };
}

async function drawMap(
  context: Excel.RequestContext,
  { read, part }: Pack,
  order: Order,
): Promise<Result<Written>> {
  if (!part) return ok([]);
  const place = mapSheetOf(part, read.model, false);
  const drawn = await drawScene(context, scenePlanner(read.model, part), {
    ...{ ...targetOf(read, place.key), ...place, sheetNames: order.names() },
    alongside: (sheet) => order.place([{ sheet, change: "added" }]),
  });
  if (drawn.kind === "failed") return drawn;
  if (drawn.value.change !== "added") order.place([drawn.value]);
  return ok([drawn.value]);
}
