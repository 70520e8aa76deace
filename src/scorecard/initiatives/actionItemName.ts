import type { ActionItem, Facts } from "../facts";

/** What people call the thing that an action is about; its id where it has no name. */
export function actionItemName({ kind, id }: ActionItem, facts: Facts): string {
  const named = {
    measure: facts.measures,
    objective: facts.objectives,
    perspective: facts.perspectives,
    scorecard: facts.scorecards,
    initiative: facts.followUp.initiatives,
  }[kind];
  return named.find((one) => one.id === id)?.name ?? id;
}
