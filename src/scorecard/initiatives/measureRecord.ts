import { valueOf } from "../series";
import type { Band } from "../terms";
import type { Facts, Measure, MeasureId, UnitId } from "../facts";
import { activeIn, type FactsIndex, hasData, indexUnits, recordKey, type RecordKey, unitOf } from "../lookup";
import { scoreAlone } from "../figures";
import { type Day, lastEnded, type Period } from "../periods";

/** One measure of one unit by its own periods: what was reported, and how it stood. */
export interface MeasureRecord {
  readonly measure: Measure;
  /** The unit, where it is not the measure's own. */
  readonly unitName?: string;
  /** A ratio's own quotient; undefined where nothing was reported. */
  valueIn(period: Period): number | undefined;
  /** Whether anything was reported, be it a pair that gives no quotient. */
  isReportedIn(period: Period): boolean;
  /** Whether a figure is due: the measure has begun by then and is not retired. */
  isDueIn(period: Period): boolean;
  bandIn(period: Period): Band;
  /** The measure's last period that has ended on a day. */
  endedBy(day: Day): Period;
}

/** The records of all units. */
export interface Records {
  /** That of one unit; undefined where it has no such measure. */
  of(key: RecordKey): MeasureRecord | undefined;
  /**
   * Those that are meant where a measure is named without a unit: its own unit's, and where that one reports nothing
   * itself those of every unit that does.
   */
  ofMeasure(measure: MeasureId): readonly MeasureRecord[];
}

/** Looks the records up in some facts. */
export function recordsOf(facts: Facts): Records {
  const home = (measure: MeasureId) => unitOf(facts, { measure });
  const records = new Map(indexUnits(facts).flatMap((index) => recordsIn(index, home)));
  return {
    of: (key) => records.get(key),
    ofMeasure: (id) => {
      const own = records.get(recordKey(home(id), id));
      return own ? [own] : [...records.values()].filter(({ measure }) => measure.id === id);
    },
  };
}

function recordsIn(index: FactsIndex, home: (measure: MeasureId) => UnitId) {
  const { unit, measuresOf } = index;
  return [...measuresOf.values()].flat().map((measure): readonly [RecordKey, MeasureRecord] => {
    const named = home(measure.id) === unit.id ? {} : { unitName: unit.name };
    return [recordKey(unit.id, measure.id), { ...named, ...recordOf(measure, index) }];
  });
}

function recordOf(measure: Measure, index: FactsIndex): MeasureRecord {
  const { calendar, actuals } = index;
  return {
    measure,
    valueIn: ({ ordinal }) => valueOf(actuals.get(measure.id)?.get(ordinal) ?? {}),
    isReportedIn: ({ ordinal }) => [actuals.get(measure.id)?.get(ordinal)].some((one) => one && hasData(one)),
    isDueIn: activeIn(measure, index),
    bandIn: (period) => scoreAlone(measure, period, index),
    endedBy: (day) => lastEnded(day, measure.frequency, calendar),
  };
}
