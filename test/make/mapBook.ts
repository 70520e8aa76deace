import type { Host } from "excel-workbench";
import { hostWithAddIn } from "./addIn";

export interface MapRows {
  /** ID, objective, perspective, and a theme where one matters. */
  readonly objectives: readonly (readonly string[])[];
  /** From, to, and a hypothesis where one matters. */
  readonly links?: readonly (readonly string[])[];
}

/** A host on a workbook that holds nothing but objectives and links, as a person would type them. */
export async function hostWithMap({ objectives, links = [] }: MapRows): Promise<Host> {
  const host = await hostWithAddIn();
  await Excel.run(async (context) => {
    addTable(context, "Objectives", [["ID", "Objective", "Perspective", "Theme"], ...objectives]);
    if (links.length > 0) addTable(context, "Links", [["From", "To", "Hypothesis"], ...links]);
    await context.sync();
  });
  return host;
}

function addTable(context: Excel.RequestContext, name: string, rows: readonly (readonly string[])[]): void {
  const sheet = context.workbook.worksheets.add(name);
  const width = rows[0]?.length ?? 0;
  const range = sheet.getRangeByIndexes(0, 0, rows.length, width);
  range.values = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""));
  sheet.tables.add(range, true).name = name;
}
