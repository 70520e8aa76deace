import type {
  Measure,
  ScoredMeasure,
  ScoredObjective,
  ScoredPerspective,
  ScoredScorecard,
} from "../../scorecard";
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
import { orDash, periodShown, topCalls, unitCalls, type LiveCalls } from "./liveCalls";

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

/** How a group stands, field by field; where it stands on less data than before, that is said. */
function liveGroup(call: (field: string) => string): RowCells {
  return {
    score: { content: orDash(call("score")), numberFormat: scoreFormat },
    status: { content: orDash(call("status")) },
    trend: { content: orDash(call("trend")) },
    coverage: {
      content: formula(`IFNA(${call("less data")},IFNA(${call("coverage")},"–"))`),
      numberFormat: shareFormat,
    },
    byHand: byHand(call),
  };
}

/** By whom, why, and what was computed; nothing where the status is the computed one. */
const byHand = (call: (field: string) => string) => ({ content: formula(`IFNA(${call("override")},"")`) });

/** Title, period and the whole scorecard's own line; the header row comes last. */
export function headRows(
  { name }: ScoredScorecard,
  vision: string | undefined,
  live: LiveCalls,
): readonly PlannedRow[] {
  const header = columnNames.map((_, index): PlannedCell => {
    const { text: content, align } = headers[index] ?? { text: "", align: "Left" };
    return { content: text(content), look: "header", align };
  });
  return [
    planRow("plain", { id: { content: text(name), look: "title" } }, rowHeights.title),
    planRow("plain", { id: { content: text(vision), look: "subtitle" } }),
    planRow("plain", { id: { content: periodShown(live), look: "subtitle" } }),
    planRow("total", {
      label: { content: text("Whole scorecard") },
      ...liveGroup((field) => live.whole(field, 3)),
    }),
    { cells: header, heightPoints: 32 },
  ];
}

/** The line of a perspective. */
export function perspectiveRow({ perspective }: ScoredPerspective, row: number, live: LiveCalls): PlannedRow {
  return planRow("perspective", {
    id: { content: text(perspective.id), numberFormat: ";;;" },
    label: { content: text(perspective.name) },
    ...liveGroup((field) => live.item("PERSPECTIVE", row, field)),
  });
}

/** The line of an objective. */
export function objectiveRow({ objective }: ScoredObjective, row: number, live: LiveCalls): PlannedRow {
  return planRow("objective", {
    id: { content: text(objective.id), look: "faint" },
    label: { content: text(objective.name) },
    owner: { content: text(objective.owner) },
    ...liveGroup((field) => live.item("OBJECTIVE", row, field)),
  });
}

/** The line of another unit's objective that counts in the objective above, as that unit's scorecard has it. */
export function contributionRow(
  { item: { objective }, unit }: { readonly item: ScoredObjective; readonly unit: ScoredScorecard },
  row: number,
): PlannedRow {
  return planRow("measure", {
    id: { content: text(objective.id), look: "faint" },
    label: { content: text(`${objective.name} (${unit.name})`) },
    owner: { content: text(objective.owner) },
    ...liveGroup((field) => unitCalls(unit.id).item("OBJECTIVE", row, field)),
  });
}

/** The line of a unit that the whole is rolled up from. */
export function unitRow({ id, name, owner }: ScoredScorecard, row: number): PlannedRow {
  return planRow("objective", {
    id: { content: text(id), look: "faint" },
    label: { content: text(name) },
    owner: { content: text(owner) },
    ...liveGroup((field) => topCalls.whole(field, row)),
  });
}

/** The line of a measure: actual and target live, the rest worked out from them by pure functions. */
export function measureRow(scored: ScoredMeasure, row: number, live: LiveCalls): PlannedRow {
  const { measure } = scored;
  const call = (field: string) => live.item("KPI", row, field);
  const kpi = (field: string) => orDash(call(field));
  const numberFormat = numberFormatOf(scored);
  const figure = (field: string) => ({ content: kpi(field), numberFormat }) as const;
  return planRow("measure", {
    id: { content: text(measure.id), look: "faint" },
    label: { content: text(measure.name) },
    owner: { content: text(measure.owner) },
    unit: { content: text(measure.unit) },
    actual: figure("actual"),
    target: isRange(measure) ? rangeOf(scored, call) : figure("target"),
    variance: {
      ...figure("variance"),
      content: varianceOf(measure, row, call),
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
    coverage: { content: completeness(call), numberFormat: shareFormat },
    redFlag: figure("redFlag"),
    direction: { content: kpi("direction") },
    rule: { content: kpi("rule") },
    byHand: byHand(call),
  });
}

type Call = (field: string) => string;

/** How much is reported; in a full year's view, what the figure is made of. */
function completeness(call: Call): PlannedContent {
  return formula(`IFNA(${call("full year")},IFNA(${call("coverage")},"–"))`);
}

function scoreArguments(row: number): string {
  return (["actual", "target", "redFlag", "direction", "rule"] as const)
    .map((name) => cellIn(name, row))
    .join(",");
}

const isRange = ({ rule }: Measure) => rule.direction === "Range" || rule.targetHigh !== undefined;

/** In a range the distance needs both its ends, which only the model has; an answer has no variance. */
function varianceOf(measure: Measure, row: number, call: Call): PlannedContent {
  if (measure.rule.method === "Yes/No" || measure.rule.direction === "Yes/No") return empty;
  if (isRange(measure)) return orDash(call("variance"));
  return orDash(
    `BSC.VARIANCE(${cellIn("actual", row)},${cellIn("target", row)},${cellIn("direction", row)})`,
  );
}

/** Both ends of a range, written as the measure's other figures are. */
function rangeOf(scored: ScoredMeasure, call: Call) {
  const end = (field: string) => fixedText(call(field), numberFormatOf(scored));
  return { content: orDash(`${end("target")}&" to "&${end("target high")}`) };
}
