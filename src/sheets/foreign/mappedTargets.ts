import type { Measure, Period, PhasedTarget, Problem } from "../../scorecard";
import { type FigureContext, longerPeriod, type LongerTarget, measurePeriod, spreadTargets } from "../read";

import type { Figure } from "./figure";

/** A figure of a measure that the Measures table has. */
export interface KnownFigure {
  readonly figure: Figure;
  readonly measure: Measure;
  readonly written: Period;
  /** Another unit than the measure's own. */
  readonly scorecard?: string;
}

/** Targets and red flags of mapped sheets; those of a longer period than their measure's are spread over it. */
export function mappedTargets(
  figures: readonly KnownFigure[],
  { calendar }: FigureContext,
  problems: Problem[],
): readonly PhasedTarget[] {
  const own: PhasedTarget[] = [];
  const longer: LongerTarget[] = [];
  for (const level of levelsOf(figures)) {
    const { measure, written, row } = level;
    const over = longerPeriod({ kind: "period", period: written }, measure);
    const cell = { at: row.at, found: measure.name };
    const { period } = over
      ? {}
      : measurePeriod({ kind: "period", period: written }, measure, calendar, cell);
    if (over) longer.push({ measure, row, longer: over });
    if (period) own.push({ ...row, period });
  }
  return spreadTargets(own, longer, calendar, problems);
}

interface LevelRow extends Pick<KnownFigure, "measure"> {
  readonly written: Period;
  readonly row: Omit<PhasedTarget, "period">;
}

/** Target and red flag of one period are one row. */
function levelsOf(figures: readonly KnownFigure[]): readonly LevelRow[] {
  const rows = new Map<string, LevelRow>();
  for (const { figure, measure, written, scorecard } of figures) {
    const key = figure.role === "Target" ? "target" : figure.role === "Red flag" ? "redFlag" : undefined;
    if (!key || figure.value === undefined) continue;
    const place = JSON.stringify([measure.id, scorecard, written]);
    const first: LevelRow["row"] = { measure: measure.id, scorecard, at: figure.at };
    const row = rows.get(place)?.row ?? first;
    const levelCells = { ...row.levelCells, [key]: figure.at };
    rows.set(place, { measure, written, row: { ...row, [key]: figure.value, levelCells } });
  }
  return [...rows.values()];
}
