import type { ItemReference, Problem } from "../../scorecard";
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
  /** Of a copy of one unit: which unit a row that names none may mean. */
  readonly unitMeant?: (item: ItemReference) => UnitMeant;
}

export interface UnitMeant {
  readonly unit: string;
  /** Whether the item is another unit's in the workbook: what that has written of it is not in the copy. */
  readonly isOthers: boolean;
}

/** How rows of the workbook itself are read. */
export function contextOf(read: TablesRead): SaidContext {
  const { units, calendar, conventions } = read.figures;
  return { itemsIn: read.itemsIn, units, calendar, conventions, root: rootOf(read) };
}

/** How rows of a copy are read: by the names of the workbook, so that both speak of the same. */
export function contextOfCopy(home: TablesRead, copy: TablesRead): SaidContext {
  const context = { ...contextOf(home), conventions: copy.figures.conventions };
  const top = context.units.find(rootOf(copy));
  if (top === undefined || top === context.root) return context;
  const [before, after] = [unitsOfItems(home), unitsOfItems(copy)];
  const unitMeant = (item: ItemReference) => {
    const unit = context.units.find(after(item)) ?? top;
    return { unit, isOthers: before(item) !== unit };
  };
  return { ...context, unitMeant };
}

/** The unit that an item belongs to; a perspective is the top's. */
export function unitsOfItems(read: TablesRead): (item: ItemReference) => string {
  const { objectives, measures } = read.facts;
  const root = rootOf(read);
  const units = new Map<string, string | undefined>(objectives.map(({ id, scorecard }) => [id, scorecard]));
  const served = new Map<string, string>(measures.map(({ id, objective }) => [id, objective]));
  return ({ kind, id }) => {
    if (kind === "scorecard") return id;
    return units.get(kind === "measure" ? (served.get(id) ?? "") : id) ?? root;
  };
}

export const rootOf = ({ facts }: TablesRead): string => facts.scorecards[0]?.id ?? facts.settings.name;

/** Readers of a table's rows that are not empty, each with what is wrong in its own row. */
export function readersOf(table: FoundTable, { conventions }: SaidContext): readonly SaidReader[] {
  return table.rows.flatMap((cells, index) => {
    if (cells.every((cell) => cell === "")) return [];
    const problems: Problem[] = [];
    return [{ row: rowReader(table, index, problems, conventions), problems }];
  });
}
