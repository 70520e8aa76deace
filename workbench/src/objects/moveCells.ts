/* Cutting cells and pasting them elsewhere: what refers to them follows. */
import type { Area, Cell, Sheet } from "../book/book";
import { addressOf, parseArea, quotedSheetName } from "../book/address";
import {
  areaOf,
  columnCount,
  contains,
  hasCell,
  isOnGrid,
  isSameArea,
  moved,
  overlaps,
  rowCount,
} from "../book/area";
import { allCells, cellsIn, dropCell, putCell } from "../book/cells";
import { rewriteCharts } from "../book/chartFormulas";
import { mapReferences, type Reference } from "../calc/mapReferences";
import { invalidArgument, invalidOperation, itemNotFound } from "../protocol/refusal";
import type { Arguments } from "./argument";
import { noteEdit } from "./desk";
import { parseAreaOn } from "./parseAreaOn";
import { checkUnlocked, checkWholeArrays, type Place } from "./place";
import { placeOf } from "./placeOf";
import { type Rewrite, ruleWith, validationWith } from "../book/rules";
import { withMarks } from "./shiftFormulas";
import { renameHeaders } from "./tableHeaders";

interface Move {
  readonly from: Sheet;
  readonly area: Area;
  readonly to: Sheet;
  readonly rows: number;
  readonly columns: number;
}

/** `range.moveTo`: values, formulas and looks go to the place that begins with the given cell; formulas elsewhere follow them. */
export function moveTo(place: Place, args: Arguments): void {
  const { desk, sheet, area } = place;
  const target = placeOf(args[0]) ?? parseAreaOn(desk, sheet, String(args[0]));
  if (!target) throw itemNotFound("the place to move to");
  const landing = areaOf(target.area.top, target.area.left, rowCount(area), columnCount(area));
  if (!isOnGrid(landing)) throw invalidArgument("the cells would not fit on the sheet");
  const goal = { desk, sheet: target.sheet, area: landing };
  for (const each of [place, goal]) {
    checkUnlocked(each);
    checkWholeArrays(each);
  }
  checkCut(sheet, area);
  const move = {
    from: sheet,
    area,
    to: target.sheet,
    rows: landing.top - area.top,
    columns: landing.left - area.left,
  };
  if (sheet === target.sheet && isSameArea(area, landing)) return;
  moveContents(move, landing);
  for (const each of desk.book.sheets) rewriteStandingRules(each, move);
  moveParts(move, landing);
  for (const each of desk.book.sheets) rewriteSheet(each, move, landing);
  desk.book.names = desk.book.names.map((name) => ({ ...name, formula: followed(name.formula, {}, move) }));
  renameHeaders(goal);
  noteEdit(desk, { sheet, area, changeType: "RangeEdited" });
  noteEdit(desk, { sheet: target.sheet, area: landing, changeType: "RangeEdited" });
}

function checkCut(sheet: Sheet, area: Area): void {
  const isCut = sheet.merges.some((merge) => overlaps(merge, area) && !contains(area, merge));
  if (isCut) throw invalidOperation("A part of a merged cell can't be moved.");
}

function moveContents({ from, area, to, rows, columns }: Move, landing: Area): void {
  const moving = cellsIn(from, area);
  for (const { row, column } of moving) dropCell(from, row, column);
  for (const { row, column } of cellsIn(to, landing)) dropCell(to, row, column);
  for (const { row, column, cell } of moving)
    putCell(to, row + rows, column + columns, movedCell(cell, rows, columns));
}

function movedCell(cell: Cell, rows: number, columns: number): Cell {
  const array = cell.arrayArea ? { arrayArea: moved(cell.arrayArea, rows, columns) } : {};
  const source = cell.spilledFrom;
  const spilled = source ? { spilledFrom: { row: source.row + rows, column: source.column + columns } } : {};
  return { ...cell, ...array, ...spilled };
}

/** What hangs on the cells goes along where all of it is moved; what hung on the cells below the landing goes. */
function moveParts(move: Move, landing: Area): void {
  const { from, area, to, rows, columns } = move;
  const isIn = (each: Area) => contains(area, each);
  const shifted = (each: Area) => moved(each, rows, columns);
  const along: Rewrite = (formula) => followed(formula, { before: from, now: to }, move);
  const merges = from.merges.filter(isIn);
  from.merges = from.merges.filter((each) => !isIn(each));
  to.merges = [...to.merges.filter((each) => !overlaps(each, landing)), ...merges.map(shifted)];
  const formats = from.conditionalFormats.filter(({ areas }) => areas.every(isIn));
  from.conditionalFormats = from.conditionalFormats.filter((each) => !formats.includes(each));
  to.conditionalFormats = [
    ...to.conditionalFormats,
    ...formats.map((each, index) => ({
      ...each,
      rule: ruleWith(each.rule, along),
      id: from === to ? each.id : `${each.id}-${move.to.id}`,
      priority: from === to ? each.priority : to.conditionalFormats.length + index,
      areas: each.areas.map(shifted),
    })),
  ];
  const validations = from.validations.filter(({ areas }) => areas.every(isIn));
  from.validations = from.validations.filter((each) => !validations.includes(each));
  to.validations = [
    ...to.validations,
    ...validations.map((each) => ({ ...validationWith(each, along), areas: each.areas.map(shifted) })),
  ];
  moveTables(move);
  moveSpots(move, landing);
}

function moveTables({ from, area, to, rows, columns }: Move): void {
  const tables = from.tables.filter((table) => contains(area, table.area));
  from.tables = from.tables.filter((each) => !tables.includes(each));
  to.tables = [...to.tables, ...tables.map((each) => ({ ...each, area: moved(each.area, rows, columns) }))];
}

type Spot = { readonly row: number; readonly column: number };

function moveSpots({ from, area, to, rows, columns }: Move, landing: Area): void {
  const isIn = (spot: Spot) => hasCell(area, spot.row, spot.column);
  const isCovered = (spot: Spot) => hasCell(landing, spot.row, spot.column);
  const shifted = <One extends Spot>(one: One): One => ({
    ...one,
    row: one.row + rows,
    column: one.column + columns,
  });
  const notes = from.notes.filter(isIn).map(shifted);
  from.notes = from.notes.filter((each) => !isIn(each));
  to.notes = [...to.notes.filter((each) => !isCovered(each)), ...notes];
  const comments = from.comments.filter(isIn).map(shifted);
  from.comments = from.comments.filter((each) => !isIn(each));
  to.comments = [...to.comments.filter((each) => !isCovered(each)), ...comments];
  const links = from.hyperlinks.filter(isIn).map(shifted);
  from.hyperlinks = from.hyperlinks.filter((each) => !isIn(each));
  to.hyperlinks = [...to.hyperlinks.filter((each) => !isCovered(each)), ...links];
}

/** Rules that stay where they are: what they read relatively reads other cells in each of theirs, and holds. */
function rewriteStandingRules(sheet: Sheet, move: Move): void {
  const { from, area } = move;
  const isMoved = ({ areas }: { readonly areas: readonly Area[] }) =>
    sheet === from && areas.every((each) => contains(area, each));
  const rewrite: Rewrite = (formula) =>
    mapReferences(formula, (reference) =>
      isHeld(reference) ? followedReference(reference, { before: sheet, now: sheet }, move) : undefined,
    );
  sheet.conditionalFormats = sheet.conditionalFormats.map((each) =>
    isMoved(each) ? each : { ...each, rule: ruleWith(each.rule, rewrite) },
  );
  sheet.validations = sheet.validations.map((each) => (isMoved(each) ? each : validationWith(each, rewrite)));
}

/** True for a reference with all its dollar signs. */
function isHeld({ address }: Reference): boolean {
  return address.split(":").every((corner) => /^(?:\$[A-Za-z]+)?(?:\$\d+)?$/.test(corner));
}

function rewriteSheet(sheet: Sheet, move: Move, landing: Area): void {
  for (const { row, column, cell } of allCells(sheet)) {
    if (cell.formula === undefined) continue;
    const before = sheet === move.to && hasCell(landing, row, column) ? move.from : sheet;
    const formula = followed(cell.formula, { before, now: sheet }, move);
    if (formula !== cell.formula) putCell(sheet, row, column, { ...cell, formula });
  }
  rewriteCharts(sheet, (formula) => followed(formula, { before: sheet, now: sheet }, move));
}

/** The sheets that a formula stood on and stands on; none for a name. */
interface Homes {
  readonly before?: Sheet;
  readonly now?: Sheet;
}

function followed(formula: string, homes: Homes, move: Move): string {
  return mapReferences(formula, (reference) => followedReference(reference, homes, move));
}

function followedReference({ sheet, address }: Reference, { before, now }: Homes, move: Move) {
  const { from, to, area, rows, columns } = move;
  const found = parseArea(address);
  const isOn = (one: Sheet) =>
    sheet === undefined ? before === one : sheet.toLowerCase() === one.name.toLowerCase();
  if (!found) return undefined;
  const isMoved = isOn(from) && contains(area, found);
  // What was pasted over is no more.
  if (!isMoved && isOn(to) && contains(moved(area, rows, columns), found)) return { whole: "#REF!" };
  if (!isOn(from)) return undefined;
  const home = isMoved ? to : from;
  const shown = isMoved ? withMarks(addressOf(moved(found, rows, columns)), address) : address;
  return { whole: sheet === undefined && home === now ? shown : `${quotedSheetName(home.name)}!${shown}` };
}
