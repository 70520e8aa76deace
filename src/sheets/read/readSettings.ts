import {
  defaultSettings,
  monthNumber,
  nearestWord,
  parsePeriod,
  plainWord,
  type CellPlace,
  type Problem,
  type Settings,
} from "../../scorecard";
import type { FoundTable } from "../find";
import { isBlank } from "../grid";
import {
  closingWords,
  criticalMissingWords,
  mapColourWords,
  mapPaperWords,
  missingWords,
  rollUpWords,
  viewWords,
} from "./meanings";
import { rowReader, type Conventions, type RowReader } from "./rowReader";

type Change = Partial<Settings>;

/** A month by its name, with a day or a year beside it. */
const namedMonth = /^(?:\d{1,2}\.?\s+)?(\p{L}+\.?)(?:\s+\d{1,2}|\s+\d{4})?$/u;

/** How each setting's value is read; the key is the setting's name as the product writes it. */
const settings: Readonly<Record<string, (row: RowReader) => Change>> = {
  Name: (row) => given("name", row.text("value")),
  Vision: (row) => given("vision", row.text("value")),
  Period: readPeriod,
  View: (row) => given("view", row.word("value", viewWords)),
  "Fiscal year start": readFiscalYearStart,
  Tolerance: (row) => given("tolerance", share(row, "Tolerance")),
  "Minimum coverage": (row) => given("minimumCoverage", share(row, "Minimum coverage")),
  "Roll-up": (row) => given("rollUp", row.word("value", rollUpWords)),
  "Missing data": (row) => given("missing", row.word("value", missingWords)),
  "Overrides roll up": (row) => given("overridesRollUp", row.yesNo("value")),
  "Critical without data": (row) => given("criticalMissing", row.word("value", criticalMissingWords)),
  "Map colours": (row) => given("mapColours", row.word("value", mapColourWords)),
  "Map themes": (row) => given("mapThemes", row.yesNo("value")),
  "Map owners": (row) => given("mapOwners", row.yesNo("value")),
  "Map paper": (row) => given("mapPaper", row.word("value", mapPaperWords)),
  "Closing needs": (row) => given("closingNeeds", row.word("value", closingWords)),
  "Steady within": (row) => given("steadyWithin", share(row, "Steady within")),
};

/** The names of the settings, as the product writes them. */
export const settingNames: readonly string[] = Object.keys(settings);

const otherNames: Readonly<Record<string, string>> = {
  scorecardname: "Name",
  title: "Name",
  organisation: "Name",
  organization: "Name",
  mission: "Vision",
  reportingperiod: "Period",
  fiscalyearstartmonth: "Fiscal year start",
  yearstart: "Fiscal year start",
  mincoverage: "Minimum coverage",
  rollup: "Roll-up",
  missing: "Missing data",
  mapcolors: "Map colours",
  paper: "Map paper",
};

/** Reads the Settings table; what it leaves out, or says wrongly, keeps its default. */
export function readSettings(
  table: FoundTable | undefined,
  problems: Problem[],
  conventions: Conventions,
): Settings {
  const rows = table?.rows.map((_, row) => rowReader(table, row, problems, conventions)) ?? [];
  noteTwice(rows);
  return rows.reduce<Settings>((read, row) => ({ ...read, ...readSetting(row) }), defaultSettings);
}

/** The cells of the values of a Settings table, by the setting's name as the product writes it; of two rows the lower one's. */
export function readSettingCells(
  table: FoundTable | undefined,
  conventions: Conventions,
): Readonly<Record<string, CellPlace>> {
  const rows = table?.rows.map((_, row) => rowReader(table, row, [], conventions)) ?? [];
  return Object.fromEntries(
    rows.flatMap((row) => {
      const name = settingNamed(row.text("setting") ?? "");
      return name === undefined ? [] : [[name, row.at("value")] as const];
    }),
  );
}

/** Of two rows of one setting the lower counts: said where both say something. */
function noteTwice(rows: readonly RowReader[]): void {
  const seen = new Set<string>();
  for (const row of rows) {
    const found = row.text("setting");
    const name = found && settingNamed(found);
    if (!found || !name || isBlank(row.raw("value"))) continue;
    if (seen.has(name)) row.note({ code: "setting-twice", at: row.at("setting"), found });
    seen.add(name);
  }
}

/** The setting that a name means, as the product writes it. */
export function settingNamed(name: string): string | undefined {
  const word = plainWord(name);
  return settingNames.find((setting) => plainWord(setting) === word) ?? otherNames[word];
}

function readSetting(row: RowReader): Change {
  const name = row.text("setting");
  if (name === undefined) return {};
  const read = settings[settingNamed(name) ?? ""];
  if (read) return read(row);
  const near = nearestWord(name, settingNames);
  row.note({
    code: "setting-unknown",
    at: row.at("setting"),
    found: name,
    ...(near ? { nearest: near } : {}),
  });
  return {};
}

function given<Key extends keyof Settings>(key: Key, value: Settings[Key] | undefined): Change {
  return value === undefined ? {} : { [key]: value };
}

function readPeriod(row: RowReader): Change {
  const written = row.period("value");
  if (!written) return {};
  if (written.kind === "period") return { period: written.period };
  const month = parsePeriod(new Date(written.day * 86_400_000).toISOString().slice(0, 7));
  return month?.kind === "period" ? { period: month.period } : {};
}

function readFiscalYearStart(row: RowReader): Change {
  const raw = row.raw("value");
  const [, name = ""] = namedMonth.exec(String(raw).trim()) ?? [];
  const month = monthNumber(name) ?? row.number("value");
  if (month === undefined) return {};
  if (Number.isInteger(month) && month >= 1 && month <= 12) return { fiscalYearStart: month };
  row.note({
    code: "number-out-of-range",
    at: row.at("value"),
    column: "Fiscal year start",
    found: month,
    expected: "a month, 1 to 12",
  });
  return {};
}

function share(row: RowReader, column: string): number | undefined {
  const found = row.number("value");
  if (found === undefined || (found >= 0 && found <= 1)) return found;
  row.note({
    code: "number-out-of-range",
    at: row.at("value"),
    column,
    found,
    expected: "a share from 0 to 1, such as 10 %",
  });
  return undefined;
}
