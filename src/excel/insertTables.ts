import { failed, ok, type Result } from "../scorecard";
import { templateTables, type TableName, type TemplateName, type TemplateTable } from "../sheets";
import { atStep, type Watch } from "./batch/progress";
import { fullTrips, stepBytes, type Trips } from "./batch/fullTrips";
import { runBatch } from "./batch/runBatch";
import { askDateSystem, is1904 } from "./read/dateSystem";
import { tablesThere, type Extent } from "./read/tablesThere";
import { helpEntry } from "./write/helpEntry";
import { freeSheetName } from "./write/sheetName";
import { byteLength, writeMatrix } from "./write/writeMatrix";

export { exampleNames, type ExampleName } from "../sheets";

/**
 * Adds the structured sheets, empty or filled with an example, each as a table on a sheet of its own. What is there already
 * just so is not added once more, as after an answer of Excel that was lost.
 *
 * @returns the names of the sheets that hold them
 */
export function insertTables(template: TemplateName, watch: Watch = {}): Promise<Result<readonly string[]>> {
  const extent = template === "empty" ? "headers" : "rows";
  const tablesOf = (date1904: boolean) => templateTables(template, date1904);
  return runBatch((context) => addTables(context, { tablesOf, extent }, watch));
}

/** Adds structured sheets with rows of their own, each as a table on a sheet of its own; returns the sheets' names. */
export function insertGivenTables(tables: readonly TemplateTable[]): Promise<Result<readonly string[]>> {
  return runBatch((context) => addTables(context, { tablesOf: () => tables, extent: "rows" }));
}

/** Tables to be added, and how much of one has to be there so that it is not. */
export interface TablesAdded {
  readonly tablesOf: (date1904: boolean) => readonly TemplateTable[];
  readonly extent: Extent;
}

/** Adds tables inside a batch, each on a sheet of its own. */
export async function addTables(
  context: Excel.RequestContext,
  { tablesOf, extent }: TablesAdded,
  watch: Watch = {},
): Promise<Result<readonly string[]>> {
  const begun = atStep(watch, { done: 0, total: 2, text: "Looking at the workbook" });
  if (begun.kind === "failed") return begun;
  const { worksheets, tables, names, protection } = context.workbook;
  protection.load("protected");
  worksheets.load("items/name");
  tables.load("items/name");
  names.load("items/name");
  const newYear = askDateSystem(context);
  await context.sync(); // which names are taken?
  const taken = worksheets.items.map(({ name }) => name);
  const wanted = tablesOf(is1904(newYear));
  const there = await tablesThere(context, wanted, { sheetNames: taken, extent });
  const missing = wanted.filter(({ name }) => !there.has(name));
  if (missing.length > 0 && protection.protected) return failed({ code: "workbook-protected" });
  const going = atStep(watch, { done: 1, total: 2, text: "Inserting the structured sheets" });
  if (going.kind === "failed") return going;
  const added = await addMissing(context, missing, {
    taken,
    // A name that somebody has given to cells keeps a table from being called so.
    takenTables: [...tables.items, ...names.items].map(({ name }) => name),
    trips: fullTrips(context),
    mark: String(Math.random()),
    added: [],
  });
  return ok(wanted.flatMap(({ name }) => added.get(name) ?? there.get(name) ?? []));
}

/** The sheets' names by their tables'; all of them are added, or none. */
async function addMissing(
  context: Excel.RequestContext,
  missing: readonly TemplateTable[],
  adding: Adding,
): Promise<ReadonlyMap<TableName, string>> {
  const names = new Map<TableName, string>();
  try {
    for (const table of missing) names.set(table.name, await addTable(context.workbook, table, adding));
    adding.added.forEach((sheet) => sheet.customProperties.getItem(addingProperty).delete());
    if (missing.length > 0) await context.sync(); // are the sheets there?
  } catch (error) {
    await removeAdded(context, adding.mark);
    throw error;
  }
  return names;
}

/**
 * On a sheet from its first step on until all are whole. What fails midway, or has an answer that is lost, leaves it there: so
 * our sheets are told from those of others who add some of the same names at the same time.
 */
const addingProperty = "BSC.adding";

async function removeAdded(context: Excel.RequestContext, mark: string): Promise<void> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id");
  await context.sync(); // which sheets are there?
  const asked = worksheets.items.map((sheet) => ({
    sheet,
    found: sheet.customProperties.getItemOrNullObject(addingProperty).load("value"),
  }));
  await context.sync(); // which of them did we begin?
  const begun = asked.filter(({ found }) => !found.isNullObject && found.value === mark);
  if (begun.length === 0) return;
  begun.forEach(({ sheet }) => sheet.delete());
  await context.sync(); // is the workbook as it was?
}

interface Adding {
  readonly taken: readonly string[];
  readonly takenTables: readonly string[];
  readonly trips: Trips;
  /** Says which sheets this work has begun. */
  readonly mark: string;
  /** The sheets added so far. */
  readonly added: Excel.Worksheet[];
}

async function addTable(
  { worksheets }: Excel.Workbook,
  table: TemplateTable,
  { taken, takenTables, trips, mark, added }: Adding,
): Promise<string> {
  const name = freeSheetName(table.sheet, taken);
  const sheet = worksheets.add(name);
  const [columns, rows] = [table.headers.length, Math.max(table.rows.length, 1)];
  sheet.customProperties.add(addingProperty, mark);
  added.push(sheet);
  await writeMatrix(sheet, "formulas", [table.headers, ...table.rows], trips);
  await formatColumns(sheet, table, trips);
  setUpPrint(sheet);
  const inserted = sheet.tables.add(sheet.getRangeByIndexes(0, 0, rows + 1, columns), true);
  if (!takenTables.some((taken) => taken.toLowerCase() === table.name.toLowerCase()))
    inserted.name = table.name;
  inserted.style = "TableStyleMedium2";
  sheet.freezePanes.freezeRows(1);
  table.columns.forEach((column, index) => {
    const cells = sheet.getRangeByIndexes(1, index, rows, 1);
    helpEntry(sheet.getRangeByIndexes(0, index, 1, 1), cells, column);
  });
  return name;
}

function setUpPrint({ pageLayout }: Excel.Worksheet): void {
  pageLayout.orientation = "Landscape";
  pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  pageLayout.setPrintTitleRows("$1:$1");
  pageLayout.headersFooters.defaultForAllPages.leftFooter = "&A";
  pageLayout.headersFooters.defaultForAllPages.rightFooter = "Page &P of &N";
}

async function formatColumns(
  sheet: Excel.Worksheet,
  { columns, rows }: TemplateTable,
  trips: Trips,
): Promise<void> {
  for (const [index, { widthPoints, numberFormat, numberFormats }] of columns.entries()) {
    sheet.getRangeByIndexes(0, index, 1, 1).getEntireColumn().format.columnWidth = widthPoints;
    const formats = numberFormats ?? (numberFormat ? rows.map(() => numberFormat) : []);
    if (formats.length === 0) continue;
    const cells = formats.map((format) => [format]);
    sheet.getRangeByIndexes(1, index, formats.length, 1).numberFormat = cells;
    await trips.gathered(cells.reduce((sum, cell) => sum + byteLength(cell), stepBytes));
  }
}
