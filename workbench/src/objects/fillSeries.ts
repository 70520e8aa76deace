/* How a pattern of cells goes on: what a drag of the fill handle writes. */
import type { Cell, CellValue } from "../book/book";
import { dayOf, serialOfDay, showsDate } from "../book/numberText";

export const fillTypes = [
  "FillDefault", "FillCopy", "FillSeries", "FillFormats", "FillValues", "FillDays", "FillWeekdays", "FillMonths", "FillYears",
  "LinearTrend", "GrowthTrend",
] as const; // prettier-ignore
export type FillType = (typeof fillTypes)[number];

/** The value at a place of the pattern: places of the source count from 0, what goes on has the next, what stands before negative ones. */
export type Series = (place: number) => CellValue;

const lists = [
  ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
  [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
  ],
].flatMap((list) => [list.map((word) => word.slice(0, 3)), list]); // prettier-ignore

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}

type Kind = "number" | "date" | "counted" | "listed" | "other";

interface Entry {
  readonly cell: Cell | undefined;
  readonly kind: Kind;
  /** What runs of one kind have in common: the text before the number, the list. */
  readonly group: string;
  readonly number: number;
}

function entryOf(cell: Cell | undefined): Entry {
  const value = cell?.value;
  const isPlain = cell?.formula === undefined;
  if (isPlain && typeof value === "number") {
    const kind = cell && showsDate(cell.style.numberFormat) ? "date" : "number";
    return { cell, kind, group: kind, number: value };
  }
  if (!isPlain || typeof value !== "string") return { cell, kind: "other", group: "", number: 0 };
  return textEntry(cell, value);
}

function textEntry(cell: Cell | undefined, text: string): Entry {
  const list = lists.findIndex((words) => words.some((word) => word.toLowerCase() === text.toLowerCase()));
  if (list >= 0) {
    const index = lists[list]?.findIndex((word) => word.toLowerCase() === text.toLowerCase()) ?? 0;
    return { cell, kind: "listed", group: `list ${list}`, number: index };
  }
  const counted = /^(.*?)(\d{1,15})$/s.exec(text);
  if (!counted) return { cell, kind: "other", group: "", number: 0 };
  return { cell, kind: "counted", group: `text ${counted[1] ?? ""}`, number: Number(counted[2]) };
}

/** Neighbours of one kind. */
interface Run {
  readonly entries: readonly Entry[];
  readonly start: number;
}

function runsOf(entries: readonly Entry[]): readonly Run[] {
  const runs: { entries: Entry[]; start: number }[] = [];
  for (const [index, entry] of entries.entries()) {
    const last = runs.at(-1);
    const first = last?.entries[0];
    if (last && first && first.kind === entry.kind && first.group === entry.group) last.entries.push(entry);
    else runs.push({ entries: [entry], start: index });
  }
  return runs;
}

/** The line through the numbers by least squares. */
function linear(numbers: readonly number[], step: number): (place: number) => number {
  const [first = 0] = numbers;
  if (numbers.length === 1) return (place) => first + step * place;
  const count = numbers.length;
  const middle = (count - 1) / 2;
  const mean = numbers.reduce((sum, each) => sum + each, 0) / count;
  const [over, under] = numbers.reduce(
    ([top, bottom], each, place) => [top + (place - middle) * (each - mean), bottom + (place - middle) ** 2],
    [0, 0],
  );
  const slope = (over ?? 0) / (under ?? 1);
  // The last digits that floating point makes up (0.1 + 0.2) are dropped, as Excel shows 15.
  return (place) => Number((mean + slope * (place - middle)).toPrecision(15));
}

function growth(numbers: readonly number[]): (place: number) => number {
  if (numbers.some((each) => each <= 0)) return linear(numbers, 1);
  const line = linear(numbers.map(Math.log), 0);
  return (place) => Number(Math.exp(line(place)).toPrecision(12));
}

function inMonths(serial: number, months: number): number {
  const day = dayOf(serial);
  const target = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months, 1));
  const last = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  target.setUTCDate(Math.min(day.getUTCDate(), last));
  return serialOfDay(target) + (serial - Math.floor(serial));
}

/** The step in months where all days are the same of their month. */
function monthStep(serials: readonly number[]): number | undefined {
  const days = serials.map(dayOf);
  const months = days.map((day) => day.getUTCFullYear() * 12 + day.getUTCMonth());
  const [first = 0, second = 0] = months;
  const step = second - first;
  const isEven = months.every((month, index) => month === first + index * step);
  const isSameDay = days.every((day) => day.getUTCDate() === days[0]?.getUTCDate());
  return serials.length > 1 && step !== 0 && isEven && isSameDay ? step : undefined;
}

function weekdays(serial: number, count: number): number {
  let day = serial;
  for (let left = Math.abs(count); left > 0; left -= isWeekend(day) ? 0 : 1) day += Math.sign(count);
  return day;
}

function isWeekend(serial: number): boolean {
  return [0, 6].includes(dayOf(serial).getUTCDay());
}

function dates(serials: readonly number[], type: FillType): (place: number) => number {
  const [first = 0, second] = serials;
  const step = second === undefined ? 1 : second - first;
  if (type === "FillWeekdays") return (place) => weekdays(first, place);
  if (type === "FillYears") return (place) => inMonths(first, 12 * place);
  if (type === "FillMonths") return (place) => inMonths(first, (monthStep(serials) ?? 1) * place);
  const months = type === "FillDays" ? undefined : monthStep(serials);
  return months === undefined ? linear(serials, step) : (place) => inMonths(first, months * place);
}

function numbersOf(run: Run, type: FillType, isAlone: boolean): (place: number) => number {
  const numbers = run.entries.map(({ number }) => number);
  const kind = run.entries[0]?.kind;
  if (type === "GrowthTrend") return growth(numbers);
  if (kind === "date" && type !== "LinearTrend") return dates(numbers, type);
  const isCopied = isAlone && kind === "number" && type !== "FillSeries" && type !== "LinearTrend";
  return linear(numbers, isCopied ? 0 : 1);
}

function shown({ kind, group, cell }: Entry, number: number): string | number {
  if (kind === "listed") {
    const words = lists[Number(group.slice(5))] ?? [];
    return words[modulo(Math.round(number), words.length)] ?? "";
  }
  if (kind !== "counted") return number;
  const digits = /\d+$/.exec(String(cell?.value))?.[0] ?? "";
  const whole = String(Math.abs(Math.round(number)));
  return group.slice(5) + (digits.startsWith("0") ? whole.padStart(digits.length, "0") : whole);
}

/** How the cells of one line go on. */
export function seriesOf(cells: readonly (Cell | undefined)[], type: FillType): Series {
  const entries = cells.map(entryOf);
  const runs = runsOf(entries);
  const isAlone = cells.length === 1;
  const plans = runs.map((run) => ({ run, at: numbersOf(run, type, isAlone) }));
  return (place) => {
    const index = modulo(place, cells.length);
    const plan = plans.find(({ run }) => index >= run.start && index < run.start + run.entries.length);
    const entry = entries[index];
    if (!plan || !entry || entry.kind === "other" || type === "FillCopy") return entry?.cell?.value;
    const round = Math.floor(place / cells.length);
    return shown(entry, plan.at(round * plan.run.entries.length + index - plan.run.start));
  };
}
