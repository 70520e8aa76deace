import type { Area, Book, Sheet, Table } from "../book/book";
import { columnCount, hasCell, rowCount } from "../book/area";
import { absoluteAddressOf, addressOf, parseArea } from "../book/address";
import { cellAt, usedArea } from "../book/cells";
import { joinTokens, type FormulaToken } from "../file/formula/tokenizeFormula";
import { tableReference } from "./tableReference";

export interface SheetArea {
  readonly sheet: Sheet;
  readonly area: Area;
}

export interface FormulaPlace {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/** A reference in a formula: the cells it means, the token behind it, and how the engine is told of it. */
export interface Operand {
  readonly areas: readonly SheetArea[];
  readonly end: number;
  readonly text: string;
}

/** References to more cells than this end where the sheet does: nothing is there to be read. */
const mostCells = 100_000;

/** Finds the references in formulas of one book, as names and tables are when it is made. */
export class Operands {
  private readonly sheets: ReadonlyMap<string, Sheet>;
  private readonly tables: ReadonlyMap<string, { readonly table: Table; readonly sheet: Sheet }>;
  private readonly used = new Map<Sheet, Area>();

  constructor(private readonly book: Book) {
    this.sheets = new Map(book.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
    const homes = book.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ table, sheet })));
    this.tables = new Map(homes.map((home) => [home.table.name.toLowerCase(), home]));
  }

  /** The reference that begins at a token; undefined where none does, or where it leads nowhere. */
  at(tokens: readonly FormulaToken[], index: number, place: FormulaPlace): Operand | undefined {
    return this.tableAt(tokens, index, place) ?? this.cellsAt(tokens, index, place);
  }

  private tableAt(tokens: readonly FormulaToken[], index: number, place: FormulaPlace): Operand | undefined {
    const token = tokens[index];
    const next = tokens[index + 1];
    const isAlone = token?.kind === "bracket";
    if (!isAlone && (token?.kind !== "word" || next?.kind === "open")) return undefined;
    const home = isAlone ? tableAround(place) : this.tables.get(token.text.toLowerCase());
    if (!home) return undefined;
    const hasBracket = !isAlone && next?.kind === "bracket";
    const area = tableReference(isAlone ? token.text : hasBracket ? next.text : "[]", home.table, place.row);
    if (!area) return undefined;
    const end = index + (hasBracket ? 2 : 1);
    return { areas: [{ ...home, area }], end, text: absoluteAddressOf(home.sheet.name, area) };
  }

  private cellsAt(tokens: readonly FormulaToken[], index: number, place: FormulaPlace): Operand | undefined {
    const named = tokens[index]?.kind === "sheet" ? (tokens[index]?.text ?? "") : "";
    const address = addressAt(tokens, named === "" ? index : index + 1);
    const sheets = named === "" ? [place.sheet] : this.sheetsNamed(named);
    const [first] = sheets;
    if (!address) return undefined;
    // Cells of another workbook, or of a sheet that is gone.
    if (!first) return { areas: [], end: address.end, text: joinTokens(tokens.slice(index, address.end)) };
    if (tokens[address.end]?.kind === "spill") return spillAt(first, address);
    const areas = sheets.map((sheet) => ({ sheet, area: address.area }));
    const isLarge = sheets.length === 1 && rowCount(address.area) * columnCount(address.area) > mostCells;
    const text = isLarge ? `${named}${addressOf(this.cut(first, address.area))}` : undefined;
    return { areas, end: address.end, text: text ?? joinTokens(tokens.slice(index, address.end)) };
  }

  /** The sheets of `Sheet1!`, `'Q1 Review'!`, and `Jan:Mar!`, which means all between the two. */
  private sheetsNamed(named: string): readonly Sheet[] {
    const name = named
      .slice(0, -1)
      .replace(/^'(.*)'$/s, "$1")
      .replace(/''/g, "'")
      .toLowerCase();
    const only = this.sheets.get(name);
    if (only) return [only];
    const [first, last] = name
      .split(":")
      .map((part) => this.book.sheets.findIndex((one) => one.name.toLowerCase() === part));
    if (first === undefined || last === undefined || first < 0 || last < 0) return [];
    return this.book.sheets.slice(Math.min(first, last), Math.max(first, last) + 1);
  }

  private cut(sheet: Sheet, area: Area): Area {
    const used = this.used.get(sheet) ?? usedArea(sheet, true) ?? { top: 0, left: 0, bottom: 0, right: 0 };
    this.used.set(sheet, used);
    return {
      ...area,
      bottom: Math.max(area.top, Math.min(area.bottom, used.bottom)),
      right: Math.max(area.left, Math.min(area.right, used.right)),
    };
  }
}

function tableAround({ sheet, row, column }: FormulaPlace) {
  const table = sheet.tables.find(({ area }) => hasCell(area, row, column));
  return table && { table, sheet };
}

interface Address {
  readonly area: Area;
  readonly end: number;
}

/** `A1`, `$A$1:B2`, `A:C` or `1:5` from this token on. */
function addressAt(tokens: readonly FormulaToken[], start: number): Address | undefined {
  const first = tokens[start];
  if (first?.kind !== "word" && first?.kind !== "number") return undefined;
  const last = rangeEnd(tokens, start + 1);
  const pair = last === undefined ? undefined : parseArea(`${first.text}:${tokens[last]?.text ?? ""}`);
  if (pair && last !== undefined) return { area: pair, end: last + 1 };
  const isCall = tokens[start + 1]?.kind === "open";
  const single = first.kind === "word" && !isCall ? parseArea(first.text) : undefined;
  return single && { area: single, end: start + 1 };
}

/** The token of the second corner; `Sheet1!A1:Sheet1!B2` names its sheet twice. */
function rangeEnd(tokens: readonly FormulaToken[], colon: number): number | undefined {
  if (tokens[colon]?.text !== ":") return undefined;
  return tokens[colon + 1]?.kind === "sheet" ? colon + 2 : colon + 1;
}

/** `A1#`: the cells that the formula there spilled into. */
function spillAt(sheet: Sheet, { area, end }: Address): Operand {
  const spilled = cellAt(sheet, area.top, area.left)?.arrayArea ?? area;
  return { areas: [{ sheet, area: spilled }], end: end + 1, text: absoluteAddressOf(sheet.name, spilled) };
}
