import type { Facts } from "../../scorecard";
import type { Book } from "excel-workbench/books";
import type { Content } from "./expressions";
import type { ItemColumn, Layout, Rows } from "./layout";
import type { SourceTable } from "./sourceTable";

/** What stands in an item's row; a column that is left out has no native form for it. */
export type Line = Readonly<Partial<Record<ItemColumn, Content>>>;

/** What the calculation takes from the workbook. */
export interface Sources {
  readonly facts: Facts;
  readonly book: Book;
  readonly measures?: SourceTable;
  readonly objectives?: SourceTable;
  readonly perspectives?: SourceTable;
  readonly actuals?: SourceTable;
  readonly targets?: SourceTable;
  /** All of them, those that there are several of too. */
  readonly tables: readonly SourceTable[];
}

/** The rows of a rule: an option and what it says. */
export interface RuleLine {
  readonly measure: string;
  readonly option: string;
  readonly value: Content;
  /** What the value comes to in the copy. */
  readonly known?: number;
}

/** What lines are written with. */
export interface Writing {
  readonly layout: Layout;
  readonly sources: Sources;
  /** Writes what a rule says besides target and red flag, an option a row. */
  addRule(lines: readonly RuleLine[]): Rows;
}
