import { ofPerson, ownersIn, personOf, planPersonSheet } from "../report";
import { failed, isSameName, nearestWord, ok, type Result } from "../scorecard";
import { breathe } from "./batch/breathe";
import { modelsOf } from "./closing/closing";
import type { OwnSheet, OwnSheetKey } from "./read/ownSheets";
import type { ScorecardRead } from "./read/readScorecard";
import { reviewInSteps } from "./readReview";
import { applyPlans, type SheetWritten } from "./write/applyPlan";

/** Somebody who gets a sheet, and the one that is there. */
export interface PersonAsked {
  /** As the workbook writes it first. */
  readonly name: string;
  readonly own?: OwnSheet;
}

/**
 * People who are asked for by name, and those who have a sheet already, which is kept up to date as long as nobody has protected it.
 *
 * @returns failed where somebody owns nothing
 */
export function peopleAsked(
  { model, ownSheets }: ScorecardRead,
  asked: readonly string[],
): Result<readonly PersonAsked[]> {
  const owners = ownersIn(model.facts);
  const unknown = asked.filter((name) => !owners.some((owner) => isSameName(owner, name)));
  if (unknown.length > 0)
    return failed(
      ...unknown.map((found) => {
        const nearest = nearestWord(found, owners);
        const named = { code: "not-in-model", kind: "owner", found } as const;
        return nearest === undefined ? named : { ...named, nearest };
      }),
    );
  const sheetOf = (name: string) => ownSheets.find(({ key }) => isSameName(personOf(key) ?? "", name));
  const kept = ownSheets.flatMap(({ key, isProtected }) => (isProtected ? [] : (personOf(key) ?? [])));
  const wanted = [...asked, ...kept].map((name) => owners.find((owner) => isSameName(owner, name)) ?? name);
  const names = wanted.filter(
    (name, index) => wanted.findIndex((other) => isSameName(other, name)) === index,
  );
  return ok(
    names.map((name) => {
      const own = sheetOf(name);
      return own ? { name, own } : { name };
    }),
  );
}

/** The sheets that people take and that are there. */
export const keysOfPeople = (people: readonly PersonAsked[]): readonly OwnSheetKey[] =>
  people.flatMap(({ own }) => own?.key ?? []);

/** Adds or refreshes the sheets of what people own; what looks far back is looked at in pauses. */
export async function writePeople(
  context: Excel.RequestContext,
  read: ScorecardRead,
  people: readonly PersonAsked[],
): Promise<Result<readonly SheetWritten[]>> {
  // Live figures are those of the Settings' period and view, so what stands beside them is too.
  const { period, view } = modelsOf(read)({}).frame;
  const looked = await breathe(reviewInSteps(read, { period, view }), () => ok(undefined));
  if (looked.kind === "failed") return looked;
  const review = looked.value;
  if (review.kind === "failed") return review;
  const planned = people.map(({ name, own }) => {
    const plan = planPersonSheet(review.value, ofPerson(review.value, name));
    return own ? { plan, own } : { plan };
  });
  return ok(await applyPlans(context, planned, read.sheetNames));
}
