import type { Model } from "../../scorecard";
import { colors } from "../colors";
import { pages } from "../pages";
import type { PlannedRow, PlannedRule, PlannedSpan, SheetPlan } from "../sheetPlan";
import { bandRules } from "../statusRules";
import { columnIndex, plannedColumns, type ColumnName } from "./columns";
import { headRows, measureRow, objectiveRow, perspectiveRow } from "./rows";

/** The scorecard sheet: a line for each perspective, objective and measure, all numbers live formulas. */
export function planScorecard(model: Model): SheetPlan {
  const head = headRows(model);
  const rows = [...head, ...bodyRows(model, head.length)];
  return {
    key: "scorecard",
    name: "Scorecard",
    tabColor: colors.brand,
    columns: plannedColumns,
    rows,
    frozen: { rows: head.length, columns: 2 },
    rules: planRules(3, rows.length - 1),
    print: pages(model.scorecard.name, { titleRows: { first: head.length - 1, last: head.length - 1 } }),
  };
}

function bodyRows({ scorecard }: Model, firstRow: number): readonly PlannedRow[] {
  const rows: PlannedRow[] = [];
  const add = (plan: (row: number) => PlannedRow) => rows.push(plan(firstRow + rows.length));
  for (const perspective of scorecard.perspectives) {
    add((row) => perspectiveRow(perspective, row));
    for (const objective of perspective.objectives) {
      add((row) => objectiveRow(objective, row));
      objective.measures.forEach((measure) => add((row) => measureRow(measure, row)));
    }
  }
  return rows;
}

const trendWords = [
  ["Improving", colors.green],
  ["Worsening", colors.red],
] as const;

function planRules(firstRow: number, lastRow: number): readonly PlannedRule[] {
  const span = (name: ColumnName): PlannedSpan => ({ column: columnIndex(name), firstRow, lastRow });
  const word = (
    column: ColumnName,
    text: string,
    { ink, fill }: { ink: string; fill?: string },
  ): PlannedRule => ({
    kind: "word",
    columns: span(column),
    word: text,
    fontColor: ink,
    ...(fill ? { fill } : {}),
  });
  return [
    ...bandRules(span("status")),
    ...trendWords.map(([name, { ink }]) => word("trend", name, { ink })),
    { kind: "icons", columns: span("score"), amberFrom: 100 / 3, greenFrom: 200 / 3 },
  ];
}
