/* Columns, standard sizes, view, merges, protection, tab colour, breaks: changed in place. */
import { addressOf } from "../../book/address";
import type { Area, ColumnLook, Outlined, Sheet } from "../../book/book";
import { pointsToWidth } from "../sheet/columnWidths";
import { columnsOf } from "../sheet/readLooks";
import { toArgb } from "../style/colors";
import {
  attributeOf,
  childOf,
  childrenOf,
  element,
  needChild,
  numberOf,
  prefixOf,
  removeChildren,
  replaceChild,
  setAttribute,
  withPrefix,
  type XmlElement,
} from "../xml/xmlTree";
import { isSame } from "../../book/same";
import type { SheetEdit } from "./sheetEdit";
import { worksheetOrder } from "./worksheetOrder";

export const sheetPrOrder = ["tabColor", "outlinePr", "pageSetUpPr"];

/** One column as an element of its own, with what the file says of it. */
function singleColumn(found: XmlElement | undefined, column: number): XmlElement {
  const made = element("col", { min: column + 1, max: column + 1 });
  for (const [name, value] of found?.attributes ?? []) {
    if (!made.attributes.has(name)) made.attributes.set(name, value);
  }
  return made;
}

function patchWidth(made: XmlElement, look: ColumnLook, before: ColumnLook | undefined, standard: number) {
  if (look.widthPoints === before?.widthPoints && made.attributes.has("width")) return;
  setAttribute(made, "width", pointsToWidth(look.widthPoints ?? standard));
  const hasSize = look.widthPoints !== undefined || look.hidden === true;
  setAttribute(made, "customWidth", hasSize || undefined);
}

function columnElement(
  edit: SheetEdit,
  found: XmlElement | undefined,
  column: number,
): XmlElement | undefined {
  const look = edit.now.columns.get(column);
  const before = edit.before.columns.get(column);
  if (isSame(look, before)) return found && singleColumn(found, column);
  if (look === undefined) return undefined;
  const made = singleColumn(found, column);
  patchWidth(made, look, before, edit.now.standardWidthPoints ?? 48);
  setAttribute(made, "hidden", look.hidden);
  setAttribute(made, "outlineLevel", look.outlineLevel);
  setAttribute(made, "collapsed", look.collapsed);
  const style = look.style === undefined ? 0 : edit.tools.styles.indexOf(look.style, before?.style);
  setAttribute(made, "style", style === 0 ? undefined : style);
  return made;
}

function isLikeNext(one: XmlElement, next: XmlElement): boolean {
  const others = ({ attributes }: XmlElement) =>
    [...attributes].filter(([name]) => name !== "min" && name !== "max");
  const touches = numberOf(one, "max") === (numberOf(next, "min") ?? 0) - 1;
  return touches && isSame(others(one).sort(), others(next).sort());
}

/** Neighbours that look the same share one element, as Excel writes them. */
function joined(columns: readonly XmlElement[]): XmlElement[] {
  const runs: XmlElement[] = [];
  for (const column of columns) {
    const last = runs.at(-1);
    if (last !== undefined && isLikeNext(last, column)) setAttribute(last, "max", numberOf(column, "max"));
    else runs.push(column);
  }
  return runs;
}

function hasSameLooks(
  now: ReadonlyMap<number, ColumnLook>,
  before: ReadonlyMap<number, ColumnLook>,
): boolean {
  if (now.size !== before.size) return false;
  return [...now].every(([column, look]) => look === before.get(column) || isSame(look, before.get(column)));
}

export function writeColumns(edit: SheetEdit) {
  if (hasSameLooks(edit.now.columns, edit.before.columns)) return;
  const root = edit.root();
  const found = new Map<number, XmlElement>();
  for (const one of childrenOf(childOf(root, "cols"), "col")) {
    const [first, end] = columnsOf(one);
    for (let column = first; column < end; column++) found.set(column, one);
  }
  const columns = [...new Set([...found.keys(), ...edit.now.columns.keys()])].sort(
    (one, other) => one - other,
  );
  const made = columns.flatMap((column) => columnElement(edit, found.get(column), column) ?? []);
  replaceChild(
    root,
    "cols",
    made.length === 0 ? undefined : element("cols", {}, joined(made)),
    worksheetOrder,
  );
}

export function writeStandardSizes(edit: SheetEdit) {
  const { before, now } = edit;
  if (before.standardWidthPoints !== now.standardWidthPoints) {
    const points = now.standardWidthPoints;
    const format = needChild(edit.root(), "sheetFormatPr", worksheetOrder);
    setAttribute(format, "defaultColWidth", points === undefined ? undefined : pointsToWidth(points));
    if (!format.attributes.has("defaultRowHeight")) setAttribute(format, "defaultRowHeight", 15);
  }
  if (before.standardHeightPoints === now.standardHeightPoints) return;
  const format = needChild(edit.root(), "sheetFormatPr", worksheetOrder);
  setAttribute(format, "defaultRowHeight", now.standardHeightPoints);
  setAttribute(format, "customHeight", true);
}

function deepest(looks: ReadonlyMap<number, Outlined>): number {
  return [...looks.values()].reduce((most, { outlineLevel = 0 }) => Math.max(most, outlineLevel), 0);
}

/** How many levels the outline has: without it Excel shows no signs beside the rows. */
export function writeOutline(edit: SheetEdit) {
  for (const [name, looks] of [
    ["outlineLevelRow", "rows"],
    ["outlineLevelCol", "columns"],
  ] as const) {
    const level = deepest(edit.now[looks]);
    if (level === deepest(edit.before[looks])) continue;
    const format = needChild(edit.root(), "sheetFormatPr", worksheetOrder);
    setAttribute(format, name, level || undefined);
    if (!format.attributes.has("defaultRowHeight")) setAttribute(format, "defaultRowHeight", 15);
  }
}

function paneOf({ row, column }: { row: number; column: number }): string {
  if (row > 0 && column > 0) return "bottomRight";
  return row > 0 ? "bottomLeft" : "topRight";
}

const viewOrder = ["pane", "selection", "pivotSelection", "extLst"];

function writePanes(view: XmlElement, sheet: Sheet) {
  const frozen = sheet.frozenAt;
  removeChildren(view, "selection");
  if (frozen === undefined || (frozen.row === 0 && frozen.column === 0)) {
    removeChildren(view, "pane");
    return;
  }
  const corner: Area = { top: frozen.row, left: frozen.column, bottom: frozen.row, right: frozen.column };
  const pane = element("pane", {
    xSplit: frozen.column || undefined,
    ySplit: frozen.row || undefined,
    topLeftCell: addressOf(corner),
    activePane: paneOf(frozen),
    state: "frozen",
  });
  replaceChild(view, "pane", pane, viewOrder);
}

function writeSelection(view: XmlElement, { selection, otherSelections = [] }: Sheet) {
  const pane = attributeOf(childOf(view, "pane"), "activePane");
  const first = addressOf({ ...selection, bottom: selection.top, right: selection.left });
  const sqref = [selection, ...otherSelections].map(addressOf).join(" ");
  const made = element("selection", { pane, activeCell: first, sqref });
  const list = childrenOf(view, "selection");
  const others = list.filter((one) => attributeOf(one, "pane") !== pane);
  removeChildren(view, "selection");
  for (const one of [...others, withPrefix(made, prefixOf(view))]) {
    view.children.splice(childOf(view, "pane") === undefined ? 0 : view.children.length, 0, one);
  }
}

function needView(edit: SheetEdit): XmlElement {
  const views = needChild(edit.root(), "sheetViews", worksheetOrder);
  const view = needChild(views, "sheetView", ["sheetView", "extLst"]);
  if (!view.attributes.has("workbookViewId")) setAttribute(view, "workbookViewId", 0);
  return view;
}

export function writeView(edit: SheetEdit) {
  const { before, now } = edit;
  if (before.showGridlines !== now.showGridlines) {
    setAttribute(needView(edit), "showGridLines", now.showGridlines ? undefined : false);
  }
  if (before.showHeadings !== now.showHeadings) {
    setAttribute(needView(edit), "showRowColHeaders", now.showHeadings ? undefined : false);
  }
  const hasNewPanes = !isSame(before.frozenAt, now.frozenAt);
  if (hasNewPanes) writePanes(needView(edit), now);
  const selected = ({ selection, otherSelections }: Sheet) => [selection, otherSelections];
  if (hasNewPanes || !isSame(selected(before), selected(now))) writeSelection(needView(edit), now);
}

export function writeMerges(edit: SheetEdit) {
  if (isSame(edit.before.merges, edit.now.merges)) return;
  const merges = edit.now.merges.map((area) => element("mergeCell", { ref: addressOf(area) }));
  const made = merges.length === 0 ? undefined : element("mergeCells", { count: merges.length }, merges);
  replaceChild(edit.root(), "mergeCells", made, worksheetOrder);
}

export function writeProtection(edit: SheetEdit) {
  if (edit.before.isProtected === edit.now.isProtected) return;
  const made = element("sheetProtection", { sheet: true, objects: true, scenarios: true });
  replaceChild(edit.root(), "sheetProtection", edit.now.isProtected ? made : undefined, worksheetOrder);
}

export function writeTabColor(edit: SheetEdit) {
  const { before, now } = edit;
  if (before.tabColor === now.tabColor) return;
  const color = now.tabColor === undefined || now.tabColor === "" ? undefined : toArgb(now.tabColor);
  const properties = needChild(edit.root(), "sheetPr", worksheetOrder);
  replaceChild(
    properties,
    "tabColor",
    (color && element("tabColor", { rgb: color })) || undefined,
    sheetPrOrder,
  );
}

function writeBreakList(edit: SheetEdit, local: "rowBreaks" | "colBreaks", breaks: readonly number[]) {
  const most = local === "rowBreaks" ? 16383 : 1048575;
  const marks = [...breaks]
    .sort((one, other) => one - other)
    .map((id) => element("brk", { id, max: most, man: true }));
  const counts = { count: marks.length, manualBreakCount: marks.length };
  replaceChild(
    edit.root(),
    local,
    marks.length === 0 ? undefined : element(local, counts, marks),
    worksheetOrder,
  );
}

export function writeBreaks(edit: SheetEdit) {
  const { before, now } = edit;
  if (!isSame(before.rowBreaks, now.rowBreaks)) writeBreakList(edit, "rowBreaks", now.rowBreaks);
  if (!isSame(before.columnBreaks, now.columnBreaks)) writeBreakList(edit, "colBreaks", now.columnBreaks);
}
