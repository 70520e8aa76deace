export const frequencies = ["Weekly", "Monthly", "Quarterly", "Half-yearly", "Yearly"] as const;
export type Frequency = (typeof frequencies)[number];

/**
 * A period as a number on its frequency's own line, so that the next one is ordinal + 1.
 * Monthly: months since January of year 0. Quarterly, half-yearly and yearly: the fiscal calendar's.
 * Weekly: Mondays since 1970-01-05.
 */
export interface Period {
  readonly frequency: Frequency;
  readonly ordinal: number;
}

/** A day as whole days since 1970-01-01. */
export type Day = number;

/** The first month of the fiscal year, 1..12. A fiscal year is named by the year in which it ends. */
export interface Calendar {
  readonly fiscalYearStart: number;
}

/** The months of one period of a frequency; a week has none. */
export const monthsIn: Readonly<Record<Exclude<Frequency, "Weekly">, number>> = {
  Monthly: 1,
  Quarterly: 3,
  "Half-yearly": 6,
  Yearly: 12,
};

/** The period so many steps later (earlier when negative). */
export function shift({ frequency, ordinal }: Period, steps: number): Period {
  return { frequency, ordinal: ordinal + steps };
}

/** Whether two are the same period. */
export function isSamePeriod(one: Period, other: Period): boolean {
  return one.frequency === other.frequency && one.ordinal === other.ordinal;
}
