import { planAlignment, planWhy, type SheetPlan, type WhyAsked } from "../report";
import { alignmentOf, parsePeriod, periodOfWritten, rememberModels, whyIn, type Period } from "../scorecard";
import type { OwnSheet, OwnSheetKey } from "./read/ownSheets";
import type { ScorecardRead } from "./read/readScorecard";
import { applyPlans, type SheetWritten } from "./write/applyPlan";
import { targetOf } from "./write/targetOf";

/**
 * Brings those sheets up to date that were built for somebody who asked for them: Alignment and Why, each for what it was asked for
 * last. One that is protected stays as it is, and so does one that no longer says what it is about, or whose unit is gone.
 */
export function refreshAsked(
  context: Excel.RequestContext,
  read: ScorecardRead,
): Promise<readonly SheetWritten[]> {
  const planned = keys.flatMap((key) => {
    const { own } = targetOf(read, key);
    if (own?.about === undefined || own.isProtected) return [];
    const plan = planOf[key](read, own.about);
    return plan ? [{ plan, own }] : [];
  });
  return applyPlans(context, planned, read.sheetNames);
}

const keys = ["alignment", "why"] as const satisfies readonly OwnSheetKey[];

/** Whether a workbook has a sheet that was asked for. */
export const hasAsked = ({ ownSheets }: ScorecardRead): boolean =>
  ownSheets.some(({ key, about }: OwnSheet) => about !== undefined && keys.some((one) => one === key));

const planOf: Readonly<
  Record<(typeof keys)[number], (read: ScorecardRead, about: string) => SheetPlan | undefined>
> = {
  alignment: ({ model }, about) => {
    const parent = model.scorecards.find(({ id }) => id === about);
    return parent && planAlignment(alignmentOf(model, parent));
  },
  why: ({ model }, about) => {
    const asked = whyAskedOf(about);
    if (!asked) return undefined;
    const [from, to] = [asked.from, asked.to].map(periodOf);
    const modelAt = rememberModels(model.facts, model);
    const after = to === undefined ? model : modelAt({ period: to, view: model.frame.view });
    const why = whyIn(after, { ...asked, from }, modelAt);
    return why.kind === "ok" ? planWhy(why.value, asked) : undefined;
  },
};

/** What a Why sheet was asked for; undefined where somebody has written something else there. */
function whyAskedOf(about: string): WhyAsked | undefined {
  const parts = about.split("\n").map((part) => (part === "" ? undefined : part));
  const [item, unit, from, to] = parts;
  return parts.length === 4 ? { item, unit, from, to } : undefined;
}

function periodOf(written: string | undefined): Period | undefined {
  const parsed = written === undefined ? undefined : parsePeriod(written);
  return parsed && periodOfWritten(parsed, "Monthly", { fiscalYearStart: 1 });
}
