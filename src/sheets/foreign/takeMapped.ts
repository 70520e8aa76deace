import type { Calendar } from "../../scorecard";
import type { WorkbookGrids } from "../grid";
import { acrossRanges } from "./acrossRanges";
import { rangesOf, type MappedRange, type MappingRow } from "./mapping";
import { withoutMixedScales } from "./mixedScale";
import type { Settled } from "./oneEach";
import { rangeTitle } from "./rangeTitle";
import { spelledAlike } from "./spelledAlike";
import { takeFigures } from "./takeFigures";

/** The figures that a mapping gives, and what is still to be asked about them. */
export function takeMapped(
  mapping: readonly MappingRow[],
  workbook: WorkbookGrids,
  calendar: Calendar,
): Settled {
  const spelled = spelledAlike();
  const taken = rangesOf(mapping).map((range) => ({
    ...takeFigures(range, workbook, calendar, spelled),
    ...titleOf(range, workbook),
  }));
  const whole = acrossRanges(taken);
  const { figures, questions } = withoutMixedScales(whole.figures);
  return { figures, questions: [...taken.flatMap((one) => one.questions), ...whole.questions, ...questions] };
}

function titleOf({ sheet, area }: MappedRange, { grids }: WorkbookGrids): { readonly title?: string } {
  const grid = grids.find((one) => one.sheet === sheet);
  const title = grid && rangeTitle(grid, area.top - 1, area);
  return title === undefined ? {} : { title };
}
