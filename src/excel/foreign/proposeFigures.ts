import { ok, type Result } from "../../scorecard";
import {
  foreignSheets,
  proposeMapping,
  readFacts,
  takeMapped,
  type MappingRow,
  type Proposal,
} from "../../sheets";
import { runBatch } from "../batch/runBatch";
import { mapperFor } from "../read/mapperFor";
import { readWorkbook } from "../read/readWorkbook";

/** What was found, and the scorecard that figures belong to which name no unit. */
export interface FiguresProposed extends Proposal {
  readonly scorecard: string;
}

/** Looks for figures in sheets of any layout; writes nothing. A mapping that is given is followed in place of a proposal. */
export function proposeFigures(mapping?: readonly MappingRow[]): Promise<Result<FiguresProposed>> {
  return runBatch(async (context) => {
    const { grids } = await readWorkbook(context);
    const { name: scorecard, fiscalYearStart } = readFacts(grids, await mapperFor(grids)).facts.settings;
    const calendar = { fiscalYearStart };
    if (mapping) return ok({ mapping, scorecard, ...takeMapped(mapping, grids, calendar) });
    return ok({ scorecard, ...proposeMapping(grids, foreignSheets(grids), calendar) });
  });
}
