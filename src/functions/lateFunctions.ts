import { learnLocale } from "../excel";
import type { customFunctions } from "./customFunctions";

type CustomFunctions = typeof customFunctions;
type CustomFunction = (...given: unknown[]) => unknown;

/** Every id, so that Excel knows the functions before they are loaded. */
const ids: Readonly<Record<keyof CustomFunctions, true>> = {
  AGGREGATE: true,
  ALERTS: true,
  ATTAINMENT: true,
  BAND: true,
  COMPARE: true,
  DRIVERS: true,
  EXPLAIN: true,
  FORECAST: true,
  INITIATIVE: true,
  KPI: true,
  LINES: true,
  LINKTEST: true,
  OBJECTIVE: true,
  PERSPECTIVE: true,
  RANK: true,
  REQUIRED: true,
  ROLLUP: true,
  SCORE: true,
  SCORECARD: true,
  SIGNAL: true,
  SPARK: true,
  STATUS: true,
  TREND: true,
  UNITS: true,
  VARIANCE: true,
  WHY: true,
  XMR: true,
};

type Load = () => Promise<CustomFunctions>;

/** With texts as arguments they need to know how this computer writes numbers. */
async function loadKnowingNumbers(): Promise<CustomFunctions> {
  const [{ customFunctions }] = await Promise.all([import("./customFunctions"), learnLocale()]);
  return customFunctions;
}

/**
 * The custom functions by id, loaded when the first cell asks and not with the pane. Calls that come before they are
 * there wait for them; later ones answer at once. A load that fails, as while the network is away, is tried again by the
 * next call, and for streaming calls by itself.
 */
export function lateFunctions(
  load: Load = loadKnowingNumbers,
  pauseMs = 5_000,
): Readonly<Record<string, CustomFunction>> {
  let loaded: CustomFunctions | undefined;
  let loading: Promise<CustomFunctions> | undefined;
  const loadOnce: Load = () =>
    (loading ??= load()
      .then((functions) => (loaded = functions))
      .finally(() => (loading = undefined)));
  const callOf = (id: string): CustomFunction => {
    const run = (functions: CustomFunctions, given: unknown[]): unknown =>
      Reflect.apply(Reflect.get(functions, id), undefined, given);
    return (...given) => {
      if (loaded) return run(loaded, given);
      const { isStreaming, isWanted } = untilCancelled(given);
      const functions = isStreaming ? loadWhile(isWanted, loadOnce, pauseMs) : loadOnce();
      return functions.then((found) => (found && isWanted() ? run(found, given) : undefined));
    };
  };
  return Object.fromEntries(Object.keys(ids).map((id) => [id, callOf(id)]));
}

/** Tries until it is there; undefined when nobody waits for it any more. */
async function loadWhile(
  isWanted: () => boolean,
  load: Load,
  pauseMs: number,
): Promise<CustomFunctions | undefined> {
  while (isWanted()) {
    const found = await load().catch(() => undefined);
    if (found) return found;
    await new Promise((go) => setTimeout(go, pauseMs));
  }
  return undefined;
}

/** Whether a call is a streaming one, and is still wanted when its function is there at last. */
function untilCancelled(given: unknown[]): {
  readonly isStreaming: boolean;
  readonly isWanted: () => boolean;
} {
  const invocation: unknown = given.at(-1);
  let isWanted = true;
  const isStreaming = typeof invocation === "object" && invocation !== null && "setResult" in invocation;
  if (isStreaming) Object.assign(invocation, { onCanceled: () => (isWanted = false) });
  return { isStreaming, isWanted: () => isWanted };
}
