import type { EngineColumn } from "./engine";

const numberTypes = /^(?:U?(?:TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)|FLOAT|DOUBLE|DECIMAL.*)$/;
const dateTypes = /^(?:DATE|TIMESTAMP.*)$/;

/** What a column of DuckDB holds, by its type's name. */
export function duckHolds(type: string): EngineColumn["holds"] {
  if (dateTypes.test(type)) return "dates";
  if (numberTypes.test(type)) return "numbers";
  return type === "VARCHAR" ? "texts" : "other";
}
