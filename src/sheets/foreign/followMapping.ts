import type { Calendar, Problem } from "../../scorecard";
import { placeOf, type WorkbookGrids } from "../grid";
import { lostRanges } from "./lostRanges";
import { rangesOf, type MappingRow } from "./mapping";
import type { Settled } from "./oneEach";
import { onSheets } from "./onSheets";
import { takeMapped } from "./takeMapped";

/** What a mapping gives in a workbook, and what is wrong with it there. */
export interface MappingFollowed extends Settled {
  readonly problems: readonly Problem[];
}

/** Reads sheets as a mapping says that was given beside the workbook. */
export function followMapping(
  given: readonly MappingRow[],
  workbook: WorkbookGrids,
  calendar: Calendar,
): MappingFollowed {
  const mapping = onSheets(given, workbook);
  const taken = takeMapped(mapping, workbook, calendar);
  const problems = [...missingSheets(mapping, workbook), ...lostRanges(mapping, workbook, taken)];
  return { ...taken, problems };
}

function missingSheets(mapping: readonly MappingRow[], { grids }: WorkbookGrids): readonly Problem[] {
  const missing = rangesOf(mapping).filter((range) => grids.every(({ sheet }) => sheet !== range.sheet));
  return missing.map(({ sheet, area }) => ({
    code: "mapping-sheet",
    found: sheet,
    at: placeOf(sheet, area.top, area.left),
  }));
}
