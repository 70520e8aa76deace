import type { TestedLink } from "../scorecard";

/** What a link says to people who hear the map: cause, effect, hypothesis, lag, and how it stands. */
export function linkText({ link, ...tested }: TestedLink, nameOf: (id: string) => string): string {
  const lag = link.lag === undefined ? "" : ` Expected after ${periodsText(link.lag)}.`;
  const hypothesis = link.hypothesis ? ` Hypothesis: ${link.hypothesis.replace(/\.?\s*$/, ".")}` : "";
  return `${nameOf(link.from)} drives ${nameOf(link.to)}.${hypothesis}${lag} ${standingText(tested)}`;
}

type Standing = Omit<TestedLink, "link">;

function standingText({ standing, cause, effect, evidence }: Standing): string {
  if (standing === "Planned" || !evidence) return "Planned: too few figures to test it.";
  const pair = `${cause} and ${effect}`;
  const { correlation = 0, lag = 0, count } = evidence;
  const figures = `their changes correlate ${correlation.toFixed(2)} after ${periodsText(lag)} (${count} pairs)`;
  return `${standing} by the figures of ${pair}: ${figures}.`;
}

function periodsText(count: number): string {
  return count === 1 ? "1 period" : `${count} periods`;
}
