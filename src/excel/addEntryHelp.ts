import { failed, ok, type Result } from "../scorecard";
import { entryHelpOf, tableNames, type TableName } from "../sheets";
import { atStep, type Watch } from "./batch/progress";
import { runBatch } from "./batch/runBatch";
import { helpEntry } from "./write/helpEntry";

/**
 * Adds lists to pick from and hints to the tables that have the product's names; all others are left as they are.
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
    const going = atStep(watch, { done: 1, total: 2, text: "Adding lists and hints" });
    if (going.kind === "failed") return going;
    found.forEach(help);
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
    body: table.getDataBodyRange(),
  };
}

function help({ name, header, body }: ReturnType<typeof ask>): void {
  const headers = (header.values[0] ?? []).map(String);
  entryHelpOf(name, headers).forEach((column, index) => {
    if (column) helpEntry(header.getColumn(index), body.getColumn(index), column);
  });
}
