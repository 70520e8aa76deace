import {
  failed,
  nearestWord,
  ok,
  periodText,
  plainWord,
  sparkline,
  type Model,
  type Result,
  type ScoredMeasure,
  type ScoredObjective,
  type ScoredPerspective,
  type ScoredScorecard,
} from "../scorecard";
import { ruleText } from "./ruleText";

/** What a live function shows. */
export type LiveValue = string | number;

type Fields<Item> = Readonly<Record<string, (item: Item) => LiveValue | undefined>>;

interface Group {
  readonly score?: number;
  readonly band: string;
  readonly coverage: number;
  readonly change?: number;
  readonly trend: string;
}

const groupFields: Fields<Group> = {
  score: ({ score }) => score,
  status: ({ band }) => band,
  coverage: ({ coverage }) => coverage,
  change: ({ change }) => change,
  trend: ({ trend }) => (trend === "No data" ? undefined : trend),
};

export const measureFields: Fields<ScoredMeasure> = {
  score: ({ score }) => score,
  status: ({ band }) => band,
  actual: ({ actual }) => actual,
  target: ({ levels }) => levels.target,
  "red flag": ({ levels }) => levels.redFlag,
  "target high": ({ levels }) => levels.targetHigh,
  variance: ({ variance }) => variance,
  previous: ({ previous }) => previous,
  trend: ({ trend }) => (trend === "No data" ? undefined : trend),
  coverage: ({ coverage }) => coverage,
  sparkline: ({ history }) => (history.length > 0 ? sparkline(history) : undefined),
  explain: ({ explanation }) => explanation,
  period: ({ period }) => period && periodText(period),
  name: ({ measure }) => measure.name,
  objective: ({ measure }) => measure.objective,
  owner: ({ measure }) => measure.owner,
  unit: ({ measure }) => measure.unit,
  direction: ({ direction }) => direction,
  frequency: ({ measure }) => measure.frequency,
  weight: ({ weight }) => weight,
  rule: ruleText,
};

export const objectiveFields: Fields<ScoredObjective> = {
  ...groupFields,
  name: ({ objective }) => objective.name,
  owner: ({ objective }) => objective.owner,
  perspective: ({ objective }) => objective.perspective,
  theme: ({ objective }) => objective.theme,
  "capped by": ({ cappedBy }) => cappedBy,
};

export const perspectiveFields: Fields<ScoredPerspective> = {
  ...groupFields,
  name: ({ perspective }) => perspective.name,
  question: ({ perspective }) => perspective.question,
};

/** The scorecard's fields also tell which period and view the model shows. */
export const scorecardFields: Fields<{ readonly scorecard: ScoredScorecard; readonly model: Model }> = {
  ...Object.fromEntries(
    Object.entries(groupFields).map(([name, read]) => [
      name,
      ({ scorecard }: { scorecard: ScoredScorecard }) => read(scorecard),
    ]),
  ),
  name: ({ scorecard }) => scorecard.name,
  period: ({ model }) => periodText(model.frame.period),
  view: ({ model }) => viewWords[model.frame.view],
};

/** How people call the views. */
const viewWords: Readonly<Record<Model["frame"]["view"], string>> = {
  period: "the period alone",
  quarter: "quarter to date",
  ytd: "year to date",
  rolling12: "rolling 12 months",
  year: "full year",
};

/** One field of an item; score when the field is left out, #N/A with the reason when it has no value. */
export function readField<Item>(item: Item, fields: Fields<Item>, field: string): Result<LiveValue> {
  const wanted = plainWord(field === "" ? "score" : field);
  const found = Object.entries(fields).find(([name]) => plainWord(name) === wanted);
  const choices = Object.keys(fields);
  if (!found) {
    const nearest = nearestWord(field, choices);
    return failed({
      code: "argument-word",
      argument: "field",
      found: field,
      choices,
      ...(nearest ? { nearest } : {}),
    });
  }
  const value = found[1](item);
  return value === undefined
    ? failed({ code: "nothing-to-compute", because: `There is no ${found[0]}.` })
    : ok(value);
}
