import { ok, toFinding, type Finding, type Result } from "../../scorecard";
import {
  followMapping,
  foreignSheets,
  proposeMapping,
  readFacts,
  type MappingRow,
  type Proposal,
} from "../../sheets";
import { runBatch } from "../batch/runBatch";
import { mapperFor } from "../read/mapperFor";
import { copyFound, tooFarFound } from "../read/readScorecard";
import { readWorkbook } from "../read/readWorkbook";

/** What was found, and the scorecard that figures belong to which name no unit. */
export interface FiguresProposed extends Proposal {
  readonly scorecard: string;
  /** What is wrong with a mapping that was given, and sheets that are copies of ours. */
  readonly findings: readonly Finding[];
}

/** Looks for figures in sheets of any layout; writes nothing. A mapping that is given is followed in place of a proposal. */
export function proposeFigures(mapping?: readonly MappingRow[]): Promise<Result<FiguresProposed>> {
  return runBatch(async (context) => {
    const { grids, copies, unread } = await readWorkbook(context);
    const { name: scorecard, fiscalYearStart } = readFacts(grids, await mapperFor(grids)).facts.settings;
    const notRead = [...copies.map(copyFound), ...unread.map(tooFarFound)];
    const calendar = { fiscalYearStart };
    if (!mapping) {
      const proposal = proposeMapping(grids, foreignSheets(grids), calendar);
      return ok({ scorecard, findings: notRead, ...proposal });
    }
    const { figures, questions, problems } = followMapping(mapping, grids, calendar);
    return ok({
      scorecard,
      mapping,
      figures,
      questions,
      findings: [...problems.map(toFinding), ...notRead],
    });
  });
}
