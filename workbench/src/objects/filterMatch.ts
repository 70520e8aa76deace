/* Which rows a filter lets through. */
import type { Cell, Sheet } from "../book/book";
import { cellAt, styleAt } from "../book/cells";
import type { FilterCriteria, FilterDate } from "../book/filter";
import { dayOf, shownText, showsDate, typedValue } from "../book/numberText";
import type { CellStyle } from "../book/style";
import type { Desk } from "./desk";
import { wildcardPattern } from "./wildcards";

interface Seen {
  readonly row: number;
  readonly cell: Cell | undefined;
  readonly style: CellStyle;
  readonly text: string;
  /** The day of a cell that shows a date. */
  readonly day?: Date;
}

type Test = (seen: Seen) => boolean;

const daysTo1904 = 1462;

function seenAt(desk: Desk, sheet: Sheet, row: number, column: number): Seen {
  const { date1904 } = desk.book;
  const cell = cellAt(sheet, row, column);
  const style = styleAt(sheet, row, column);
  const text = shownText(cell?.value, style.numberFormat, { locale: desk.locale, date1904 });
  const isDate = typeof cell?.value === "number" && showsDate(style.numberFormat);
  const day = isDate ? dayOf(Number(cell.value) + (date1904 ? daysTo1904 : 0)) : undefined;
  return { row, cell, style, text, ...(day ? { day } : {}) };
}

function numbersOf(all: readonly Seen[]): readonly number[] {
  return all.flatMap(({ cell }) => (typeof cell?.value === "number" ? [cell.value] : []));
}

const lengths: Readonly<Record<string, number>> = {
  Year: 4,
  Month: 7,
  Day: 10,
  Hour: 13,
  Minute: 16,
  Second: 19,
};

function isOnDate(seen: Seen, { date, specificity }: FilterDate): boolean {
  const length = lengths[specificity] ?? 10;
  const wanted = date.length > 10 ? date.replace(" ", "T") : date;
  return seen.day?.toISOString().slice(0, length) === wanted.slice(0, length);
}

function valuesTest(values: readonly (string | FilterDate)[]): Test {
  const texts = new Set(values.flatMap((value) => (typeof value === "string" ? [value.toLowerCase()] : [])));
  const dates = values.flatMap((value) => (typeof value === "string" ? [] : [value]));
  return (seen) => texts.has(seen.text.toLowerCase()) || dates.some((date) => isOnDate(seen, date));
}

function itemsTest(filterOn: string, count: number, all: readonly Seen[]): Test {
  const numbers = [...numbersOf(all)].sort((one, other) => one - other);
  const isTop = filterOn.startsWith("Top");
  const share = filterOn.endsWith("Percent")
    ? Math.max(1, Math.floor((numbers.length * count) / 100))
    : count;
  const limit = isTop
    ? numbers[Math.max(0, numbers.length - share)]
    : numbers[Math.min(numbers.length, share) - 1];
  return ({ cell }) => {
    if (typeof cell?.value !== "number" || limit === undefined) return false;
    return isTop ? cell.value >= limit : cell.value <= limit;
  };
}

function colorTest({
  filterOn,
  color,
}: Extract<FilterCriteria, { filterOn: "CellColor" | "FontColor" }>): Test {
  return ({ style }) => {
    const own =
      filterOn === "CellColor" ? style.fill : style.font.color === "#000000" ? undefined : style.font.color;
    return own === (filterOn === "FontColor" && color === "#000000" ? undefined : color);
  };
}

type Order = (one: number) => boolean;

const orders: Readonly<Record<string, Order>> = {
  "<": (sign) => sign < 0,
  "<=": (sign) => sign <= 0,
  ">": (sign) => sign > 0,
  ">=": (sign) => sign >= 0,
};

/** One criterion as a person writes it: `>50`, `<>done`, `=*s`, `apple`. */
function criterionTest(criterion: string, date1904: boolean): Test {
  const [, sign = "=", operand = ""] = /^(<>|<=|>=|<|>|=)?(.*)$/s.exec(criterion) ?? [];
  const { value } = typedValue(operand, "General", date1904);
  if (sign !== "=" && sign !== "<>") return orderTest(orders[sign] ?? (() => false), value, operand);
  const pattern = wildcardPattern(operand, true, false);
  const isEqual: Test = ({ cell, text }) =>
    typeof value === "number" && typeof cell?.value === "number" ? cell.value === value : pattern.test(text);
  return sign === "=" ? isEqual : (seen) => !isEqual(seen);
}

function orderTest(order: Order, value: unknown, operand: string): Test {
  return ({ cell }) => {
    if (typeof value === "number") return typeof cell?.value === "number" && order(cell.value - value);
    if (typeof cell?.value !== "string") return false;
    return order(cell.value.localeCompare(operand, undefined, { sensitivity: "accent" }));
  };
}

function customTest(criteria: Extract<FilterCriteria, { filterOn: "Custom" }>, date1904: boolean): Test {
  const first = criterionTest(criteria.criterion1, date1904);
  if (criteria.criterion2 === undefined) return first;
  const second = criterionTest(criteria.criterion2, date1904);
  return criteria.operator === "Or"
    ? (seen) => first(seen) || second(seen)
    : (seen) => first(seen) && second(seen);
}

const monthNames = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
]; // prettier-ignore

/** The month (0 to 11) of `AllDatesInPeriodJanuary` and its kin; the first letters tell, as Office.js misspells February. */
function monthIn(word: string): number {
  const month = word.slice("AllDatesInPeriod".length);
  return monthNames.findIndex((name) => name.slice(0, 3) === month.slice(0, 3));
}

function dynamicTest(criteria: string, all: readonly Seen[], today: Date): Test {
  if (criteria === "AboveAverage" || criteria === "BelowAverage") {
    const numbers = numbersOf(all);
    const mean = numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
    const order = orders[criteria === "AboveAverage" ? ">" : "<"] ?? (() => false);
    return ({ cell }) => typeof cell?.value === "number" && order(cell.value - mean);
  }
  if (criteria.startsWith("AllDatesInPeriod")) {
    const quarter = /Quarter(\d)$/.exec(criteria)?.[1];
    if (quarter !== undefined)
      return ({ day }) => day !== undefined && quarterOf(day) === Number(quarter) - 1;
    return ({ day }) => day?.getUTCMonth() === monthIn(criteria);
  }
  const [from, to] = spanOf(criteria, today);
  return ({ day }) => day !== undefined && day.getTime() >= from && day.getTime() < to;
}

function quarterOf(day: Date): number {
  return Math.floor(day.getUTCMonth() / 3);
}

/** The first moment of a span of time, and the first behind it. */
function spanOf(criteria: string, today: Date): readonly [number, number] {
  const [year, month, date] = [today.getFullYear(), today.getMonth(), today.getDate()];
  const days = (from: number, to: number) =>
    [Date.UTC(year, month, from), Date.UTC(year, month, to)] as const;
  const months = (from: number, to: number) => [Date.UTC(year, from, 1), Date.UTC(year, to, 1)] as const;
  const step = criteria.startsWith("Last") ? -1 : criteria.startsWith("Next") ? 1 : 0;
  if (criteria === "Today") return days(date, date + 1);
  if (criteria === "Yesterday") return days(date - 1, date);
  if (criteria === "Tomorrow") return days(date + 1, date + 2);
  if (criteria === "YearToDate") return [Date.UTC(year, 0, 1), Date.UTC(year, month, date + 1)];
  if (criteria.endsWith("Week")) {
    const sunday = date - today.getDay() + 7 * step;
    return days(sunday, sunday + 7);
  }
  if (criteria.endsWith("Month")) return months(month + step, month + step + 1);
  const quarter = Math.floor(month / 3) * 3 + 3 * step;
  if (criteria.endsWith("Quarter")) return months(quarter, quarter + 3);
  return [Date.UTC(year + step, 0, 1), Date.UTC(year + step + 1, 0, 1)];
}

function testOf(criteria: FilterCriteria, all: readonly Seen[], desk: Desk): Test | undefined {
  switch (criteria.filterOn) {
    case "Values":
      return valuesTest(criteria.values);
    case "TopItems":
    case "TopPercent":
    case "BottomItems":
    case "BottomPercent":
      return itemsTest(criteria.filterOn, criteria.count, all);
    case "CellColor":
    case "FontColor":
      return colorTest(criteria);
    case "Dynamic":
      return dynamicTest(criteria.criteria, all, new Date());
    case "Custom":
      return customTest(criteria, desk.book.date1904);
    case "Icon":
      return undefined;
  }
}

export interface Column {
  readonly desk: Desk;
  readonly sheet: Sheet;
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

/** The rows of a column that a filter hides; a filter that nobody here can judge leaves them as they are. */
export function rowsHiddenBy(
  { desk, sheet, column, first, last }: Column,
  criteria: FilterCriteria,
): readonly number[] {
  const all: Seen[] = [];
  for (let row = first; row <= last; row++) all.push(seenAt(desk, sheet, row, column));
  const test = testOf(criteria, all, desk);
  const isHidden = (seen: Seen) => (test ? !test(seen) : sheet.rows.get(seen.row)?.hidden === true);
  return all.filter(isHidden).map(({ row }) => row);
}
