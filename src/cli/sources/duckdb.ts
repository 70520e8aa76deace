import { DuckDBInstance, StatementType, type DuckDBConnection } from "@duckdb/node-api";
import type { Source } from "../../scorecard";
import { duckDialect, duckHolds, duckReadable } from "../../sources";
import { type Engine, type EngineColumn, type Limits, SourceFailure } from "./engine";
import { filesOf } from "./filesOf";
import { fileRelation } from "./fileRelation";
import { withSheet } from "./sheetRows";

/**
 * Opens a file with DuckDB, in memory: of all files it may read those of its source alone, it loads no extension and takes no
 * settings from what it reads.
 *
 * @param place the file's whole path, which may have stars in its last part
 */
export async function openDuck(source: Source, place: string, limits: Limits): Promise<Engine> {
  const files = source.kind === "duckdb" || source.kind === "xlsx" ? [place] : filesOf(place);
  const instance = await DuckDBInstance.create(":memory:", {
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    allow_community_extensions: "false",
  });
  const connection = await instance.connect();
  const close = async () => {
    connection.closeSync();
    instance.closeSync();
  };
  try {
    const from = await relationOf(connection, source, files);
    const asked = timed(connection, limits);
    const columns = await asked(async () => columnsOf(connection, from));
    const rows = (sql: string) => asked(() => rowsAgain(connection, sql, { source, files }));
    return {
      ...{ dialect: duckDialect, columns, rows, close },
      readable: (one, measures) => duckReadable(one, measures, { from, columns, rows }),
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** What is read, in brackets where it is a query. From here on no other file can be reached. */
async function relationOf(
  connection: DuckDBConnection,
  source: Source,
  files: readonly string[],
): Promise<string> {
  const [file = ""] = files;
  const name = duckDialect.name;
  if (source.kind === "duckdb")
    await connection.run(`ATTACH ${duckDialect.text(file)} AS source_file (READ_ONLY)`);
  if (source.kind === "duckdb") await connection.run("USE source_file");
  if (source.kind === "xlsx") await withSheet(connection, file, source);
  const allowed = source.kind === "xlsx" ? [] : files;
  await connection.run(`SET allowed_paths = [${allowed.map(duckDialect.text).join(", ")}]`);
  await connection.run("SET enable_external_access = false");
  await viewFiles(connection, { source, files });
  await connection.run("SET lock_configuration = true");
  if (source.query !== undefined) return `(${await selectIn(connection, source.query)}\n) AS bsc_query`;
  return source.kind === "duckdb" ? tableNamed(source.table ?? "") : name("source");
}

interface FilesRead {
  readonly source: Source;
  readonly files: readonly string[];
  /** Whether a file is read from its first line to its last, and not in parts at once. */
  readonly isInOrder?: boolean;
}

/** Files are seen as a view; what is in the database already is there. */
async function viewFiles(connection: DuckDBConnection, given: FilesRead): Promise<void> {
  const read = fileRelation(given.source, given.files, given.isInOrder);
  if (read === undefined) return;
  await connection.run(`CREATE OR REPLACE TEMP VIEW source AS SELECT * FROM ${read}`);
}

/** Short rows together with line breaks in texts cannot be read in parts: of such a file it is told when one is met. */
async function rowsAgain(
  connection: DuckDBConnection,
  sql: string,
  read: FilesRead,
): Promise<readonly (readonly unknown[])[]> {
  try {
    return await rowsOf(connection, sql);
  } catch (error) {
    if (!String(error).includes("parallel=false")) throw error;
    await viewFiles(connection, { ...read, isInOrder: true });
    return rowsOf(connection, sql);
  }
}

/** A table, or one of a schema: `main.sales`. */
const tableNamed = (table: string) => table.split(".").map(duckDialect.name).join(".");

/** The one SELECT that a query is; anything else would do more than read. */
async function selectIn(connection: DuckDBConnection, query: string): Promise<string> {
  const text = query.trim().replace(/;\s*$/, "");
  const statements = await connection.extractStatements(text);
  if (statements.count !== 1) throw new SourceFailure("The query has to be one SELECT.");
  const prepared = await statements.prepare(0);
  const isSelect = prepared.statementType === StatementType.SELECT;
  prepared.destroySync();
  if (!isSelect) throw new SourceFailure("The query has to be a SELECT: a source is only read.");
  return text;
}

async function columnsOf(connection: DuckDBConnection, from: string): Promise<readonly EngineColumn[]> {
  const result = await connection.run(`SELECT * FROM ${from} LIMIT 0`);
  const types = result.columnTypes().map(String);
  return result.columnNames().map((name, index) => {
    const type = types[index] ?? "";
    return { name, type, holds: duckHolds(type) };
  });
}

async function rowsOf(connection: DuckDBConnection, sql: string): Promise<readonly (readonly unknown[])[]> {
  const statements = await connection.extractStatements(sql);
  if (statements.count !== 1) throw new SourceFailure("The query has to be one SELECT.");
  const reader = await connection.runAndReadAll(sql);
  return reader.getRowsJson();
}

/** Gives up what takes too long, and what the person at the terminal no longer waits for. */
function timed(connection: DuckDBConnection, { seconds, signal }: Limits) {
  return async <Value>(run: () => Promise<Value>): Promise<Value> => {
    let isLate = false;
    const stop = () => connection.interrupt();
    const timer = setTimeout(() => {
      isLate = true;
      stop();
    }, seconds * 1000);
    signal?.addEventListener("abort", stop);
    try {
      return await run();
    } catch (error) {
      throw isLate ? new SourceFailure(`It took longer than ${seconds} seconds.`) : error;
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener("abort", stop);
    }
  };
}
