import { failed, ok, type CellPlace, type Result } from "../scorecard";
import { settingPlace, type TablePlace } from "../sheets";
import { runBatch } from "./batch/runBatch";
import { readWorkbook } from "./read/readWorkbook";
import { writtenContent } from "./write/content";
import { rowOf, tableAt } from "./write/tableAt";

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
  return runBatch(async (context) => {
    const { grids } = await readWorkbook(context);
    const place = settingPlace(grids, change.setting);
    if (!place) return failed({ code: "no-table-for-rows", table: "Settings" });
    return place.cell ? writeInto(context, place.cell, change.value) : addRow(context, place.table, change);
  });
}

async function writeInto(
  context: Excel.RequestContext,
  { sheet: name, cell }: CellPlace,
  value: string,
): Promise<Result<SettingChanged>> {
  const sheet = context.workbook.worksheets.getItem(name);
  const protection = sheet.protection.load("protected");
  await context.sync(); // may it be written?
  if (protection.protected) return failed({ code: "sheet-protected", sheet: name });
  sheet.getRange(cell).values = [[writtenContent({ kind: "text", text: value })]];
  await context.sync(); // is it written?
  return ok({ sheet: name });
}

async function addRow(
  context: Excel.RequestContext,
  place: TablePlace,
  { setting, value }: SettingChange,
): Promise<Result<SettingChanged>> {
  const table = await tableAt(context, place);
  if ("code" in table) return failed(table);
  table.rows.add(undefined, [rowOf(place, table.headers, { Setting: setting, Value: value })]);
  await context.sync(); // is it added?
  return ok({ sheet: place.sheet });
}
