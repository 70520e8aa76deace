import { aggregations, directions, nearestWord, parsePeriod, plainWord } from "../../scorecard";
import { figureRoles } from "./labelWords";
import { holdings, parseColumns, parseRange, referredRow, type Holding, type MappingRow } from "./mapping";
import { notReported, realZeros, severalRows } from "./question";

/** The fields of one line of a mapping as they are written, in a file or in the Mapping table. */
export const mappingFields = [
  "sheet",
  "range",
  "column",
  "holds",
  "role",
  "period",
  "measure",
  "says",
  "header",
] as const;
export type MappingField = (typeof mappingFields)[number];
export type WrittenLine = Readonly<Partial<Record<MappingField, string>>>;

export type LineParsed =
  | { readonly kind: "ok"; readonly row: MappingRow }
  | { readonly kind: "wrong"; readonly field: MappingField; readonly expected: string };

/** Reads one line of a mapping; what is wrong with it is named by its field. */
export function parseLine(line: WrittenLine): LineParsed {
  const holds = wordOf(holdings, line.holds);
  const role = wordOf(figureRoles, line.role);
  const wrong = wrongField(line, holds, role);
  if (wrong || !holds) return { kind: "wrong", ...(wrong ?? expectedWord("holds", holdings, line.holds)) };
  const { sheet = "", range = "", column = "", period, measure, header } = line;
  const says = column.trim() === "" ? asSaid(holds, line.says) : line.says;
  return {
    kind: "ok",
    row: {
      sheet,
      range: range.trim(),
      column: column.trim(),
      holds,
      ...(role ? { role } : {}),
      ...(period ? { period } : {}),
      ...(measure ? { measure } : {}),
      ...(says ? { says } : {}),
      ...(header ? { header } : {}),
    },
  };
}

function wordOf<Word extends string>(words: readonly Word[], written: string | undefined): Word | undefined {
  return words.find((word) => plainWord(word) === plainWord(written ?? ""));
}

/** What may be said of a range as a whole, where that is one of several words. */
const sayings: Readonly<Partial<Record<Holding, readonly string[]>>> = {
  Role: figureRoles,
  "Several rows": severalRows,
  Zeros: [notReported, realZeros],
  Direction: directions,
  Aggregation: aggregations,
};

/** A word as it is compared, whatever its case. */
function asSaid(holds: Holding, says: string | undefined): string | undefined {
  return wordOf(sayings[holds] ?? [], says) ?? says;
}

const calendarYear = /^(?:19|20)\d{2}(?:\s*[/–-]\s*(?:\d{2}|\d{4}))?$/;

/** What is wrong with what is said of a range as a whole. */
function wrongSaying(holds: Holding, says: string): Wrong | undefined {
  const words = sayings[holds];
  if (words) return wordOf(words, says) ? undefined : expectedWord("says", words, says);
  if (holds === "Year" && !calendarYear.test(says.trim()))
    return {
      field: "says",
      expected: "a year such as 2026, or 2026/27 where the months go on into the next",
    };
  if (holds === "Period" && parsePeriod(says) === undefined)
    return { field: "says", expected: "a period such as 2026-03" };
  return undefined;
}

type Wrong = Pick<Extract<LineParsed, { kind: "wrong" }>, "field" | "expected">;

function wrongField(
  line: WrittenLine,
  holds: Holding | undefined,
  role: string | undefined,
): Wrong | undefined {
  const { role: writtenRole, period, says, column = "" } = line;
  const wrong = wrongPlace(line);
  if (wrong) return wrong;
  if (!holds) return expectedWord("holds", holdings, line.holds);
  if (holds === "Figure" && column.trim() === "")
    return { field: "column", expected: "the column of the figures" };
  if (writtenRole && !role) return expectedWord("role", figureRoles, writtenRole);
  const unsaid = column.trim() === "" && says ? wrongSaying(holds, says) : undefined;
  if (unsaid) return unsaid;
  return period && !isPeriod(period)
    ? { field: "period", expected: "a period such as 2026-03, or row 5" }
    : undefined;
}

function wrongPlace({ sheet, range = "", column = "" }: WrittenLine): Wrong | undefined {
  if (!sheet) return { field: "sheet", expected: "the name of a sheet" };
  if (!parseRange(range)) return { field: "range", expected: "the cells below the headers, such as B6:O40" };
  if (column.trim() !== "" && !parseColumns(column))
    return { field: "column", expected: "a column such as D, or D:O" };
  return undefined;
}

function isPeriod(text: string): boolean {
  return (
    referredRow(text) !== undefined ||
    parsePeriod(text) !== undefined ||
    parsePeriod(`${text} 2000`) !== undefined
  );
}

function expectedWord(field: MappingField, words: readonly string[], found: string | undefined): Wrong {
  const nearest = found ? nearestWord(found, words) : undefined;
  const expected = `one of ${words.join(", ")}`;
  return { field, expected: nearest ? `${expected}; did you mean ${nearest}?` : expected };
}
