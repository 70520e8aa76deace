import { collectingProblem, groupBy, nameKey, type CellPlace, type Problem } from "../../scorecard";
import { specs } from "../specs";
import type { TablesRead } from "../whole";
import { matchRows, saysAll } from "./matchRows";
import { otherCells } from "./otherCells";
import { contextOf, contextOfCopy } from "./reader";
import { notInCopy, type SaidCell, type SaidRow } from "./said";
import { shapeSaid, type CopyShape } from "./shapeSaid";
import { backTables, openColumns, tableSaid, type BackTable, type TableSaid } from "./tableSaid";

/** A cell of which a copy says something that the workbook does not. */
export interface CellDiffers {
  readonly table: BackTable;
  readonly key: string;
  readonly about: string;
  readonly at: CellPlace;
  readonly ours: SaidCell | undefined;
  readonly theirs: SaidCell;
  /** Whether the row may be another: then nothing is filled in without asking. */
  readonly isDoubtful: boolean;
}

/** A row that a copy has and the workbook does not. */
export interface RowFresh {
  readonly table: BackTable;
  readonly row: SaidRow;
}

/** One copy held against the workbook. */
export interface CopyCompared {
  readonly cells: readonly CellDiffers[];
  readonly rows: readonly RowFresh[];
  readonly problems: readonly Problem[];
}

const nothing = { cells: [], rows: [] };

/** Holds a copy against the workbook: what people wrote there in what is open to them. Everything else is said, and not taken. */
export function compareCopy(home: TablesRead, shape: CopyShape): CopyCompared {
  const { copy } = shape;
  const found = backTables.flatMap((name) => {
    const table = copy.tables.get(name)?.[0];
    return table ? [{ name, table }] : [];
  });
  const context = contextOfCopy(home, copy);
  const said = found.map(({ name, table }) => withoutMarks(tableSaid(name, table, context)));
  if (isOther(home, copy, said))
    return { ...nothing, problems: [collectingProblem({ code: "back-other-book" })] };
  if (found.length === 0) return { ...nothing, problems: [collectingProblem({ code: "back-no-tables" })] };
  const compared = said.map((theirs) => compareTable(home, theirs));
  return {
    cells: compared.flatMap(({ cells }) => cells),
    rows: compared.flatMap(({ rows }) => rows),
    problems: [
      ...shapeSaid(home, shape),
      ...compared.flatMap(({ problems }) => problems),
      ...renamed(home, copy),
      ...otherCells(home, copy),
    ],
  };
}

/** What was not handed on is nothing that somebody wrote. */
function withoutMarks(said: TableSaid): TableSaid {
  const rows = said.rows.map((row) => ({
    ...row,
    cells: new Map([...row.cells].filter(([, { meaning }]) => meaning !== notInCopy)),
  }));
  return { ...said, rows };
}

/** Whether a file has nothing to do with the workbook: no item of the same id and name, or none that its rows speak of. */
function isOther(home: TablesRead, copy: TablesRead, said: readonly TableSaid[]): boolean {
  const [ours, theirs] = [namesIn(home), namesIn(copy)];
  if (theirs.size > 0) return ![...theirs].some(([id, { name }]) => ours.get(id)?.name === name);
  return said.some(({ unread }) => unread.length > 0) && said.every(({ rows }) => rows.length === 0);
}

function namesIn({ facts }: TablesRead) {
  const items = [...facts.measures, ...facts.objectives];
  return new Map(items.map(({ id, name, at }) => [String(id), { name, at }]));
}

/** Items that are called otherwise in the copy: what was written may be about something else. */
function renamed(home: TablesRead, copy: TablesRead): readonly Problem[] {
  const ours = namesIn(home);
  return [...namesIn(copy)].flatMap(([id, { name: found, at }]): readonly Problem[] => {
    const known = ours.get(id)?.name;
    if (known === undefined || known === found || at === undefined) return [];
    return [collectingProblem({ code: "back-renamed", id, found, ours: known, at })];
  });
}

function compareTable(home: TablesRead, theirs: TableSaid): CopyCompared {
  const { name } = theirs;
  const table = home.tables.get(name)?.[0];
  const ours = table ? tableSaid(name, table, contextOf(home)) : undefined;
  const { unsure, ...matched } = matchRows(ours?.rows ?? [], theirs.rows);
  const others = matched.pairs.filter(isOwnWord);
  const pairs = matched.pairs.filter((pair) => !others.includes(pair));
  const { fresh, problems: refused } = withOwnIds(
    [...matched.fresh, ...others.map((pair) => pair.theirs)],
    ours?.rows ?? [],
  );
  const known = new Set(ours?.unread.map(({ holds }) => holds));
  const compared = pairs.map((pair) => comparePair(name, pair));
  const rows = fresh.filter(({ cells }) => cells.size > 0);
  return {
    cells: compared.flatMap(({ cells }) => cells),
    rows: rows.map((row) => ({ table: name, row })),
    problems: [
      ...theirs.unread.filter(({ holds }) => !known.has(holds)).flatMap(({ problems }) => problems),
      ...compared.flatMap(({ problems }) => problems),
      ...refused,
      ...fresh.flatMap(({ cells }) => [...cells.values()].flatMap(({ problems }) => problems)),
      ...(name === "Reviews" ? fresh.flatMap((row) => keptSaid(row, undefined)) : []),
      ...unsure.map(({ theirs: row, rows }): Problem => {
        return collectingProblem({ code: "back-which-row", about: row.about, rows, at: row.at });
      }),
    ],
  };
}

/** New rows but those under an id that another row bears: an id stands for one action. */
function withOwnIds(
  fresh: readonly SaidRow[],
  ours: readonly SaidRow[],
): { readonly fresh: readonly SaidRow[]; readonly problems: readonly Problem[] } {
  const [known, told] = [groupBy(ours, idOf), groupBy(fresh, idOf)];
  const refused = fresh.flatMap((theirs) => {
    const id = idOf(theirs);
    const mine = known.get(id)?.[0];
    if (id === "" || (!mine && told.get(id)?.length === 1)) return [];
    const { about, at } = theirs;
    const twice = () => collectingProblem({ code: "back-id-twice", id: about, at });
    return [{ theirs, problem: mine ? otherAction({ ours: mine, theirs }) : twice() }];
  });
  const rows = new Set(refused.map(({ theirs }) => theirs));
  return { fresh: fresh.filter((row) => !rows.has(row)), problems: refused.map(({ problem }) => problem) };
}

/** Empty for a review: it is known by what it is about. */
const idOf = ({ named }: SaidRow): string => nameKey(named.get("id") ?? "");

interface Pair {
  readonly ours: SaidRow;
  readonly theirs: SaidRow;
}

/** Of another unit's row nothing is in the copy of one: what stands there was written about their own. */
const isOwnWord = ({ ours, theirs }: Pair): boolean => theirs.isOthers === true && !saysAll(ours, theirs);

function comparePair(table: BackTable, { ours, theirs }: Pair): Omit<CopyCompared, "rows"> {
  const isOtherText = differs(ours.cells.get("action"), theirs.cells.get("action"));
  const isOtherItem =
    table === "Actions" && theirs.kept !== undefined && ours.kept?.text !== theirs.kept.text;
  if (isOtherText && isOtherItem) return { cells: [], problems: [otherAction({ ours, theirs })] };
  const said = openColumns[table].flatMap((key) => {
    const [mine, yours] = [ours.cells.get(key), theirs.cells.get(key)];
    return yours && yours.meaning !== (mine?.meaning ?? "") ? [{ key, mine, yours }] : [];
  });
  const cells = said
    .filter(({ yours }) => yours.problems.length === 0)
    .map(({ key, mine, yours }) => ({
      ...{ table, key, about: theirs.about, at: ours.placeOf(key) },
      ...{ ours: mine, theirs: yours, isDoubtful: isOtherText },
    }));
  return { cells, problems: [...said.flatMap(({ yours }) => yours.problems), ...keptSaid(theirs, ours)] };
}

const differs = (ours: SaidCell | undefined, theirs: SaidCell | undefined) =>
  ours !== undefined && theirs !== undefined && ours.meaning !== theirs.meaning;

function otherAction({ ours, theirs }: Pair): Problem {
  const [found, mine] = [theirs, ours].map(({ cells }) => cells.get("action")?.text ?? "");
  return collectingProblem({
    code: "back-other-action",
    id: theirs.about,
    found: found ?? "",
    ours: mine ?? "",
    at: theirs.at,
  });
}

/** What was changed in a copy although it is not open to readers. */
function keptSaid(theirs: SaidRow, ours: SaidRow | undefined): readonly Problem[] {
  const { kept, about } = theirs;
  const known = [ours?.kept?.text, ours?.kept?.withoutReason];
  if (kept === undefined || known.includes(kept.text)) return [];
  if (kept.key === "override") return [collectingProblem({ code: "back-override", about, at: kept.at })];
  return [collectingProblem({ code: "back-action-item", about, found: kept.text, at: kept.at })];
}

/** The header of a column as the product writes it. */
export function headerOf(table: BackTable, key: string): string {
  return specs[table].columns.find((column) => column.key === key)?.header ?? key;
}
