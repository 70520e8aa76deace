import {
  bands,
  goesOn,
  isSamePeriod,
  nothingClosed,
  parsePeriod,
  recordKinds,
  views,
  withPart,
  type CellPlace,
  type ClosedBook,
  type ClosedItem,
  type ClosedPeriod,
  type ClosedRecord,
  type ClosingEntry,
  type ItemKind,
  type Period,
  type Reopened,
} from "../../scorecard";
import { type Grid, placeOf, type RawValue, valueAt } from "../grid";

/** Where the columns that the product writes stand. */
const columns = { period: 0, kind: 1, id: 2, name: 3, unit: 4, figures: 5, band: 10, note: 11 } as const;
/** A closing and a reopening have their link where an item has its figures. */
const linkColumn = columns.figures;

/** A row of the sheet of closed periods. */
interface ClosedRow {
  readonly period: Period;
  readonly at: (column: number) => RawValue;
  readonly textAt: (column: number) => string;
  readonly place: (column: number) => CellPlace;
}

/**
 * Reads the product's own sheet of closed periods back. Nothing of it is refused: what somebody edited is read as it is
 * now, with the cell that is not as it was written, and what is no entry at all is named.
 */
export function readClosed(grid: Grid | undefined): ClosedBook {
  if (!grid) return nothingClosed;
  const rows = rowsBelowHeader(grid);
  const strayAt: CellPlace[] = [];
  const entries: ClosingEntry[] = [];
  for (const row of rows) {
    const read = rowOf(grid, row);
    const last = entries[entries.length - 1];
    const kind = read?.textAt(columns.kind);
    if (read && kind === "Closed") entries.push(toClosed(read));
    else if (read && kind === "Reopened") entries.push(toReopened(read));
    else if (read && last?.kind === "closed") entries[entries.length - 1] = withRow(last, read);
    else if (isFilled(grid, row)) strayAt.push(placeOf(grid.sheet, row, 0));
  }
  return { entries, ...(strayAt.length > 0 ? { strayAt } : {}) };
}

function rowsBelowHeader(grid: Grid): readonly number[] {
  const last = grid.top + grid.values.length - 1;
  const rows = Array.from({ length: last + 1 }, (_, row) => row);
  const header = rows.find((row) => valueAt(grid, row, 0) === "Period" && valueAt(grid, row, 1) === "Kind");
  return rows.slice((header ?? -1) + 1);
}

function isFilled(grid: Grid, row: number): boolean {
  return Array.from({ length: columns.note + 1 }, (_, column) => valueAt(grid, row, column)).some(
    (value) => value !== "",
  );
}

function rowOf(grid: Grid, row: number): ClosedRow | undefined {
  const at = (column: number): RawValue => valueAt(grid, row, column);
  const first = at(columns.period);
  const written = typeof first === "boolean" ? undefined : parsePeriod(first);
  if (written?.kind !== "period") return undefined;
  return {
    ...{ period: written.period, at },
    textAt: (column) => String(at(column)).trim(),
    place: (column) => placeOf(grid.sheet, row, column),
  };
}

const checksums = /^sha256:([0-9a-f]{64})(?: hmac:([0-9a-f]{64}))?$/;

function toClosed(row: ClosedRow): ClosedPeriod {
  const { period, textAt, place } = row;
  const [, checksum = "", seal] = checksums.exec(textAt(columns.note)) ?? [];
  const view = views.find((one) => one === textAt(columns.unit));
  const name = textAt(columns.name);
  const odd = [...oddInRow(row), ...(view ? [] : [columns.unit]), ...(checksum === "" ? [columns.note] : [])];
  return {
    ...{
      kind: "closed",
      period,
      closedOn: textAt(columns.id),
      items: [],
      records: [],
      checksum,
      view: view ?? "period",
    },
    ...(name === "" ? {} : { by: name }),
    ...(seal ? { seal } : {}),
    ...{ ...linkIn(row), at: place(columns.period) },
    ...oddAt(row, odd),
  };
}

function toReopened(row: ClosedRow): Reopened {
  const { period, textAt, place } = row;
  const name = textAt(columns.name);
  const odd = [...oddInRow(row), ...(textAt(columns.unit) === "" ? [] : [columns.unit])];
  return {
    ...{ kind: "reopened", period, on: textAt(columns.id), reason: textAt(columns.note) },
    ...(name === "" ? {} : { by: name }),
    ...{ ...linkIn(row), at: place(columns.period) },
    ...oddAt(row, odd),
  };
}

const links = /^Entry ([1-9]\d{0,5}) sha256:([0-9a-f]{64})(?: hmac:([0-9a-f]{64}))?$/;

function linkIn({ textAt }: ClosedRow): Pick<ClosingEntry, "link" | "seal"> {
  const [, number, hash, seal] = links.exec(textAt(linkColumn)) ?? [];
  if (number === undefined || hash === undefined) return {};
  return { link: { number: Number(number), hash }, ...(seal ? { seal } : {}) };
}

/** The cells to the right of the link are empty, and so is its own in what is older than the chain. */
function oddInRow({ textAt }: ClosedRow): readonly number[] {
  const beside = range(linkColumn + 1, columns.band).filter((column) => textAt(column) !== "");
  const link = textAt(linkColumn);
  return link === "" || links.test(link) ? beside : [linkColumn, ...beside];
}

const kinds: readonly ItemKind[] = ["measure", "objective", "perspective", "scorecard"];

/** A closing with one more of the rows below it. */
function withRow(closed: ClosedPeriod, row: ClosedRow): ClosedPeriod {
  const kind = row.textAt(columns.kind);
  if (kind === goesOn) return withMoreNote(closed, row);
  const recordKind = recordKinds.find((one) => one === kind);
  return recordKind ? withRecord(closed, row, recordKind) : withItem(closed, row);
}

function withItem(closed: ClosedPeriod, row: ClosedRow): ClosedPeriod {
  const { at, textAt } = row;
  const kind = kinds.find((one) => one === textAt(columns.kind));
  const band = bands.find((one) => one === textAt(columns.band));
  const note = textAt(columns.note);
  const odd = [
    ...oddPeriod(closed, row),
    ...(kind ? [] : [columns.kind]),
    ...range(columns.figures, columns.band - 1).filter((column) => !isFigure(at(column))),
    ...(band ? [] : [columns.band]),
  ];
  const [actual, target, redFlag, weight, score] = range(columns.figures, columns.band - 1)
    .map(at)
    .map((value) => (typeof value === "number" ? value : undefined));
  const item: ClosedItem = {
    ...{ kind: kind ?? "measure", band: band ?? "No data" },
    ...{ id: textAt(columns.id), name: textAt(columns.name), unit: textAt(columns.unit) },
    ...{ actual, target, redFlag, weight, score },
    ...(note === "" ? {} : { note }),
  };
  return { ...oddAt(row, odd), ...closed, items: [...closed.items, item] };
}

function withRecord(closed: ClosedPeriod, row: ClosedRow, kind: ClosedRecord["kind"]): ClosedPeriod {
  const { textAt } = row;
  const odd = [
    ...oddPeriod(closed, row),
    ...range(columns.figures, columns.band).filter((column) => textAt(column) !== ""),
  ];
  const record: ClosedRecord = {
    ...{ kind, id: textAt(columns.id), name: textAt(columns.name), unit: textAt(columns.unit) },
    note: textAt(columns.note),
  };
  return { ...oddAt(row, odd), ...closed, records: [...closed.records, record] };
}

/** The note of the last row and what a further row has of it; the marks between them are none of it. */
function withMoreNote(closed: ClosedPeriod, row: ClosedRow): ClosedPeriod {
  const { items, records } = closed;
  const lastRecord = records[records.length - 1];
  const lastItem = items[items.length - 1];
  const before = lastRecord?.note ?? lastItem?.note ?? "";
  const note = withPart(before, row.textAt(columns.note));
  const odd = [
    ...oddPeriod(closed, row),
    ...range(columns.id, columns.band).filter((column) => row.textAt(column) !== ""),
    ...(note === undefined ? [columns.note] : []),
  ];
  if (note === undefined) return { ...oddAt(row, odd), ...closed };
  const more = lastRecord
    ? { records: [...records.slice(0, -1), { ...lastRecord, note }] }
    : { items: lastItem ? [...items.slice(0, -1), { ...lastItem, note }] : [] };
  return { ...oddAt(row, odd), ...closed, ...more };
}

const oddPeriod = ({ period }: ClosedPeriod, row: ClosedRow): readonly number[] =>
  isSamePeriod(row.period, period) ? [] : [columns.period];

const isFigure = (value: RawValue) => value === "" || typeof value === "number";

function oddAt({ place }: ClosedRow, [first]: readonly number[]): Pick<ClosingEntry, "oddAt"> {
  return first === undefined ? {} : { oddAt: place(first) };
}

/** Whole numbers, both ends included. */
function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
