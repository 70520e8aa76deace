import type { InitiativeStanding } from "../../../scorecard";
import type { LookName } from "../../sheetPlan";
import type { TimelineScale } from "./timelineScale";

/** The columns of an initiative's bar, zero-based, both ends included; those that are done come first. */
interface Bar {
  readonly from: number;
  readonly to: number;
  readonly done: number;
}

/** How the cells of an initiative look, a look a column: its bar from start to end, the share that is done darker. */
export function barLooks(
  { initiative: { start, end }, complete }: InitiativeStanding,
  { periods, columnOf }: TimelineScale,
): readonly LookName[] {
  if (start === undefined || end === undefined) return periods.map(() => "period");
  const [from, to] = [columnOf(start), columnOf(end)];
  const bar: Bar = { from, to, done: doneColumns(complete ?? 0, to - from + 1) };
  return periods.map((_, column) => barLook(column, bar));
}

/** How much of a bar is dark: never all of it before everything is done, and never nothing once something is. */
function doneColumns(complete: number, columns: number): number {
  if (complete >= 1 || complete <= 0) return complete >= 1 ? columns : 0;
  return Math.min(Math.max(1, Math.round(complete * columns)), columns - 1);
}

function barLook(column: number, { from, to, done }: Bar): LookName {
  if (column < from || column > to) return "period";
  return column < from + done ? "periodDone" : "periodAhead";
}
