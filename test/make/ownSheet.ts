import type { CellValue } from "excel-workbench";

/** Rows of cells, empty ones as "". */
export type OwnRows = readonly (readonly CellValue[])[];

/** A help desk's own sheet: a title with the year, months without one, a total that is no month, a figure not yet there. */
export const helpDesk: OwnRows = [
  ["Help desk 2026", "", "", "", "", "", ""],
  ["", "", "", "", "", "", ""],
  ["KPI", "Unit", "Target", "Jan", "Feb", "Mar", "YTD"],
  ["Solved at first contact", "%", 0.8, 0.76, 0.8, 0.84, 0.8],
  ["Complaints", "number", 40, 44, 38, 42, 124],
  ["Satisfaction", "1 to 5", 4.2, 4.1, 4.3, "n/a", 4.2],
];

/** Writes rows into a new sheet of the running host, from A1 on. */
export async function addOwnSheet(name: string, rows: OwnRows): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(name);
    sheet.getRangeByIndexes(0, 0, rows.length, rows[0]?.length ?? 1).values = rows.map((row) => [...row]);
    await context.sync();
  });
}

/** Types a value into a cell of the running host, as a person does. */
export async function type(sheet: string, cell: string, value: string | number): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(cell).values = [[value]];
    await context.sync();
  });
}
