import type { Facts, Measure } from "../facts";
import { groupBy, hasData, indexUnits } from "../lookup";
import { placeText } from "../terms";
import type { Problem } from "../problems";
import { slipsIn, wordsOfName } from "../reading";
import { measuresInUse } from "./measuresInUse";
import { distance } from "fastest-levenshtein";

const fewestFigures = 6;
/** Measures that look like another one further up, by what their names say or by all their figures. */
export function duplicates(facts: Facts): readonly Problem[] {
  const units = new Map(facts.objectives.map(({ id, scorecard }) => [id, scorecard ?? ""]));
  const inUnit = groupBy(measuresInUse(facts), ({ objective }) => units.get(objective) ?? "");
  const figuresOf = figuresReader(facts);
  return [...inUnit.values()].flatMap((measures) => {
    const named = sameNames(measures);
    const known = new Set(named.map(({ measure }) => measure));
    const figured = sameFigures(measures, figuresOf).filter(({ measure }) => !known.has(measure));
    return [
      ...named.map((pair) => toProblem(pair, "name")),
      ...figured.map((pair) => toProblem(pair, "figures")),
    ];
  });
}

/** A unit, a period's ordinal and what was reported for it. */
type UnitFigure = readonly [unit: string, ordinal: number, ...figures: (number | undefined)[]];
type FiguresReader = (measure: Measure) => readonly UnitFigure[];

/** All that was reported of a measure, unit by unit and oldest first, in whatever order the rows stand. */
function figuresReader(facts: Facts): FiguresReader {
  const units = indexUnits(facts);
  return ({ id }) =>
    units.flatMap(({ unit, actuals }) =>
      [...(actuals.get(id)?.values() ?? [])]
        .filter(hasData)
        .sort((a, b) => a.period.ordinal - b.period.ordinal)
        .map(({ period, value, numerator, denominator }) => {
          return [unit.id, period.ordinal, value, numerator, denominator] as const;
        }),
    );
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
const meaningOf = ({ name }: Measure): string => [...wordsOfName(name)].sort().join(" ");

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

function sameFigures(measures: readonly Measure[], figuresOf: FiguresReader): readonly Pair[] {
  const bySeries = groupBy(measures, (measure) => seriesOf(measure, figuresOf(measure)));
  return [...bySeries].flatMap(([series, [first, ...others]]) =>
    series === "" || !first ? [] : others.map((measure) => ({ measure, other: first })),
  );
}

/** All figures as a text; "" where there are too few, or all are alike, to tell anything. */
function seriesOf({ frequency, rule }: Measure, figures: readonly UnitFigure[]): string {
  const isAnswer = rule.method === "Yes/No" || rule.direction === "Yes/No";
  const distinct = new Set(figures.map(([, , ...figure]) => JSON.stringify(figure)));
  if (isAnswer || figures.length < fewestFigures || distinct.size < 2) return "";
  return JSON.stringify([frequency, figures]);
}

/** Whether two texts differ by at most one letter in eight, and not in a figure: `Site 1` is not `Site 2`. */
function isAlmostSame(a: string, b: string): boolean {
  if (a === b) return true;
  const digits = (text: string) => text.replace(/\D/g, "");
  if (digits(a) !== digits(b)) return false;
  const allowed = slipsIn(a, b);
  if (Math.abs(a.length - b.length) > allowed) return false;
  return distance(a, b) <= allowed;
}
