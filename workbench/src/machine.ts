import type { Book, CellValue, Sheet } from "./book/book";
import { Calculator } from "./calc/calculator";
import type { FormulaPlace } from "./calc/formulaOperand";
import type { EmptyCellArgument } from "./calc/functionArguments";
import { FunctionCalls } from "./calc/functionCalls";
import type { FunctionMetadata } from "./calc/functionsMetadata";
import type { Culture } from "./objects/culture";
import type { Desk } from "./objects/desk";
import { openDesk } from "./objects/openDesk";
import { findSheet } from "./objects/sheetNames";
import { tellCalculated, tellEdits } from "./objects/tellEdits";
import { makeWorkbook } from "./objects/workbookType";
import { makeService } from "./objects/services";
import { type Bridge, openBridge } from "./protocol/bridge";
import { runBatch } from "./protocol/dispatch";
import { type HostObject, hostObject, method } from "./protocol/hostObject";
import type { HasProperty } from "./protocol/query";
import { mayChange, onlyCloses } from "./protocol/changes";
import { actionTypes, type RequestBody, type ResponseBody } from "./protocol/wire";

export interface MachineOptions {
  readonly locale: string;
  /** How the computer writes numbers; as its language does unless given. */
  readonly culture?: Culture | undefined;
  /** What the add-in's custom functions are called and take. */
  readonly functions: readonly FunctionMetadata[];
  /** The functions' namespace in formulas. */
  readonly namespace: string;
  /** How empty cells come to custom functions: null as in Excel on the web, or 0 as on the desktop. */
  readonly emptyCellArgument: EmptyCellArgument;
  /** Whether an error that a file has for a function of the add-in stays until it is calculated, as in Excel. */
  readonly keepsErrors?: boolean;
  /** Whether others have the workbook open too. */
  readonly isShared?: boolean;
  /** Whether a class of Office.js has a property; without it every property that is asked for is taken for one. */
  readonly hasProperty?: HasProperty;
  /** Told whenever a batch, an edit or an answer of a function was dealt with. */
  readonly onFinished?: () => void;
}

const eventCategory = 65536;
/** Longer than the runtime's own timers in a window of ours. */
const quietMs = 20;

/** The parts of a host and how they work together: batches, calculation, custom functions, events. */
export class Machine {
  readonly desk: Desk;
  readonly bridge: Bridge;
  private readonly calls: FunctionCalls;
  private readonly calculator: Calculator;
  private isRecalculationDue = false;
  private calculations = 0;
  private isEnding = false;
  private isDisposed = false;

  constructor(
    book: Book,
    private readonly options: MachineOptions,
  ) {
    const { functions, namespace, keepsErrors = false } = options;
    this.desk = openDesk(book, options.locale, options.culture);
    this.desk.isShared = options.isShared ?? false;
    this.calls = new FunctionCalls({ book, emptyCell: options.emptyCellArgument });
    this.calculator = new Calculator({ book, calls: this.calls, functions, namespace, keepsErrors });
    this.desk.calculate = (isOfEverything) => {
      if (isOfEverything) this.calculator.askAllAgain();
      this.calculate(true);
    };
    this.desk.evaluateAll = (formulas, sheet) => this.calculator.evaluateAll(formulas, sheet);
    this.desk.heedHiding = () => this.calculator.askHidingAgain();
    this.desk.freshen = () => this.freshen();
    this.forgetFormulas();
    this.bridge = openBridge({
      run: (body) => this.run(body),
      after: () => this.finish(),
      isOwn: isOfRuntime,
    });
  }

  private run(body: RequestBody): ResponseBody {
    if (this.desk.isClosed && !onlyCloses(body)) return closed;
    if (mayChange(body)) this.desk.isDirty = true;
    return runBatch(this.root(), body);
  }

  private root() {
    return {
      global: makeWorkbook(this.desk),
      newObject: (typeName: string) =>
        typeName.endsWith("CustomFunctions") ? this.functionsObject() : makeService(typeName, this.desk),
      byReference: (id: string) => this.desk.references.get(id),
      ...(this.options.hasProperty ? { hasProperty: this.options.hasProperty } : {}),
    };
  }

  private functionsObject(): HostObject {
    const take = method<null>((_self, [results]) => this.takeResults(results));
    const members = { SetInvocationArrayResults: take, SetInvocationResults: take };
    return hostObject({ name: "CustomFunctions", members }, null);
  }

  private takeResults(results: unknown): void {
    const given: readonly unknown[] = Array.isArray(results) ? results : [];
    const callers = given.flatMap((result) => this.calls.answer(result));
    if (callers.length > 0) this.isRecalculationDue = true;
    this.calculator.askAgain(callers);
  }

  /** Calculates if something changed and calculation is automatic. */
  private freshen(): void {
    const { book, isStale, isCalculationSuspended } = this.desk;
    if (isStale && !isCalculationSuspended && book.calculationMode !== "Manual") this.calculate(true);
  }

  /** The same number as long as no cell changed; always another one while changed cells wait for a calculation. */
  cellsVersion(): number {
    if (this.desk.isStale) this.calculations++;
    return this.calculations;
  }

  private calculate(isForced: boolean): void {
    this.calculations++;
    this.desk.isStale = false;
    this.isRecalculationDue = false;
    // Once the end has begun a calculation would ask anew for the functions that were just let go of.
    if (this.isEnding) return;
    tellCalculated(this.desk, this.calculator.calculate(isForced));
  }

  /** What Excel does once a batch is answered: calculate, tell the add-in of events, call custom functions. */
  finish(): void {
    if (this.isDisposed) return;
    this.desk.isCalculationSuspended = false;
    this.freshen();
    if (this.isRecalculationDue) this.calculate(false);
    tellEdits(this.desk);
    this.forgetFormulas();
    const notices = this.desk.notices.splice(0);
    this.bridge.send(
      notices.map(({ eventType, targetId, args }) => [
        eventCategory,
        eventType,
        targetId,
        JSON.stringify(args),
        0,
      ]),
    );
    this.bridge.send(this.calls.takeOutbox());
    this.options.onFinished?.();
  }

  /** Formulas that changed by no edit (a renamed sheet, a book just opened) are no news. */
  private forgetFormulas(): void {
    for (const { cells } of this.desk.book.sheets) cells.takeFormulas();
  }

  async settle(): Promise<void> {
    while (
      !this.isDisposed &&
      (this.bridge.isBusy() || this.calls.hasOpenCalls() || this.isRecalculationDue)
    ) {
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  }

  async finishAndSettle(): Promise<void> {
    this.finish();
    await new Promise((resolve) => setTimeout(resolve, 0));
    await this.settle();
  }

  /** Formulas of the file whose value may be old, as the engine does not come to it. */
  notRecalculated(): readonly FormulaPlace[] {
    return this.calculator.notRecalculated();
  }

  /** Formulas of a sheet's rules, worked out on the cells as they are; none of them calls the add-in. */
  evaluateAll(formulas: readonly string[], sheet: Sheet): readonly CellValue[] {
    return this.calculator.evaluateAll(formulas, sheet);
  }

  async evaluate(formula: string, sheetName: string | undefined): Promise<CellValue | CellValue[][]> {
    await this.settle();
    const { book } = this.desk;
    const sheet = sheetName === undefined ? book.sheets[0] : findSheet(book, sheetName);
    if (!sheet) throw new Error(`The book has no sheet "${sheetName ?? ""}".`);
    this.freshen();
    this.calls.hold();
    try {
      return await this.evaluated(formula, sheet);
    } finally {
      this.calculator.endEvaluation(sheet);
      this.calls.release();
      this.bridge.send(this.calls.takeOutbox());
    }
  }

  private async evaluated(formula: string, sheet: Sheet): Promise<CellValue | CellValue[][]> {
    for (;;) {
      const value = this.calculator.evaluate(formula, sheet);
      if (!this.calls.hasOpenCalls()) return value;
      this.bridge.send(this.calls.takeOutbox());
      await this.answered();
    }
  }

  /** Waits for the answers of the calls of one formula; the book's own formulas are not calculated for them. */
  private async answered(): Promise<void> {
    while (this.calls.hasOpenCalls()) await new Promise((resolve) => setTimeout(resolve, 1));
  }

  /** Cancels the streaming functions and hears out what the add-in does about it: it may still let go of events. */
  async dispose(): Promise<void> {
    if (this.isDisposed || this.isEnding) return;
    this.isEnding = true;
    this.calls.cancelAll();
    const cancelled = this.calls.takeOutbox();
    this.bridge.send(cancelled);
    if (cancelled.length > 0) await new Promise((resolve) => setTimeout(resolve, quietMs));
    await this.settle();
    this.isDisposed = true;
  }
}

const closed: ResponseBody = {
  Results: [],
  TraceIds: [],
  Error: {
    Code: "InvalidOperation",
    Message: "The workbook is closed.",
    Location: "",
    ActionIndex: 0,
    HttpStatusCode: 400,
  },
};

const ownMessages =
  /^SetInvocation|^_Remove(All)?References?$|^SendTelemetryEvent$|^NotifyActionHandlerReady$/;

/** The runtime's own messages: results of custom functions, and ranges that it lets go of after Excel.run. */
function isOfRuntime({ Actions = [] }: RequestBody): boolean {
  const named = Actions.filter(({ ActionType }) => ActionType !== actionTypes.instantiate);
  return named.length > 0 && named.every(({ Name }) => ownMessages.test(Name));
}
