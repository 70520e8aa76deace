import {
  collectingProblem,
  dayText,
  parsePeriodIn,
  periodText,
  type CellPlace,
  type Problem,
} from "../../scorecard";
import { periodReading, periodColumns, type FoundTable } from "../find";
import { isBlank, placeOf, type RawValue } from "../grid";
import type { TableName } from "../specs";
import type { TablesRead } from "../whole";
import { backTables } from "./tableSaid";
import { textMeant } from "./said";

/** What a row of each table is known by. */
const knownBy: Readonly<Record<Exclude<TableName, "Reviews" | "Actions">, readonly string[]>> = {
  Settings: ["setting"],
  Perspectives: ["perspective"],
  Objectives: ["id", "objective"],
  Links: ["from", "to"],
  Measures: ["id"],
  Targets: ["measure", "period", "scorecard"],
  Actuals: ["measure", "period", "scorecard"],
  Scorecards: ["id"],
  Initiatives: ["id"],
  Milestones: ["initiative", "milestone"],
  AlertRules: ["rule", "item"],
  Acknowledgements: ["alert", "period"],
  Survey: ["statement", "group", "period"],
  Mapping: ["sheet", "range", "holds"],
};

const dates: ReadonlySet<string> = new Set(["period", "due", "done", "start", "end", "until"]);

interface OtherCell {
  /** Its row and column, by what they are known by. */
  readonly where: string;
  readonly meaning: string;
  readonly at: CellPlace;
}

/**
 * Says once how many filled cells of a copy's other tables are other than the workbook's: figures, targets, measures, settings. What
 * the workbook alone has is no difference, as a copy may be of a part.
 */
export function otherCells(home: TablesRead, copy: TablesRead): readonly Problem[] {
  const ours = new Map<string, Set<string>>();
  for (const { where, meaning } of cellsOf(home))
    (ours.get(where) ?? ours.set(where, new Set()).get(where))?.add(meaning);
  const other = cellsOf(copy).filter(({ where, meaning }) => !ours.get(where)?.has(meaning));
  const [first] = other;
  return first ? [collectingProblem({ code: "back-other-cells", cells: other.length, at: first.at })] : [];
}

function cellsOf({ tables, figures, facts, mapped }: TablesRead): readonly OtherCell[] {
  const { date1904 } = figures.conventions;
  const others = [...tables.values()].flat().filter(({ name }) => !backTables.some((one) => one === name));
  const structured = others.flatMap((table) => cellsOfTable(table, date1904));
  if (!mapped) return structured;
  const sheets = new Set(mapped.places.map(({ sheet }) => sheet));
  const read = facts.actuals.flatMap(({ measure, period, scorecard = "", value, at }) =>
    value !== undefined && at && sheets.has(at.sheet)
      ? [{ where: JSON.stringify([measure, periodText(period), scorecard]), meaning: numberMeant(value), at }]
      : [],
  );
  return [...structured, ...read];
}

function cellsOfTable(table: FoundTable, date1904: boolean): readonly OtherCell[] {
  const { name, rows, sheet, headerRow, left } = table;
  if (name === "Reviews" || name === "Actions") return [];
  const columns = columnsOf(table, date1904);
  const reading = periodReading(date1904, table.title);
  const meant = (key: string, value: RawValue) =>
    dates.has(key) ? periodMeant(value, reading) : valueMeant(value);
  return rows.flatMap((cells, row) => {
    const known = knownBy[name].map((key) => {
      const column = table.columns.get(key);
      return column === undefined ? "" : meant(key, cells[column] ?? "");
    });
    return columns.flatMap(({ key, column }) => {
      const value = cells[column] ?? "";
      if (isBlank(value)) return [];
      const at = placeOf(sheet, headerRow + 1 + row, left + column);
      return [{ where: JSON.stringify([name, known, key]), meaning: meant(key, value), at }];
    });
  });
}

/** The columns that mean something to us, those of a wide table of actuals by their periods. */
function columnsOf(table: FoundTable, date1904: boolean) {
  const known = [...table.columns].map(([key, column]) => ({ key, column }));
  const isWide = table.name === "Actuals" && !table.columns.has("actual");
  if (!isWide) return known;
  const reading = periodReading(date1904, table.title);
  return [
    ...known,
    ...periodColumns(table.headers, reading).map(({ column, header }) => ({
      key: `figure of ${periodMeant(header, reading)}`,
      column,
    })),
  ];
}

function periodMeant(value: RawValue, reading: ReturnType<typeof periodReading>): string {
  const written = typeof value === "boolean" ? undefined : parsePeriodIn(value, reading);
  if (!written) return valueMeant(value);
  return written.kind === "date" ? dayText(written.day) : periodText(written.period);
}

function valueMeant(value: RawValue): string {
  return typeof value === "number" ? numberMeant(value) : textMeant(String(value));
}

/** As far as programs agree on a number: a sum is calculated a little otherwise elsewhere. */
const numberMeant = (value: number) => value.toPrecision(12);
