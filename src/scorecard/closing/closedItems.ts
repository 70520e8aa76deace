import type { Model } from "../model";
import type { ScoredMeasure, ScoredObjective, ScoredPerspective, ScoredScorecard } from "../scores";
import { type Day, dayText } from "../periods";
import type { ClosedItem } from "./closedPeriod";
import { noteOf, type KeptFields } from "./keptFields";

/** The fields of a note that say where an item stands, by kind; a perspective stands in every unit. */
export const placeFields = { scorecard: "Parent", objective: "Perspective", measure: "Objective" } as const;

/** Every item of every unit as a model shows it, the one on top first and each above what stands in it. */
export function closedItems({ scorecards }: Model): readonly ClosedItem[] {
  return scorecards.flatMap(itemsOf);
}

function itemsOf(scorecard: ScoredScorecard): readonly ClosedItem[] {
  const { id, name, weight, score, band, parent, owner } = scorecard;
  return [
    {
      ...{ kind: "scorecard", id, name, unit: id, weight, score, band },
      ...noted({ [placeFields.scorecard]: parent, Owner: owner }),
    },
    ...scorecard.perspectives.flatMap((perspective) => perspectiveItems(perspective, id)),
  ];
}

function perspectiveItems(
  { perspective, score, band, objectives }: ScoredPerspective,
  unit: string,
): readonly ClosedItem[] {
  const { id, name, weight, rollUp, question } = perspective;
  return [
    {
      ...{ kind: "perspective", id, name, unit, weight, score, band },
      ...noted({ "Roll-up": rollUp, Question: question }),
    },
    ...objectives.flatMap((objective) => objectiveItems(objective, unit)),
  ];
}

function objectiveItems(
  { objective, score, band, measures }: ScoredObjective,
  unit: string,
): readonly ClosedItem[] {
  const { id, name, weight, perspective, rollUp, contributesTo, theme, owner, description } = objective;
  const place = { [placeFields.objective]: perspective };
  const meaning = { Theme: theme, Owner: owner, Description: description };
  return [
    {
      ...{ kind: "objective", id, name, unit, weight, score, band },
      ...noted({ ...place, "Roll-up": rollUp, "Contributes to": contributesTo, ...meaning }),
    },
    ...measures.map((scored) => measureItem(scored, unit)),
  ];
}

function measureItem(scored: ScoredMeasure, unit: string): ClosedItem {
  const { measure, actual, weight, score, band } = scored;
  const { target, redFlag } = scored.levels;
  return {
    ...{ kind: "measure", id: measure.id, name: measure.name, unit, actual, target, redFlag },
    ...{ weight, score, band },
    ...noted(definitionOf(scored)),
  };
}

/** Target and red flag have columns of their own. One literal, as thousands of measures are looked at together. */
function definitionOf({ measure, levels, rule, direction }: ScoredMeasure): KeptFields {
  return {
    [placeFields.measure]: measure.objective,
    Scoring: rule.method,
    Direction: direction,
    Frequency: measure.frequency,
    Aggregation: measure.aggregation,
    "Target for": measure.targetFor,
    Critical: measure.isCritical,
    "Target high": levels.targetHigh,
    "Red flag high": levels.redFlagHigh,
    Stretch: levels.stretch,
    Floor: levels.floor,
    Min: levels.min,
    Max: levels.max,
    Break: levels.break,
    Points: levels.points?.map(({ value, score }) => `${value} = ${score}`).join("; "),
    "Yes is good": yesOrNo(rule.yesIsGood),
    Tolerance: measure.rule.tolerance,
    Baseline: measure.baseline,
    Start: dayIn(rule.start),
    End: dayIn(rule.end),
    Unit: measure.unit,
    Type: measure.type,
    Definition: measure.definition,
    "Data source": measure.dataSource,
    Owner: measure.owner,
    Benchmark: measure.benchmark,
    "Base measure": measure.base,
  };
}

const yesOrNo = (held: boolean | undefined) => (held === undefined ? undefined : held ? "Yes" : "No");
const dayIn = (day: Day | undefined) => (day === undefined ? undefined : dayText(day));

function noted(fields: KeptFields): Pick<ClosedItem, "note"> {
  const note = noteOf(fields);
  return note === "" ? {} : { note };
}
