import type { customFunctions } from "./customFunctions";

type CustomFunctions = typeof customFunctions;
type CustomFunction = (...given: unknown[]) => unknown;

/** Every id, so that Excel knows the functions before they are loaded. */
const ids: Readonly<Record<keyof CustomFunctions, true>> = {
  AGGREGATE: true,
  ALERTS: true,
  ATTAINMENT: true,
  BAND: true,
  DRIVERS: true,
  EXPLAIN: true,
  FORECAST: true,
  INITIATIVE: true,
  KPI: true,
  LINKTEST: true,
  OBJECTIVE: true,
  PERSPECTIVE: true,
  REQUIRED: true,
  ROLLUP: true,
  SCORE: true,
  SCORECARD: true,
  SIGNAL: true,
  SPARK: true,
  STATUS: true,
  TREND: true,
  VARIANCE: true,
  XMR: true,
};

/**
 * The custom functions by id, loaded when the first cell asks and not with the pane. Calls that come before they are
 * there wait for them; later ones answer at once.
 */
export function lateFunctions(
  load: () => Promise<CustomFunctions> = async () => (await import("./customFunctions")).customFunctions,
): Readonly<Record<string, CustomFunction>> {
  let loaded: CustomFunctions | undefined;
  let loading: Promise<CustomFunctions> | undefined;
  const loadOnce = () => (loading ??= load().then((functions) => (loaded = functions)));
  const callOf = (id: string): CustomFunction => {
    const run = (functions: CustomFunctions, given: unknown[]): unknown =>
      Reflect.apply(Reflect.get(functions, id), undefined, given);
    return (...given) => {
      if (loaded) return run(loaded, given);
      const isWanted = untilCancelled(given);
      return loadOnce().then((functions) => (isWanted() ? run(functions, given) : undefined));
    };
  };
  return Object.fromEntries(Object.keys(ids).map((id) => [id, callOf(id)]));
}

/** Whether a streaming call is still wanted when its function is there at last. */
function untilCancelled(given: unknown[]): () => boolean {
  const invocation: unknown = given.at(-1);
  let isWanted = true;
  if (typeof invocation === "object" && invocation !== null && "setResult" in invocation)
    Object.assign(invocation, { onCanceled: () => (isWanted = false) });
  return () => isWanted;
}
