import { type Day, dayText, type InitiativeStanding, spanOf } from "../../../scorecard";
import {
  type Alignment,
  empty,
  type LookName,
  type PlannedCell,
  type PlannedRow,
  text,
} from "../../sheetPlan";
import { rowHeight } from "../../rowHeight";
import type { TimelineScale } from "./timelineScale";

/** How wide the column of the names is. */
export const namePoints = 258;

/** What stands for a milestone or a gate in its period: told by shape, and by a word in the row. */
export const marks = { done: "◆", ahead: "◇", missed: "✖", reached: "▲", waiting: "△" } as const;

/** Something that is due once: a milestone, or a gate. */
interface Mark {
  readonly name: string;
  readonly state: string;
  readonly mark: string;
  readonly day?: Day;
}

/** The rows of an initiative: its bar, and below it a row for each milestone and for its gate. */
export function timelineRows(standing: InitiativeStanding, scale: TimelineScale): readonly PlannedRow[] {
  const { initiative, status, complete } = standing;
  const name = `${initiative.id} ${initiative.name}`;
  const bar = barLooks(standing, scale).map((look): PlannedCell => ({ look, content: empty }));
  const named = [
    textCell("barName", name),
    textCell("objective", status),
    shareCell(complete),
    textCell("objective", datesText(initiative), "Center"),
  ];
  return [
    { cells: [...named, ...bar], heightPoints: heightOf(name, namePoints) },
    ...marksOf(standing, scale).map((mark) => markRow(mark, scale)),
  ];
}

const indentPoints = 9;

const heightOf = (name: string, widthPoints: number) => rowHeight([name], [widthPoints]);

const textCell = (look: LookName, said: string | undefined, align: Alignment = "Left"): PlannedCell => ({
  ...{ look, content: text(said), align },
});

function shareCell(share: number | undefined): PlannedCell {
  if (share === undefined) return textCell("objective", "–", "Right");
  const content = { kind: "number", number: share } as const;
  return { look: "objective", content, numberFormat: "0%", align: "Right" };
}

function datesText({ start, end }: InitiativeStanding["initiative"]): string {
  if (start === undefined && end === undefined) return "No dates";
  if (end === undefined) return "No end";
  return start === undefined ? "No start" : dayText(end);
}

function marksOf(
  { milestones, overdue, gate, initiative }: InitiativeStanding,
  { calendar }: TimelineScale,
): readonly Mark[] {
  const due = milestones.map((milestone): Mark => {
    const { name, due: day, isDone } = milestone;
    if (isDone) return { name, day, state: "Done", mark: marks.done };
    return overdue.includes(milestone)
      ? { name, day, state: "Overdue", mark: marks.missed }
      : { name, day, state: "Open", mark: marks.ahead };
  });
  if (!gate) return due;
  const markOf = { Reached: marks.reached, Waiting: marks.waiting, Missed: marks.missed };
  const day = gate.reachedIn ? spanOf(gate.reachedIn, calendar).last : (gate.gate.by ?? initiative.end);
  return [...due, { name: `Gate: ${gate.gate.text}`, state: gate.state, mark: markOf[gate.state], day }];
}

function markRow({ name, state, mark, day }: Mark, { periods, columnOf }: TimelineScale): PlannedRow {
  const at = day === undefined ? undefined : columnOf(day);
  return {
    cells: [
      textCell("markName", name),
      textCell("measure", state),
      textCell("measure", undefined),
      textCell("faint", day === undefined ? undefined : dayText(day), "Center"),
      ...periods.map((_, column): PlannedCell => ({
        ...{ look: "period", content: text(column === at ? mark : undefined), align: "Center" },
      })),
    ],
    heightPoints: heightOf(name, namePoints - indentPoints),
  };
}

/** The columns of an initiative's bar, zero-based, both ends included; those that are done come first. */
interface Bar {
  readonly from: number;
  readonly to: number;
  readonly done: number;
}

/** How the cells of an initiative look, a look a column: its bar from start to end, the share that is done darker. */
function barLooks(
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
