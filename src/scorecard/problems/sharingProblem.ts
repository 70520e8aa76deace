import type { CellPlace } from "../terms";

/** What of a workbook does not go into a copy for people without the add-in as it is. */
export type SharingProblem =
  | { readonly code: "share-unreadable"; readonly reason: string }
  | { readonly code: "share-no-value"; readonly at: CellPlace }
  | { readonly code: "share-stale"; readonly formulas: number; readonly at: CellPlace }
  | { readonly code: "share-name-gone"; readonly name: string }
  | {
      readonly code: "share-rule-gone";
      readonly what: "conditional format" | "data validation";
      readonly at: CellPlace;
    }
  | { readonly code: "share-nothing-of"; readonly who: string; readonly isUnit: boolean }
  | { readonly code: "share-unread"; readonly errors: number }
  | { readonly code: "share-name-near"; readonly name: string; readonly near: string }
  | { readonly code: "share-nobody"; readonly found: string; readonly nearest?: string }
  | {
      readonly code: "share-differs";
      /** The item, its unit's name with it where that is not the one on top. */
      readonly item: string;
      readonly what: string;
      readonly period: string;
      readonly was: string;
      readonly is: string;
    }
  | { readonly code: "share-money-shared"; readonly initiative: string }
  | { readonly code: "share-gate-gone"; readonly initiative: string };

export function isSharingProblem(problem: { readonly code: string }): problem is SharingProblem {
  return problem.code.startsWith("share-");
}

export function sharingProblemText(problem: SharingProblem): string {
  switch (problem.code) {
    case "share-unreadable":
      return `No copy could be made of this workbook: ${problem.reason}`;
    case "share-no-value":
      return "The workbook has no value of this formula yet, and none could be calculated. The copy shows #N/A here. Wait until it shows one, or enter the formula anew (Set up), then make the copy again.";
    case "share-stale":
      return `${problem.formulas === 1 ? "1 formula has" : `${problem.formulas} formulas have`} in the file, from this one on, another value than a calculation gives now. The copy shows the file's. To have the newer ones, save the workbook in Excel with the add-in and share it anew.`;
    case "share-name-gone":
      return `The defined name "${problem.name}" needs the add-in, so it is not in the copy. Cells that used it are values.`;
    case "share-rule-gone":
      return `A ${problem.what} here needs the add-in, so it is not in the copy.`;
    case "share-nothing-of":
      return problem.isUnit
        ? `${problem.who} and the units below it have no objectives and no measures, so there is nothing to share.`
        : `Nothing in this workbook is ${problem.who}'s.`;
    case "share-unread":
      return `The workbook has ${problem.errors === 1 ? "1 error" : `${problem.errors} errors`}: what cannot be read there is not in the copy. bsc check names each with its cell.`;
    case "share-name-near":
      return `"${problem.near}" owns something as well, which is not in the copy of ${problem.name}. If both are the same person, write the name alike in the columns Owner.`;
    case "share-nobody":
      return `Nobody called "${problem.found}" owns anything in this workbook. ${problem.nearest === undefined ? "Names are those in the columns Owner." : `Did you mean "${problem.nearest}"?`}`;
    case "share-differs":
      return `${problem.item}: in ${problem.period} the copy would show ${problem.is} as its ${problem.what}, the workbook shows ${problem.was}, so no copy was made. It rests on something of another unit: share the unit above it, or give each unit targets of its own.`;
    case "share-money-shared":
      return `The initiative "${problem.initiative}" also serves others, so its budget and what it has spent are not in the copy. Its status is that of the workbook.`;
    case "share-gate-gone":
      return `The gate of the initiative "${problem.initiative}" waits for figures of others, so it is not in the copy.`;
  }
}
