import { ok, type Asked, type Model, type Result, type ScoredScorecard } from "../scorecard";
import { readPeriod } from "./arguments/readPeriod";
import { readText } from "./arguments/readText";
import { findUnit } from "./findItem";
import type { LiveModelState } from "./showLive";

/** What a live function about a unit asks for, as Excel hands it over. */
export interface UnitQuestion {
  readonly scorecard: unknown;
  readonly period: unknown;
}

/** The model of the period asked for, and the unit in it; the one on top where none is named. */
export function unitAsked(
  { modelAt, facts }: LiveModelState,
  { scorecard, period }: UnitQuestion,
): Result<{ readonly asked: Asked; readonly model: Model; readonly unit: ScoredScorecard }> {
  const name = readText(scorecard, "scorecard");
  if (name.kind === "failed") return name;
  const read = readPeriod(period, { modelAt, facts });
  if (read.kind === "failed") return read;
  const asked = read.value ? { period: read.value } : {};
  const model = modelAt(asked);
  const unit = findUnit(model, name.value);
  return unit.kind === "failed" ? unit : ok({ asked, model, unit: unit.value });
}
