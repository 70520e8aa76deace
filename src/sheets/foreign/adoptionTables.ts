import { nameKey, parseDirection, type Frequency } from "../../scorecard";
import type { TableName } from "../specs";
import { asTexts, emptyRows, makeTable, type RowByKey, type TemplateTable } from "../templates";
import { aggregationHint } from "./aggregationHint";
import { directionHint } from "./directionHint";
import type { Figure } from "./figure";
import { isWithin, rangesOf, type MappingRow } from "./mapping";
import { isForAll, measuresFound, type MeasureFound } from "./measuresFound";

/** Where measures stand until somebody has given them an objective. */
const toBePlaced = "To be placed";
const firstObjective = { id: "NEW", objective: "Measures to be placed", perspective: toBePlaced };

export interface Adoption {
  readonly mapping: readonly MappingRow[];
  readonly figures: readonly Figure[];
  /** What the scorecard is called. */
  readonly scorecard: string;
  /** Whether the workbook has its own objectives and measures; then the mapping alone is added. */
  readonly isScorecard: boolean;
}

/** The tables that make a scorecard of figures in somebody's own sheets: the mapping, and what names its measures. */
export function adoptionTables(adoption: Adoption): readonly TemplateTable[] {
  const mapping = giving(adoption).map((row): RowByKey => ({ ...row }));
  const rows: Partial<Record<TableName, readonly RowByKey[]>> = adoption.isScorecard
    ? { Mapping: mapping }
    : { ...scorecardRows(adoption), Mapping: mapping };
  const order: readonly TableName[] = [
    "Settings",
    "Scorecards",
    "Perspectives",
    "Objectives",
    "Links",
    "Measures",
    "Mapping",
  ];
  return order.flatMap((name) => (rows[name] ? [makeTable(name, rows[name].map(asTexts))] : []));
}

/** The lines of ranges that give figures: what gives none would only be asked about again and again. */
function giving({ mapping, figures }: Adoption): readonly MappingRow[] {
  return rangesOf(mapping)
    .filter((range) => figures.some(({ at }) => isWithin(at, range)))
    .flatMap(({ rows }) => rows);
}

/** How many measures have no target that could be held against their actuals, so that they are not scored. */
export function unscoredMeasures(figures: readonly Figure[]): number {
  return measuresFound(figures).filter(({ hasTarget }) => !hasTarget).length;
}

function scorecardRows({
  mapping,
  figures,
  scorecard,
}: Adoption): Partial<Record<TableName, readonly RowByKey[]>> {
  const measures = measuresFound(figures);
  const objectives = objectivesOf(measures);
  const units = [...new Set(figures.flatMap((figure) => figure.scorecard ?? []))];
  const perspectives = [...new Set(objectives.map(({ perspective }) => perspective))];
  return {
    Settings: (emptyRows.Settings ?? []).map((row) =>
      row.setting === "Name" ? { ...row, value: scorecard } : row,
    ),
    ...(units.length > 0 ? { Scorecards: unitRows(units, scorecard) } : {}),
    Perspectives: perspectives.map((perspective, index) => ({ perspective, order: index + 1, weight: 1 })),
    Objectives: objectives.map((objective) => ({ ...objective })),
    Links: [],
    Measures: measures.map((measure) => measureRow(measure, objectives, mapping)),
  };
}

function unitRows(units: readonly string[], scorecard: string): readonly RowByKey[] {
  return [{ id: "ALL", scorecard }, ...units.map((unit) => ({ id: unit, scorecard: unit, parent: "ALL" }))];
}

type ObjectiveRow = typeof firstObjective;

/** The objectives that the sheets name, each with its perspective; one for the measures that name none. */
function objectivesOf(measures: readonly MeasureFound[]): readonly ObjectiveRow[] {
  const named = new Map<string, ObjectiveRow>();
  for (const { figures } of measures) {
    const { objective, perspective = toBePlaced } = aboutOf(figures);
    if (objective && !named.has(objective))
      named.set(objective, { id: `O${named.size + 1}`, objective, perspective });
  }
  const isOpen = measures.some(({ figures }) => !aboutOf(figures).objective);
  return isOpen ? [...named.values(), firstObjective] : [...named.values()];
}

function aboutOf(figures: readonly Figure[]): NonNullable<Figure["about"]> {
  return figures.find(({ about }) => about)?.about ?? {};
}

function measureRow(
  found: MeasureFound,
  objectives: readonly ObjectiveRow[],
  mapping: readonly MappingRow[],
): RowByKey {
  const { name, figures } = found;
  const direction = directionOf(found, mapping);
  const about = aboutOf(figures);
  const objective = objectives.find((one) => one.objective === about.objective) ?? firstObjective;
  const level = (role: Figure["role"]) =>
    figures.find((figure) => figure.role === role && isForAll(figure))?.value ?? "";
  return {
    measure: name,
    objective: objective.id,
    unit: about.unit ?? "",
    direction: direction ?? "",
    scoring: found.hasTarget && (direction !== undefined || found.hasRedFlag) ? "" : "None",
    frequency: frequencyOf(figures),
    aggregation: saidOfMeasure(mapping, "Aggregation", name) ?? aggregationHint(found.first) ?? "",
    target: level("Target"),
    redFlag: level("Red flag"),
    owner: about.owner ?? "",
  };
}

/** What was answered, what a column says, or what its name or heading suggests. Without any of it a measure is not scored. */
function directionOf(
  { name, figures, first }: MeasureFound,
  mapping: readonly MappingRow[],
): string | undefined {
  const said = saidOfMeasure(mapping, "Direction", name);
  return said ?? parseDirection(aboutOf(figures).direction ?? "") ?? directionHint(first)?.direction;
}

function saidOfMeasure(
  mapping: readonly MappingRow[],
  holds: MappingRow["holds"],
  name: string,
): string | undefined {
  const line = mapping.find((row) => row.holds === holds && nameKey(row.measure ?? "") === nameKey(name));
  return line?.says || undefined;
}

/** How often most of its actuals come. */
function frequencyOf(figures: readonly Figure[]): Frequency {
  const counts = new Map<Frequency, number>();
  for (const { role, period } of figures)
    if (period && role === "Actual") counts.set(period.frequency, (counts.get(period.frequency) ?? 0) + 1);
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most?.[0] ?? "Monthly";
}
