import { readFileSync } from "node:fs";
import type { DuckDBAppender, DuckDBConnection } from "@duckdb/node-api";
import type { SaidBy, Source } from "../../scorecard";
import { rowsOfSheet } from "../../share";
import { columnTypes, duckDialect } from "../../sources";
import { SourceFailure } from "./engine";

/** Puts the rows of another workbook's sheet or table into the database, as the view that the source's rows are read from. */
export async function withSheet(connection: DuckDBConnection, file: string, source: Source): Promise<void> {
  const { table, date, value, measure, scorecard } = source;
  const named = [date, value, ...columnOf(measure), ...columnOf(scorecard)];
  const found = rowsOfSheet(readBytes(file), { columns: named, ...(table === undefined ? {} : { table }) });
  if ("unreadable" in found) throw new SourceFailure(found.unreadable);
  const { headers, rows } = found;
  const types = columnTypes(headers.length, rows);
  const columns = headers.map((header, column) => `${duckDialect.name(header)} ${types[column] ?? ""}`);
  await connection.run(`CREATE TEMP TABLE source_rows (${columns.join(", ")})`);
  const appender = await connection.createAppender("source_rows");
  for (const row of rows) append(appender, row, types);
  appender.closeSync();
  await connection.run("CREATE TEMP VIEW source AS SELECT * FROM source_rows");
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw new SourceFailure(`There is no file ${file} that can be read.`);
  }
}

const columnOf = (said: SaidBy | undefined) => (said?.kind === "column" ? [said.column] : []);

function append(
  appender: DuckDBAppender,
  row: readonly (string | number | undefined)[],
  types: readonly string[],
): void {
  row.forEach((cell, column) => {
    if (cell === undefined) appender.appendNull();
    else if (types[column] === "DOUBLE") appender.appendDouble(Number(cell));
    else appender.appendVarchar(String(cell));
  });
  appender.endRow();
}
