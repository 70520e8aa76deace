import type { Problem } from "../../scorecard";
import type { FoundTable } from "../find";
import { actionRow, openInActions } from "./actionRows";
import { readersOf, type SaidContext } from "./reader";
import { openInReviews, reviewRow } from "./reviewRows";
import type { SaidReader, SaidRow } from "./said";

/** The tables that people fill in a copy. */
export const backTables = ["Reviews", "Actions"] as const;
export type BackTable = (typeof backTables)[number];

/** A table as far as it is open to readers. */
export interface TableSaid {
  readonly name: BackTable;
  readonly table: FoundTable;
  readonly rows: readonly SaidRow[];
  /** Rows that cannot be read, each with all that it holds and what is wrong with it. */
  readonly unread: readonly { readonly holds: string; readonly problems: readonly Problem[] }[];
}

const rowIn: Readonly<Record<BackTable, (reader: SaidReader, context: SaidContext) => SaidRow | undefined>> =
  {
    Reviews: reviewRow,
    Actions: actionRow,
  };

/** The columns of each table that are open to readers, by their keys. */
export const openColumns: Readonly<Record<BackTable, readonly string[]>> = {
  Reviews: Object.keys(openInReviews),
  Actions: Object.keys(openInActions),
};

/** What a table says. */
export function tableSaid(name: BackTable, table: FoundTable, context: SaidContext): TableSaid {
  const read = readersOf(table, context).map((reader) => ({ reader, row: rowIn[name](reader, context) }));
  return {
    ...{ name, table },
    rows: read.flatMap(({ row }) => row ?? []),
    unread: read.flatMap(({ reader, row }) =>
      row ? [] : [{ holds: holdsOf(table, reader), problems: reader.problems }],
    ),
  };
}

/** All that a row holds, by its columns: the same wherever they stand. */
function holdsOf({ columns }: FoundTable, { row }: SaidReader): string {
  const cells = [...columns.keys()].toSorted().map((key) => [key, String(row.raw(key)).trim()]);
  return JSON.stringify(cells.filter(([, text]) => text !== ""));
}
