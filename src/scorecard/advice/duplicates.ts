import type { Actual, Facts, Measure } from "../facts/facts";
import { groupBy } from "../model/groupBy";
import { hasData } from "../model/readingInView";
import { placeText } from "../place";
import type { Problem } from "../problems/problem";
import { plainWord } from "../reading/words";
import { isAlmostSame } from "./isAlmostSame";

const fewestFigures = 6;
const smallWords = new Set([
  "of",
  "the",
  "a",
  "an",
  "and",
  "in",
  "per",
  "for",
  "to",
  "no",
  "number",
  "total",
]);

/** Measures that look like another one further up, by what their names say or by all their figures. */
export function duplicates(facts: Facts): readonly Problem[] {
  const units = new Map(facts.objectives.map(({ id, scorecard }) => [id, scorecard ?? ""]));
  const active = facts.measures.filter(({ retiredFrom }) => !retiredFrom);
  const inUnit = groupBy(active, ({ objective }) => units.get(objective) ?? "");
  const figures = groupBy(facts.actuals.filter(hasData), ({ measure }) => measure);
  return [...inUnit.values()].flatMap((measures) => {
    const named = sameNames(measures);
    const known = new Set(named.map(({ measure }) => measure));
    const figured = sameFigures(measures, figures).filter(({ measure }) => !known.has(measure));
    return [
      ...named.map((pair) => toProblem(pair, "name")),
      ...figured.map((pair) => toProblem(pair, "figures")),
    ];
  });
}

interface Pair {
  readonly measure: Measure;
  readonly other: Measure;
}

function toProblem({ measure, other }: Pair, because: "name" | "figures"): Problem {
  return {
    code: "measure-duplicate",
    at: measure.at,
    measure: measure.name,
    other: other.name,
    otherCell: placeText(other.at),
    because,
  };
}

/** The words of a name in alphabetical order, without small ones and plural s: order and filler do not matter. */
function meaningOf({ name }: Measure): string {
  const words = name.split(/[^\p{L}\p{N}%]+/u).map((word) => plainWord(word).replace(/s$/, ""));
  return words
    .filter((word) => word !== "" && !smallWords.has(word))
    .sort()
    .join(" ");
}

/** Only names that begin alike are compared letter by letter, so that the work does not grow with the square. */
function sameNames(measures: readonly Measure[]): readonly Pair[] {
  const meanings = measures.map((measure) => ({ measure, meaning: meaningOf(measure) }));
  const blocks = groupBy(meanings, ({ meaning }) => meaning.slice(0, 4));
  return [...blocks.values()].flatMap((block) =>
    block.flatMap(({ measure, meaning }, index) => {
      const earlier = block.slice(0, index).find((one) => isAlmostSame(one.meaning, meaning));
      return earlier ? [{ measure, other: earlier.measure }] : [];
    }),
  );
}

function sameFigures(
  measures: readonly Measure[],
  figures: ReadonlyMap<string, readonly Actual[]>,
): readonly Pair[] {
  const bySeries = groupBy(measures, (measure) => seriesOf(measure, figures.get(measure.id) ?? []));
  return [...bySeries].flatMap(([series, [first, ...others]]) =>
    series === "" || !first ? [] : others.map((measure) => ({ measure, other: first })),
  );
}

/** All figures as a text; "" where there are too few, or all are alike, to tell anything. */
function seriesOf({ frequency, rule }: Measure, actuals: readonly Actual[]): string {
  const isAnswer = rule.method === "Yes/No" || rule.direction === "Yes/No";
  const figures = actuals
    .map(({ period, value, numerator, denominator }) => [period.ordinal, value, numerator, denominator])
    .sort(([a = 0], [b = 0]) => a - b);
  const distinct = new Set(figures.map(([, ...figure]) => JSON.stringify(figure)));
  if (isAnswer || figures.length < fewestFigures || distinct.size < 2) return "";
  return JSON.stringify([frequency, figures]);
}
