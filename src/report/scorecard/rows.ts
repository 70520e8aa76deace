import type { Measure, Model, ScoredMeasure, ScoredObjective, ScoredPerspective } from "../../scorecard";
import { fixedText, numberFormatOf, signedFormatOf } from "../numberFormat";
import {
  empty,
  formula,
  text,
  type LookName,
  type PlannedCell,
  type PlannedContent,
  type PlannedRow,
} from "../sheetPlan";
import { cellIn, columnNames, headers, type ColumnName } from "./columns";

/** The cells of one row by column; what is left out is empty in the row's look. */
type RowCells = Partial<Record<ColumnName, Partial<PlannedCell> & { readonly content: PlannedContent }>>;

const scoreFormat = "0";
const shareFormat = "0%";

const rowHeights: Readonly<Partial<Record<LookName, number>>> = {
  title: 28,
  subtitle: 17,
  plain: 17,
  total: 24,
  header: 32,
  perspective: 22,
  objective: 19,
  measure: 17,
  faint: 17,
};

function planRow(look: LookName, cells: RowCells, heightPoints = rowHeights[look]): PlannedRow {
  const planned = columnNames.map((name, index) => ({
    look,
    content: empty,
    align: cells[name] ? headers[index]?.align : undefined,
    ...cells[name],
  }));
  return { cells: planned, heightPoints };
}

/** A live function that shows a dash, instead of #N/A, where there is no data; every function reads a dash as no data. */
const orDash = (call: string) => formula(`IFNA(${call},"–")`);

function liveGroup(group: "SCORECARD" | "PERSPECTIVE" | "OBJECTIVE", row: number): RowCells {
  const call = (field: string) => `BSC.${group}(${cellIn("id", row)},"${field}")`;
  return {
    score: { content: orDash(call("score")), numberFormat: scoreFormat },
    status: { content: orDash(call("status")) },
    trend: { content: orDash(call("trend")) },
    coverage: { content: orDash(call("coverage")), numberFormat: shareFormat },
  };
}

/** Title, period and the whole scorecard's own line; the header row comes last. */
export function headRows({ scorecard, facts }: Model): readonly PlannedRow[] {
  const period = formula(
    `"Period "&IFNA(BSC.SCORECARD(,"period"),"not set")&" ("&IFNA(BSC.SCORECARD(,"view"),"")&")"`,
  );
  const header = columnNames.map((_, index): PlannedCell => {
    const { text: content, align } = headers[index] ?? { text: "", align: "Left" };
    return { content: text(content), look: "header", align };
  });
  return [
    planRow("plain", { id: { content: text(scorecard.name), look: "title" } }, rowHeights.title),
    planRow("plain", { id: { content: text(facts.settings.vision), look: "subtitle" } }),
    planRow("plain", { id: { content: period, look: "subtitle" } }),
    planRow("total", { label: { content: text("Whole scorecard") }, ...liveGroup("SCORECARD", 3) }),
    { cells: header, heightPoints: 32 },
  ];
}

/** The line of a perspective. */
export function perspectiveRow({ perspective }: ScoredPerspective, row: number): PlannedRow {
  return planRow("perspective", {
    id: { content: text(perspective.id), numberFormat: ";;;" },
    label: { content: text(perspective.name) },
    ...liveGroup("PERSPECTIVE", row),
  });
}

/** The line of an objective. */
export function objectiveRow({ objective }: ScoredObjective, row: number): PlannedRow {
  return planRow("objective", {
    id: { content: text(objective.id), look: "faint" },
    label: { content: text(objective.name) },
    owner: { content: text(objective.owner) },
    ...liveGroup("OBJECTIVE", row),
  });
}

/** The line of a measure: actual and target live, the rest worked out from them by pure functions. */
export function measureRow(scored: ScoredMeasure, row: number): PlannedRow {
  const { measure } = scored;
  const kpi = (field: string) => orDash(`BSC.KPI(${cellIn("id", row)},"${field}")`);
  const numberFormat = numberFormatOf(scored);
  const figure = (field: string) => ({ content: kpi(field), numberFormat }) as const;
  return planRow("measure", {
    id: { content: text(measure.id), look: "faint" },
    label: { content: text(measure.name) },
    owner: { content: text(measure.owner) },
    unit: { content: text(measure.unit) },
    actual: figure("actual"),
    target: isRange(measure) ? rangeOf(scored, row) : figure("target"),
    variance: {
      ...figure("variance"),
      content: varianceOf(measure, row),
      numberFormat: signedFormatOf(scored),
    },
    score: {
      content: isRange(measure) ? kpi("score") : orDash(`BSC.SCORE(${scoreArguments(row)})`),
      numberFormat: scoreFormat,
    },
    // Live, as a review may override what the score says.
    status: { content: kpi("status") },
    trend: { content: kpi("trend") },
    spark: { content: kpi("sparkline") },
    coverage: { content: completeness(row), numberFormat: shareFormat },
    redFlag: figure("redFlag"),
    direction: { content: kpi("direction") },
    rule: { content: kpi("rule") },
  });
}

/** How much is reported; in a full year's view, what the figure is made of. */
function completeness(row: number): PlannedContent {
  const kpi = (field: string) => `BSC.KPI(${cellIn("id", row)},"${field}")`;
  return formula(`IFNA(${kpi("full year")},IFNA(${kpi("coverage")},"–"))`);
}

function scoreArguments(row: number): string {
  return (["actual", "target", "redFlag", "direction", "rule"] as const)
    .map((name) => cellIn(name, row))
    .join(",");
}

const isRange = ({ rule }: Measure) => rule.direction === "Range" || rule.targetHigh !== undefined;

/** In a range the distance needs both its ends, which only the model has; an answer has no variance. */
function varianceOf(measure: Measure, row: number): PlannedContent {
  if (measure.rule.method === "Yes/No" || measure.rule.direction === "Yes/No") return empty;
  if (isRange(measure)) return orDash(`BSC.KPI(${cellIn("id", row)},"variance")`);
  return orDash(
    `BSC.VARIANCE(${cellIn("actual", row)},${cellIn("target", row)},${cellIn("direction", row)})`,
  );
}

/** Both ends of a range, written as the measure's other figures are. */
function rangeOf(scored: ScoredMeasure, row: number) {
  const end = (field: string) =>
    fixedText(`BSC.KPI(${cellIn("id", row)},"${field}")`, numberFormatOf(scored));
  return { content: orDash(`${end("target")}&" to "&${end("target high")}`) };
}
