import type { Calendar } from "../../scorecard";
import { isBlank, valueAt, type RawValue, type WorkbookGrids } from "../grid";
import { acrossRanges } from "./acrossRanges";
import { nameText } from "./figureColumns";
import { rangesOf, type MappedRange, type MappingRow } from "./mapping";
import type { Settled } from "./oneEach";
import { takeFigures } from "./takeFigures";

/** The figures that a mapping gives, and what is still to be asked about them. */
export function takeMapped(
  mapping: readonly MappingRow[],
  workbook: WorkbookGrids,
  calendar: Calendar,
): Settled {
  const taken = rangesOf(mapping).map((range) => ({
    ...takeFigures(range, workbook, calendar),
    ...titleAbove(range, workbook),
  }));
  const { figures, questions } = acrossRanges(taken);
  const asked = [...taken.flatMap((one) => one.questions), ...questions];
  return { figures, questions: asked };
}

/** How far above its headers a range's title may stand. */
const titleRows = 4;

/** The lone text within a few rows above a range's headers, in its columns. */
function titleAbove({ sheet, area }: MappedRange, { grids }: WorkbookGrids): { readonly title?: string } {
  const grid = grids.find((one) => one.sheet === sheet);
  if (!grid) return {};
  for (let row = area.top - 1; row >= area.top - titleRows; row--) {
    const filled: RawValue[] = [];
    for (let column = area.left; column <= area.right; column++) filled.push(valueAt(grid, row, column));
    const [title, ...others] = filled.filter((value) => !isBlank(value));
    if (typeof title === "string" && others.length === 0) return { title: nameText(title) };
  }
  return {};
}
