/* Defined names. Those that did not change keep their element; Excel's built-in ones follow the print set-up. */
import { absoluteAddressOf } from "../../book/address";
import { columnLimit, rowLimit } from "../../book/area";
import type { Book, DefinedName, PageSetup, Sheet } from "../../book/book";
import { renameSheetIn } from "../formula/renameSheetIn";
import { toFileFormula } from "../formula/toFileFormula";
import {
  attributeOf,
  childOf,
  childrenOf,
  element,
  numberOf,
  replaceChild,
  setAttribute,
  textOf,
  type XmlElement,
} from "../xml/xmlTree";
import { encodeXml } from "../xml/xmlText";
import { isSame } from "./same";

export const workbookOrder = [
  "fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets", "functionGroups",
  "externalReferences", "definedNames", "calcPr", "oleSize", "customWorkbookViews", "pivotCaches", "smartTagPr",
  "smartTagTypes", "webPublishing", "fileRecoveryPr", "webPublishObjects", "extLst",
]; // prettier-ignore

/** Where sheets stood and stand in the list of all sheets, chart sheets included. */
export interface SheetPositions {
  readonly before: readonly (number | undefined)[];
  readonly now: ReadonlyMap<number, number>;
  /** Old position to new one, for sheets of every kind that are still there. */
  readonly moved: ReadonlyMap<number, number>;
}

function printArea({ name, pageSetup }: Sheet): string | undefined {
  return pageSetup.printArea && absoluteAddressOf(name, pageSetup.printArea);
}

function printTitles({ name, pageSetup }: Sheet): string | undefined {
  const { titleColumns, titleRows } = pageSetup;
  const columns = titleColumns && {
    top: 0,
    bottom: rowLimit - 1,
    left: titleColumns.first,
    right: titleColumns.last,
  };
  const rows = titleRows && { top: titleRows.first, bottom: titleRows.last, left: 0, right: columnLimit - 1 };
  const texts = [columns, rows].flatMap((area) =>
    area === undefined ? [] : [absoluteAddressOf(name, area)],
  );
  return texts.length === 0 ? undefined : texts.join(",");
}

/** What the built-in names of a sheet say. */
export function printing({ printArea: area, titleRows, titleColumns }: PageSetup): unknown {
  return [area, titleRows, titleColumns];
}

/** The built-in names of a sheet whose printing or name changed; undefined when the file's still hold. */
function builtInNames(sheet: Sheet, before: Sheet | undefined, position: number): XmlElement[] | undefined {
  if (before !== undefined && isSame(printing(sheet.pageSetup), printing(before.pageSetup))) return undefined;
  const made = (name: string, text: string | undefined) =>
    text === undefined ? [] : [element("definedName", { name, localSheetId: position }, [text])];
  return [...made("_xlnm.Print_Area", printArea(sheet)), ...made("_xlnm.Print_Titles", printTitles(sheet))];
}

function isPrinting(found: XmlElement): boolean {
  return /^_xlnm\.print_(area|titles)$/i.test(attributeOf(found, "name") ?? "");
}

function nameElement(name: DefinedName, position: number | undefined): XmlElement {
  return element(
    "definedName",
    {
      name: name.name,
      comment: name.comment === "" ? undefined : name.comment,
      localSheetId: position,
      hidden: name.visible ? undefined : true,
    },
    [toFileFormula(name.formula)],
  );
}

function userNames(
  found: readonly XmlElement[],
  before: Book,
  now: Book,
  positions: SheetPositions,
): XmlElement[] {
  const elements = found.filter((one) => !/^_xlnm\./i.test(attributeOf(one, "name") ?? ""));
  return now.names.flatMap((name) => {
    const position = name.sheetId === undefined ? undefined : positions.now.get(name.sheetId);
    if (name.sheetId !== undefined && position === undefined) return [];
    const known = elements[before.names.findIndex((old) => old === name || isSame(old, name))];
    if (known === undefined) return [nameElement(name, position)];
    const kept = structuredClone(known);
    setAttribute(kept, "localSheetId", position);
    return [kept];
  });
}

interface Books {
  readonly before: Book;
  readonly now: Book;
}

/** The positions of sheets whose built-in names are made anew. */
interface Rewritten {
  readonly printing: ReadonlySet<number>;
  readonly filters: ReadonlySet<number>;
}

/** Excel keeps a hidden name for the cells under a sheet's filter. */
function filterName(sheet: Sheet, before: Sheet | undefined, position: number): XmlElement[] | undefined {
  const area = sheet.autoFilter?.area;
  if (isSame(area, before?.autoFilter?.area)) return undefined;
  const values = { name: "_xlnm._FilterDatabase", localSheetId: position, hidden: true };
  return area ? [element("definedName", values, [absoluteAddressOf(sheet.name, area)])] : [];
}

function isFilter(found: XmlElement): boolean {
  return /^_xlnm\._filterdatabase$/i.test(attributeOf(found, "name") ?? "");
}

/** A built-in name that stays, with its sheet's new name. */
function followRename(kept: XmlElement, sheetId: number | undefined, { before, now }: Books) {
  const nameIn = ({ sheets }: Book) => sheets.find(({ id }) => id === sheetId)?.name;
  const from = nameIn(before);
  const to = nameIn(now);
  if (from === undefined || to === undefined || from === to) return;
  kept.children = [encodeXml(renameSheetIn(textOf(kept), from, to))];
}

function keptBuiltIns(
  found: readonly XmlElement[],
  positions: SheetPositions,
  rewritten: Rewritten,
  books: Books,
): XmlElement[] {
  return found.flatMap((one) => {
    if (!/^_xlnm\./i.test(attributeOf(one, "name") ?? "")) return [];
    const kept = structuredClone(one);
    const old = numberOf(one, "localSheetId");
    if (old === undefined) return [kept];
    const position = positions.moved.get(old);
    if (position === undefined || (isPrinting(one) && rewritten.printing.has(position))) return [];
    if (isFilter(one) && rewritten.filters.has(position)) return [];
    setAttribute(kept, "localSheetId", position);
    followRename(kept, positions.before[old], books);
    return [kept];
  });
}

/** The list of names as it should be. */
export function definedNames(
  workbook: XmlElement,
  before: Book,
  now: Book,
  positions: SheetPositions,
): XmlElement[] {
  const found = childrenOf(childOf(workbook, "definedNames"), "definedName");
  const oldSheets = new Map(before.sheets.map((sheet) => [sheet.id, sheet]));
  const rewritten = { printing: new Set<number>(), filters: new Set<number>() };
  const builtIns = now.sheets.flatMap((sheet) => {
    const position = positions.now.get(sheet.id) ?? 0;
    const made = builtInNames(sheet, oldSheets.get(sheet.id), position);
    const filter = filterName(sheet, oldSheets.get(sheet.id), position);
    if (made !== undefined) rewritten.printing.add(position);
    if (filter !== undefined) rewritten.filters.add(position);
    return [...(made ?? []), ...(filter ?? [])];
  });
  return [
    ...keptBuiltIns(found, positions, rewritten, { before, now }),
    ...builtIns,
    ...userNames(found, before, now, positions),
  ];
}

export function replaceNames(workbook: XmlElement, names: readonly XmlElement[]) {
  const made = names.length === 0 ? undefined : element("definedNames", {}, []);
  if (made !== undefined) made.children = [...names];
  replaceChild(workbook, "definedNames", made, workbookOrder);
}
