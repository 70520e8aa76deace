import { belowAmber, belowGreen, either, isAsGood, isSame, knownNumber, numeral } from "../phrases";
import { usualFlag } from "./usualFlag";
import { always, answered, type Check, nothing, type Scoring, within, wrong } from "./scoring";

interface Ends {
  readonly low: string;
  readonly redFlag: string | undefined;
}

interface Range {
  readonly actual: string;
  readonly low: string;
  readonly high: string;
  readonly below: string;
  readonly above: string;
}

/** Best inside a range: 66⅔ at its ends, 100 in its middle, 33⅓ at the red flags outside. */
export function onRange(scoring: Scoring, { low, redFlag }: Ends): string {
  const { levels } = scoring.options;
  const { writer } = scoring;
  const high = levels.get("target high");
  if (high === undefined) return always(scoring, [], wrong);
  const tolerance = levels.get("tolerance") ?? numeral(0.1);
  const below = redFlag ?? writer.name("lowerFlag", usualFlag(low, "Higher", tolerance));
  const above = levels.get("red flag high") ?? writer.name("upperFlag", usualFlag(high, "Lower", tolerance));
  const checks: readonly Check[] = [
    { when: `${low}>${high}`, gives: wrong },
    { when: `${below}>${low}`, gives: wrong },
    { when: `${above}<${high}`, gives: wrong },
    { when: `${below}=${low}`, gives: nothing },
    { when: `${above}=${high}`, gives: nothing },
  ];
  return answered(scoring, checks, (actual) => inRange(scoring, { actual, low, high, below, above }));
}

function inRange({ asked, writer }: Scoring, range: Range): string {
  const { actual, low, high, below, above } = range;
  const isInside = (from: string, to: string, then: string, otherwise: string) =>
    either(`(${isAsGood("Higher", actual, from)})*(${isAsGood("Lower", actual, to)})`, then, otherwise);
  if (asked === "status") return isInside(low, high, '"Green"', isInside(below, above, '"Amber"', '"Red"'));
  const outside = writer.name("outside", outsideOf(range));
  const amber = within(writer, outside, ["100/3", belowGreen]);
  const red = within(writer, outside, ["0", belowAmber]);
  return isInside(low, high, insideOf(writer, range), isInside(below, above, amber, red));
}

/** On the side on which the actual lies. */
function outsideOf({ actual, low, high, below, above }: Range): string {
  const [under, over] = [
    `100/3*(1+(${actual}-${below})/(${low}-${below}))`,
    `100/3*(1+(${above}-${actual})/(${above}-${high}))`,
  ];
  return either(`${actual}<${low}`, under, over);
}

function insideOf(writer: Scoring["writer"], { actual, low, high }: Range): string {
  const far = `ABS(${actual}-(${low}+${high})/2)/((${high}-${low})/2)`;
  const score = within(writer, writer.name("inside", `100-100/3*${far}`), ["200/3", "100"]);
  const [one, other] = [knownNumber(low), knownNumber(high)];
  if (one !== undefined && other !== undefined) return one === other ? "200/3" : score;
  return either(isSame(low, high), "200/3", score);
}
