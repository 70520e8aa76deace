import type { SheetPlan } from "../report";
import { ok, type Result } from "../scorecard";
import { runBatch } from "./batch/runBatch";
import { applyPlans } from "./write/applyPlan";

/** Adds sheets that hold their plans, behind those that are there, whatever the workbook is; returns their names. */
export function writePages(plans: readonly SheetPlan[]): Promise<Result<readonly string[]>> {
  return runBatch(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync(); // which names are taken?
    const names = worksheets.items.map(({ name }) => name);
    const written = await applyPlans(
      context,
      plans.map((plan) => ({ plan })),
      names,
    );
    return ok(written.map(({ sheet }) => sheet));
  });
}
