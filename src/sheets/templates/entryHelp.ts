import { hints } from "./hints";
import {
  alertKinds,
  aggregations,
  directions,
  frequencies,
  methodNames,
  rollUpMethodNames,
} from "../../scorecard";
import { matchHeaders } from "../find";
import { type ColumnSpec, specs, type TableName } from "../specs";

/** What may be picked in a column: a few words, or what stands in a column of another table. */
export type EntryChoices =
  | { readonly kind: "words"; readonly words: readonly string[] }
  | { readonly kind: "column"; readonly table: TableName; readonly header: string };

const words = (...list: readonly string[]): EntryChoices => ({ kind: "words", words: list });
const column = (table: TableName, header: string): EntryChoices => ({ kind: "column", table, header });

/** By a column's key, whatever the table: the rules' own words. */
const byKey: Readonly<Record<string, EntryChoices>> = {
  type: words("Lead", "Lag"),
  direction: words(...directions),
  scoring: words(...methodNames),
  frequency: words(...frequencies),
  aggregation: words(...aggregations),
  targetFor: words("Period", "Year"),
  rollUp: words(...rollUpMethodNames),
  critical: words("Yes", "No"),
  yesIsGood: words("Yes", "No"),
  holds: words("For", "From"),
  override: words("Green", "Amber", "Red"),
  rule: words(...alertKinds),
  on: words("Yes", "No"),
};

/** By table and key: what must stand in another table. Ids are offered; a name serves as well, so nothing is refused. */
const byTable: Readonly<Record<string, EntryChoices>> = {
  "Objectives.perspective": column("Perspectives", "Perspective"),
  "Links.from": column("Objectives", "ID"),
  "Links.to": column("Objectives", "ID"),
  "Measures.objective": column("Objectives", "ID"),
  "Measures.owner": column("Objectives", "Owner"),
  "Targets.measure": column("Measures", "ID"),
  "Objectives.contributesTo": column("Objectives", "ID"),
  "Actuals.measure": column("Measures", "ID"),
  "Milestones.initiative": column("Initiatives", "ID"),
  "Reviews.item": column("Measures", "ID"),
  "Actions.item": column("Measures", "ID"),
};

/** What is offered for a column; undefined where anything may stand. */
function entryChoices(table: TableName, key: string): EntryChoices | undefined {
  return byTable[`${table}.${key}`] ?? byKey[key];
}

/** What helps a person to fill in a column. */
export interface EntryHelp {
  readonly header: string;
  /** What belongs there, in a few words. */
  readonly hint: string;
  readonly isNeeded: boolean;
  readonly choices?: EntryChoices;
}

/** The help for a column of a structured table. */
export function entryHelp(table: TableName, { key, header, isNeeded }: ColumnSpec): EntryHelp {
  const choices = entryChoices(table, key);
  return { header, hint: hints[table][key] ?? header, isNeeded, ...(choices ? { choices } : {}) };
}

/** For each header of a table of the workbook the help for its column; undefined where the header says nothing to us. */
export function entryHelpOf(
  table: TableName,
  headers: readonly string[],
): readonly (EntryHelp | undefined)[] {
  const { columns } = matchHeaders(headers, specs[table]);
  return headers.map((_, index) => {
    const spec: ColumnSpec | undefined = specs[table].columns.find(({ key }) => columns.get(key) === index);
    return spec && entryHelp(table, spec);
  });
}
