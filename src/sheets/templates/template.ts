import type { RawValue } from "../grid";
import { type ColumnSpec, coreTableNames, specs, type TableName, tableNames } from "../specs";
import { entryHelp, type EntryHelp } from "./entryHelp";
import { unitFormats } from "./unitFormats";
import { exampleNames, exampleRows, type RowByKey } from "./exampleRows";

export const templateNames = ["empty", ...exampleNames] as const;
/** "empty" has headers alone; the others are whole examples (exampleRows.ts). */
export type TemplateName = (typeof templateNames)[number];

/** One structured sheet to insert: a table with the product's own headers. */
export interface TemplateTable {
  readonly name: TableName;
  /** What its sheet is called. */
  readonly sheet: string;
  readonly headers: readonly string[];
  readonly columns: readonly TemplateColumn[];
  readonly rows: readonly (readonly RawValue[])[];
}

export interface TemplateColumn extends EntryHelp {
  readonly widthPoints: number;
  readonly numberFormat?: string;
  /** A format for each row, where the rows differ. */
  readonly numberFormats?: readonly string[];
}

/** By so many days the calendar of 1904 starts later. */
const daysTo1904 = 1462;

/** The structured sheets of a template, in the order in which people fill them: the core, and what the template has of the others. */
export function templateTables(template: TemplateName, date1904 = false): readonly TemplateTable[] {
  const rowsOf = (name: TableName) =>
    template === "empty" ? (emptyRows[name] ?? []) : exampleRows(template, name);
  const measures = rowsOf("Measures");
  return tableNames.flatMap((name) => {
    const rows = rowsOf(name);
    const isCore = coreTableNames.some((core) => core === name);
    return isCore || rows.length > 0 ? [templateTable(name, rows, { measures, date1904 })] : [];
  });
}

/**
 * A structured sheet with rows of its own.
 *
 * @param measures the rows of the Measures table, whose units say how figures are shown; left out: as Excel shows a number
 */
export function makeTable(
  name: TableName,
  rows: readonly RowByKey[],
  measures: readonly RowByKey[] = [],
): TemplateTable {
  return templateTable(name, rows, { measures, date1904: false });
}

function templateTable(
  name: TableName,
  rows: readonly RowByKey[],
  { measures, date1904 }: { readonly measures: readonly RowByKey[]; readonly date1904: boolean },
): TemplateTable {
  const { columns } = specs[name];
  const cellOf = (row: RowByKey, key: string): RawValue => {
    const value = row[key] ?? "";
    return date1904 && typeof value === "number" && isDateColumn(key) ? value - daysTo1904 : value;
  };
  return {
    name,
    sheet: name === "AlertRules" ? "Alert rules" : name,
    headers: columns.map(({ header }) => header),
    columns: columns.map((column) => {
      const numberFormats = unitFormats({ table: name, key: column.key }, rows, measures);
      return { ...toColumn(name, column), ...(numberFormats ? { numberFormats } : {}) };
    }),
    rows: rows.map((row) => columns.map(({ key }) => cellOf(row, key))),
  };
}

/** What even an empty template says: the settings with their defaults, and the four perspectives. */
export const emptyRows: Readonly<Partial<Record<TableName, readonly RowByKey[]>>> = {
  Settings: [
    { setting: "Name", value: "Balanced Scorecard" },
    { setting: "Fiscal year start", value: 1 },
    { setting: "Tolerance", value: 0.1 },
    { setting: "Minimum coverage", value: 0.5 },
  ],
  Perspectives: ["Financial", "Customer", "Internal Process", "Learning & Growth"].map(
    (perspective, index) => ({
      perspective,
      order: index + 1,
      weight: 1,
    }),
  ),
};

const wideKeys: Readonly<Record<string, number>> = {
  objective: 190,
  measure: 180,
  description: 320,
  definition: 320,
  question: 220,
  hypothesis: 260,
  value: 380,
  owner: 96,
  perspective: 110,
  initiative: 230,
  milestone: 250,
  action: 280,
  statement: 320,
  group: 110,
  commentary: 280,
  cause: 260,
  decision: 260,
  expectedImpact: 96,
  gate: 170,
  rule: 150,
  alert: 170,
  dataSource: 120,
  sheet: 170,
  range: 90,
  holds: 90,
  says: 130,
};

/** Where a column holds another table's id, not what it is called. */
const narrowColumns: ReadonlySet<string> = new Set([
  "Measures.objective",
  "Targets.measure",
  "Actuals.measure",
  "Milestones.initiative",
]);

const formats: Readonly<Record<string, string>> = {
  period: "yyyy-mm",
  reportedFrom: "yyyy-mm",
  retiredFrom: "yyyy-mm",
  overrideUntil: "yyyy-mm",
  tolerance: "0%",
  start: "yyyy-mm-dd",
  end: "yyyy-mm-dd",
  due: "yyyy-mm-dd",
  done: "yyyy-mm-dd",
  until: "yyyy-mm-dd",
  complete: "0%",
  budget: "#,##0",
  spent: "#,##0",
};

const isDateColumn = (key: string) => formats[key]?.startsWith("yyyy") ?? false;

function toColumn(table: TableName, column: ColumnSpec): TemplateColumn {
  const { key, header } = column;
  const plain = Math.max(52, header.length * 6 + 18);
  const widthPoints = narrowColumns.has(`${table}.${key}`) ? plain : (wideKeys[key] ?? plain);
  const numberFormat = formats[key];
  return { widthPoints, ...entryHelp(table, column), ...(numberFormat ? { numberFormat } : {}) };
}
