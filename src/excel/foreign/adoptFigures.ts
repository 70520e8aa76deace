import { nameKey, failed, ok, type Result } from "../../scorecard";
import {
  adoptionTables,
  isScorecardBook,
  readFacts,
  takeMapped,
  unscoredMeasures,
  type MappingRow,
} from "../../sheets";
import type { Watch } from "../batch/progress";
import { runBatch } from "../batch/runBatch";
import { addTables } from "../insertTables";
import { mapperFor } from "../read/mapperFor";
import { readWorkbook } from "../read/readWorkbook";
import { tablesThere } from "../read/tablesThere";

/** What was added so that figures of foreign sheets count. */
export interface FiguresAdopted {
  /** The sheets that were added. */
  readonly sheets: readonly string[];
  readonly measures: number;
  /** Those of them that have no target, so that they cannot be scored. */
  readonly withoutTarget: number;
}

/**
 * Keeps a mapping in the workbook, in a table of its own; where there are no objectives and measures yet, with tables that
 * name them. The sheets that the figures stand on are read and left as they are.
 */
export function adoptFigures(
  mapping: readonly MappingRow[],
  watch: Watch = {},
): Promise<Result<FiguresAdopted>> {
  return runBatch(async (context) => {
    const { grids, sheetNames } = await readWorkbook(context);
    const { facts, tables } = readFacts(grids, await mapperFor(grids));
    const { name: scorecard, fiscalYearStart } = facts.settings;
    const { figures } = takeMapped(mapping, grids, { fiscalYearStart });
    const hasMapping = tables.some(({ name }) => name === "Mapping");
    const isScorecard = hasMapping || isScorecardBook(grids);
    const wanted = adoptionTables({ mapping, figures, scorecard, isScorecard });
    // The same mapping is there after an answer of Excel that was lost: what was to be done is done.
    if (hasMapping && (await tablesThere(context, wanted, { sheetNames, extent: "rows" })).size === 0)
      return failed({ code: "mapping-there" });
    if (figures.length === 0) return failed({ code: "nothing-mapped" });
    const added = await addTables(context, { tablesOf: () => wanted, extent: "rows" }, watch);
    if (added.kind === "failed") return added;
    const measures = new Set(figures.map(({ measure }) => nameKey(measure))).size;
    return ok({ sheets: added.value, measures, withoutTarget: unscoredMeasures(figures) });
  });
}
