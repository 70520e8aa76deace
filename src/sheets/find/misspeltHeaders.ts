import { distance } from "fastest-levenshtein";
import { parsePeriodIn, plainWord, type Problem } from "../../scorecard";
import { isBlank, type RawValue } from "../grid";
import { type ColumnSpec, specs } from "../specs";
import { headerPlace, type FoundTable } from "./foundTable";
import { periodReading } from "./titleYear";

/** Shorter words are too near to too many others. */
const shortest = 4;
/** From this length on two letters may be wrong. */
const long = 8;

/** Headers that nobody knows but that are nearly one of a column that is not there: without a word it would take its default. */
export function misspeltHeaders(table: FoundTable, date1904: boolean): readonly Problem[] {
  const known = new Set(table.columns.values());
  const reading = periodReading(date1904, table.title);
  const open = specs[table.name].columns.filter(({ key }) => !table.columns.has(key));
  return table.headers.flatMap((header, column) => {
    const isOther = known.has(column) || typeof header !== "string" || isBlank(header);
    if (isOther || parsePeriodIn(header, reading)) return [];
    const meant = meantBy(header, open);
    if (meant === undefined) return [];
    const at = headerPlace(table, column);
    return [{ code: "header-misspelt", table: table.name, found: header, nearest: meant, at }];
  });
}

/** The header that a misspelt one most likely is; undefined where it may well be a word of its own. */
export function meantBy(header: RawValue, open: readonly ColumnSpec[]): string | undefined {
  const found = plainWord(String(header));
  // A digit makes a header another one, however near it is.
  if (found.length < shortest || /\d/.test(found)) return undefined;
  const near = open.find((column) =>
    [column.header, ...column.synonyms].some((word) => isTypo(found, plainWord(word))),
  );
  return near?.header;
}

/** Letters that are wrong, missing, too many or swapped; hardly anybody mistypes the first one. */
function isTypo(found: string, word: string): boolean {
  if (word.length < shortest || found[0] !== word[0] || found === word) return false;
  const allowed = Math.min(found.length, word.length) >= long ? 2 : 1;
  if (isPlural(found, word)) return false;
  if (distance(found, word) <= allowed) return true;
  return swapsOf(found).some((swapped) => distance(swapped, word) <= allowed - 1);
}

/** One of several is seldom a slip: "Targets" may hold something else than "Target". */
const isPlural = (found: string, word: string) => found === `${word}s` || word === `${found}s`;

function swapsOf(word: string): readonly string[] {
  return Array.from({ length: word.length - 1 }, (_, at) => {
    const [one = "", other = ""] = [word[at], word[at + 1]];
    return word.slice(0, at) + other + one + word.slice(at + 2);
  });
}
