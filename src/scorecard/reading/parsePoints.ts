import type { Anchor } from "../scoring";
import { withoutInvisible } from "../terms";
import { parseNumber } from "./parseNumber";

const pair = /([^:;]+?)\s*:\s*([^:;,\s]+)\s*(?:[;,]|$)/y;

/**
 * Points as they are written in a cell or an option: `200:0, 150:50, 100:100`; a semicolon separates as well.
 *
 * @param isDecimalSure whether a decimal of three places cannot be meant as a thousand
 * @returns undefined when the text is not made of pairs value:score; the order is not looked at
 */
export function parsePoints(
  text: string,
  locale = "en-US",
  isDecimalSure = false,
): readonly Anchor[] | undefined {
  const trimmed = withoutInvisible(text).trim();
  const found = [...trimmed.matchAll(new RegExp(pair, "gy"))];
  const isWhole = found.reduce((length, [match]) => length + match.length, 0) === trimmed.length;
  const numberIn = (part: string) => parseNumber(part, locale, isDecimalSure);
  const anchors = found.map(([, value = "", score = ""]) => ({
    value: numberIn(value),
    score: numberIn(score),
  }));
  const known = anchors.flatMap(({ value, score }) =>
    value === undefined || score === undefined ? [] : [{ value, score }],
  );
  return isWhole && found.length > 0 && known.length === anchors.length ? known : undefined;
}
