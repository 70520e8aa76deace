import type { Problem, Source } from "../../scorecard";
import { lastSaidBy, readSources } from "../read";
import type { TablesRead } from "./readFacts";

/** Where a workbook's figures are read from, and what is wrong with that. */
export interface SourcesOf {
  readonly sources: readonly Source[];
  readonly problems: readonly Problem[];
}

/** The sources of a workbook that was read. Asked for apart: no score hangs on them. */
export function sourcesOf({ tables, figures }: TablesRead): SourcesOf {
  const [sources] = tables.get("Sources") ?? [];
  const problems: Problem[] = [];
  if (!sources) return { sources: [], problems };
  const refreshes = tables.get("Refreshes")?.[0];
  return { sources: readSources({ sources, refreshes }, figures, problems), problems };
}

/** What each of those who were asked for figures said when it was last taken in, as a checksum. */
export function lastReceived({ tables }: TablesRead): (name: string) => Pick<Source, "lastSaid"> {
  return lastSaidBy(tables.get("Received")?.[0]);
}
