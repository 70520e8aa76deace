import type { Doing, Facts, Initiative } from "../../scorecard";
import type { RowByKey } from "../templates";
import { day, filled, period, yesNo } from "./cells";
import type { References } from "./references";

export function reviewRows({ reviews }: Facts, references: References): readonly RowByKey[] {
  return reviews.map(({ item, scorecard, commentary, cause, decision, override, by, ...row }) =>
    filled({
      ...{
        period: period(row.period),
        item: references.of(item),
        scorecard,
        commentary,
        cause,
        decision,
        by,
      },
      ...{
        override: override?.band,
        overrideReason: override?.reason,
        overrideUntil: period(override?.until),
      },
    }),
  );
}

export function initiativeRows({ followUp }: Facts, references: References): readonly RowByKey[] {
  return followUp.initiatives.map((initiative) => initiativeRow(initiative, references));
}

function initiativeRow(
  { name, objectives, measures, ...initiative }: Initiative,
  references: References,
): RowByKey {
  const { id, owner, budget, spent, complete, hypothesis, expectedImpact, gate } = initiative;
  return filled({
    ...{ id, initiative: name, owner, budget, spent, complete, hypothesis, expectedImpact, gate: gate?.text },
    objectives: references.list(objectives.map((one) => ({ kind: "objective", id: one }))),
    measures: references.list(measures.map((one) => ({ kind: "measure", id: one }))),
    start: day(initiative.start),
    end: day(initiative.end),
  });
}

const done = ({ isDone, doneOn }: Doing) => (isDone ? (day(doneOn) ?? "Yes") : undefined);

export function milestoneRows({ followUp }: Facts): readonly RowByKey[] {
  return followUp.milestones.map(({ initiative, name: milestone, due, ...doing }) =>
    filled({ initiative, milestone, due: day(due), done: done(doing) }),
  );
}

export function actionRows({ followUp }: Facts, references: References): readonly RowByKey[] {
  return followUp.actions.map(({ id, name: action, item, owner, due, ...doing }) =>
    filled({ id, action, item: item && references.of(item), owner, due: day(due), done: done(doing) }),
  );
}

export function alertRuleRows({ followUp }: Facts, references: References): readonly RowByKey[] {
  return followUp.alertRules.map(({ kind, item, level, periods, tell, isOn }) =>
    filled({ rule: kind, item: item && references.of(item), level, periods, tell, on: yesNo(isOn) }),
  );
}

export function acknowledgementRows({ followUp }: Facts): readonly RowByKey[] {
  return followUp.acknowledgements.map(({ alert, by, until, ...row }) =>
    filled({ alert, period: period(row.period), by, until: day(until) }),
  );
}

export function surveyRows({ followUp }: Facts): readonly RowByKey[] {
  return followUp.survey.map(({ statement, group, rating, measure, scorecard, ...row }) =>
    filled({ statement, group, rating, measure, period: period(row.period), scorecard }),
  );
}
