import {
  columnLetters,
  isSameName,
  unitTree,
  type Compared,
  type Comparison,
  type Model,
  type ScoredScorecard,
} from "../../scorecard";
import { greenLimit } from "../bandLimits";
import { colors } from "../colors";
import { comparisonColumns, comparisonHeaders } from "./columns";
import { numberFormatOf } from "../numberFormat";
import { pages } from "../pages";
import { plannedRow } from "../plannedRow";
import { ofMeasure, orDash, periodShown, quoted, topCalls } from "../scorecard/liveCalls";
import {
  formula,
  text,
  type PlannedCell,
  type PlannedRow,
  type PlannedRule,
  type SheetPlan,
} from "../sheetPlan";
import { heatRules } from "./heatRules";
import { measureRow, orderRow, overTime, pickCells } from "./overTime";

const medianColumn = 4;
const firstUnit = comparisonColumns.length;
const headRows = 3;
/** Rows. */
const onePage = 40;

/**
 * Units side by side: the scores of every measure that several of them report, then the figures, all numbers live formulas. Without
 * a comparison it says that there is none: of a sheet that was built when there were some, nothing old is left.
 */
export function planComparison(model: Model, comparisons: readonly Comparison[]): SheetPlan {
  const compared = new Set(comparisons.flatMap(({ units }) => units.map(({ unit }) => unit.id)));
  const units = unitTree(model, model.scorecard.id)
    .map(({ unit }) => unit)
    .filter(({ id }) => compared.has(id));
  const width = firstUnit + units.length;
  const names = namesOf(units);
  const ids = units.map(({ id }) => id);
  const scored = comparisons.filter(isScored);
  const figuresFrom = headRows + scored.length + 2;
  const firstRow = figuresFrom + comparisons.length + 1;
  const one = comparisons.length === 0 ? undefined : overTime({ comparisons, units, names, width, firstRow });
  return {
    key: "comparison",
    name: "Comparison",
    tabColor: colors.brand,
    columns: [
      ...comparisonColumns.map(({ widthPoints }) => ({ widthPoints })),
      ...units.map(() => ({ widthPoints: 78 })),
    ],
    isWidthOpen: true,
    rows: [
      withPick(
        plannedRow(width, "title", [text(`${model.scorecard.name}: units compared`)], 28),
        comparisons,
        measureRow,
      ),
      withPick(
        plannedRow(width, "subtitle", [comparisons.length === 0 ? text(noneText) : periodSaid], 18),
        comparisons,
        orderRow,
      ),
      headerRow([...comparisonHeaders, ...names]),
      ...scored.map((one, index) => scoreRow(one, headRows + index, ids)),
      ...(comparisons.length === 0 ? [] : figuresHead(names)),
      ...comparisons.map((one, index) => figureRow(one, figuresFrom + index, ids)),
      ...(one ? [plannedRow(width, "plain", [], 12), ...one.rows] : []),
    ],
    frozen: { rows: headRows, columns: 2 },
    rules: [
      ...(scored.length === 0 ? [] : rulesOf(headRows + scored.length - 1, width - 1)),
      ...(one?.rules ?? []),
    ],
    ...(one ? { charts: one.charts, picks: one.picks } : {}),
    print: pages(model.scorecard.name, {
      // Repeated where the table goes on; the page of one measure has headers of its own.
      ...(firstRow > onePage ? { titleRows: { first: headRows - 1, last: headRows - 1 } } : {}),
      ...(one ? { breaksBefore: [firstRow] } : {}),
    }),
  };
}

/** Measure and order are picked beside title and period, where there is something to pick. */
function withPick(
  row: PlannedRow,
  comparisons: readonly Comparison[],
  which: Parameters<typeof pickCells>[0],
): PlannedRow {
  if (comparisons.length === 0) return row;
  const picks = pickCells(which, comparisons, row.cells.length);
  return { ...row, cells: row.cells.map((cell, column) => picks[column] ?? cell) };
}

const isScored = ({ units }: Comparison) => units.some(({ scored }) => scored.computedBand !== "Not scored");

const periodSaid = periodShown(topCalls, "Scores; the best is bold where it is Green. ");

/** With the id where several are called alike. */
function namesOf(units: readonly ScoredScorecard[]): readonly string[] {
  return units.map(({ id, name }) =>
    units.some((other) => other.id !== id && isSameName(other.name, name)) ? `${name} (${id})` : name,
  );
}

const noneText = "No measure is reported by several units.";

const figuresHead = (names: readonly string[]): readonly PlannedRow[] => [
  plannedRow(firstUnit + names.length, "heading", [text("Figures")], 24),
  headerRow(["ID", "Measure", "Unit", "Divided by", "Median", "Spread", ...names]),
];

const alignOf = (column: number) => (column < medianColumn ? "Left" : "Right");

function headerRow(names: readonly string[]): PlannedRow {
  const cells = names.map((name, column): PlannedCell => ({
    ...{ look: "header", content: text(name), align: alignOf(column) },
  }));
  return { heightPoints: 32, cells };
}

type Content = Omit<PlannedCell, "look">;

function bodyRow(cells: readonly Content[]): PlannedRow {
  return {
    heightPoints: 18,
    cells: cells.map((cell, column) => ({ look: "measure", align: alignOf(column), indent: 0, ...cell })),
  };
}

/** A unit's cells; nothing where it does not report the measure. */
const unitCells = (
  { units }: Comparison,
  ids: readonly string[],
  cellOf: (one: Compared) => Content,
): readonly Content[] =>
  ids.map((id) => {
    const one = units.find(({ unit }) => unit.id === id);
    return one ? cellOf(one) : { content: text("") };
  });

const kpi = ({ scored, unit }: Compared, field: string) => ofMeasure(scored.measure.id, field, unit.id);

function named({ measure }: Comparison): readonly Content[] {
  return [{ content: text(measure.id) }, { content: text(measure.name) }, { content: text(measure.unit) }];
}

/** Median and spread of the row's own cells. */
function middleOf(row: number, count: number, numberFormat: string): readonly Content[] {
  const [first, last] = [firstUnit, firstUnit + count - 1].map(
    (column) => `$${columnLetters(column)}${row + 1}`,
  );
  const cells = `${first}:${last}`;
  const ifAny = (value: string) => formula(`IF(COUNT(${cells})=0,"–",${value})`);
  return [
    { content: ifAny(`MEDIAN(${cells})`), numberFormat },
    { content: ifAny(`MAX(${cells})-MIN(${cells})`), numberFormat },
  ];
}

function scoreRow(comparison: Comparison, row: number, ids: readonly string[]): PlannedRow {
  const [first] = comparison.units;
  const best = first ? orDash(`BSC.RANK($A${row + 1},${quoted(first.unit.id)},"best")`) : text("");
  return bodyRow([
    ...named(comparison),
    { content: best },
    ...middleOf(row, ids.length, "0"),
    ...unitCells(comparison, ids, (one) => ({ content: kpi(one, "score"), numberFormat: "0" })),
  ]);
}

function figureRow(comparison: Comparison, row: number, ids: readonly string[]): PlannedRow {
  const [first] = comparison.units;
  const { base } = comparison;
  const numberFormat = base === undefined && first ? numberFormatOf(first.scored) : "#,##0.00";
  const figure = (one: Compared) =>
    base === undefined
      ? kpi(one, "actual")
      : orDash(`BSC.RANK($A${row + 1},${quoted(one.unit.id)},"figure")`);
  return bodyRow([
    ...named(comparison),
    { content: text(base) },
    ...middleOf(row, ids.length, numberFormat),
    ...unitCells(comparison, ids, (one) => ({ content: figure(one), numberFormat })),
  ]);
}

function rulesOf(lastRow: number, lastColumn: number): readonly PlannedRule[] {
  const area = { firstRow: headRows, lastRow, firstColumn: firstUnit, lastColumn };
  const first = `${columnLetters(firstUnit)}${headRows + 1}`;
  const row = `$${columnLetters(firstUnit)}${headRows + 1}:$${columnLetters(lastColumn)}${headRows + 1}`;
  return [
    ...heatRules(area, first),
    {
      ...{ kind: "when", area, bold: true, color: colors.green.ink, fill: colors.green.fill },
      formula: `AND(ISNUMBER(${first}),${first}>=${greenLimit},${first}=MAX(${row}))`,
    },
  ];
}
