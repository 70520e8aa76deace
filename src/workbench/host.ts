import type { Book, CellValue, Sheet } from "./book/book";
import { Calculator } from "./calc/calculator";
import type { EmptyCellArgument } from "./calc/functionArguments";
import { FunctionCalls } from "./calc/functionCalls";
import type { FunctionMetadata, FunctionsMetadata } from "./calc/functionsMetadata";
import type { Desk } from "./objects/desk";
import { openDesk } from "./objects/openDesk";
import { findSheet } from "./objects/sheetNames";
import { tellCalculated, tellEdits } from "./objects/tellEdits";
import { makeWorkbook, refuseNewObject } from "./objects/workbookType";
import { type Bridge, type Fault, openBridge, type Traffic } from "./protocol/bridge";
import { runBatch } from "./protocol/dispatch";
import { type HostObject, hostObject, method } from "./protocol/hostObject";
import { actionTypes, type RequestBody } from "./protocol/wire";
import { runAction } from "./runtime/runAction";
import { loadRuntime } from "./runtime/loadRuntime";
import type { Runtime, RuntimeWindow } from "./runtime/runtime";
import { type User, userAt } from "./user";

export interface HostOptions {
  /** The parsed functions.json. */
  readonly functions?: FunctionsMetadata;
  /** Custom functions by id, as for CustomFunctions.associate. */
  readonly associate?: Readonly<Record<string, (...args: never[]) => unknown>>;
  /** The functions' namespace in formulas; "BSC" unless given. */
  readonly namespace?: string;
  /** How empty cells come to custom functions: null as in Excel on the web (unless given), or 0 as on the desktop. */
  readonly emptyCellArgument?: EmptyCellArgument;
  readonly locale?: string;
  /** Newest API sets that are said to be there, as `{ ExcelApi: "1.14" }`. */
  readonly requirementSets?: Readonly<Record<string, string>>;
  /** Puts the runtime on globalThis before anything is calculated, for custom functions that call Excel themselves. */
  readonly install?: boolean;
  /** A window to run the runtime in; with the runtime in it already (a page) or without. */
  readonly window?: RuntimeWindow;
}

/** A running Excel of our own: a book, Microsoft's runtime on it, and what tests need to see and to break. */
export interface Host {
  readonly book: Book;
  readonly runtime: Runtime;
  readonly traffic: Traffic;
  readonly user: User;
  /** Puts Excel, OfficeExtension, CustomFunctions and Office on globalThis. */
  install(): void;
  uninstall(): void;
  /** Makes the nth round trip from now (1 is the next) fail; or answer late, or never. */
  fail(nth: number, fault?: Partial<Fault>): void;
  /** Waits until everything is calculated and every custom function has answered. */
  settle(): Promise<void>;
  /** A formula (with or without "=") as if typed in a free cell. The book stays as it is. */
  evaluate(formula: string, sheet?: string): Promise<CellValue | CellValue[][]>;
  /** Ends the add-in's streaming functions and takes the globals off again. */
  dispose(): Promise<void>;
}

const newestSets: Readonly<Record<string, string>> = {
  ExcelApi: "1.20",
  SharedRuntime: "1.2",
  CustomFunctionsRuntime: "1.4",
  DialogApi: "1.2",
  RibbonApi: "1.2",
};

const eventCategory = 65536;
/** Longer than the runtime's own timers in a window of ours. */
const quietMs = 20;

/** Starts Microsoft's runtime on a book. */
export async function startHost(book: Book, options: HostOptions = {}): Promise<Host> {
  const locale = options.locale ?? "en-US";
  const requirementSets = { ...newestSets, ...options.requirementSets };
  const runtime = await loadRuntime({ ...options, locale, requirementSets });
  const machine = new Machine(book, options, locale);
  Reflect.get(runtime.OfficeExtension, "HostBridge").init(machine.bridge.host);
  if (options.associate) Reflect.get(runtime.CustomFunctions, "associate")(options.associate);
  const globals = { ...pick(runtime) };
  const install = () => void Object.assign(globalThis, globals);
  if (options.install) install();
  machine.finish();
  return {
    book,
    runtime,
    traffic: machine.bridge.traffic,
    user: userAt(
      machine.desk,
      () => machine.finishAndSettle(),
      (id) => runAction(runtime, id),
    ),
    install,
    uninstall: () => takeOff(globals),
    fail: (nth, fault) => void machine.bridge.faults.set(nth, { kind: "fail", ...fault }),
    settle: () => machine.settle(),
    evaluate: (formula, sheet) => machine.evaluate(formula.replace(/^=/, ""), sheet),
    dispose: async () => {
      await machine.dispose();
      takeOff(globals);
    },
  };
}

function pick({ Excel, OfficeExtension, CustomFunctions, Office }: Runtime) {
  return { Excel, OfficeExtension, CustomFunctions, Office };
}

/** Takes our globals off again, unless another host has put on its own since. */
function takeOff(globals: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(globals)) {
    if (Reflect.get(globalThis, name) === value) Reflect.deleteProperty(globalThis, name);
  }
}

/** The parts of a host and how they work together: batches, calculation, custom functions, events. */
class Machine {
  readonly desk: Desk;
  readonly bridge: Bridge;
  private readonly calls: FunctionCalls;
  private readonly calculator: Calculator;
  private isRecalculationDue = false;
  private isDisposed = false;

  constructor(book: Book, options: HostOptions, locale: string) {
    this.desk = openDesk(book, locale);
    this.calls = new FunctionCalls({ book, emptyCell: options.emptyCellArgument ?? "null" });
    const functions = functionsOf(options);
    this.calculator = new Calculator({
      book,
      calls: this.calls,
      functions,
      namespace: options.namespace ?? "BSC",
    });
    this.desk.calculate = () => this.calculate(true);
    this.desk.freshen = () => this.freshen();
    this.bridge = openBridge({
      run: (body) => runBatch(this.root(), body),
      after: () => this.finish(),
      isOwn: isOfRuntime,
    });
  }

  private root() {
    return {
      global: makeWorkbook(this.desk),
      newObject: (typeName: string) =>
        typeName.endsWith("CustomFunctions") ? this.functionsObject() : refuseNewObject(typeName),
      byReference: (id: string) => this.desk.references.get(id),
    };
  }

  private functionsObject(): HostObject {
    const take = method<null>((_self, [results]) => this.takeResults(results));
    const members = { SetInvocationArrayResults: take, SetInvocationResults: take };
    return hostObject({ name: "CustomFunctions", members }, null);
  }

  private takeResults(results: unknown): void {
    const given: readonly unknown[] = Array.isArray(results) ? results : [];
    const news = given.map((result) => this.calls.answer(result));
    if (news.includes(true)) this.isRecalculationDue = true;
  }

  /** Calculates if something changed and calculation is automatic. */
  private freshen(): void {
    const { book, isStale, isCalculationSuspended } = this.desk;
    if (isStale && !isCalculationSuspended && book.calculationMode !== "Manual") this.calculate(true);
  }

  private calculate(isForced: boolean): void {
    this.desk.isStale = false;
    this.isRecalculationDue = false;
    const changed: readonly Sheet[] = this.calculator.calculate(isForced);
    tellCalculated(this.desk, changed);
  }

  /** What Excel does once a batch is answered: calculate, tell the add-in of events, call custom functions. */
  finish(): void {
    if (this.isDisposed) return;
    this.desk.isCalculationSuspended = false;
    this.freshen();
    if (this.isRecalculationDue) this.calculate(false);
    tellEdits(this.desk);
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
    if (this.isDisposed) return;
    this.calls.cancelAll();
    this.bridge.send(this.calls.takeOutbox());
    await new Promise((resolve) => setTimeout(resolve, quietMs));
    await this.settle();
    this.isDisposed = true;
  }
}

/** The runtime's own messages: results of custom functions, and ranges that it lets go of after Excel.run. */
function isOfRuntime({ Actions = [] }: RequestBody): boolean {
  const named = Actions.filter(({ ActionType }) => ActionType !== actionTypes.instantiate);
  return (
    named.length > 0 && named.every(({ Name }) => /^SetInvocation|^_Remove(All)?References?$/.test(Name))
  );
}

/** Without functions.json every associated function takes what it is given. */
function functionsOf({ functions, associate = {} }: HostOptions): readonly FunctionMetadata[] {
  if (!functions) return Object.keys(associate).map((id) => ({ id, name: id }));
  const { allowErrorForDataTypeAny } = functions;
  return functions.functions.map((one) => ({ allowErrorForDataTypeAny, ...one }));
}
