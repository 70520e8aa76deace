import {
  surveyActuals,
  type Actual,
  type Facts,
  type GroupWeight,
  type Measure,
  type PhasedTarget,
} from "../../scorecard";
import type { RowByKey } from "../templates";
import { filled, period, unreadableCells, yesNo } from "./cells";
import type { References } from "./references";

/** The facts that the rows of the tables of figures say, row by row. */
export const writtenFigures = {
  /** What the survey's ratings say stands in its own table. */
  actuals: ({ actuals, followUp }: Facts): readonly Actual[] => {
    const asked = new Set(surveyActuals(followUp.survey, []).map(keyOf));
    return actuals.filter((actual) => !asked.has(keyOf(actual)));
  },
  targets: ({ phasedTargets, groupWeights = [] }: Facts): readonly (PhasedTarget | GroupWeight)[] => [
    ...phasedTargets,
    ...groupWeights,
  ],
};

export function targetRows(
  { phasedTargets, groupWeights = [] }: Facts,
  references: References,
): readonly RowByKey[] {
  return [
    ...phasedTargets.map(targetRow),
    ...groupWeights.map(({ kind, id, weight, ...row }) =>
      filled({ measure: references.of({ kind, id }), period: period(row.period), weight }),
    ),
  ];
}

function targetRow(target: PhasedTarget): RowByKey {
  const { measure, scorecard, holds, weight, source, unreadable, levelCells = {} } = target;
  const levels = { target: target.target, redFlag: target.redFlag, stretch: target.stretch };
  const row = { measure, period: period(target.period), scorecard, ...levels, weight, holds, source };
  const columns = ["stretch", "redFlag", "target"];
  return filled({ ...row, ...unreadableCells(row, { cells: unreadable, places: levelCells, columns }) });
}

export function actualRows(facts: Facts): readonly RowByKey[] {
  const yesNoMeasures = new Set(facts.measures.filter(isYesNo).map(({ id }) => id));
  return writtenFigures
    .actuals(facts)
    .map(({ measure, scorecard, numerator, denominator, comment, source, ...actual }) => {
      const { value } = actual;
      const isAnswer = value !== undefined && yesNoMeasures.has(measure);
      const shown = isAnswer ? yesNo(value !== 0) : value;
      return filled({
        ...{ measure, period: period(actual.period), actual: shown },
        ...{ scorecard, numerator, denominator, comment, source },
      });
    });
}

/** One that somebody entered in place of the ratings is another one. */
function keyOf({ measure, scorecard, period: { frequency, ordinal }, value, comment }: Actual): string {
  return JSON.stringify([measure, scorecard, frequency, ordinal, value, comment]);
}

function isYesNo({ rule }: Measure): boolean {
  return rule.method === "Yes/No" || rule.direction === "Yes/No";
}
