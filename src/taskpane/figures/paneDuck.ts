import { AsyncDuckDB, type AsyncDuckDBConnection, DuckDBDataProtocol, VoidLogger } from "@duckdb/duckdb-wasm";
import type { SaidBy, Source } from "../../scorecard";
import {
  bytesLooked,
  columnTypes,
  csvOptions,
  duckDialect,
  duckHolds,
  duckReadable,
  type Engine,
  SourceFailure,
} from "../../sources";
import { rowsInFile } from "./rowsInFile";

/** Where the build puts the engine: in a folder with its version, so that an old one is never taken for it. */
const folder = "duckdb-1.32.0";

/** A file that is open: what is in it, and its first rows as texts. */
export interface FileEngine extends Engine {
  firstRows(count: number): Promise<readonly (readonly string[])[]>;
}

/**
 * Opens a file that was chosen, in a worker of its own: it is read where it lies and goes nowhere. The engine loads no extension.
 *
 * @param source left out: where nothing is known of the file yet
 */
export async function openInPane(file: File, source?: Source): Promise<FileEngine> {
  if (typeof WebAssembly === "undefined" || typeof Worker === "undefined")
    throw new SourceFailure(
      "This Excel shows the pane in a browser that is too old for it. Use bsc refresh.",
    );
  const worker = new Worker(addressOf("duckdb-browser-eh.worker.js"));
  const database = new AsyncDuckDB(new VoidLogger(), worker);
  try {
    await Promise.race([database.instantiate(addressOf("duckdb-eh.wasm")), failureOf(worker)]);
    return await openIn(database, file, source);
  } catch (error) {
    await database.terminate();
    throw error;
  }
}

const addressOf = (name: string) => new URL(`${folder}/${name}`, document.baseURI).href;

/** A worker that cannot be loaded answers nothing at all. */
function failureOf(worker: Worker): Promise<never> {
  return new Promise((_, reject) => {
    worker.addEventListener("error", () =>
      reject(
        new SourceFailure("The part of the add-in that reads files could not be loaded. Try again later."),
      ),
    );
  });
}

async function openIn(database: AsyncDuckDB, file: File, source: Source | undefined): Promise<FileEngine> {
  await database.open({ path: ":memory:", query: { castBigIntToDouble: true, castDecimalToDouble: true } });
  const connection = await database.connect();
  const rows = (sql: string) => rowsOf(connection, sql);
  for (const setting of ["autoinstall_known_extensions", "autoload_known_extensions"])
    await rows(`SET ${setting} = false`);
  const isText = !/\.(?:xls\w|json|ndjson|jsonl)$/i.test(file.name);
  if (isText) await viewText(database, rows, { file, source });
  else await takeRows(rows, file, source);
  const from = "source";
  const described = await rows(`DESCRIBE SELECT * FROM ${from}`);
  const columns = described.map(([name, type]) => ({
    ...{ name: String(name), type: String(type), holds: duckHolds(String(type)) },
  }));
  const texts = columns.map(({ name }) => duckDialect.asText(duckDialect.name(name))).join(", ");
  return {
    ...{ dialect: duckDialect, columns, rows, close: () => database.terminate() },
    readable: (one, asked) => duckReadable(one, asked, { from, columns, rows }),
    firstRows: async (count) =>
      (await rows(`SELECT ${texts} FROM ${from} LIMIT ${count}`)).map((row) =>
        row.map((cell) => (cell === null || cell === undefined ? "" : String(cell))),
      ),
  };
}

type Rows = Engine["rows"];

interface Chosen {
  readonly file: File;
  readonly source: Source | undefined;
}

/** Read each time anew, in parts: a large file is never held in memory. */
async function viewText(database: AsyncDuckDB, rows: Rows, { file, source }: Chosen): Promise<void> {
  const name = /\.gz$/i.test(file.name) ? "figures.csv.gz" : "figures.csv";
  await database.registerFileHandle(name, file, DuckDBDataProtocol.BROWSER_FILEREADER, true);
  const beginning = new Uint8Array(await file.slice(0, bytesLooked).arrayBuffer());
  const options = `${csvOptions(source, beginning)}, parallel = false`;
  await rows(`CREATE TEMP VIEW source AS SELECT * FROM read_csv(['${name}'], ${options})`);
}

const atOnce = 1_000;

/** Workbooks and JSON are read by the pane itself, and their rows put into the engine. */
async function takeRows(rows: Rows, file: File, source: Source | undefined): Promise<void> {
  const found = await rowsInFile(file, {
    ...(source?.table === undefined ? {} : { table: source.table }),
    columns: source ? columnsOf(source) : [],
  });
  const types = columnTypes(found.headers.length, found.rows);
  const columns = found.headers.map((header, at) => `${duckDialect.name(header)} ${types[at] ?? "VARCHAR"}`);
  await rows(`CREATE TEMP TABLE source (${columns.join(", ")})`);
  const written = (cell: string | number | undefined, type: string | undefined) => {
    if (cell === undefined) return "NULL";
    return type === "DOUBLE" ? `${cell}::DOUBLE` : duckDialect.text(String(cell));
  };
  for (let first = 0; first < found.rows.length; first += atOnce) {
    const some = found.rows.slice(first, first + atOnce);
    const values = some.map((row) => `(${types.map((type, at) => written(row[at], type)).join(", ")})`);
    await rows(`INSERT INTO source VALUES ${values.join(", ")}`);
  }
}

const columnOf = (said: SaidBy | undefined) => (said?.kind === "column" ? [said.column] : []);

const columnsOf = ({ date, value, measure, scorecard }: Source) => [
  ...[date, value],
  ...columnOf(measure),
  ...columnOf(scorecard),
];

async function rowsOf(connection: AsyncDuckDBConnection, sql: string) {
  const table = await connection.query(sql);
  const columns = table.schema.fields.map((_, at) => table.getChildAt(at));
  return Array.from({ length: table.numRows }, (_, row) =>
    columns.map((column): unknown => column?.get(row)),
  );
}
