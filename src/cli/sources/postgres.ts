import { Client } from "pg";
import type { Source } from "../../scorecard";
import { postgresDialect } from "../../sources";
import { type Engine, type EngineColumn, type Limits, SourceFailure } from "./engine";
import { typedReadable } from "./typedReadable";

/**
 * Opens a database that speaks PostgreSQL's protocol. All is asked inside one transaction that can only read and is rolled back; each
 * text is sent as one statement, so what a workbook's query holds cannot end it.
 */
export async function openPostgres(source: Source, address: string, limits: Limits): Promise<Engine> {
  const { seconds, signal } = limits;
  const client = new Client({
    connectionString: address,
    connectionTimeoutMillis: 15_000,
    statement_timeout: seconds * 1000,
    application_name: "bsc refresh",
  });
  const cancel = () => void client.end();
  // What is lost between two questions is told by the next.
  client.on("error", () => undefined);
  const close = async () => {
    signal?.removeEventListener("abort", cancel);
    await client.query("ROLLBACK").catch(() => undefined); // a lost connection has nothing to roll back
    await client.end();
  };
  await client.connect();
  signal?.addEventListener("abort", cancel);
  try {
    await client.query("BEGIN TRANSACTION READ ONLY");
    const from = relationOf(source);
    const columns = await columnsOf(client, from);
    return {
      ...{ dialect: postgresDialect, columns, close },
      rows: async (sql) => (await client.query(asOne(sql))).rows,
      readable: async (one) => typedReadable(one, { from, columns, dialect: postgresDialect }),
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** By the protocol that takes one statement: behind a bracket of its own a query could end the transaction. */
const asOne = (text: string) => ({ text, rowMode: "array", queryMode: "extended" }) as const;

function relationOf({ table, query }: Source): string {
  if (query !== undefined) return `(${query.trim().replace(/;\s*$/, "")}\n) AS bsc_query`;
  if (table === undefined) throw new SourceFailure("It names no table and no query.");
  return table.split(".").map(postgresDialect.name).join(".");
}

/** By the numbers that its protocol gives to types, the same in every database that speaks it. */
const typesOf: Readonly<Record<number, readonly [name: string, holds: EngineColumn["holds"]]>> = {
  20: ["bigint", "numbers"],
  21: ["smallint", "numbers"],
  23: ["integer", "numbers"],
  700: ["real", "numbers"],
  701: ["double precision", "numbers"],
  1700: ["numeric", "numbers"],
  1082: ["date", "dates"],
  1114: ["timestamp", "dates"],
  1184: ["timestamp with time zone", "dates"],
  25: ["text", "texts"],
  1042: ["character", "texts"],
  1043: ["character varying", "texts"],
};

async function columnsOf(client: Client, from: string): Promise<readonly EngineColumn[]> {
  const { fields } = await client.query(asOne(`SELECT * FROM ${from} LIMIT 0`));
  return fields.map(({ name, dataTypeID }) => {
    const [type, holds] = typesOf[dataTypeID] ?? [`type ${dataTypeID}`, "other"];
    return { name, type, holds };
  });
}
