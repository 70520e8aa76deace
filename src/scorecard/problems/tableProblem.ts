import type { CellPlace } from "../terms";

interface InCell {
  readonly at: CellPlace;
}

/** What can be wrong with the tables as a whole. */
export type TableProblem =
  | { readonly code: "workbook-empty" }
  | { readonly code: "no-tables" }
  | { readonly code: "table-missing"; readonly table: string; readonly headers: readonly string[] }
  | ({ readonly code: "column-missing"; readonly table: string; readonly column: string } & InCell)
  | ({ readonly code: "table-without-rows"; readonly table: string } & InCell)
  | ({ readonly code: "header-merged"; readonly table: string } & InCell)
  | ({ readonly code: "column-twice"; readonly table: string; readonly column: string } & InCell)
  | ({
      readonly code: "header-misspelt";
      readonly table: string;
      readonly found: string;
      readonly nearest: string;
    } & InCell)
  | ({ readonly code: "never-due"; readonly measure: string } & InCell)
  | ({
      readonly code: "name-is-other-id";
      readonly kind: string;
      readonly id: string;
      readonly other: string;
      readonly otherAt: string;
    } & InCell)
  | ({ readonly code: "table-twice"; readonly table: string; readonly first: string } & InCell)
  | ({ readonly code: "table-hidden"; readonly table: string } & InCell)
  | ({
      readonly code: "rows-left-out";
      readonly table: string;
      readonly rows: number;
      /** What ends the table above them. */
      readonly because: "empty row" | "table's end";
    } & InCell)
  | ({ readonly code: "own-sheet-copied" } & InCell)
  | ({ readonly code: "own-sheet-unit-gone"; readonly unit: string } & InCell)
  | ({ readonly code: "sheet-too-far" } & InCell)
  | ({
      readonly code: "unit-not-read";
      readonly unit: string;
      readonly rows: number;
      readonly nearest?: string;
    } & InCell)
  | ({ readonly code: "mapping-line"; readonly column: string; readonly expected: string } & InCell)
  | ({ readonly code: "mapping-sheet"; readonly found: string } & InCell)
  | ({ readonly code: "mapping-empty"; readonly range: string } & InCell)
  | ({
      readonly code: "mapping-moved";
      readonly range: string;
      readonly column: string;
      readonly header: string;
    } & InCell)
  | ({ readonly code: "mapping-doubt"; readonly said: string } & InCell)
  | ({
      readonly code: "mapped-measure";
      readonly measure: string;
      readonly figures: number;
      /** Where it stands in the Measures table after all, in a row that is not read. */
      readonly notReadAt?: string;
    } & InCell)
  | ({ readonly code: "setting-unknown"; readonly found: string; readonly nearest?: string } & InCell)
  | ({ readonly code: "setting-twice"; readonly found: string } & InCell)
  | ({
      readonly code: "target-twice";
      readonly name: string;
      readonly what: "target" | "weight";
      readonly period: string;
      readonly first: string;
    } & InCell);

export function tableProblemText(problem: TableProblem): string {
  switch (problem.code) {
    case "workbook-empty":
      return "The workbook holds no data yet. Insert the structured sheets to start with.";
    case "no-tables":
      return "No structured tables are found in this workbook. If it holds figures in a layout of its own, look for them there (Set up in the pane, or bsc read --propose) and make a scorecard of them (bsc adopt); else insert the structured sheets.";
    case "table-missing":
      return `There is no ${problem.table} table. Add one with the headers ${problem.headers.join(", ")}, or name your table ${problem.table}.`;
    case "column-missing":
      return `The ${problem.table} table has no column "${problem.column}". Add it, or name one of its columns so.`;
    case "table-without-rows":
      return `The ${problem.table} table has no row yet. Enter the first one right below its headers.`;
    case "header-merged":
      return `A header of the ${problem.table} table is merged over several columns. Unmerge it and give each column its own header.`;
    case "column-twice":
      return `The ${problem.table} table has two columns that mean "${problem.column}"; this one is not read.`;
    case "header-misspelt":
      return `"${problem.found}" is no column of the ${problem.table} table, so it is not read and "${problem.nearest}" takes its default. Correct the header, or give it a name that is less like it.`;
    case "never-due":
      return `${problem.measure} retires before it is reported for the first time, so it is never scored. Correct "Retired from" or "Reported from".`;
    case "name-is-other-id":
      return `The ${problem.kind} ${problem.id} is called as the one at ${problem.otherAt} is known by: every cell that says "${problem.other}" means that one. Rename one of the two, or say ${problem.id} where this one is meant.`;
    case "table-twice":
      return `This looks like a second ${problem.table} table; the one at ${problem.first} is read and this one is not.`;
    case "own-sheet-copied":
      return "This sheet looks like one of the add-in's, but is most likely a copy: it is not read and not written. Keep it, or delete it.";
    case "own-sheet-unit-gone":
      return `The Scorecards table no longer has the unit ${problem.unit}, so this sheet is left as it is. Delete it, or put the unit back.`;
    case "sheet-too-far":
      return "This sheet is not read: its cells reach as far as this, which is over 5 million from the first one on. Delete what stands far off, often a single space, or move what is needed to another sheet.";
    case "table-hidden":
      return `The ${problem.table} table stands on a hidden sheet. It is read all the same.`;
    case "rows-left-out": {
      const rows = problem.rows === 1 ? "this row is" : `this and ${problem.rows - 1} more below are`;
      return problem.because === "empty row"
        ? `The ${problem.table} table ends at an empty row above, so ${rows} not read. Delete the empty row, or make the whole an Excel table.`
        : `The ${problem.table} table ends above, so ${rows} not read. Drag the table's lower right corner down to take in what belongs to it.`;
    }
    case "unit-not-read":
      return `${problem.rows} ${problem.rows === 1 ? "row belongs" : "rows belong"} to the unit "${problem.unit}", which is not part of this scorecard; ${problem.rows === 1 ? "it is" : "they are"} not read.${problem.nearest ? ` If "${problem.nearest}" is meant, write that.` : ""}`;
    case "mapping-line":
      return `This line of the mapping is not read: "${problem.column}" takes ${problem.expected}.`;
    case "mapping-sheet":
      return `There is no sheet "${problem.found}", so this line of the mapping is not read. Write the sheet's new name.`;
    case "mapping-empty":
      return `The Mapping table reads ${problem.range} here, and no figure is found in it. Change the range there if rows or columns have moved.`;
    case "mapping-moved":
      return `The Mapping table expects the header "${problem.header}" here, above column ${problem.column} of ${problem.range}, so nothing is read from that range. If columns have moved, change the mapping; if the header has a new name, write it under Header there.`;
    case "mapping-doubt":
      return problem.said;
    case "mapped-measure":
      return mappedMeasureText(problem);
    case "setting-twice":
      return `The setting "${problem.found}" stands in an earlier row too; this one counts. Delete the other.`;
    case "target-twice":
      return `${problem.name} has a ${problem.what} for ${problem.period} already at ${problem.first}; that one counts, and this one does not. Delete one of the two.`;
    case "setting-unknown":
      return `There is no setting "${problem.found}"${problem.nearest ? `; did you mean "${problem.nearest}"?` : "; it is not used."}`;
  }
}

function mappedMeasureText({
  measure,
  figures,
  notReadAt,
}: Extract<TableProblem, { readonly code: "mapped-measure" }>): string {
  const unused = `${figures === 1 ? "its figure is" : `its ${figures} figures are`} not used`;
  return notReadAt === undefined
    ? `"${measure}" is not in the Measures table, so ${unused}. Add it there, or write its name as there.`
    : `The measure "${measure}" is not read because of an error in its own row at ${notReadAt}, so ${unused}. Mend that one first.`;
}
