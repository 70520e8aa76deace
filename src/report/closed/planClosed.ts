import {
  periodText,
  type ClosedBook,
  type ClosedItem,
  type ClosedPeriod,
  type Reopening,
} from "../../scorecard";
import { colors } from "../colors";
import { pages } from "../pages";
import { closedColumns } from "./closedColumns";
import { plannedRow } from "../plannedRow";
import {
  empty,
  text,
  type LookName,
  type PlannedContent,
  type PlannedRow,
  type SheetPlan,
} from "../sheetPlan";

const explanation =
  "What each closed period was. Do not edit: the checksums show it. Reopen a period with the add-in, which records why.";

/** The sheet of the closed periods: a line for each closing and reopening, and below a closing its items. */
export function planClosed({ closed, reopened }: ClosedBook, footer: string): SheetPlan {
  const rows = [
    planRow("title", [text("Closed periods")], 28),
    planRow("subtitle", [text(explanation)]),
    planRow(
      "header",
      closedColumns.map(([header]) => text(header)),
      22,
    ),
    ...reopened.map(reopenedRow),
    ...closed.flatMap((one) => [closedRow(one), ...one.items.map((item) => itemRow(one, item))]),
  ];
  return {
    ...{ key: "closed", name: "Closed periods", rows, rules: [] },
    tabColor: colors.faintInk,
    columns: closedColumns.map(([, widthPoints]) => ({ widthPoints })),
    frozen: { rows: 3, columns: 0 },
    print: pages(footer, { titleRows: { first: 2, last: 2 } }),
  };
}

const planRow = (look: LookName, contents: readonly PlannedContent[], heightPoints?: number) =>
  plannedRow(closedColumns.length, look, contents, heightPoints);

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
