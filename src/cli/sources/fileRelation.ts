import { closeSync, openSync, readSync } from "node:fs";
import type { SaidBy, Source } from "../../scorecard";
import { duckDialect } from "../../sources";

/**
 * The rows of a source's files as DuckDB reads them; undefined where they are in the database already.
 *
 * @param isInOrder whether a text file is read by one reader from its beginning to its end
 */
export function fileRelation(
  source: Source,
  files: readonly string[],
  isInOrder = false,
): string | undefined {
  const list = `[${files.map(duckDialect.text).join(", ")}]`;
  switch (source.kind) {
    case "csv":
      return `read_csv(${list}, ${csvOptions(source, files)}${isInOrder ? ", parallel = false" : ""})`;
    case "parquet":
      return `read_parquet(${list}, union_by_name = true)`;
    case "json":
      return `read_json(${list}, union_by_name = true)`;
    default:
      return undefined;
  }
}

/**
 * All as texts: how the file writes numbers and dates is settled by all of its rows, not by the first ones. Where its headers stand is
 * known by the columns that the source names; titles above them are passed over.
 */
function csvOptions(source: Source, files: readonly string[]): string {
  const [file = ""] = files;
  const { encoding, lines } = beginningOf(file);
  const header = headerIn(lines, columnsNamed(source));
  const options = ["all_varchar = true", "union_by_name = true", "null_padding = true", "header = true"];
  if (header)
    options.push(`skip = ${header.line}`, `delim = ${duckDialect.text(header.separator)}`, `quote = '"'`);
  return [...options, `encoding = '${encoding}'`].join(", ");
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

const looked = 262_144;

/** The first lines of a file, and how its characters are written; what is no UTF-8 is taken for Windows' own of the West. */
function beginningOf(file: string): Beginning {
  const bytes = Buffer.alloc(looked);
  const opened = openSync(file, "r");
  const count = readSync(opened, bytes, 0, looked, 0);
  closeSync(opened);
  const read = bytes.subarray(0, count);
  if (read[0] === 0xff && read[1] === 0xfe)
    return { encoding: "utf-16", lines: linesOf(read.toString("utf16le")) };
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(read, { stream: true });
    return { encoding: "utf-8", lines: linesOf(text) };
  } catch {
    return { encoding: "latin-1", lines: linesOf(read.toString("latin1")) };
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
      if (columns.every((column) => cells.some((cell) => isSameColumn(cell, column))))
        return { line, separator };
    }
  return undefined;
}

/** As the engine compares names. */
const isSameColumn = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();
