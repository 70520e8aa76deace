import { calculateFormulas } from "@cj-tech-master/excelts/formula";
import type { Book, CellValue, Sheet } from "../book/book";
import { type PlacedCell, usedArea } from "../book/cells";
import { rowLimit } from "../book/area";
import { splitAtCallers, withCaller } from "./callers";
import type { FunctionCalls } from "./functionCalls";
import type { FunctionMetadata } from "./functionsMetadata";
import { EngineSheet, type EngineOptions, type Found, type Scratch } from "./engineSheet";
import type { WorkbookLike } from "./engineTypes";
import { loseReferences } from "./lostReferences";
import { cellValueOf, isRuntimeValue, type RuntimeValue } from "./runtimeValue";
import { hasFormulas, writeResults } from "./writeResults";

export interface CalculatorOptions {
  readonly book: Book;
  readonly calls: FunctionCalls;
  readonly functions: readonly FunctionMetadata[];
  readonly namespace: string;
}

/** Calculates a book's formulas, all of them, with custom functions and spilling. */
export class Calculator {
  private readonly pieces = new Map<string, readonly string[]>();
  /** The engine keeps what it knows of spills by this object: it must be one and the same each time. */
  private readonly engineBook: { -readonly [Name in keyof WorkbookLike]: WorkbookLike[Name] };

  constructor(private readonly options: CalculatorOptions) {
    this.engineBook = this.emptyEngineBook();
  }

  private emptyEngineBook(): WorkbookLike {
    return {
      worksheets: [],
      getWorksheet: (id) => this.engineBook.worksheets.find((sheet) => isCalled(sheet, id)),
      userFunctions: this.userFunctions(),
    };
  }

  private userFunctions(): NonNullable<WorkbookLike["userFunctions"]> {
    const { functions, namespace, calls } = this.options;
    return new Map(
      functions.map((metadata) => [
        `${namespace}.${metadata.name}`.toUpperCase(),
        {
          minArity: 0,
          maxArity: 255,
          invoke: (args: unknown[]): RuntimeValue => calls.invoke(metadata, args.filter(isRuntimeValue)),
        },
      ]),
    );
  }

  /** Calculates and writes the results into the book. Gives the sheets on which something changed. */
  calculate(isForced: boolean): readonly Sheet[] {
    const { book, calls } = this.options;
    calls.begin(isForced);
    const changed = hasFormulas(book) ? this.calculateTwice() : new Set<Sheet>();
    calls.end();
    return [...changed];
  }

  /** A formula that reads cells into which another one spills for the first time is right only the second time. */
  private calculateTwice(): ReadonlySet<Sheet> {
    const first = this.run();
    if (!first.hasNewSpills) return first.changed;
    return new Set([...first.changed, ...this.run().changed]);
  }

  private run() {
    const found: Found[] = [];
    this.show({
      formulaFor: (sheet, placed) => this.formulaOf(sheet, placed),
      report: (each) => found.push(each),
    });
    calculateFormulas(this.engineBook);
    return writeResults(this.options.book, found, (caller, code) =>
      this.options.calls.messageFor(caller, code),
    );
  }

  private show(options: EngineOptions, only?: Sheet): void {
    const { book } = this.options;
    this.engineBook.worksheets = book.sheets.map((sheet) => {
      const { scratch: _elsewhere, ...others } = options;
      return new EngineSheet(sheet, only === undefined || sheet === only ? options : others);
    });
    this.engineBook.properties = { date1904: book.date1904 };
    const entries = book.names.map(({ name, formula, sheetId }) => {
      const localSheetId = book.sheets.findIndex(({ id }) => id === sheetId);
      return { name, ranges: [formula], ...(localSheetId >= 0 ? { localSheetId } : {}) };
    });
    this.engineBook.definedNames = { getAllEntries: () => entries, getAllNames: () => entries };
  }

  private formulaOf(sheet: Sheet, { row, column, cell }: PlacedCell): string | undefined {
    if (cell.formula === undefined) return undefined;
    return withCaller(this.piecesOf(cell.formula), { sheetId: sheet.id, row, column });
  }

  private piecesOf(formula: string): readonly string[] {
    const known = this.pieces.get(formula) ?? splitAtCallers(loseReferences(formula), this.options.namespace);
    this.pieces.set(formula, known);
    return known;
  }

  /** One formula as if typed beside the used cells of a sheet; the book stays as it is. */
  evaluate(formula: string, sheet: Sheet): CellValue | CellValue[][] {
    const { row, column } = besideUsed(sheet, 1);
    const caller = { sheetId: sheet.id, row, column };
    const formulas = [withCaller(this.piecesOf(formula), caller)];
    const found = this.found({ row, column, formulas }, sheet);
    const toValue = (value: unknown): CellValue => {
      const given = cellValueOf(value);
      if (typeof given !== "object") return given;
      const message = this.options.calls.messageFor(caller, given.error);
      return message === undefined ? given : { ...given, message };
    };
    return shaped(found, { row, column }, toValue);
  }

  /** Formulas as they would be beside the used cells of a sheet, each with one value; those that call ours give #NAME?. */
  evaluateAll(formulas: readonly string[], sheet: Sheet): readonly CellValue[] {
    if (formulas.length === 0) return [];
    const { row, column } = besideUsed(sheet, formulas.length);
    const found = this.found({ row, column, formulas }, sheet, new Map());
    const values = new Map(found.map((each) => [each.row, cellValueOf(each.value)]));
    return formulas.map((_formula, index) => values.get(row + index));
  }

  private found(
    scratch: Scratch,
    sheet: Sheet,
    userFunctions = this.engineBook.userFunctions,
  ): readonly Found[] {
    const found: Found[] = [];
    this.show({ formulaFor: () => undefined, report: (each) => found.push(each), scratch }, sheet);
    const { getWorksheet } = this.engineBook;
    calculateFormulas({ ...this.engineBook, getWorksheet, ...(userFunctions ? { userFunctions } : {}) });
    return found;
  }
}

/** The first of some free cells below each other, away from what is used. */
function besideUsed(sheet: Sheet, count: number): { readonly row: number; readonly column: number } {
  const used = usedArea(sheet, false);
  return { row: Math.min((used?.bottom ?? 0) + 100, rowLimit - count), column: (used?.right ?? 0) + 2 };
}

function isCalled(
  sheet: { readonly id: number; readonly name: string },
  id: number | string | undefined,
): boolean {
  return typeof id === "string" ? sheet.name.toLowerCase() === id.toLowerCase() : sheet.id === id;
}

/** One value, or rows of them when the formula spilled. */
function shaped(
  found: readonly Found[],
  at: { readonly row: number; readonly column: number },
  toValue: (value: unknown) => CellValue,
): CellValue | CellValue[][] {
  const [only] = found;
  if (found.length <= 1) return toValue(only?.value);
  const rows: CellValue[][] = [];
  for (const { row, column, value } of found) {
    const line = (rows[row - at.row] ??= []);
    line[column - at.column] = toValue(value);
  }
  return rows;
}
