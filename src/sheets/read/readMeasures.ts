import {
  parseDirection,
  periodOfWritten,
  plainWord,
  type Calendar,
  type Direction,
  type Measure,
  type MethodName,
  type Problem,
  type Rule,
} from "../../scorecard";
import type { FoundTable } from "../find/foundTable";
import type { Catalogue } from "./catalogue";
import { keepFirst } from "./keepFirst";
import {
  aggregationWords,
  frequencyWords,
  laterMethods,
  methodWords,
  targetForWords,
  typeWords,
} from "./meanings";
import { resolve, weightOf } from "./readObjectives";
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
    table?.rows.flatMap((_, row) =>
      readMeasure(rowReader(table, row, problems, context.conventions), context),
    ) ?? [];
  return keepFirst("measure", rows, problems);
}

function readMeasure(row: RowReader, { objectives, calendar }: MeasureContext): readonly Measure[] {
  const name = row.neededText("measure");
  const reference = row.neededText("objective");
  if (name === undefined || reference === undefined) return [];
  const objective = resolve(row, "objective", { kind: "objective", reference, catalogue: objectives });
  if (objective === undefined) return [];
  const frequency = row.word("frequency", frequencyWords) ?? "Monthly";
  const retired = row.period("retiredFrom");
  const measure: Measure = {
    id: row.text("id") ?? name,
    name,
    objective,
    frequency,
    rule: readRule(row, name),
    aggregation: row.word("aggregation", aggregationWords) ?? "Last",
    targetFor: row.word("targetFor", targetForWords) ?? "Period",
    weight: weightOf(row),
    isCritical: row.yesNo("critical") ?? false,
    baseline: row.number("baseline"),
    retiredFrom: retired && periodOfWritten(retired, frequency, calendar),
    at: row.at("measure"),
    ...readDescription(row),
  };
  return [measure];
}

function readDescription(row: RowReader) {
  return {
    type: row.word("type", typeWords),
    unit: row.text("unit"),
    owner: row.text("owner"),
    dataSource: row.text("dataSource"),
    definition: row.text("definition"),
    benchmark: row.text("benchmark"),
  };
}

function readRule(row: RowReader, measure: string): Rule {
  const method = readMethod(row, measure);
  const direction = readDirection(row);
  const isYesNo = method === "Yes/No" || direction === "Yes/No";
  const base: Rule = { method, direction, yesIsGood: row.yesNo("yesIsGood") };
  return isYesNo ? base : { ...base, tolerance: readTolerance(row), ...readLevels(row) };
}

function readLevels(row: RowReader) {
  return {
    target: row.number("target"),
    targetHigh: row.number("targetHigh"),
    redFlag: row.number("redFlag"),
    redFlagHigh: row.number("redFlagHigh"),
    stretch: row.number("stretch"),
    floor: row.number("floor"),
  };
}

function readMethod(row: RowReader, measure: string): MethodName {
  const found = row.text("scoring");
  if (found !== undefined && laterMethods.has(plainWord(found))) {
    row.note({ code: "scoring-not-yet", at: row.at("scoring"), found, measure });
    return "None";
  }
  return row.word("scoring", methodWords) ?? "Target";
}

function readDirection(row: RowReader): Direction | undefined {
  const found = row.text("direction");
  if (found === undefined) return undefined;
  const direction = parseDirection(found);
  if (direction) return direction;
  row.note({
    code: "unknown-word",
    at: row.at("direction"),
    column: row.header("direction"),
    found,
    choices: ["Higher", "Lower", "Range", "Yes/No"],
  });
  return undefined;
}

function readTolerance(row: RowReader): number | undefined {
  const found = row.number("tolerance");
  if (found === undefined || (found >= 0 && found <= 1)) return found;
  const expected = "a share from 0 to 1, such as 10 %";
  row.note({ code: "number-out-of-range", at: row.at("tolerance"), column: "Tolerance", found, expected });
  return undefined;
}
