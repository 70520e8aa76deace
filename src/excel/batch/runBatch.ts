import { failed, type Problem, type Result } from "../../scorecard";

export type Batch<Value> = (context: Excel.RequestContext) => Promise<Result<Value>>;

/**
 * Runs one batch against Excel: the only place that makes problems of its errors; those of our own code go through.
 * While somebody types in a cell it waits, where Excel can do that. It asks for no undo group (ExcelApi 1.20): in one Excel
 * refuses what it cannot undo, such as deleting and moving sheets, in the midst of the work.
 */
export async function runBatch<Value>(batch: Batch<Value>): Promise<Result<Value>> {
  try {
    return await Excel.run({ delayForCellEdit: true }, batch);
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    return failed(problemOf(error));
  }
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
