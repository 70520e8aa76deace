/* Defined names. Those that did not change keep their element; Excel's built-in ones follow the print set-up. */
import { absoluteAddressOf } from "../../book/address";
import { columnLimit, rowLimit } from "../../book/area";
import type { Book, DefinedName, PageSetup, Sheet } from "../../book/book";
import { renameSheetsIn } from "../formula/renameSheetIn";
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
import { isSame } from "../../book/same";

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

/** A name that Excel makes itself of something of a sheet. */
interface BuiltIn {
  readonly name: string;
  readonly isHidden?: boolean;
  /** What the name says, to tell whether it changed. */
  readonly content: (sheet: Sheet) => unknown;
  readonly formula: (sheet: Sheet) => string | undefined;
}

const builtIns: readonly BuiltIn[] = [
  { name: "_xlnm.Print_Area", content: ({ pageSetup }) => pageSetup.printArea, formula: printArea },
  {
    name: "_xlnm.Print_Titles",
    content: ({ pageSetup: { titleRows, titleColumns } }) =>
      titleRows || titleColumns ? [titleRows ?? 0, titleColumns ?? 0] : undefined,
    formula: printTitles,
  },
  {
    name: "_xlnm._FilterDatabase",
    isHidden: true,
    content: ({ autoFilter }) => autoFilter?.area,
    formula: ({ name, autoFilter }) => autoFilter && absoluteAddressOf(name, autoFilter.area),
  },
];

/** A built-in name of a sheet by its place, however the file spells it. */
function builtInKey(name: string, position: number): string {
  return `${name.toLowerCase()} ${position}`;
}

function builtInElement({ name, isHidden, formula }: BuiltIn, sheet: Sheet, position: number): XmlElement[] {
  const text = formula(sheet);
  return text === undefined
    ? []
    : [element("definedName", { name, localSheetId: position, hidden: isHidden }, [text])];
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

/** A built-in name that stays, with its sheet's new name. */
function followRename(kept: XmlElement, sheetId: number | undefined, { before, now }: Books) {
  const nameIn = ({ sheets }: Book) => sheets.find(({ id }) => id === sheetId)?.name;
  const from = nameIn(before);
  const to = nameIn(now);
  if (from === undefined || to === undefined || from === to) return;
  kept.children = [encodeXml(renameSheetsIn(textOf(kept), [{ from, to }]))];
}

function keptBuiltIns(
  found: readonly XmlElement[],
  positions: SheetPositions,
  rewritten: ReadonlySet<string>,
  books: Books,
): XmlElement[] {
  return found.flatMap((one) => {
    const name = attributeOf(one, "name") ?? "";
    if (!/^_xlnm\./i.test(name)) return [];
    const kept = structuredClone(one);
    const old = numberOf(one, "localSheetId");
    if (old === undefined) return [kept];
    const position = positions.moved.get(old);
    if (position === undefined || rewritten.has(builtInKey(name, position))) return [];
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
  const rewritten = new Set<string>();
  const made = now.sheets.flatMap((sheet) => {
    const position = positions.now.get(sheet.id) ?? 0;
    const old = oldSheets.get(sheet.id);
    return builtIns.flatMap((builtIn) => {
      // What one of them says is no reason to write another anew: it may say more than the model holds.
      if (isSame(builtIn.content(sheet), old && builtIn.content(old))) return [];
      rewritten.add(builtInKey(builtIn.name, position));
      return builtInElement(builtIn, sheet, position);
    });
  });
  return [
    ...keptBuiltIns(found, positions, rewritten, { before, now }),
    ...made,
    ...userNames(found, before, now, positions),
  ];
}

export function replaceNames(workbook: XmlElement, names: readonly XmlElement[]) {
  const made = names.length === 0 ? undefined : element("definedNames", {}, []);
  if (made !== undefined) made.children = [...names];
  replaceChild(workbook, "definedNames", made, workbookOrder);
}
