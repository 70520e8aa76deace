import { parsePeriod, type Period } from "../../src/scorecard";

/** The period that a text such as `2026-03` or `2026-Q1` names. */
export function makePeriod(text: string): Period {
  const written = parsePeriod(text);
  if (written?.kind !== "period") throw new Error(`${text} is no period`);
  return written.period;
}
