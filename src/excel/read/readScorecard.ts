import {
  buildModel,
  ok,
  toFinding,
  type Asked,
  type CellPlace,
  type ClosedBook,
  type Finding,
  type Model,
  type Result,
} from "../../scorecard";
import { readClosed, readFacts, type TablePlace } from "../../sheets";
import { runBatch } from "../batch/runBatch";
import { tellUnitSheets, unitOf, type OwnSheet, type SheetSeen } from "./ownSheets";
import { mapperFor } from "./mapperFor";
import { readWorkbook } from "./readWorkbook";

/** The workbook as a scorecard: the scored model, everything that is wrong, and what was found where. */
export interface ScorecardRead {
  readonly model: Model;
  readonly findings: readonly Finding[];
  readonly tables: readonly TablePlace[];
  readonly ownSheets: readonly OwnSheet[];
  readonly closed: ClosedBook;
  readonly sheetNames: readonly string[];
  /** Whether no sheet can be added. */
  readonly isStructureProtected: boolean;
}

/** A copy of one of our sheets is somebody's own: said, as neither its figures nor its place in a build count. */
export function copyFound({ name: sheet }: SheetSeen): Finding {
  return toFinding({ code: "own-sheet-copied", at: { sheet, cell: "A1" } });
}

/** A sheet of a unit that is gone: said, as it is not brought up to date any more. */
function unitGoneFound(own: OwnSheet, { scorecards }: Model): readonly Finding[] {
  const unit = unitOf(own);
  if (unit === undefined || scorecards.some(({ id }) => unit.isOf(id))) return [];
  return [toFinding({ code: "own-sheet-unit-gone", unit: unit.name, at: { sheet: own.name, cell: "A1" } })];
}

/** A sheet that reaches too far: said, as what it holds does not count. */
export function tooFarFound(at: CellPlace): Finding {
  return toFinding({ code: "sheet-too-far", at });
}

/** A workbook of which something is not read is not known to be empty. */
function notEmpty(finding: Finding): Finding {
  return finding.code === "workbook-empty" ? toFinding({ code: "no-tables" }) : finding;
}

/** Reads the structured sheets and scores them; writes nothing. */
export function readScorecard(asked: Asked = {}): Promise<Result<ScorecardRead>> {
  return runBatch(async (context) => ok(await readScorecardIn(context, asked)));
}

/** The same inside a batch that goes on to write. */
export async function readScorecardIn(context: Excel.RequestContext, asked: Asked): Promise<ScorecardRead> {
  const { grids, closedGrid, ownSheets, copies: unsure, unread, ...workbook } = await readWorkbook(context);
  const { facts, findings, tables } = readFacts(grids, await mapperFor(grids));
  const model = buildModel(facts, asked);
  const { own, copies } = tellUnitSheets({ own: ownSheets, copies: unsure }, model.scorecards);
  return {
    model,
    findings: [
      ...findings.map((finding) => (unread.length > 0 ? notEmpty(finding) : finding)),
      ...model.problems.map(toFinding),
      ...copies.map(copyFound),
      ...own.flatMap((sheet) => unitGoneFound(sheet, model)),
      ...unread.map(tooFarFound),
    ],
    tables,
    ownSheets: own,
    closed: readClosed(closedGrid),
    ...workbook,
  };
}
