import { type Case, Draw } from "./cases";
import { bandCase, comparisonCase, scoringCase, severalCase } from "./scoringCases";
import {
  aggregateCase,
  forecastCase,
  limitsCase,
  requiredCase,
  rollUpCase,
  sparkCase,
  trendCase,
} from "./seriesCases";

type Make = (draw: Draw, index: number) => Case;

const makers: readonly Make[] = [
  (draw, index) => scoringCase(draw, "SCORE", index),
  (draw, index) => scoringCase(draw, "STATUS", index),
  (draw, index) => scoringCase(draw, "SCORE", index),
  (draw, index) => severalCase(draw, "SCORE", index),
  (draw, index) => severalCase(draw, "STATUS", index),
  bandCase,
  (draw, index) => comparisonCase(draw, "VARIANCE", index),
  (draw, index) => comparisonCase(draw, "ATTAINMENT", index),
  aggregateCase,
  rollUpCase,
  rollUpCase,
  trendCase,
  sparkCase,
  limitsCase,
  forecastCase,
  requiredCase,
];

/** So many cases, each function in turn; each has a block of rows of its own. */
export function makeCases(count: number, seed: number): readonly Case[] {
  const draw = new Draw(seed);
  return Array.from({ length: count }, (_, index) => makers[index % makers.length]!(draw, index));
}
