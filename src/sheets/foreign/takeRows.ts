import { parsePeriodIn, type PeriodReading, type WrittenPeriod } from "../../scorecard";
import { isBlank, placeOf, valueAt, type Grid, type RawValue } from "../grid";
import type { RawFigure } from "./figure";
import { figureColumns, nameText, type FigureColumn } from "./figureColumns";
import { labelOf } from "./findHeaders";
import { readLabel } from "./label";
import { figureRoles, isTotalName, type FigureRole } from "./labelWords";
import { parseColumns, saidOf, type Holding, type MappedRange } from "./mapping";
import type { Doubt } from "./question";
import { readValue } from "./readValue";

/** A doubt and the zero-based place that it is about. */
export interface PlacedDoubt {
  readonly doubt: Doubt;
  readonly row: number;
  readonly column: number;
}

export interface RowsTaken {
  readonly figures: readonly RawFigure[];
  readonly doubts: readonly PlacedDoubt[];
}

export interface Taking {
  readonly range: MappedRange;
  readonly grid: Grid;
  readonly reading: PeriodReading;
  readonly locale: string;
}

/** Measures whose name says the role: "Calls Act", "Calls Plan". */
export const nameAndRole = "Name and role";

/** Reads a range's rows one after the other: names stand over the rows below that lack them. */
export function takeRows(taking: Taking): RowsTaken {
  const { range, grid } = taking;
  const look: Look = {
    ...taking,
    columns: figureColumns(range, grid, taking.reading),
    keyColumns: keyColumnsOf(range),
    said: {
      measure: saidOf(range, "Measure"),
      period: writtenPeriod(saidOf(range, "Period"), taking.reading),
      role: figureRoles.find((role) => role === saidOf(range, "Role")),
    },
    hasRoleInName: range.rows.some(({ holds, says }) => holds === "Measure" && says === nameAndRole),
  };
  const rows = Array.from(
    { length: lastRowOf(look) - range.area.top + 1 },
    (_, offset) => range.area.top + offset,
  );
  const taken = { figures: [] as RawFigure[], doubts: [] as PlacedDoubt[] };
  let above: Above = {};
  for (const row of rows) above = takeRow(look, row, above, taken);
  return taken;
}

interface Look extends Taking {
  readonly columns: readonly FigureColumn[];
  readonly keyColumns: ReadonlyMap<Holding, number>;
  readonly said: { readonly measure?: string; readonly period?: WrittenPeriod; readonly role?: FigureRole };
  readonly hasRoleInName: boolean;
}

/** What the rows above have said. */
interface Above {
  readonly measure?: string;
  readonly scorecard?: string;
  readonly section?: string;
  readonly year?: string;
}

interface Taken {
  readonly figures: RawFigure[];
  readonly doubts: PlacedDoubt[];
}

export function keyColumnsOf({ rows }: MappedRange): ReadonlyMap<Holding, number> {
  return new Map(
    rows.flatMap(({ holds, column }) => {
      const columns = holds === "Figure" || holds === "Nothing" ? undefined : parseColumns(column);
      return columns ? [[holds, columns.first] as const] : [];
    }),
  );
}

function writtenPeriod(text: string | undefined, reading: PeriodReading): WrittenPeriod | undefined {
  return text ? parsePeriodIn(text, reading) : undefined;
}

/** Rows added right below since the mapping was agreed belong to it as well. */
function lastRowOf({ range, grid, columns, keyColumns }: Look): number {
  const lead = [...keyColumns.values()][0] ?? range.area.left;
  let last = range.area.bottom;
  const hasFigure = (row: number) =>
    columns.some(({ column }) => typeof valueAt(grid, row, column) === "number");
  while (!isBlank(valueAt(grid, last + 1, lead)) && hasFigure(last + 1)) last++;
  return Math.min(last, grid.top + grid.values.length - 1);
}

function takeRow(look: Look, row: number, above: Above, taken: Taken): Above {
  const cell = (holds: Holding): RawValue => {
    const column = look.keyColumns.get(holds);
    return column === undefined ? "" : valueAt(look.grid, row, column);
  };
  const name = nameText(cell("Measure"));
  const filled = look.columns.filter(({ column }) => !isBlank(valueAt(look.grid, row, column)));
  const scorecard = nameText(cell("Scorecard")) || above.scorecard;
  const year = nameText(cell("Year")) || above.year;
  if (filled.length === 0)
    return isSection(look, row, name) ? { scorecard, year, section: name } : { ...above, scorecard, year };
  if (name !== "" && isTotalName(name)) {
    taken.doubts.push(placed({ code: "total-row", found: name }, row, look.keyColumns.get("Measure")));
    return { ...above, scorecard, year, measure: undefined };
  }
  const isFilledDown = look.keyColumns.has("Role") || look.keyColumns.has("Period");
  const measure = name || (isFilledDown ? above.measure : undefined) || look.said.measure;
  const said = { measure, scorecard, section: above.section, year };
  takeFigures(look, { row, cell, ...said }, taken);
  return { ...said };
}

const placed = (doubt: Doubt, row: number, column = 0): PlacedDoubt => ({ doubt, row, column });

/** A row with a name alone is the heading of those below. */
function isSection({ grid, range }: Look, row: number, name: string): boolean {
  const columns = Array.from(
    { length: range.area.right - range.area.left + 1 },
    (_, index) => range.area.left + index,
  );
  return /\p{L}/u.test(name) && columns.filter((column) => !isBlank(valueAt(grid, row, column))).length <= 2;
}

interface RowSaid extends Above {
  readonly row: number;
  readonly cell: (holds: Holding) => RawValue;
}

function takeFigures(look: Look, said: RowSaid, taken: Taken): void {
  const role = roleOfRow(look, said);
  const period = periodOfRow(look, said);
  if (period === "none") taken.doubts.push(unreadable(look, said));
  if (role === "none" || typeof period === "string") return;
  for (const column of look.columns) takeFigure(look, { ...said, role, period }, column, taken);
}

function unreadable({ keyColumns }: Look, { row, cell }: RowSaid): PlacedDoubt {
  return placed(
    { code: "period-unreadable", found: nameText(cell("Period")), cells: 1 },
    row,
    keyColumns.get("Period"),
  );
}

/** The role that a row says; "none" where it is something else, such as a variance. */
function roleOfRow({ keyColumns, reading }: Look, { cell }: RowSaid): FigureRole | "none" | undefined {
  if (!keyColumns.has("Role")) return undefined;
  const label = readLabel(nameText(cell("Role")), reading);
  return label.isDerived || !label.role ? "none" : label.role;
}

function periodOfRow(
  { keyColumns, reading }: Look,
  { cell, year }: RowSaid,
): WrittenPeriod | "none" | "total" | "yearless" | undefined {
  if (!keyColumns.has("Period") && !keyColumns.has("Year")) return undefined;
  const written = keyColumns.has("Period") ? cell("Period") : (year ?? "");
  const withYear = year && /^(?:19|20)\d{2}$/.test(year) ? { ...reading, year: Number(year) } : reading;
  const value = typeof written === "string" && /^\d{4}$/.test(written) ? Number(written) : written;
  if (typeof value === "string" && isTotalName(value)) return "total";
  const label = isBlank(value) ? undefined : labelOf(value, true, withYear);
  return label?.period ?? (label?.yearless === undefined ? "none" : "yearless");
}

interface FigureSaid extends RowSaid {
  readonly role?: FigureRole;
  readonly period?: WrittenPeriod;
}

function takeFigure(look: Look, said: FigureSaid, column: FigureColumn, { figures, doubts }: Taken): void {
  const named = roleInName(look, column.measure ?? said.measure);
  const role = said.role ?? named.role ?? column.role ?? look.said.role ?? "Actual";
  const read = readValue(valueAt(look.grid, said.row, column.column), role, look.locale);
  const at = placeOf(look.range.sheet, said.row, column.column);
  if (read.kind === "empty" || (read.kind === "no data" && role !== "Actual")) return;
  if (read.kind === "text")
    doubts.push(placed({ code: "text-figure", found: read.found, cells: 1 }, said.row, column.column));
  else if (read.kind === "error")
    doubts.push(placed({ code: "error-cell", found: read.found, cells: 1 }, said.row, column.column));
  else if (!named.measure || !/\p{L}/u.test(named.measure))
    doubts.push(placed({ code: "measure-missing" }, said.row, column.column));
  else
    figures.push({
      measure: named.measure,
      scorecard: said.scorecard,
      role,
      period: column.period ?? said.period ?? look.said.period,
      ...(read.kind === "figure" ? { value: read.value } : {}),
      section: said.section,
      at,
    });
}

function roleInName(
  { hasRoleInName, reading }: Look,
  measure: string | undefined,
): { readonly measure?: string; readonly role?: FigureRole } {
  if (!hasRoleInName || measure === undefined) return { measure };
  const { role, rest, isDerived } = readLabel(measure, reading);
  if (isDerived) return {};
  return role && rest !== "" ? { measure: rest, role } : { measure };
}
