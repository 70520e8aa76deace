import { placeText, type PeriodReading } from "../../scorecard";
import { type Grid, isBlank, placeOf, type RawValue } from "../grid";

/** The year that a sheet's title gives the periods below it that lack their own. */
export interface TitleYear {
  readonly year: number;
  /** Where it is said, as people name it. */
  readonly from: string;
}

const rowsLookedAt = 10;
/** A title stands alone; a row with more cells than this is data. */
const mostCells = 3;
/** Numbers, those of a fiscal year told apart: FY2026 does not say which year its months lie in. */
const numbers = /(fy[ ']*)?(\d+)/gi;
const calendarYear = /^(?:19|20)\d{2}$/;
/** A year that runs over two: 2025/26 does not say which one its months lie in either. */
const twoYears = /(\d{2})\s*[/–-]\s*(\d{2})(?!\d)/;
/** What stands beside a year that is a number; any other number is a figure. */
const yearLabel = /^(?:the )?(?:year|jahr|ann[ée]e|año|ano|anno|rok)\b/i;

/** The one year that is named in the title rows above a row, the nearest first, else in the sheet's name. */
export function titleYear(grid: Grid, headerRow: number): TitleYear | undefined {
  const first = Math.max(grid.top, headerRow - rowsLookedAt);
  for (let row = headerRow - 1; row >= first; row--) {
    const said = yearInRow(grid, row);
    if (said) return said;
  }
  const year = onlyYear(grid.sheet);
  return year === undefined ? undefined : { year, from: `the sheet's name "${grid.sheet}"` };
}

function yearInRow(grid: Grid, row: number): TitleYear | undefined {
  const cells = grid.values[row - grid.top] ?? [];
  const filled = cells.flatMap((value, column) => (isBlank(value) ? [] : [{ value, column }]));
  if (filled.length === 0 || filled.length > mostCells) return undefined;
  const isLabelled = filled.length === 1 || filled.some(({ value }) => yearLabel.test(String(value)));
  const years = filled.flatMap(({ value, column }) => {
    const year = typeof value === "number" && !isLabelled ? undefined : onlyYear(value);
    return year === undefined ? [] : [{ year, column }];
  });
  const [first] = years;
  if (!first || years.some(({ year }) => year !== first.year)) return undefined;
  return { year: first.year, from: placeText(placeOf(grid.sheet, row, grid.left + first.column)) };
}

function onlyYear(value: RawValue): number | undefined {
  const [, first = "", second = ""] = twoYears.exec(String(value)) ?? [];
  if (first && (Number(first) + 1) % 100 === Number(second)) return undefined;
  const said = [...String(value).matchAll(numbers)].flatMap(([, fiscal, number = ""]) =>
    !fiscal && calendarYear.test(number) ? [Number(number)] : [],
  );
  const [year, ...others] = new Set(said);
  return others.length === 0 ? year : undefined;
}

/** How the periods of a table are read. */
export function periodReading(date1904: boolean, title: TitleYear | undefined): PeriodReading {
  return title ? { date1904, year: title.year } : { date1904 };
}
