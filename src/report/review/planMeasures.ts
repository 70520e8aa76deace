import {
  dayText,
  figureText,
  forecastDamped,
  periodText,
  seasonLengths,
  signalText,
  findSignals,
  yearForecaster,
  type Forecast,
  type Result,
  type YearForecast,
} from "../../scorecard";
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
import { rowHeight } from "../rowHeight";
import { bandRules } from "../statusRules";
import { commentaryOn, historyOf, measuresInFocus, type MeasureInReview, type Review } from "./review";
import { subtitleOf } from "./words";

/** Printed: what it is, and what is to say of it; beside it the chart. Not printed: the figures of the chart. */
const widths = [96, 330, 330, 14, 62, 62, 62, 62, 62, 62];
const printedColumns = 3;
const figuresFrom = 4;
const historyPeriods = 15;
const forecastPeriods = 3;
const linesOfBlock = historyPeriods + forecastPeriods + 1;
const linesOfChart = 12;
const blocksPerPage = 2;

/** A block for each measure in the red or with a signal: the chart, the cause, the decision, who does what by when. */
export function planMeasures(review: Review): SheetPlan {
  const blocks = measuresInFocus(review).map((measure) => blockOf(measure, review));
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
    print: {
      ...{ orientation: "Landscape", columns: printedColumns, breaksBefore: breaks },
      footerLeft: review.unit.name,
      footerRight: "Page &P of &N",
    },
  };
}

interface Block {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly PlannedRow[];
  readonly numberFormat: string;
  /** Rows of figures, the headers included. */
  readonly figures: number;
  readonly hasLimits: boolean;
}

function blockOf(measure: MeasureInReview, review: Review): Block {
  const { scored } = measure;
  const { id, name } = scored.measure;
  const lines = linesOf(measure, review);
  const figures = figuresOf(measure, review);
  const length = Math.max(lines.length, linesOfBlock);
  const numberFormat = numberFormatOf(scored);
  const body = Array.from({ length }, (_, at) => bodyRow(lines[at], figures[at], numberFormat));
  const rows = [rowOf("heading", [`${id} ${name}`], 24), ...body, rowOf("plain", [], 10)];
  const hasLimits = historyOf(review, scored).limits !== undefined;
  return { id, title: `${id} ${name}`, rows, numberFormat, figures: figures.length, hasLimits };
}

type Line = readonly [label: string, text: string];

/** What is to say of a measure, a line each. */
function linesOf({ scored, objective }: MeasureInReview, review: Review): readonly Line[] {
  const { measure, actual, levels, band, explanation, trend, previous } = scored;
  const shown = (figure: number | undefined) => figureText(figure, measure.unit);
  const said = commentaryOn(review, measure.id);
  return [
    ["Status", band],
    ["Objective", `${objective.objective.id} ${objective.objective.name}`],
    ["Owner", measure.owner ?? objective.objective.owner ?? "Nobody"],
    ["Actual", `${shown(actual)}; target ${shown(levels.target)}, red flag ${shown(levels.redFlag)}`],
    ["Before", `${shown(previous)}; ${trend.toLowerCase()}`],
    ["Why", explanation],
    ["Signal", signalOf(scored, review)],
    ["Next period", nextOf(forecastOf({ scored, objective }, review), shown)],
    ["Full year", yearOf(yearForecaster(review.unit.id, review.model)(scored), shown)],
    ["What happened", said?.commentary ?? "Nobody has written anything yet."],
    ["Cause", said?.cause ?? "–"],
    ["Decision", said?.decision ?? "–"],
    ...actionsOn(measure.id, review),
  ];
}

function signalOf(scored: MeasureInReview["scored"], review: Review): string {
  const signals = findSignals(historyOf(review, scored).values);
  if (signals.kind === "failed") return "Too few points to tell.";
  const latest = signals.value.at(-1);
  return latest ? signalText(latest, scored.direction) : "None: it moves within its natural limits.";
}

function forecastOf({ scored }: MeasureInReview, review: Review): Result<readonly Forecast[]> {
  const seasonLength = seasonLengths[scored.measure.frequency];
  return forecastDamped(historyOf(review, scored).values, { periods: forecastPeriods, seasonLength });
}

function nextOf(forecast: Result<readonly Forecast[]>, shown: (figure: number) => string): string {
  const [next] = forecast.kind === "ok" ? forecast.value : [];
  if (!next) return "Too few points for a forecast.";
  return `${shown(next.expected)} expected; four times in five between ${shown(next.low)} and ${shown(next.high)}`;
}

function yearOf(year: Result<YearForecast>, shown: (figure: number | undefined) => string): string {
  if (year.kind === "failed") return "No forecast of the year.";
  const { expected, target, band } = year.value;
  return `${shown(expected)} forecast; target ${shown(target)}: ${band}`;
}

function actionsOn(measure: string, { model, asOf }: Review): readonly Line[] {
  const actions = model.facts.followUp.actions.filter(({ item }) => item?.id === measure);
  if (actions.length === 0) return [["Action", "None yet."]];
  return actions.map(({ id, name, owner, due, isDone }): Line => {
    const late = !isDone && due !== undefined && due < asOf ? ", overdue" : "";
    const by = due === undefined ? "" : `, due ${dayText(due)}`;
    return ["Action", `${id} ${name} (${owner ?? "nobody"}${by}${isDone ? ", done" : late})`];
  });
}

type Figures = readonly (string | number | undefined)[];

/** Period, actual, target, mean, both natural limits and forecast: the headers first, then a period a row. */
function figuresOf(measure: MeasureInReview, review: Review): readonly Figures[] {
  const { scored } = measure;
  const { first, values, limits } = historyOf(review, scored);
  const { frequency } = scored.measure;
  const forecast = forecastOf(measure, review);
  const from = Math.max(0, values.length - historyPeriods);
  const label = (position: number) => periodText({ frequency, ordinal: first + position });
  const constant = [scored.levels.target, limits?.upper, limits?.lower];
  const past = values
    .slice(from)
    .map((value, at): Figures => [label(from + at), value, ...constant, undefined]);
  const [last] = values.slice(-1);
  const joined = past.map((row, at): Figures => (at === past.length - 1 ? [...row.slice(0, -1), last] : row));
  const ahead = (forecast.kind === "ok" ? forecast.value : []).map(({ expected }, at): Figures => [
    label(values.length + at),
    undefined,
    ...constant,
    expected,
  ]);
  return [["Period", "Actual", "Target", "Upper limit", "Lower limit", "Forecast"], ...joined, ...ahead];
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
