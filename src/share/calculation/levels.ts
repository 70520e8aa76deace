import {
  indexOfUnit,
  periodsOfYear,
  type CellPlace,
  type Measure,
  type Period,
  type PhasedTarget,
} from "../../scorecard";
import { liveNumber, type DefinedRow } from "./definitions";
import { allOf, constant, holds, notAvailable, onlyWhile } from "./expressions";
import { figureArea, figureCell, type Rows } from "./layout";
import type { Sources } from "./lines";
import { rowOf, sourceCell, type SourceTable } from "./sourceTable";
import { windowsOf, type MeasureItem } from "./series";

/** The levels that rules know by a name of their own, with the column of the Measures table. */
export const namedLevels = [
  ["target high", "targetHigh"],
  ["red flag high", "redFlagHigh"],
  ["stretch", "stretch"],
  ["floor", "floor"],
  ["min", "min"],
  ["max", "max"],
  ["break", "break"],
] as const;

/** How the levels of a measure come about: its own, others in some periods, or in a way that formulas do not follow. */
export type LevelKind = "own" | "phased" | "kept";

export function levelKind(item: MeasureItem): LevelKind {
  const { measure } = item.scored;
  const phased = phasedOf(item);
  if (phased && phased.fromPeriod.length > 0) return "kept";
  const isYears = isOfYear(measure);
  const due = windowsOf(item).due;
  const periods = isYears ? due.flatMap((period) => yearOf(item, period)) : due;
  const rows = periods.flatMap(({ ordinal }) => phased?.forPeriod.get(ordinal) ?? []);
  if (rows.length === 0 && !isYears) return "own";
  if (isYears && !hasPlainLevels(measure)) return "kept";
  return rows.every((row) => isFollowed(row, measure)) ? "phased" : "kept";
}

/** Whether the levels are a year's, of which each period has its share. */
const isOfYear = ({ targetFor, aggregation }: Measure) => targetFor === "Year" && aggregation === "Sum";

/** A target, and perhaps a red flag: all that formulas spread over a year. */
function hasPlainLevels({ rule }: Measure): boolean {
  const isOther = namedLevels.some(([, key]) => rule[key] !== undefined) || rule.points !== undefined;
  return !isOther && rule.target !== undefined && rule.target !== 0;
}

function yearOf({ model, unit }: MeasureItem, period: Period): readonly Period[] {
  const index = indexOfUnit(model.facts, unit.id);
  return index ? periodsOfYear(period, index) : [];
}

/** A row for one period that says a target, and a red flag where the measure has one, or none anywhere. */
function isFollowed(row: PhasedTarget, { rule, aggregation }: Measure): boolean {
  const isPlain = row.isSpread !== true && row.stretch === undefined && row.unreadable === undefined;
  const isOneOf = aggregation === "Min" || aggregation === "Max";
  const keepsFlag = row.redFlag === undefined || rule.redFlag !== undefined;
  return isPlain && keepsFlag && !isOneOf && row.target !== undefined && rule.direction !== "Range";
}

export function phasedOf({ model, unit, scored }: MeasureItem) {
  return indexOfUnit(model.facts, unit.id)?.phased.get(scored.measure.id);
}

/** Over several periods a sum's levels add up: one for each period that has a figure. */
export function overPeriods(level: string, { aggregation }: Measure, figures: string, due: number): string {
  return aggregation === "Sum" && due > 1 ? `${level}*MAX(1,COUNT(${figures}))` : level;
}

/** The levels of the periods as one, as their figures are made one. */
export function combined(column: "target" | "redFlag", { aggregation }: Measure, rows: Rows): string {
  const [levels, figures] = [figureArea(column, rows), figureArea("figure", rows)];
  const last = figureCell(column, rows.last);
  if (rows.first === rows.last) return last;
  const total = `SUMPRODUCT(ISNUMBER(${figures})*${levels})`;
  const parts = figureArea("denominator", rows);
  const over = {
    Sum: total,
    Average: `${total}/COUNT(${figures})`,
    Ratio: `SUMPRODUCT(ISNUMBER(${figures})*ISNUMBER(${parts})*${levels},${parts})/SUM(${parts})`,
    Last: `LOOKUP(9E+307,${figures},${levels})`,
    Min: last,
    Max: last,
  };
  return `IF(COUNT(${figures})=0,${last},${over[aggregation]})`;
}

interface InPeriod {
  readonly item: MeasureItem;
  readonly defined: DefinedRow | undefined;
  readonly sources: Sources;
}

/** Target and red flag of one period: those of its row in the Targets table, else the measure's own, a year's by its share. */
export function levelsOfPeriod(
  { item, defined, sources }: InPeriod,
  period: Period,
  row: number,
): { readonly target: string; readonly redFlag?: string } {
  const { measure } = item.scored;
  const own = ownLevels(measure, defined);
  const said = phasedOf(item)?.forPeriod.get(period.ordinal);
  const share = isOfYear(measure) ? yearShare(item, period, own.target, sources) : own.target;
  const target = said?.target === undefined ? share : phasedCell(said, "target", said.target, sources);
  if (own.redFlag === undefined || target === own.target) return { ...own, target };
  if (said?.redFlag !== undefined)
    return { target, redFlag: phasedCell(said, "redFlag", said.redFlag, sources) };
  return { target, redFlag: movedFlag(own.target, own.redFlag, figureCell("target", row)) };
}

/** The levels of the measure's own row, followed there. */
function ownLevels({ rule }: Measure, defined: DefinedRow | undefined) {
  const { target, redFlag } = rule;
  return {
    target: target === undefined ? notAvailable : liveNumber(defined, "target", target),
    ...(redFlag === undefined ? {} : { redFlag: liveNumber(defined, "redFlag", redFlag) }),
  };
}

/** A red flag keeps its distance as a share of the target, and as it is where one of the two targets is 0. */
function movedFlag(target: string, redFlag: string, here: string): string {
  const distance = `(${redFlag}-${target})`;
  return `${here}+IF(OR(${target}=0,${here}=0),${distance},${distance}/ABS(${target})*ABS(${here}))`;
}

/** What of a year's target is left for each period that has none of its own. */
function yearShare(item: MeasureItem, period: Period, target: string, sources: Sources): string {
  const year = yearOf(item, period);
  const phased = year.flatMap(({ ordinal }) => phasedOf(item)?.forPeriod.get(ordinal) ?? []);
  const said = phased.flatMap((row) =>
    row.target === undefined ? [] : [phasedCell(row, "target", row.target, sources)],
  );
  if (said.length === 0 || said.length >= year.length) return `${target}/${year.length}`;
  return `(${[target, ...said].join("-")})/${year.length - said.length}`;
}

/** A number of a row of the Targets table, or of a sheet that is read as one, as long as the row is about the same. */
function phasedCell(
  { at, levelCells }: PhasedTarget,
  key: "target" | "redFlag",
  value: number,
  { targets, book }: Pick<Sources, "targets" | "book">,
): string {
  const place = levelCells?.[key];
  const cell = place && sourceCell(place, book);
  if (!cell) return constant(value);
  const isFollowed = cell.value === value;
  const same = isFollowed ? `ISNUMBER(${cell.reference})` : holds(cell.reference, cell.value);
  return onlyWhile(allOf([...isAbout(at, targets), same]), isFollowed ? cell.reference : constant(value));
}

/** Whether a row of the Targets table says the same measure, unit and period: somebody may sort it. */
function isAbout({ sheet, cell }: CellPlace, targets: SourceTable | undefined): readonly string[] {
  if (!targets || targets.sheet !== sheet) return [];
  return ["measure", "scorecard", "period", "holds"].flatMap((key) => {
    const said = targets.cell(key, rowOf({ sheet, cell }));
    return said ? [holds(said.reference, said.value)] : [];
  });
}

/** Whether all that the Targets table says of a measure is as it was. */
export function phasedAsCopied(item: MeasureItem, { targets, book }: Sources): readonly string[] {
  const phased = phasedOf(item);
  if (!phased) return [];
  const rows = [...phased.forPeriod.values(), ...phased.fromPeriod];
  return rows.flatMap((row) => {
    const places = Object.values(row.levelCells ?? {});
    const cells = places.flatMap((place) => sourceCell(place, book) ?? []);
    return [...isAbout(row.at, targets), ...cells.map(({ reference, value }) => holds(reference, value))];
  });
}
