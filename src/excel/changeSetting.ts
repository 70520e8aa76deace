import { failed, ok, type Result } from "../scorecard";
import { settingPlace, type SettingRow, type TablePlace } from "../sheets";
import { runBatch } from "./batch/runBatch";
import { readWorkbook } from "./read/readWorkbook";
import { sheetIdOf } from "./read/sheetIdOf";
import { againWhereMoved } from "./write/againWhereMoved";
import { writtenContent } from "./write/content";
import { addRowsTo, tableAt, textRowOf } from "./write/tableAt";
import { writeCell } from "./write/writeCell";

export { settingChoices } from "../sheets";

/** One setting of the Settings table, and what it is to say; empty for its default. */
export interface SettingChange {
  readonly setting: string;
  readonly value: string;
}

/** Where the setting was written. */
export interface SettingChanged {
  readonly sheet: string;
}

/** Writes one setting into the Settings table: into its cell, or as a row of its own where the table lacks it. */
export function changeSetting(change: SettingChange): Promise<Result<SettingChanged>> {
  return runBatch((context) => againWhereMoved(() => writeSetting(context, change)));
}

async function writeSetting(
  context: Excel.RequestContext,
  change: SettingChange,
): Promise<Result<SettingChanged>> {
  const { grids, sheetIds } = await readWorkbook(context);
  const place = settingPlace(grids, change.setting);
  if (!place) return failed({ code: "no-table-for-rows", table: "Settings" });
  if (!place.row) return addRow(context, place.table, change);
  return writeInto(context, { row: place.row, sheet: sheetIdOf(sheetIds, place.table.sheet) }, change.value);
}

async function writeInto(
  context: Excel.RequestContext,
  { row, sheet: id }: { readonly row: SettingRow; readonly sheet: string },
  text: string,
): Promise<Result<SettingChanged>> {
  const sheet = context.workbook.worksheets.getItem(id).load("name");
  const protection = sheet.protection.load("protected");
  await context.sync(); // may it be written?
  const { name } = sheet;
  if (protection.protected) return failed({ code: "sheet-protected", sheet: name });
  const isWritten = await writeCell(context, {
    cell: sheet.getRange(row.value.at.cell),
    content: writtenContent({ kind: "text", text }),
    signs: sheet.getRange(row.name.at.cell),
    isMeant: ({ value, signs }) => value === row.value.holds && signs.values[0]?.[0] === row.name.holds,
  });
  return isWritten ? ok({ sheet: name }) : failed({ code: "edited-meanwhile", sheet: name });
}

async function addRow(
  context: Excel.RequestContext,
  place: TablePlace,
  { setting, value }: SettingChange,
): Promise<Result<SettingChanged>> {
  const table = await tableAt(context, place, 1);
  if ("code" in table) return failed(table);
  const row = textRowOf(place, table.headers, { Setting: setting, Value: value });
  const problem = await addRowsTo(context, table, [row]);
  return problem ? failed(problem) : ok({ sheet: table.sheet });
}
