import type { SheetPlan } from "../../report";
import type { RawValue } from "../../sheets";
import { inTrips } from "../batch/inTrips";
import { addRows, halvesOf, type CellBlock } from "../read/partsOf";
import type { OwnSheet } from "../read/ownSheets";
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
  for (const { planned, sheet, used, charts, block, cells } of answers) {
    const found = present.get(planned) ?? { sheet, used, charts, formulas: [] };
    addRows(found.formulas, block.top, cells.formulas);
    present.set(planned, found);
  }
  return present;
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
  };
}

/** What a sheet of ours holds now. */
export interface Present {
  readonly sheet: Excel.Worksheet;
  /** Of the whole sheet; where its mark is lost, of what stands below the plan. */
  readonly used: Excel.Range;
  readonly charts: Excel.ChartCollection | undefined;
  readonly formulas: RawValue[][];
}
