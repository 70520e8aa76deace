/* The cells of a sheet. */
import { parseArea } from "../../book/address";
import { hasCell } from "../../book/area";
import type { Area, Cell, CellValue, Sheet, Table } from "../../book/book";
import { CellGrid } from "../../book/cellGrid";
import { defaultStyle, type CellStyle } from "../../book/style";
import { fromFileFormula } from "../formula/fromFileFormula";
import { shiftFormula } from "../formula/shiftFormula";
import { FileFailure } from "../package/failure";
import { takeCell, takeSharedFormula, type Intake } from "../package/intake";
import type { StyleTable } from "../style/readStyles";
import { decodeEscapes } from "../xml/xmlText";
import { serialOf } from "./dates";
import { eachCell, eachRow, nextSpan, tagAttribute, type Span } from "./scanRows";
import { plain, stringItem } from "./sharedStrings";

/** What the cells of a sheet need from the rest of the workbook. */
export interface CellSurroundings {
  readonly strings: readonly string[];
  readonly styles: StyleTable;
  readonly date1904: boolean;
  /** Which cell metadata numbers (`cm`) mean "dynamic array". */
  readonly dynamicMarks: ReadonlySet<number>;
  readonly tables: readonly Table[];
  readonly sheetId: number;
  /** The looks of whole rows and columns: a cell without a look of its own has theirs. */
  readonly lines: Pick<Sheet, "rows" | "columns">;
  /** What has been taken in of the workbook. */
  readonly intake: Intake;
}

interface SharedFormula {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

interface CellReading {
  readonly raw: string;
  readonly prefix: string;
  readonly around: CellSurroundings;
  readonly cells: Map<number, Map<number, Cell>>;
  readonly shared: Map<string, SharedFormula>;
  /** Empty cells of one look are one object: whole formatted columns are common. */
  readonly empty: Map<CellStyle, Cell>;
  readonly arrays: { row: number; column: number; area: Area }[];
}

function valueOf(kind: string, text: string, around: CellSurroundings): CellValue {
  switch (kind) {
    case "s":
      // Nothing would count as 0, the first of the texts.
      return text.trim() === "" ? undefined : (around.strings[Number(text)] ?? "");
    case "b":
      return text === "1" || text === "true";
    case "e":
      return { error: text };
    case "str":
      return decodeEscapes(text);
    case "d":
      return serialOf(text.trim(), around.date1904) ?? text;
  }
  if (text.trim() === "") return undefined;
  return numberIn(text) ?? text;
}

/** A decimal number that a cell can hold: neither "0x1F" nor "1e400", which JavaScript would take. */
function numberIn(text: string): number | undefined {
  const number = Number(text);
  return Number.isFinite(number) && !/[xob]/i.test(text) ? number : undefined;
}

function readValue(reading: CellReading, cell: Span, kind: string): CellValue {
  const { raw, prefix, around } = reading;
  if (kind === "inlineStr") {
    const inline = nextSpan(raw, `${prefix}is`, cell.innerStart, cell.innerEnd);
    return inline && stringItem(raw.slice(inline.innerStart, inline.innerEnd), prefix);
  }
  const value = nextSpan(raw, `${prefix}v`, cell.innerStart, cell.innerEnd);
  if (value === undefined) return undefined;
  return valueOf(kind, plain(raw.slice(value.innerStart, value.innerEnd)), around);
}

function tableAt(tables: readonly Table[], row: number, column: number): Table | undefined {
  return tables.find(({ area }) => hasCell(area, row, column));
}

/** The stored formula of a cell: its own, or that of the master of its shared formula shifted here. */
function storedFormula(reading: CellReading, tag: string, text: string, at: { row: number; column: number }) {
  if (tagAttribute(tag, "t") !== "shared") return text === "" ? undefined : text;
  const group = tagAttribute(tag, "si") ?? "";
  if (text !== "") {
    reading.shared.set(group, { ...at, formula: text });
    return text;
  }
  const master = reading.shared.get(group);
  if (master) takeSharedFormula(reading.around.intake, master.formula);
  return master && shiftFormula(master.formula, at.row - master.row, at.column - master.column);
}

function readFormula(
  reading: CellReading,
  cell: Span,
  row: number,
  column: number,
): Partial<Cell> | undefined {
  const { raw, around } = reading;
  const span = nextSpan(raw, `${reading.prefix}f`, cell.innerStart, cell.innerEnd);
  if (span === undefined) return undefined;
  const text = decodeEscapes(plain(raw.slice(span.innerStart, span.innerEnd)));
  const stored = storedFormula(reading, span.tag, text, { row, column });
  if (stored === undefined) return undefined;
  const table = tableAt(around.tables, row, column);
  const formula = fromFileFormula(stored, table === undefined ? {} : { table });
  if (tagAttribute(span.tag, "t") !== "array") return { formula };
  const arrayArea = parseArea(tagAttribute(span.tag, "ref") ?? "") ?? {
    top: row,
    left: column,
    bottom: row,
    right: column,
  };
  reading.arrays.push({ row, column, area: arrayArea });
  const isDynamic = around.dynamicMarks.has(Number(tagAttribute(cell.tag, "cm") ?? 0));
  return { formula, arrayArea, isDynamic };
}

function readCell(reading: CellReading, row: number, column: number, span: Span): Cell | undefined {
  const { styles } = reading.around.styles;
  const style = styles[Number(tagAttribute(span.tag, "s") ?? 0)] ?? styles[0] ?? defaultStyle;
  if (span.innerEnd === span.innerStart) return emptyCell(reading, [row, column], style);
  const formula = readFormula(reading, span, row, column);
  const value = readValue(reading, span, tagAttribute(span.tag, "t") ?? "n");
  if (formula?.formula !== undefined)
    return calculated(reading, { row, column }, { value, ...formula, style });
  return value === undefined ? emptyCell(reading, [row, column], style) : { value, style };
}

/** A formula without a value was saved by a program that does not calculate. */
function calculated({ around }: CellReading, at: { row: number; column: number }, cell: Cell): Cell {
  if (cell.value === undefined || cell.formula === undefined) return cell;
  return { ...cell, cached: { sheetId: around.sheetId, ...at, formula: cell.formula } };
}

/** An empty cell counts where it looks other than what lies beneath it would. */
function emptyCell(
  { around, empty }: CellReading,
  [row, column]: readonly [number, number],
  style: CellStyle,
): Cell | undefined {
  const { rows, columns } = around.lines;
  const isBare = !rows.get(row)?.style && !columns.get(column)?.style;
  if (isBare && style === around.styles.styles[0]) return undefined;
  const known = empty.get(style) ?? { value: undefined, style };
  empty.set(style, known);
  return known;
}

function markLine(line: Map<number, Cell>, row: number, array: CellReading["arrays"][number]) {
  const { area } = array;
  for (const [column, cell] of within(line, area.left, area.right)) {
    if (row === array.row && column === array.column) continue;
    line.set(column, { ...cell, spilledFrom: { row: array.row, column: array.column } });
  }
}

/** What a map holds from one number to another, at the cost of the smaller of the two. */
function within<Value>(map: ReadonlyMap<number, Value>, first: number, last: number): [number, Value][] {
  if (last - first >= map.size) return [...map].filter(([number]) => number >= first && number <= last);
  const found: [number, Value][] = [];
  for (let number = first; number <= last; number++) {
    const value = map.get(number);
    if (value !== undefined) found.push([number, value]);
  }
  return found;
}

/** Cells that an array formula covers know the cell of the formula. */
function markSpills({ arrays, cells, around }: CellReading) {
  // Arrays do not overlap, so together they cover no more rows than there are cells.
  let left = around.intake.cells + arrays.length;
  for (const array of arrays) {
    const lines = within(cells, array.area.top, array.area.bottom);
    left -= lines.length;
    if (left < 0) throw new FileFailure("damaged");
    for (const [row, line] of lines) markLine(line, row, array);
  }
}

/**
 * The cells in the raw text of <sheetData>, row by row.
 *
 * @throws FileFailure
 */
export function readCells(raw: string, prefix: string, around: CellSurroundings): CellGrid {
  const reading: CellReading = {
    raw,
    prefix,
    around,
    cells: new Map(),
    shared: new Map(),
    empty: new Map(),
    arrays: [],
  };
  eachRow(raw, prefix, (row, span) => {
    const line = reading.cells.get(row) ?? new Map<number, Cell>();
    eachCell(raw, prefix, span, (column, cellSpan) => {
      const cell = readCell(reading, row, column, cellSpan);
      if (cell === undefined) return;
      takeCell(around.intake, cell.value);
      line.set(column, cell);
    });
    if (line.size > 0) reading.cells.set(row, line);
  });
  markSpills(reading);
  return new CellGrid(reading.cells);
}
