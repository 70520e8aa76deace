import type { InPieces } from "../../scorecard";
import { colors } from "../colors";
import { numberFormatOf } from "../numberFormat";
import {
  empty,
  text,
  type LookName,
  type PlannedCell,
  type PlannedChart,
  type PlannedContent,
  type PlannedRow,
  type PlannedRule,
  type SheetPlan,
} from "../sheetPlan";
import { pages } from "../pages";
import { rowHeight } from "../rowHeight";
import { bandRules } from "../statusRules";
import { figuresOf, historyPeriods, type Figures } from "./measureFigures";
import { linesOf, type Line } from "./measureLines";
import { forecastPeriods, measuresInFocus, type MeasureInFocus } from "./measuresInFocus";
import { measureText, type Review } from "./review";
import { footOf, subtitleOf } from "./words";

/** Printed: what it is, and what is to say of it; beside it the chart. Not printed: the figures of the chart. */
const widths = [96, 330, 330, 14, 62, 62, 62, 62, 62, 62];
const printedColumns = 3;
const figuresFrom = 4;
const linesOfBlock = historyPeriods + forecastPeriods + 1;
const linesOfChart = 12;
const blocksPerPage = 2;

/** A block for each measure in the red or with a signal: the chart, the cause, the decision, who does what by when. */
export function* planMeasures(review: Review): InPieces<SheetPlan> {
  const focused = yield* measuresInFocus(review);
  const blocks = focused.map((focus) => blockOf(focus, review));
  const rows: PlannedRow[] = [
    rowOf("title", ["Measures in focus"], 28),
    rowOf("subtitle", [subtitleOf(review)], 18),
  ];
  const charts: PlannedChart[] = [];
  const rules: PlannedRule[] = [];
  const breaks: number[] = [];
  if (blocks.length === 0)
    rows.push(rowOf("label", ["No measure is in the red, and none shows a special cause for the worse."]));
  blocks.forEach((block, at) => {
    if (at > 0 && at % blocksPerPage === 0) breaks.push(rows.length);
    charts.push(chartOf(block, rows.length));
    rules.push(...bandRules({ column: 1, firstRow: rows.length + 1, lastRow: rows.length + 1 }));
    rows.push(...block.rows);
  });
  return {
    ...{ key: "review measures", name: "Measures in focus", rows, rules, charts },
    tabColor: colors.brand,
    columns: widths.map((widthPoints) => ({ widthPoints })),
    frozen: { rows: 2, columns: 0 },
    print: pages(footOf(review), { columns: printedColumns, breaksBefore: breaks }),
  };
}

interface Block {
  /** By which its chart is named. */
  readonly id: string;
  readonly title: string;
  readonly rows: readonly PlannedRow[];
  readonly numberFormat: string;
  /** Rows of figures, the headers included. */
  readonly figures: number;
}

function blockOf(focus: MeasureInFocus, review: Review): Block {
  const { scored } = focus;
  const title = measureText(focus);
  const lines = linesOf(focus, review);
  const figures = figuresOf(focus);
  const length = Math.max(lines.length, linesOfBlock);
  const numberFormat = numberFormatOf(scored);
  const body = Array.from({ length }, (_, at) => bodyRow(lines[at], figures[at], numberFormat));
  const rows = [rowOf("heading", [title], 24), ...body, rowOf("plain", [], 10)];
  const id = focus.unitName === undefined ? scored.measure.id : `${scored.measure.id} ${focus.unit.id}`;
  return { id, title, rows, numberFormat, figures: figures.length };
}

function bodyRow(line: Line | undefined, figures: Figures | undefined, numberFormat: string): PlannedRow {
  const cells = widths.map((_, column): PlannedCell => {
    if (column === 0) return cell(line ? "label" : "plain", line?.[0]);
    if (column === 1) return { ...cell(line ? "text" : "plain", line?.[1]), align: "Left" };
    if (column < figuresFrom) return cell("plain", undefined);
    const figure = figures?.[column - figuresFrom];
    return { ...cell("data", figure), ...(typeof figure === "number" ? { numberFormat } : {}) };
  });
  return { cells, heightPoints: rowHeight(line ?? [], widths) };
}

function cell(look: LookName, content: string | number | undefined): PlannedCell {
  return { look, content: contentOf(content) };
}

function contentOf(content: string | number | undefined): PlannedContent {
  if (typeof content === "number") return { kind: "number", number: content };
  return content === undefined ? empty : text(content);
}

function rowOf(look: LookName, contents: readonly string[], heightPoints?: number): PlannedRow {
  const cells = widths.map((_, column) => cell(column < printedColumns ? look : "plain", contents[column]));
  return { cells, ...(heightPoints === undefined ? {} : { heightPoints }) };
}

const line = { weightPoints: 1.25, isDashed: false, hasMarkers: false } as const;
const series = [
  { ...line, color: colors.brand, weightPoints: 2.25, hasMarkers: true },
  { ...line, color: colors.green.ink },
  { ...line, color: colors.faintInk, isDashed: true },
  { ...line, color: colors.faintInk, isDashed: true },
  { ...line, color: colors.brand, isDashed: true, weightPoints: 2.25 },
] as const;

function chartOf({ id, title, figures, numberFormat, rows }: Block, top: number): PlannedChart {
  const firstRow = top + 1;
  return {
    name: `BSC ${id}`,
    title,
    source: {
      ...{ firstRow, firstColumn: figuresFrom },
      ...{ lastRow: top + figures, lastColumn: figuresFrom + series.length },
    },
    series,
    numberFormat,
    place: {
      firstRow,
      firstColumn: 2,
      lastRow: top + Math.min(rows.length - 2, linesOfChart),
      lastColumn: 2,
    },
  };
}
