import type { Calendar, Measure } from "../../scorecard";
import type { Catalogue } from "./catalogue";
import type { Groups } from "./readGroupWeights";
import type { Conventions } from "./rowReader";

/** What figures are read against. */
export interface FigureContext {
  readonly measures: ReadonlyMap<string, Measure>;
  readonly catalogue: Catalogue;
  readonly calendar: Calendar;
  readonly conventions: Conventions;
  /** Rows of units that are not there are not read. */
  readonly units: Catalogue;
  /** What the Targets table may give a weight besides measures. */
  readonly groups: Groups;
  /** The unit that a measure belongs to. */
  homeOf(measure: Measure): string;
}
