import {
  dayText,
  isNoDataMark,
  isSameName,
  parseYesNo,
  periodText,
  writableText,
  type CellPlace,
  type Problem,
  type WrittenPeriod,
} from "../../scorecard";
import { isBlank, type RawValue } from "../grid";
import type { RowReader } from "../read";

/** What a cell of a copy holds, as it is entered in the workbook. Never a formula: what looks like one is text. */
export type SaidContent =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "truth"; readonly isTrue: boolean }
  /** A day as `2026-03-31`, whatever year the days of the workbook are counted from. */
  | { readonly kind: "day"; readonly day: string };

/** A filled cell that is open to readers. */
export interface SaidCell {
  readonly at: CellPlace;
  /** As it is shown to people. */
  readonly text: string;
  /** What it is compared by: cells that mean the same have the same. */
  readonly meaning: string;
  readonly content: SaidContent;
  /** What keeps it from being taken, such as a date that nobody can read. */
  readonly problems: readonly Problem[];
}

/** What stands in the place of a text that is not handed on: that there is one is no secret, and alerts ask whether there is. */
export const notInCopy = "Not in this copy";

export interface Kept {
  readonly key: string;
  readonly at: CellPlace;
  readonly text: string;
  /** What a copy without commentary has of an override. */
  readonly withoutReason?: string;
}

/** A row of the Reviews or the Actions table, as far as it is open to readers. */
export interface SaidRow {
  /** What it looks for in the workbook, the surest first. */
  readonly keys: readonly string[];
  /** What it is found by, where it is a row of the workbook. */
  readonly foundBy: readonly string[];
  /** What it is known by among new rows. */
  readonly freshKey: string;
  /** What it is about, for people: `F1.1 in 2026-03`. */
  readonly about: string;
  readonly at: CellPlace;
  /** By the column's key in its spec; empty cells are left out. */
  readonly cells: ReadonlyMap<string, SaidCell>;
  /** What a new row holds besides, by the column's key: period, item and unit as the workbook names them. */
  readonly named: ReadonlyMap<string, string>;
  /** What it says that is not open to readers: the override of a status, what an action is about. */
  readonly kept?: Kept;
  /** Of a copy of one unit: whether a row of the workbook that names no unit either is another unit's. */
  readonly isOthers?: boolean;
  /** The place of a column's cell, filled or not. */
  readonly placeOf: (key: string) => CellPlace;
}

/** A row that is read for what it says; what is wrong with it is noted beside it. */
export interface SaidReader {
  readonly row: RowReader;
  readonly problems: Problem[];
}

type CellReader = (reader: SaidReader, key: string) => SaidCell;

/** The filled cells of a row among those that are open to readers. */
export function saidCells(
  reader: SaidReader,
  readers: Readonly<Record<string, CellReader>>,
): ReadonlyMap<string, SaidCell> {
  return new Map(
    Object.entries(readers).flatMap(([key, read]) =>
      isBlank(reader.row.raw(key)) ? [] : [[key, read(reader, key)] as const],
    ),
  );
}

/** A text by what people see of it: kinds of line end and spaces at the ends of lines do not matter. */
export function textMeant(text: string): string {
  return plainText(text)
    .replace(/[^\S\n]+$/gm, "")
    .normalize("NFC");
}

/** A text as it is entered: lines end as Excel ends them, and what no file can hold is left out. */
const plainText = (text: string) => writableText(text).replace(/\r\n?/g, "\n").trim();

/** A cell of text; what looks like a formula, a number or a date is text all the same. */
export function saidText(reader: SaidReader, key: string): SaidCell {
  const raw = reader.row.raw(key);
  const problems = noted(reader, () => reader.row.text(key));
  return cellOf(reader, key, { text: plainText(String(raw)), meaning: textMeant(String(raw)), problems });
}

/** A cell that names a day, or a period whose last day is meant. */
export function saidDay(reader: SaidReader, key: string): SaidCell {
  const raw = reader.row.raw(key);
  let written: WrittenPeriod | undefined;
  const problems = noted(reader, () => (written = reader.row.period(key)));
  if (!written) return cellOf(reader, key, { text: String(raw), meaning: textMeant(String(raw)), problems });
  const meaning = written.kind === "date" ? dayText(written.day) : periodText(written.period);
  if (written.kind !== "date" || typeof raw !== "number")
    return cellOf(reader, key, { text: String(raw).trim(), meaning, problems });
  const content = { kind: "day", day: meaning } as const;
  return { at: reader.row.at(key), text: meaning, meaning, content, problems };
}

/** A cell that says whether something is done: yes, no, or the day. "No" says as much as an empty cell. */
export function saidDoing(reader: SaidReader, key: string): SaidCell {
  const raw = reader.row.raw(key);
  const answer = yesOrNo(raw);
  if (answer === undefined) return saidDay(reader, key);
  return cellOf(reader, key, { text: answer ? "Yes" : "No", meaning: answer ? "yes" : "", problems: [] });
}

function yesOrNo(raw: RawValue): boolean | undefined {
  if (typeof raw === "boolean") return raw;
  if (typeof raw === "number") return undefined;
  if (isNoDataMark(raw)) return false;
  return isSameName(raw, "x") ? true : parseYesNo(raw);
}

function cellOf({ row }: SaidReader, key: string, said: Omit<SaidCell, "at" | "content">): SaidCell {
  return { ...said, at: row.at(key), content: contentOf(row.raw(key)) };
}

function contentOf(raw: RawValue): SaidContent {
  if (typeof raw === "number") return { kind: "number", number: raw };
  if (typeof raw === "boolean") return { kind: "truth", isTrue: raw };
  return { kind: "text", text: plainText(raw) };
}

/** What is wrong with one cell, kept for when it is to be taken: of what the workbook says as well nothing need be said. */
function noted({ problems }: SaidReader, read: () => unknown): readonly Problem[] {
  const before = problems.length;
  read();
  return problems.splice(before);
}
