import { Doubt } from "./doubt";
import type { CellPlace } from "../../scorecard";
import { doubtText } from "./doubtText";
import { figureRoles } from "./labelWords";
import type { MappingRow } from "./mapping";

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
