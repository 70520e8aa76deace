import { whyLines, whySteps, type Why } from "../../scorecard";
import { colors } from "../colors";
import { pages } from "../pages";
import { plannedRow } from "../plannedRow";
import { quoted, topCalls } from "../scorecard/liveCalls";
import {
  empty,
  formula,
  text,
  type PlannedCell,
  type PlannedChart,
  type PlannedRow,
  type SheetPlan,
} from "../sheetPlan";
import { stepHeaders, whyColumns } from "./columns";
import { linesRules } from "./linesRules";

/** What a sheet explains, as BSC.WHY is asked for it; left out: as the function has it. */
export interface WhyAsked {
  /** An objective, a perspective or a unit. */
  readonly item?: string;
  readonly unit?: string;
  readonly from?: string;
  readonly to?: string;
}

const stepsRow = 3;
const chartRows = 17;
/** Lines that may still come before the sheet has to be built again. */
const spare = 15;
const width = whyColumns.length;
const points = "0.0";
const signed = "+0.0;-0.0;0.0";

/**
 * Why a score moved, on one sheet: the steps from the score before to the score now as a waterfall, then all that made the change,
 * level by level, and what the links say came before. Two live formulas, which everything on it follows.
 */
export function planWhy(why: Why, asked: WhyAsked): SheetPlan {
  const steps = whySteps(why.change).length + 2;
  const linesRow = stepsRow + 1 + steps + 1 + chartRows + 1;
  const lines = whyLines(why).length + spare;
  const { name } = why.change;
  return {
    key: "why",
    name: "Why",
    about: [asked.item, asked.unit, asked.from, asked.to].map((one) => one ?? "").join("\n"),
    tabColor: colors.brand,
    columns: whyColumns.map((column) => ({
      widthPoints: column.widthPoints,
      ...("isHidden" in column ? { isHidden: true } : {}),
    })),
    rows: [
      plannedRow(width, "title", [text(`Why it moved: ${name}`)], 28),
      plannedRow(width, "subtitle", [summary(linesRow + 1)], 18),
      plannedRow(width, "plain", [notAllDrawn(stepsRow + 1 + steps)], 15),
      headerRow(stepHeaders),
      ...Array.from({ length: steps + 1 }, (_, index) => stepRow(index, asked)),
      ...Array.from({ length: chartRows }, () => plannedRow(width, "plain", [], 18)),
      headerRow(whyColumns.map(({ header }) => header)),
      ...Array.from({ length: lines }, (_, index) => lineRow(index, asked)),
    ],
    frozen: { rows: 2, columns: 1 },
    rules: linesRules(linesRow, linesRow + lines - 1),
    charts: [waterfall(name, steps)],
    print: pages(name, { columns: width - 1 }),
  };
}

/** In words from the first line on; what keeps the lines from being there is said instead. */
function summary(row: number): PlannedCell["content"] {
  return formula(
    `IF(ISERR($A$${row}),"Something stands where the lines go. Move it away.",IF($A$${row}="–","Nothing to explain: there is no score in one of the two periods, or no such item.","From "&ROUND($B$${row},1)&" to "&ROUND($C$${row},1)&" ("&IFNA(${topCalls.whole("view")},"")&"), "&$G$${row}))`,
  );
}

/** A step that came after the build is not on the chart. */
const notAllDrawn = (row: number): PlannedCell["content"] =>
  formula(`IF($A$${row + 1}="","","There is a step more than the chart shows. Build this sheet again.")`);

function callOf({ item, unit, from, to }: WhyAsked, shape?: string): PlannedCell["content"] {
  const given = [item, from, to, unit, shape].map((one) => (one === undefined ? "" : quoted(one)));
  return formula(`IFNA(BSC.WHY(${given.join(",").replace(/,+$/, "")}),"–")`);
}

function headerRow(headers: readonly string[]): PlannedRow {
  const cells = whyColumns.map((_, column): PlannedCell => ({
    ...{ look: headers[column] === undefined ? "plain" : "header", content: text(headers[column]) },
    align: alignOf(column, headers),
    ...(column === kindColumn && headers !== stepHeaders ? { indent: 1 } : {}),
  }));
  return { heightPoints: 20, cells };
}

const kindColumn = 4;

/** Figures stand right: of the lines three columns, of the steps one more. */
const alignOf = (column: number, headers?: readonly string[]) =>
  column >= 1 && column <= (headers === stepHeaders ? kindColumn : kindColumn - 1) ? "Right" : "Left";

/** The first row holds the formula that spills over all that follow. */
function stepRow(index: number, asked: WhyAsked): PlannedRow {
  const formats = [undefined, points, points, signed, points];
  const cells = whyColumns.map((_, column): PlannedCell => {
    if (column >= stepHeaders.length) return { look: "plain", content: empty };
    const numberFormat = formats[column];
    return {
      ...{ look: column === 1 ? "subtitle" : "plain", content: { kind: "spilled" } },
      align: column === 0 ? "Left" : "Right",
      ...(numberFormat === undefined ? {} : { numberFormat }),
      ...(index === 0 && column === 0 ? { content: callOf(asked, "Steps") } : {}),
    };
  });
  return { heightPoints: 17, cells };
}

function lineRow(index: number, asked: WhyAsked): PlannedRow {
  const formats = [undefined, points, points, signed];
  const cells = whyColumns.map((_, column): PlannedCell => {
    const numberFormat = formats[column];
    return {
      ...{ look: "plain", content: { kind: "spilled" }, align: alignOf(column) },
      ...(column === kindColumn ? { indent: 1 } : {}),
      ...(numberFormat === undefined ? {} : { numberFormat }),
      ...(index === 0 && column === 0 ? { content: callOf(asked) } : {}),
    };
  });
  return { heightPoints: 17, cells };
}

/** Columns upon columns that nobody sees, from the score before to the score now. */
function waterfall(name: string, steps: number): PlannedChart {
  const column = { weightPoints: 1, isDashed: false, hasMarkers: false } as const;
  const firstRow = stepsRow + 1 + steps + 1;
  return {
    name: "BSC why",
    title: `Why it moved: ${name}`,
    isStacked: true,
    isLive: true,
    hasNoLegend: true,
    source: { firstRow: stepsRow, firstColumn: 0, lastRow: stepsRow + steps, lastColumn: 4 },
    series: [
      { ...column, color: colors.paper, isUnseen: true },
      { ...column, color: colors.brand, fill: colors.ahead, labelFormat: "0.0;;;" },
      { ...column, color: colors.green.ink, fill: colors.green.fill, labelFormat: "+0.0;;;" },
      { ...column, color: colors.red.ink, fill: colors.red.fill, labelFormat: "-0.0;;;" },
    ],
    numberFormat: "0",
    place: { firstRow, firstColumn: 0, lastRow: firstRow + chartRows - 2, lastColumn: 5 },
  };
}
