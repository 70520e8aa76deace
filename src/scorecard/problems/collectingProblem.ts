import type { CellPlace } from "../terms";

/** What stands in the way of taking back what people wrote in a copy; places are those of the copy unless said otherwise. */
export type Collecting =
  | { readonly code: "back-unreadable"; readonly copy: string; readonly reason: string }
  | { readonly code: "back-no-tables" }
  | { readonly code: "back-other-book" }
  | {
      readonly code: "back-no-table";
      readonly table: string;
      readonly rows: number;
      /** The workbook's sheet on which the table is plain cells; left out where it has no such table. */
      readonly sheet?: string;
      readonly at: CellPlace;
    }
  | {
      readonly code: "back-no-column";
      readonly table: string;
      readonly column: string;
      /** Whether a row cannot do without it, as it says which unit the row is about. */
      readonly isNeeded: boolean;
      readonly at: CellPlace;
    }
  /** The workbook has the table, the copy does not. */
  | { readonly code: "back-table-gone"; readonly table: string }
  | {
      readonly code: "back-other-column";
      readonly table: string;
      readonly column: string;
      readonly at: CellPlace;
    }
  | { readonly code: "back-no-value"; readonly cells: number; readonly at: CellPlace }
  | { readonly code: "back-id-twice"; readonly id: string; readonly at: CellPlace }
  | { readonly code: "back-override"; readonly about: string; readonly at: CellPlace }
  | { readonly code: "back-which-row"; readonly about: string; readonly rows: number; readonly at: CellPlace }
  | {
      readonly code: "back-other-action";
      readonly id: string;
      readonly found: string;
      readonly ours: string;
      readonly at: CellPlace;
    }
  | {
      readonly code: "back-action-item";
      readonly about: string;
      readonly found: string;
      readonly at: CellPlace;
    }
  | {
      readonly code: "back-renamed";
      readonly id: string;
      readonly found: string;
      readonly ours: string;
      readonly at: CellPlace;
    }
  | { readonly code: "back-other-cells"; readonly cells: number; readonly at: CellPlace }
  /** `at` is the workbook's cell. */
  | {
      readonly code: "back-not-written";
      readonly column: string;
      readonly because: "formula" | "merged";
      readonly at: CellPlace;
    };

/**
 * The same with its sentence, which it bears itself: it is worded where it is found, so that the pane's first screen, which words every
 * other problem, does not carry the words for what is loaded late.
 */
export interface CollectingProblem {
  readonly code: Collecting["code"];
  readonly at?: CellPlace;
  readonly sentence: string;
  readonly isWarning: boolean;
}

const warnings: ReadonlySet<Collecting["code"]> = new Set<Collecting["code"]>([
  "back-override",
  "back-action-item",
  "back-renamed",
  "back-other-cells",
]);

/** A problem of what came back in a copy, with its sentence. */
export function collectingProblem(found: Collecting): CollectingProblem {
  const { code } = found;
  const place = "at" in found ? { at: found.at } : {};
  return { code, ...place, sentence: collectingText(found), isWarning: warnings.has(code) };
}

function collectingText(problem: Collecting): string {
  switch (problem.code) {
    case "back-unreadable":
      return `Nothing can be taken from ${problem.copy}: ${problem.reason}`;
    case "back-no-tables":
      return "Nothing can be taken from this file: it has neither a Reviews nor an Actions table. People write in those two; other cells never come back.";
    case "back-other-book":
      return "Nothing can be taken from this file: it is no copy of this workbook, as none of its measures and objectives are here under the same id and name.";
    case "back-no-table":
      return noTableText(problem);
    case "back-no-column":
      return `The workbook's ${problem.table} table has no column "${problem.column}", so ${problem.isNeeded ? "rows that need it are" : "what is written in it is"} not taken. Add the column there and take the copy back once more.`;
    case "back-table-gone":
      return `This file has no ${problem.table} table any more, or its headers are others, so nothing of it is taken. Enter what stands in it in the workbook by hand, or give it the workbook's headers and take the copy back once more.`;
    case "back-other-column":
      return `"${problem.column}" is no column of the ${problem.table} table in the workbook, so what stands in it is not taken. If it is one of them under another name, give it its header back and take the copy back once more.`;
    case "back-no-value":
      return `${problem.cells === 1 ? "1 formula has" : `${problem.cells} formulas have`} no value in this file, from this one on, as it was last saved by a program that does not calculate. What ${problem.cells === 1 ? "it shows is" : "they show is"} not taken; open and save the file in Excel and take it back once more.`;
    case "back-id-twice":
      return `${problem.id} is the id of several new actions here. None of them is taken; give each an id of its own.`;
    case "back-override":
      return `A status override for ${problem.about} is not taken: whoever answers for the scorecard enters it in the workbook.`;
    case "back-which-row":
      return `The workbook has ${problem.rows} rows about ${problem.about}, and which of them this one is cannot be told. Nothing of it is taken; enter it in the workbook by hand.`;
    case "back-other-action":
      return `${problem.id} is another action here ("${problem.found}") than in the workbook ("${problem.ours}"). Nothing of it is taken; give it an id of its own here.`;
    case "back-action-item":
      return `${problem.about} is about "${problem.found}" here and about something else in the workbook. What an action is about is not taken; change it in the workbook.`;
    case "back-renamed":
      return `${problem.id} is called "${problem.found}" here and "${problem.ours}" in the workbook. Make sure that what was written is about the same.`;
    case "back-other-cells":
      return `${problem.cells === 1 ? "1 cell of the other tables differs" : `${problem.cells} cells of the other tables differ`} from the workbook, this one first. Figures, targets, measures and settings never come back from a copy; enter them in the workbook where they are right.`;
    case "back-not-written":
      return problem.because === "formula"
        ? `"${problem.column}" is worked out by a formula here, so nothing is written over it.`
        : `"${problem.column}" lies under merged cells here, where nobody would see it. Unmerge them and take the copy back once more.`;
  }
}

function noTableText({ table, rows, sheet }: Extract<Collecting, { code: "back-no-table" }>): string {
  const many = rows === 1 ? "1 new row" : `${rows} new rows`;
  return sheet === undefined
    ? `The workbook has no ${table} table, so ${many} from here on cannot be taken. Insert the empty sheets (Set up, or bsc init for a workbook with all of them) and take the copy back once more.`
    : `The workbook's ${table} on "${sheet}" are plain cells, to which no rows are added, so ${many} from here on cannot be taken. Make them a table (Insert, Table) and take the copy back once more.`;
}
