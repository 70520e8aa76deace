import { failed, ok, type CellPlace, type Problem, type Result } from "../../scorecard";
import {
  isAgreed,
  type BroughtBack,
  type CellBack,
  type CopyBack,
  type Grid,
  type RowBack,
  type SaidContent,
  type TablePlace,
} from "../../sheets";
import { atStep, type Watch } from "../batch/progress";
import { runBatch } from "../batch/runBatch";
import { sheetIdOf } from "../read/sheetIdOf";
import { againWhereMoved } from "../write/againWhereMoved";
import { writtenContent } from "../write/content";
import { addRowsTo, rowOf, tableAt } from "../write/tableAt";
import { writeCells, type CellWrite } from "../write/writeCell";
import { byteLength } from "../write/writeMatrix";
import { lookIn, type Looked } from "./lookAtCopies";

/** What was taken of copies, and all that had come back. */
export interface TakenBack {
  readonly back: BroughtBack;
  readonly cells: readonly CellBack[];
  readonly rows: readonly RowBack[];
}

/**
 * Writes what people wrote in copies into the Reviews and the Actions table: cells first, then new rows behind the last. The
 * workbook is read anew before, so only what it and the copies still say the same of is written.
 *
 * @param wanted the ids of what is to be taken; what copies contradict each other about is never
 */
export function takeFromCopies(
  copies: readonly CopyBack[],
  wanted: ReadonlySet<string>,
  watch: Watch = {},
): Promise<Result<TakenBack>> {
  const taken: Taken = { cells: [], rows: [] };
  return runBatch((context) => againWhereMoved(() => take(context, { copies, wanted, watch, taken })));
}

interface Taken {
  readonly cells: CellBack[];
  readonly rows: RowBack[];
}

interface Taking {
  readonly copies: readonly CopyBack[];
  readonly wanted: ReadonlySet<string>;
  readonly watch: Watch;
  /** What is written already: it is not found any more when the workbook is read once more. */
  readonly taken: Taken;
}

async function take(
  context: Excel.RequestContext,
  { copies, wanted, watch, taken }: Taking,
): Promise<Result<TakenBack>> {
  const looked = await lookIn(context, copies);
  const isTaken = (one: CellBack | RowBack) => wanted.has(one.id) && isAgreed(one);
  const [cells, rows] = [looked.back.cells.filter(isTaken), looked.back.rows.filter(isTaken)];
  const problem =
    (await protectedOf(context, looked, [...cells, ...rows])) ?? (await fullOf(context, looked, rows));
  if (problem) return failed(problem);
  const steps = [...cellSteps(looked, cells), ...rowSteps(looked, rows)];
  for (const [done, step] of steps.entries()) {
    const going = atStep(watch, { done, total: steps.length, text: "Writing what came back" });
    if (going.kind === "failed") return going;
    // A step is as much as goes over the wire at once: nearly always there is one of each kind.
    const refused = await step.write(context);
    if (refused) return failed(refused);
    step.note(taken);
  }
  return ok({ back: looked.back, ...taken });
}

/** What stands in the way before anything is written: a protected sheet. */
async function protectedOf(
  context: Excel.RequestContext,
  { back, sheetIds }: Looked,
  all: readonly (CellBack | RowBack)[],
): Promise<Problem | undefined> {
  const sheets = new Set(
    back.tables.filter(({ name }) => all.some(({ table }) => table === name)).map(({ sheet }) => sheet),
  );
  const asked = [...sheets].map((name) => {
    const sheet = context.workbook.worksheets.getItem(sheetIdOf(sheetIds, name)).load("name");
    return { sheet, protection: sheet.protection.load("protected") };
  });
  if (asked.length === 0) return undefined;
  await context.sync(); // may they be written?
  const kept = asked.find(({ protection }) => protection.protected);
  return kept && { code: "sheet-protected", sheet: kept.sheet.name };
}

/** And a table that cannot get so many rows. */
async function fullOf(
  context: Excel.RequestContext,
  { back }: Looked,
  rows: readonly RowBack[],
): Promise<Problem | undefined> {
  for (const place of back.tables) {
    const count = rows.filter(({ table }) => table === place.name).length;
    const table = count === 0 ? undefined : await tableAt(context, place, count);
    if (table && "code" in table) return table;
  }
  return undefined;
}

interface Step {
  readonly write: (context: Excel.RequestContext) => Promise<Problem | undefined>;
  readonly note: (taken: Taken) => void;
}

/** Well under Excel's payload limit, as what stood there before comes back. */
const mostBytes = 700_000;
/** About what asking for one cell and its row takes besides what they hold. */
const cellBytes = 1_500;

function cellSteps(looked: Looked, cells: readonly CellBack[]): readonly Step[] {
  const writes = cells.map((cell) => ({ cell, row: rowAround(looked, cell) }));
  const bytesOf = ({ cell, row }: (typeof writes)[number]) =>
    cellBytes + 2 * byteLength([...row.values, contentOf(cell.theirs[0]?.content)]);
  return portions(writes, bytesOf).map((some) => ({
    write: async (context) => {
      const isWritten = await writeCells(
        context,
        some.map(({ cell, row }) => cellWrite(context, looked, { cell, row })),
      );
      const [first] = some;
      return isWritten || !first ? undefined : { code: "edited-meanwhile", sheet: first.cell.at.sheet };
    },
    note: (taken) => taken.cells.push(...some.map(({ cell }) => cell)),
  }));
}

/** The cells of a table's row, by which a cell in it is known to be the one that was meant. */
interface RowAround {
  readonly row: number;
  readonly left: number;
  readonly values: Grid["values"][number];
  readonly present: Grid["values"][number][number];
}

function rowAround({ grids, back }: Looked, { at, table }: CellBack): RowAround {
  const grid = grids.grids.find(({ sheet }) => sheet === at.sheet);
  const columns = Object.values(back.tables.find(({ name }) => name === table)?.columns ?? {});
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  const [row, column] = indexesOf(at);
  const line = grid?.values[row - grid.top] ?? [];
  const values = Array.from(
    { length: right - left + 1 },
    (_, index) => line[left + index - (grid?.left ?? 0)] ?? "",
  );
  return { row, left, values, present: values[column - left] ?? "" };
}

function indexesOf({ cell }: CellPlace): readonly [row: number, column: number] {
  const letters = cell.replace(/\d+$/, "");
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return [Number(cell.slice(letters.length)) - 1, column];
}

function cellWrite(
  { workbook }: Excel.RequestContext,
  { sheetIds }: Looked,
  { cell, row: { row, left, values, present } }: { readonly cell: CellBack; readonly row: RowAround },
): CellWrite {
  const sheet = workbook.worksheets.getItem(sheetIdOf(sheetIds, cell.at.sheet));
  return {
    cell: sheet.getRange(cell.at.cell),
    content: contentOf(cell.theirs[0]?.content),
    signs: sheet.getRangeByIndexes(row, left, 1, values.length),
    isMeant: ({ formula, value, signs }) =>
      value === present &&
      formula === value &&
      values.every((was, column) => signs.values[0]?.[column] === was),
  };
}

/** How many rows are added at once at most: each is a step of its own where something stands below the table. */
const mostRows = 1_000;

function rowSteps(looked: Looked, rows: readonly RowBack[]): readonly Step[] {
  return looked.back.tables.flatMap((place) => {
    const own = rows.filter(({ table }) => table === place.name);
    const bytesOf = ({ cells }: RowBack) =>
      byteLength(cells.map(({ theirs }) => contentOf(theirs[0]?.content)));
    return portions(own, (row) => Math.max(mostBytes / mostRows, bytesOf(row))).map((some) => ({
      write: (context) => addRows(context, place, some),
      note: (taken) => taken.rows.push(...some),
    }));
  });
}

async function addRows(
  context: Excel.RequestContext,
  place: TablePlace,
  rows: readonly RowBack[],
): Promise<Problem | undefined> {
  const table = await tableAt(context, place, rows.length);
  if ("code" in table) return table;
  const filled = rows.map(({ named, cells }) => {
    const said = cells.map(({ column, theirs }) => [column, contentOf(theirs[0]?.content)] as const);
    return rowOf(place, table.headers, { ...textsOf(named), ...Object.fromEntries(said) });
  });
  return addRowsTo(context, table, filled);
}

const textsOf = (named: RowBack["named"]) =>
  Object.fromEntries(
    Object.entries(named).map(([column, text]) => [column, contentOf({ kind: "text", text })]),
  );

/** What is written so that a cell holds what a copy says: text stays text, and a day is read by Excel itself. */
function contentOf(content: SaidContent | undefined): string | number | boolean {
  switch (content?.kind) {
    case undefined:
      return "";
    case "text":
      return writtenContent(content);
    case "number":
      return content.number;
    case "truth":
      return content.isTrue;
    case "day":
      return content.day;
  }
}

/** In portions of so many bytes at most, in their order; each has one at the least. */
function portions<Item>(
  items: readonly Item[],
  bytesOf: (item: Item) => number,
): readonly (readonly Item[])[] {
  const found: { readonly items: Item[]; bytes: number }[] = [];
  for (const item of items) {
    const bytes = bytesOf(item);
    const last = found.at(-1);
    if (last && last.bytes + bytes <= mostBytes) {
      last.items.push(item);
      last.bytes += bytes;
    } else found.push({ items: [item], bytes });
  }
  return found.map((one) => one.items);
}
