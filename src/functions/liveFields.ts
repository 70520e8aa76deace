import {
  forecastField,
  type Found,
  limitField,
  requiredField,
  signalField,
  yearField,
} from "./measureSeries";
import {
  coverageChange,
  lessDataText,
  overrideText,
  periodText,
  shownPeriod,
  viewText,
  yearMark,
  sparkline,
  type Result,
  type ScoredMeasure,
  type ScoredObjective,
  type ScoredPerspective,
  type ScoredScorecard,
  type Status,
} from "../scorecard";
import { ruleText } from "./ruleText";
import { fieldOf, type FieldValue } from "./readFields";
import type { LiveValue } from "./showLive";

/** What can be asked for of an item, by name; undefined where it has none, a problem where it cannot be worked out. */
export type Fields<Item> = Readonly<Record<string, (item: Item, found: Found<Item>) => FieldValue>>;

interface Group extends Status {
  readonly score?: number;
  readonly coverage: number;
  readonly change?: number;
  readonly performance?: number;
  readonly weights?: number;
  readonly coverageBefore?: number;
  readonly trend: string;
}

const groupFields: Fields<Group> = {
  score: ({ score }) => score,
  status: ({ band }) => band,
  coverage: ({ coverage }) => coverage,
  change: ({ change }) => change,
  performance: ({ performance }) => performance,
  "coverage change": coverageChange,
  "weight change": ({ weights }) => weights,
  "less data": lessDataText,
  trend: ({ trend }) => (trend === "No data" ? undefined : trend),
  "computed status": ({ computedBand }) => computedBand,
  "override reason": ({ override }) => override?.reason,
  override: overrideText,
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
  "less data": lessDataText,
  progress: ({ progress }) => progress,
  "computed status": ({ computedBand }) => computedBand,
  "override reason": ({ override }) => override?.reason,
  override: overrideText,
  required: requiredField,
  "year forecast": yearField("expected"),
  "year forecast status": yearField("band"),
  "full year": ({ year }) => year && yearMark(year),
  forecast: forecastField("expected"),
  "forecast low": forecastField("low"),
  "forecast high": forecastField("high"),
  signal: signalField,
  mean: limitField("mean"),
  "upper limit": limitField("upper"),
  "lower limit": limitField("lower"),
  sparkline: ({ history }) => (history.length > 0 ? sparkline(history) : undefined),
  explain: (scored) => [scored.explain(), overrideSentence(scored)].filter(Boolean).join(" "),
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
  "critical missing": ({ criticalMissing }) => criticalMissing?.join(", "),
};

export const perspectiveFields: Fields<ScoredPerspective> = {
  ...groupFields,
  name: ({ perspective }) => perspective.name,
  question: ({ perspective }) => perspective.question,
};

/** The scorecard's fields also tell which period and view the model shows. */
export const scorecardFields: Fields<ScoredScorecard> = {
  ...groupFields,
  name: ({ name }) => name,
  owner: ({ owner }) => owner,
  period: (_, { model }) => shownPeriod(model),
  view: (_, { model }) => viewText(model.frame.view),
};

function overrideSentence(scored: Status): string {
  const text = overrideText(scored);
  return text === undefined ? "" : `${text}.`;
}

/** One field of an item; score when the field is left out, #N/A with the reason when it has no value. */
export function readField<Item>(found: Found<Item>, fields: Fields<Item>, field: string): Result<LiveValue> {
  return fieldOf(fields, field, "score", (read) => read(found.item, found));
}
