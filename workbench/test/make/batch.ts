/** Runs one batch on the first sheet, syncs, and gives what was asked to be loaded. */
export async function onFirstSheet<Loaded>(
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Loaded,
): Promise<Loaded> {
  return Excel.run(async (context) => {
    const loaded = work(context.workbook.worksheets.getFirst(), context);
    await context.sync();
    return loaded;
  });
}
