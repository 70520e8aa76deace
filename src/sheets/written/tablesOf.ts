import { type Facts, nameKey } from "../../scorecard";
import { neededTables, type TableName, tableNames } from "../specs";
import { asTexts, makeTable, measuresInShares, type RowByKey, type TemplateTable } from "../templates";
import { actualRows, targetRows } from "./figureRows";
import {
  acknowledgementRows,
  actionRows,
  alertRuleRows,
  initiativeRows,
  milestoneRows,
  reviewRows,
  surveyRows,
} from "./followUpRows";
import { type References, referencesOf } from "./references";
import {
  linkRows,
  measureRows,
  objectiveRows,
  perspectiveRows,
  settingRows,
  unitRows,
} from "./scorecardRows";

type RowsOf = (facts: Facts, references: References) => readonly RowByKey[];

const rowsOf: Readonly<Record<TableName, RowsOf>> = {
  Settings: ({ settings }) => settingRows(settings),
  Perspectives: perspectiveRows,
  Objectives: objectiveRows,
  Links: linkRows,
  Measures: measureRows,
  Targets: targetRows,
  Actuals: actualRows,
  Scorecards: unitRows,
  Reviews: reviewRows,
  Initiatives: initiativeRows,
  Milestones: milestoneRows,
  AlertRules: alertRuleRows,
  Acknowledgements: acknowledgementRows,
  Survey: surveyRows,
  Actions: actionRows,
  // What was mapped, or read from sources, is figures by now.
  Mapping: () => [],
  Sources: () => [],
  Refreshes: () => [],
  Received: () => [],
};

/**
 * The structured tables that say the facts, in the product's own words: read again they are the same facts, but for the cells they
 * came from. Texts are texts, whatever they look like; what could not be read stays unreadable.
 *
 * @param open tables that people are to write in
 * @returns those that have rows, those that are open, and those without which there is no scorecard
 */
export function tablesOf(facts: Facts, open: readonly TableName[] = []): readonly TemplateTable[] {
  const references = referencesOf(facts);
  const units = unitsOfMeasures(facts).map(asTexts);
  return tableNames.flatMap((name) => {
    const rows = rowsOf[name](facts, references);
    const isNeeded = rows.length > 0 || [...neededTables, ...open].includes(name);
    return isNeeded ? [makeTable(name, rows.map(asTexts), units)] : [];
  });
}

/** The measures whose figures are shown as percent: those in % whose figures are shares of 1. */
function unitsOfMeasures({ measures, actuals }: Facts): readonly RowByKey[] {
  const percent = new Set(measures.filter(({ unit }) => unit === "%").map(({ id }) => nameKey(id)));
  const values = actuals.map(({ value = "" }) => value);
  const shares = measuresInShares(percent, [
    { measures: actuals.map(({ measure }) => measure), values, formats: [] },
    ...measures.map(({ id, rule }) => ({ measures: [id], values: [rule.target ?? ""], formats: [] })),
  ]);
  return measures.map(({ id }) => ({ id, unit: shares.has(nameKey(id)) ? "%" : "" }));
}
