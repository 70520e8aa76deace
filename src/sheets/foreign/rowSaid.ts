import type { PeriodReading, WrittenPeriod } from "../../scorecard";
import { isBlank, type RawValue } from "../grid";
import { nameText } from "./figureColumns";
import { labelOf } from "./labelOf";
import { readLabel } from "./label";
import { isTotalName, type FigureRole } from "./labelWords";
import type { Holding } from "./mapping";
import { mayBePeriod } from "./periodNumbers";

/** A row's cells by what they hold. */
export interface RowCells {
  has(holds: Holding): boolean;
  cell(holds: Holding): RawValue;
}

/** What a row says of the period of its figures. */
export type PeriodSaid =
  | { readonly kind: "period"; readonly period: WrittenPeriod }
  /** As it is written, without its year. */
  | { readonly kind: "yearless"; readonly text: string }
  | { readonly kind: "total" }
  | { readonly kind: "unreadable"; readonly found: string }
  | { readonly kind: "nothing" };

export function periodOfRow(
  { has, cell }: RowCells,
  yearAbove: string | undefined,
  reading: PeriodReading,
): PeriodSaid {
  if (!has("Period") && !has("Year")) return { kind: "nothing" };
  const inYear = calendarYear.test(yearAbove ?? "") ? { ...reading, year: Number(yearAbove) } : reading;
  return periodSaid(has("Period") ? cell("Period") : (yearAbove ?? ""), inYear);
}

const calendarYear = /^(?:19|20)\d{2}$/;

function periodSaid(written: RawValue, reading: PeriodReading): PeriodSaid {
  if (typeof written === "string" && written !== "" && isTotalName(written)) return { kind: "total" };
  const value = typeof written === "string" && calendarYear.test(written) ? Number(written) : written;
  const isNone = isBlank(value) || (typeof value === "number" && !mayBePeriod(value));
  const label = isNone ? undefined : labelOf(value, true, reading);
  if (label?.period) return { kind: "period", period: label.period };
  if (label?.yearless !== undefined) return { kind: "yearless", text: label.yearless };
  return { kind: "unreadable", found: nameText(value) };
}

/** The role that a row says; "none" where it is something else, such as a variance. */
export function roleOfRow({ has, cell }: RowCells, reading: PeriodReading): FigureRole | "none" | undefined {
  if (!has("Role")) return undefined;
  const label = readLabel(nameText(cell("Role")), reading);
  return label.isDerived || !label.role ? "none" : label.role;
}
