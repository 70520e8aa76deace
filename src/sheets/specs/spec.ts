/** One column that a table may have. */
export interface ColumnSpec<Key extends string = string> {
  readonly key: Key;
  /** As the product writes it. */
  readonly header: string;
  /** Other headers that mean the same. */
  readonly synonyms: readonly string[];
  readonly isNeeded: boolean;
}

/** One of the structured tables. */
export interface TableSpec<Key extends string = string> {
  readonly name: TableName;
  readonly synonyms: readonly string[];
  readonly columns: readonly ColumnSpec<Key>[];
}

/** The tables that make the scorecard, in the order in which people fill them. */
export const coreTableNames = [
  "Settings",
  "Perspectives",
  "Objectives",
  "Links",
  "Measures",
  "Targets",
  "Actuals",
] as const;
export type CoreTableName = (typeof coreTableNames)[number];

export const tableNames = [
  ...coreTableNames,
  "Scorecards",
  "Reviews",
  "Initiatives",
  "Milestones",
  "AlertRules",
  "Acknowledgements",
  "Survey",
  "Actions",
  "Mapping",
  "Sources",
  "Refreshes",
  "Received",
] as const;
export type TableName = (typeof tableNames)[number];

/** Tables without which there is no scorecard. */
export const neededTables: readonly TableName[] = ["Objectives", "Measures", "Actuals"];

/** A column that a row cannot do without. */
export function needed<Key extends string>(
  key: Key,
  header: string,
  ...synonyms: readonly string[]
): ColumnSpec<Key> {
  return { key, header, synonyms, isNeeded: true };
}

/** A column that may be left out. */
export function optional<Key extends string>(
  key: Key,
  header: string,
  ...synonyms: readonly string[]
): ColumnSpec<Key> {
  return { key, header, synonyms, isNeeded: false };
}
