import { collectingProblem, placeText, type Problem } from "../../scorecard";
import { placesOf } from "../find";
import type { Mapper } from "../foreign";
import type { WorkbookGrids } from "../grid";
import { readTables, type TablesRead } from "../whole";
import type { BroughtBack, CellBack, CopyBack, RowBack, Said } from "./back";
import { compareCopy, headerOf, type CellDiffers, type RowFresh } from "./compareCopy";
import { withRowsBelow } from "./rowsBelow";
import type { SaidCell } from "./said";
import { backTables } from "./tableSaid";

/** What one copy says of a cell, by its name. */
interface FromCopy<What> {
  readonly copy: string;
  readonly what: What;
}

/**
 * What people wrote in copies of a workbook, as far as it is open to them: reviews without overrides, and actions. The workbook says
 * what is new, what fills an empty cell and what contradicts; nothing is decided here.
 *
 * @param mapper reads the sheets that a Mapping table speaks of; needed where the workbook or a copy has one
 */
export function bringBack(
  workbook: WorkbookGrids,
  copies: readonly CopyBack[],
  mapper?: Mapper,
): BroughtBack {
  const home = readTables(workbook, mapper);
  const compared = copies.map(({ name, grids, unvalued, problems: unread }) => {
    const found = compareCopy(home, { copy: readTables(withRowsBelow(grids), mapper), unvalued });
    return { name, ...found, problems: [...unread, ...found.problems] };
  });
  const taken = compared.map((copy) => takeable(copy.name, copy, home));
  return {
    rows: joinRows(taken.flatMap(({ rows }) => rows)),
    cells: joinCells(taken.flatMap(({ cells }) => cells)),
    copies: compared.map(({ name, problems }, index) => ({
      name,
      problems: [...problems, ...(taken[index]?.problems ?? [])],
    })),
    problems: [],
    tables: placesOf(backTables.flatMap((name) => home.tables.get(name)?.[0] ?? [])),
  };
}

interface Takeable {
  readonly rows: readonly FromCopy<RowFresh>[];
  readonly cells: readonly FromCopy<CellDiffers>[];
  readonly problems: readonly Problem[];
}

interface Compared {
  readonly rows: readonly RowFresh[];
  readonly cells: readonly CellDiffers[];
}

/** What the workbook has a place for: a table that takes rows, and the columns. */
function takeable(copy: string, { rows, cells }: Compared, home: TablesRead): Takeable {
  const named = <What>(what: What) => ({ copy, what });
  const columns = new Map(backTables.map((name) => [name, home.tables.get(name)?.[0]?.columns]));
  const has = (table: RowFresh["table"], key: string) => columns.get(table)?.has(key) ?? false;
  const housed = rows.filter(({ table }) => home.tables.get(table)?.[0]?.excelTable !== undefined);
  const kept = housed.flatMap(({ table, row }) => {
    const isPlaced = [...row.named.keys()].every((key) => has(table, key));
    const open = [...row.cells].filter(([key, cell]) => has(table, key) && cell.problems.length === 0);
    return isPlaced && open.length > 0 ? [{ table, row: { ...row, cells: new Map(open) } }] : [];
  });
  return {
    rows: kept.map(named),
    cells: cells.filter(({ table, key }) => has(table, key)).map(named),
    problems: [...withoutTable(rows, home), ...withoutColumn({ rows: housed, cells }, has)],
  };
}

function withoutTable(rows: readonly RowFresh[], home: TablesRead): readonly Problem[] {
  return backTables.flatMap((table): readonly Problem[] => {
    const found = home.tables.get(table)?.[0];
    const lost = rows.filter((one) => one.table === table);
    const [first] = lost;
    if (!first || found?.excelTable !== undefined) return [];
    const sheet = found && { sheet: found.sheet };
    return [
      collectingProblem({ code: "back-no-table", table, rows: lost.length, ...sheet, at: first.row.at }),
    ];
  });
}

/** Each column that the workbook lacks is said once, with the first cell of the copy that would go there. */
function withoutColumn(
  { rows, cells }: Compared,
  has: (table: RowFresh["table"], key: string) => boolean,
): readonly Problem[] {
  const wanted = [
    ...cells.map(({ table, key, theirs }) => ({ table, key, at: theirs.at, isNeeded: false })),
    ...rows.flatMap(({ table, row }) => [
      ...[...row.named.keys()].map((key) => ({ table, key, at: row.placeOf(key), isNeeded: true })),
      ...[...row.cells].map(([key, { at }]) => ({ table, key, at, isNeeded: false })),
    ]),
  ].filter(({ table, key }) => !has(table, key));
  const first = new Map(wanted.toReversed().map((one) => [`${one.table} ${one.key}`, one]));
  return [...first.values()]
    .toReversed()
    .map(({ table, key, at, isNeeded }) =>
      collectingProblem({ code: "back-no-column", table, column: headerOf(table, key), isNeeded, at }),
    );
}

function joinCells(found: readonly FromCopy<CellDiffers>[]): readonly CellBack[] {
  return grouped(found, ({ what }) => placeText(what.at)).map(([, said]) => {
    const { table, key, about, at, ours, isDoubtful } = said[0].what;
    const theirs = distinct(said.map(({ copy, what }) => ({ copy, what: what.theirs })));
    return {
      ...{ id: JSON.stringify([table, about, key, ours?.text, theirs]), table, about },
      ...{ column: headerOf(table, key), at, ours: ours?.text ?? "", theirs },
      isEmpty: ours === undefined && !isDoubtful,
    };
  });
}

function joinRows(found: readonly FromCopy<RowFresh>[]): readonly RowBack[] {
  const seen = new Map<string, number>();
  const keyOf = ({ copy, what: { table, row } }: FromCopy<RowFresh>) => {
    const key = `${table} ${row.freshKey}`;
    const time = (seen.get(`${copy} ${key}`) ?? 0) + 1;
    seen.set(`${copy} ${key}`, time);
    return time === 1 ? key : `${key} ${time}`;
  };
  return grouped(found, keyOf).map(([key, rows]) => joinRow(key, rows));
}

function joinRow(key: string, rows: Some<FromCopy<RowFresh>>): RowBack {
  const [{ copy, what }] = rows;
  const { table, row } = what;
  const keys = [...new Set(rows.flatMap((one) => [...one.what.row.cells.keys()]))];
  const cells = keys.map((column) => {
    const said = rows.flatMap((one) => {
      const cell = one.what.row.cells.get(column);
      return cell ? [{ copy: one.copy, what: cell }] : [];
    });
    return { column: headerOf(table, column), theirs: distinct(said) };
  });
  return {
    ...{ id: JSON.stringify([key, cells]), table, about: row.about, at: row.at, copy, cells },
    named: Object.fromEntries([...row.named].map(([column, text]) => [headerOf(table, column), text])),
  };
}

/** What several copies say, each thing once. */
function distinct(cells: readonly FromCopy<SaidCell>[]): readonly Said[] {
  const first = new Map(cells.toReversed().map((one) => [one.what.meaning, one]));
  return [...first.values()].toReversed().map(({ copy, what: { at, text, content } }) => {
    return { copy, at, text, content };
  });
}

type Some<What> = readonly [What, ...What[]];

/** In the order in which each group began. */
function grouped<What>(
  found: readonly What[],
  keyOf: (one: What) => string,
): readonly (readonly [string, Some<What>])[] {
  const groups = new Map<string, [What, ...What[]]>();
  for (const one of found) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups];
}
