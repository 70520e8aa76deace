import { nearestWord, parsePeriod, plainWord } from "../../scorecard";
import { figureRoles } from "./labelWords";
import { holdings, parseColumns, parseRange, referredRow, type MappingRow } from "./mapping";

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
  const { sheet = "", range = "", column = "", period, measure, says } = line;
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
    },
  };
}

function wordOf<Word extends string>(words: readonly Word[], written: string | undefined): Word | undefined {
  return words.find((word) => plainWord(word) === plainWord(written ?? ""));
}

type Wrong = Pick<Extract<LineParsed, { kind: "wrong" }>, "field" | "expected">;

function wrongField(
  { sheet, range = "", column = "", role: writtenRole, period, holds: writtenHolds }: WrittenLine,
  holds: string | undefined,
  role: string | undefined,
): Wrong | undefined {
  if (!sheet) return { field: "sheet", expected: "the name of a sheet" };
  if (!parseRange(range)) return { field: "range", expected: "the cells below the headers, such as B6:O40" };
  if (column !== "" && !parseColumns(column))
    return { field: "column", expected: "a column such as D, or D:O" };
  if (!holds) return expectedWord("holds", holdings, writtenHolds);
  if (holds === "Figure" && column === "") return { field: "column", expected: "the column of the figures" };
  if (writtenRole && !role) return expectedWord("role", figureRoles, writtenRole);
  return period && !isPeriod(period)
    ? { field: "period", expected: "a period such as 2026-03, or row 5" }
    : undefined;
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
  const which = nearest ? `did you mean ${nearest}?` : `one of ${words.join(", ")}`;
  return { field, expected: which };
}
