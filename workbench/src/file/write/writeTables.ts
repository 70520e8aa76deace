/* Tables: their parts, changed in place, and the list of them in the worksheet. */
import { addressOf } from "../../book/address";
import type { Area, Table, TableColumn } from "../../book/book";
import { toFileFormula } from "../formula/toFileFormula";
import { encodeEscapes } from "../xml/xmlText";
import { writeElement, xmlDeclaration } from "../xml/writeXml";
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
import type { StyleWriter } from "./styleWriter";
import { patchFilter, sortElement } from "./writeFilter";
import { contentTypes, mainNamespace } from "./namespaces";
import { isSame } from "../../book/same";
import { relationAttribute, type SheetEdit } from "./sheetEdit";
import { worksheetOrder } from "./worksheetOrder";

const tableOrder = ["autoFilter", "sortState", "tableColumns", "tableStyleInfo", "extLst"];
const columnOrder = ["calculatedColumnFormula", "totalsRowFormula", "xmlColumnPr", "extLst"];

/** Names in attributes escape line breaks the way cells do. */
function storedName(name: string): string {
  return encodeEscapes(name).replace(/\n/g, "_x000a_");
}

function patchColumn(found: XmlElement, column: TableColumn, table: Table) {
  setAttribute(found, "id", column.id);
  setAttribute(found, "name", storedName(column.name));
  setAttribute(
    found,
    "totalsRowLabel",
    column.totalsLabel === undefined ? undefined : storedName(column.totalsLabel),
  );
  setAttribute(found, "totalsRowFunction", column.totalsFunction);
  const formula = column.calculatedFormula;
  const stored = formula === undefined ? undefined : toFileFormula(formula, { table });
  const made = stored === undefined ? undefined : element("calculatedColumnFormula", {}, [stored]);
  replaceChild(found, "calculatedColumnFormula", made, columnOrder);
  if (column.totalsFunction !== "custom") removeChildren(found, "totalsRowFormula");
}

function patchColumns(root: XmlElement, table: Table) {
  const list = needChild(root, "tableColumns", tableOrder);
  const known = new Map(childrenOf(list, "tableColumn").map((found) => [numberOf(found, "id"), found]));
  list.children = table.columns.map((column) => {
    const found = known.get(column.id) ?? element(`${prefixOf(list)}tableColumn`);
    patchColumn(found, column, table);
    return found;
  });
  setAttribute(list, "count", table.columns.length);
}

/** The filter covers header and body, not the totals. */
function filterArea(table: Table): Area {
  return table.hasTotals ? { ...table.area, bottom: table.area.bottom - 1 } : table.area;
}

function columnsOf(table: Table | undefined) {
  return (table?.filters ?? []).flatMap(({ column, criteria }) => {
    const offset = table?.columns.findIndex(({ id }) => id === column) ?? -1;
    return offset < 0 ? [] : [{ offset, criteria }];
  });
}

function patchTableFilter(root: XmlElement, { table, before, styles }: TableEdit) {
  if (!table.showFilterButton || !table.hasHeaders) {
    removeChildren(root, "autoFilter");
    return;
  }
  const filter = needChild(root, "autoFilter", tableOrder);
  const columns = { before: columnsOf(before), now: columnsOf(table) };
  patchFilter(filter, { styles, area: filterArea(table), ...columns });
}

function patchSort(root: XmlElement, { table, before, styles }: TableEdit) {
  const body = { ...table.area, top: table.area.top + (table.hasHeaders ? 1 : 0) };
  const area = table.hasTotals ? { ...body, bottom: body.bottom - 1 } : body;
  if (isSame([table.sort, table.area], [before?.sort, before?.area])) return;
  if (!table.sort && !before?.sort) return;
  const made = table.sort && sortElement(table.sort, area, styles);
  replaceChild(root, "sortState", made, tableOrder);
}

interface TableEdit {
  readonly table: Table;
  readonly before: Table | undefined;
  readonly styles: StyleWriter;
}

function patchStyle(root: XmlElement, table: Table) {
  const info = needChild(root, "tableStyleInfo", tableOrder);
  setAttribute(info, "name", table.style === "" ? undefined : table.style);
  setAttribute(info, "showFirstColumn", table.highlightFirstColumn);
  setAttribute(info, "showLastColumn", table.highlightLastColumn);
  setAttribute(info, "showRowStripes", table.showBandedRows);
  setAttribute(info, "showColumnStripes", table.showBandedColumns);
}

function patchTable(root: XmlElement, edit: TableEdit) {
  const { table } = edit;
  if (attributeOf(root, "displayName") !== table.name) setAttribute(root, "name", table.name);
  setAttribute(root, "id", table.id);
  setAttribute(root, "displayName", table.name);
  setAttribute(root, "ref", addressOf(table.area));
  setAttribute(root, "headerRowCount", table.hasHeaders ? undefined : 0);
  setAttribute(root, "totalsRowCount", table.hasTotals ? 1 : undefined);
  if (!table.hasTotals && !root.attributes.has("totalsRowShown")) setAttribute(root, "totalsRowShown", 0);
  if (table.hasTotals) setAttribute(root, "totalsRowShown", undefined);
  patchTableFilter(root, edit);
  patchSort(root, edit);
  patchColumns(root, table);
  patchStyle(root, table);
}

function newTable(table: Table, styles: StyleWriter): string {
  const root = element("table", { xmlns: mainNamespace, id: table.id, name: table.name });
  patchTable(root, { table, before: undefined, styles });
  return xmlDeclaration + writeElement(root);
}

function addTable(edit: SheetEdit, table: Table) {
  const { draft, isStrict } = edit.tools;
  const part = draft.freeName("xl/tables/table#.xml");
  draft.add(part, contentTypes.table, newTable(table, edit.tools.styles));
  const id = draft.relate(edit.part, "table", part);
  const root = edit.root();
  const list = needChild(root, "tableParts", worksheetOrder);
  const entry = element("tablePart", { [relationAttribute(root, isStrict)]: id });
  list.children.push(withPrefix(entry, prefixOf(root)));
}

function removeTable(edit: SheetEdit, part: string) {
  const { draft } = edit.tools;
  const id = draft.relations(edit.part).find(({ target }) => target === part)?.id;
  draft.remove(part);
  if (id !== undefined) draft.unrelate(edit.part, id);
  const list = childOf(edit.root(), "tableParts");
  if (list === undefined) return;
  list.children = childrenOf(list).filter((entry) => prefixedAttributeOf(entry, "id") !== id);
}

function countTables(edit: SheetEdit) {
  const list = childOf(edit.root(), "tableParts");
  if (list === undefined) return;
  setAttribute(list, "count", childrenOf(list).length);
  if (childrenOf(list).length === 0) removeChildren(edit.root(), "tableParts");
}

export function writeTables(edit: SheetEdit) {
  const { before, now, tools } = edit;
  if (before.tables === now.tables) return;
  const places = tools.file.sheets.get(now.id)?.tableParts ?? new Map<number, string>();
  const remaining = new Set(now.tables.map(({ id }) => id));
  const gone = before.tables.filter(({ id }) => !remaining.has(id));
  for (const { id } of gone) removeTable(edit, places.get(id) ?? "");
  const added = now.tables.filter(({ id }) => !places.has(id));
  for (const table of now.tables) {
    const part = places.get(table.id);
    const old = before.tables.find(({ id }) => id === table.id);
    if (part !== undefined && !isSame(table, old))
      patchTable(tools.draft.edit(part).root, { table, before: old, styles: tools.styles });
  }
  for (const table of added) addTable(edit, table);
  if (gone.length + added.length > 0) countTables(edit);
}

/** True when `[@Col]` in some cell may read differently in the file than before. */
export function hasMovedTables(edit: SheetEdit): boolean {
  const places = ({ tables }: SheetEdit["now"]) => tables.map(({ id, name, area }) => ({ id, name, area }));
  return !isSame(places(edit.before), places(edit.now));
}
