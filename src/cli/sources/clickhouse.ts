import { ClickHouseLogLevel, createClient } from "@clickhouse/client";
import type { Source } from "../../scorecard";
import { clickhouseDialect, mostTotals } from "../../sources";
import { type Engine, type EngineColumn, type Limits, SourceFailure } from "./engine";
import { typedReadable } from "./typedReadable";

/**
 * Opens a ClickHouse server, one of many or alone. Each question is sent with the setting that it may only read; older servers know no
 * parameters, so names and days are written into it by the dialect's own rules.
 */
export async function openClickhouse(source: Source, address: string, limits: Limits): Promise<Engine> {
  const { seconds, signal } = limits;
  const client = createClient({
    url: address,
    request_timeout: (seconds + 5) * 1000,
    application: "bsc refresh",
    log: { level: ClickHouseLogLevel.OFF },
  });
  const ask = async (sql: string): Promise<Answer> => {
    const result = await client.query({
      query: sql,
      format: "JSONCompact",
      ...(signal ? { abort_signal: signal } : {}),
      clickhouse_settings: {
        // Also no table functions, by which a query could reach files and other servers.
        readonly: "1",
        max_execution_time: seconds,
        max_result_rows: String(mostTotals + 1),
      },
    });
    const { meta = [], data } = await result.json<readonly unknown[]>();
    return { meta, data };
  };
  const close = () => client.close();
  try {
    const from = relationOf(source);
    const columns = await columnsOf(ask, from);
    return {
      ...{ dialect: clickhouseDialect, columns, close },
      rows: async (sql) => (await ask(sql)).data,
      readable: async (one) => typedReadable(one, { from, columns, dialect: clickhouseDialect }),
    };
  } catch (error) {
    await close();
    throw error;
  }
}

interface Answer {
  readonly meta: readonly { readonly name: string; readonly type: string }[];
  readonly data: readonly (readonly unknown[])[];
}

function relationOf({ table, query }: Source): string {
  if (query !== undefined) return `(${query.trim().replace(/;\s*$/, "")}\n) AS bsc_query`;
  if (table === undefined) throw new SourceFailure("It names no table and no query.");
  return table.split(".").map(clickhouseDialect.name).join(".");
}

async function columnsOf(
  ask: (sql: string) => Promise<Answer>,
  from: string,
): Promise<readonly EngineColumn[]> {
  const { meta } = await ask(`SELECT * FROM ${from} LIMIT 0`);
  return meta.map(({ name, type }) => ({ name, type, holds: holdsOf(type) }));
}

function holdsOf(type: string): EngineColumn["holds"] {
  const plain = type
    .replace(/^(?:LowCardinality|Nullable)\((.*)\)$/, "$1")
    .replace(/^Nullable\((.*)\)$/, "$1");
  if (/^Date/.test(plain)) return "dates";
  if (/^(?:U?Int|Float|Decimal)/.test(plain)) return "numbers";
  return /^(?:String|FixedString|Enum)/.test(plain) ? "texts" : "other";
}
