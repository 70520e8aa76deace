/* `Office.context.document.getFileAsync`: the workbook as a file, in slices, as Microsoft's page describes it. */

/** 4 MB: as much as a slice may have, and has unless it is said. */
const longestSlice = 4_194_304;
const mostOpen = 2;

interface Answer<Value> {
  readonly status: "succeeded" | "failed";
  readonly value?: Value;
  readonly error?: { readonly name: string; readonly code: number; readonly message: string };
  readonly asyncContext?: unknown;
}

type Callback<Value> = (answer: Answer<Value>) => void;

interface Slice {
  readonly data: number[];
  readonly index: number;
  readonly size: number;
}

interface OpenFile {
  readonly size: number;
  readonly sliceCount: number;
  getSliceAsync(index: number, callback?: Callback<Slice>): void;
  closeAsync(callback?: Callback<undefined>): void;
}

interface FileOptions {
  readonly sliceSize?: number;
  readonly asyncContext?: unknown;
}

/** @param wholeFile the workbook as it is now */
export function getFileAsync(wholeFile: () => Promise<Uint8Array>) {
  let open = 0;
  return (type: string, given?: FileOptions | Callback<OpenFile>, then?: Callback<OpenFile>): void => {
    const options = typeof given === "object" ? given : {};
    const callback = typeof given === "function" ? given : then;
    const { sliceSize = longestSlice, asyncContext } = options;
    const context = asyncContext === undefined ? {} : { asyncContext };
    const fail = (code: number, name: string, message: string) =>
      callback?.({ status: "failed", error: { code, name, message }, ...context });
    if (type !== "compressed")
      return fail(1009, "Unsupported enumeration", "The workbench gives a workbook as compressed alone.");
    if (!(sliceSize > 0 && sliceSize <= longestSlice))
      return fail(5013, "Slice size not supported", "The slice size is more than 4 MB, or none.");
    if (open >= mostOpen) return fail(5012, "Too many files", "Two files are open already. Close one first.");
    open++;
    void wholeFile().then((bytes) => {
      const value = slicesOf(bytes, sliceSize, () => void open--);
      callback?.({ status: "succeeded", value, ...context });
    });
  };
}

function slicesOf(bytes: Uint8Array, sliceSize: number, onClose: () => void): OpenFile {
  const sliceCount = Math.ceil(bytes.length / sliceSize);
  let isClosed = false;
  return {
    size: bytes.length,
    sliceCount,
    getSliceAsync(index, callback) {
      const isThere = !isClosed && Number.isInteger(index) && index >= 0 && index < sliceCount;
      const data = isThere ? [...bytes.subarray(index * sliceSize, (index + 1) * sliceSize)] : [];
      callback?.(
        isThere
          ? { status: "succeeded", value: { data, index, size: data.length } }
          : {
              status: "failed",
              error: { code: 5014, name: "No such slice", message: "There is no such slice." },
            },
      );
    },
    closeAsync(callback) {
      if (!isClosed) onClose();
      isClosed = true;
      callback?.({ status: "succeeded" });
    },
  };
}
