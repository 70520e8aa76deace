/** What a period is expected to bring, with the interval that holds it four times in five. */
export interface Forecast {
  readonly expected: number;
  /** The 80 % interval's ends. */
  readonly low: number;
  readonly high: number;
}

/** How many of ten outcomes lie below the interval's upper end: 80 % inside leaves 10 % on either side. */
export const upperShare = 0.9;

/** The forecast with an interval of so much on either side. */
export function around(expected: number, halfWidth: number): Forecast {
  return { expected, low: expected - halfWidth, high: expected + halfWidth };
}
