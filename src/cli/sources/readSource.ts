import type { Facts, Source } from "../../scorecard";
import { askEngine, failedFor, type SourceAnswer } from "../../sources";
import type { Limits } from "./engine";
import { openSource, type SourcePlaces } from "./openSource";

/** Reads one source: each period's totals are worked out where the data lie. What goes wrong is told with its name. */
export async function readSource(
  source: Source,
  facts: Facts,
  { places, limits }: { readonly places: SourcePlaces; readonly limits: Limits },
): Promise<SourceAnswer> {
  try {
    const engine = await openSource(source, places, limits);
    try {
      return await askEngine(engine, source, facts);
    } finally {
      await engine.close();
    }
  } catch (error) {
    if (limits.signal?.aborted) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    return failedFor(source, reason);
  }
}
