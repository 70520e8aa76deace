import { closeSync, openSync, readSync } from "node:fs";
import { constants, gunzipSync } from "node:zlib";
import type { Source } from "../../scorecard";
import { bytesLooked, csvOptions, duckDialect, hasColumns, SourceFailure } from "../../sources";

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
      if (files.length > 1) refuseOthers(source, files);
      return `(${files.map((file) => csvRelation(source, file, isInOrder)).join(" UNION ALL BY NAME ")})`;
    case "parquet":
      // Each of them has to have the columns: of one that lacks them nothing would be counted.
      return `read_parquet(${list})`;
    case "json":
      // By all of its rows: a type that the first ones suggest would round what comes behind.
      return `read_json(${list}, union_by_name = true, sample_size = -1, ${asWritten})`;
    default:
      return undefined;
  }
}

/** Dates of other forms stay texts: which of their numbers is the day is settled by all of them. */
const asWritten = "dateformat = '%Y-%m-%d', timestampformat = '%Y-%m-%d %H:%M:%S'";

function refuseOthers(source: Source, files: readonly string[]): void {
  const other = files.find((file) => !hasColumns(source, beginningOf(file)));
  if (other !== undefined) throw new SourceFailure(`${other} has no line with the columns that are read.`);
}

/** Each file is read as it is written itself: titles, separator and encoding may be others than those of the file beside it. */
function csvRelation(source: Source, file: string, isInOrder: boolean): string {
  const options = csvOptions(source, beginningOf(file));
  return `SELECT * FROM read_csv(${duckDialect.text(file)}, ${options}${isInOrder ? ", parallel = false" : ""})`;
}

function beginningOf(file: string): Uint8Array {
  const bytes = Buffer.alloc(bytesLooked);
  const opened = openSync(file, "r");
  const count = readSync(opened, bytes, 0, bytesLooked, 0);
  closeSync(opened);
  const read = bytes.subarray(0, count);
  const isPacked = read[0] === 0x1f && read[1] === 0x8b;
  // What follows is not there: as far as it goes is enough.
  return isPacked ? gunzipSync(read, { finishFlush: constants.Z_SYNC_FLUSH }) : read;
}
