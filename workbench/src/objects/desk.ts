import type { Area, Book, CellValue, Sheet, Table } from "../book/book";
import type { Shape } from "../book/shape";
import { hasCell } from "../book/area";
import { cellAt } from "../book/cells";
import type { HostObject } from "../protocol/hostObject";
import type { Binding } from "./bindings";
import type { Culture } from "./culture";

/** Makes the Office.js object of a piece of the book. Held by the desk so that the classes need not import each other. */
export interface Makers {
  readonly range: (sheet: Sheet, area: Area) => HostObject;
  readonly rangeAreas: (sheet: Sheet, areas: readonly Area[]) => HostObject;
  readonly sheet: (sheet: Sheet) => HostObject;
  readonly table: (sheet: Sheet, table: Table) => HostObject;
  readonly tables: (sheets: () => readonly Sheet[], home?: Sheet) => HostObject;
  readonly shape: (sheet: Sheet, shape: Shape) => HostObject;
  readonly shapes: (sheet: Sheet) => HostObject;
  readonly names: (sheet?: Sheet) => HostObject;
  readonly conditionalFormats: (sheet: Sheet, areas: readonly Area[]) => HostObject;
  readonly validation: (sheet: Sheet, area: Area) => HostObject;
  readonly format: (sheet: Sheet, area: Area) => HostObject;
}

/** A change of cells that happened in a batch or by the user's hand. */
export interface Edit {
  readonly sheet: Sheet;
  readonly area: Area;
  readonly changeType:
    | "RangeEdited"
    | "RowInserted"
    | "RowDeleted"
    | "ColumnInserted"
    | "ColumnDeleted"
    | "CellInserted"
    | "CellDeleted";
  /** Of one cell: what it held before and holds now. */
  readonly details?: { readonly before: CellValue; readonly after: CellValue };
  /** Of cells whose formulas were changed: what they were. */
  readonly formulas?: readonly FormulaBefore[];
  readonly source: "Local" | "Remote";
}

/** A formula with "=" as it was before it was changed; "" where there was none. */
export interface FormulaBefore {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** An event for the add-in: the runtime's number for it, whom it concerns, and its arguments. */
export interface Notice {
  readonly eventType: number;
  readonly targetId: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** What lies on the table while the host works: the book, what changed since the last look, and who listens. */
export interface Desk {
  readonly book: Book;
  readonly make: Makers;
  readonly locale: string;
  readonly culture: Culture;
  readonly openedAt: Date;
  /** True where something changed since the workbook was opened or saved. */
  isDirty: boolean;
  /** A closed workbook answers no more. */
  isClosed: boolean;
  /** The file as the add-in had it saved last. */
  savedFile: Uint8Array | undefined;
  /** The files of workbooks that the add-in opened beside this one. */
  readonly openedFiles: Uint8Array[];
  readonly edits: Edit[];
  readonly notices: Notice[];
  readonly references: Map<string, HostObject>;
  readonly listeners: Map<string, number>;
  /** What the add-in bound to a name of its own; as long as the book is open. */
  bindings: readonly Binding[];
  /** The shape or chart that is selected, by ids. */
  activeShape: { readonly sheetId: number; readonly shapeId: number } | undefined;
  /** False while the add-in wants to hear of nothing. */
  areEventsEnabled: boolean;
  /** True when formulas may need a new calculation (names, tables, sheets or cells changed). */
  isStale: boolean;
  isCalculationSuspended: boolean;
  isUserAtWork: boolean;
  /** Whether others have the workbook open too. */
  isShared: boolean;
  /** A calculation now; where everything is to be calculated, also of values that are taken for right. */
  calculate: (isOfEverything?: boolean) => void;
  /** A calculation if something changed since the last one. */
  freshen: () => void;
  /** Rows were hidden or shown: SUBTOTAL and AGGREGATE follow. */
  heedHiding: () => void;
  /** Formulas as they would be in free cells of a sheet, each with one value. */
  evaluateAll: (formulas: readonly string[], sheet: Sheet) => readonly CellValue[];
  nextId: () => number;
}

/** Notes that cells changed: they are calculated and told of after the batch. */
export function noteEdit(desk: Desk, edit: Omit<Edit, "source">): void {
  desk.isStale = true;
  desk.isDirty = true;
  const formulas = edit.changeType === "RangeEdited" ? takeFormulas(edit) : [];
  if (desk.areEventsEnabled) desk.edits.push({ ...edit, formulas, source: "Local" });
}

/** What the formulas of the edited cells were, where they are others now. */
function takeFormulas({ sheet, area }: Omit<Edit, "source">): readonly FormulaBefore[] {
  return sheet.cells
    .takeFormulas()
    .filter(({ row, column }) => hasCell(area, row, column))
    .filter(({ row, column, formula }) => formula !== cellAt(sheet, row, column)?.formula)
    .map(({ formula, ...place }) => ({ ...place, formula: formula === undefined ? "" : `=${formula}` }));
}

/** Tells of something whether or not the host knows who listens: the runtime finds the handlers. */
export function tellAnyway(desk: Desk, notice: Notice): void {
  if (desk.areEventsEnabled) desk.notices.push(notice);
}

export function notify(desk: Desk, notice: Notice): void {
  if (!desk.areEventsEnabled) return;
  if ((desk.listeners.get(`${notice.eventType}:${notice.targetId}`) ?? 0) > 0) desk.notices.push(notice);
}
