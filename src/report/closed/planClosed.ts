import {
  goesOn,
  noteParts,
  periodText,
  type ClosedBook,
  type ClosedItem,
  type ClosedPeriod,
  type ClosedRecord,
  type ClosingEntry,
  type Reopened,
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

/** The sheet of the closed periods: a line for each closing and reopening in their order, and below a closing its items and what else it keeps. */
export function planClosed({ entries }: ClosedBook, footer: string): SheetPlan {
  const rows = [
    planRow("title", [text("Closed periods")], 28),
    planRow("subtitle", [text(explanation)]),
    planRow(
      "header",
      closedColumns.map(([header]) => text(header)),
      22,
    ),
    ...entries.flatMap(rowsOf),
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

function rowsOf(entry: ClosingEntry): readonly PlannedRow[] {
  if (entry.kind === "reopened") return [reopenedRow(entry)];
  return [
    closedRow(entry),
    ...entry.items.flatMap((item) => withNote(entry, itemContents(entry, item), item.note)),
    ...entry.records.flatMap((record) => withNote(entry, recordContents(entry, record), record.note)),
  ];
}

function closedRow(closed: ClosedPeriod): PlannedRow {
  const { period, view, closedOn, by, checksum, seal, link } = closed;
  // A seal of before there was a chain stands with the checksum: it is of the snapshot alone.
  const note = [`sha256:${checksum}`, ...(seal && !link ? [`hmac:${seal}`] : [])].join(" ");
  return planRow("perspective", [
    ...[periodText(period), "Closed", closedOn, by, view, linkText(closed)].map(text),
    ...Array<PlannedContent>(5).fill(empty),
    text(note),
  ]);
}

function reopenedRow(reopened: Reopened): PlannedRow {
  const { period, on, by, reason } = reopened;
  return planRow("objective", [
    ...[periodText(period), "Reopened", on, by, undefined, linkText(reopened)].map(text),
    ...Array<PlannedContent>(5).fill(empty),
    text(reason),
  ]);
}

/** The link of an entry stands where an item has its figures, over the empty cells to its right. */
function linkText({ link, seal }: ClosingEntry): string | undefined {
  if (!link) return undefined;
  return [`Entry ${link.number}`, `sha256:${link.hash}`, ...(seal ? [`hmac:${seal}`] : [])].join(" ");
}

function itemContents({ period }: ClosedPeriod, item: ClosedItem): readonly PlannedContent[] {
  const { kind, id, name, unit, actual, target, redFlag, weight, score, band } = item;
  return [
    ...[periodText(period), kind, id, name, unit].map(text),
    ...[actual, target, redFlag, weight, score].map(numeral),
    text(band),
  ];
}

function recordContents({ period }: ClosedPeriod, record: ClosedRecord): readonly PlannedContent[] {
  const { kind, id, name, unit } = record;
  return [...[periodText(period), kind, id, name, unit].map(text), ...Array<PlannedContent>(6).fill(empty)];
}

/** A row with its note at the end; below it the rows in which a long note goes on. */
function withNote(
  { period }: ClosedPeriod,
  contents: readonly PlannedContent[],
  note = "",
): readonly PlannedRow[] {
  const [first = "", ...further] = noteParts(note);
  const more = further.map((part) => [
    ...[text(periodText(period)), text(goesOn)],
    ...Array<PlannedContent>(9).fill(empty),
    text(part),
  ]);
  return [[...contents, first === "" ? empty : text(first)], ...more].map((row) => planRow("measure", row));
}

const numeral = (number: number | undefined): PlannedContent =>
  number === undefined ? empty : { kind: "number", number };
