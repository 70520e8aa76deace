import type { Actual, PhasedTarget, Problem } from "../../scorecard";
import type { FoundTable, TablePlace } from "../find";
import type { WorkbookGrids } from "../grid";
import type { FigureContext } from "../read";

/** What mapped sheets add to the facts. */
export interface MappedFacts {
  readonly actuals: readonly Actual[];
  readonly targets: readonly PhasedTarget[];
}

/** Sheets that a Mapping table speaks of. */
export interface Mapped {
  /** The workbook without them, so that no other table is found there. */
  readonly others: WorkbookGrids;
  /** Where their figures stand: as tables of actuals. */
  readonly places: readonly TablePlace[];
  factsFor(context: FigureContext, problems: Problem[]): MappedFacts;
}

/** Reads sheets of somebody's own layout as a Mapping table says; only who has one loads it. */
export type Mapper = (table: FoundTable, workbook: WorkbookGrids, problems: Problem[]) => Mapped;
