/** A unit of the example's book: its row in the Scorecards table. */
export type UnitRow = readonly [id: string, name: string, parent: string];

const exampleUnits: readonly UnitRow[] = [
  ["HCC", "Harbour Cold Chain", ""],
  ["N", "North", "HCC"],
  ["S", "South", "HCC"],
];

/** Adds units to the open example, and a figure of the revenue for the first two below the top: 5000 and 3000 in October 2026. */
export async function addUnits(units: readonly UnitRow[] = exampleUnits): Promise<void> {
  const figures = units
    .slice(1, 3)
    .map(([, name], index) => ["F1.1", "2026-10", 5000 - 2000 * index, name] as const);
  await addTable("Units", [["ID", "Scorecard", "Parent"], ...units]);
  await addTable("Unit figures", [["Measure", "Period", "Actual", "Scorecard"], ...figures]);
}

function addTable(name: string, rows: readonly (readonly (string | number)[])[]): Promise<void> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(name);
    const range = sheet.getRangeByIndexes(0, 0, rows.length, rows[0]?.length ?? 0);
    range.values = rows.map((row) => [...row]);
    sheet.tables.add(range, true);
    await context.sync();
  });
}
