/** Runs one batch on a new sheet at the end of the workbook, syncs, and gives what was asked to be loaded. */
export async function onNewSheet<Loaded>(
  values: readonly (readonly unknown[])[],
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Loaded,
): Promise<Loaded> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    const [first = []] = values;
    if (first.length > 0)
      sheet.getRangeByIndexes(0, 0, values.length, first.length).formulas = values.map((line) => [...line]);
    const loaded = work(sheet, context);
    await context.sync();
    return loaded;
  });
}

/** The address without its sheet. */
export function cellsOf(range: { readonly address: string }): string {
  return range.address.replace(/[^,!]*!/g, "");
}
