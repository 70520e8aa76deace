import type { Area, Book, CellValue, Sheet } from "../book/book";
import { areaOf } from "../book/area";
import { cellAt } from "../book/cells";
import { callerNumber } from "./callers";
import type { FormulaKey } from "./dependencies";
import { callerAt, Engine } from "./engine";
import { besideUsed, evaluateAll, evaluateAt } from "./evaluate";
import { followingHiding } from "./filteredRows";
import { FormulaIndex } from "./formulaIndex";
import { allFormulas, formulaOf, type PlacedFormula } from "./formulaNews";
import type { SheetArea } from "./formulaOperand";
import type { FunctionCalls } from "./functionCalls";
import type { FunctionMetadata } from "./functionsMetadata";
import { KnownFunctions } from "./knownFunctions";
import { OwnFunctions } from "./ownFunctions";
import { cellValueOf } from "./runtimeValue";
import { Trust } from "./trust";
import { resultsOf, writeResults } from "./writeResults";

export interface CalculatorOptions {
  /** Whether an error that a file has for a function of the add-in stays until it is calculated, as in Excel. */
  readonly keepsErrors?: boolean;
  readonly book: Book;
  readonly calls: FunctionCalls;
  readonly functions: readonly FunctionMetadata[];
  readonly namespace: string;
}

/** Formulas that fill cells which others read are calculated before those; in a circle there is no before. */
const mostRounds = 50;

/**
 * Calculates a book's formulas, with custom functions and spilling: those that were typed, and those that read what
 * changed. A value that a file came with is the truth until something it depends on changes.
 */
export class Calculator {
  private readonly own: OwnFunctions;
  private readonly engine: Engine;
  private readonly index: FormulaIndex;
  private readonly trust: Trust;
  private readonly volatile = new Set<FormulaKey>();
  /** Formulas that something stands in the way of. */
  private readonly blocked = new Set<FormulaKey>();
  private readonly asked = new Set<FormulaKey>();
  private isOpened = false;
  private isHidingNews = false;

  constructor(private readonly options: CalculatorOptions) {
    const { book, calls, functions, namespace } = options;
    this.own = new OwnFunctions(functions, namespace);
    this.engine = new Engine(namespace, this.own.forEngine(calls));
    this.index = new FormulaIndex(book, this.engine);
    const known = new KnownFunctions(book, namespace, (name) => this.own.areCalledBy(`${name}(`));
    this.trust = new Trust(book, this.engine, this.index, known);
  }

  /** Formulas of these cells, by their numbers, are calculated the next time: a custom function answered. */
  askAgain(callers: readonly number[]): void {
    for (const caller of callers) this.asked.add(caller);
  }

  /** Rows were hidden or shown: what leaves them out is calculated the next time. */
  askHidingAgain(): void {
    this.isHidingNews = true;
  }

  /** Every formula that calls a function of the add-in is calculated the next time, whatever value the file has. */
  askAllAgain(): void {
    for (const { key, cell } of allFormulas(this.options.book))
      if (cell.formula !== undefined && this.own.areCalledBy(cell.formula)) this.asked.add(key);
  }

  /** Where a value of the file may be old: it depends on what changed, and the engine does not come to it. */
  notRecalculated(): readonly PlacedFormula[] {
    return [...this.trust.outdated].flatMap((key) => formulaOf(this.options.book, key) ?? []);
  }

  /** Calculates and writes the results into the book. Gives the cells that came to another value. */
  calculate(isForced: boolean): ReadonlyMap<Sheet, readonly Area[]> {
    const { calls } = this.options;
    if (isForced) calls.forgetVolatile();
    const changed = new Map<Sheet, readonly Area[]>();
    let due = this.firstDue(isForced);
    for (let round = 0; due.size > 0 && round < mostRounds; round++) {
      const { now, later } = this.index.inOrder(this.index.withReaders(due));
      const blocked = this.run(this.trust.trusted(now, (formula) => this.own.areCalledBy(formula)));
      const { touched, filled } = this.index.hear();
      for (const { sheet, area } of touched) changed.set(sheet, [...(changed.get(sheet) ?? []), area]);
      due = new Set([...later, ...this.stillDue(touched, [...filled, ...blocked], now)]);
    }
    calls.end();
    return changed;
  }

  /** Gives the cells of formulas that something stands in the way of: what reads them was calculated as if nothing did. */
  private run(formulas: readonly PlacedFormula[]): readonly SheetArea[] {
    const { book, calls } = this.options;
    for (const { key } of formulas) calls.forget(key);
    const results = resultsOf(this.engine.run(book, formulas));
    writeResults(results, (caller, code) => calls.messageFor(caller, code));
    for (const { key, sheet, row, column } of formulas) {
      const value = cellAt(sheet, row, column)?.value;
      if (typeof value === "object" && value.error === "#SPILL!") this.blocked.add(key);
      else this.blocked.delete(key);
    }
    return formulas
      .filter(({ key }) => this.blocked.has(key))
      .map(({ sheet, row, column }) => ({ sheet, area: areaOf(row, column) }));
  }

  private firstDue(isForced: boolean): ReadonlySet<FormulaKey> {
    const due = new Set([...(this.isOpened ? [] : this.openFormulas()), ...this.asked]);
    this.isOpened = true;
    this.asked.clear();
    if (this.isHidingNews) for (const key of followingHiding(this.options.book)) due.add(key);
    this.isHidingNews = false;
    for (const { key } of this.index.concerned()) due.add(key);
    const { formulas, gone, disturbed, touched } = this.index.hear();
    for (const key of gone) this.forget(key);
    for (const formula of formulas) {
      this.noteVolatile(formula);
      if (isTyped(formula)) due.add(formula.key);
    }
    for (const key of [...disturbed, ...this.index.readersOf(touched)]) due.add(key);
    if (touched.length > 0) for (const key of this.blocked) due.add(key);
    if (isForced) for (const key of this.volatile) due.add(key);
    return due;
  }

  /** In a book that was just opened: what the file holds no value of, and what follows the add-in. */
  private *openFormulas(): Generator<FormulaKey> {
    for (const formula of allFormulas(this.options.book)) {
      this.noteVolatile(formula);
      const isKept = this.options.keepsErrors && typeof formula.cell.value === "object";
      if (!formula.cell.cached || (this.own.isLive(formula.cell) && !isKept)) yield formula.key;
    }
  }

  private noteVolatile({ key, cell }: PlacedFormula): void {
    if (!cell.cached && this.own.isVolatile(cell.formula)) this.volatile.add(key);
    else this.volatile.delete(key);
  }

  private forget(key: FormulaKey): void {
    this.volatile.delete(key);
    this.blocked.delete(key);
    this.trust.forget(key);
    this.options.calls.forget(key);
  }

  /** Readers of what changed; of cells that were filled or are not, as something stands in the way, also those just calculated, which may have read them too early. */
  private stillDue(
    touched: readonly SheetArea[],
    filled: readonly SheetArea[],
    done: readonly PlacedFormula[],
  ): readonly FormulaKey[] {
    const isDone = new Set(done.map(({ key }) => key));
    const readers = [...this.index.readersOf(touched)].filter((key) => !isDone.has(key));
    return [...readers, ...this.index.readersOf(filled)];
  }

  /** One formula as if typed beside the used cells of a sheet; the book stays as it is. */
  evaluate(formula: string, sheet: Sheet): CellValue | CellValue[][] {
    const { book, calls } = this.options;
    const place = besideUsed(sheet, 1);
    calls.forget(callerNumber(callerAt(place)));
    const toValue = (value: unknown): CellValue => {
      const given = cellValueOf(value);
      if (typeof given !== "object") return given;
      const message = calls.messageFor(callerAt(place), given.error);
      return message === undefined ? given : { ...given, message };
    };
    return evaluateAt(place, formula, { book, engine: this.engine, toValue });
  }

  /** Lets go of what the evaluations on a sheet asked for. */
  endEvaluation(sheet: Sheet): void {
    this.options.calls.forget(callerNumber(callerAt(besideUsed(sheet, 1))));
  }

  /** Formulas as they would be beside the used cells of a sheet, each with one value; those that call ours give #NAME?. */
  evaluateAll(formulas: readonly string[], sheet: Sheet): readonly CellValue[] {
    const { book, namespace } = this.options;
    if (formulas.length === 0) return [];
    return evaluateAll(formulas, sheet, { book, engine: new Engine(namespace, new Map()) });
  }
}

/** A formula of the file that only moved keeps its value. */
function isTyped({ cell }: PlacedFormula): boolean {
  return !cell.cached || cell.cached.formula !== cell.formula;
}
