import type { Period } from "../../scorecard";
import { definedRow, type DefinedRow } from "./definitions";
import { itemCell, type Rows } from "./layout";
import { levelKind, type LevelKind } from "./levels";
import type { Writing } from "./lines";
import { isRun, windowsOf, type MeasureItem } from "./series";

/** A measure as its line is written: where it is defined, and where its figures stand. */
export interface MeasureWriting extends Writing {
  readonly item: MeasureItem;
  readonly row: number;
  readonly defined: DefinedRow | undefined;
  readonly levels: LevelKind;
  /** The figures that count, and those that it is compared with. */
  readonly now: Rows | undefined;
  readonly before: Rows | undefined;
  /** Periods of the frame before its first figure. */
  readonly early: Rows | undefined;
}

export function writingOf(item: MeasureItem, row: number, writing: Writing): MeasureWriting {
  const { layout, sources } = writing;
  const { measure } = item.scored;
  const windows = windowsOf(item);
  const rows = (periods: readonly Period[]) => {
    const [first, last] = [periods[0], periods.at(-1)];
    return first && last && isRun(periods)
      ? layout.figures(item.unit.id, measure, first.ordinal, last.ordinal)
      : undefined;
  };
  const position = itemCell("source", row);
  const defined = definedRow(sources.measures, measure.at, ["id", "measure"], position);
  return {
    ...writing,
    ...{ item, row, defined },
    levels: levelKind(item),
    now: rows(windows.due),
    before: rows(windows.before),
    early: rows(windows.early),
  };
}

/** Whether formulas can follow a measure: not a forecast, not the whole way of Expected, nothing that could not be scored. */
export function isFollowed({ item, now, levels }: MeasureWriting): boolean {
  const { model, scored } = item;
  const { method } = scored.rule;
  const isScored = scored.actual === undefined || scored.score !== undefined || method === "None";
  const isDue = scored.computedBand !== "Not scored" || method === "None";
  const scales = method === "Points" && scored.measure.aggregation === "Sum" && now && now.first < now.last;
  return (
    now !== undefined &&
    levels !== "kept" &&
    model.frame.view !== "year" &&
    method !== "Expected" &&
    isScored &&
    isDue &&
    scales !== true &&
    scored.rule.unreadable === undefined
  );
}
