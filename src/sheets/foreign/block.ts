import type { PeriodReading } from "../../scorecard";
import { type Grid, isBlank } from "../grid";
import { periodsSaid, saysRoles, type ColumnSeen } from "./columnSeen";
import type { Headers } from "./findHeaders";
import { readLabel, saysTime, type Label } from "./label";
import { isCategory, isSureMeasure, mayBeNames, type LabelKey } from "./labelWords";

/** A table of a foreign sheet as it was seen. */
export interface Block {
  readonly grid: Grid;
  readonly headers: Headers;
  readonly columns: readonly ColumnSeen[];
  readonly reading: PeriodReading;
}

/** The columns that say what the figures beside them are. */
export interface KeyColumns {
  readonly measure?: ColumnSeen;
  readonly role?: ColumnSeen;
  readonly period?: ColumnSeen;
  readonly year?: ColumnSeen;
  readonly scorecard?: ColumnSeen;
  readonly others?: readonly ColumnSeen[];
}

/** Which columns name measures, roles, periods and units. */
export function keyColumns(block: Block): KeyColumns {
  const { columns, reading } = block;
  const role = columns.find(
    (one) => one.kind === "texts" && saysRoles(one, reading) && !namesMore(one, columns, reading),
  );
  const time = timeColumns(
    block,
    columns.filter((one) => one !== role),
  );
  const texts = columns.filter(
    (one) => one.kind === "texts" && one !== role && !Object.values(time).includes(one),
  );
  const named = (key: LabelKey) => texts.find(({ label }) => label.key === key);
  const unit = named("Scorecard");
  const measure = measureColumn(texts, unit);
  // "Customer" may stand over the measures and "Region" over the units.
  const scorecard = texts.find((one) => one.label.key === "Scorecard" && one !== measure);
  const keys: readonly LabelKey[] = ["Unit", "Perspective", "Objective", "Owner", "Direction"];
  const others = texts.filter(
    (one) => one !== measure && one.label.key !== undefined && keys.includes(one.label.key),
  );
  return {
    ...time,
    ...(measure ? { measure } : {}),
    ...(role ? { role } : {}),
    ...(scorecard ? { scorecard } : {}),
    others,
  };
}

/** Whether a column of roles names measures as well, and is the only one with texts: headings over "Actual" and "Plan". */
function namesMore(column: ColumnSeen, columns: readonly ColumnSeen[], reading: PeriodReading): boolean {
  const isOnly = columns.every((one) => one === column || one.kind !== "texts");
  const names = column.values.filter((value) => typeof value === "string" && !isBlank(value)).map(String);
  return isOnly && names.some((name) => readLabel(name, reading).rest !== "");
}

/** The column that is called so, or much like it; else the first of those that name enough, where nothing else is said of them. */
function measureColumn(
  texts: readonly ColumnSeen[],
  scorecard: ColumnSeen | undefined,
): ColumnSeen | undefined {
  const free = texts.filter(
    ({ label, hasFigures }) =>
      label.key === undefined && !label.isDerived && !(label.role && hasFigures) && !label.period,
  );
  const called = texts.filter(({ label }) => label.key === "Measure");
  const sure = [...called, ...free].filter(({ label }) => isSureMeasure(label.text));
  const categories = [...called, ...free].filter(({ label }) => isCategory(label.text));
  const likely = [...called, ...free].filter(({ label }) => mayBeNames(label.text));
  const objective = texts.find(({ label }) => label.key === "Objective");
  return (
    firstOfMany(sure) ??
    firstOfMany(categories) ??
    firstOfMany(likely) ??
    firstOfMany(free) ??
    objective ??
    scorecard
  );
}

/** The share of the different texts that a column must have beside the one that has most. */
const enough = 0.6;

function firstOfMany(columns: readonly ColumnSeen[]): ColumnSeen | undefined {
  const distinct = ({ values }: ColumnSeen) => new Set(values).size;
  const most = Math.max(...columns.map(distinct));
  const inOrder = [...columns].sort((a, b) => a.column - b.column);
  return inOrder.find((column) => distinct(column) >= enough * most);
}

/** Whole periods in one column, or months in one and years in another. */
function timeColumns(
  { reading }: Block,
  columns: readonly ColumnSeen[],
): Pick<KeyColumns, "period" | "year"> {
  const said = columns
    .filter(({ label }) => (!label.role || saysTime(label.text)) && !label.isDerived && !isTimed(label))
    .map((column) => ({ column, says: periodsSaid(column, reading) }))
    .filter(({ says }) => says !== undefined);
  const year = said.find(({ column }) => column.label.key === "Year");
  const whole = said.filter(({ says }) => says === "whole");
  const finest = whole.reduce(
    (best, one) => (different(one) > different(best) ? one : best),
    whole[0] ?? year,
  );
  const period = (finest === year ? said.find(({ says }) => says === "yearless") : undefined) ?? finest;
  const only = period ?? said.find(({ says }) => says === "yearless");
  if (!only) return {};
  const needsYear = only.says === "yearless" && year;
  return { period: only.column, ...(needsYear ? { year: year.column } : {}) };
}

const isTimed = ({ period, yearless }: Label) => period !== undefined || yearless !== undefined;

const different = (one: { readonly column: ColumnSeen } | undefined) =>
  new Set(one?.column.values ?? []).size;
