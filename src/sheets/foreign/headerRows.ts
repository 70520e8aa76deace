import type { PeriodReading } from "../../scorecard";
import { type Grid, isBlank, type RawValue, valueAt } from "../grid";
import type { Label } from "./label";
import { labelOf } from "./labelOf";
import { arePeriods } from "./periodNumbers";
import { columnsOf, labelsIn, saysPeriod, valuesBelow, type Run } from "./runs";

/** A longer text above headers is a note. */
const longestGroup = 40;

/** Whether a run is a row of headers: by what its words say, or as texts over periods and figures. */
export function isHeaders(grid: Grid, run: Run, reading: PeriodReading): boolean {
  const labels = labelsIn(grid, run, reading);
  const areDates = (one: readonly (Label | undefined)[]) =>
    one.length >= 2 && one.every((label) => label && saysPeriod(label));
  if (areDates(labels) && areDates(labelsIn(grid, { ...run, row: run.row + 1 }, reading))) return false;
  return isHeaderRun(labels) || (areTexts(labels) && standsOverPeriods(grid, run, reading));
}

/** Whether at least two cells are filled, all of them with texts that are no periods. */
function areTexts(labels: readonly (Label | undefined)[]): boolean {
  return labels.length >= 2 && labels.every((label) => label && !saysPeriod(label));
}

/** Whether a column right below holds periods, and another one figures. */
function standsOverPeriods(grid: Grid, run: Run, reading: PeriodReading): boolean {
  const below = columnsOf(run).map((column) => valuesBelow(grid, column, run.row));
  const isTime = (values: readonly RawValue[]) => {
    const labels = values.map((value) => labelOf(value, arePeriods(values), reading));
    return values.length >= 2 && labels.every((label) => label && saysPeriod(label));
  };
  return (
    below.some(isTime) &&
    below.some((values) => !isTime(values) && values.some((value) => typeof value === "number"))
  );
}

function isHeaderRun(labels: readonly (Label | undefined)[]): boolean {
  const known = labels.flatMap((label) => label ?? []);
  if (known.length < labels.length || known.length < 2) return false;
  const periods = new Set(known.filter(saysPeriod).map(({ text }) => text)).size;
  const roles = known.filter(({ role, isDerived }) => role && !isDerived).length;
  const keys = known.filter(({ key }) => key !== undefined && key !== "Nothing" && key !== "Role").length;
  const others = known.filter(({ key, rest }) => key === "Nothing" || key === "Role" || rest !== "").length;
  const hasTime = known.some(({ key }) => key === "Period" || key === "Year");
  return (
    periods >= 2 || roles >= 2 || (keys >= 1 && roles + periods >= 1) || keys >= 2 || (hasTime && others >= 1)
  );
}

/** Whether a row above headers names groups of them. */
export function isGroupRow(grid: Grid, run: Run, reading: PeriodReading): boolean {
  const filled = columnsOf(run).filter((column) => !isBlank(valueAt(grid, run.row, column)));
  const labels = filled.map((column) => groupLabel(valueAt(grid, run.row, column), reading));
  const isNoTitle = filled.length >= 2 || filled.some((column) => column > run.left);
  return (
    filled.length > 0 && isNoTitle && labels.every((label) => label && label.text.length <= longestGroup)
  );
}

/** A lone number above headers is a year. */
function groupLabel(value: RawValue, reading: PeriodReading): Label | undefined {
  return labelOf(value, arePeriods([value]), reading);
}

/** Whether a row below headers says more of each of them. */
export function isSubHeader(grid: Grid, run: Run, reading: PeriodReading): boolean {
  const labels = labelsIn(grid, run, reading);
  const known = labels.flatMap((label) => label ?? []);
  const telling = known.filter((label) => saysPeriod(label) || label.role || label.isDerived || label.key);
  return known.length === labels.length && telling.length >= 2 && telling.length * 2 > known.length;
}
