import { failed, ok, type Problem, type Result } from "../scorecard";
import { atStep, type Watch } from "./batch/progress";
import { runBatch } from "./batch/runBatch";

/**
 * The workbook as the file that Excel would save now, unsaved changes included. It is handed over in slices of 4 MB, and never leaves
 * this computer.
 */
export async function wholeFile(watch: Watch = {}): Promise<Result<Uint8Array>> {
  const asked = await answerOf<Office.File>((then) =>
    Office.context.document.getFileAsync(Office.FileType.Compressed, then),
  );
  if (asked.kind === "failed") return asked;
  const file = asked.value;
  try {
    return await slicesOf(file, watch);
  } finally {
    file.closeAsync();
  }
}

async function slicesOf(file: Office.File, watch: Watch): Promise<Result<Uint8Array>> {
  const bytes = new Uint8Array(file.size);
  let filled = 0;
  for (let index = 0; index < file.sliceCount; index++) {
    const step = atStep(watch, { done: index, total: file.sliceCount, text: "Copying the workbook" });
    if (step.kind === "failed") return step;
    const slice = await answerOf<Office.Slice>((then) => file.getSliceAsync(index, then));
    if (slice.kind === "failed") return slice;
    bytes.set(slice.value.data, filled);
    filled += slice.value.size;
  }
  return ok(bytes);
}

/** Excel answers the older part of its API by a callback, and tells there what went wrong. */
function answerOf<Value>(
  ask: (then: (answer: Office.AsyncResult<Value>) => void) => void,
): Promise<Result<Value>> {
  return new Promise((resolve) =>
    ask((answer) =>
      resolve(
        answer.status === Office.AsyncResultStatus.Succeeded
          ? ok(answer.value)
          : failed(refusedBecause(answer.error)),
      ),
    ),
  );
}

function refusedBecause({ message }: Office.Error): Problem {
  return { code: "excel-refused", reason: message.replace(/\.?$/, "."), isPassing: true };
}

/** The name of the workbook's file, as Excel shows it. */
export function workbookName(): Promise<Result<string>> {
  return runBatch(async (context) => {
    const workbook = context.workbook.load("name");
    await context.sync(); // what is it called?
    return ok(workbook.name);
  });
}

/** Opens a workbook in a window of its own, beside this one; it is not saved anywhere yet. */
export function openBeside(workbook: Uint8Array): Promise<Result<undefined>> {
  return runBatch(async () => {
    await Excel.createWorkbook(base64Of(workbook));
    return ok(undefined);
  });
}

const bytesAtOnce = 0x8000;

function base64Of(bytes: Uint8Array): string {
  const pieces = Array.from({ length: Math.ceil(bytes.length / bytesAtOnce) }, (_, piece) =>
    String.fromCharCode(...bytes.subarray(piece * bytesAtOnce, (piece + 1) * bytesAtOnce)),
  );
  return btoa(pieces.join(""));
}
