import type { Calendar, Measure } from "../../scorecard";
import type { Catalogue } from "./catalogue";
import type { Conventions } from "./rowReader";

/** What figures are read against. */
export interface FigureContext {
  readonly measures: ReadonlyMap<string, Measure>;
  readonly catalogue: Catalogue;
  readonly calendar: Calendar;
  readonly conventions: Conventions;
  /** Rows of units that are not there are not read. */
  readonly units: Catalogue;
  /** The unit that a measure belongs to. */
  homeOf(measure: Measure): string;
}
