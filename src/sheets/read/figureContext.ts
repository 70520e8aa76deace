import type { Calendar, GroupWeight, Measure } from "../../scorecard";
import type { Catalogue } from "./catalogue";

import type { Conventions } from "./rowReader";

/** Objectives and perspectives by what rows of the Targets table may call them. */
export type Groups = Readonly<Record<GroupWeight["kind"], Catalogue>>;

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
