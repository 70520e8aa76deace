import { planDocument, type Piece } from "../document";
import type { SheetPlan } from "../sheetPlan";
import { measuresIn, type MeasureInReview, type Review } from "./review";
import { footOf, subtitleOf } from "./words";

/** What each measure means, so that nobody has to ask. */
export function planDefinitions(review: Review): SheetPlan {
  const rows = eachOnce(measuresIn(review)).map(({ scored, objective }): readonly Piece[] => {
    const { measure } = scored;
    const {
      id,
      name,
      unit,
      frequency,
      aggregation,
      definition,
      dataSource,
      owner = objective.objective.owner,
    } = measure;
    return [
      id,
      name,
      unit,
      `${frequency}, ${aggregation}`,
      measure.rule.method,
      definition,
      dataSource,
      owner,
    ];
  });
  return planDocument({
    ...{ key: "review definitions", name: "Definitions", title: "Definitions" },
    subtitle: subtitleOf(review),
    widths: [46, 170, 80, 104, 76, 250, 110, 96],
    footer: footOf(review),
    print: { titleRows: { first: 3, last: 3 } },
    sections: [
      {
        headers: ["ID", "Measure", "Unit", "Reported", "Scoring", "What it means", "Source", "Owner"],
        rows,
        none: "There are no measures.",
      },
    ],
  });
}

/** What several units report means the same in each of them. */
function eachOnce(measures: readonly MeasureInReview[]): readonly MeasureInReview[] {
  return [...new Map([...measures].reverse().map((one) => [one.scored.measure.id, one])).values()].reverse();
}
