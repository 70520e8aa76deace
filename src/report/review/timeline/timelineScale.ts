import {
  periodOfDay,
  periodText,
  shift,
  type Calendar,
  type Day,
  type Frequency,
  type InitiativeStanding,
  type Period,
} from "../../../scorecard";

/** A page across holds so many columns that can still be read. */
const mostPeriods = 24;
const frequencies = ["Monthly", "Quarterly", "Half-yearly", "Yearly"] as const;

/** The columns of a timeline. */
export interface TimelineScale {
  readonly periods: readonly Period[];
  readonly calendar: Calendar;
  /** The column of a day, zero-based; outside the columns where their number had to be cut. */
  columnOf(day: Day): number;
}

/**
 * The periods that all initiatives lie in, the as-of day included: months, or as much longer as makes them fit on a page.
 * What lies so far away that even years are too many is cut, around the as-of day. Undefined where no initiative has a date.
 */
export function timelineScale(
  standings: readonly InitiativeStanding[],
  asOf: Day,
  calendar: Calendar,
): TimelineScale | undefined {
  const days = standings.flatMap(daysOf);
  if (days.length === 0) return undefined;
  const [earliest, latest] = [Math.min(asOf, ...days), Math.max(asOf, ...days)];
  const ordinalOf = (day: Day, frequency: Frequency) => periodOfDay(day, frequency, calendar).ordinal;
  const countOf = (frequency: Frequency) => ordinalOf(latest, frequency) - ordinalOf(earliest, frequency) + 1;
  const frequency = frequencies.find((one) => countOf(one) <= mostPeriods) ?? "Yearly";
  const first = Math.max(ordinalOf(earliest, frequency), ordinalOf(asOf, frequency) - mostPeriods + 1);
  const count = Math.min(ordinalOf(latest, frequency) - first + 1, mostPeriods);
  return {
    calendar,
    periods: Array.from({ length: count }, (_, column) => shift({ frequency, ordinal: first }, column)),
    columnOf: (day) => ordinalOf(day, frequency) - first,
  };
}

function daysOf({ initiative: { start, end }, milestones, gate }: InitiativeStanding): readonly Day[] {
  return [start, end, ...milestones.map(({ due }) => due), gate?.gate.by].filter((day) => day !== undefined);
}

const monthName = new Intl.DateTimeFormat("en", { month: "short", timeZone: "UTC" });

/** A period as a narrow column's header takes it: `Oct 26`, `Q4 26`, `FY 26`. */
export function shortPeriodText(period: Period): string {
  const written = periodText(period);
  const year = /\d{2}(?=-|$)/.exec(written)?.[0] ?? "";
  if (period.frequency === "Yearly") return `FY ${year}`;
  if (period.frequency !== "Monthly") return `${written.slice(-2)} ${year}`;
  return `${monthName.format(Date.UTC(2000, period.ordinal % 12))} ${year}`;
}
