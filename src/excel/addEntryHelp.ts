import { failed, ok, type Result } from "../scorecard";
import {
  entryHelpOf,
  figureColumnsOf,
  figureFormats,
  measuresInShares,
  percentMeasures,
  tableNames,
  type FigureCells,
  type TableName,
} from "../sheets";
import { atStep, type Watch } from "./batch/progress";
import { fullTrips, stepBytes, type Trips } from "./batch/fullTrips";
import { inTrips } from "./batch/inTrips";
import { runBatch } from "./batch/runBatch";
import { halvesOf, type CellBlock } from "./read/partsOf";
import { helpEntry } from "./write/helpEntry";
import { byteLength } from "./write/writeMatrix";

/**
 * Adds lists to pick from, hints and number formats by unit to the tables that have the product's names; all others are
 * left as they are, and so is a number format that somebody has chosen.
 *
 * @returns the names of the tables that have them now
 */
export function addEntryHelp(watch: Watch = {}): Promise<Result<readonly string[]>> {
  return runBatch(async (context) => {
    const begun = atStep(watch, { done: 0, total: 2, text: "Looking for the tables" });
    if (begun.kind === "failed") return begun;
    const asked = tableNames.map((name) => ask(context, name));
    await context.sync(); // which of them are there, and what are their headers?
    const found = asked.filter(({ table }) => !table.isNullObject);
    const locked = found.find(({ protection }) => protection.protected);
    if (locked) return failed({ code: "sheet-protected", sheet: locked.sheet.name });
    // Whose figures are they, and how are they shown?
    const figures = await inTrips(context, found.map(allRows), {
      ask: askFigures,
      cut: ({ asked, block }) => halvesOf(block).map((half) => ({ asked, block: half })),
    });
    const going = atStep(watch, { done: 1, total: 2, text: "Adding lists and hints" });
    if (going.kind === "failed") return going;
    found.forEach(help);
    await formatFigures(figures, fullTrips(context));
    await context.sync(); // are they added?
    return ok(found.map(({ name }) => name));
  });
}

function ask(context: Excel.RequestContext, name: TableName) {
  const table = context.workbook.tables.getItemOrNullObject(name);
  return {
    name,
    table: table.load("name"),
    sheet: table.worksheet.load("name"),
    protection: table.worksheet.protection.load("protected"),
    header: table.getHeaderRowRange().load("values"),
    body: table.getDataBodyRange().load("rowCount"),
  };
}

type Asked = ReturnType<typeof ask>;

const headersOf = ({ header }: Asked) => (header.values[0] ?? []).map(String);

function help(asked: Asked): void {
  const { name, header, body } = asked;
  entryHelpOf(name, headersOf(asked)).forEach((column, index) => {
    if (column) helpEntry(header.getColumn(index), body.getColumn(index), column);
  });
}

/** Some rows of a table's body, all columns of which are read together. */
interface Rows {
  readonly asked: Asked;
  readonly block: CellBlock;
}

function allRows(asked: Asked): Rows {
  return { asked, block: { top: 0, left: 0, rowCount: asked.body.rowCount, columnCount: 1 } };
}

/** The measures' own table is read with all its columns, as it says the units. */
function askFigures({ asked, block: { top, rowCount } }: Rows) {
  const { name, body } = asked;
  const headers = headersOf(asked);
  const columns = figureColumnsOf(name, headers);
  const rows = body.getRow(top).getResizedRange(rowCount - 1, 0);
  return {
    headers,
    units: name === "Measures" ? rows.load("values") : undefined,
    measures: columns && rows.getColumn(columns.measure).load("values"),
    figures: (columns?.figures ?? []).map((column) => rows.getColumn(column).load("values,numberFormat")),
  };
}

async function formatFigures(
  tables: readonly ReturnType<typeof askFigures>[],
  { gathered }: Trips,
): Promise<void> {
  const percent = new Set(
    tables.flatMap(({ headers, units }) => (units ? [...percentMeasures(headers, units.values)] : [])),
  );
  const columns = tables.flatMap(({ measures, figures }) =>
    figures.map((range) => ({ range, cells: cellsOf(range, measures) })),
  );
  const shares = measuresInShares(
    percent,
    columns.map(({ cells }) => cells),
  );
  for (const { range, cells } of columns) {
    const wanted = figureFormats(cells, shares);
    if (wanted.every((format, row) => format === cells.formats[row])) continue;
    range.numberFormat = wanted.map((format) => [format]);
    await gathered(byteLength(wanted) + stepBytes);
  }
}

function cellsOf(column: Excel.Range, measures: Excel.Range | undefined): FigureCells {
  return {
    measures: measures?.values.map(([measure]) => measure) ?? [],
    values: column.values.map(([value]) => value),
    formats: column.numberFormat.map(([format]) => String(format)),
  };
}
