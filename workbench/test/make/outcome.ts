/** Does something on the first sheet and syncs: the code with which it is refused, else "done". */
export async function outcomeOf(
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown,
): Promise<string> {
  try {
    await Excel.run(async (context) => {
      work(context.workbook.worksheets.getFirst(), context);
      await context.sync();
    });
    return "done";
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    return error.code;
  }
}
