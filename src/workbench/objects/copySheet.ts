import { quotedSheetName } from "../book/address";
import type { Sheet } from "../book/book";
import { CellGrid } from "../book/cellGrid";
import { type Comment, newGuid } from "../book/comment";
import { rewriteCharts } from "../book/chartFormulas";
import type { HostObject } from "../protocol/hostObject";
import { invalidOperation } from "../protocol/refusal";
import { type Arguments, oneOf, optionalTextAt } from "./argument";
import type { Desk } from "./desk";
import { renamed } from "./sheetChanges";
import { findSheet, nextSheetId } from "./sheetNames";

/** `worksheet.copy`: all of a sheet but its tables, whose names must be unique; a sheet with tables is refused. */
export function copySheet(desk: Desk, sheet: Sheet, args: Arguments): HostObject {
  if (sheet.tables.length > 0) throw invalidOperation("The workbench does not copy sheets with tables.");
  const copy: Sheet = {
    ...sheet,
    id: nextSheetId(desk.book),
    name: freeCopyName(desk, sheet.name),
    cells: new CellGrid(sheet.cells),
    rows: new Map(sheet.rows),
    columns: new Map(sheet.columns),
    comments: sheet.comments.map(copyComment),
    // As in Excel: a copy has none of its own.
    customProperties: new Map(),
  };
  const [before, after] = [sheet.name.toLowerCase(), quotedSheetName(copy.name)];
  rewriteCharts(copy, (formula) => renamed(formula, before, after));
  const where = oneOf(optionalTextAt(args, 0) ?? "None", ["None", "Before", "After", "Beginning", "End"]);
  const { sheets } = desk.book;
  const at = where === "Beginning" ? 0 : where === "After" ? sheets.indexOf(sheet) + 1 : sheets.length;
  desk.book.sheets = [...sheets.slice(0, at), copy, ...sheets.slice(at)];
  desk.isStale = true;
  return desk.make.sheet(copy);
}

/** The same words under an id of their own. */
function copyComment(comment: Comment): Comment {
  const replies = comment.replies.map((reply) => ({ ...reply, id: newGuid() }));
  return { ...comment, id: newGuid(), replies };
}

function freeCopyName(desk: Desk, name: string): string {
  for (let number = 2; ; number++) {
    const copyName = `${name.slice(0, 26)} (${number})`;
    if (!findSheet(desk.book, copyName)) return copyName;
  }
}
