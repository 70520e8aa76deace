import type { Day } from "../periods";
import type { CellPlace } from "../terms";

/** What can be read from; each is a kind of file or of database. */
export const sourceKinds = ["csv", "parquet", "json", "xlsx", "duckdb", "postgres", "clickhouse"] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** How the rows of one period become one figure. */
export const sourceAggregations = ["Sum", "Average", "Last", "Min", "Max", "Count"] as const;
export type SourceAggregation = (typeof sourceAggregations)[number];

/** What a row of figures is about: one that the source's row names, or what a column of the data says. */
export type SaidBy =
  | {
      readonly kind: "one";
      readonly id: string;
      /** As the row has it: the source may have a column of that name. */ readonly written: string;
    }
  | { readonly kind: "column"; readonly column: string };

/** Where figures come from: a row of the Sources table. */
export interface Source {
  readonly name: string;
  readonly kind: SourceKind;
  /** A file, relative to the workbook, or the name of a connection. */
  readonly location: string;
  /** A table, a sheet, or one SELECT; nothing for a file that is a table itself. */
  readonly table?: string;
  readonly query?: string;
  /** The columns of the date and of the value. */
  readonly date: string;
  readonly value: string;
  readonly measure: SaidBy;
  /** Left out: the measure's own unit. */
  readonly scorecard?: SaidBy;
  readonly role: "Actual" | "Target";
  /** Left out: each period has one row. */
  readonly aggregation?: SourceAggregation;
  /** The first day that is read. */
  readonly from?: Day;
  readonly decimal?: "comma" | "point";
  readonly dayOrder?: "day" | "month";
  /** What it said when it was last taken in, as a checksum; left out: it never was. */
  readonly lastSaid?: string;
  /** The cell of its name; none of what people answered. */
  readonly at?: CellPlace;
}
