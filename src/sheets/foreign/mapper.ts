import type { Actual, PhasedTarget, Problem } from "../../scorecard";
import type { FoundTable } from "../find/foundTable";
import type { WorkbookGrids } from "../grid";
import type { FigureContext } from "../read/figureContext";
import type { TablePlace } from "../tablePlaces";

/** Reads sheets of somebody's own layout as a Mapping table says; only who has one loads it. */
export type Mapper = (table: FoundTable, workbook: WorkbookGrids, problems: Problem[]) => Mapped;

/** Sheets that a Mapping table speaks of. */
export interface Mapped {
  /** The workbook without them, so that no other table is found there. */
  readonly others: WorkbookGrids;
  /** Where their figures stand: as tables of actuals. */
  readonly places: readonly TablePlace[];
  factsFor(context: FigureContext, problems: Problem[]): MappedFacts;
}

/** What mapped sheets add to the facts. */
export interface MappedFacts {
  readonly actuals: readonly Actual[];
  readonly targets: readonly PhasedTarget[];
}

/** Loads what reads mapped sheets. */
export async function loadMapper(): Promise<Mapper> {
  return (await import("./readMapped")).readMapped;
}

const headerOfMapping = "Holds";

/** Whether a workbook may hold a Mapping table: one of its cells is a header of it. */
export function mayBeMapped({ grids }: WorkbookGrids): boolean {
  const isHeader = (value: unknown) => typeof value === "string" && value.trim() === headerOfMapping;
  return grids.some(({ values }) => values.some((row) => row.some(isHeader)));
}
