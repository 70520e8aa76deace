import {
  failed,
  lessDataText,
  ok,
  overrideText,
  scorecardLines,
  sparkline,
  type Result,
  type ScorecardLine,
  type ScoredMeasure,
  type ScoredObjective,
  type ScoredPerspective,
  type ScoredScorecard,
} from "../scorecard";
import { unitAsked, type UnitQuestion } from "./modelAsked";
import { orDash, type LiveModelState, type LiveValue } from "./showLive";

/** A unit's scorecard, a row a line: the whole, then perspectives, objectives, measures and what contributes, else the units below. */
export function lineRows(state: LiveModelState, question: UnitQuestion): Result<LiveValue[][]> {
  const asked = unitAsked(state, question);
  if (asked.kind === "failed") return asked;
  const { model, unit } = asked.value;
  if (model.facts.objectives.length === 0)
    return failed({ code: "nothing-to-compute", because: "There is no objective." });
  const whole = groupRow("Scorecard", { id: unit.id, name: unit.name, owner: unit.owner }, unit);
  return ok([whole, ...scorecardLines(model, unit).map(rowOf)]);
}

function rowOf(line: ScorecardLine): LiveValue[] {
  switch (line.kind) {
    case "perspective":
      return groupRow("Perspective", line.item.perspective, line.item);
    case "objective":
      return groupRow("Objective", line.item.objective, line.item);
    case "contribution":
      return contributionRow(line.item, line.unit);
    case "unit":
      return groupRow("Unit", line.item, line.item);
    case "measure":
      return measureRow(line.item);
  }
}

type Group = ScoredScorecard | ScoredPerspective | ScoredObjective;

interface Described {
  readonly id: string;
  readonly name: string;
  readonly owner?: string;
}

function groupRow(kind: string, { id, name, owner = "" }: Described, group: Group): LiveValue[] {
  return [
    ...[kind, id, name, owner, "", "", "", ""],
    ...[orDash(group.score), group.band, trendOf(group), ""],
    ...[lessDataText(group) ?? group.coverage, overrideText(group) ?? ""],
  ];
}

function contributionRow(item: ScoredObjective, unit: ScoredScorecard): LiveValue[] {
  const { id, name, owner } = item.objective;
  return groupRow("Contribution", { id, name: `${name} (${unit.name})`, owner }, item);
}

function measureRow(scored: ScoredMeasure): LiveValue[] {
  const { id, name, owner = "", unit = "" } = scored.measure;
  return [
    ...["Measure", id, name, owner, unit],
    ...figuresOf(scored),
    ...[orDash(scored.score), scored.band, trendOf(scored)],
    ...[scored.history.length > 0 ? sparkline(scored.history) : "–"],
    ...[lessDataText(scored) ?? scored.coverage, overrideText(scored) ?? ""],
  ];
}

const trendOf = ({ trend }: { readonly trend: string }): LiveValue => (trend === "No data" ? "–" : trend);

/** Actual, target and variance; an answer is said in words and has neither of the others. */
function figuresOf(scored: ScoredMeasure): LiveValue[] {
  const { actual, variance, measure } = scored;
  if (measure.rule.method !== "Yes/No" && measure.rule.direction !== "Yes/No")
    return [orDash(actual), targetOf(scored), orDash(variance)];
  return [actual === undefined ? "–" : actual === 0 ? "No" : "Yes", "", ""];
}

/** Both ends of a range. */
function targetOf({ levels: { target, targetHigh } }: ScoredMeasure): LiveValue {
  return targetHigh === undefined ? orDash(target) : `${orDash(target)} to ${targetHigh}`;
}
