import { calculateFormulas } from "@cj-tech-master/excelts/formula";
import type { Area, Book, Cell, CellValue, Sheet } from "../book/book";
import { allCells, cellsIn, type PlacedCell } from "../book/cells";
import { batchesOf, type ReadFormula } from "./batches";
import { type Caller, splitAtCallers, withCaller } from "./callers";
import { correctedFunctions } from "./corrected/correctedFunctions";
import { EngineSheet, type Found, type ShownCell } from "./engineSheet";
import type { WorkbookLike } from "./engineTypes";
import type { FormulaPlace } from "./formulaOperand";
import { loseReferences } from "./lostReferences";
import { FormulaReader, type FormulaReading } from "./readFormula";
import { cellValueOf } from "./runtimeValue";

export type EngineFunctions = NonNullable<WorkbookLike["userFunctions"]>;

/** A formula to be calculated, in its cell or in one that the book does not have. */
export interface FormulaToRun extends FormulaPlace {
  readonly cell: Pick<Cell, "formula" | "arrayArea" | "isDynamic">;
}

type Lines<Value> = Map<number, Map<number, Value>>;
type Run = readonly ReadFormula<FormulaToRun>[];

/** The engine forgets formulas beyond ten thousand while it reads, and leaves them out without a word. */
const mostFormulas = 9_000;

/** Calculates some formulas of a book; all other cells are what they hold. The book stays as it is. */
export class Engine {
  private readonly pieces = new Map<string, readonly string[]>();

  constructor(
    private readonly namespace: string,
    private readonly functions: EngineFunctions,
  ) {}

  run(book: Book, formulas: readonly FormulaToRun[]): readonly Found[] {
    if (formulas.length === 0) return [];
    const reader = new FormulaReader(book);
    const read = formulas.map((formula) => ({ formula, reading: this.read(reader, formula) }));
    const results = new Map<Sheet, Lines<CellValue>>();
    return batchesOf(read, mostFormulas).flatMap((batch) => {
      const found = this.runBatch(book, batch, results);
      for (const { sheet, row, column, value } of found) {
        const lines = results.get(sheet) ?? new Map();
        put(lines, row, column, cellValueOf(value));
        results.set(sheet, lines);
      }
      return found;
    });
  }

  /** @param formula read where it stands */
  read(reader: FormulaReader, formula: FormulaToRun): FormulaReading {
    return reader.read(loseReferences(formula.cell.formula ?? ""), formula);
  }

  private runBatch(book: Book, batch: Run, results: ReadonlyMap<Sheet, Lines<CellValue>>): readonly Found[] {
    const found: Found[] = [];
    const owners = arraysOf(batch);
    const isAll = batch.some(({ reading }) => reading.isUnbounded);
    const sheets = book.sheets.map((sheet) => {
      const seen = [...(isAll ? allCells(sheet) : cellsReadOn(sheet, batch))];
      const lines = shownValues(seen, owners.get(sheet), results.get(sheet));
      for (const one of batch) if (one.formula.sheet === sheet) this.show(lines, one);
      return new EngineSheet(sheet, lines, (each) => found.push(each));
    });
    calculateFormulas(engineBook(book, sheets, new Map([...correctedFunctions, ...this.functions])));
    return found;
  }

  private show(lines: Lines<ShownCell>, { formula, reading }: ReadFormula<FormulaToRun>): void {
    const { row, column, cell } = formula;
    const pieces = this.piecesOf(reading.text);
    const isEntered = cell.isDynamic === false && cell.arrayArea !== undefined;
    put(lines, row, column, {
      // The engine would keep a value that stood there in the place of a #NAME? of its own.
      value: undefined,
      formula: withCaller(pieces, callerAt(formula)),
      isDynamic: !isEntered && (cell.isDynamic === true || pieces.length > 1),
      ...(isEntered && cell.arrayArea ? { array: cell.arrayArea } : {}),
    });
  }

  private piecesOf(formula: string): readonly string[] {
    const known = this.pieces.get(formula) ?? splitAtCallers(formula, this.namespace);
    this.pieces.set(formula, known);
    return known;
  }
}

export function callerAt({ sheet, row, column }: FormulaPlace): Caller {
  return { sheetId: sheet.id, row, column };
}

/** Where the formulas stand that fill other cells, by sheet. */
function arraysOf(batch: Run): ReadonlyMap<Sheet, ReadonlySet<string>> {
  const owners = new Map<Sheet, Set<string>>();
  for (const { formula } of batch) {
    if (!formula.cell.arrayArea) continue;
    const known = owners.get(formula.sheet) ?? new Set();
    owners.set(formula.sheet, known.add(`${formula.row}:${formula.column}`));
  }
  return owners;
}

function* cellsReadOn(sheet: Sheet, batch: Run): Generator<PlacedCell> {
  const done = new Set<string>();
  for (const { reading } of batch) {
    for (const { sheet: home, area } of reading.areas) {
      if (home === sheet && isNew(done, area)) yield* cellsIn(sheet, area);
    }
  }
}

function isNew(done: Set<string>, { top, left, bottom, right }: Area): boolean {
  const key = `${top}:${left}:${bottom}:${right}`;
  if (done.has(key)) return false;
  done.add(key);
  return true;
}

/** Values as they are, or as an earlier batch found them; cells that these formulas fill come anew. */
function shownValues(
  cells: readonly PlacedCell[],
  owners: ReadonlySet<string> | undefined,
  results: Lines<CellValue> | undefined,
): Lines<ShownCell> {
  const lines: Lines<ShownCell> = new Map();
  for (const { row, column, cell } of cells) {
    const { spilledFrom, value } = cell;
    if (spilledFrom && owners?.has(`${spilledFrom.row}:${spilledFrom.column}`)) continue;
    if (value !== undefined) put(lines, row, column, { value });
  }
  for (const [row, line] of results ?? []) {
    for (const [column, value] of line) put(lines, row, column, { value });
  }
  return lines;
}

function put<Value>(lines: Lines<Value>, row: number, column: number, value: Value): void {
  const line = lines.get(row) ?? new Map<number, Value>();
  line.set(column, value);
  lines.set(row, line);
}

function engineBook(book: Book, worksheets: EngineSheet[], userFunctions: EngineFunctions): WorkbookLike {
  const entries = book.names.map(({ name, formula, sheetId }) => {
    const localSheetId = book.sheets.findIndex(({ id }) => id === sheetId);
    return { name, ranges: [formula], ...(localSheetId >= 0 ? { localSheetId } : {}) };
  });
  return {
    worksheets,
    getWorksheet: (id) => worksheets.find((sheet) => isCalled(sheet, id)),
    userFunctions,
    properties: { date1904: book.date1904 },
    definedNames: { getAllEntries: () => entries, getAllNames: () => entries },
  };
}

function isCalled(
  sheet: { readonly id: number; readonly name: string },
  id: number | string | undefined,
): boolean {
  return typeof id === "string" ? sheet.name.toLowerCase() === id.toLowerCase() : sheet.id === id;
}
