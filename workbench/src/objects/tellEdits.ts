import type { Area, CellValue, Sheet, Table } from "../book/book";
import { areaOf, intersection } from "../book/area";
import { addressOf } from "../book/address";
import { plainValue } from "../book/cells";
import { type Desk, type Edit, notify } from "./desk";
import { eventTypes, workbookTarget } from "./eventTypes";
import { tellBindings } from "./bindings";
import { sheetIdOf } from "./sheetNames";
import { tableIdOf } from "./tablePlace";
import { tellSheet } from "./tellSheet";

/** Turns the edits since the last look into the events of their sheets and tables. */
export function tellEdits(desk: Desk): void {
  const edits = desk.edits.splice(0);
  for (const edit of edits) {
    tellCells(desk, edit);
    tellFormulas(desk, edit);
    tellBindings(desk, edit);
    for (const table of edit.sheet.tables) tellTable(desk, edit, table);
  }
}

function typeOf(value: CellValue): string {
  if (value === undefined) return "Empty";
  if (typeof value === "object") return "Error";
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
}

function detailsOf({ details }: Edit): Readonly<Record<string, unknown>> {
  if (!details) return {};
  return {
    valueBefore: plainValue(details.before),
    valueAfter: plainValue(details.after),
    valueTypeBefore: typeOf(details.before),
    valueTypeAfter: typeOf(details.after),
  };
}

function argsOf(edit: Edit, desk: Desk): Readonly<Record<string, unknown>> {
  const range = desk.make.range(edit.sheet, edit.area);
  const referenceId = range.identity()._ReferenceId;
  return {
    changeType: edit.changeType,
    source: edit.source,
    triggerSource: desk.isUserAtWork ? "Unknown" : "ThisLocalAddin",
    worksheetId: sheetIdOf(edit.sheet),
    address: addressOf(edit.area),
    shiftDirection: "None",
    referenceId,
    ...detailsOf(edit),
  };
}

function isHeard(desk: Desk, eventType: number, target: string): boolean {
  return (desk.listeners.get(`${eventType}:${target}`) ?? 0) > 0;
}

function tellCells(desk: Desk, edit: Edit): void {
  for (const targetId of [sheetIdOf(edit.sheet), workbookTarget]) {
    if (!isHeard(desk, eventTypes.changed, targetId)) continue;
    notify(desk, { eventType: eventTypes.changed, targetId, args: argsOf(edit, desk) });
  }
}

/** Tells of formulas that were typed, changed or removed; not of those that follow cells that move. */
function tellFormulas(desk: Desk, { sheet, formulas = [], source }: Edit): void {
  if (formulas.length === 0) return;
  const formulaDetails = formulas.map(({ row, column, formula }) => ({
    cellAddress: addressOf(areaOf(row, column)),
    previousFormula: formula,
  }));
  const args = { type: "WorksheetFormulaChanged", formulaDetails, source };
  tellSheet(desk, sheet, eventTypes.formulaChanged, args);
}

function tellTable(desk: Desk, edit: Edit, table: Table): void {
  const area = intersection(edit.area, table.area);
  if (!area) return;
  const tableId = tableIdOf(table);
  for (const targetId of [tableId, sheetIdOf(edit.sheet), workbookTarget]) {
    if (!isHeard(desk, eventTypes.tableChanged, targetId)) continue;
    const args = { ...argsOf({ ...edit, area }, desk), tableId };
    notify(desk, { eventType: eventTypes.tableChanged, targetId, args });
  }
}

/** Tells that cells of sheets were calculated. */
export function tellCalculated(desk: Desk, calculated: ReadonlyMap<Sheet, readonly Area[]>): void {
  for (const [sheet, areas] of calculated) {
    const args = { type: "WorksheetCalculated", address: areas.map(addressOf).join(",") };
    tellSheet(desk, sheet, eventTypes.calculated, args);
    for (const area of areas) tellBindings(desk, { sheet, area });
  }
}
