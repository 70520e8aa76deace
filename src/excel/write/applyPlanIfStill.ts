import type { SheetPlan } from "../../report";
import type { RawValue } from "../../sheets";
import { failed, ok, type Result } from "../../scorecard";
import { fullTrips } from "../batch/fullTrips";
import { planProperty } from "../read/ownSheets";
import { applyPlan, refreshSheet, type SheetWritten } from "./applyPlan";
import { readPresent } from "./readPresent";
import { protectionOf, type SheetTarget } from "./targetOf";
import { asItWas } from "./writeCell";

/** The cells of a sheet as it is right before it is written, from its first used one on. */
export interface SheetPresent {
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly RawValue[])[];
}

/**
 * Makes a sheet of which nothing may be lost hold its plan. The trip that writes looks first; where the sheet is not any more what
 * the plan was made from, as another person has written it meanwhile, all of it is put back.
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
  const again = present.sheet
    .getUsedRangeOrNullObject(true)
    .load("values,formulas,rowIndex,columnIndex,rowCount,columnCount");
  const written = await refreshSheet(plan, own, { ...present, trips: fullTrips(context) });
  await context.sync(); // is it written, and what stood there before?
  if (again.isNullObject || isStill({ top: again.rowIndex, left: again.columnIndex, values: again.values }))
    return ok(written);
  present.sheet.getRangeByIndexes(0, 0, plan.rows.length, plan.columns.length).clear("Contents");
  present.sheet.getRangeByIndexes(
    again.rowIndex,
    again.columnIndex,
    again.rowCount,
    again.columnCount,
  ).formulas = again.formulas.map((row, r) =>
    row.map((formula, c) => asItWas(formula, again.values[r]?.[c])),
  );
  // Its looks are those of the plan: the next to write it dresses it anew.
  present.sheet.customProperties.add(planProperty, `${again.rowIndex + again.rowCount}:put back`);
  await context.sync(); // is it as it was?
  return failed({ code: "edited-meanwhile", sheet: own.name });
}
