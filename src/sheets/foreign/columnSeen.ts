import { isNoDataMark, parsePeriodIn, type PeriodReading } from "../../scorecard";
import { type Grid, isBlank, type RawValue, valueAt } from "../grid";
import { isError } from "../read";
import type { Headers } from "./findHeaders";
import { labelOf } from "./labelOf";
import { readLabel, saysTime, type Label } from "./label";
import { parseFigure } from "./parseFigure";
import { arePeriods, mayBePeriod } from "./periodNumbers";

/** A column below headers: what they say of it and what it holds. */
export interface ColumnSeen {
  readonly column: number;
  /** All its headers as one. */
  readonly label: Label;
  /** The lowest header that is filled, and its row. */
  readonly own: Label;
  readonly ownRow: number;
  /** What the headers above it name, such as a group. */
  readonly group: string;
  /** Those of the first rows. */
  readonly values: readonly RawValue[];
  /** What most of its cells are. */
  readonly kind: "figures" | "texts" | "empty";
  readonly hasFigures: boolean;
}

/** So many rows tell what a column holds. */
const rowsLookedAt = 500;

const noLabel: Label = { text: "", isDerived: false, isCompared: false, rest: "", base: "" };

export interface Sight {
  readonly reading: PeriodReading;
  readonly locale: string;
}

/** Looks at every column of headers. */
export function seeColumns(grid: Grid, headers: Headers, { reading, locale }: Sight): readonly ColumnSeen[] {
  const rows = range(headers.top, headers.bottom).map((row) => spread(grid, headers, row, reading));
  return range(headers.left, headers.right).map((column) => {
    const labels = rows.map((row) => row.get(column) ?? noLabel);
    const end = Math.min(headers.end, headers.bottom + rowsLookedAt);
    const values = range(headers.bottom + 1, end).map((row) => valueAt(grid, row, column));
    const rest = joined(labels, headers.top, reading);
    return { column, ...rest, values, ...kindOf(values, rest.label, locale) };
  });
}

const range = (first: number, last: number) =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => first + offset);

/** The labels of one header row by column; that of a group stands over all its columns. */
function spread(
  grid: Grid,
  headers: Headers,
  row: number,
  reading: PeriodReading,
): ReadonlyMap<number, Label> {
  const columns = range(headers.left, headers.right);
  const filled = columns.filter((column) => !isBlank(valueAt(grid, row, column)));
  const hasPeriods = arePeriods(filled.map((column) => valueAt(grid, row, column)));
  const isGroupRow = row < headers.bottom;
  const widest = Math.max(1, ...filled.slice(1).map((column, index) => column - (filled[index] ?? column)));
  return new Map(
    filled.flatMap((column, index) => {
      const label = labelOf(valueAt(grid, row, column), hasPeriods, reading);
      const next =
        filled[index + 1] ?? (index === 0 ? headers.right + 1 : Math.min(headers.right + 1, column + widest));
      const over = isGroupRow ? range(column, next - 1) : [column];
      return label ? over.map((one) => [one, label] as const) : [];
    }),
  );
}

function joined(
  labels: readonly Label[],
  top: number,
  reading: PeriodReading,
): Pick<ColumnSeen, "label" | "group" | "own" | "ownRow"> {
  const lowest = labels.findLastIndex(({ text }) => text !== "");
  const upper = labels.slice(0, Math.max(lowest, 0)).filter(({ text }) => text !== "");
  const own = labels[lowest] ?? noLabel;
  const label = upper.reduceRight((lower, above) => under(above, lower, reading), own);
  const group = upper
    .map(({ rest }) => rest)
    .filter(Boolean)
    .join(" ");
  return { label, group, own, ownRow: top + Math.max(lowest, 0) };
}

/** A header below another: what it leaves open the upper one says. */
function under(above: Label, lower: Label, reading: PeriodReading): Label {
  const role = lower.role ?? above.role;
  const isCompared = lower.isCompared || above.isCompared;
  const time = timeUnder(above, lower, reading);
  const key = lower.key ?? (lower.text === "" ? above.key : undefined);
  return {
    text: lower.text,
    ...time,
    ...(role ? { role } : {}),
    ...(key ? { key } : {}),
    isCompared,
    isDerived: lower.isDerived || above.isDerived || (isCompared && role !== undefined),
    rest: lower.rest,
    base: lower.base,
  };
}

function timeUnder(above: Label, lower: Label, reading: PeriodReading): Pick<Label, "period" | "yearless"> {
  const year = /^(?:19|20)\d{2}$/.test(above.text) ? above.text : undefined;
  if (lower.yearless !== undefined && year) {
    const period = parsePeriodIn(`${lower.yearless} ${year}`, reading);
    return period ? { period } : { yearless: lower.yearless };
  }
  if (lower.period) return { period: lower.period };
  if (lower.yearless !== undefined) return { yearless: lower.yearless };
  if (above.period) return { period: above.period };
  return above.yearless === undefined ? {} : { yearless: above.yearless };
}

/** Whether a cell holds a figure: a number, or a text that is one. */
export function isFigure(value: RawValue, locale: string): boolean {
  return (
    typeof value === "number" || (typeof value === "string" && parseFigure(value, locale).kind !== "none")
  );
}

const isText = (value: RawValue) =>
  typeof value === "string" && !isBlank(value) && !isNoDataMark(value) && !isError(value);

function kindOf(
  values: readonly RawValue[],
  { key }: Label,
  locale: string,
): Pick<ColumnSeen, "kind" | "hasFigures"> {
  const isNumber = (value: RawValue) =>
    isFigure(value, locale) && !(key === "Measure" && typeof value === "string" && /^\d{4,}$/.test(value));
  const figures = values.filter(isNumber).length;
  const texts = values.filter((value) => isText(value) && !isNumber(value)).length;
  const kind = figures === 0 && texts === 0 ? "empty" : figures >= texts ? "figures" : "texts";
  return { kind, hasFigures: figures > 0 };
}

/** Whether what a column holds says periods, and whether their years. */
export function periodsSaid(
  { values, label }: ColumnSeen,
  reading: PeriodReading,
): "whole" | "yearless" | undefined {
  const filled = values.filter((value) => !isBlank(value)).map(toNumber);
  const isNamed = label.key === "Period" || label.key === "Year";
  const numbersArePeriods =
    arePeriods(filled) ||
    (isNamed && filled.every((value) => typeof value !== "number" || mayBePeriod(value)));
  const labels = filled.map((value) =>
    typeof value === "number" && !numbersArePeriods ? undefined : labelOf(value, numbersArePeriods, reading),
  );
  const whole = labels.filter((one) => one?.period).length;
  const yearless = labels.filter((one) => one?.yearless !== undefined).length;
  const distinct = new Set(filled).size;
  const isEnough = (whole + yearless) * 10 >= filled.length * (isNamed ? 4 : 8) && (isNamed || distinct >= 2);
  if (filled.length === 0 || whole + yearless === 0 || !isEnough) return undefined;
  return whole >= yearless ? "whole" : "yearless";
}

/** Years may be typed as texts, and so may other numbers of four digits. */
function toNumber(value: RawValue): RawValue {
  return typeof value === "string" && /^\d{4}$/.test(value) ? Number(value) : value;
}

/** Whether what a column holds are roles, such as Actual and Plan by turns. */
export function saysRoles({ values, label }: ColumnSeen, reading: PeriodReading): boolean {
  const filled = values.filter((value) => typeof value === "string" && !isBlank(value)).map(String);
  const labels = filled.map((value) => readLabel(value, reading));
  const roles = new Set(
    labels.flatMap(({ role, rest, isDerived }) => (role && rest === "" && !isDerived ? [role] : [])),
  );
  const telling = labels.filter(({ role, isDerived, rest }) => (role || isDerived) && rest === "").length;
  const isNamed = label.key === "Role";
  return telling * 10 >= filled.length * 8 && (roles.size >= 2 || (isNamed && roles.size === 1));
}

/** Whether numbers may be periods: whole ones of our days in order, years with months, or months where the header speaks of time. */
export function mayBeDates({ values, label }: ColumnSeen): boolean {
  const numbers = values.filter((value) => typeof value === "number");
  const rises = numbers.slice(1).map((value, index) => value - (numbers[index] ?? value));
  const isInOrder = rises.every((rise) => rise >= 0) || rises.every((rise) => rise <= 0);
  const isNamed = saysTime(label.text);
  const isDay = (value: number) => Number.isInteger(value) && value > 36_526 && mayBePeriod(value);
  const isMonth = (value: number) => /^20\d{2}(?:0[1-9]|1[0-2])$/.test(String(value));
  const isNumber = (value: number) =>
    Number.isInteger(value) && ((value >= 1 && value <= 53) || mayBePeriod(value));
  if (numbers.length < 2) return false;
  return (
    ((isInOrder || isNamed) && numbers.every(isDay)) ||
    numbers.every(isMonth) ||
    (isNamed && numbers.every(isNumber))
  );
}
