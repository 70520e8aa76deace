import type { Aggregation, CellPlace } from "../../scorecard";
import type { FigureRole } from "./labelWords";
import { figureRoles } from "./labelWords";
import type { MappingRow } from "./mapping";

/** What a person has to decide before figures of a foreign sheet can be taken for granted. */
export type Doubt =
  | {
      readonly code: "nothing-found";
      readonly because: "empty" | "no headers";
      readonly sheets: readonly string[];
    }
  | { readonly code: "year-missing"; readonly found: string }
  | { readonly code: "year-from-title"; readonly year: number; readonly from: string }
  | { readonly code: "period-missing" }
  | { readonly code: "period-from-title"; readonly period: string; readonly from: string }
  | { readonly code: "period-unreadable"; readonly found: string; readonly cells: number }
  | { readonly code: "period-longer"; readonly found: string }
  | { readonly code: "role-unclear"; readonly header: string }
  | { readonly code: "role-assumed"; readonly role: FigureRole; readonly because: string }
  | { readonly code: "measure-missing" }
  | { readonly code: "measure-from-title"; readonly measure: string }
  | { readonly code: "several-rows"; readonly measure: string; readonly cells: number }
  | { readonly code: "same-name"; readonly measure: string }
  | { readonly code: "ranges-differ"; readonly measure: string; readonly units: readonly string[] }
  | { readonly code: "forecast-or-actual"; readonly measure: string }
  | { readonly code: "zeros"; readonly from: string }
  | { readonly code: "text-figure"; readonly found: string; readonly cells: number }
  | { readonly code: "two-ways"; readonly found: string; readonly cells: number }
  | { readonly code: "mixed-scale"; readonly measure: string }
  | { readonly code: "error-cell"; readonly found: string; readonly cells: number }
  | { readonly code: "total-row"; readonly found: string }
  | { readonly code: "direction"; readonly measure: string; readonly because: string }
  | { readonly code: "direction-assumed"; readonly measures: readonly string[] }
  | { readonly code: "direction-open"; readonly measures: readonly string[] }
  | {
      readonly code: "aggregation-assumed";
      readonly measures: readonly string[];
      readonly aggregation: Aggregation;
    }
  | { readonly code: "aggregation-open"; readonly measures: readonly string[] }
  | { readonly code: "unit-assumed"; readonly header: string; readonly units: readonly string[] }
  | { readonly code: "role-in-name"; readonly found: string; readonly role: FigureRole }
  | { readonly code: "percent-added"; readonly measure: string }
  | { readonly code: "no-targets" };

/** A doubt where it stands, with the answers there are and the line of the mapping that each answer writes. */
export interface Question {
  readonly code: Doubt["code"];
  readonly text: string;
  readonly at: CellPlace;
  /** None: there is nothing to choose, but something to know, or to write in one's own words. */
  readonly choices: readonly string[];
  /** What is taken until it is answered; none: the figures are left out until then. */
  readonly proposed?: string;
  /** Which lines an answer goes into, and where in them. */
  readonly settles?: { readonly lines: readonly MappingRow[]; readonly field: "role" | "says" };
}

export const leaveOut = "Leave out";
export const notReported = "Not reported yet";
export const realZeros = "Real zeros";
export const severalRows = ["Sum", "Average", "Last", leaveOut] as const;

const choicesOf: Readonly<Partial<Record<Doubt["code"], readonly string[]>>> = {
  "role-unclear": [...figureRoles, leaveOut],
  "role-assumed": figureRoles,
  "several-rows": severalRows,
  zeros: [notReported, realZeros],
  direction: ["Lower", "Higher"],
  "direction-assumed": ["Higher", "Lower"],
  "direction-open": ["Higher", "Lower"],
  "aggregation-assumed": ["Sum", "Average", "Last"],
  "aggregation-open": ["Sum", "Average", "Last"],
};

export function toQuestion(doubt: Doubt, at: CellPlace, settles?: Question["settles"]): Question {
  const proposed = proposedFor(doubt);
  return {
    code: doubt.code,
    text: doubtText(doubt),
    at,
    choices: choicesFor(doubt),
    ...(proposed === undefined ? {} : { proposed }),
    ...(settles ? { settles } : {}),
  };
}

function proposedFor(doubt: Doubt): string | undefined {
  switch (doubt.code) {
    case "year-from-title":
      return String(doubt.year);
    case "period-from-title":
      return doubt.period;
    case "measure-from-title":
      return doubt.measure;
    case "role-assumed":
      return doubt.role;
    case "direction":
      return "Lower";
    case "direction-assumed":
      return "Higher";
    case "aggregation-assumed":
      return doubt.aggregation;
    default:
      return undefined;
  }
}

function choicesFor(doubt: Doubt): readonly string[] {
  if (doubt.code === "year-from-title") return [String(doubt.year)];
  if (doubt.code === "measure-from-title") return [doubt.measure];
  return doubt.code === "period-from-title" ? [doubt.period] : (choicesOf[doubt.code] ?? []);
}

/** Says of a column of names that what sounds like a role in them is part of the name. */
export const wholeName = "Whole name";

const howTaken: Readonly<Record<Aggregation, string>> = {
  Sum: "figures are added up",
  Average: "the mean is taken",
  Last: "the last figure is taken",
  Min: "the lowest is taken",
  Max: "the highest is taken",
  Ratio: "numerators and denominators are added up",
};

/** Many are named by the first of them. */
function namedText(names: readonly string[], what: string): string {
  const named = names.slice(0, 3).map((name) => `"${name}"`);
  const rest = names.length - named.length;
  return named.join(", ") + (rest > 0 ? ` and ${rest} more ${rest === 1 ? what : `${what}s`}` : "");
}

const others = (cells: number) => (cells > 1 ? ` (and ${cells - 1} more)` : "");

type MeasureDoubt = Extract<
  Doubt,
  {
    readonly code:
      | "direction"
      | "direction-assumed"
      | "direction-open"
      | "aggregation-assumed"
      | "aggregation-open"
      | "unit-assumed"
      | "role-in-name"
      | "percent-added";
  }
>;

/** What is asked of measures as a whole. */
function measureDoubtText(doubt: MeasureDoubt): string {
  switch (doubt.code) {
    case "direction":
      return `Is lower better for "${doubt.measure}"? ${doubt.because} suggests it.`;
    case "direction-assumed":
      return `Higher is taken as better for ${namedText(doubt.measures, "measure")}, after their names or headings. Is that right?`;
    case "direction-open":
      return `Is higher or lower better for ${namedText(doubt.measures, "measure")}? Nothing here says it; they are not scored until that is said.`;
    case "aggregation-assumed":
      return `Over several periods ${howTaken[doubt.aggregation]} for ${namedText(doubt.measures, "measure")}. Is that right?`;
    case "aggregation-open":
      return `Over several periods, are the figures of ${namedText(doubt.measures, "measure")} added up, averaged, or is the last one taken? Until that is said, year to date shows the last one.`;
    case "unit-assumed":
      return `Rows of one name differ in "${doubt.header}" (${namedText(doubt.units, "name")}), so each of these is taken as a unit of its own. Delete the line of that column where they are not.`;
    case "role-in-name":
      return `Is "${doubt.found}" a ${doubt.role.toLowerCase()} figure, or a measure of that name? Nothing else here belongs to it, so it is left out. Give it another name, or write Says "${wholeName}" in the line of its names.`;
    case "percent-added":
      return `"${doubt.measure}" is a share or a mean, which is never added up; its figures are left out. Take their average, or the last.`;
  }
}

function doubtText(doubt: Doubt): string {
  switch (doubt.code) {
    case "nothing-found":
      return doubt.because === "empty"
        ? `There is no data yet on ${namedText(doubt.sheets, "sheet")}.`
        : `No headers of figures were found on ${namedText(doubt.sheets, "sheet")}. Where there are figures, name the column of their measures, and call the others Actual, Target or by their month.`;
    case "year-missing":
      return `Which year do the periods lie in? "${doubt.found}" does not say it. Write it like 2026, or 2026/27 where they go on into the next year.`;
    case "year-from-title":
      return `The periods do not say their year; ${doubt.year} is taken from ${doubt.from}. Is that right?`;
    case "period-missing":
      return "Which period do these figures belong to? Nothing here says it. Write it like 2026-03.";
    case "period-from-title":
      return `These figures are taken as those of ${doubt.period}, which ${doubt.from} says. Is that right?`;
    case "period-unreadable":
      if (doubt.found === "")
        return `This row${others(doubt.cells)} names no period; its figures are left out.`;
      return `"${doubt.found}"${others(doubt.cells)} is no period that can be read; its figures are left out. Write it like 2026-03.`;
    case "period-longer":
      return `"${doubt.found}" spans periods that stand beside it, so it is taken as their total and left out.`;
    case "role-unclear":
      return `What are the figures below "${doubt.header}"? They are left out until that is said.`;
    case "role-assumed":
      return `Nothing says what these figures are; they are taken as ${doubt.role.toLowerCase()} figures ${doubt.because}. Is that right?`;
    case "measure-missing":
      return "Which measure do these figures belong to? Write its name.";
    case "measure-from-title":
      return `These figures are taken as those of "${doubt.measure}", after the title or the sheet. Is that right?`;
    case "several-rows":
      return `"${doubt.measure}" has several figures for one period${others(doubt.cells)}. Add them up, take their average, or the last? They are left out until that is said.`;
    case "same-name":
      return `"${doubt.measure}" stands in several groups; each is taken as a measure of its own, named after its group.`;
    case "ranges-differ":
      return `"${doubt.measure}" has different figures in ${namedText(doubt.units, "place")}; each is taken as a unit of its own. Leave out what is not meant.`;
    case "forecast-or-actual":
      return `One sheet calls figures of "${doubt.measure}" actual that another calls a forecast. They are taken as a forecast.`;
    case "zeros":
      return `From ${doubt.from} on every figure is 0. Is that real, or not reported yet? They are left out until that is said.`;
    case "text-figure":
      return `"${doubt.found}"${others(doubt.cells)} is no figure and is left out. Write the number alone.`;
    case "two-ways":
      return `"${doubt.found}"${others(doubt.cells)} may be a thousand or a decimal, so it is left out. Write it as a number.`;
    case "mixed-scale":
      return `The figures of "${doubt.measure}" look like percent written in two ways, some as 92 and some as 0.92; they are left out. Write them all in one way.`;
    case "error-cell":
      return `This cell shows ${doubt.found}${others(doubt.cells)}; such cells are left out.`;
    case "total-row":
      return `"${doubt.found}" is taken as a total of other rows and left out. Give it another name if it is a measure.`;
    case "direction":
    case "direction-assumed":
    case "direction-open":
    case "aggregation-assumed":
    case "aggregation-open":
    case "unit-assumed":
    case "role-in-name":
    case "percent-added":
      return measureDoubtText(doubt);
    case "no-targets":
      return "There are no targets here, so nothing can be scored yet. Enter them in the Measures table.";
  }
}

/** A question's answer as lines of the mapping, in place of those that it settles. */
export function answered(
  rows: readonly MappingRow[],
  { settles }: Question,
  answer: string,
): readonly MappingRow[] {
  if (!settles) return rows;
  const { lines, field } = settles;
  const kept = rows.filter((row) => !lines.some((line) => isSameLine(row, line)));
  return [
    ...kept,
    ...lines.map((line) => (field === "says" ? { ...line, says: answer } : withRole(line, answer))),
  ];
}

/** A column has one line; of a range as a whole there is one for each thing that is said. */
function isSameLine(row: MappingRow, line: MappingRow): boolean {
  const isSamePlace = row.sheet === line.sheet && row.range === line.range && row.column === line.column;
  if (line.column !== "") return isSamePlace;
  return isSamePlace && row.holds === line.holds && row.measure === line.measure;
}

function withRole(line: MappingRow, answer: string): MappingRow {
  const role = figureRoles.find((one) => one === answer);
  return role ? { ...line, holds: "Figure", role } : { ...line, holds: "Nothing", role: undefined };
}
