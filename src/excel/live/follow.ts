import { dequal } from "dequal/lite";
import { ok, type Result } from "../../scorecard";
import { keepFacts, withCells, type CellsRead, type KeptFacts, type WorkbookGrids } from "../../sheets";
import { runBatch } from "../batch/runBatch";
import { mapperFor } from "../read/mapperFor";
import { readWorkbook } from "../read/readWorkbook";
import type { EditedRange, Edits } from "./edits";

/** The sheets as they were last read. */
export interface Seen {
  readonly workbook: WorkbookGrids;
  readonly kept: KeptFacts;
  readonly ownSheetIds: readonly string[];
  /** Every sheet's name by its id. */
  readonly sheetIds: ReadonlyMap<string, string>;
  /** Sheets in which something was found, by id. */
  readonly sourceSheetIds: readonly string[];
}

/** Reads what has been edited: a few figures by themselves, in one round trip, anything else with the whole workbook. */
export async function follow(seen: Seen | undefined, edits: Edits): Promise<Result<Seen>> {
  const followed = seen && edits !== "anything" ? await readEdits(seen, edits) : undefined;
  return followed ? ok(followed) : readWhole(seen);
}

async function readEdits(seen: Seen, edits: readonly EditedRange[]): Promise<Seen | undefined> {
  const read = await runBatch(async (context) => ok(await readRanges(context, edits)));
  const changed = read.kind === "ok" ? withCells(seen.workbook, read.value) : undefined;
  if (!changed) return undefined;
  if (changed.cells.length === 0) return seen;
  const kept = seen.kept.edited(changed.workbook, changed.cells);
  return kept && { ...seen, workbook: changed.workbook, kept };
}

async function readRanges(
  context: Excel.RequestContext,
  edits: readonly EditedRange[],
): Promise<readonly CellsRead[]> {
  const asked = edits.map(({ sheetId, address }) => {
    const sheet = context.workbook.worksheets.getItem(sheetId).load("name");
    return { sheet, range: sheet.getRange(address).load("rowIndex,columnIndex,values") };
  });
  await context.sync(); // what do the edited cells hold?
  return asked.map(({ sheet, range }) => ({
    sheet: sheet.name,
    top: range.rowIndex,
    left: range.columnIndex,
    values: range.values,
  }));
}

async function readWhole(seen: Seen | undefined): Promise<Result<Seen>> {
  const read = await runBatch(async (context) => ok(await readWorkbook(context)));
  if (read.kind === "failed") return read;
  const { grids: workbook, ownSheets, sheetIds } = read.value;
  const kept =
    seen && dequal(seen.workbook, workbook) ? seen.kept : keepFacts(workbook, await mapperFor(workbook));
  const sources = new Set(kept.read.tables.map(({ sheet }) => sheet));
  return ok({
    workbook,
    kept,
    sheetIds,
    ownSheetIds: ownSheets.map(({ id }) => id),
    sourceSheetIds: [...sheetIds].flatMap(([id, name]) => (sources.has(name) ? [id] : [])),
  });
}
