import { failed, ok, type Result } from "../scorecard";
import { templateTables, type TemplateName, type TemplateTable } from "../sheets";
import { atStep, type Watch } from "./batch/progress";
import { runBatch } from "./batch/runBatch";
import { askDateSystem, is1904 } from "./read/dateSystem";
import { helpEntry } from "./write/helpEntry";
import { freeSheetName } from "./write/sheetName";

export { exampleNames, type ExampleName } from "../sheets";

/** Adds the structured sheets, empty or filled with an example, each as a table on a sheet of its own. */
export function insertTables(template: TemplateName, watch: Watch = {}): Promise<Result<readonly string[]>> {
  return runBatch((context) => addTables(context, (date1904) => templateTables(template, date1904), watch));
}

/** Adds tables inside a batch, each on a sheet of its own. */
export async function addTables(
  context: Excel.RequestContext,
  tablesOf: (date1904: boolean) => readonly TemplateTable[],
  watch: Watch = {},
): Promise<Result<readonly string[]>> {
  const begun = atStep(watch, { done: 0, total: 2, text: "Looking at the workbook" });
  if (begun.kind === "failed") return begun;
  const { worksheets, tables, protection } = context.workbook;
  protection.load("protected");
  worksheets.load("items/name");
  tables.load("items/name");
  const newYear = askDateSystem(context);
  await context.sync(); // which names are taken?
  if (protection.protected) return failed({ code: "workbook-protected" });
  const going = atStep(watch, { done: 1, total: 2, text: "Inserting the structured sheets" });
  if (going.kind === "failed") return going;
  const taken = worksheets.items.map(({ name }) => name);
  const takenTables = tables.items.map(({ name }) => name);
  const added = tablesOf(is1904(newYear)).map((table) => addTable(worksheets, table, { taken, takenTables }));
  await context.sync(); // are the sheets there?
  return ok(added);
}

interface Taken {
  readonly taken: readonly string[];
  readonly takenTables: readonly string[];
}

function addTable(
  worksheets: Excel.WorksheetCollection,
  table: TemplateTable,
  { taken, takenTables }: Taken,
): string {
  const name = freeSheetName(table.sheet, taken);
  const sheet = worksheets.add(name);
  const [columns, rows] = [table.headers.length, table.rows.length];
  const range = sheet.getRangeByIndexes(0, 0, Math.max(rows, 1) + 1, columns);
  sheet.getRangeByIndexes(0, 0, rows + 1, columns).values = [
    [...table.headers],
    ...table.rows.map((row) => [...row]),
  ];
  formatColumns(sheet, table);
  setUpPrint(sheet);
  const inserted = sheet.tables.add(range, true);
  if (!takenTables.some((taken) => taken.toLowerCase() === table.name.toLowerCase()))
    inserted.name = table.name;
  inserted.style = "TableStyleMedium2";
  sheet.freezePanes.freezeRows(1);
  table.columns.forEach((column, index) => {
    const cells = sheet.getRangeByIndexes(1, index, Math.max(rows, 1), 1);
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

function formatColumns(sheet: Excel.Worksheet, { columns, rows }: TemplateTable): void {
  columns.forEach(({ widthPoints, numberFormat, numberFormats }, index) => {
    sheet.getRangeByIndexes(0, index, 1, 1).getEntireColumn().format.columnWidth = widthPoints;
    const formats = numberFormats ?? (numberFormat ? rows.map(() => numberFormat) : []);
    if (formats.length === 0) return;
    sheet.getRangeByIndexes(1, index, formats.length, 1).numberFormat = formats.map((format) => [format]);
  });
}
