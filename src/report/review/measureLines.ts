import {
  dayText,
  figureText,
  findSignals,
  isOverdue,
  overrideText,
  periodText,
  signalText,
  type Forecast,
  type Result,
  type ScoredMeasure,
  type YearForecast,
} from "../../scorecard";
import type { MeasureInFocus } from "./measuresInFocus";
import { commentaryOn, type Review } from "./review";

export type Line = readonly [label: string, text: string];

/** What is to say of a measure, a line each. */
export function linesOf(focus: MeasureInFocus, review: Review): readonly Line[] {
  const { scored, objective } = focus;
  const { measure, actual, levels, band, explain, trend, previous } = scored;
  const shown = (figure: number | undefined) => figureText(figure, measure.unit);
  const said = commentaryOn(review, focus);
  return [
    ["Status", band],
    ...overrideLine(scored),
    ["Objective", `${objective.objective.id} ${objective.objective.name}`],
    ["Owner", measure.owner ?? objective.objective.owner ?? "Nobody"],
    ["Actual", `${shown(actual)}; target ${shown(levels.target)}, red flag ${shown(levels.redFlag)}`],
    ["Before", `${shown(previous)}; ${trend.toLowerCase()}`],
    ["Why", explain()],
    ["Signal", signalOf(focus)],
    ["Next period", nextOf(focus.forecast, shown)],
    ["Full year", yearOf(focus.year, shown)],
    ["What happened", said?.commentary ?? "Nobody has written anything yet."],
    ["Cause", said?.cause ?? "–"],
    ["Decision", said?.decision ?? "–"],
    ...actionsOn(measure.id, review),
  ];
}

function overrideLine(scored: ScoredMeasure): readonly Line[] {
  const text = overrideText(scored);
  return text === undefined ? [] : [["Set by hand", text]];
}

function signalOf({ scored, first, values }: MeasureInFocus): string {
  const signals = findSignals(values);
  if (signals.kind === "failed") return "Too few points to tell.";
  const latest = signals.value.at(-1);
  const { frequency } = scored.measure;
  const named = (position: number) => periodText({ frequency, ordinal: first + position - 1 });
  return latest ? signalText(latest, scored.direction, named) : "None: it moves within its natural limits.";
}

function nextOf(forecast: Result<readonly Forecast[]>, shown: (figure: number) => string): string {
  const [next] = forecast.kind === "ok" ? forecast.value : [];
  if (!next) return "Too few points for a forecast.";
  return `${shown(next.expected)} expected; four times in five between ${shown(next.low)} and ${shown(next.high)}`;
}

function yearOf(year: Result<YearForecast>, shown: (figure: number | undefined) => string): string {
  if (year.kind === "failed") return "No forecast of the year.";
  const { expected, target, band } = year.value;
  return `${shown(expected)} forecast; target ${shown(target)}: ${band}`;
}

function actionsOn(measure: string, { actions: all, asOf }: Review): readonly Line[] {
  const actions = all.filter(({ item }) => item?.kind === "measure" && item.id === measure);
  if (actions.length === 0) return [["Action", "None yet."]];
  return actions.map((action): Line => {
    const { id, name, owner, due, isDone } = action;
    const late = isOverdue(action, asOf) ? ", overdue" : "";
    const by = due === undefined ? "" : `, due ${dayText(due)}`;
    return ["Action", `${id} ${name} (${owner ?? "nobody"}${by}${isDone ? ", done" : late})`];
  });
}
