import { planAlignment } from "../../report";
import { alignmentOf, findUnit, ok, type Alignment, type Asked, type Result } from "../../scorecard";
import { runBatch } from "../batch/runBatch";
import { readScorecardIn, type ScorecardRead } from "../read/readScorecard";
import { applyPlan, type SheetWritten } from "../write/applyPlan";
import { targetOf } from "../write/targetOf";

/** The alignment of a unit, and what became of its sheet. */
export interface AlignmentBuilt {
  readonly read: ScorecardRead;
  readonly alignment: Alignment;
  readonly written: SheetWritten;
}

/**
 * Adds or refreshes the sheet that shows how the objectives of a unit and of those below it fit together. Nothing else in the
 * workbook is written; a second run writes nothing.
 *
 * @param unit by id or name; left out: the one on top
 */
export function buildAlignment(unit: string | undefined, asked: Asked = {}): Promise<Result<AlignmentBuilt>> {
  return runBatch(async (context) => {
    const read = await readScorecardIn(context, asked);
    const parent = findUnit(read.model, unit);
    if (parent.kind === "failed") return parent;
    const alignment = alignmentOf(read.model, parent.value);
    const written = await applyPlan(context, planAlignment(alignment), targetOf(read, "alignment"));
    return written.kind === "failed" ? written : ok({ read, alignment, written: written.value });
  });
}
