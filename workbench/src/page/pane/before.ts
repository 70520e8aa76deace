import { paneHost } from "./host";

// Runs before the unmodified office.js and gives it what Office for Mac gives: the web variant of the loader takes
// only hosts on Microsoft's own domains. Numbers and places are the loader's.

const methods = { execute: 1, getContext: 5 } as const;
/** What the older API asks of the document, by its numbers. */
const asked = { copy: 77, slice: 80, release: 81 } as const;
type Callback = (answer: readonly unknown[]) => void;

interface Request {
  readonly methodId: number;
  readonly params?: { readonly id?: number; readonly apiArgs?: readonly number[] };
}

const copies = new Map<number, Uint8Array>();

/** The workbook as a file (`getFileAsync`): a copy with a number and its size, its slices, and its end. */
async function documentCopy({
  id,
  apiArgs = [],
}: NonNullable<Request["params"]>): Promise<readonly unknown[]> {
  const [handle = 0, from = 0, length = 0] = apiArgs;
  if (id === asked.slice) {
    const data = [...(copies.get(handle) ?? new Uint8Array()).subarray(from, from + length)];
    return [[0, data, data.length]];
  }
  if (id === asked.release) copies.delete(handle);
  if (id !== asked.copy) return [0];
  const bytes = await paneHost().wholeFile();
  const made = Math.max(0, ...copies.keys()) + 1;
  copies.set(made, bytes);
  return [[0, made, bytes.length]];
}

/** What the loader asks about the document, by its place in the answer. */
function context(): readonly unknown[] {
  const { locale, requirementSets } = paneHost();
  const byPlace: Readonly<Record<number, unknown>> = {
    0: [[], []], // settings: keys, values
    1: "workbench",
    2: 1, // Excel
    3: 16,
    4: 0,
    5: 0,
    6: 1,
    7: 1,
    8: locale,
    9: locale,
    10: 0,
    11: "file:///workbench.xlsx",
    12: 1,
    13: 1,
    14: "",
    15: 1.1,
    16: "workbench",
    17: "workbench",
    18: false,
    19: false,
    20: JSON.stringify(requirementSets),
    21: "",
    22: "16.0.99999",
    23: 0,
  };
  return Object.values(byPlace);
}

window.webkit = { messageHandlers: { Agave: { postMessage: () => undefined } } };
window._osfHostAPI = (_handler: unknown, { methodId, params }: Request, answer: Callback) =>
  void setTimeout(async () => {
    if (methodId === methods.getContext) return answer(context());
    answer(methodId === methods.execute && params ? await documentCopy(params) : [0]);
  });
window._osfHostRegisterEvent = (_handler: unknown, _params: unknown, _event: unknown, answer: Callback) => {
  setTimeout(() => answer([0]));
  return { eventCallbackId: 1 };
};
window._osfHostUnregisterCallback = () => undefined;
window.addEventListener("keydown", (event) => {
  if (event.key !== "F6") return;
  event.preventDefault();
  paneHost().onLeave();
});
