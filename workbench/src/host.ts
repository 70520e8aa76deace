import { addressOf } from "./book/address";
import { areaOf } from "./book/area";
import type { Book, CellValue } from "./book/book";
import type { FormulaPlace } from "./calc/formulaOperand";
import { formulasWithoutValue } from "./file/formulasWithoutValue";
import type { EmptyCellArgument } from "./calc/functionArguments";
import type { FunctionMetadata, FunctionsMetadata } from "./calc/functionsMetadata";
import { saveBook } from "./file/saveBook";
import { Machine } from "./machine";
import type { Fault, Traffic } from "./protocol/bridge";
import { compareVersions, type Platform } from "./runtime/officeFacade";
import { newestExcelApi, newestSets } from "./runtime/newestSets";
import { refuseUndoGroups } from "./runtime/undoGroups";
import { loadRuntime } from "./runtime/loadRuntime";
import { runAction } from "./runtime/runAction";
import type { Runtime, RuntimeWindow } from "./runtime/runtime";
import type { HasProperty } from "./protocol/query";
import type { Culture } from "./objects/culture";
import { doByHand, type Hands, type User, userAt } from "./user";

export interface HostOptions {
  /** The parsed functions.json. */
  readonly functions?: FunctionsMetadata;
  /** Custom functions by id, as for CustomFunctions.associate. */
  readonly associate?: Readonly<Record<string, (...args: never[]) => unknown>>;
  /** How the computer writes numbers, whatever language Excel speaks; as that does unless given. */
  readonly culture?: Culture;
  /** The functions' namespace in formulas; "BSC" unless given. */
  readonly namespace?: string;
  /** How empty cells come to custom functions: null as in Excel on the web (unless given), or 0 as on the desktop. */
  readonly emptyCellArgument?: EmptyCellArgument;
  readonly locale?: string;
  /** Whether an error that the book has for a function of ours stays until it is calculated, as in Excel; calculated at once unless given. */
  readonly keepsErrors?: boolean;
  /** Whether others have the workbook open too: then rows added through a table's rows conflict, as Microsoft warns of co-authoring. */
  readonly isShared?: boolean;
  /** Where Excel says that it runs; Windows unless given. */
  readonly platform?: Platform;
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
  /** Something that a person does right before the nth round trip from now, while the add-in waits for its answer. */
  between(nth: number, work: (hands: Hands) => void): void;
  /** Cells with formulas whose values are not those of Excel, or may be old. */
  uncertain(): UncertainCells;
  /** Waits until everything is calculated and every custom function has answered. */
  settle(): Promise<void>;
  /** A formula (with or without "=") as if typed in a free cell. The book stays as it is. */
  evaluate(formula: string, sheet?: string): Promise<CellValue | CellValue[][]>;
  /** The file as the add-in had it saved last (`workbook.save`); undefined where it did not. */
  savedFile(): Uint8Array | undefined;
  /** The workbooks that the add-in had Excel open beside this one (`Excel.createWorkbook`). */
  openedFiles(): readonly Uint8Array[];
  /** Ends the add-in's streaming functions and takes the globals off again. */
  dispose(): Promise<void>;
}

/** A cell, with its sheet's name and its address. */
export interface UncertainCell {
  readonly sheet: string;
  readonly cell: string;
}

/** What a workbook outside Excel cannot be certain of. */
export interface UncertainCells {
  /** They read what was changed, and the engine does not come to the value that the file has: it stays. */
  readonly notRecalculated: readonly UncertainCell[];
  /** The file has no value of them: it was saved by a program that does not calculate. */
  readonly calculatedHere: readonly UncertainCell[];
}

/** Starts Microsoft's runtime on a book. */
export async function startHost(book: Book, options: HostOptions = {}): Promise<Host> {
  const locale = options.locale ?? "en-US";
  const requirementSets = { ...newestSets, ...options.requirementSets };
  refuseNewer(requirementSets);
  const wholeFile = async () => {
    machine.desk.freshen();
    return saveBook(book);
  };
  const runtime = await loadRuntime({ ...options, locale, requirementSets, wholeFile });
  refuseUndoGroups(runtime);
  const machine = new Machine(book, {
    locale,
    culture: options.culture,
    hasProperty: propertiesOf(runtime),
    keepsErrors: options.keepsErrors ?? false,
    isShared: options.isShared ?? false,
    functions: functionsOf(options),
    namespace: options.namespace ?? "BSC",
    emptyCellArgument: options.emptyCellArgument ?? "null",
  });
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
    between: (nth, work) =>
      void machine.bridge.between.set(nth, () => doByHand(machine.desk, work, () => machine.finish())),
    uncertain: () => ({
      notRecalculated: machine.notRecalculated().map(cellAtPlace),
      calculatedHere: formulasWithoutValue(book).map(cellAtPlace),
    }),
    settle: () => machine.settle(),
    savedFile: () => machine.desk.savedFile,
    openedFiles: () => machine.desk.openedFiles,
    evaluate: (formula, sheet) => machine.evaluate(formula.replace(/^=/, ""), sheet),
    dispose: async () => {
      await machine.dispose();
      takeOff(globals);
    },
  };
}

/** What the workbench does not do it does not say it has. */
function refuseNewer({ ExcelApi: wanted = newestExcelApi }: Readonly<Record<string, string>>): void {
  if (compareVersions(wanted, newestExcelApi) <= 0) return;
  throw new Error(`The workbench does what ExcelApi ${newestExcelApi} does, not ${wanted}.`);
}

/** What the runtime's own classes have; of a class that it does not name nothing is known. */
function propertiesOf({ Excel }: Runtime): HasProperty {
  return (typeName, property) => {
    const made: unknown = Reflect.get(Excel, typeName);
    if (typeof made !== "function") return true;
    const { prototype } = made;
    return `${property.charAt(0).toLowerCase()}${property.slice(1)}` in prototype;
  };
}

function cellAtPlace({ sheet, row, column }: FormulaPlace): UncertainCell {
  return { sheet: sheet.name, cell: addressOf(areaOf(row, column)) };
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

/** Without functions.json every associated function takes what it is given. */
function functionsOf({ functions, associate = {} }: HostOptions): readonly FunctionMetadata[] {
  if (!functions) return Object.keys(associate).map((id) => ({ id, name: id }));
  const { allowErrorForDataTypeAny } = functions;
  return functions.functions.map((one) => ({ allowErrorForDataTypeAny, ...one }));
}
