import type { PeriodReading } from "../../scorecard";
import { type Grid, isBlank, placeOf, valueAt } from "../grid";
import type { Block, KeyColumns } from "./block";
import type { ColumnSeen } from "./columnSeen";
import { nameText } from "./figureColumns";
import { readLabel } from "./label";
import { columnsText, type Holding, type MappingRow, parseColumns, rangeText, referredRow } from "./mapping";
import { nameAndRole, pairedNames } from "./pairedNames";
import { type Question, toQuestion } from "./question";
import type { Doubt } from "./doubt";
import { rangeTitle } from "./rangeTitle";
import type { FigureRole } from "./labelWords";

/** How a table of a foreign sheet is read, and what was doubtful about it. */
export interface ProposedRange {
  readonly lines: readonly MappingRow[];
  readonly questions: readonly Question[];
}

/** What goes into a line beside its place. */
export type Held = Omit<MappingRow, "sheet" | "range" | "column" | "header">;
export type Line = ReturnType<typeof lineMaker>;

/** Makes the lines of one table's mapping. */
export function lineMaker({ grid, headers }: Block) {
  const top = headers.bottom + 1;
  const range = rangeText({
    top,
    left: headers.left,
    bottom: Math.max(headers.end, top),
    right: headers.right,
  });
  return (column: string, held: Held): MappingRow => {
    const header = headerKept({ grid, headers }, column, held);
    return { sheet: grid.sheet, range, column, ...held, ...(header ? { header } : {}) };
  };
}

/** The header of a single column, unless the mapping reads the header itself anew each time. */
function headerKept(
  { grid, headers }: Pick<Block, "grid" | "headers">,
  column: string,
  { period, measure }: Held,
): string | undefined {
  const columns = parseColumns(column);
  const isReadAnew = referredRow(period) !== undefined || referredRow(measure) !== undefined;
  if (!columns || columns.first !== columns.last || isReadAnew) return undefined;
  return nameText(valueAt(grid, headers.bottom, columns.first));
}

export function keyLines(line: Line, keys: KeyColumns): readonly MappingRow[] {
  const one = (column: ColumnSeen | undefined, holds: Holding) =>
    column ? [line(columnsText(column.column), { holds })] : [];
  const others = (keys.others ?? []).flatMap((column) => {
    const { key } = column.label;
    return key && key !== "Value" ? one(column, key) : [];
  });
  return [
    ...one(keys.scorecard, "Scorecard"),
    ...one(keys.role, "Role"),
    ...one(keys.year, "Year"),
    ...one(keys.period, "Period"),
    ...others,
  ];
}

/** The column of names; without one the title names the measure, or it is asked for. */
export function measureLines(block: Block, line: Line, { measure }: KeyColumns): ProposedRange {
  if (!measure) return measureOfTitle(block, line);
  const says = pairedNames(measure.values, block.reading).size > 0 ? { says: nameAndRole } : {};
  return { lines: [line(columnsText(measure.column), { holds: "Measure", ...says })], questions: [] };
}

/** Names that programs give to sheets. */
const noTitle =
  /^(?:sheet|table|tabelle|blatt|feuille?|hoja|planilha|página|foglio|blad|data|daten|dados|datos)\s*\d*$/i;

/** A sheet of one measure is called after it. */
function measureOfTitle({ grid, headers, reading }: Block, line: Line): ProposedRange {
  const place = placeOf(grid.sheet, headers.bottom, headers.left);
  const titles = [rangeTitle(grid, headers.top - 1, headers), grid.sheet];
  const title = titles.find(
    (text) => text !== undefined && !noTitle.test(text) && isNameAlone(text, reading),
  );
  const held = line("", { holds: "Measure", ...(title ? { says: title } : {}) });
  const settles = { lines: [line("", { holds: "Measure" })], field: "says" as const };
  const doubt: Doubt = title ? { code: "measure-from-title", measure: title } : { code: "measure-missing" };
  return { lines: title ? [held] : [], questions: [toQuestion(doubt, place, settles)] };
}

/** Whether a title says more than a role or a period. */
function isNameAlone(title: string, reading: PeriodReading): boolean {
  const { rest, role } = readLabel(title, reading);
  return rest !== "" && role === undefined;
}

/** Columns whose headers do not say what they hold: left out until that is said, once for all of one name. */
export function unclearColumns(
  block: Block,
  line: Line,
  columns: readonly ColumnSeen[],
  periodWritten: (column: ColumnSeen) => string | undefined = () => undefined,
): ProposedRange {
  const named = columns.filter(({ label }) => label.text !== "");
  const lines = new Map(
    named.map((column) => {
      const period = periodWritten(column);
      return [column, line(columnsText(column.column), { holds: "Nothing", ...(period ? { period } : {}) })];
    }),
  );
  const questions = firstOfEach(named).map((first) => {
    const same = named.filter(({ label }) => label.text === first.label.text);
    const settles = { lines: same.flatMap((column) => lines.get(column) ?? []), field: "role" as const };
    return askAt(block, first, { code: "role-unclear", header: first.label.text }, settles);
  });
  return { lines: [...lines.values()], questions };
}

function firstOfEach(columns: readonly ColumnSeen[]): readonly ColumnSeen[] {
  return [...new Map(columns.toReversed().map((column) => [column.label.text, column])).values()].reverse();
}

export function askAt(
  { grid }: Block,
  { ownRow, column }: ColumnSeen,
  doubt: Doubt,
  settles?: Question["settles"],
): Question {
  return toQuestion(doubt, placeOf(grid.sheet, ownRow, column), settles);
}

/** What figures are whose headers do not say it: what the title says of all, else actuals. */
export function roleOfAll(block: Block, line: Line, isOpen: boolean): ProposedRange {
  const { grid, headers } = block;
  const title = isOpen ? titleRole(grid, headers.top) : undefined;
  if (!title) return { lines: [], questions: [] };
  const held = line("", { holds: "Role", says: title.role });
  const because = title.isSure
    ? "because the title or the sheet's name says so"
    : "although the title speaks of others too";
  const doubt: Doubt = { code: "role-assumed", role: title.role, because };
  const place = placeOf(grid.sheet, headers.bottom, headers.left);
  return { lines: [held], questions: [toQuestion(doubt, place, { lines: [held], field: "says" })] };
}

/** Whether a title calls everything by another role than the headers do: a budget whose months are headed "Forecast". */
export function isOverruled({ grid, headers }: Block, columns: readonly ColumnSeen[]): boolean {
  const title = titleRole(grid, headers.top);
  const roles = new Set(columns.map(({ label }) => label.role));
  return title?.isSure === true && roles.size === 1 && roles.has("Forecast") && title.role === "Target";
}

/** Several proposals about one table as one. */
export function joinProposals(...parts: readonly ProposedRange[]): ProposedRange {
  return {
    lines: parts.flatMap(({ lines }) => lines),
    questions: parts.flatMap(({ questions }) => questions),
  };
}

const rowsLookedAt = 6;
const mostCells = 3;

/** What a sheet's name and the titles above a row say of all figures below. */
interface TitleRole {
  readonly role: FigureRole;
  /** Whether nothing else is said there, as in `Budget 2026`. */
  readonly isSure: boolean;
}

function titleRole(grid: Grid, headerRow: number): TitleRole | undefined {
  const labels = [...titlesAbove(grid, headerRow), grid.sheet].map((text) =>
    readLabel(text, { date1904: false }),
  );
  const said = labels.filter(({ role }) => role !== undefined);
  const roles = new Set(said.map(({ role }) => role));
  const [first] = said;
  if (!first?.role || (roles.size === 1 && first.role === "Actual")) return undefined;
  const isSure = roles.size === 1 && said.some(({ rest, isDerived }) => rest === "" && !isDerived);
  return isSure ? { role: first.role, isSure } : { role: "Actual", isSure };
}

function titlesAbove(grid: Grid, headerRow: number): readonly string[] {
  const first = Math.max(0, headerRow - rowsLookedAt - grid.top);
  const rows = grid.values.slice(first, Math.max(0, headerRow - grid.top));
  return rows.flatMap((row) => {
    const filled = row.filter((value) => !isBlank(value));
    return filled.length <= mostCells ? filled.filter((value) => typeof value === "string") : [];
  });
}
