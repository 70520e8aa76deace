import { planClosed } from "../../report";
import {
  atOnce,
  closePeriod,
  failed,
  isSamePeriod,
  itemText,
  lackingForClosing,
  ok,
  periodText,
  rememberModels,
  verifyClosed,
  withClosed,
  withReopened,
  type Asked,
  type ClosedBook,
  type ClosedPeriod,
  type Closing,
  type InPieces,
  type Lacking,
  type ModelAt,
  type Period,
  type Reopening,
  type Result,
  type Verified,
} from "../../scorecard";
import { atStep, type Watch } from "../batch/progress";
import { runBatch } from "../batch/runBatch";
import { readScorecardIn, type ScorecardRead } from "../read/readScorecard";
import { applyPlan } from "../write/applyPlan";
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
  /** Closes although something is missing that Settings demand. */
  readonly anyway?: boolean;
}

/** Closes a period that is open: adds its snapshot to the sheet of closed periods. Nothing else is written. */
export function closePeriodInBook(
  { anyway = false, closedOn, by, passphrase, ...asked }: ClosingOptions,
  watch: Watch = {},
): Promise<Result<PeriodClosed>> {
  return runBatch(async (context) => {
    const begun = atStep(watch, { done: 0, total: 2, text: "Reading the sheets" });
    if (begun.kind === "failed") return begun;
    const read = await readScorecardIn(context, asked);
    const { facts, frame } = read.model;
    if (facts.objectives.length === 0) return failed({ code: "nothing-to-build" });
    const before = closedIn(read.closed, frame.period);
    if (before)
      return failed({ code: "closed-already", period: periodText(frame.period), closedOn: before.closedOn });
    const lacking = lackingForClosing(modelsOf(read), { period: frame.period, view: frame.view });
    const demanded = lacking.filter(({ isDemanded }) => isDemanded);
    const period = periodText(frame.period);
    if (demanded.length > 0 && !anyway)
      return failed({ code: "closing-lacks", period, lacking: demanded.map(lackingText) });
    const going = atStep(watch, { done: 1, total: 2, text: `Closing ${period}` });
    if (going.kind === "failed") return going;
    const closed = closePeriod(read.model, { closedOn, by, passphrase });
    const written = await writeClosed(context, read, withClosed(read.closed, closed));
    if (written.kind === "failed") return written;
    return ok({ period: frame.period, sheet: written.value.sheet, lacking });
  });
}

/** Opens a closed period again, and records why. */
export function reopenPeriod(reopening: Reopening): Promise<Result<{ readonly sheet: string }>> {
  return runBatch(async (context) => {
    const read = await readScorecardIn(context, {});
    if (!closedIn(read.closed, reopening.period))
      return failed({ code: "not-closed", period: periodText(reopening.period) });
    return writeClosed(context, read, withReopened(read.closed, reopening));
  });
}

function closedIn({ closed }: ClosedBook, period: Period): ClosedPeriod | undefined {
  return closed.find((one) => isSamePeriod(one.period, period));
}

/** Checks every closed period of the workbook; writes nothing. */
export function verifyClosedPeriods(passphrase?: string): Promise<Result<readonly Verified[]>> {
  return runBatch(async (context) => ok(verifiedIn(await readScorecardIn(context, {}), passphrase)));
}

/** Every closed period of a workbook that was read, checked. */
function verifiedIn(read: ScorecardRead, passphrase?: string): readonly Verified[] {
  return atOnce(verifyInPieces(read.closed, modelsOf(read), passphrase));
}

/** The same in pieces: each period may need a model of its own. */
export function* verifyInPieces(
  { closed }: ClosedBook,
  modelAt: ModelAt,
  passphrase?: string,
): InPieces<readonly Verified[]> {
  const verified: Verified[] = [];
  for (const one of closed) {
    verified.push(verifyClosed(one, modelAt, passphrase));
    yield `closed ${periodText(one.period)}`;
  }
  return verified;
}

/** A model for any period of a workbook that was read, each built once. */
export function modelsOf({ model }: ScorecardRead): ModelAt {
  return rememberModels(model.facts, model);
}

function writeClosed(context: Excel.RequestContext, read: ScorecardRead, closed: ClosedBook) {
  return applyPlan(context, planClosed(closed, read.model.scorecard.name), targetOf(read, "closed"));
}

/** What is missing, as people say it. */
export function lackingText({ what, item: { id, name, unitName, owner } }: Lacking): string {
  const named = itemText({ name: `${id} ${name === id ? "" : name}`.trim(), unitName });
  const asked = owner ? ` (${owner})` : "";
  return what === "data" ? `${named} has no figure${asked}` : `${named} is Red without commentary${asked}`;
}
