import { columnLetters, type Frame, type Measure, type Period, type ScoredScorecard } from "../../scorecard";
import { quotedSheetName } from "excel-workbench/books";
import { identityOf, itemKey, type Item, type ItemKind } from "./items";

/** The columns of the calculation's items, with the words above them. */
export const itemColumns = {
  period: "Period",
  unit: "Scorecard",
  id: "ID",
  name: "Name",
  of: "Counts in",
  source: "Row in its table",
  asCopied: "Defined as in the copy",
  ruleAsCopied: "Rule as in the copy",
  weight: "Weight",
  previous: "Before",
  actual: "Actual",
  target: "Target",
  targetHigh: "Target high",
  redFlag: "Red flag",
  variance: "Variance",
  rolledUp: "Rolled up",
  score: "Score",
  countsAs: "Counts as",
  weighted: "Times weight",
  withData: "Weight with data",
  computed: "Computed status",
  status: "Status",
  coverage: "Coverage",
  coverageBefore: "Coverage before",
  lessData: "Less data",
  change: "Change",
  trend: "Trend",
  lowest: "Lowest of 12",
  highest: "Highest of 12",
  sparkline: "History",
  critical: "Critical",
  owner: "Owner",
  measureUnit: "Unit",
  unchanged: "As in the copy",
  wholeUnchanged: "All of it as in the copy",
  sameCounted: "Same counts as before",
} as const;
export type ItemColumn = keyof typeof itemColumns;

/** The columns of the figures that the items are worked out from. */
export const figureColumns = {
  unit: "Scorecard",
  id: "Measure",
  name: "Name",
  period: "Period",
  from: "First day",
  to: "Last day",
  rows: "Rows found",
  figure: "Figure",
  numerator: "Numerator",
  denominator: "Denominator",
  begun: "Reported by then",
  bar: "Bar",
  target: "Target",
  redFlag: "Red flag",
} as const;
export type FigureColumn = keyof typeof figureColumns;

/** The columns of what a rule says besides target and red flag: options of the scoring functions. */
export const ruleColumns = { measure: "Measure", option: "Rule", value: "Value" } as const;
export type RuleColumn = keyof typeof ruleColumns;

/** The columns of what has to be as in the copy. */
export const conditionColumns = { about: "As in the copy", holds: "Holds" } as const;
export type ConditionColumn = keyof typeof conditionColumns;

const lettersOf = <Column extends string>(columns: Readonly<Record<Column, string>>, column: Column) =>
  columnLetters(Object.keys(columns).indexOf(column));

/** The figures of one measure in one unit that the calculation looks at, in the order of time. */
export interface Series {
  readonly unit: ScoredScorecard["id"];
  readonly measure: Measure;
  readonly first: number;
  readonly last: number;
}

/** What a rule says besides target and red flag, an option a row. */
export interface RuleBlock {
  readonly item: Item;
  readonly options: readonly string[];
}

/** Where everything stands on the calculation's sheet; rows as formulas count them. */
export interface Layout {
  readonly sheet: string;
  readonly items: readonly Item[];
  readonly series: readonly Series[];
  readonly headers: { readonly items: number; readonly figures: number; readonly rules: number };
  rowOf(frame: Frame, kind: ItemKind, unit: string, id: string): number | undefined;
  /** The rows of the items that count in one; undefined where there are none. */
  childrenOf(item: Item): Rows | undefined;
  /** All rows of a kind in a unit and a frame. */
  block(frame: Frame, kind: ItemKind, unit: string): Rows | undefined;
  /** The rows of some of a measure's periods, in the order of time. */
  figures(unit: string, measure: Measure, first: number, last: number): Rows | undefined;
}

export interface Rows {
  readonly first: number;
  readonly last: number;
}

/** Each of them. */
export const rowsIn = ({ first, last }: Rows): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, place) => first + place);

/** Where the cell stands that says whether the workbook's settings and tables are as in the copy. */
export const guardRow = 4;
/** Where the cell stands that says whether the period on show is still the one that the figures lead to. */
export const periodRow = 6;
const firstHeader = 7;
const firstItemRow = firstHeader + 1;

/** Lays out a calculation: its items, then its figures, then what rules say. */
export function layOut(sheet: string, items: readonly Item[], series: readonly Series[]): Layout {
  const figuresHeader = firstItemRow + items.length + 1;
  const starts = new Map<string, { readonly row: number; readonly series: Series }>();
  let next = figuresHeader + 1;
  for (const one of series) {
    starts.set(seriesKey(one.unit, one.measure), { row: next, series: one });
    next += one.last - one.first + 1;
  }
  const rows = new Map<string, number>();
  const blocks = new Map<string, Rows>();
  items.forEach((item, index) => {
    const row = firstItemRow + index;
    const { frame } = item.model;
    const { id } = identityOf(item);
    if (item.kind !== "contribution") note(rows, itemKey(frame, item.kind, item.unit.id, id), row);
    widen(blocks, blockKey(frame, rowKind(item.kind), item.unit.id), row);
    widen(blocks, childKey(item), row);
  });
  return {
    sheet,
    items,
    series,
    headers: { items: firstHeader, figures: figuresHeader, rules: next + 1 },
    rowOf: (frame, kind, unit, id) => rows.get(itemKey(frame, kind, unit, id)),
    block: (frame, kind, unit) => blocks.get(blockKey(frame, kind, unit)),
    childrenOf: (item) => blocks.get(childrenKey(item)),
    figures: (unit, measure, first, last) => {
      const start = starts.get(seriesKey(unit, measure));
      if (!start || first > last) return undefined;
      return { first: start.row + first - start.series.first, last: start.row + last - start.series.first };
    },
  };
}

function note(rows: Map<string, number>, key: string, row: number): void {
  if (!rows.has(key)) rows.set(key, row);
}

function widen(blocks: Map<string, Rows>, key: string, row: number): void {
  blocks.set(key, { first: blocks.get(key)?.first ?? row, last: row });
}

const rowKind = (kind: ItemKind): ItemKind => (kind === "contribution" ? "measure" : kind);
const seriesKey = (unit: string, { id }: Measure) => JSON.stringify([unit, id]);
const blockKey = (frame: Frame, kind: ItemKind, unit: string) =>
  itemKey(frame, kind, kind === "scorecard" ? "" : unit, "");

/** Under what an item stands among those that count in the same. */
function childKey({ kind, model, unit, of }: Item): string {
  return JSON.stringify(["in", itemKey(model.frame, rowKind(kind), kind === "scorecard" ? "" : unit.id, of)]);
}

/** Under what the children of an item stand. */
function childrenKey(item: Item): string {
  const { frame } = item.model;
  const { id } = identityOf(item);
  const inUnit = (kind: ItemKind, unit: string) => JSON.stringify(["in", itemKey(frame, kind, unit, id)]);
  if (item.kind === "objective") return inUnit("measure", item.unit.id);
  if (item.kind === "perspective") return inUnit("objective", item.unit.id);
  if (item.kind === "scorecard" && item.scored.perspectives.length > 0)
    return inUnit("perspective", item.unit.id);
  return inUnit("scorecard", "");
}

/** A cell of an item's row, as formulas on the calculation's own sheet refer to it. */
export const itemCell = (column: ItemColumn, row: number): string =>
  `$${lettersOf(itemColumns, column)}${row}`;

export const itemArea = (column: ItemColumn, { first, last }: Rows): string =>
  `${fixedCell(lettersOf(itemColumns, column), first)}:${fixedCell(lettersOf(itemColumns, column), last)}`;

/** The same as formulas of other sheets refer to it. */
export const fromElsewhere = (sheet: string, reference: string): string =>
  `${quotedSheetName(sheet)}!${reference.replace(/^\$([A-Z]+)(\d+)$/, "$$$1$$$2")}`;

export const figureCell = (column: FigureColumn, row: number): string =>
  `$${lettersOf(figureColumns, column)}${row}`;

export const figureArea = (column: FigureColumn, { first, last }: Rows): string =>
  `${fixedCell(lettersOf(figureColumns, column), first)}:${fixedCell(lettersOf(figureColumns, column), last)}`;

export const ruleArea = ({ first, last }: Rows): string =>
  `${fixedCell(lettersOf(ruleColumns, "option"), first)}:${fixedCell(lettersOf(ruleColumns, "value"), last)}`;

const fixedCell = (letters: string, row: number) => `$${letters}$${row}`;

/** Whether settings and tables are as in the copy: without that nothing is worked out. */
export const guard = `$A$${guardRow}`;

/** Whether the period on show is still the one to be shown, where no setting says which it is. */
export const periodGuard = `$A$${periodRow}`;

/** The period of a series at a place in it. */
export function periodOf({ measure, first }: Series, index: number): Period {
  return { frequency: measure.frequency, ordinal: first + index };
}
