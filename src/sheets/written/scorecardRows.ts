import { type Facts, type Measure, rootUnit, type Rule, type Settings, type Unit } from "../../scorecard";
import { levelKeysInUnit } from "../specs";
import type { RowByKey } from "../templates";
import { settingChoices } from "../whole";
import { day, filled, period, unreadableCells, yesNo, type LooseRow } from "./cells";

/** Every setting, those with their defaults too: they stay what they are whatever the defaults of a later version. */
export function settingRows(settings: Settings): readonly RowByKey[] {
  const { name, vision, tolerance, minimumCoverage, steadyWithin } = settings;
  const chosen = settingChoices(settings, []).map(({ setting, now }) => ({ setting, value: now }));
  const rows = [
    { setting: "Name", value: name },
    { setting: "Vision", value: vision ?? "" },
    ...chosen,
    { setting: "Tolerance", value: tolerance },
    { setting: "Minimum coverage", value: minimumCoverage },
    { setting: "Steady within", value: steadyWithin },
  ];
  return rows.filter(({ value }) => value !== "");
}

export function unitRows({ scorecards, settings }: Facts): readonly RowByKey[] {
  const [root] = scorecards;
  // The one that stands above several tops has no row: it is the scorecard that Settings name.
  const implied = root && !root.at && root.name === rootUnit(settings).name ? root.id : undefined;
  return scorecards.filter(({ id }) => id !== implied).map((unit) => unitRow(unit, implied));
}

function unitRow({ id, name, parent, owner, weight }: Unit, implied: string | undefined): RowByKey {
  return filled({
    ...{ id, scorecard: name, owner, weight },
    parent: parent === implied ? undefined : parent,
  });
}

export function perspectiveRows({ perspectives }: Facts): readonly RowByKey[] {
  return perspectives.map(({ name, weight, rollUp, question }, index) =>
    filled({ perspective: name, order: index + 1, weight, rollUp, question }),
  );
}

export function objectiveRows({ objectives }: Facts): readonly RowByKey[] {
  return objectives.map(({ name: objective, at: _at, ...row }) => filled({ ...row, objective }));
}

export function linkRows({ links }: Facts): readonly RowByKey[] {
  return links.map(({ from, to, hypothesis, lag }) => filled({ from, to, hypothesis, lag }));
}

export function measureRows({ measures }: Facts): readonly RowByKey[] {
  return measures.map((measure) => {
    const row = { ...describedIn(measure), ...scoredBy(measure) };
    const { rule, levelCells = {} } = measure;
    const columns = [...levelColumns(rule), "retiredFrom", "reportedFrom", "critical"];
    return filled({
      ...row,
      ...unreadableCells(row, { cells: rule.unreadable, places: levelCells, columns }),
    });
  });
}

/** Of a yes/no measure no level is read. */
function levelColumns({ method, direction }: Rule): readonly string[] {
  return method === "Yes/No" || direction === "Yes/No" ? [] : [...levelKeysInUnit].reverse();
}

function describedIn({ id, name, objective, ...measure }: Measure): LooseRow {
  const { type, unit, owner, dataSource, definition, benchmark, base } = measure;
  return {
    ...{ id, measure: name, objective, type, unit, owner, dataSource, definition, benchmark },
    baseMeasure: base,
  };
}

function scoredBy({ rule, ...measure }: Measure): LooseRow {
  const { target, targetHigh, redFlag, redFlagHigh, stretch, floor, min, max } = rule;
  const { frequency, aggregation, targetFor, weight, isCritical, baseline } = measure;
  return {
    ...{
      direction: rule.direction,
      scoring: rule.method,
      frequency,
      aggregation,
      targetFor,
      weight,
      baseline,
    },
    ...{ target, targetHigh, redFlag, redFlagHigh, stretch, floor, min, max, break: rule.break },
    tolerance: rule.tolerance,
    points: pointsText(rule.points),
    start: day(rule.start),
    end: day(rule.end),
    yesIsGood: yesNo(rule.yesIsGood),
    critical: isCritical ? "Yes" : undefined,
    reportedFrom: period(measure.reportedFrom),
    retiredFrom: period(measure.retiredFrom),
  };
}

function pointsText(points: Rule["points"]): string | undefined {
  return points?.map(({ value, score }) => `${plainNumber(value)}:${plainNumber(score)}`).join(", ");
}

/** Three decimals could be a thousand: four cannot. */
function plainNumber(number: number): string {
  const text = String(number);
  return /^-?\d{1,3}\.\d{3}$/.test(text) ? `${text}0` : text;
}
