import { cascadeProblem, failed, ok, type Measure, type Problem, type Result } from "../../scorecard";
import { isBlank, type RawValue } from "../grid";
import { levelKeysInUnit, specs, type TableName } from "../specs";
import type { PartsOf } from "./partsOfUnits";
import type { SourceRow } from "./sourceRows";
import { splitTarget } from "./splitTarget";

/** Why a measure's levels cannot be split; undefined where they can. */
export function whyCopied({ aggregation, rule, unit }: Measure): string | undefined {
  if (rule.method === "Yes/No" || rule.direction === "Yes/No") return "it is answered with yes or no";
  if (aggregation !== "Sum") return `only what adds up can be split, and its Aggregation is ${aggregation}`;
  if (unit?.includes("%")) return "it is a percentage";
  if (rule.points) return "its Scoring goes by points, which are not split";
  return undefined;
}

/** A level of a row, split among units. */
export interface Split {
  /** The column's. */
  readonly key: string;
  readonly whole: number;
  /** By unit; they add up to the whole. */
  readonly pieces: readonly number[];
}

/** The levels of a row in one of the units, by the columns' keys. */
export function levelsOfUnit(split: readonly Split[], unit: number): Readonly<Record<string, RawValue>> {
  return Object.fromEntries(split.map(({ key, pieces }) => [key, pieces[unit] ?? ""]));
}

/**
 * The levels of a row split among units, each so that the units' add up to it.
 *
 * @returns failed where a level is no number, or a unit's part is not known
 */
export function splitLevels(
  source: SourceRow,
  {
    measure,
    table,
    partsOf,
  }: { readonly measure: Measure; readonly table: TableName; readonly partsOf: PartsOf },
): Result<readonly Split[]> {
  const keys = levelKeysInUnit.filter(
    (key) => specs[table].columns.some((column) => column.key === key) && !isBlank(source.raw(key)),
  );
  if (keys.length === 0) return ok([]);
  const problems = keys.flatMap((key) => notANumber(source, { key, measure, table }));
  if (problems.length > 0) return failed(...problems);
  const parts = partsOf(measure);
  if (parts.kind === "failed") return parts;
  return ok(
    keys.map((key): Split => {
      const whole = Number(source.raw(key));
      return { key, whole, pieces: splitTarget(whole, parts.value) };
    }),
  );
}

/**
 * Whether two levels of a measure that differ come to the same in a unit, so that nothing could be scored between them any more,
 * or change places: of a larger whole the largest remainders may leave a unit less (the Alabama paradox).
 *
 * @param split of all its rows: a target of one period is held against the red flag of another row
 */
export function isTooCoarse(split: readonly Split[]): boolean {
  return split.some((one, index) =>
    split.slice(index + 1).some((other) => {
      if (one.key === other.key) return false;
      const order = Math.sign(one.whole - other.whole);
      return one.pieces.some((piece, unit) => Math.sign(piece - (other.pieces[unit] ?? 0)) !== order);
    }),
  );
}

function notANumber(
  source: SourceRow,
  { key, measure, table }: { readonly key: string; readonly measure: Measure; readonly table: TableName },
): readonly Problem[] {
  const found = source.raw(key);
  if (typeof found === "number" && Number.isFinite(found)) return [];
  const column = specs[table].columns.find((one) => one.key === key)?.header ?? key;
  const at = source.placeOf(key);
  return [
    cascadeProblem({
      code: "cascade-not-a-number",
      at,
      measure: measure.name,
      column,
      found: String(found),
    }),
  ];
}
