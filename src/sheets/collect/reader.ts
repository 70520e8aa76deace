import type { Problem } from "../../scorecard";
import type { FoundTable } from "../find";
import { rowReader } from "../read";
import type { TablesRead } from "../whole";
import type { SaidReader } from "./said";

/** What rows are read against: the items of the workbook, and the dates of their own file. */
export interface SaidContext {
  readonly itemsIn: TablesRead["itemsIn"];
  readonly units: TablesRead["figures"]["units"];
  readonly calendar: TablesRead["figures"]["calendar"];
  readonly conventions: TablesRead["figures"]["conventions"];
  /** The workbook's unit on top, of which a row need not say that it is about it. */
  readonly root: string;
  /** The unit on top of a copy that is of that unit alone: a row there that names no unit may mean it. */
  readonly top?: string;
}

/** How rows of the workbook itself are read. */
export function contextOf(read: TablesRead): SaidContext {
  const { units, calendar, conventions } = read.figures;
  return { itemsIn: read.itemsIn, units, calendar, conventions, root: rootOf(read) };
}

/** How rows of a copy are read: by the names of the workbook, so that both speak of the same. */
export function contextOfCopy(home: TablesRead, copy: TablesRead): SaidContext {
  const context = contextOf(home);
  const top = context.units.find(rootOf(copy));
  return {
    ...context,
    conventions: copy.figures.conventions,
    ...(top === undefined || top === context.root ? {} : { top }),
  };
}

const rootOf = ({ facts }: TablesRead): string => facts.scorecards[0]?.id ?? facts.settings.name;

/** Readers of a table's rows that are not empty, each with what is wrong in its own row. */
export function readersOf(table: FoundTable, { conventions }: SaidContext): readonly SaidReader[] {
  return table.rows.flatMap((cells, index) => {
    if (cells.every((cell) => cell === "")) return [];
    const problems: Problem[] = [];
    return [{ row: rowReader(table, index, problems, conventions), problems }];
  });
}
