import type { CellPlace, Period, WrittenPeriod } from "../../scorecard";
import type { FigureRole } from "./labelWords";

/** What the columns beside a figure say of its measure. */
export interface AboutMeasure {
  readonly unit?: string;
  readonly owner?: string;
  readonly direction?: string;
  readonly perspective?: string;
  readonly objective?: string;
}

/** One figure of a foreign sheet, before its dates are periods. */
export interface RawFigure {
  readonly measure: string;
  readonly scorecard?: string;
  readonly role: FigureRole;
  /** None: the sheet does not say it, or it holds in every period. */
  readonly period?: WrittenPeriod;
  /** Its period as it is written, where the year is not known. */
  readonly yearless?: string;
  /** None where the cell says that there is no data. */
  readonly value?: number;
  /** The heading of the group of rows that it stands in. */
  readonly section?: string;
  readonly about?: AboutMeasure;
  readonly at: CellPlace;
}

/** One figure of a foreign sheet: what, whose, when, how much, and where it stands. */
export interface Figure extends Omit<RawFigure, "period"> {
  readonly period?: Period;
}
