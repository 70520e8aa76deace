import type { Calendar } from "../../scorecard";
import { isBlank, placeOf, valueAt, type Grid, type RawValue, type WorkbookGrids } from "../grid";
import { acrossRanges } from "./acrossRanges";
import { seeColumns } from "./columnSeen";
import type { Figure } from "./figure";
import { nameText } from "./figureColumns";
import { findHeaders, type Headers } from "./findHeaders";
import { lowerWord } from "./lowerIsBetter";
import { rangesOf, type MappedRange, type MappingRow } from "./mapping";
import { proposeRange } from "./proposeRange";
import { periodReading, titleYear } from "../find/titleYear";
import { toQuestion, type Question } from "./question";
import { takeFigures } from "./takeFigures";
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
  const questions = [...proposed.questions, ...taken.questions, ...nothingFound(grids, found)];
  return { figures: taken.figures, mapping: proposed.lines, questions };
}

/** The figures that a mapping gives, and what is still to be asked about them. */
export function takeMapped(
  mapping: readonly MappingRow[],
  workbook: WorkbookGrids,
  calendar: Calendar,
): Omit<Proposal, "mapping"> {
  const taken = rangesOf(mapping).map((range) => ({
    ...takeFigures(range, workbook, calendar),
    ...titleAbove(range, workbook),
  }));
  const { figures, questions } = acrossRanges(taken);
  const asked = [...taken.flatMap((one) => one.questions), ...questions, ...askOfAll(figures, mapping)];
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

type SheetProposed = ProposedRange | "empty" | "no headers";

function proposeSheet(grid: Grid, { date1904, locale }: WorkbookGrids): SheetProposed {
  if (grid.values.every((row) => row.every(isBlank))) return "empty";
  const found = findHeaders(grid, { date1904 });
  const proposed = found.flatMap((headers) => proposeAt(grid, headers, { date1904, locale }) ?? []);
  return proposed.length === 0 ? "no headers" : joinProposals(...proposed);
}

function proposeAt(
  grid: Grid,
  headers: Headers,
  { date1904, locale }: Pick<WorkbookGrids, "date1904" | "locale">,
): ProposedRange | undefined {
  const reading = periodReading(date1904, titleYear(grid, headers.top));
  const proposed = proposeRange({
    grid,
    headers,
    reading,
    columns: seeColumns(grid, headers, { reading, locale }),
  });
  return proposed?.lines.some(({ holds }) => holds === "Figure") ? proposed : undefined;
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

function askOfAll(figures: readonly Figure[], mapping: readonly MappingRow[]): readonly Question[] {
  const [first] = figures;
  if (!first) return [];
  const hasTargets = figures.some(({ role }) => role === "Target");
  const noTargets = hasTargets ? [] : [toQuestion({ code: "no-targets" }, first.at)];
  return [...askDirections(figures, mapping), ...noTargets];
}

/** Which measures most likely are better when they are lower. */
function askDirections(figures: readonly Figure[], mapping: readonly MappingRow[]): readonly Question[] {
  const firsts = new Map(figures.toReversed().map((figure) => [figure.measure, figure]));
  const isSaid = (measure: string) =>
    mapping.some((row) => row.holds === "Direction" && row.measure === measure);
  return [...firsts.values()].reverse().flatMap(({ measure, at }) => {
    const word = lowerWord(measure);
    const home = rangesOf(mapping).find(({ sheet }) => sheet === at.sheet);
    const isColumn = home?.rows.some(({ holds, column }) => holds === "Direction" && column !== "");
    if (word === undefined || !home || isColumn || isSaid(measure)) return [];
    const line: MappingRow = {
      sheet: home.sheet,
      range: home.range,
      column: "",
      holds: "Direction",
      measure,
    };
    return [
      toQuestion({ code: "direction", measure, because: `"${word}"` }, at, { lines: [line], field: "says" }),
    ];
  });
}
