import type { Action } from "../facts";
import type { Day } from "../periods";

/** Whether an action was due before a day and is not done. */
export function isOverdue({ isDone, due }: Action, asOf: Day): boolean {
  return !isDone && due !== undefined && due < asOf;
}

/** How an action stands on a day. */
export function actionState(action: Action, asOf: Day): "Done" | "Overdue" | "Open" {
  if (action.isDone) return "Done";
  return isOverdue(action, asOf) ? "Overdue" : "Open";
}
