import { columnLetters, isSameName, type Comparison, type ScoredScorecard } from "../../scorecard";
import { colors } from "../colors";
import { pickHeader } from "./columns";
import { quoted } from "../scorecard/liveCalls";
import { plannedRow } from "../plannedRow";
import {
  empty,
  formula,
  text,
  type PlannedCell,
  type PlannedChart,
  type PlannedContent,
  type PlannedPick,
  type PlannedRow,
  type PlannedRule,
} from "../sheetPlan";

/** Where measure and order are picked: in the rows of the title, whatever comes below. */
export const [pickColumn, measureRow, orderRow] = [5, 0, 1] as const;
const [measureCell, orderCell] = ["$F$1", "$F$2"] as const;

/** More charts would not be looked at; each takes its figures too. */
const mostUnits = 12;
const periods = 12;
const chartsAcross = 3;
const rowsOfChart = 10;
/** Period, actual, target, and the least and the most of all units, which no chart shows. */
const blockColumns = 5;
const rowsOfBlock = periods + 1;
const choicesColumn = 5;
const figuresHead: Readonly<Record<number, string>> = {
  0: "Figures of the charts",
  [choicesColumn]: pickHeader,
};
/** Whether the unit stands beside the others: what it calls the same may be another thing. */
const checkColumn = 6;
const orders = ["Rank", "Unit", "Actual", "Target", "Score", "Peers"] as const;
const rankHeaders = [
  ...["Place", "Unit", "Actual", "Target", "Score", "Status"],
  ...["Per base", "From peers", "Best"],
] as const;

/** One measure on the comparison: its units in an order, and each over time. */
interface OverTime {
  readonly rows: readonly PlannedRow[];
  readonly charts: readonly PlannedChart[];
  readonly picks: readonly PlannedPick[];
  readonly rules: readonly PlannedRule[];
}

interface OverTimeAsked {
  readonly comparisons: readonly Comparison[];
  /** The units of the sheet with their names on it. */
  readonly units: readonly ScoredScorecard[];
  readonly names: readonly string[];
  readonly width: number;
  /** Where it begins on the sheet, zero-based. */
  readonly firstRow: number;
}

/**
 * What follows the measure that is picked in the title's row: the units that report it in the order that is picked, and for each
 * unit a small chart of its last twelve periods with the target. All charts have one scale, as the least and the most of all units are
 * unseen lines on each.
 */
export function overTime({ comparisons, units, names, width, firstRow }: OverTimeAsked): OverTime {
  const drawn = units.slice(0, mostUnits);
  const ranked = hasRanking(width) ? ranking(units.length, width) : [];
  const chartsFrom = firstRow + 1 + ranked.length;
  const chartRows = Math.ceil(drawn.length / chartsAcross) * rowsOfChart;
  const figuresFrom = chartsFrom + chartRows + 1;
  const choices = [...namesToPick(comparisons), ...orders];
  const count = Math.max(drawn.length * rowsOfBlock, choices.length);
  const span = (first: number, length: number) => ({
    ...{ column: choicesColumn, firstRow: figuresFrom + first, lastRow: figuresFrom + first + length - 1 },
  });
  const measures = choices.length - orders.length;
  const block: Block = { figuresFrom, units: drawn, names };
  return {
    rows: [
      plannedRow(width, "heading", [heading(units.length)], 24),
      ...ranked,
      ...Array.from({ length: chartRows }, () => plannedRow(width, "plain", [], 18)),
      plannedRow(
        width,
        "label",
        Array.from({ length: choicesColumn + 1 }, (_, column) => text(figuresHead[column])),
        18,
      ),
      ...Array.from({ length: count }, (_, at) => figuresRow(at, block, { width, choice: choices[at] })),
    ],
    charts: drawn.map((_, at) => chartOf(at, block, { width, chartsFrom })),
    picks: [
      { row: measureRow, column: pickColumn, choices: span(0, measures) },
      ...(hasRanking(width)
        ? [{ row: orderRow, column: pickColumn, choices: span(measures, orders.length) }]
        : []),
    ],
    rules: [withoutErrors(figuresFrom, figuresFrom + count - 1)],
  };
}

/** What spills would go beyond a narrower sheet; of two units there is no order to choose. */
const hasRanking = (width: number): boolean => width >= rankHeaders.length;

/** The words and the cells to pick in, for the title's two rows. */
export function pickCells(
  row: typeof measureRow | typeof orderRow,
  comparisons: readonly Comparison[],
  width: number,
): Readonly<Record<number, PlannedCell>> {
  if (row === orderRow && !hasRanking(width)) return {};
  const [label, first] =
    row === measureRow ? ["One measure", namesToPick(comparisons)[0] ?? ""] : ["Order by", orders[0]];
  return {
    [pickColumn - 1]: { look: "subtitle", content: text(label), align: "Right" },
    [pickColumn]: { look: "pick", content: { kind: "picked", first }, numberFormat: "@", align: "Left" },
  };
}

/** Every measure by its name, by its id where the name may mean another one. */
function namesToPick(comparisons: readonly Comparison[]): readonly string[] {
  const measures = comparisons.map(({ measure }) => measure);
  return measures.map(({ id, name }) =>
    measures.filter((other) => [other.id, other.name].some((one) => isSameName(one, name))).length === 1
      ? name
      : id,
  );
}

/** By a function of ours, so that in a copy for people without the add-in it goes on saying which measure is drawn. */
function heading(units: number): PlannedContent {
  const more = units > mostUnits ? `; drawn are the first ${mostUnits} of ${units} units` : "";
  return formula(
    `IF(ISERROR(INDEX(BSC.COMPARE(${measureCell}),1,1)),"There is no measure of this name to compare. Pick one from the list in F1.",${measureCell}&" by unit, the last ${periods} periods; dashed is the target${more}")`,
  );
}

/** The units that report the measure in the order picked, a formula that spills. */
function ranking(count: number, width: number): readonly PlannedRow[] {
  const shown = rankHeaders.slice(0, width);
  const align = (column: number) => (column <= 1 || column === 5 ? "Left" : "Right");
  const header = plannedRow(width, "header", shown.map(text), 20);
  const formats: Partial<Record<number, string>> = {
    2: "#,##0.00",
    3: "#,##0.00",
    4: "0",
    6: "#,##0.00",
    7: "#,##0.00",
  };
  const row = (index: number): PlannedRow => ({
    heightPoints: 18,
    cells: Array.from({ length: width }, (_, column): PlannedCell => {
      if (column >= rankHeaders.length) return { look: "plain", content: empty };
      const numberFormat = formats[column];
      return {
        ...{ look: "plain", content: { kind: "spilled" }, align: align(column) },
        ...(column === 5 ? { indent: 1 } : {}),
        ...(numberFormat === undefined ? {} : { numberFormat }),
        ...(index === 0 && column === 0
          ? { content: formula(`IFERROR(BSC.COMPARE(${measureCell},,,${orderCell}),"–")`) }
          : {}),
      };
    }),
  });
  return [
    {
      ...header,
      cells: header.cells.map((cell, column) => ({
        ...{ ...cell, align: align(column) },
        ...(column === 5 ? { indent: 1 } : {}),
      })),
    },
    ...Array.from({ length: count + 1 }, (_, index) => row(index)),
  ];
}

interface Block {
  readonly figuresFrom: number;
  readonly units: readonly ScoredScorecard[];
  readonly names: readonly string[];
}

interface RowAsked {
  readonly width: number;
  readonly choice: string | undefined;
}

/** A row of a unit's block, and of the list to pick from beside it. */
function figuresRow(at: number, block: Block, { width, choice }: RowAsked): PlannedRow {
  const unit = block.units[Math.floor(at / rowsOfBlock)];
  const contents = unit ? blockContents(at, unit, block) : [];
  const cells = Array.from({ length: width }, (_, column): PlannedCell => ({
    ...{ look: "data", content: contents[column] ?? empty },
    align: column === 0 || column === choicesColumn ? "Left" : "Right",
    ...(column === choicesColumn ? { content: text(choice), numberFormat: "@" } : {}),
    // For the formulas, not for the eye.
    ...(column === checkColumn ? { numberFormat: ";;;" } : {}),
  }));
  return { heightPoints: 12, cells };
}

function blockContents(at: number, { id }: ScoredScorecard, block: Block): readonly PlannedContent[] {
  const line = at % rowsOfBlock;
  const name = block.names[Math.floor(at / rowsOfBlock)];
  const isCompared = formula(`IFNA(BSC.RANK(${measureCell},${quoted(id)},"of"),0)`);
  if (line === 0) return [...["Period", name, "Target", "Least", "Most", undefined].map(text), isCompared];
  const { figuresFrom, units } = block;
  const row = figuresFrom + at + 1;
  const first = figuresFrom + line + 1;
  const isFirst = at < rowsOfBlock;
  const back = periods - line;
  const period = `BSC.SCORECARD(,"period"${back === 0 ? "" : `,"-${back}"`})`;
  const check = `$${columnLetters(checkColumn)}$${row - line}`;
  const figures = (field: string) =>
    formula(`IF(${check}>0,BSC.KPI(${measureCell},"${field}",$A${row},${quoted(id)}),NA())`);
  const all = `$B$${figuresFrom + 1}:$C$${figuresFrom + units.length * rowsOfBlock}`;
  return [
    formula(isFirst ? `IFNA(${period},"")` : `$A${first}`),
    figures("actual"),
    figures("target"),
    formula(line === 1 && isFirst ? `IFERROR(AGGREGATE(5,6,${all}),NA())` : `$D$${figuresFrom + 2}`),
    formula(line === 1 && isFirst ? `IFERROR(AGGREGATE(4,6,${all}),NA())` : `$E$${figuresFrom + 2}`),
  ];
}

/** A period without a figure is #N/A, so that the line has a gap there; it need not be read. */
function withoutErrors(firstRow: number, lastRow: number): PlannedRule {
  return {
    ...{ kind: "when", color: colors.paper, formula: `ISNA(B${firstRow + 1})` },
    area: { firstRow, lastRow, firstColumn: 1, lastColumn: blockColumns - 1 },
  };
}

/** The columns that a chart covers, by its place in the row. */
const placesAcross = [
  [0, 1],
  [2, 4],
  [5, 8],
] as const;

function chartOf(
  at: number,
  { figuresFrom, names }: Block,
  { width, chartsFrom }: { readonly width: number; readonly chartsFrom: number },
): PlannedChart {
  const line = { weightPoints: 1.25, isDashed: false, hasMarkers: false } as const;
  const firstRow = figuresFrom + at * rowsOfBlock;
  const [firstColumn, lastColumn] = placesAcross[at % chartsAcross] ?? placesAcross[0];
  const top = chartsFrom + Math.floor(at / chartsAcross) * rowsOfChart;
  return {
    name: `BSC over time ${at + 1}`,
    title: names[at] ?? "",
    isLive: true,
    hasNoLegend: true,
    source: {
      ...{ firstRow, lastRow: firstRow + periods, firstColumn: 0, lastColumn: blockColumns - 1 },
    },
    series: [
      { ...line, color: colors.brand, weightPoints: 2.25, hasMarkers: true },
      { ...line, color: colors.faintInk, isDashed: true },
      { ...line, color: colors.paper, isUnseen: true },
      { ...line, color: colors.paper, isUnseen: true },
    ],
    place: {
      ...{ firstRow: top, lastRow: top + rowsOfChart - 2 },
      ...{ firstColumn, lastColumn: Math.min(lastColumn, width - 1) },
    },
  };
}
