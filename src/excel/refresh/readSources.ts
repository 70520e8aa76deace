import { ok, toFinding, type Facts, type Finding, type Result, type Source } from "../../scorecard";
import { lastReceived, readTables, sourcesOf } from "../../sheets";
import { runBatch } from "../batch/runBatch";
import { mapperFor } from "../read/mapperFor";
import { readWorkbook } from "../read/readWorkbook";

/** Where a workbook's figures come from besides being typed. */
export interface SourcesRead {
  readonly sources: readonly Source[];
  readonly facts: Facts;
  /** What is wrong with the sources alone. */
  readonly findings: readonly Finding[];
  /** What somebody who was asked for figures said last, as a checksum. */
  readonly lastReceived: (name: string) => Pick<Source, "lastSaid">;
}

/** Reads the Sources table; none of them is followed. */
export function readSources(): Promise<Result<SourcesRead>> {
  return runBatch(async (context) => {
    const { grids } = await readWorkbook(context);
    const read = readTables(grids, await mapperFor(grids));
    const { sources, problems } = sourcesOf(read);
    return ok({
      ...{ sources, facts: read.facts, findings: problems.map(toFinding) },
      lastReceived: lastReceived(read),
    });
  });
}
