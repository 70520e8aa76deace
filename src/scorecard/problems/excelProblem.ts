import type { CellPlace } from "../terms";

/** What can go wrong between the add-in and Excel. */
export type ExcelProblem =
  | { readonly code: "sheet-protected"; readonly sheet: string }
  | { readonly code: "sheet-hidden"; readonly sheet: string }
  | { readonly code: "workbook-protected" }
  | { readonly code: "cell-being-edited" }
  | {
      readonly code: "excel-refused";
      readonly reason: string;
      /** Whether the same may well be carried out a little later. */
      readonly isPassing: boolean;
    }
  | { readonly code: "excel-too-old"; readonly needed: string }
  | { readonly code: "gone-meanwhile"; readonly reason: string }
  | { readonly code: "taken-meanwhile"; readonly reason: string }
  | { readonly code: "edited-meanwhile"; readonly sheet: string }
  | { readonly code: "cancelled" }
  | { readonly code: "nothing-to-build" }
  | { readonly code: "closing-lacks"; readonly period: string; readonly lacking: readonly string[] }
  | { readonly code: "closing-not-begun"; readonly period: string; readonly begins: string }
  | { readonly code: "closing-nothing-reported"; readonly period: string }
  | { readonly code: "not-closed"; readonly period: string }
  | { readonly code: "reason-missing"; readonly period: string }
  | { readonly code: "closed-already"; readonly period: string; readonly closedOn: string }
  | { readonly code: "text-gone"; readonly at: CellPlace; readonly found: string }
  | { readonly code: "no-table-for-rows"; readonly table: string; readonly sheet?: string }
  | {
      readonly code: "no-room-for-rows";
      readonly table: string;
      readonly sheet: string;
      /** Whether the sheet ends there, or merged cells stand there, or a table that would move in part. */
      readonly because: "end" | "merged" | "tables";
    }
  | { readonly code: "mapping-there" }
  | { readonly code: "nothing-mapped" }
  | { readonly code: "not-recalculated"; readonly at: CellPlace }
  | { readonly code: "calculated-here"; readonly formulas: number; readonly at: CellPlace }
  | { readonly code: "box-missing"; readonly objective: string }
  | {
      readonly code: "view-unknown";
      readonly what: "unit" | "theme" | "objective";
      readonly found: string;
      readonly known: readonly string[];
    };

export function excelProblemText(problem: ExcelProblem): string {
  switch (problem.code) {
    case "sheet-protected":
      return `The sheet "${problem.sheet}" is protected. Unprotect it (Review, Unprotect Sheet) and try again; nothing was changed.`;
    case "sheet-hidden":
      return `The sheet "${problem.sheet}" is hidden. Unhide it (right click on the tab of any sheet, Unhide) and try again.`;
    case "workbook-protected":
      return "The workbook's structure is protected, so no sheet can be added. Unprotect it (Review, Protect Workbook) and try again; nothing was changed.";
    case "cell-being-edited":
      return "A cell is being edited. Press Enter or Esc in the sheet and try again.";
    case "excel-refused":
      return `Excel did not carry this out: ${problem.reason} Try again; if it happens again, save and reopen the workbook.`;
    case "excel-too-old":
      return `This version of Excel is too old for that: it needs ${problem.needed}. Update Excel, or use Excel on the web.`;
    case "gone-meanwhile":
      return `Something that this needs is not there any more, or is called otherwise: ${problem.reason} Nothing of it was changed. Try again.`;
    case "taken-meanwhile":
      return `Somebody has just added a sheet or a table of a name that is needed here: ${problem.reason} Try again.`;
    case "edited-meanwhile":
      return `"${problem.sheet}" was edited while this was being done, so it was left as it is. Try again.`;
    case "cancelled":
      return "Cancelled. Sheets that were finished stay; nothing else was changed.";
    case "nothing-to-build":
      return "There is nothing to build yet: the workbook needs at least one objective and one measure.";
    case "closing-lacks":
      return `${problem.period} cannot be closed yet: ${problem.lacking.join("; ")}. Settings demand it ("Closing needs"). Fill it in, or close anyway; nothing was changed.`;
    case "closing-not-begun":
      return `${problem.period} has not begun: its first day is ${problem.begins}. Pick another period, or close anyway; nothing was changed.`;
    case "closing-nothing-reported":
      return `Nothing was reported in ${problem.period}: no measure has a figure of it. Enter the figures, pick another period, or close anyway; nothing was changed.`;
    case "not-closed":
      return `${problem.period} is not closed, so it cannot be reopened.`;
    case "reason-missing":
      return `To open ${problem.period} again a reason is needed: it is kept with the closed periods. Nothing was changed.`;
    case "closed-already":
      return `${problem.period} has been closed since ${problem.closedOn}. To close it with other figures reopen it first, with the reason; nothing was changed.`;
    case "text-gone":
      return `The cell does not hold "${problem.found}" as a text of its own, so it was not changed. Correct it by hand.`;
    case "no-table-for-rows":
      return problem.sheet === undefined
        ? `There is no ${problem.table} table to add rows to. Insert the empty sheets (Set up); nothing was changed.`
        : `The ${problem.table} on "${problem.sheet}" are plain cells, to which no rows are added. Make them a table (Insert, Table) and try again; nothing was changed.`;
    case "no-room-for-rows":
      return noRoomText(problem);
    case "mapping-there":
      return "This workbook has a Mapping table already. Change its lines, or delete its sheet and look again; nothing was changed.";
    case "nothing-mapped":
      return "None of these ranges gives a figure yet. Answer what is asked, or leave ranges out that are not meant; nothing was changed.";
    case "not-recalculated":
      return "Not recalculated here: this formula reads what was changed, and it is not certain that it can be calculated without Excel. It keeps the value of the file until Excel opens it.";
    case "calculated-here":
      return `${problem.formulas === 1 ? "1 formula has" : `${problem.formulas} formulas have`} no value in the file, from this one on, as it was last saved by a program that does not calculate. The values used here are not Excel's; open and save it in Excel to be certain.`;
    case "box-missing":
      return `No strategy map in this workbook has a box for ${problem.objective}. Draw the map first.`;
    case "view-unknown":
      return `There is no ${problem.what} "${problem.found}". ${knownText(problem.known)}`;
  }
}

function noRoomText({
  table,
  sheet,
  because,
}: Extract<ExcelProblem, { readonly code: "no-room-for-rows" }>): string {
  switch (because) {
    case "end":
      return `The ${table} table on "${sheet}" ends with the last row that a sheet has, so no rows can be added. Move it up and try again; nothing was changed.`;
    case "merged":
      return `Right below the ${table} table on "${sheet}" are merged cells, over which no table can reach. Unmerge them or move them down and try again; nothing was changed.`;
    case "tables":
      return `Below the ${table} table on "${sheet}" is another table that reaches beyond its columns, of which Excel moves no part. Move one of them to another place and try again; nothing was changed.`;
  }
}

const mostNamed = 12;

function knownText(known: readonly string[]): string {
  if (known.length === 0) return "The sheets name none.";
  const more = known.length - mostNamed;
  return `There are: ${known.slice(0, mostNamed).join(", ")}${more > 0 ? ` and ${more} more` : ""}.`;
}
