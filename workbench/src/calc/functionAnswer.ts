/** A custom function's answer, taken from what the runtime sends. */
export interface FunctionAnswer {
  readonly id: number;
  readonly value?: unknown;
  /** The code that the cell shows, when the function failed. */
  readonly error?: string;
  readonly message?: string;
}

/** The runtime's numbers for errors; everything that is not named here is #VALUE!. */
const errorCodes: Readonly<Record<number, string>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
  9: "#NAME?",
  10: "#NAME?",
};

/** Only these can carry a sentence of the function. */
const wordy = ["#N/A", "#VALUE!"];

/** Reads `[id, ok, value, errorCode?]`, or the object of older runtimes; undefined when it is neither. */
export function answerOf(result: unknown): FunctionAnswer | undefined {
  if (Array.isArray(result)) return toAnswer(result);
  if (typeof result !== "object" || result === null || !("id" in result)) return undefined;
  const value = "value" in result ? result.value : undefined;
  const errorCode = "errorCode" in result ? result.errorCode : undefined;
  const isFailed = "failed" in result && result.failed === true;
  return toAnswer([result.id, !isFailed, value, errorCode]);
}

function toAnswer([id, isFine, value, errorCode]: readonly unknown[]): FunctionAnswer {
  if (isFine === true) return richError(Number(id), value) ?? { id: Number(id), value };
  return failed(Number(id), errorCodes[Number(errorCode)] ?? "#VALUE!", value);
}

function failed(id: number, error: string, message: unknown): FunctionAnswer {
  const isSaid = typeof message === "string" && message !== "" && wordy.includes(error);
  return isSaid ? { id, error, message } : { id, error };
}

/** A CustomFunctions.Error that was returned instead of thrown. */
function richError(id: number, value: unknown): FunctionAnswer | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  if (!("code" in value) || typeof value.code !== "string") return undefined;
  return failed(id, value.code, "message" in value ? value.message : undefined);
}
