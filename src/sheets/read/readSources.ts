import {
  type Problem,
  isSameName,
  type SaidBy,
  type Source,
  type SourceFound,
  type SourceKind,
  sourceKinds,
  sourceProblem,
} from "../../scorecard";
import type { FoundTable } from "../find";
import { isBlank } from "../grid";
import type { Catalogue } from "./catalogue";
import type { FigureContext } from "./figureContext";
import { sourceAggregationWords, sourceKindWords, sourceRoleWords } from "./sourceMeanings";
import { readDay } from "./readDay";
import { rowReader, type RowReader } from "./rowReader";

/** Where sources are set up, and where it is logged what they said. */
export interface SourceTables {
  readonly sources: FoundTable;
  readonly refreshes?: FoundTable;
}

/** Reads where figures come from; a row that cannot be followed, or that holds a password, is noted and left out. */
export function readSources(
  { sources: table, refreshes }: SourceTables,
  context: FigureContext,
  problems: Problem[],
): readonly Source[] {
  const lastSaid = lastSaidBy(refreshes);
  const found: Source[] = [];
  for (const [index] of table.rows.entries()) {
    const before = problems.length;
    const row = rowReader(table, index, problems, context.conventions);
    const source = isEmptyRow(row) ? undefined : readSource(row, context);
    if (!source || problems.length > before) continue;
    if (found.some(({ name }) => isSameName(name, source.name)))
      problems.push(sourceProblem({ code: "source-twice", source: source.name }, source.at));
    else found.push({ ...source, ...lastSaid(source.name) });
  }
  return found;
}

/** By the last row of the log about a source. */
export function lastSaidBy(log: FoundTable | undefined): (name: string) => Pick<Source, "lastSaid"> {
  const cellOf = (row: FoundTable["rows"][number], key: string) =>
    String(row[log?.columns.get(key) ?? -1] ?? "");
  return (name) => {
    const last = log?.rows.filter((row) => isSameName(cellOf(row, "source"), name)).at(-1);
    return last ? { lastSaid: cellOf(last, "fingerprint") } : {};
  };
}

const isEmptyRow = (row: RowReader) => ["source", "location", "value"].every((key) => isBlank(row.raw(key)));

/** Columns whose texts are looked through for passwords. */
const looked = ["source", "location", "table", "query", "measure", "scorecard"] as const;

function readSource(row: RowReader, context: FigureContext): Source | undefined {
  const needed = (key: string) => row.neededText(key);
  const [name, location, date, value, measure] = [
    needed("source"),
    needed("location"),
    needed("date"),
    needed("value"),
    needed("measure"),
  ];
  if (noteSecrets(row)) return undefined;
  if (!name || !location || !date || !value || !measure) return undefined;
  const kind = kindOf(row, location);
  const within = kind && withinOf(row, kind);
  if (!within) return undefined;
  const scorecard = row.text("scorecard");
  return {
    ...{ name, kind, location, ...within, date: bare(date), value: bare(value), at: row.at("source") },
    ...optionsOf(row, context),
    measure: saidBy(measure, context.catalogue, row, "measure"),
    ...(scorecard === undefined ? {} : { scorecard: saidBy(scorecard, context.units, row, "scorecard") }),
  };
}

/** Whoever gets the workbook would have it. */
function noteSecrets(row: RowReader): boolean {
  const keys = looked.filter((key) => isSecret(row.text(key) ?? ""));
  for (const key of keys)
    row.note(sourceProblem({ code: "source-secret", column: row.header("location") }, row.at(key)));
  return keys.length > 0;
}

/** An address with a password in it, or a word for one with something behind it. */
const isSecret = (text: string) =>
  /:\/\/[^/\s:@]*:[^/\s@]+@/.test(text) ||
  /\b(?:password|passwd|pwd|passphrase|passwort|kennwort|secret|api[ _-]?key|access[ _-]?key|token)\s*[=:]\s*\S/i.test(
    text,
  );

function kindOf(row: RowReader, location: string): SourceKind | undefined {
  if (!isBlank(row.raw("kind"))) return row.word("kind", sourceKindWords);
  const ending = /\.(\w+)(?:\.(?:gz|zst))?$/.exec(location)?.[1]?.toLowerCase() ?? "";
  const kind = sourceKindWords[ending];
  if (!kind) row.note(problemAt(row, "location", { code: "source-kind", location, kinds: sourceKinds }));
  return kind;
}

const problemAt = (row: RowReader, key: string, found: SourceFound) => sourceProblem(found, row.at(key));

const databases: readonly SourceKind[] = ["duckdb", "postgres", "clickhouse"];

/** The table or the query; undefined, and noted, where there is not just the one that the kind needs. */
function withinOf(row: RowReader, kind: SourceKind): Pick<Source, "table" | "query"> | undefined {
  const [table, query] = [row.text("table"), row.text("query")];
  const isBoth = table !== undefined && query !== undefined && databases.includes(kind);
  const isNone = table === undefined && query === undefined && databases.includes(kind);
  if (isBoth || isNone) {
    row.note(problemAt(row, isBoth ? "query" : "table", { code: "source-table", kind, isBoth }));
    return undefined;
  }
  return { ...(table === undefined ? {} : { table }), ...(query === undefined ? {} : { query }) };
}

function optionsOf(
  row: RowReader,
  { calendar }: FigureContext,
): Pick<Source, "role" | "aggregation" | "from" | "decimal" | "dayOrder"> {
  const aggregation = row.word("aggregation", sourceAggregationWords);
  const from = readDay(row, "from", "first", calendar);
  return {
    role: row.word("role", sourceRoleWords) ?? "Actual",
    ...(aggregation ? { aggregation } : {}),
    ...(from === undefined ? {} : { from }),
    ...readFormat(row),
  };
}

const formats: Readonly<Record<string, Pick<Source, "decimal" | "dayOrder">>> = {
  "decimal comma": { decimal: "comma" },
  "decimal point": { decimal: "point" },
  "day first": { dayOrder: "day" },
  "month first": { dayOrder: "month" },
};

function readFormat(row: RowReader): Pick<Source, "decimal" | "dayOrder"> {
  const words = (row.text("format") ?? "").split(/[;,]/).map((word) => word.trim().toLowerCase());
  const given = words.filter((word) => word !== "");
  for (const found of given.filter((word) => !(word in formats)))
    row.note({
      ...{ code: "unknown-word", at: row.at("format"), column: row.header("format"), found },
      choices: Object.keys(formats),
    });
  return Object.assign({}, ...given.map((word) => formats[word]));
}

/** A name in brackets is a column's, whatever the workbook's own are called. */
const bare = (text: string) => /^\[(.+)\]$/.exec(text)?.[1] ?? text;

/** What is no name of the workbook's is a column, whose being there is seen when the source is read. */
function saidBy(text: string, catalogue: Catalogue, row: RowReader, key: string): SaidBy {
  if (bare(text) !== text) return { kind: "column", column: bare(text) };
  const among = catalogue.among(text);
  if (among) row.note({ code: "unknown-reference", at: row.at(key), kind: key, found: text, among });
  const id = catalogue.find(text);
  return id === undefined ? { kind: "column", column: text } : { kind: "one", id, written: text };
}
