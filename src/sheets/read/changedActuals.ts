import { actualIn, type Actual, type ActualChange, type Facts, type Problem } from "../../scorecard";
import { type FoundTable, periodColumns, periodReading } from "../find";
import { valueAt, type WorkbookGrids } from "../grid";
import type { TableName } from "../specs";
import type { FigureContext } from "./figureContext";
import { isWide, readTable } from "./readActuals";

/** A cell by its sheet and its zero-based row and column. */
export interface EditedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

interface Read {
  readonly facts: Facts;
  readonly tables: ReadonlyMap<TableName, readonly FoundTable[]>;
  readonly figures: FigureContext;
}

interface Workbooks {
  readonly before: WorkbookGrids;
  readonly now: WorkbookGrids;
}

/**
 * The actuals that edited cells have given other values.
 *
 * @returns undefined where a cell is no figure of an Actuals table, or its row is wrong before or after the edit
 */
export function changedActuals(
  read: Read,
  workbooks: Workbooks,
  cells: readonly EditedCell[],
): readonly ActualChange[] | undefined {
  const rows = new Map<string, TableRow>();
  for (const cell of cells) {
    const table = (read.tables.get("Actuals") ?? []).find((one) => holdsFigure(one, cell, read.figures));
    if (!table) return undefined;
    rows.set(JSON.stringify([cell.sheet, cell.row]), { table, row: cell.row });
  }
  const changes = [...rows.values()].map((row) => changesIn(row, read, workbooks));
  return changes.every((found) => found !== undefined) ? changes.flat() : undefined;
}

interface TableRow {
  readonly table: FoundTable;
  /** Zero-based, of the sheet. */
  readonly row: number;
}

const figureKeys = ["actual", "numerator", "denominator", "comment"];

function holdsFigure(table: FoundTable, { sheet, row, column }: EditedCell, context: FigureContext): boolean {
  const isInside = row > table.headerRow && row <= table.headerRow + table.rows.length;
  if (table.sheet !== sheet || !isInside) return false;
  const figures = isWide(table)
    ? periodColumns(table.headers, periodReading(context.conventions.date1904, table.title)).map(
        (period) => period.column,
      )
    : figureKeys.flatMap((key) => table.columns.get(key) ?? []);
  return figures.includes(column - table.left);
}

function changesIn(
  row: TableRow,
  { facts, figures }: Read,
  { before, now }: Workbooks,
): readonly ActualChange[] | undefined {
  const was = readRow(row, before, figures);
  const is = readRow(row, now, figures);
  if (!was || was.length !== is?.length) return undefined;
  const changes = is.map((actual) => ({ was: actualIn(facts, actual), is: actual }));
  return changes.every(isOneActual) ? changes : undefined;
}

/** Whether it is the same row that counted before: of two for one measure and period only the first one does. */
function isOneActual(change: {
  readonly was: Actual | undefined;
  readonly is: Actual;
}): change is ActualChange {
  const { was, is } = change;
  return was?.at.cell === is.at.cell && was.at.sheet === is.at.sheet;
}

/** The actuals of one row; undefined where something is wrong with it. */
function readRow(
  { table, row }: TableRow,
  workbook: WorkbookGrids,
  figures: FigureContext,
): readonly Actual[] | undefined {
  const grid = workbook.grids.find(({ sheet }) => sheet === table.sheet);
  if (!grid) return undefined;
  const values = table.headers.map((_, column) => valueAt(grid, row, table.left + column));
  const problems: Problem[] = [];
  const actuals = readTable({ ...table, headerRow: row - 1, rows: [values] }, figures, problems);
  return problems.length === 0 ? actuals : undefined;
}
