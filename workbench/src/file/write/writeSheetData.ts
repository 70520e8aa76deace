/*
 * The inside of <sheetData>, edited in place: rows and cells that did not change are copied as raw text.
 */
import type { Cell, RowLook, Sheet } from "../../book/book";
import { eachCell, eachRow, type Span } from "../sheet/scanRows";
import { parseAttributes } from "../xml/parseXml";
import { isSame } from "../../book/same";
import { hasSameFormula, isSameContent, sharedGroup, writeCell, type CellTools } from "./writeCell";

export interface SheetDataEdit {
  readonly raw: string;
  readonly before: Sheet;
  readonly now: Sheet;
  readonly tools: CellTools;
  /** True when tables changed their names or areas, so that `[@Col]` reads differently in the file. */
  readonly hasMovedTables: boolean;
}

function isSameCell(cell: Cell, before: Cell | undefined): boolean {
  if (cell === before) return true;
  return isSameContent(cell, before) && (cell.style === before?.style || isSame(cell.style, before?.style));
}

type Line = ReadonlyMap<number, Cell>;

const emptyLine: Line = new Map();

function isSameLine(now: Line, before: Line): boolean {
  if (now === before) return true;
  if (now.size !== before.size) return false;
  for (const [column, cell] of now) {
    if (!isSameCell(cell, before.get(column))) return false;
  }
  return true;
}

/** Rows whose cells or look changed. */
export function changedRows(before: Sheet, now: Sheet): Set<number> {
  const rows = new Set<number>();
  for (const row of new Set([...now.cells.keys(), ...before.cells.keys()])) {
    if (!isSameLine(now.cells.get(row) ?? emptyLine, before.cells.get(row) ?? emptyLine)) rows.add(row);
  }
  for (const row of new Set([...now.rows.keys(), ...before.rows.keys()])) {
    if (!isSame(now.rows.get(row), before.rows.get(row))) rows.add(row);
  }
  return rows;
}

function dependsOnTable(cell: Cell): boolean {
  return cell.formula?.includes("[") ?? false;
}

/** Shared formulas whose defining cell changed: those of the group must be written out. */
function brokenGroups(edit: SheetDataEdit, rows: ReadonlySet<number>): Set<string> {
  const { raw, before, now, tools } = edit;
  const broken = new Set<string>();
  eachRow(raw, tools.prefix, (row, span) => {
    if (!rows.has(row)) return;
    eachCell(raw, tools.prefix, span, (column, cellSpan) => {
      const shared = sharedGroup(raw, cellSpan, tools.prefix);
      if (shared === undefined || !shared.isMaster) return;
      const cell = now.cells.get(row)?.get(column);
      const isKept = cell !== undefined && hasSameFormula(cell, before.cells.get(row)?.get(column));
      if (!isKept || (edit.hasMovedTables && dependsOnTable(cell))) broken.add(shared.group);
    });
  });
  return broken;
}

function rowsOfGroups(edit: SheetDataEdit, groups: ReadonlySet<string>): Set<number> {
  const rows = new Set<number>();
  if (groups.size === 0) return rows;
  eachRow(edit.raw, edit.tools.prefix, (row, span) =>
    eachCell(edit.raw, edit.tools.prefix, span, (_column, cellSpan) => {
      const shared = sharedGroup(edit.raw, cellSpan, edit.tools.prefix);
      if (shared !== undefined && groups.has(shared.group)) rows.add(row);
    }),
  );
  return rows;
}

function tableRows(edit: SheetDataEdit): Set<number> {
  const rows = new Set<number>();
  if (!edit.hasMovedTables) return rows;
  for (const [row, line] of edit.now.cells) {
    if ([...line.values()].some(dependsOnTable)) rows.add(row);
  }
  return rows;
}

/** A height that only followed from a row's text is not fixed because something else changed. */
function heightAttributes(height: number | undefined, before: number | undefined) {
  if (height === before) return {};
  if (height === undefined) return { ht: undefined, customHeight: undefined };
  return { ht: String(height), customHeight: "1" };
}

function lookAttributes(look: RowLook | undefined, before: RowLook | undefined, tools: CellTools) {
  const number = look?.style === undefined ? undefined : tools.styles.indexOf(look.style, before?.style);
  return {
    s: number === undefined ? undefined : String(number),
    customFormat: number === undefined ? undefined : "1",
    ...heightAttributes(look?.heightPoints, before?.heightPoints),
    hidden: look?.hidden === true ? "1" : undefined,
    outlineLevel: look?.outlineLevel === undefined ? undefined : String(look.outlineLevel),
    collapsed: look?.collapsed === true ? "1" : undefined,
  };
}

/** The opening tag of a row; `spans` goes, it is only a hint and may no longer be true. */
function rowTag(edit: SheetDataEdit, row: number, tag: string): string {
  const attributes = parseAttributes(tag);
  attributes.delete("spans");
  attributes.set("r", String(row + 1));
  const look = edit.now.rows.get(row);
  const before = edit.before.rows.get(row);
  if (!isSame(look, before)) {
    for (const [name, value] of Object.entries(lookAttributes(look, before, edit.tools))) {
      if (value === undefined) attributes.delete(name);
      else attributes.set(name, value);
    }
  }
  const first = [...attributes].sort(([one], [other]) => Number(other === "r") - Number(one === "r"));
  return `<${edit.tools.prefix}row${first.map(([name, value]) => ` ${name}="${value}"`).join("")}`;
}

interface RawCell {
  readonly text: string;
  readonly group: string | undefined;
}

function rawCells(edit: SheetDataEdit, span: Span | undefined): Map<number, RawCell> {
  const found = new Map<number, RawCell>();
  if (span === undefined) return found;
  eachCell(edit.raw, edit.tools.prefix, span, (column, cellSpan) => {
    const group = sharedGroup(edit.raw, cellSpan, edit.tools.prefix)?.group;
    found.set(column, { text: edit.raw.slice(cellSpan.start, cellSpan.end), group });
  });
  return found;
}

function cellText(
  edit: SheetDataEdit,
  place: [number, number],
  raw: RawCell | undefined,
  broken: ReadonlySet<string>,
) {
  const [row, column] = place;
  const cell = edit.now.cells.get(row)?.get(column);
  const before = edit.before.cells.get(row)?.get(column);
  if (cell === undefined) return before === undefined ? (raw?.text ?? "") : "";
  const isBroken = raw?.group !== undefined && broken.has(raw.group);
  const mustRewrite = isBroken || (edit.hasMovedTables && dependsOnTable(cell));
  if (raw !== undefined && !mustRewrite && isSameCell(cell, before)) return raw.text;
  return writeCell({ row, column, cell, before, raw: raw?.text, mustRewrite }, edit.tools);
}

function rowText(
  edit: SheetDataEdit,
  row: number,
  span: Span | undefined,
  broken: ReadonlySet<string>,
): string {
  const raw = rawCells(edit, span);
  const columns = new Set([...raw.keys(), ...(edit.now.cells.get(row)?.keys() ?? [])]);
  const cells = [...columns].sort((one, other) => one - other);
  const inside = cells.map((column) => cellText(edit, [row, column], raw.get(column), broken)).join("");
  const tag = rowTag(edit, row, span?.tag ?? "");
  if (inside !== "") return `${tag}>${inside}</${edit.tools.prefix}row>`;
  return /="/.test(tag.replace(/ r="\d+"/, "")) ? `${tag}/>` : "";
}

interface RawRow {
  readonly row: number;
  readonly tag: string;
  inside: string;
}

/** The rows in their order, each once; the text itself where they stand so, as in all but odd programs' files. */
function straightened(raw: string, prefix: string): string {
  const rows = new Map<number, RawRow>();
  let [last, isStraight] = [-1, true];
  eachRow(raw, prefix, (row) => {
    if (row <= last) isStraight = false;
    last = row;
  });
  if (isStraight) return raw;
  eachRow(raw, prefix, (row, { tag, innerStart, innerEnd }) => {
    const found = rows.get(row) ?? { row, tag, inside: "" };
    found.inside += raw.slice(innerStart, innerEnd);
    rows.set(row, found);
  });
  const sorted = [...rows.values()].sort((one, other) => one.row - other.row);
  return sorted.map((row) => rawRow(row, prefix)).join("");
}

function rawRow({ row, tag, inside }: RawRow, prefix: string): string {
  const place = parseAttributes(tag).has("r") ? "" : ` r="${row + 1}"`;
  return `<${prefix}row${place}${tag}>${inside}</${prefix}row>`;
}

/** The changed inside of <sheetData>; undefined when nothing changed. */
export function writeSheetData(given: SheetDataEdit): string | undefined {
  const changed = changedRows(given.before, given.now);
  for (const row of tableRows(given)) changed.add(row);
  if (changed.size === 0) return undefined;
  const edit = { ...given, raw: straightened(given.raw, given.tools.prefix) };
  const broken = brokenGroups(edit, changed);
  for (const row of rowsOfGroups(edit, broken)) changed.add(row);
  const added = [...changed].sort((one, other) => one - other);
  const pieces: string[] = [];
  let next = 0;
  const writeUpTo = (limit: number) => {
    for (; next < added.length && (added[next] ?? limit) < limit; next++) {
      pieces.push(rowText(edit, added[next] ?? 0, undefined, broken));
    }
  };
  eachRow(edit.raw, edit.tools.prefix, (row, span) => {
    writeUpTo(row);
    if (added[next] !== row) {
      pieces.push(edit.raw.slice(span.start, span.end));
      return;
    }
    pieces.push(rowText(edit, row, span, broken));
    next += 1;
  });
  writeUpTo(Infinity);
  return pieces.join("");
}

/** True when a formula was typed, changed or removed. */
export function hasChangedFormulas(before: Sheet, now: Sheet): boolean {
  return hasLine(before, now, hasChangedFormula);
}

/** True when a cell holds something else; looks alone do not count. */
export function hasChangedContent(before: Sheet, now: Sheet): boolean {
  const isContent = (cell: Cell | undefined) => cell?.value !== undefined || cell?.formula !== undefined;
  return hasLine(before, now, (cell, old) => {
    if (cell === old || (!isContent(cell) && !isContent(old))) return false;
    return cell === undefined || !isSameContent(cell, old);
  });
}

export function hasFormulas(sheet: Sheet): boolean {
  return [...sheet.cells.values()].some((line) =>
    [...line.values()].some(({ formula }) => formula !== undefined),
  );
}

function hasLine(
  before: Sheet,
  now: Sheet,
  isChanged: (cell: Cell | undefined, old: Cell | undefined) => boolean,
): boolean {
  for (const row of new Set([...now.cells.keys(), ...before.cells.keys()])) {
    const line = now.cells.get(row) ?? emptyLine;
    const old = before.cells.get(row) ?? emptyLine;
    for (const [column, cell] of line) if (isChanged(cell, old.get(column))) return true;
    for (const [column, cell] of old) if (!line.has(column) && isChanged(undefined, cell)) return true;
  }
  return false;
}

function hasChangedFormula(cell: Cell | undefined, old: Cell | undefined): boolean {
  if (cell === old || (cell?.formula === undefined && old?.formula === undefined)) return false;
  return cell === undefined || !hasSameFormula(cell, old);
}
