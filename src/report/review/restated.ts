import {
  figureText,
  itemText,
  periodText,
  problemText,
  type ClosingProblem,
  type Restatement,
  type Verified,
} from "../../scorecard";
import type { Piece, Section } from "../document";
import type { Review } from "./review";
import { scoreTextOf } from "./words";

/** Closed periods in which something is no longer what it was, or that were edited. */
export function restated({ verified, model, unit, units }: Review): readonly Section[] {
  const isTop = unit.id === model.scorecard.id;
  const isTold = ({ item }: Restatement) => isTop || units.some(({ id }) => id === item.unit);
  const restatements = verified.periods.flatMap((one) =>
    restatedRows({ ...one, restatements: one.restatements.filter(isTold) }),
  );
  const rows = [...verified.problems.map(problemRow), ...restatements];
  if (rows.length === 0) return [];
  const headers = ["Measure", "Closed", "Status now", "Was", "Is", "Effect on the measure's score"];
  return [{ heading: "Restated after closing", headers, rows, statusColumns: [2] }];
}

function problemRow(problem: ClosingProblem): readonly Piece[] {
  const period = "period" in problem ? problem.period : undefined;
  const what = period === undefined ? "The closed periods" : "The snapshot itself";
  return [what, period, undefined, undefined, undefined, problemText(problem)];
}

function restatedRows({ closed, restatements }: Verified): readonly (readonly Piece[])[] {
  const period = periodText(closed.period);
  return [
    ...restatements.map(({ item, unitName, field, was, is, scoreWas, scoreIs }): readonly Piece[] => [
      `${itemText({ name: `${item.id} ${item.name}`, unitName })}: ${field === "redFlag" ? "red flag" : field}`,
      period,
      field === "band" && typeof is === "string" ? is : undefined,
      typeof was === "number" ? figureText(was, undefined) : was,
      typeof is === "number" ? figureText(is, undefined) : is,
      `Score ${scoreTextOf(scoreWas)}, now ${scoreTextOf(scoreIs)}.`,
    ]),
  ];
}
