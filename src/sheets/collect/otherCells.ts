import {
  collectingProblem,
  dayText,
  isSameName,
  parsePeriodIn,
  periodText,
  type CellPlace,
  type Problem,
} from "../../scorecard";
import { periodReading, periodColumns, type FoundTable } from "../find";
import { isBlank, placeOf, type RawValue } from "../grid";
import type { TableName } from "../specs";
import { readTables, type TablesRead } from "../whole";
import { gridsOfTables, tablesOf } from "../written";
import { rootOf, unitsOfItems } from "./reader";
import { notInCopy, textMeant } from "./said";

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
  Survey: ["statement", "group", "period", "scorecard"],
  Mapping: ["sheet", "range", "holds"],
  Sources: ["source"],
  Refreshes: ["when", "source"],
  Received: ["when", "source", "file"],
};

const dates: ReadonlySet<string> = new Set(["period", "due", "done", "start", "end", "until"]);

interface OtherCell {
  readonly table: TableName;
  readonly key: string;
  /** What its row is known by. */
  readonly known: readonly string[];
  readonly meaning: string;
  readonly at: CellPlace;
}

/** What the copy of one unit has otherwise than the workbook because it is of one unit. */
const ofPart: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  Perspectives: ["order"],
  Objectives: ["scorecard"],
  Initiatives: ["objectives", "measures"],
  // An alert is called otherwise where its unit is on top.
  Acknowledgements: ["alert", "period", "by", "until"],
};

/** Each copy says what it shows, and that of one unit whose it is. */
const settingsOfCopy = ["Period", "View"];
const settingsOfPart = [...settingsOfCopy, "Name"];

/**
 * Says once how many filled cells of a copy's other tables are other than the workbook's: figures, targets, measures, settings. What
 * the workbook alone has is no difference, as a copy may be of a part.
 */
export function otherCells(home: TablesRead, copy: TablesRead): readonly Problem[] {
  const isPart = rootOf(home) !== rootOf(copy);
  const other = without(
    cellsOf(copy).filter((cell) => isOfAll(cell, isPart) && !(isPart && isTopWeight(cell, copy))),
    homeOf(home).said(),
  );
  if (other.length === 0) return [];
  const { words, saidInWords } = homeOf(home);
  const left = without(other, saidInWords());
  const [first, ...more] = isPart ? without(left, saidBySet(takenOver(words(), copy))) : left;
  return first ? [collectingProblem({ code: "back-other-cells", cells: more.length + 1, at: first.at })] : [];
}

/** The targets of a shared measure that its own unit's rows set for all: in the copy of one they are that one's own. */
function takenOver(words: readonly OtherCell[], copy: TablesRead): readonly OtherCell[] {
  const units = copy.facts.scorecards;
  const isInside = ({ known }: OtherCell) => units.some(({ id }) => id === known.at(-1));
  return words
    .filter((cell) => cell.table === "Targets" && !isInside(cell))
    .flatMap((cell) => units.map(({ id }) => ({ ...cell, known: [...cell.known.slice(0, -1), id] })));
}

/** What the workbook says, looked up by copy after copy. */
interface Home {
  readonly said: () => ReadonlySet<string>;
  /** A copy that was written anew is in the product's own words, with all that the workbook leaves to be understood. */
  readonly words: () => readonly OtherCell[];
  readonly saidInWords: () => ReadonlySet<string>;
}

const homes = new WeakMap<TablesRead, Home>();

function homeOf(read: TablesRead): Home {
  const known = homes.get(read);
  if (known) return known;
  const said = once(() => saidBySet(cellsOf(read)));
  const words = once(() => cellsOf(readTables(gridsOfTables(tablesOf(read.facts)))));
  const home = { said, words, saidInWords: once(() => saidBySet(words())) };
  homes.set(read, home);
  return home;
}

function once<Value>(workOut: () => Value): () => Value {
  let worked: { readonly value: Value } | undefined;
  return () => (worked ??= { value: workOut() }).value;
}

const saidBySet = (cells: readonly OtherCell[]): ReadonlySet<string> => new Set(cells.map(saidBy));

function without(theirs: readonly OtherCell[], ours: ReadonlySet<string>): readonly OtherCell[] {
  return theirs.filter((cell) => cell.meaning !== notInCopy && !ours.has(saidBy(cell)));
}

const saidBy = ({ table, known, key, meaning }: OtherCell) => JSON.stringify([table, known, key, meaning]);

function isOfAll({ table, key, known }: OtherCell, isPart: boolean): boolean {
  const own = isPart ? settingsOfPart : settingsOfCopy;
  if (table === "Settings") return !own.some((setting) => isSameName(setting, known[0] ?? ""));
  return !isPart || !ofPart[table]?.includes(key);
}

/** What the one on top weighs in the unit above is not in the copy. */
function isTopWeight({ table, key, known }: OtherCell, { facts }: TablesRead): boolean {
  const [top] = facts.scorecards;
  return table === "Scorecards" && key === "weight" && known[0] === textMeant(top?.id ?? "");
}

function cellsOf(read: TablesRead): readonly OtherCell[] {
  const { tables, facts, mapped } = read;
  const unitsOf = unitsOfItems(read);
  const structured = [...tables.values()].flat().flatMap((table) => cellsOfTable(table, read, unitsOf));
  if (!mapped) return structured;
  const sheets = new Set(mapped.places.map(({ sheet }) => sheet));
  const found = facts.actuals.flatMap(
    ({ measure, period, scorecard = "", value, at }): readonly OtherCell[] => {
      if (value === undefined || !at || !sheets.has(at.sheet)) return [];
      const known = [measure, periodText(period), scorecard];
      return [{ table: "Mapping", known, key: "figure", meaning: numberMeant(value), at }];
    },
  );
  return [...structured, ...found];
}

function cellsOfTable(
  table: FoundTable,
  { figures }: TablesRead,
  unitOf: ReturnType<typeof unitsOfItems>,
): readonly OtherCell[] {
  const { name, rows, sheet, headerRow, left } = table;
  if (name === "Reviews" || name === "Actions") return [];
  const { date1904 } = figures.conventions;
  const reading = periodReading(date1904, table.title);
  const meant = (key: string, value: RawValue) =>
    dates.has(key) ? periodMeant(value, reading) : valueMeant(value);
  const isUnitKnown = knownBy[name].includes("scorecard");
  const columns = columnsOf(table, date1904).filter(({ key }) => !(isUnitKnown && key === "scorecard"));
  return rows.flatMap((cells, row) => {
    const said = (key: string) => meant(key, cells[table.columns.get(key) ?? -1] ?? "");
    // A row that names no unit is its measure's own unit's, wherever that is said.
    const known = knownBy[name].map((key) =>
      key === "scorecard" ? said(key) || unitOf({ kind: "measure", id: said("measure") }) : said(key),
    );
    return columns.flatMap(({ key, column }) => {
      const value = cells[column] ?? "";
      if (isBlank(value)) return [];
      const at = placeOf(sheet, headerRow + 1 + row, left + column);
      return [{ table: name, known, key, meaning: meant(key, value), at }];
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
