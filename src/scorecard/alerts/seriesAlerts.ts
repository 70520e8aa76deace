import { type Band, figureText } from "../terms";
import { findSignals, isWorse, signalText } from "../series";
import { type DatedSeries, seriesReader, type YearForecast, yearForecaster } from "../change";
import type { AlertRule, UnitId } from "../facts";
import { itemText, type Model } from "../model";
import type { ScoredMeasure } from "../scores";
import { type Period, periodText } from "../periods";
import type { FoundAlert } from "./alert";
import { sincePeriod } from "./since";
import { itemsOf, type Watched, type WatchedItem } from "./watched";

interface MeasureItem {
  readonly item: WatchedItem;
  readonly scored: ScoredMeasure;
  readonly unit: UnitId;
  /** The measure's own period that is shown. */
  readonly period: Period;
}

function measuresOf(rule: AlertRule, watched: Watched): readonly MeasureItem[] {
  return itemsOf(rule, watched, ["measure"]).flatMap((item) => {
    const { measure: scored, unit } = item;
    return scored?.period && unit !== undefined ? [{ item, scored, unit, period: scored.period }] : [];
  });
}

/** One reader for each unit, made when it is first asked for. */
function byUnit<Reader>(make: (unit: UnitId) => Reader): (unit: UnitId) => Reader {
  const readers = new Map<UnitId, Reader>();
  return (unit) => {
    const reader = readers.get(unit) ?? make(unit);
    readers.set(unit, reader);
    return reader;
  };
}

/** Measures whose latest figure belongs to a special cause for the worse (scoring.md, "Signal"). */
export function* specialCauses(rule: AlertRule, watched: Watched): Iterable<FoundAlert | string> {
  const { model } = watched;
  const reader = byUnit((unit) => seriesReader(unit, model));
  for (const measure of measuresOf(rule, watched)) {
    const series = reader(measure.unit)(measure.scored);
    yield specialCause(rule, measure, series, model) ?? measure.item.name;
  }
}

function specialCause(
  { kind }: AlertRule,
  { item, scored, period }: MeasureItem,
  { first, values }: DatedSeries,
  { frame }: Model,
): FoundAlert | undefined {
  const signals = findSignals(values);
  if (signals.kind === "failed") return undefined;
  const latest = signals.value.filter((signal) => signal.last === values.length).at(-1);
  if (!latest || !isWorse(latest, scored.direction)) return undefined;
  const periodAt = (position: number): Period => ({ ...period, ordinal: first + position - 1 });
  const named = (position: number) => periodText(periodAt(position));
  return {
    ...{ kind, item, band: item.band },
    ...sincePeriod(periodAt(latest.first), frame.calendar),
    text: `${itemText(item)} shows a special cause for the worse: ${signalText(latest, undefined, named)}.`,
  };
}

/** Below its target, unless the rule looks for Red alone. */
function isMissed(band: Band, { level }: AlertRule): boolean {
  return band === "Red" || (band === "Amber" && level !== "Red");
}

/** Measures whose year, as it is forecast, misses its target; a forecast takes its time. */
export function* missedYears(rule: AlertRule, watched: Watched): Iterable<FoundAlert | string> {
  const forecaster = byUnit((unit) => yearForecaster(unit, watched.model));
  for (const measure of measuresOf(rule, watched)) {
    const year = forecaster(measure.unit)(measure.scored);
    const isFound = year.kind === "ok" && isMissed(year.value.band, rule);
    yield isFound ? missedYear(rule, measure, year.value, watched) : measure.item.name;
  }
}

function missedYear(
  { kind }: AlertRule,
  { item, scored, period }: MeasureItem,
  { expected, target, band }: YearForecast,
  { model }: Watched,
): FoundAlert {
  const shown = (figure: number) => figureText(figure, scored.measure.unit);
  const against = target === undefined ? "" : ` against a target of ${shown(target)}`;
  return {
    ...{ kind, item, band },
    ...sincePeriod(period, model.frame.calendar),
    text: `${itemText(item)} is forecast to end the year at ${shown(expected)}${against}: ${band}.`,
  };
}
