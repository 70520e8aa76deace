import { planMap } from "../map";
import { ok, type Asked, type Result } from "../scorecard";
import { runBatch } from "./batch/runBatch";
import { drawScene, wholeMapSheet, type MapDrawn } from "./draw/drawScene";
import { readScorecardIn } from "./read/readScorecard";
import { targetOf } from "./write/targetOf";

/** Brings the drawn map up to date, only what changed; where there is none, nothing is written. */
export function refreshMap(asked: Asked = {}): Promise<Result<MapDrawn | undefined>> {
  return runBatch<MapDrawn | undefined>(async (context) => {
    const read = await readScorecardIn(context, asked);
    const target = targetOf(read, wholeMapSheet.key);
    if (!target.own || read.model.facts.objectives.length === 0) return ok(undefined);
    return drawScene(context, (placed) => planMap(read.model, placed), { ...target, ...wholeMapSheet });
  });
}
