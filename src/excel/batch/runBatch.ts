import { failed, type Problem, type Result } from "../../scorecard";

export type Batch<Value> = (context: Excel.RequestContext) => Promise<Result<Value>>;

/**
 * Runs one batch against Excel: the only place that makes problems of its errors; those of our own code go through.
 * One user action is one step of undo where Excel can do it (ExcelApi 1.20). While somebody types in a cell it waits, where
 * Excel can do that.
 */
export async function runBatch<Value>(batch: Batch<Value>): Promise<Result<Value>> {
  try {
    return await Excel.run({ delayForCellEdit: true, mergeUndoGroup: supports("1.20") }, batch);
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    return failed(problemOf(error));
  }
}

/** Whether this Excel has a version of the Excel API. */
export function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

/** Excel's errors that tell of a moment, not of the workbook or of what was asked. */
const passing: ReadonlySet<string> = new Set([
  "ActivityLimitReached",
  "Conflict",
  "GeneralException",
  "HostIsBusy",
  "RequestAborted",
  "ServiceNotAvailable",
  "Timeout",
]);

function problemOf(error: OfficeExtension.Error): Problem {
  if (error.code === "InvalidOperationInCellEditMode") return { code: "cell-being-edited" };
  const reason = error.message.replace(/\.?$/, ".");
  if (error.code === "ItemNotFound") return { code: "gone-meanwhile", reason };
  if (error.code === "ItemAlreadyExists") return { code: "taken-meanwhile", reason };
  return { code: "excel-refused", reason, isPassing: passing.has(error.code) };
}
