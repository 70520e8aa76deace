import { makeLiveModel, type LiveState } from "../excel";
import type { Result } from "../scorecard";
import { cellError } from "./cellError";

/** The one model that every live function of the workbook, and the pane, share. */
export const liveModel = makeLiveModel();

/** What a live function shows in one cell. */
export type LiveValue = string | number;
/** In one cell, or in the rows that spill from it. */
export type LiveAnswer = LiveValue | LiveValue[][];

/** A dash where there is no data, as on our sheets. */
export const orDash = (value: LiveValue | undefined): LiveValue => value ?? "–";

/** A model that is there. */
export type LiveModelState = Extract<LiveState, { readonly kind: "ok" }>;

/** Shows an answer, now and whenever the model changes, until the cell no longer asks. */
export function showLive<Answer extends LiveAnswer>(
  answerIn: (state: LiveModelState) => Result<Answer>,
  invocation: CustomFunctions.StreamingInvocation<Answer>,
): void {
  let shown: string | undefined;
  const showError = (error: CustomFunctions.Error) => {
    shown = undefined;
    invocation.setResult(error);
  };
  const show = (state: LiveState) => {
    if (state.kind === "failed") return showError(cellError([state.problem]));
    const answer = answerIn(state);
    if (answer.kind === "failed") return showError(cellError(answer.problems));
    const text = JSON.stringify(answer.value);
    if (text === shown) return;
    shown = text;
    invocation.setResult(answer.value);
  };
  invocation.onCanceled = liveModel.subscribe((state) => {
    try {
      show(state);
    } catch (fault) {
      // A fault of ours must not leave an old value standing as if it were true.
      showError(new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue));
      throw fault;
    }
  });
}
