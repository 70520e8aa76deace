import { dayText } from "../../../scorecard";
import { colors } from "../../colors";
import { pages } from "../../pages";
import { plannedRow } from "../../plannedRow";
import { text, type LookName, type PlannedCell, type PlannedRow, type SheetPlan } from "../../sheetPlan";
import { standingRules } from "../../statusRules";
import type { Review } from "../review";
import { footOf, subtitleOf } from "../words";
import { marks, namePoints, timelineRows } from "./timelineRows";
import { shortPeriodText, timelineScale, type TimelineScale } from "./timelineScale";

const named = [
  ["Initiative, milestones, gate", namePoints, "Left"],
  ["Status", 74, "Left"],
  ["Done", 52, "Right"],
  ["End or due", 82, "Center"],
] as const;
const statusColumn = 1;
/** What all columns of periods take together, and the least and the most of one. */
const periodsPoints = 528;
const [leastPoints, mostPoints] = [22, 44];

/** The initiatives in time: a bar each, its milestones and its gate. Only where one of them has a date. */
export function planTimeline(review: Review): readonly SheetPlan[] {
  const { standings, asOf, model } = review;
  const scale = timelineScale(standings, asOf, model.frame.calendar);
  if (!scale) return [];
  const body = standings.flatMap((standing) => timelineRows(standing, scale));
  const head = headRows(review, scale);
  const now = named.length + scale.columnOf(asOf);
  const rows = [...head, ...body.map((row) => withNow(row, now))];
  const width = Math.min(mostPoints, Math.max(leastPoints, periodsPoints / scale.periods.length));
  return [
    {
      ...{ key: "review timeline", name: "Initiative timeline", rows },
      tabColor: colors.brand,
      columns: [
        ...named.map(([, widthPoints]) => ({ widthPoints })),
        ...scale.periods.map(() => ({ widthPoints: width })),
      ],
      frozen: { rows: head.length, columns: 1 },
      rules: standingRules({ column: statusColumn, firstRow: head.length, lastRow: rows.length - 1 }),
      print: pages(footOf(review), { titleRows: { first: head.length - 1, last: head.length - 1 } }),
    },
  ];
}

function headRows(review: Review, { periods, columnOf }: TimelineScale): readonly PlannedRow[] {
  const { asOf } = review;
  const now = columnOf(asOf);
  const width = named.length + periods.length;
  const headers = named.map(([header, , align]): PlannedCell => ({
    ...{ look: "header", content: text(header), align },
  }));
  return [
    plannedRow(width, "title", [text("Initiatives in time")], 28),
    plannedRow(width, "subtitle", [text(`${subtitleOf(review)} · as of ${dayText(asOf)}`)], 18),
    plannedRow(width, "subtitle", [text(legend(periods[now]))], 18),
    {
      cells: [
        ...headers,
        ...periods.map((period, column): PlannedCell => ({
          look: column === now ? "periodHeaderNow" : "periodHeader",
          content: text(shortPeriodText(period).replace(" ", "\n")),
          align: "Center",
        })),
      ],
      heightPoints: 30,
    },
  ];
}

function legend(now: TimelineScale["periods"][number] | undefined): string {
  const { done, ahead, missed, reached, waiting } = marks;
  const line = now ? ` · the line after ${shortPeriodText(now)} is the as-of date` : "";
  return (
    `Bars: dark is done, light is to do · ${done} milestone done, ${ahead} to come, ${missed} missed · ` +
    `gate ${reached} reached, ${waiting} waiting, ${missed} missed${line}`
  );
}

const nowLooks: Readonly<Partial<Record<LookName, LookName>>> = {
  period: "periodNow",
  periodDone: "periodDoneNow",
  periodAhead: "periodAheadNow",
};

/** The as-of column runs through all rows. */
function withNow({ cells, ...row }: PlannedRow, now: number): PlannedRow {
  const marked = cells.map((cell, column) =>
    column === now ? { ...cell, look: nowLooks[cell.look] ?? cell.look } : cell,
  );
  return { ...row, cells: marked };
}
