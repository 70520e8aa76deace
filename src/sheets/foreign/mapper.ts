import { plainWord, type Actual, type PhasedTarget, type Problem } from "../../scorecard";
import type { FoundTable, TablePlace } from "../find";
import type { RawValue, WorkbookGrids } from "../grid";
import type { FigureContext } from "../read";

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

const headersOfMapping = ["sheet", "range", "holds"];
/** A longer text is none of them, however it is written. */
const longestHeader = 20;

/** Whether a workbook may hold a Mapping table: one of its rows has the headers of one. */
export function mayBeMapped({ grids }: WorkbookGrids): boolean {
  return grids.some(({ values }) => values.some(hasHeaders));
}

function hasHeaders(row: readonly RawValue[]): boolean {
  const words = row.flatMap((value) =>
    typeof value === "string" && value.length <= longestHeader ? plainWord(value) : [],
  );
  return headersOfMapping.every((header) => words.includes(header));
}
