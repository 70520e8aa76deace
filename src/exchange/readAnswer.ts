import {
  type CellPlace,
  isNoDataMark,
  isSameName,
  parseYesNo,
  plainWord,
  readNumberText,
} from "../scorecard";
import { type CopyBack, type Grid, placeOf, type RawValue } from "../sheets";
import { columns, type ColumnKey } from "./columns";
import { readKey, type RowKey } from "./rowKey";

/** What one row of an answer says, with the cell of its value. */
export interface AnswerRow {
  readonly key: RowKey;
  /** What its locked cells say: they are held against the key. */
  readonly shown: Readonly<Record<"measure" | "unit" | "period", string>>;
  readonly value: Said;
  readonly numerator: Said;
  readonly denominator: Said;
  readonly comment?: string;
  readonly at: CellPlace;
}

/** What a cell to fill in holds. */
export type Said =
  | { readonly kind: "nothing" }
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "unreadable"; readonly text: string };

/** A file that came back, where it is an answer to a request. */
export interface Answer {
  /** The file. */
  readonly name: string;
  readonly rows: readonly AnswerRow[];
  /** Rows with a figure whose key is gone. */
  readonly keyless: readonly CellPlace[];
}

/** Reads a file as an answer: wherever its rows stand by now, they are known by the key in them. Undefined where it is none. */
export function readAnswer({ name, grids }: CopyBack): Answer | undefined {
  const found = grids.grids.flatMap((grid) => {
    const header = headerIn(grid);
    return header ? [{ grid, ...header }] : [];
  });
  if (found.length === 0) return undefined;
  const read = found.map((one) => rowsOf(one, grids.locale));
  return {
    name,
    rows: read.flatMap(({ rows }) => rows),
    keyless: read.flatMap(({ keyless }) => keyless),
  };
}

interface Header {
  /** Rows and columns of the grid, zero-based. */
  readonly row: number;
  readonly columnOf: ReadonlyMap<ColumnKey, number>;
}

const known = new Map(Object.entries(columns).map(([key, header]) => [plainWord(header), key]));
const isColumnKey = (key: string): key is ColumnKey => key in columns;

/** The row that has the columns of a request. */
function headerIn({ values }: Grid): Header | undefined {
  for (const [row, cells] of values.entries()) {
    const columnOf = new Map<ColumnKey, number>();
    cells.forEach((cell, column) => {
      const key = known.get(plainWord(String(cell)));
      if (key !== undefined && isColumnKey(key) && !columnOf.has(key)) columnOf.set(key, column);
    });
    if ((["measure", "period", "value"] as const).every((key) => columnOf.has(key)) && columnOf.has("key"))
      return { row, columnOf };
  }
  return undefined;
}

interface Read {
  readonly rows: readonly AnswerRow[];
  readonly keyless: readonly CellPlace[];
}

function rowsOf({ grid, row: header, columnOf }: Header & { readonly grid: Grid }, locale: string): Read {
  const rows: AnswerRow[] = [];
  const keyless: CellPlace[] = [];
  grid.values.slice(header + 1).forEach((cells, index) => {
    const cell = (key: ColumnKey): RawValue => cells[columnOf.get(key) ?? -1] ?? "";
    const text = (key: ColumnKey) => String(cell(key)).trim();
    const at = placeOf(grid.sheet, grid.top + header + 1 + index, grid.left + (columnOf.get("value") ?? 0));
    const key = readKey(text("key"));
    if (!key && text("value") !== "" && text("measure") !== "") keyless.push(at);
    if (!key) return;
    rows.push({
      ...{ key, at, shown: { measure: text("measure"), unit: text("unit"), period: text("period") } },
      value: saidIn(cell("value"), locale),
      numerator: saidIn(cell("numerator"), locale),
      denominator: saidIn(cell("denominator"), locale),
      ...(text("comment") === "" ? {} : { comment: text("comment") }),
    });
  });
  return { rows, keyless };
}

function saidIn(cell: RawValue, locale: string): Said {
  if (typeof cell === "number") return { kind: "number", number: cell };
  if (typeof cell === "boolean") return { kind: "number", number: cell ? 1 : 0 };
  const text = cell.trim();
  if (text === "" || (isNoDataMark(text) && !text.startsWith("#"))) return { kind: "nothing" };
  const answer = parseYesNo(text);
  if (answer !== undefined) return { kind: "number", number: answer ? 1 : 0 };
  const read = readNumberText(text, locale);
  return read.kind === "number" ? { kind: "number", number: read.value } : { kind: "unreadable", text };
}

/** Whether a name that stands in a row is the one that its key means. */
export const isShown = (shown: string, ...names: readonly string[]) =>
  shown === "" || names.some((name) => isSameName(name, shown));
