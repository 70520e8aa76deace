import { isAtLeast, isSame, scoreOfBand } from "../terms";
import type { Gate, Initiative } from "../facts";
import { type Calendar, type Day, type Period, shift, spanOf } from "../periods";
import type { Comparison } from "../reading";
import type { MeasureRecord } from "./measureRecord";

/** Whether what a gate asks for has come; reached stays reached. */
export interface GateStanding {
  readonly gate: Gate;
  readonly state: "Waiting" | "Reached" | "Missed";
  /** The measure's period in which it was reached. */
  readonly reachedIn?: Period;
  /** How many periods in a row it holds by now, where it waits. */
  readonly heldFor: number;
}

/**
 * How a gate stands on a day: reached as soon as the measure has held for as many of its own periods in a row as the gate
 * asks, counted from the initiative's start on; missed when its last day has passed before that.
 *
 * @param records of one measure, each of a unit: the gate has to hold in every one of them
 * @returns undefined where there is no record
 */
export function gateStanding(
  initiative: Initiative,
  gate: Gate,
  records: readonly MeasureRecord[],
  { asOf, calendar }: { readonly asOf: Day; readonly calendar: Calendar },
): GateStanding | undefined {
  const [record] = records;
  if (!record) return undefined;
  const by = gate.by ?? initiative.end;
  const last = record.endedBy(by === undefined ? asOf : Math.min(asOf, by));
  let heldFor = 0;
  for (let period = firstPeriod(initiative, record, last, calendar); period.ordinal <= last.ordinal;) {
    heldFor = records.every((one) => holds(gate, one, period)) ? heldFor + 1 : 0;
    if (heldFor >= gate.periods) return { gate, state: "Reached", reachedIn: period, heldFor };
    period = shift(period, 1);
  }
  return { gate, state: by !== undefined && asOf > by ? "Missed" : "Waiting", heldFor };
}

/** Without a start, as far back as the gate could look. */
function firstPeriod(
  { start }: Initiative,
  { endedBy }: MeasureRecord,
  last: Period,
  calendar: Calendar,
): Period {
  if (start === undefined) return shift(last, -yearsBack);
  const ended = endedBy(start);
  return spanOf(ended, calendar).last < start ? shift(ended, 1) : ended;
}

/** Periods that are looked at where no start says from when. */
const yearsBack = 60;

function holds(gate: Gate, record: MeasureRecord, period: Period): boolean {
  const found = typeof gate.level === "number" ? record.valueIn(period) : scoreOfBand(record.bandIn(period));
  const level = typeof gate.level === "number" ? gate.level : scoreOfBand(gate.level);
  return found !== undefined && level !== undefined && compares[gate.comparison](found, level);
}

const compares: Readonly<Record<Comparison, (found: number, level: number) => boolean>> = {
  ">=": isAtLeast,
  "<=": (found, level) => isAtLeast(level, found),
  ">": (found, level) => !isAtLeast(level, found),
  "<": (found, level) => !isAtLeast(found, level),
  "=": isSame,
};
