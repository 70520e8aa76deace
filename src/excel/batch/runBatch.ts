import { failed, type Problem, type Result } from "../../scorecard";

export type Batch<Value> = (context: Excel.RequestContext) => Promise<Result<Value>>;

/**
 * Runs one batch against Excel: the only place that catches its errors. Excel's own become problems, ours go through.
 * One user action is one step of undo where Excel can do it (ExcelApi 1.20).
 */
export async function runBatch<Value>(batch: Batch<Value>): Promise<Result<Value>> {
  try {
    return await (supports("1.20")
      ? Excel.run({ mergeUndoGroup: true, delayForCellEdit: true }, batch)
      : Excel.run(batch));
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    return failed(problemOf(error));
  }
}

/** Whether this Excel has a version of the Excel API. */
export function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

function problemOf(error: OfficeExtension.Error): Problem {
  if (error.code === "InvalidOperationInCellEditMode") return { code: "cell-being-edited" };
  const reason = error.message.replace(/\.?$/, ".");
  if (error.code === "ItemNotFound") return { code: "gone-meanwhile", reason };
  return error.code === "ItemAlreadyExists"
    ? { code: "taken-meanwhile", reason }
    : { code: "excel-refused", reason };
}
