import { failed, type Result } from "../../scorecard";

/** A step of a long action, as it is shown. */
export interface Step {
  readonly done: number;
  readonly total: number;
  /** What is being done now, in a few words. */
  readonly text: string;
}

/** What goes with a long action: where its steps are told, and how it is cancelled. */
export interface Watch {
  readonly onStep?: (step: Step) => void;
  /** Heeded between round trips: what was finished stays, nothing is left half-way. */
  readonly signal?: AbortSignal;
}

/** Tells a step; failed when the action was cancelled meanwhile. */
export function atStep({ onStep, signal }: Watch, step: Step): Result<undefined> {
  if (signal?.aborted) return failed({ code: "cancelled" });
  onStep?.(step);
  return { kind: "ok", value: undefined };
}
