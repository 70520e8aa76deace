import {
  gatheringProblem,
  type GatheringProblem,
  periodText,
  rememberModels,
  type ScoredScorecard,
  scoreText,
} from "../../scorecard";
import type { Gathered } from "./gather";
import { placeIn, type UnitBook } from "./unitBook";

/** Where a unit scores otherwise in the group's workbook than in its own, each in the period that the workbook reports. */
export function scoreDifferences(
  { facts, unitsIn }: Pick<Gathered, "facts" | "unitsIn">,
  books: readonly UnitBook[],
): readonly GatheringProblem[] {
  const inGroup = rememberModels(facts);
  return books.flatMap((book) => {
    const own = rememberModels(book.facts)({});
    const { period, view } = own.frame;
    const gathered = new Map(inGroup({ period, view }).scorecards.map((one) => [one.id, one]));
    const ids = unitsIn.get(book);
    return own.scorecards.flatMap((was) => {
      const is = gathered.get(ids?.get(was.id) ?? "");
      if (!is || shown(was) === shown(is)) return [];
      const said = { unit: is.name, was: shown(was), is: shown(is), period: periodText(period) };
      return [gatheringProblem({ code: "gather-score-differs", ...said }, placeIn(book, undefined))];
    });
  });
}

const shown = ({ score }: ScoredScorecard): string => (score === undefined ? "nothing" : scoreText(score));
