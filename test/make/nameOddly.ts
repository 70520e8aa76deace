/** Puts a text behind every name that the example's tables hold, in all columns of names. */
export async function nameOddly(text: string): Promise<void> {
  await Excel.run(async (context) => {
    for (const [sheet, columns] of Object.entries({ Objectives: "B:B", Measures: "B:B", Reviews: "D:G" })) {
      const used = context.workbook.worksheets.getItem(sheet).getRange(columns).getUsedRange(true);
      used.load("values");
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- three sheets of a test
      await context.sync();
      used.values = used.values.map((row, index) =>
        row.map((value) => (index === 0 || value === "" ? value : `${value} ${text}`)),
      );
    }
    await context.sync();
  });
}
