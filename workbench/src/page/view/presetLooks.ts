/* Whether a cell is one that a preset rule, or a rule for the top or bottom, looks for. */
import type { CellValue, ConditionalRule } from "../../book/book";
import { dayOf } from "../../book/numberText";
import type { Rising } from "./scalePoint";

type TopRule = Extract<ConditionalRule, { kind: "TopBottom" }>;

/** @param numbers all numbers that the rule looks at, rising */
export function isOnTop({ type, rank }: TopRule, value: CellValue, numbers: Rising): boolean {
  if (typeof value !== "number") return false;
  const share = type.endsWith("Percent") ? Math.max(1, Math.floor((numbers.length * rank) / 100)) : rank;
  const count = Math.min(share, numbers.length);
  return type.startsWith("Top")
    ? value >= (numbers[numbers.length - count] ?? Infinity)
    : value <= (numbers[count - 1] ?? -Infinity);
}

interface Around {
  readonly numbers: () => Rising;
  /** How many cells of the rule hold the same. */
  readonly count: (value: CellValue) => number;
}

export function isPreset(criterion: string, value: CellValue, { numbers, count }: Around): boolean {
  const isBlank = value === undefined || (typeof value === "string" && value.trim() === "");
  const isError = typeof value === "object";
  switch (criterion) {
    case "Blanks":
      return isBlank;
    case "NonBlanks":
      return !isBlank;
    case "Errors":
      return isError;
    case "NonErrors":
      return !isError;
    case "UniqueValues":
      return value !== undefined && count(value) === 1;
    case "DuplicateValues":
      return value !== undefined && count(value) > 1;
  }
  if (typeof value !== "number") return false;
  return criterion.endsWith("Average") ? isBeyond(criterion, value, numbers()) : isInPeriod(criterion, value);
}

function isBeyond(criterion: string, value: number, numbers: Rising): boolean {
  const mean = numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
  const spread = Math.sqrt(numbers.reduce((sum, each) => sum + (each - mean) ** 2, 0) / numbers.length);
  const deviations = ["One", "Two", "Three"].findIndex((word) => criterion.startsWith(`${word}StdDev`)) + 1;
  const sign = criterion.includes("Above") ? 1 : -1;
  const beyond = sign * (value - mean) - deviations * spread;
  return criterion.startsWith("EqualOr") ? beyond >= 0 : beyond > 0;
}

function isInPeriod(criterion: string, serial: number): boolean {
  const now = new Date();
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  const day = dayOf(Math.floor(serial));
  const days = Math.round((day.getTime() - today) / 86_400_000);
  const months = (day.getUTCFullYear() - now.getFullYear()) * 12 + day.getUTCMonth() - now.getMonth();
  const weeks = Math.floor((days + now.getDay()) / 7);
  const step = criterion.startsWith("Last") ? -1 : criterion.startsWith("Next") ? 1 : 0;
  if (criterion === "LastSevenDays") return days <= 0 && days > -7;
  if (criterion.endsWith("Week")) return weeks === step;
  if (criterion.endsWith("Month")) return months === step;
  return days === ["Yesterday", "Today", "Tomorrow"].indexOf(criterion) - 1;
}
