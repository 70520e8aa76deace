import {
  planComparison,
  planOrganisation,
  planScorecard,
  planUnit,
  unitScorecardKey,
  unitSheetName,
} from "../report";
import { failed, findUnit, ok, type Comparison, type Result, type ScoredScorecard } from "../scorecard";
import type { OwnSheetKey } from "./read/ownSheets";
import type { ScorecardRead } from "./read/readScorecard";
import { applyPlans, type SheetWritten } from "./write/applyPlan";
import { freeSheetName } from "./write/sheetName";
import { targetOf } from "./write/targetOf";

/**
 * Units below the top that are asked for by id or name, and those that have a sheet already, which is kept up to date as long as
 * nobody has protected it. The top has the scorecard sheet itself.
 */
export function unitsAsked(
  read: ScorecardRead,
  asked: readonly string[] | "all",
): Result<readonly ScoredScorecard[]> {
  const { model } = read;
  const isBelow = ({ id }: ScoredScorecard) => id !== model.scorecard.id;
  if (asked === "all") return ok(model.scorecards.filter(isBelow));
  const found = asked.map((name) => findUnit(model, name));
  const problems = found.flatMap((one) => (one.kind === "failed" ? one.problems : []));
  if (problems.length > 0) return failed(...problems);
  const units = found.flatMap((one) => (one.kind === "ok" ? [one.value] : []));
  const there = model.scorecards.filter(
    ({ id }) => targetOf(read, unitScorecardKey(id)).own?.isProtected === false,
  );
  return ok([...new Set([...units, ...there])].filter(isBelow));
}

/** What the organisation's sheets are made of. */
export interface OrganisationAsked {
  /** Which units get a sheet of their own. */
  readonly units: readonly ScoredScorecard[];
  readonly comparisons: readonly Comparison[];
}

/** The sheets that the organisation takes. */
export function organisationKeys(
  read: ScorecardRead,
  { units, comparisons }: OrganisationAsked,
): readonly OwnSheetKey[] {
  const comparison = hasComparison(read, comparisons) ? (["comparison"] as const) : [];
  return ["organisation", "unit", ...comparison, ...units.map(({ id }) => unitScorecardKey(id))];
}

/** The same, and where the top's scorecard is. */
export interface OrganisationSheets extends OrganisationAsked {
  readonly topSheet: string | undefined;
}

/** Adds or refreshes the organisation's sheet, the one of the unit that is picked, and some units' own, all in two round trips. */
export function writeOrganisation(
  context: Excel.RequestContext,
  read: ScorecardRead,
  { units, comparisons, topSheet }: OrganisationSheets,
): Promise<readonly SheetWritten[]> {
  const { model, sheetNames } = read;
  const sheets = new Map([...sheetsOfUnits(read, units), [model.scorecard.id, topSheet]]);
  const plans = [
    planOrganisation(model, (unit) => sheets.get(unit)),
    planUnit(model),
    ...(hasComparison(read, comparisons) ? [planComparison(model, comparisons)] : []),
    ...units.map((unit) => planScorecard(model, unit)),
  ];
  const planned = plans.map((plan) => ({ plan, own: targetOf(read, plan.key).own }));
  return applyPlans(context, planned, sheetNames);
}

/** Whether there is a sheet that compares units: several report one measure, or did when it was built. */
const hasComparison = (read: ScorecardRead, comparisons: readonly Comparison[]): boolean =>
  targetOf(read, "comparison").own !== undefined || comparisons.length > 0;

/** Where each unit's own scorecard is, or will be once it is added: sheets are named in the order in which they are. */
function sheetsOfUnits(
  read: ScorecardRead,
  units: readonly ScoredScorecard[],
): readonly (readonly [unit: string, sheet: string | undefined])[] {
  const taken = [...read.sheetNames];
  return read.model.scorecards.map((unit) => {
    const there = targetOf(read, unitScorecardKey(unit.id)).own?.name;
    if (there !== undefined || !units.includes(unit)) return [unit.id, there];
    const name = freeSheetName(unitSheetName(unit), taken);
    taken.push(name);
    return [unit.id, name];
  });
}
