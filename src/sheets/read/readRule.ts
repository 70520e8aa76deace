import {
  parseDirection,
  parsePoints,
  spanOf,
  twoWaysIn,
  type Calendar,
  type Day,
  type Direction,
  type Problem,
  type Rule,
} from "../../scorecard";
import { methodWords } from "./meanings";
import type { RowReader } from "./rowReader";

/** Reads how a measure is scored: the method, its levels and its dates. A yes/no measure has no levels. */
export function readRule(row: RowReader, calendar: Calendar): Rule {
  const method = row.word("scoring", methodWords) ?? "Target";
  const direction = readDirection(row);
  const isYesNo = method === "Yes/No" || direction === "Yes/No";
  const base: Rule = { method, direction, yesIsGood: row.yesNo("yesIsGood") };
  if (isYesNo) return base;
  return { ...base, tolerance: readTolerance(row), ...readLevels(row), ...readSpan(row, calendar) };
}

function readLevels(row: RowReader) {
  return {
    target: row.number("target"),
    targetHigh: row.number("targetHigh"),
    redFlag: row.number("redFlag"),
    redFlagHigh: row.number("redFlagHigh"),
    stretch: row.number("stretch"),
    floor: row.number("floor"),
    baseline: row.number("baseline"),
    min: row.number("min"),
    max: row.number("max"),
    break: row.number("break"),
    points: readPoints(row),
  };
}

function readPoints(row: RowReader) {
  const text = row.text("points");
  if (text === undefined) return undefined;
  const points = parsePoints(text, row.locale);
  if (!points) row.note(unreadablePoints(row, text));
  return points;
}

function unreadablePoints(row: RowReader, text: string): Problem {
  const at = row.at("points");
  const found = twoWaysIn(text, row.locale);
  if (found !== undefined) return { code: "number-two-ways", at, column: row.header("points"), found };
  return { code: "points-unreadable", at, found: text };
}

function readSpan(row: RowReader, calendar: Calendar): { readonly start?: Day; readonly end?: Day } {
  const [start, end] = [row.period("start"), row.period("end")];
  return {
    start: start && (start.kind === "date" ? start.day : spanOf(start.period, calendar).first),
    end: end && (end.kind === "date" ? end.day : spanOf(end.period, calendar).last),
  };
}

function readDirection(row: RowReader): Direction | undefined {
  const found = row.text("direction");
  if (found === undefined) return undefined;
  const direction = parseDirection(found);
  if (direction) return direction;
  row.note({
    code: "unknown-word",
    at: row.at("direction"),
    column: row.header("direction"),
    found,
    choices: ["Higher", "Lower", "Range", "Yes/No"],
  });
  return undefined;
}

function readTolerance(row: RowReader): number | undefined {
  const found = row.number("tolerance");
  if (found === undefined || (found >= 0 && found <= 1)) return found;
  const expected = "a share from 0 to 1, such as 10 %";
  row.note({ code: "number-out-of-range", at: row.at("tolerance"), column: "Tolerance", found, expected });
  return undefined;
}
