import type { PeriodReading, WrittenPeriod } from "../../scorecard";
import { type Grid, isBlank, type RawValue } from "../grid";
import { type FigureColumn, nameText } from "./figureColumns";
import { labelOf } from "./labelOf";
import { readLabel } from "./label";
import { isTotalName, type FigureRole } from "./labelWords";
import type { Holding, MappedRange } from "./mapping";
import { mayBePeriod } from "./periodNumbers";
import type { AboutMeasure, RawFigure } from "./figure";
import type { Doubt } from "./doubt";

export interface Taking {
  readonly range: MappedRange;
  readonly grid: Grid;
  readonly reading: PeriodReading;
  /** The same without a year: what lacks one takes it later, when all is seen. */
  readonly bare: PeriodReading;
  readonly locale: string;
}

/** What the rows above have said. */
export interface Above {
  readonly measure?: string;
  readonly scorecard?: string;
  readonly section?: string;
  /** Whether nothing but roles has stood below the heading so far. */
  readonly isHeaded?: boolean;
  readonly year?: string;
  readonly about?: AboutMeasure;
}

/** A doubt and the zero-based place that it is about. */
export interface PlacedDoubt {
  readonly doubt: Doubt;
  readonly row: number;
  readonly column: number;
}

export interface Look extends Taking {
  readonly columns: readonly FigureColumn[];
  readonly keyColumns: ReadonlyMap<Holding, number>;
  readonly said: SaidOfAll;
  /** The names that come in pairs, where the mapping says that there are some. */
  readonly paired?: ReadonlySet<string>;
  /** Whether what sounds like a role in the names is said to be part of them. */
  readonly isWholeName: boolean;
}

export interface SaidOfAll {
  readonly measure?: string;
  readonly period?: WrittenPeriod;
  readonly role?: FigureRole;
}

/** A row and what it says of its figures. */
export interface RowSaid extends Above {
  readonly row: number;
  readonly cells: RowCells;
  /** The heading that its measure stands under; none where the heading is the measure's name. */
  readonly group?: string;
  /** The role that its name is. */
  readonly ownRole?: FigureRole;
}

export interface Taken {
  readonly figures: RawFigure[];
  readonly doubts: PlacedDoubt[];
}

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
