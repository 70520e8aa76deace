import { closeSync, openSync, readSync } from "node:fs";
import type { Source } from "../../scorecard";
import { bytesLooked, csvOptions, duckDialect } from "../../sources";

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
      return `read_csv(${list}, ${csvOptions(source, beginningOf(files[0] ?? ""))}${isInOrder ? ", parallel = false" : ""})`;
    case "parquet":
      return `read_parquet(${list}, union_by_name = true)`;
    case "json":
      return `read_json(${list}, union_by_name = true)`;
    default:
      return undefined;
  }
}

function beginningOf(file: string): Uint8Array {
  const bytes = Buffer.alloc(bytesLooked);
  const opened = openSync(file, "r");
  const count = readSync(opened, bytes, 0, bytesLooked, 0);
  closeSync(opened);
  return bytes.subarray(0, count);
}
