import { surveyActuals, type Actual, type Facts, type Measure, type PhasedTarget } from "../../scorecard";
import type { RowByKey } from "../templates";
import { filled, period, unreadableCells, yesNo } from "./cells";
import type { References } from "./references";

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
  const { measure, scorecard, holds, weight, unreadable, levelCells = {} } = target;
  const levels = { target: target.target, redFlag: target.redFlag, stretch: target.stretch };
  const row = { measure, period: period(target.period), scorecard, ...levels, weight, holds };
  const columns = ["stretch", "redFlag", "target"];
  return filled({ ...row, ...unreadableCells(row, { cells: unreadable, places: levelCells, columns }) });
}

/** What the survey's ratings say stands in its own table. */
export function actualRows({ actuals, measures, followUp }: Facts): readonly RowByKey[] {
  const asked = new Set(surveyActuals(followUp.survey, []).map(keyOf));
  const yesNoMeasures = new Set(measures.filter(isYesNo).map(({ id }) => id));
  return actuals
    .filter((actual) => !asked.has(keyOf(actual)))
    .map(({ measure, scorecard, numerator, denominator, comment, ...actual }) => {
      const { value } = actual;
      const isAnswer = value !== undefined && yesNoMeasures.has(measure);
      const shown = isAnswer ? yesNo(value !== 0) : value;
      return filled({
        ...{ measure, period: period(actual.period), actual: shown },
        ...{ scorecard, numerator, denominator, comment },
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
