import { cellsOf } from "./freshSheet";

type OnSheet<Answer> = (sheet: Excel.Worksheet, context: Excel.RequestContext) => Answer;

/** What a batch on the first sheet answers, or the code with which it is refused. */
async function answerOrCode<Asked, Answer>(
  work: OnSheet<Asked>,
  answer: (asked: Asked) => Answer,
): Promise<Answer | string> {
  try {
    return await Excel.run(async (context) => {
      const asked = work(context.workbook.worksheets.getFirst(), context);
      await context.sync();
      return answer(asked);
    });
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    return error.code;
  }
}

/** Does something on the first sheet and syncs: the code with which it is refused, else "done". */
export async function outcomeOf(work: OnSheet<unknown>): Promise<string> {
  return answerOrCode(work, () => "done");
}

/** The address, without its sheet, of the cells that a batch on the first sheet comes to; or the code of its refusal. */
export async function addressOrCode(work: OnSheet<Excel.Range | Excel.RangeAreas>): Promise<string> {
  const load: OnSheet<{ readonly address: string }> = (sheet, context) => {
    const cells = work(sheet, context);
    cells.load("address");
    return cells;
  };
  return answerOrCode(load, cellsOf);
}
