import type { SourceAggregation, SourceKind } from "../../scorecard";
import { meanings } from "./meanings";

export const sourceRoleWords = meanings<"Actual" | "Target">({
  Actual: ["actuals", "ist"],
  Target: ["targets", "plan", "budget", "soll"],
});

export const sourceAggregationWords = meanings<SourceAggregation>({
  Sum: ["total", "add", "summe"],
  Average: ["mean", "avg"],
  Last: ["latest", "closing"],
  Min: ["minimum"],
  Max: ["maximum"],
  Count: ["rows", "number of rows"],
});

export const sourceKindWords = meanings<SourceKind>({
  csv: ["tsv", "txt", "text"],
  parquet: [],
  json: ["ndjson", "jsonl"],
  xlsx: ["xlsm", "excel", "workbook"],
  duckdb: [],
  postgres: ["postgresql", "citus", "cockroachdb", "redshift", "greenplum"],
  clickhouse: [],
});
