import {
  isSameName,
  isNoDataMark,
  parsePeriod,
  parseYesNo,
  spanOf,
  type Calendar,
  type Day,
  type Doing,
} from "../../scorecard";
import type { RowReader } from "./rowReader";

/** The day that a cell names: a date, or the first or the last day of a period. */
export function readDay(
  row: RowReader,
  key: string,
  side: "first" | "last",
  calendar: Calendar,
): Day | undefined {
  const written = row.period(key);
  if (!written) return undefined;
  return written.kind === "date" ? written.day : spanOf(written.period, calendar)[side];
}

/** Whether something is done: a date, or yes; anything else but no and a mark for nothing is noted. */
export function readDoing(row: RowReader, key: string, calendar: Calendar): Doing {
  const raw = row.raw(key);
  if (typeof raw === "boolean") return { isDone: raw };
  const found = String(raw).trim();
  const answer = typeof raw === "string" ? parseYesNo(found) : undefined;
  if (answer !== undefined || isNoDataMark(found)) return { isDone: answer ?? false };
  if (isSameName(found, "x")) return { isDone: true };
  if (parsePeriod(raw)) return { isDone: true, doneOn: readDay(row, key, "last", calendar) };
  row.note({ code: "date-unreadable", at: row.at(key), column: row.header(key), found });
  return { isDone: false };
}
