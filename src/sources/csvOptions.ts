import type { SaidBy, Source } from "../scorecard";
import { duckDialect } from "./dialects";
import { SourceFailure } from "./engine";

/**
 * All as texts: how the file writes numbers and dates is settled by all of its rows, not by the first ones. Where its headers stand is
 * known by the columns that the source names; titles above them are passed over.
 *
 * @param source left out: where nothing is known of it yet
 * @param beginning the file's first bytes
 */
export function csvOptions(source: Source | undefined, beginning: Uint8Array): string {
  const { encoding, lines } = beginningOf(beginning);
  const header = source ? headerIn(lines, columnsNamed(source)) : likelyHeader(lines);
  const options = [
    "all_varchar = true",
    "union_by_name = true",
    "null_padding = true",
    "header = true",
    "comment = ''",
  ];
  if (header)
    options.push(`skip = ${header.line}`, `delim = ${duckDialect.text(header.separator)}`, `quote = '"'`);
  return [...options, `encoding = '${encoding}'`].join(", ");
}

/** Whether a file begins so that the columns that a source names can be found in it. */
export function hasColumns(source: Source, beginning: Uint8Array): boolean {
  const columns = columnsNamed(source);
  return columns.length === 0 || headerIn(beginningOf(beginning).lines, columns) !== undefined;
}

function columnsNamed({ query, date, value, measure, scorecard }: Source): readonly string[] {
  if (query !== undefined) return [];
  return [date, value, ...columnOf(measure), ...columnOf(scorecard)];
}

const columnOf = (said: SaidBy | undefined) => (said?.kind === "column" ? [said.column] : []);

interface Beginning {
  readonly encoding: "utf-8" | "utf-16" | "latin-1";
  readonly lines: readonly string[];
}

/** So many bytes tell how a file is written. */
export const bytesLooked = 262_144;

/** The first lines of a file, and how its characters are written; what is no UTF-8 is taken for Windows' own of the West. */
function beginningOf(read: Uint8Array): Beginning {
  if (read[0] === 0xff && read[1] === 0xfe)
    return { encoding: "utf-16", lines: linesOf(new TextDecoder("utf-16le").decode(read)) };
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(read, { stream: true });
    return { encoding: "utf-8", lines: linesOf(text) };
  } catch {
    return { encoding: "latin-1", lines: linesOf(new TextDecoder("windows-1252").decode(read)) };
  }
}

const linesOf = (text: string) => text.replace(/^\ufeff/, "").split(/\r\n|\r|\n/);

const separators = [";", "\t", ",", "|"];

interface Header {
  readonly line: number;
  readonly separator: string;
}

/** The first line that has all of some columns; undefined where none has: the engine then finds its own. */
function headerIn(lines: readonly string[], columns: readonly string[]): Header | undefined {
  if (columns.length === 0) return undefined;
  for (const [line, text] of lines.entries())
    for (const separator of separators) {
      const cells = text.split(separator).map((cell) => cell.trim().replace(/^"(.*)"$/, "$1"));
      if (columns.every((column) => cells.some((cell) => isSameColumn(cell, column)))) {
        refuseTwice(cells, columns);
        return { line, separator };
      }
    }
  return undefined;
}

/** The engine would call the second one otherwise, and read the first. */
function refuseTwice(cells: readonly string[], columns: readonly string[]): void {
  const isTwice = (column: string) => cells.filter((cell) => isSameColumn(cell, column)).length > 1;
  const twice = columns.find(isTwice);
  if (twice !== undefined)
    throw new SourceFailure(`It has two columns called "${twice}". Rename one of them.`);
}

const linesCounted = 200;

/** Of a file of which nothing is known: the first of the lines that have as many cells as most, by the separator that makes most cells. */
function likelyHeader(lines: readonly string[]): Header | undefined {
  const filled = lines.slice(0, linesCounted).filter((line) => line.trim() !== "");
  const counted = separators.map((separator) => {
    const usual = mostFrequent(
      filled.map((line) => line.split(separator).length).filter((cells) => cells > 1),
    );
    return { separator, cells: usual ?? 1 };
  });
  const [best] = counted.sort((one, other) => other.cells - one.cells);
  if (!best || best.cells === 1) return undefined;
  const line = lines.findIndex((text) => text.split(best.separator).length === best.cells);
  return { line, separator: best.separator };
}

function mostFrequent(numbers: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const one of numbers) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}

/** As the engine compares names. */
const isSameColumn = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();
