import { Above, Look, PlacedDoubt, type RowCells, RowSaid, SaidOfAll, Taken, Taking } from "./rowSaid";
import { isSame, parsePeriodIn, type PeriodReading } from "../../scorecard";
import { isBlank, valueAt } from "../grid";
import type { AboutMeasure, RawFigure } from "./figure";
import { figureColumns, nameText } from "./figureColumns";
import { readLabel } from "./label";
import { type FigureRole, figureRoles, isTotalName, startsAsTotal } from "./labelWords";
import { type Holding, type MappedRange, parseColumns, saidOf } from "./mapping";
import { isOfPair, nameAndRole, pairedNames } from "./pairedNames";
import { wholeName } from "./doubt";
import { takeRowFigures } from "./takeRowFigures";

export interface RowsTaken {
  readonly figures: readonly RawFigure[];
  readonly doubts: readonly PlacedDoubt[];
}

/** Reads a range's rows one after the other: names stand over the rows below that lack them. */
export function takeRows(taking: Taking): RowsTaken {
  const { range, grid } = taking;
  const look: Look = {
    ...taking,
    columns: figureColumns(range, grid, taking),
    keyColumns: keyColumnsOf(range),
    said: saidOfAll(taking),
    paired: pairedIn(taking),
    isWholeName: namesLine(taking)?.says === wholeName,
  };
  const last = lastRowOf(look);
  const taken: Taken = { figures: [], doubts: [] };
  let above: Above = {};
  for (let row = range.area.top; row <= last; row++) above = takeRow(look, row, above, taken);
  return taken;
}

function saidOfAll({ range, reading }: Taking): SaidOfAll {
  const period = saidOf(range, "Period");
  const role = figureRoles.find((one) => one === saidOf(range, "Role"));
  return {
    measure: saidOf(range, "Measure"),
    period: period ? parsePeriodIn(period, reading) : undefined,
    ...(role ? { role } : {}),
  };
}

function namesLine({ range }: Taking) {
  return range.rows.find(({ holds, column }) => holds === "Measure" && column !== "");
}

function pairedIn(taking: Taking): ReadonlySet<string> | undefined {
  const { grid, reading } = taking;
  const names = namesLine(taking);
  const { first } = (names?.says === nameAndRole && parseColumns(names.column)) || {};
  if (first === undefined) return undefined;
  const cells = grid.values.map((_, row) => valueAt(grid, grid.top + row, first));
  return pairedNames(cells, reading);
}

export function keyColumnsOf({ rows }: MappedRange): ReadonlyMap<Holding, number> {
  return new Map(
    rows.flatMap(({ holds, column }) => {
      const columns = holds === "Figure" || holds === "Nothing" ? undefined : parseColumns(column);
      return columns ? [[holds, columns.first] as const] : [];
    }),
  );
}

/** Rows added right below since the mapping was agreed belong to it as well. */
function lastRowOf({ range, grid, columns, keyColumns }: Look): number {
  const lead = [...keyColumns.values()][0] ?? range.area.left;
  const hasFigure = (row: number) =>
    columns.some(({ column }) => typeof valueAt(grid, row, column) === "number");
  let last = range.area.bottom;
  while (last < range.lastRow && !isBlank(valueAt(grid, last + 1, lead)) && hasFigure(last + 1)) last++;
  return Math.min(last, grid.top + grid.values.length - 1);
}

function takeRow(look: Look, row: number, above: Above, taken: Taken): Above {
  const cells: RowCells = {
    has: (holds) => look.keyColumns.has(holds),
    cell: (holds) => {
      const column = look.keyColumns.get(holds);
      return column === undefined ? "" : valueAt(look.grid, row, column);
    },
  };
  const name = nameText(cells.cell("Measure"));
  const scorecard = nameText(cells.cell("Scorecard")) || above.scorecard;
  const year = nameText(cells.cell("Year")) || above.year;
  const isEmpty = look.columns.every(({ column }) => isBlank(valueAt(look.grid, row, column)));
  if (isEmpty && isSection(look, row, name)) return { scorecard, year, section: name, isHeaded: true };
  if (isEmpty) return { ...above, year };
  const isTotalUnit = isTotalName(scorecard ?? "");
  if (isTotalUnit || isPassedOver(look, row, name)) {
    const found = isTotalUnit ? (scorecard ?? "") : name;
    taken.doubts.push({ doubt: { code: "total-row", found }, row, column: nameColumn(look) });
    if (isTotalUnit) return { ...above, year };
    return { ...above, scorecard, year, measure: isTotalName(name) ? undefined : above.measure };
  }
  const named = namedBy(look, cells, name, above);
  const about = aboutMeasure(cells, above.about);
  const said = { scorecard, year, ...named, ...(about ? { about } : {}) };
  takeRowFigures(look, { row, cells, ...said }, taken);
  return said;
}

/** Whose figures a row holds: those of the name in it, of the name above, or of the heading where it names a role alone. */
function namedBy(
  { said, reading }: Look,
  { has }: RowCells,
  name: string,
  { measure, section, isHeaded = false }: Above,
): Pick<RowSaid, "measure" | "section" | "group" | "isHeaded" | "ownRole"> {
  const role = has("Role") ? undefined : roleAlone(name, reading);
  if (role && isHeaded) return { measure: section, section, isHeaded, ownRole: role };
  if (role && role !== "Actual") return { measure, section, group: section, ownRole: role };
  const isFilledDown = has("Role") || has("Period");
  return { measure: name || (isFilledDown ? measure : undefined) || said.measure, section, group: section };
}

/** The role that a name is and nothing else, such as "Plan". */
function roleAlone(name: string, reading: PeriodReading): FigureRole | undefined {
  const { role, rest, isDerived } = readLabel(name, reading);
  return rest === "" && !isDerived ? role : undefined;
}

/** What stands once over several rows, such as a perspective, holds for those below. */
function aboutMeasure({ has, cell }: RowCells, above: AboutMeasure = {}): AboutMeasure | undefined {
  const holdings = ["Unit", "Owner", "Direction", "Perspective", "Objective"] as const;
  if (!holdings.some(has)) return undefined;
  const text = (holds: Holding) => nameText(cell(holds)) || undefined;
  return {
    unit: text("Unit"),
    owner: text("Owner"),
    direction: text("Direction"),
    perspective: text("Perspective") ?? above.perspective,
    objective: text("Objective") ?? above.objective,
  };
}

const nameColumn = ({ keyColumns, range }: Look) => keyColumns.get("Measure") ?? range.area.left;

/** A row with a name alone is the heading of those below. */
function isSection({ grid, range: { area } }: Look, row: number, name: string): boolean {
  const columns = Array.from({ length: area.right - area.left + 1 }, (_, index) => area.left + index);
  return /\p{L}/u.test(name) && columns.filter((column) => !isBlank(valueAt(grid, row, column))).length <= 2;
}

/** Whether a row sums up others: it says so alone, or says so and adds up the rows right above it. */
function isPassedOver(look: Look, row: number, name: string): boolean {
  if (name === "") return false;
  if (look.paired) return isTotalName(name) || isOfPair(name, look.paired, look.reading);
  const { isCompared } = readLabel(name, look.reading);
  return isTotalName(name) || isCompared || (startsAsTotal(name) && addsUp(look, row));
}

/** Whether every figure of a row is the sum of the same rows above it, other totals not counted. */
function addsUp({ columns, grid, range, keyColumns }: Look, row: number): boolean {
  const names = keyColumns.get("Measure") ?? range.area.left;
  const figures = columns.flatMap(({ column }) => {
    const total = valueAt(grid, row, column);
    return typeof total === "number" && total !== 0 ? [{ column, total }] : [];
  });
  const [first] = figures;
  if (!first) return false;
  const sums = figures.map(() => 0);
  for (let above = row - 1, rows = 0; above >= range.area.top; above--) {
    const values = figures.map(({ column }) => valueAt(grid, above, column));
    if (values.every(isBlank) || startsAsTotal(String(valueAt(grid, above, names)))) continue;
    values.forEach(
      (value, index) => (sums[index] = (sums[index] ?? 0) + (typeof value === "number" ? value : 0)),
    );
    rows++;
    // One row alone is its own total only where several figures agree.
    if (rows + figures.length > 2 && figures.every(({ total }, index) => isSame(total, sums[index] ?? 0)))
      return true;
  }
  return false;
}
