import {
  bands,
  nothingClosed,
  parsePeriod,
  views,
  type ClosedBook,
  type ClosedItem,
  type ClosedPeriod,
  type ItemKind,
  type Period,
  type Reopening,
} from "../../scorecard";
import { valueAt, type Grid, type RawValue } from "../grid";

/** A row of the sheet of closed periods, by the columns that the product writes. */
interface ClosedRow {
  readonly period: Period;
  readonly kind: string;
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly figures: readonly (number | undefined)[];
  readonly band: string;
  readonly note: string;
}

/**
 * Reads the product's own sheet of closed periods back. Nothing of it is refused: what somebody edited is read as it is
 * now, and the checksum tells.
 */
export function readClosed(grid: Grid | undefined): ClosedBook {
  if (!grid) return nothingClosed;
  const last = grid.top + grid.values.length - 1;
  const rows = Array.from({ length: last + 1 }, (_, row) => rowOf(grid, row)).flatMap((row) => row ?? []);
  const closed: ClosedPeriod[] = [];
  const reopened: Reopening[] = [];
  for (const row of rows) {
    const open = closed[closed.length - 1];
    if (row.kind === "Closed") closed.push(toClosed(row));
    else if (row.kind === "Reopened") reopened.push(toReopening(row));
    else if (open) closed[closed.length - 1] = { ...open, items: [...open.items, toItem(row)] };
  }
  return { closed, reopened };
}

function rowOf(grid: Grid, row: number): ClosedRow | undefined {
  const at = (column: number): RawValue => valueAt(grid, row, column);
  const textAt = (column: number) => String(at(column)).trim();
  const first = at(0);
  const written = typeof first === "boolean" ? undefined : parsePeriod(first);
  if (written?.kind !== "period") return undefined;
  return {
    ...{ period: written.period, kind: textAt(1), id: textAt(2), name: textAt(3), unit: textAt(4) },
    figures: [5, 6, 7, 8, 9].map(at).map((value) => (typeof value === "number" ? value : undefined)),
    ...{ band: textAt(10), note: textAt(11) },
  };
}

function toClosed({ period, id, name, unit, note }: ClosedRow): ClosedPeriod {
  const partOf = (start: string) =>
    note
      .split(" ")
      .find((part) => part.startsWith(start))
      ?.slice(start.length);
  const seal = partOf("hmac:");
  return {
    ...{ period, closedOn: id, items: [], checksum: partOf("sha256:") ?? "" },
    view: views.find((view) => view === unit) ?? "period",
    ...(name === "" ? {} : { by: name }),
    ...(seal ? { seal } : {}),
  };
}

function toReopening({ period, id, name, note }: ClosedRow): Reopening {
  return { period, on: id, reason: note, ...(name === "" ? {} : { by: name }) };
}

const kinds: readonly ItemKind[] = ["measure", "objective", "perspective", "scorecard"];

function toItem({ kind, id, name, unit, figures, band }: ClosedRow): ClosedItem {
  const [actual, target, redFlag, weight, score] = figures;
  return {
    kind: kinds.find((one) => one === kind) ?? "measure",
    ...{ id, name, unit, actual, target, redFlag, weight, score },
    band: bands.find((one) => one === band) ?? "No data",
  };
}
