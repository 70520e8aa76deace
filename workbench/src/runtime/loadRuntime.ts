import { hasRuntime, type Runtime, type RuntimeWindow } from "./runtime";
import { officeFacade, type Platform } from "./officeFacade";
import { runtimeScript, runtimeText } from "./runtimeText";
import { association } from "./association";

export interface RuntimeOptions {
  /** A window to run in: one with the runtime in it already, or an empty one. Without it: one of our own. */
  readonly window?: RuntimeWindow;
  readonly platform?: Platform | undefined;
  readonly locale: string;
  readonly requirementSets: Readonly<Record<string, string>>;
  /** The workbook as a file, as it is when it is asked for. */
  readonly wholeFile?: () => Promise<Uint8Array>;
}

/** Starts Microsoft's own runtime, unmodified, and hands out its globals. */
export async function loadRuntime(options: RuntimeOptions): Promise<Runtime> {
  const window = options.window ?? surroundingWindow() ?? (await ownWindow());
  if (!options.window || !hasRuntime(window)) await prepare(window, options);
  if (!hasRuntime(window)) throw new Error("The office.js runtime did not start.");
  const { Excel, OfficeExtension, CustomFunctions, Office } = window;
  return { Excel, OfficeExtension, CustomFunctions, Office, window };
}

/** The page that we run in, as under jest's jsdom environment; undefined in plain Node. */
function surroundingWindow(): RuntimeWindow | undefined {
  return typeof window === "undefined" || typeof document === "undefined" ? undefined : window;
}

async function ownWindow(): Promise<RuntimeWindow> {
  const { JSDOM } = await import("jsdom");
  const dom = new JSDOM("<html><body></body></html>", {
    url: "https://localhost/",
    runScripts: "outside-only",
  });
  const window: RuntimeWindow = dom.window;
  shareRealm(window);
  hurry(window);
  window.evaluateRuntime = () => runtimeScript().runInContext(dom.getInternalVMContext());
  return window;
}

/** What the runtime's script leaves on its window, and finds in its way when it runs there again. */
const leftBehind = ["Microsoft", "OSF", "OfficeExt", "Office", "OfficeExtension", "Excel"] as const;

async function prepare(window: RuntimeWindow, options: RuntimeOptions): Promise<void> {
  leftBehind.forEach((name) => Reflect.deleteProperty(window, name));
  window.CustomFunctions = association();
  if (window.evaluateRuntime) window.evaluateRuntime();
  else if (typeof window.eval === "function") window.eval(runtimeText());
  officeFacade(window, options);
}

/** Errors, promises and parsed JSON of the runtime are those of the add-in's own realm, as in a browser page. */
function shareRealm(window: RuntimeWindow): void {
  Object.assign(window, { JSON, Promise, Error, TypeError, RangeError });
  const arrays = window.Array;
  if (arrays) Object.defineProperty(arrays, Symbol.hasInstance, { value: Array.isArray });
}

const longestWaitMs = 5;

/** The runtime gathers results for 50 to 500 ms before it sends them; a test need not wait for that. */
function hurry(window: RuntimeWindow): void {
  const start = window.setTimeout;
  if (typeof start !== "function") return;
  // Where functions take longer than its quota the runtime hands the rest of them on as further arguments.
  window.setTimeout = (run: () => void, waitMs?: number, ...given: readonly unknown[]) =>
    start.call(window, run, Math.min(waitMs ?? 0, longestWaitMs), ...given);
}
