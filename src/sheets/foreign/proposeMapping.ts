import { periodText, type Calendar } from "../../scorecard";
import { isBlank, placeOf, type Grid, type WorkbookGrids } from "../grid";
import { seeColumns } from "./columnSeen";
import type { Figure } from "./figure";
import { findHeaders, type Headers } from "./findHeaders";
import { lowerWord } from "./lowerIsBetter";
import { rangesOf, type MappingRow } from "./mapping";
import { proposeRange } from "./proposeRange";
import { periodReading, titleYear } from "../find/titleYear";
import { toQuestion, type Question } from "./question";
import { takeFigures } from "./takeFigures";
import type { ProposedRange } from "./proposedRange";

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
  const proposed = grids.map((grid) => proposeSheet(grid, workbook));
  const mapping = proposed.flatMap(({ lines }) => lines);
  const questions = proposed.flatMap((one) => one.questions);
  const taken = takeMapped(mapping, workbook, calendar);
  return { ...taken, mapping, questions: [...questions, ...taken.questions] };
}

/** The figures that a mapping gives, and what is still to be asked about them. */
export function takeMapped(
  mapping: readonly MappingRow[],
  workbook: WorkbookGrids,
  calendar: Calendar,
): Omit<Proposal, "mapping"> {
  const taken = rangesOf(mapping).map((range) => takeFigures(range, workbook, calendar));
  const figures = taken.flatMap((one) => one.figures);
  return {
    figures,
    questions: [...taken.flatMap(({ questions }) => questions), ...askOfAll(figures, mapping)],
  };
}

function proposeSheet(grid: Grid, { date1904, locale }: WorkbookGrids): ProposedRange {
  if (grid.values.every((row) => row.every(isBlank))) return nothingFound(grid, "empty");
  const found = findHeaders(grid, { date1904 });
  const proposed = found.flatMap((headers) => proposeAt(grid, headers, { date1904, locale }) ?? []);
  if (proposed.length === 0) return nothingFound(grid, "no headers");
  return {
    lines: proposed.flatMap(({ lines }) => lines),
    questions: proposed.flatMap(({ questions }) => questions),
  };
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

function nothingFound(grid: Grid, because: "empty" | "no headers"): ProposedRange {
  return {
    lines: [],
    questions: [toQuestion({ code: "nothing-found", because }, placeOf(grid.sheet, grid.top, grid.left))],
  };
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
    return [toQuestion({ code: "direction", measure, because: `"${word}"` }, at, { line, field: "says" })];
  });
}

/** A proposal's figures in a few words: which measures, over which periods. */
export function periodsOf(figures: readonly Figure[]): { readonly first?: string; readonly last?: string } {
  const periods = figures.flatMap(({ period }) => period ?? []).sort((a, b) => a.ordinal - b.ordinal);
  const [first] = periods;
  const last = periods.at(-1);
  return { ...(first ? { first: periodText(first) } : {}), ...(last ? { last: periodText(last) } : {}) };
}
