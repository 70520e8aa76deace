import {
  periodText,
  type ClosedBook,
  type ClosedItem,
  type ClosedPeriod,
  type Reopening,
} from "../../scorecard";
import { colors } from "../colors";
import { pages } from "../pages";
import { plannedRow } from "../plannedRow";
import {
  empty,
  text,
  type LookName,
  type PlannedContent,
  type PlannedRow,
  type SheetPlan,
} from "../sheetPlan";

/** The columns of the sheet, in their order; it is read back by these headers. */
const columns = [
  ["Period", 62],
  ["Kind", 74],
  ["ID", 70],
  ["Name", 220],
  ["Scorecard", 120],
  ["Actual", 74],
  ["Target", 74],
  ["Red flag", 74],
  ["Weight", 54],
  ["Score", 60],
  ["Status", 70],
  ["Note", 420],
] as const;

/** The headers by which the sheet is known. */
export const closedHeaders: readonly string[] = columns.map(([header]) => header);

const explanation =
  "What each closed period was. Do not edit: the checksums show it. Reopen a period with the add-in, which records why.";

/** The sheet of the closed periods: a line for each closing and reopening, and below a closing its items. */
export function planClosed({ closed, reopened }: ClosedBook, footer: string): SheetPlan {
  const rows = [
    planRow("title", [text("Closed periods")], 28),
    planRow("subtitle", [text(explanation)]),
    planRow(
      "header",
      columns.map(([header]) => text(header)),
      22,
    ),
    ...reopened.map(reopenedRow),
    ...closed.flatMap((one) => [closedRow(one), ...one.items.map((item) => itemRow(one, item))]),
  ];
  return {
    ...{ key: "closed", name: "Closed periods", rows, rules: [] },
    tabColor: colors.faintInk,
    columns: columns.map(([, widthPoints]) => ({ widthPoints })),
    frozen: { rows: 3, columns: 0 },
    print: pages(footer, { titleRows: { first: 2, last: 2 } }),
  };
}

const planRow = (look: LookName, contents: readonly PlannedContent[], heightPoints?: number) =>
  plannedRow(columns.length, look, contents, heightPoints);

function closedRow({ period, view, closedOn, by, checksum, seal }: ClosedPeriod): PlannedRow {
  const note = [`sha256:${checksum}`, ...(seal ? [`hmac:${seal}`] : [])].join(" ");
  return planRow("perspective", [
    ...[periodText(period), "Closed", closedOn, by, view].map(text),
    ...Array<PlannedContent>(6).fill(empty),
    text(note),
  ]);
}

function reopenedRow({ period, on, by, reason }: Reopening): PlannedRow {
  return planRow("objective", [
    ...[periodText(period), "Reopened", on, by].map(text),
    ...Array<PlannedContent>(7).fill(empty),
    text(reason),
  ]);
}

function itemRow({ period }: ClosedPeriod, item: ClosedItem): PlannedRow {
  const { kind, id, name, unit, actual, target, redFlag, weight, score, band } = item;
  return planRow("measure", [
    ...[periodText(period), kind, id, name, unit].map(text),
    ...[actual, target, redFlag, weight, score].map(numeral),
    text(band),
  ]);
}

const numeral = (number: number | undefined): PlannedContent =>
  number === undefined ? empty : { kind: "number", number };
