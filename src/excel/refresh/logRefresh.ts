import type { Problem } from "../../scorecard";
import { makeTable, specs, type TablePlace } from "../../sheets";
import type { Refresh, SourceRefreshed } from "../../sources";
import { addTables } from "../insertTables";
import { writtenContent } from "../write/content";
import { addRowsTo, rowOf, tableAt } from "../write/tableAt";

interface Logging {
  readonly tables: readonly TablePlace[];
  readonly refresh: Refresh;
  readonly when: string;
  readonly log: "Refreshes" | "Received";
}

/** A line for each source that said something new, behind those of its log; a sheet for that the first time. */
export async function logRefresh(
  context: Excel.RequestContext,
  { tables, refresh, when, log }: Logging,
): Promise<Problem | undefined> {
  const lines = refresh.sources.filter(isNews).map((one) => lineOf(one, when));
  if (lines.length === 0) return undefined;
  const place = tables.find(({ name }) => name === log);
  if (!place) {
    const added = await addTables(context, {
      tablesOf: () => [makeTable(log, lines)],
      extent: "rows",
    });
    return added.kind === "failed" ? added.problems[0] : undefined;
  }
  const table = await tableAt(context, place, lines.length);
  if ("code" in table) return table;
  return addRowsTo(
    context,
    table,
    lines.map((line) => rowOf(place, table.headers, byHeader(line, log))),
  );
}

/** Whoever changed nothing and said the same as last time leaves no trace. */
const isNews = ({ source, changes, fingerprint }: SourceRefreshed) =>
  changes.length > 0 || source.lastSaid !== fingerprint;

function lineOf({ source, rows, figures, changes, fingerprint }: SourceRefreshed, when: string) {
  const text = (written: string) => writtenContent({ kind: "text", text: written });
  return {
    ...{ when: text(when), source: text(source.name), file: text(source.location), rowsRead: rows, figures },
    ...{ rowsChanged: changes.length, fingerprint: text(fingerprint) },
  };
}

const byHeader = (line: ReturnType<typeof lineOf>, log: Logging["log"]) =>
  Object.fromEntries(
    specs[log].columns.map(({ key, header }) => [
      header,
      Object.entries(line).find(([one]) => one === key)?.[1],
    ]),
  );
