import type { CellPlace } from "../terms";

/** What of a workbook does not go into a copy for people without the add-in as it is. */
export type SharingProblem =
  | { readonly code: "share-unreadable"; readonly reason: string }
  | { readonly code: "share-no-value"; readonly at: CellPlace }
  | { readonly code: "share-stale"; readonly formulas: number; readonly at: CellPlace }
  | { readonly code: "share-kept"; readonly formulas: number; readonly at: CellPlace }
  | { readonly code: "share-as-value"; readonly formulas: number; readonly at: CellPlace }
  | { readonly code: "share-too-large" }
  | { readonly code: "share-name-gone"; readonly name: string }
  | {
      readonly code: "share-rule-gone";
      readonly what: "conditional format" | "data validation";
      readonly at: CellPlace;
    }
  | { readonly code: "share-nothing-of"; readonly unit: string }
  | { readonly code: "share-unread"; readonly errors: number }
  | { readonly code: "share-name-near"; readonly name: string; readonly near: string }
  | {
      readonly code: "share-differs";
      /** The item, its unit's name with it where that is not the one on top. */
      readonly item: string;
      readonly what: string;
      readonly period: string;
      readonly was: string;
      readonly is: string;
    }
  | {
      readonly code: "share-partly";
      readonly initiative: string;
      readonly what: "money" | "gate";
    };

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
      return `${formulasHave(problem.formulas)} in the file, from this one on, another value than a calculation gives now. The copy shows the file's. To have the newer ones, save the workbook in Excel with the add-in and share it anew.`;
    case "share-kept":
      return `${formulasHave(problem.formulas)}, from this one on, no form in Excel's own functions. The copy keeps what they said as long as what they came from is the same; then they show #N/A.`;
    case "share-as-value":
      return `${formulasHave(problem.formulas)}, from this one on, no form in Excel's own functions that gives the same. They are values in the copy and follow nothing.`;
    case "share-too-large":
      return "The scorecard is too large to be calculated by Excel's own functions, so all its formulas are values in the copy.";
    case "share-name-gone":
      return `The defined name "${problem.name}" needs the add-in, so it is not in the copy. Cells that used it are values.`;
    case "share-rule-gone":
      return `A ${problem.what} here needs the add-in, so it is not in the copy.`;
    case "share-nothing-of":
      return `${problem.unit} has no objectives and no measures, so nothing is in the copy.`;
    case "share-unread":
      return `Cells with errors (${problem.errors}, see bsc check) are not in the copy.`;
    case "share-name-near":
      return `What "${problem.near}" owns is not in the copy of ${problem.name}.`;
    case "share-differs":
      return `${problem.item}: the copy would show ${problem.is} here in ${problem.period} (${problem.what}), the workbook ${problem.was}. Share the unit above it.`;
    case "share-partly":
      return `The initiative "${problem.initiative}" is not of this unit alone: its ${problem.what} is not in the copy.`;
  }
}

const formulasHave = (formulas: number) => (formulas === 1 ? "1 formula has" : `${formulas} formulas have`);
