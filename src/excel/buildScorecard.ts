import { planMap } from "../map";
import { planScorecard } from "../report";
import { failed, ok, type Asked, type Result } from "../scorecard";
import { atStep, type Watch } from "./batch/progress";
import { runBatch } from "./batch/runBatch";
import { drawScene, wholeMapSheet, type MapDrawn, type MapTarget } from "./draw/drawScene";
import { readScorecardIn, type ScorecardRead } from "./read/readScorecard";
import { applyPlan, type SheetWritten } from "./write/applyPlan";
import { lockedSheets, targetOf } from "./write/targetOf";

/** What a build did: the model it shows, and what became of each of our sheets. */
export interface Built {
  readonly read: ScorecardRead;
  readonly scorecard?: SheetWritten;
  readonly map?: MapDrawn;
}

type BuiltSheet = "scorecard" | "map";

export interface BuildOptions extends Asked {
  /** Left out: both. */
  readonly sheets?: readonly BuiltSheet[];
  /** Lays the map out anew: the order of the last drawing is forgotten, and what the user moved goes back. */
  readonly arrangeAfresh?: boolean;
  /** The objective whose box on the map goes back to its place and look. */
  readonly resetObjective?: string;
}

/**
 * Adds or refreshes the scorecard sheet and the strategy map. Nothing else in the workbook is written;
 * a second run writes nothing. Cancelling stops between the sheets.
 */
export function buildScorecard(
  { sheets = ["scorecard", "map"], arrangeAfresh = false, resetObjective, ...asked }: BuildOptions = {},
  watch: Watch = {},
): Promise<Result<Built>> {
  const total = sheets.length + 1;
  const step = (done: number, text: string) => atStep(watch, { done, total, text });
  return runBatch(async (context) => {
    const started = step(0, "Reading the sheets");
    if (started.kind === "failed") return started;
    const read = await readScorecardIn(context, asked);
    if (read.model.facts.objectives.length === 0) return failed({ code: "nothing-to-build" });
    const locked = lockedSheets(read, sheets);
    if (locked.length > 0) return failed(...locked); // before anything is written
    let built: Built = { read };
    for (const [index, key] of sheets.entries()) {
      const begun = step(index + 1, names[key]);
      if (begun.kind === "failed") return begun;
      const written = await buildSheet[key](context, read, {
        ...targetOf(read, key),
        isAfresh: arrangeAfresh,
        resetObjective,
      });
      if (written.kind === "failed") return written;
      built = { ...built, ...written.value };
    }
    step(total, "Done");
    return ok(built);
  });
}

const names: Readonly<Record<BuiltSheet, string>> = {
  scorecard: "Building the scorecard",
  map: "Drawing the strategy map",
};

type SheetBuildTarget = Omit<MapTarget, "key" | "sheetName">;

type SheetBuilder = (
  context: Excel.RequestContext,
  read: ScorecardRead,
  target: SheetBuildTarget,
) => Promise<Result<Partial<Built>>>;

const buildSheet: Readonly<Record<BuiltSheet, SheetBuilder>> = {
  scorecard: async (context, { model }, target) => {
    const written = await applyPlan(context, planScorecard(model), target);
    return written.kind === "failed" ? written : ok({ scorecard: written.value });
  },
  map: async (context, { model }, target) => {
    const drawn = await drawScene(context, (placed) => planMap(model, placed), {
      ...target,
      ...wholeMapSheet,
    });
    return drawn.kind === "failed" ? drawn : ok({ map: drawn.value });
  },
};
