import type { CellPlace, Problem } from "../../scorecard";
import type { TablePlace } from "../find";
import type { WorkbookGrids } from "../grid";
import type { SaidContent } from "./said";
import type { BackTable } from "./tableSaid";

/** A copy that came back: the name of its file, its cells, and what of them could not be read. */
export interface CopyBack {
  readonly name: string;
  readonly grids: WorkbookGrids;
  readonly problems: readonly Problem[];
  /** Formulas without a value, as programs save them that do not calculate. */
  readonly unvalued: readonly CellPlace[];
}

/** What a cell of a copy says, of one copy or of several that say the same. */
export interface Said {
  /** Which copy says it first, and where. */
  readonly copy: string;
  readonly at: CellPlace;
  readonly text: string;
  readonly content: SaidContent;
}

/** A cell that a copy fills, or of which it says something else than the workbook. */
export interface CellBack {
  /** The same for as long as the workbook and the copies say the same, wherever it stands in the workbook. */
  readonly id: string;
  readonly table: BackTable;
  readonly about: string;
  /** The column's header as the product writes it. */
  readonly column: string;
  /** The workbook's cell, and what it says now. */
  readonly at: CellPlace;
  readonly ours: string;
  /** Whether nobody has written there: what the copy says can be taken without asking. */
  readonly isEmpty: boolean;
  /** What the copies say; more than one where they contradict each other, and none of it is taken. */
  readonly theirs: readonly Said[];
}

/** A row that the workbook does not have. */
export interface RowBack {
  readonly id: string;
  readonly table: BackTable;
  readonly about: string;
  /** By the column's header: one cell each, more where copies contradict each other. */
  readonly cells: readonly { readonly column: string; readonly theirs: readonly Said[] }[];
  /** What says which row it is, by the column's header: period, item and unit as the workbook names them. */
  readonly named: Readonly<Record<string, string>>;
  readonly at: CellPlace;
  readonly copy: string;
}

/** What came back from the copies of a workbook. */
export interface BroughtBack {
  readonly rows: readonly RowBack[];
  readonly cells: readonly CellBack[];
  /** What is to be said of each copy, with places in the copy. */
  readonly copies: readonly { readonly name: string; readonly problems: readonly Problem[] }[];
  /** What is to be said of the workbook's own cells. */
  readonly problems: readonly Problem[];
  /** The workbook's tables that rows and cells are in. */
  readonly tables: readonly TablePlace[];
}

/** Whether the copies agree on what a cell or a row says, so that it can be taken. */
export function isAgreed(back: CellBack | RowBack): boolean {
  return "theirs" in back ? back.theirs.length === 1 : back.cells.every(({ theirs }) => theirs.length === 1);
}

/** What is taken unless somebody says otherwise: new rows and empty cells; with `theirs` what differs from the workbook too. */
export function takenOf(
  { rows, cells }: BroughtBack,
  takes: { readonly theirs: boolean },
): ReadonlySet<string> {
  const wanted = cells.filter(({ isEmpty }) => isEmpty || takes.theirs);
  return new Set([...rows, ...wanted].filter(isAgreed).map(({ id }) => id));
}
