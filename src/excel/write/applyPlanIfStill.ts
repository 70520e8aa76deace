import type { SheetPlan } from "../../report";
import type { RawValue } from "../../sheets";
import { failed, ok, type Result } from "../../scorecard";
import { fullTrips } from "../batch/fullTrips";
import { planProperty } from "../read/ownSheets";
import { applyPlan, firstDifference, refreshSheet, type SheetWritten } from "./applyPlan";
import { lastRow, readPresent } from "./readPresent";
import { protectionOf, type SheetTarget } from "./targetOf";
import { asItWas } from "./writeCell";

/** The cells of a sheet as it is right before it is written, from its first used one on. */
export interface SheetPresent {
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly RawValue[])[];
}

/**
 * Makes a sheet of which nothing may be lost hold its plan. The trip that writes looks first at the rows that it writes; where
 * the sheet is not any more what the plan was made from, as another person has written it meanwhile, all of them are put back.
 *
 * @param isStill whether it is what the plan was made from
 */
export async function applyPlanIfStill(
  context: Excel.RequestContext,
  plan: SheetPlan,
  target: SheetTarget,
  isStill: (present: SheetPresent) => boolean,
): Promise<Result<SheetWritten>> {
  const { own } = target;
  if (!own || protectionOf(target)) return applyPlan(context, plan, target);
  const planned = { plan, own };
  const present = (await readPresent(context, [planned])).get(planned);
  if (!present) return failed({ code: "nothing-to-build" });
  const first = firstDifference(plan, present.formulas);
  // Whoever of us wrote meanwhile marked it; what people typed above the rows that are written stays anyhow.
  const mark = present.sheet.customProperties.getItemOrNullObject(planProperty).load("value");
  const again = rowsFrom(present.sheet, first).load(
    "values,formulas,rowIndex,columnIndex,rowCount,columnCount",
  );
  // Nothing is moved down: what is put back goes where it was read.
  const moved = { ...present.moved, end: undefined };
  const written = await refreshSheet(plan, own, { ...present, moved, trips: fullTrips(context) });
  await context.sync(); // is it written, and what stood there before?
  const isMarked = own.fingerprint === (mark.isNullObject ? undefined : mark.value);
  if (isMarked && isStill(asFound(again, present.formulas.slice(0, first)))) return ok(written);
  putBack(present.sheet, again, {
    top: first,
    rowCount: plan.rows.length - first,
    columnCount: plan.columns.length,
  });
  await context.sync(); // is it as it was?
  return failed({ code: "edited-meanwhile", sheet: own.name });
}

function rowsFrom(sheet: Excel.Worksheet, first: number): Excel.Range {
  return sheet.getRange(`${first + 1}:${lastRow}`).getUsedRangeOrNullObject(true);
}

/** The rows above those that are written hold what the plan has, and so no formulas. */
function asFound(again: Excel.Range, above: readonly RawValue[][]): SheetPresent {
  if (again.isNullObject) return { top: 0, left: 0, values: above };
  const { rowIndex, columnIndex, values } = again;
  const gap = Array.from({ length: rowIndex - above.length }, () => []);
  const indent = Array.from({ length: columnIndex }, () => "");
  return { top: 0, left: 0, values: [...above, ...gap, ...values.map((row) => [...indent, ...row])] };
}

interface RowsWritten {
  readonly top: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

function putBack(
  sheet: Excel.Worksheet,
  before: Excel.Range,
  { top, rowCount, columnCount }: RowsWritten,
): void {
  if (rowCount > 0) sheet.getRangeByIndexes(top, 0, rowCount, columnCount).clear("Contents");
  const end = before.isNullObject ? top : before.rowIndex + before.rowCount;
  // Its looks and print area are those of the plan: the next to write it dresses it anew, and takes no row for moved.
  sheet.customProperties.add(planProperty, `${end}:put back:`);
  if (before.isNullObject) return;
  sheet.getRangeByIndexes(before.rowIndex, before.columnIndex, before.rowCount, before.columnCount).formulas =
    before.formulas.map((row, r) => row.map((formula, c) => asItWas(formula, before.values[r]?.[c])));
}
