import type { SheetPlan } from "../../report";
import type { RawValue } from "../../sheets";
import { inTrips } from "../batch/inTrips";
import { addRows, halvesOf, type CellBlock } from "../read/partsOf";
import type { OwnSheet } from "../read/ownSheets";
import { askPrintArea, pushedDown, rowsMoved, type RowsMoved } from "./movedRows";
import { askCharts } from "./writeCharts";

/** The last that a sheet can have. */
export const lastRow = 1_048_576;

/** A plan, and the sheet it goes to. */
export interface PlannedSheet {
  readonly plan: SheetPlan;
  readonly own?: OwnSheet;
}

/** Some rows of a sheet of ours; the first ones tell of the whole sheet as well. */
interface RowsAsked {
  readonly planned: PlannedSheet;
  readonly own: OwnSheet;
  readonly block: CellBlock;
}

/** What the sheets that are there hold now; one trip unless it is over the payload limit. */
export async function readPresent(
  context: Excel.RequestContext,
  sheets: readonly PlannedSheet[],
): Promise<ReadonlyMap<PlannedSheet, Present>> {
  const asked = sheets.flatMap((planned) => {
    const { own, plan } = planned;
    const block = { top: 0, left: 0, rowCount: plan.rows.length, columnCount: plan.columns.length };
    return own ? [{ planned, own, block }] : [];
  });
  const answers = await inTrips(context, asked, {
    ask: (rows) => ({ ...rows, ...askPresent(context, rows) }),
    cut: (rows) => halvesOf(rows.block).map((block) => ({ ...rows, block })),
  });
  const present = new Map<PlannedSheet, Present>();
  for (const { planned, own, sheet, used, charts, block, cells, printed } of answers) {
    const moved = rowsMoved(planned.plan, own, printed);
    const found = present.get(planned) ?? { sheet, used, charts, moved, formulas: [], pushed: [] };
    addRows(found.formulas, block.top, cells.formulas);
    present.set(planned, found);
  }
  await findPushed(context, present);
  return present;
}

/** Looks for rows of ours below where they belong, in sheets into which somebody has inserted rows; no trip where there are none. */
async function findPushed(
  context: Excel.RequestContext,
  present: ReadonlyMap<PlannedSheet, Present>,
): Promise<void> {
  const asked = [...present].flatMap(([{ plan }, found]) => {
    const count = found.moved.isMoved ? (found.moved.end ?? 0) - plan.rows.length : 0;
    if (count <= 0) return [];
    const below = found.sheet.getRangeByIndexes(plan.rows.length, 0, count, plan.columns.length);
    return [{ plan, found, below: below.load("formulas") }];
  });
  if (asked.length === 0) return;
  await context.sync(); // what stands where our rows were pushed to?
  asked.forEach(({ plan, found, below }) => found.pushed.push(...pushedDown(plan, below.formulas)));
}

function askPresent(
  context: Excel.RequestContext,
  { planned: { plan }, own, block: { top, left, rowCount, columnCount } }: RowsAsked,
) {
  const sheet = context.workbook.worksheets.getItem(own.id);
  return {
    sheet,
    cells: sheet.getRangeByIndexes(top, left, rowCount, columnCount).load("formulas"),
    used: own.fingerprint
      ? sheet.getUsedRangeOrNullObject(true).load("rowIndex,rowCount")
      : sheet
          .getRange(`${plan.rows.length + 1}:${lastRow}`)
          .getUsedRangeOrNullObject(true)
          .load("rowIndex,values"),
    charts: plan.charts ? askCharts(sheet) : undefined,
    printed: askPrintArea(sheet),
  };
}

/** What a sheet of ours holds now. */
export interface Present {
  readonly sheet: Excel.Worksheet;
  /** Of the whole sheet; where its mark is lost, of what stands below the plan. */
  readonly used: Excel.Range;
  readonly charts: Excel.ChartCollection | undefined;
  readonly formulas: RawValue[][];
  readonly moved: RowsMoved;
  /** Rows below the plan's last that are ours all the same. */
  readonly pushed: number[];
}
