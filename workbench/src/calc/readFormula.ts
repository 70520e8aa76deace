import type { Book } from "../book/book";
import { columnCount, rowCount } from "../book/area";
import { joinTokens, tokenizeFormula, type FormulaToken } from "../file/formula/tokenizeFormula";
import { filteredAreas, leavingOutFiltered } from "./filteredRows";
import { type FormulaPlace, type Operand, Operands, type SheetArea } from "./formulaOperand";

/** What a formula reads, as far as its text tells. */
export interface FormulaReading {
  /** As the engine understands it best: addresses in the place of structured references, spills and huge ranges. */
  readonly text: string;
  readonly areas: readonly SheetArea[];
  /** True where it may read any cell at all: INDIRECT and its like. */
  readonly isUnbounded: boolean;
}

interface Finding {
  readonly areas: SheetArea[];
  isUnbounded: boolean;
}

interface Word {
  readonly tokens: readonly FormulaToken[];
  readonly index: number;
  readonly place: FormulaPlace;
  readonly depth: number;
}

const reachingAnywhere = new Set(["INDIRECT", "OFFSET"]);
/** Names that are made of names, and so on, are followed so far. */
const deepest = 8;

/** Reads the formulas of one book, as its sheets, names and tables are when the reader is made. */
export class FormulaReader {
  private readonly operands: Operands;
  private readonly names: ReadonlyMap<string, string>;
  private readonly filtered: readonly SheetArea[];

  constructor(book: Book) {
    this.filtered = filteredAreas(book);
    this.operands = new Operands(book);
    this.names = new Map(book.names.map(({ name, formula, sheetId }) => [nameKey(name, sheetId), formula]));
  }

  read(formula: string, place: FormulaPlace, depth = 0): FormulaReading {
    const tokens = tokenizeFormula(formula);
    const found: Finding = { areas: [], isUnbounded: false };
    const text: string[] = [];
    for (let index = 0; index < tokens.length;) {
      const operand = this.countedAt(tokens, index, place) ?? this.operands.at(tokens, index, place);
      if (operand) found.areas.push(...operand.areas);
      else this.readWord({ tokens, index, place, depth }, found);
      const end = operand?.end ?? index + 1;
      text.push(operand?.text ?? joinTokens(tokens.slice(index, end)));
      index = end;
    }
    return { ...found, text: leavingOutFiltered(text.join(""), found.areas, this.filtered) };
  }

  /** `ROWS(A:A)` and `COLUMNS(A:C)` as their numbers: the engine would count what is used. */
  private countedAt(
    tokens: readonly FormulaToken[],
    index: number,
    place: FormulaPlace,
  ): Operand | undefined {
    const name = tokens[index]?.kind === "word" ? tokens[index].text.toUpperCase() : "";
    if ((name !== "ROWS" && name !== "COLUMNS") || tokens[index + 1]?.kind !== "open") return undefined;
    const operand = this.operands.at(tokens, index + 2, place);
    const [only, ...others] = operand?.areas ?? [];
    if (!operand || !only || others.length > 0 || tokens[operand.end]?.kind !== "close") return undefined;
    const count = name === "ROWS" ? rowCount(only.area) : columnCount(only.area);
    return { areas: [], end: operand.end + 1, text: String(count) };
  }

  private readWord(word: Word, found: Finding): void {
    const { tokens, index } = word;
    if (tokens[index]?.kind !== "word") return;
    if (tokens[index + 1]?.kind === "open") noteCall(word, found);
    else this.readName(word, found);
  }

  private readName({ tokens, index, place, depth }: Word, found: Finding): void {
    const name = tokens[index]?.text ?? "";
    const named = this.names.get(nameKey(name, place.sheet.id)) ?? this.names.get(nameKey(name));
    if (named === undefined) return;
    const inside = depth < deepest ? this.read(named, place, depth + 1) : undefined;
    found.areas.push(...(inside?.areas ?? []));
    found.isUnbounded ||= inside?.isUnbounded ?? true;
  }
}

function noteCall({ tokens, index }: Word, found: Finding): void {
  const name = tokens[index]?.text.toUpperCase() ?? "";
  // A1:INDEX(…) reaches cells that no reference names.
  found.isUnbounded ||= reachingAnywhere.has(name) || tokens[index - 1]?.text === ":";
}

function nameKey(name: string, sheetId?: number): string {
  return `${sheetId ?? ""}!${name.toLowerCase()}`;
}
