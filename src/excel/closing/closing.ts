import { dequal } from "dequal";
import { planClosed } from "../../report";
import {
  atOnce,
  closedNow,
  closePeriod,
  closingDoubt,
  failed,
  isSameClosing,
  isSameReopening,
  isSamePeriod,
  itemText,
  lackingForClosing,
  ok,
  periodText,
  rememberModels,
  verifyBookInPieces,
  withClosed,
  withReopened,
  type Asked,
  type BookVerified,
  type ClosedBook,
  type ClosedPeriod,
  type Closing,
  type ClosingCheck,
  type Lacking,
  type ModelAt,
  type Period,
  type Problem,
  type Reopening,
  type Result,
} from "../../scorecard";
import { readClosed } from "../../sheets";
import { atStep, type Watch } from "../batch/progress";
import { runBatch } from "../batch/runBatch";
import { readScorecardIn, type ScorecardRead } from "../read/readScorecard";
import { againWhereMoved } from "../write/againWhereMoved";
import { applyPlanIfStill } from "../write/applyPlanIfStill";
import { targetOf } from "../write/targetOf";

/** What closing a period did. */
export interface PeriodClosed {
  readonly period: Period;
  /** The sheet that keeps it. */
  readonly sheet: string;
  /** What it lacked all the same. */
  readonly lacking: readonly Lacking[];
}

export interface ClosingOptions extends Asked, Closing {
  /** Seals the closing and its place among the others; kept nowhere. */
  readonly passphrase?: string;
  /** Closes although something is missing that Settings demand. */
  readonly anyway?: boolean;
}

/**
 * Closes a period that is open: adds its snapshot to the sheet of closed periods. Nothing else is written. Where somebody
 * else closes another period at the same moment both are kept; a closing that is there already just so, as after an answer
 * of Excel that was lost, is done.
 */
export function closePeriodInBook(options: ClosingOptions, watch: Watch = {}): Promise<Result<PeriodClosed>> {
  return againWhereMoved(() => runBatch((context) => closeIn(context, options, watch)));
}

async function closeIn(
  context: Excel.RequestContext,
  { anyway = false, closedOn, by, passphrase, ...asked }: ClosingOptions,
  watch: Watch,
): Promise<Result<PeriodClosed>> {
  const begun = atStep(watch, { done: 0, total: 2, text: "Reading the sheets" });
  if (begun.kind === "failed") return begun;
  const read = await readScorecardIn(context, asked);
  const { facts, frame } = read.model;
  if (facts.objectives.length === 0) return failed({ code: "nothing-to-build" });
  const period = periodText(frame.period);
  const lacking = lackingForClosing(modelsOf(read), { period: frame.period, view: frame.view });
  const closed = closePeriod(read.model, { closedOn, by });
  const before = closedIn(read.closed, frame.period);
  if (before) {
    const isDone = isSameClosing(read.closed, { before, closed, passphrase });
    if (!isDone) return failed({ code: "closed-already", period, closedOn: before.closedOn });
    return ok({ period: frame.period, sheet: targetOf(read, "closed").own?.name ?? "", lacking });
  }
  const doubt = closingDoubt(modelsOf(read), { period: frame.period, view: frame.view }, closedOn);
  if (doubt && !anyway) return failed(doubt);
  const demanded = lacking.filter(({ isDemanded }) => isDemanded);
  if (demanded.length > 0 && !anyway)
    return failed({ code: "closing-lacks", period, lacking: demanded.map(lackingText) });
  const going = atStep(watch, { done: 1, total: 2, text: `Closing ${period}` });
  if (going.kind === "failed") return going;
  const written = await writeClosed(context, read, withClosed(read.closed, closed, passphrase));
  if (written.kind === "failed") return written;
  return ok({ period: frame.period, sheet: written.value.sheet, lacking });
}

/** Opens a closed period again, and records why; with a passphrase that is sealed. */
export function reopenPeriod(
  reopening: Reopening,
  passphrase?: string,
): Promise<Result<{ readonly sheet: string }>> {
  return againWhereMoved(() => runBatch((context) => reopenIn(context, reopening, passphrase)));
}

async function reopenIn(
  context: Excel.RequestContext,
  reopening: Reopening,
  passphrase: string | undefined,
): Promise<Result<{ readonly sheet: string }>> {
  if (reopening.reason.trim() === "")
    return failed({ code: "reason-missing", period: periodText(reopening.period) });
  const read = await readScorecardIn(context, {});
  const own = targetOf(read, "closed").own;
  if (closedIn(read.closed, reopening.period))
    return writeClosed(context, read, withReopened(read.closed, reopening, passphrase));
  if (own && isSameReopening(read.closed, reopening)) return ok({ sheet: own.name });
  return failed({ code: "not-closed", period: periodText(reopening.period) });
}

function closedIn(book: ClosedBook, period: Period): ClosedPeriod | undefined {
  return closedNow(book).find((one) => isSamePeriod(one.period, period));
}

/** Checks every closing and reopening of the workbook; writes nothing. */
export function verifyClosedPeriods(check: ClosingCheck = {}): Promise<Result<BookVerified>> {
  return runBatch(async (context) => {
    const read = await readScorecardIn(context, {});
    return ok(atOnce(verifyBookInPieces(read.closed, modelsOf(read), check)));
  });
}

/** A model for any period of a workbook that was read, each built once. */
export function modelsOf({ model }: ScorecardRead): ModelAt {
  return rememberModels(model.facts, model);
}

async function writeClosed(context: Excel.RequestContext, read: ScorecardRead, closed: ClosedBook) {
  const standing = standingInTheWay(read.closed);
  if (standing.length > 0) return failed(...standing);
  const target = targetOf(read, "closed");
  const sheet = target.own?.name ?? "";
  return applyPlanIfStill(context, planClosed(closed, read.model.scorecard.name), target, (present) =>
    dequal(readClosed({ sheet, isHidden: false, ...present }), read.closed),
  );
}

/** Cells that do not hold what closing writes there would be written over: whoever put it there takes it away. */
function standingInTheWay({ entries, strayAt = [] }: ClosedBook): readonly Problem[] {
  const odd = entries.flatMap(({ oddAt }) => oddAt ?? []);
  return [...strayAt, ...odd].map((at) => ({ code: "closing-stray", at }));
}

/** What is missing, as people say it. */
export function lackingText({ what, item: { id, name, unitName, owner } }: Lacking): string {
  const named = itemText({ name: `${id} ${name === id ? "" : name}`.trim(), unitName });
  const asked = owner ? ` (${owner})` : "";
  return what === "data" ? `${named} has no figure${asked}` : `${named} is Red without commentary${asked}`;
}
