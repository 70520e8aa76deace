import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { blankBook, saveBook } from "excel-workbench";
import { withBook } from "../../src/cli/withBook";
import { ioIn } from "./cli";

export type Cells = readonly (readonly (string | number)[])[];
export type SheetCells = Readonly<Record<string, Cells>>;

/** Writes a workbook with a table on each of its sheets, called as the sheet; texts with digits stay texts. */
export async function writeTables(
  folder: string,
  path: string,
  sheets: SheetCells,
  given: { readonly asTables?: boolean } = {},
): Promise<void> {
  const bytes = await withBook(blankBook(), ioIn(folder), async (host) => {
    await Excel.run(async (context) => {
      for (const [name, rows] of Object.entries(sheets)) {
        const sheet = context.workbook.worksheets.add(name);
        const range = sheet.getRangeByIndexes(0, 0, rows.length, rows[0]!.length);
        range.values = rows.map((row) =>
          row.map((cell) => (typeof cell === "string" && /^[^=]*\d/.test(cell) ? `'${cell}` : cell)),
        );
        if (given.asTables !== false) sheet.tables.add(range, true).name = name;
      }
      await context.sync();
    });
    return saveBook(host.book);
  });
  writeFileSync(join(folder, path), bytes);
}
