import type { Calendar } from "../../scorecard";
import { type Grid, isBlank, placeOf, type WorkbookGrids } from "../grid";
import { askOfAll } from "./askOfAll";
import { seeColumns, type ColumnSeen } from "./columnSeen";
import type { Figure } from "./figure";
import { findHeaders, type Headers } from "./findHeaders";
import { parseColumns, type MappingRow } from "./mapping";
import { proposeRange } from "./proposeRange";
import { periodReading } from "../find";
import { sheetYear } from "./sheetYear";
import { toQuestion, type Question } from "./question";
import { takeMapped } from "./takeMapped";
import { joinProposals, type ProposedRange } from "./proposedRange";

/** How foreign sheets are read: the mapping, the figures that it gives, and what has to be asked. */
export interface Proposal {
  readonly mapping: readonly MappingRow[];
  readonly figures: readonly Figure[];
  readonly questions: readonly Question[];
}

/**
 * Proposes how the figures of foreign sheets are read. What is not sure is asked and left out.
 *
 * @param sheets the names of the sheets to look at
 */
export function proposeMapping(
  workbook: WorkbookGrids,
  sheets: readonly string[],
  calendar: Calendar,
): Proposal {
  const grids = workbook.grids.filter(({ sheet }) => sheets.includes(sheet));
  const found = new Map(grids.map((grid) => [grid, proposeSheet(grid, workbook)]));
  const proposed = joinProposals(...[...found.values()].filter((one) => typeof one !== "string"));
  const taken = takeMapped(proposed.lines, workbook, calendar);
  const asked = [...taken.questions, ...askOfAll(taken.figures, proposed.lines)];
  const questions = [...proposed.questions, ...asked, ...nothingFound(grids, found)];
  if (taken.figures.length === 0 && questions.length === 0) questions.push(...noDataYet(grids));
  return { figures: taken.figures, mapping: proposed.lines, questions };
}

type SheetProposed = ProposedRange | "empty" | "no headers";

function proposeSheet(grid: Grid, { date1904, locale }: WorkbookGrids): SheetProposed {
  if (grid.values.every((row) => row.every(isBlank))) return "empty";
  const found = findHeaders(grid, { date1904 });
  const all = found.flatMap((headers) => proposeAt(grid, headers, { date1904, locale }) ?? []);
  const proposed = all.filter((one) => one !== "empty");
  if (proposed.length > 0) return joinProposals(...proposed);
  return all.length > 0 ? "empty" : "no headers";
}

function proposeAt(
  grid: Grid,
  headers: Headers,
  { date1904, locale }: Pick<WorkbookGrids, "date1904" | "locale">,
): ProposedRange | "empty" | undefined {
  const reading = periodReading(date1904, sheetYear(grid, headers.top));
  const columns = seeColumns(grid, headers, { reading, locale });
  const proposed = proposeRange({ grid, headers, reading, columns });
  if (!proposed?.lines.some(({ holds }) => holds === "Figure")) return undefined;
  return hasFigures(proposed, columns) ? proposed : "empty";
}

/** Whether anything stands in the columns of figures, those among them whose role is still asked: a template has nothing yet. */
function hasFigures({ lines }: ProposedRange, columns: readonly ColumnSeen[]): boolean {
  const own = lines.flatMap(({ holds, column }) =>
    holds === "Figure" || holds === "Nothing" ? (parseColumns(column) ?? []) : [],
  );
  return columns.some(
    ({ column, values }) =>
      own.some(({ first, last }) => column >= first && column <= last) && !values.every(isBlank),
  );
}

/** Headers with nothing below them that counts. */
function noDataYet(grids: readonly Grid[]): readonly Question[] {
  return nothingFound(grids, new Map(grids.map((grid) => [grid, "empty"])));
}

/** The sheets that gave nothing, as one question for each reason. */
function nothingFound(grids: readonly Grid[], found: ReadonlyMap<Grid, SheetProposed>): readonly Question[] {
  return (["empty", "no headers"] as const).flatMap((because) => {
    const without = grids.filter((grid) => found.get(grid) === because);
    const [first] = without;
    if (!first) return [];
    const doubt = { code: "nothing-found", because, sheets: without.map(({ sheet }) => sheet) } as const;
    return [toQuestion(doubt, placeOf(first.sheet, first.top, first.left))];
  });
}
