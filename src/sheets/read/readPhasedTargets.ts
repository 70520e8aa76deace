import {
  monthsIn,
  type Frequency,
  type Measure,
  type Period,
  type PhasedTarget,
  type Problem,
  type WrittenPeriod,
} from "../../scorecard";
import type { FoundTable } from "../find";
import type { FigureContext } from "./figureContext";
import { measureOf, ownPeriodOf, periodWritten, unitOf } from "./figureRow";
import { levelCells } from "./levelCells";
import { knownRows } from "./knownRows";
import { holdsWords } from "./meanings";
import { groupOf } from "./readGroupWeights";
import type { RowReader } from "./rowReader";
import { spreadTargets, type LongerTarget } from "./spreadTargets";
import { targetsTwice } from "./targetsTwice";

/** Reads the phased targets: levels of one measure in one period; those of a longer period are spread over it. */
export function readPhasedTargets(
  table: FoundTable | undefined,
  context: FigureContext,
  problems: Problem[],
): readonly PhasedTarget[] {
  if (!table) return [];
  const own: PhasedTarget[] = [];
  const longer: LongerTarget[] = [];
  for (const row of knownRows(table, context, problems)) {
    if (groupOf(row, context)) continue;
    const measure = measureOf(row, context);
    const written = measure && periodWritten(row);
    if (!measure || !written) continue;
    const over = longerPeriod(written, measure);
    const period = over ? undefined : ownPeriodOf(row, written, measure, context);
    if (over) longer.push({ measure, row: targetOf(row, measure, context), longer: over });
    if (period) own.push({ ...targetOf(row, measure, context), period });
  }
  const nameOf = (id: string) => context.measures.get(id)?.name ?? id;
  const asWritten = longer.map((one) => ({ ...one.row, period: one.longer }));
  problems.push(...targetsTwice([...own, ...asWritten], nameOf));
  return spreadTargets(own, longer, context.calendar, problems);
}

function targetOf(row: RowReader, measure: Measure, context: FigureContext): Omit<PhasedTarget, "period"> {
  const levels = row.whole(() => ({
    target: row.number("target"),
    redFlag: row.number("redFlag"),
    stretch: row.number("stretch"),
    holds: row.word("holds", holdsWords),
    weight: row.number("weight"),
  }));
  const [scorecard, source] = [unitOf(row, measure, context), row.text("source")];
  return {
    ...{ measure: measure.id, scorecard, ...levels, levelCells: levelCells(row), at: row.at("measure") },
    ...(source === undefined ? {} : { source }),
  };
}

const months: Readonly<Record<Frequency, number>> = { Weekly: 0, ...monthsIn };

/** A period that is written as a longer one than the measure's own. */
export function longerPeriod(written: WrittenPeriod, { frequency }: Measure): Period | undefined {
  if (written.kind !== "period" || months[written.period.frequency] <= months[frequency]) return undefined;
  return written.period;
}
