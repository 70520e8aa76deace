import type { MeasureId, UnitId } from "../facts";

declare const brand: unique symbol;

/** What a measure's record is found by: never the measure alone, as every unit that reports it has a record of its own. */
export type RecordKey = string & { readonly [brand]: "RecordKey" };

/** The only maker of such a key. */
export function recordKey(unit: UnitId, measure: MeasureId): RecordKey {
  return JSON.stringify([unit, measure]) as RecordKey;
}
