import { failed, ok, type Result, type SaidBy, type Source } from "../../scorecard";
import { makeTable, specs } from "../../sheets";
import { runBatch } from "../batch/runBatch";
import { addTables } from "../insertTables";
import { readScorecardIn } from "../read/readScorecard";
import { writtenContent } from "../write/content";
import { addRowsTo, tableAt, textRowOf } from "../write/tableAt";

/** Adds a source to the Sources table, which is added on a sheet of its own where there is none. */
export function keepSource(source: Source): Promise<Result<string>> {
  return runBatch(async (context) => {
    const { tables } = await readScorecardIn(context, {});
    const place = tables.find(({ name }) => name === "Sources");
    if (!place) {
      const row = Object.fromEntries(
        Object.entries(rowOfSource(source)).map(([key, text]) => [
          key,
          writtenContent({ kind: "text", text }),
        ]),
      );
      const added = await addTables(context, {
        tablesOf: () => [makeTable("Sources", [row])],
        extent: "rows",
      });
      return added.kind === "failed" ? added : ok(source.name);
    }
    const table = await tableAt(context, place, 1);
    if ("code" in table) return failed(table);
    const problem = await addRowsTo(context, table, [textRowOf(place, table.headers, byHeader(source))]);
    return problem ? failed(problem) : ok(source.name);
  });
}

/** A source as its row, by the keys of the Sources table's columns: columns of the data stand in brackets. */
function rowOfSource(source: Source): Readonly<Record<string, string>> {
  const { name, kind, location, table, date, value, measure, scorecard, role, aggregation } = source;
  const format = [
    ...(source.decimal ? [`decimal ${source.decimal}`] : []),
    ...(source.dayOrder ? [`${source.dayOrder} first`] : []),
  ].join("; ");
  return {
    ...{ source: name, kind, location, date: bracketed(date), value: bracketed(value), role },
    ...(table === undefined ? {} : { table }),
    measure: saidText(measure),
    ...(scorecard ? { scorecard: saidText(scorecard) } : {}),
    ...(aggregation ? { aggregation } : {}),
    ...(format === "" ? {} : { format }),
  };
}

/** A name that is in brackets itself would lose them. */
const bracketed = (column: string) => (/^\[.+\]$/.test(column) ? `[${column}]` : column);

const saidText = (said: SaidBy) => (said.kind === "column" ? `[${said.column}]` : said.written);

function byHeader(source: Source): Readonly<Record<string, string>> {
  const row = rowOfSource(source);
  return Object.fromEntries(
    specs.Sources.columns.flatMap(({ key, header }) => {
      const text = row[key];
      return text === undefined ? [] : [[header, text] as const];
    }),
  );
}
