import type { Area } from "../book/book";
import type { Batch, FaultKind } from "../protocol/bridge";
import type { CellView } from "./view/cellView";
import type { ShapeMove } from "./moveShapes";
import type { SheetView } from "./view/sheetView";

/** What the page asks of the worker that holds the workbook. */
export type PageMessage =
  | {
      readonly kind: "open";
      readonly bytes?: ArrayBuffer;
      /** Whether it holds what nobody has saved yet. */
      readonly isChanged?: boolean;
      /** The parsed functions.json. */
      readonly functions: unknown;
      /** Of the functions in formulas. */
      readonly namespace: string;
    }
  /** A message of the add-in's runtime to its host. */
  | { readonly kind: "bridge"; readonly text: string }
  /** Which cells are to be seen. */
  | { readonly kind: "look"; readonly areas: readonly Area[] }
  | { readonly kind: "activate"; readonly sheet: string }
  | { readonly kind: "select"; readonly area: Area; readonly stamp: number }
  /** Rows of texts, as if typed from the area's top left cell on. */
  | { readonly kind: "write"; readonly area: Area; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: "undo" }
  | { readonly kind: "click"; readonly shape: string }
  /** Shapes are moved together by hand. */
  | ({ readonly kind: "move" } & ShapeMove)
  /** What becomes of the add-in's next round trip; undefined when it is answered as always. */
  | { readonly kind: "break"; readonly fault?: FaultKind }
  | { readonly kind: "copy" }
  | { readonly kind: "save" }
  /** The workbook as a file, for the add-in: the answer has the same number. */
  | { readonly kind: "file"; readonly asked: number }
  /** Gives the workbook as it is, for another worker to go on with. */
  | { readonly kind: "handOver" };

/** What the worker tells the page. */
export type WorkerMessage =
  | { readonly kind: "shown"; readonly view: WorkbookView }
  | { readonly kind: "bridge"; readonly text: string }
  /** A sentence for people: what could not be opened or done. */
  | { readonly kind: "refused"; readonly text: string }
  | { readonly kind: "copied"; readonly text: string }
  | { readonly kind: "saved"; readonly bytes: Uint8Array }
  | { readonly kind: "file"; readonly asked: number; readonly bytes: Uint8Array }
  /** The add-in had another workbook opened beside this one. */
  | { readonly kind: "made"; readonly bytes: Uint8Array }
  | { readonly kind: "handedOver"; readonly bytes: Uint8Array; readonly isChanged: boolean };

/** Everything that is on the screen. */
export interface WorkbookView {
  readonly sheets: readonly SheetTab[];
  readonly sheet: SheetView;
  readonly cells: readonly CellView[];
  readonly selection: SelectionView;
  readonly isChanged: boolean;
  readonly canUndo: boolean;
  readonly traffic: TrafficView;
}

export interface SheetTab {
  readonly name: string;
  readonly isActive: boolean;
  readonly color?: string;
}

/** The selected cells, and what stands in the first of them as it is edited. */
export interface SelectionView {
  readonly area: Area;
  /** Of the page's last selection that was heeded: an older one is an echo. */
  readonly stamp: number;
  readonly content: string;
  readonly sum?: number;
  readonly average?: number;
  readonly count: number;
}

export interface TrafficView {
  readonly roundTrips: number;
  readonly bytes: number;
  /** What becomes of the next one; undefined when it is answered. */
  readonly nextFault?: FaultKind | undefined;
  /** The last ones, newest first. */
  readonly batches: readonly Batch[];
}
