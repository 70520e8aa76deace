/* The workbook part: list of sheets, names, active sheet, protection, calculation. */
import type { Book, Sheet } from "../../book/book";
import type { BookFile } from "../bookFile";
import {
  attributeOf,
  childOf,
  childrenOf,
  element,
  needChild,
  numberOf,
  prefixedAttributeOf,
  prefixOf,
  removeChildren,
  replaceChild,
  setAttribute,
  withPrefix,
  type XmlElement,
} from "../xml/xmlTree";
import { relationsOf } from "../package/relations";
import type { PackageDraft } from "./packageDraft";
import { relationAttribute } from "./sheetEdit";
import { isSame } from "../../book/same";
import { definedNames, printing, replaceNames, workbookOrder, type SheetPositions } from "./writeNames";

const states = { Visible: undefined, Hidden: "hidden", VeryHidden: "veryHidden" } as const;

export interface WorkbookEdit {
  readonly draft: PackageDraft;
  readonly file: BookFile;
  readonly isStrict: boolean;
  readonly now: Book;
  /** The parts of the sheets by id, new ones included. */
  readonly sheetParts: ReadonlyMap<number, string>;
}

/** A list of the sheets in which the worksheets stand in their new order; other kinds of sheets keep their place. */
function sheetList(
  edit: WorkbookEdit,
  root: XmlElement,
): { entries: XmlElement[]; before: (number | undefined)[] } {
  const { file, now } = edit;
  // The links as they were: those of deleted sheets are gone from the draft.
  const relations = relationsOf(file.parts, file.workbookPart);
  const partOf = (entry: XmlElement) =>
    relations.find(({ id }) => id === prefixedAttributeOf(entry, "id"))?.target;
  const idByPart = new Map([...file.sheets].map(([id, { part }]) => [part, id]));
  const found = childrenOf(childOf(root, "sheets"), "sheet");
  const before = found.map((entry) => idByPart.get(partOf(entry) ?? ""));
  const known = new Map(found.map((entry, index) => [before[index], entry]));
  const attribute = relationAttribute(root, edit.isStrict);
  const all = [...found];
  const addEntry = (sheet: Sheet): XmlElement => {
    const entry = newEntry(edit, sheet, attribute, all);
    all.push(entry);
    return entry;
  };
  const wanted = now.sheets.map((sheet) => {
    const entry = known.get(sheet.id) ?? addEntry(sheet);
    setAttribute(entry, "name", sheet.name);
    const state = states[sheet.visibility];
    // LibreOffice says "visible" where Excel says nothing.
    if ((attributeOf(entry, "state") ?? "visible") !== (state ?? "visible"))
      setAttribute(entry, "state", state);
    return entry;
  });
  const entries: XmlElement[] = [];
  const remaining = new Set(now.sheets.map(({ id }) => id));
  found.forEach((entry, index) => {
    const id = before[index];
    // A deleted sheet leaves no place behind into which another would move.
    if (id !== undefined && !remaining.has(id)) return;
    const next = id === undefined ? entry : wanted.shift();
    if (next !== undefined) entries.push(next);
  });
  return { entries: [...entries, ...wanted], before };
}

function newEntry(
  edit: WorkbookEdit,
  sheet: Sheet,
  attribute: string,
  others: readonly XmlElement[],
): XmlElement {
  const { draft, file, sheetParts } = edit;
  const part = sheetParts.get(sheet.id) ?? "";
  const relation = draft.relations(file.workbookPart).find(({ target }) => target === part)?.id;
  const isTaken = others.some((one) => numberOf(one, "sheetId") === sheet.id);
  const most = Math.max(0, ...others.map((one) => numberOf(one, "sheetId") ?? 0), ...sheetParts.keys());
  return element("sheet", {
    name: sheet.name,
    sheetId: isTaken ? most + 1 : sheet.id,
    [attribute]: relation,
  });
}

function positionsOf(
  entries: readonly XmlElement[],
  root: XmlElement,
  before: readonly (number | undefined)[],
  now: Book,
) {
  const old = childrenOf(childOf(root, "sheets"), "sheet");
  const moved = new Map(
    old.flatMap((entry, index) => {
      const position = entries.indexOf(entry);
      return position < 0 ? [] : [[index, position] as const];
    }),
  );
  const names = new Map(entries.map((entry, index) => [attributeOf(entry, "name"), index]));
  const positions: SheetPositions = {
    before,
    now: new Map(now.sheets.map((sheet) => [sheet.id, names.get(sheet.name) ?? 0])),
    moved,
  };
  return positions;
}

function writeSheets(edit: WorkbookEdit, root: XmlElement): SheetPositions {
  const { entries, before } = sheetList(edit, root);
  const positions = positionsOf(entries, root, before, edit.now);
  const list = needChild(root, "sheets", workbookOrder);
  list.children = entries.map((entry) => withPrefix(entry, prefixOf(list)));
  return positions;
}

function writeActive(root: XmlElement, active: number) {
  const views = needChild(root, "bookViews", workbookOrder);
  const view = needChild(views, "workbookView", ["workbookView", "extLst"]);
  setAttribute(view, "activeTab", active === 0 ? undefined : active);
  const first = numberOf(view, "firstSheet");
  if (first !== undefined && first > active) setAttribute(view, "firstSheet", undefined);
}

const modes = { Automatic: undefined, AutomaticExceptTables: "autoNoTable", Manual: "manual" } as const;

function writeSettings(root: XmlElement, before: Book, now: Book, isStale: boolean) {
  if (before.date1904 !== now.date1904) {
    setAttribute(needChild(root, "workbookPr", workbookOrder), "date1904", now.date1904 || undefined);
  }
  if (before.isStructureProtected !== now.isStructureProtected) {
    const made = element("workbookProtection", { lockStructure: true });
    replaceChild(root, "workbookProtection", now.isStructureProtected ? made : undefined, workbookOrder);
  }
  const calculation = needChild(root, "calcPr", workbookOrder);
  if (before.calculationMode !== now.calculationMode) {
    setAttribute(calculation, "calcMode", modes[now.calculationMode]);
  }
  if (isStale) setAttribute(calculation, "fullCalcOnLoad", true);
}

/** What the workbook part says of a book. */
function inventory({ sheets, names, activeSheetId, ...book }: Book): unknown {
  return [
    sheets.map(({ id, name, visibility, pageSetup, autoFilter }) => [
      [id, name, visibility],
      [printing(pageSetup), autoFilter?.area],
    ]),
    names,
    activeSheetId,
    [book.date1904, book.isStructureProtected, book.calculationMode],
  ];
}

/** The place of the tab that is shown; one that is no worksheet stays shown until another is activated. */
function activeTab(
  root: XmlElement,
  { file, now }: WorkbookEdit,
  { now: at, moved }: SheetPositions,
): number {
  const before = numberOf(childOf(root, "bookViews", "workbookView"), "activeTab") ?? 0;
  const isSameTab = now.activeSheetId === file.before.activeSheetId && moved.has(before);
  return (isSameTab ? moved.get(before) : at.get(now.activeSheetId)) ?? before;
}

/**
 * Changes the workbook part where the book differs from it.
 *
 * @param isStale true where values may be old: Excel is asked to calculate when it opens the file
 */
export function writeWorkbook(edit: WorkbookEdit, isStale: boolean) {
  const { draft, file, now } = edit;
  if (!isStale && isSame(inventory(file.before), inventory(now))) return;
  const root = draft.edit(file.workbookPart).root;
  const hadCalculation = childOf(root, "calcPr") !== undefined;
  const names = structuredClone(root);
  const positions = writeSheets(edit, root);
  replaceNames(root, definedNames(names, file.before, now, positions));
  const activeBefore = numberOf(childOf(root, "bookViews", "workbookView"), "activeTab") ?? 0;
  const active = activeTab(root, edit, positions);
  if (active !== activeBefore) writeActive(root, active);
  writeSettings(root, file.before, now, isStale);
  const calculation = childOf(root, "calcPr");
  if (!hadCalculation && calculation?.attributes.size === 0) removeChildren(root, "calcPr");
}
