import { scorecardLines, type Model, type ScorecardLine, type ScoredScorecard } from "../../scorecard";
import { amberLimit, greenLimit } from "../bandLimits";
import { colors } from "../colors";
import { pages } from "../pages";
import {
  unitScorecardKey,
  unitSheetName,
  type PlannedRow,
  type PlannedRule,
  type PlannedSpan,
  type SheetPlan,
} from "../sheetPlan";
import { bandRules, trendRules } from "../statusRules";
import { columnIndex, plannedColumns, type ColumnName } from "./columns";
import { topCalls, unitCalls, type LiveCalls } from "./liveCalls";
import { contributionRow, headRows, measureRow, objectiveRow, perspectiveRow, unitRow } from "./rows";

/**
 * The scorecard sheet: a line for each perspective, objective and measure, all numbers live formulas.
 *
 * @param unit whose scorecard; left out: the one on top. Each other has a sheet of its own
 */
export function planScorecard(model: Model, unit: ScoredScorecard = model.scorecard): SheetPlan {
  const isTop = unit.id === model.scorecard.id;
  const live = isTop ? topCalls : unitCalls(unit.id);
  const head = headRows(unit, model.facts.settings.vision, live);
  const lines = scorecardLines(model, unit);
  const rows = [...head, ...lines.map((line, index) => lineRow(line, head.length + index, live))];
  return {
    key: isTop ? "scorecard" : unitScorecardKey(unit.id),
    name: isTop ? "Scorecard" : unitSheetName(unit),
    tabColor: colors.brand,
    columns: plannedColumns,
    rows,
    frozen: { rows: head.length, columns: 2 },
    rules: planRules(3, rows.length - 1),
    print: pages(unit.name, { titleRows: { first: head.length - 1, last: head.length - 1 } }),
  };
}

function lineRow(line: ScorecardLine, row: number, live: LiveCalls): PlannedRow {
  switch (line.kind) {
    case "perspective":
      return perspectiveRow(line.item, row, live);
    case "objective":
      return objectiveRow(line.item, row, live);
    case "measure":
      return measureRow(line.item, row, live);
    case "contribution":
      return contributionRow(line, row);
    case "unit":
      return unitRow(line.item, row);
  }
}

function planRules(firstRow: number, lastRow: number): readonly PlannedRule[] {
  const span = (name: ColumnName): PlannedSpan => ({ column: columnIndex(name), firstRow, lastRow });
  return [
    ...bandRules(span("status")),
    ...trendRules(span("trend")),
    { kind: "icons", columns: span("score"), amberFrom: amberLimit, greenFrom: greenLimit },
  ];
}
