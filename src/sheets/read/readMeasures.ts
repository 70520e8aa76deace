import { firstPeriodOf, type Calendar, type Measure, type Problem } from "../../scorecard";
import type { FoundTable } from "../find";
import { makeCatalogue, type Catalogue } from "./catalogue";
import { levelCells } from "./levelCells";
import { keepFirst } from "./keepFirst";
import { aggregationWords, frequencyWords, targetForWords, typeWords } from "./meanings";
import { readRule } from "./readRule";
import { noteUnknown, resolve } from "./resolve";
import { weightOf } from "./weightOf";
import { rowReader, type Conventions, type RowReader } from "./rowReader";

/** What measures are read against. */
export interface MeasureContext {
  readonly objectives: Catalogue;
  readonly calendar: Calendar;
  readonly conventions: Conventions;
}

/** Reads the measures whose objective exists. */
export function readMeasures(
  table: FoundTable | undefined,
  context: MeasureContext,
  problems: Problem[],
): readonly Measure[] {
  const rows =
    table?.rows.flatMap((_, index) => {
      const row = rowReader(table, index, problems, context.conventions);
      return readMeasure(row, context).map((measure) => ({ row, measure }));
    }) ?? [];
  const measures = rows.map(({ measure }) => measure);
  const kept = keepFirst("measure", measures, problems);
  noteUnknownBases(rows, kept);
  return kept;
}

/** Of a name that several units' measures have, each unit takes its own. */
function noteUnknownBases(
  rows: readonly { readonly row: RowReader; readonly measure: Measure }[],
  measures: readonly Measure[],
): void {
  const based = rows.filter(({ measure }) => measure.base !== undefined);
  const catalogue = makeCatalogue(based.length > 0 ? measures : []);
  for (const { row, measure } of based) {
    const { base: reference = "" } = measure;
    const isKnown = catalogue.find(reference) !== undefined || catalogue.among(reference) !== undefined;
    if (!isKnown) noteUnknown(row, "baseMeasure", { kind: "measure", reference, catalogue });
  }
}

function readMeasure(row: RowReader, { objectives, calendar }: MeasureContext): readonly Measure[] {
  const name = row.neededText("measure");
  const reference = row.neededText("objective");
  if (name === undefined || reference === undefined) return [];
  const objective = resolve(row, "objective", { kind: "objective", reference, catalogue: objectives });
  if (objective === undefined) return [];
  const at = row.at("measure");
  const id = row.text("id") ?? name;
  const measure: Measure = {
    id,
    name,
    objective,
    at,
    levelCells: levelCells(row),
    ...readScoring(row, calendar),
    ...readDescription(row),
  };
  const { reportedFrom, retiredFrom } = measure;
  if (reportedFrom && retiredFrom && retiredFrom.ordinal <= reportedFrom.ordinal)
    row.note({ code: "never-due", at: row.at("retiredFrom"), measure: name });
  return [measure];
}

/** Everything that decides the measure's score and how much it counts: all of it must be readable. */
function readScoring(row: RowReader, calendar: Calendar) {
  const { unreadable, rule, ...rest } = row.whole(() => {
    const frequency = row.word("frequency", frequencyWords) ?? "Monthly";
    const retired = row.period("retiredFrom");
    const reported = row.period("reportedFrom");
    return {
      rule: readRule(row, calendar),
      frequency,
      aggregation: row.word("aggregation", aggregationWords) ?? "Last",
      targetFor: row.word("targetFor", targetForWords) ?? "Period",
      weight: weightOf(row),
      isCritical: row.yesNo("critical") ?? false,
      baseline: row.number("baseline"),
      reportedFrom: reported && firstPeriodOf(reported, frequency, calendar),
      retiredFrom: retired && firstPeriodOf(retired, frequency, calendar),
    };
  });
  return { ...rest, rule: { ...rule, unreadable } };
}

function readDescription(row: RowReader) {
  return {
    type: row.word("type", typeWords),
    unit: row.text("unit"),
    owner: row.text("owner"),
    dataSource: row.text("dataSource"),
    definition: row.text("definition"),
    benchmark: row.text("benchmark"),
    base: row.text("baseMeasure"),
  };
}
