import { unitOf, valueOf, type Facts, type Model, type ModelAt } from "../../scorecard";
import type { TablePlace } from "../../sheets";
import type { Book } from "excel-workbench/books";
import { figureLine, type FigureLine } from "./figureLines";
import { contributionLine } from "./contributionLine";
import { groupLine } from "./groupLine";
import { broughtBy } from "./rolledUp";
import type { Condition } from "./conditions";
import { conditionsOf } from "./guard";
import { itemsOf, modelsCovered, type Item } from "./items";
import { figureCell, layOut, periodOf, type Layout, type Rows, type Series } from "./layout";
import { levelsOfPeriod } from "./levels";
import type { Line, RuleLine, Sources, Writing } from "./lines";
import { measureLine } from "./measureLine";
import { writingOf, type MeasureWriting } from "./measured";
import { barFormula, barsOf } from "./moved";
import { periodOnShow } from "./periodOnShow";
import { seriesOf, type MeasureItem } from "./series";
import { onlyTable, sourceTables } from "./sourceTable";

/** The workbook as it was read and scored. */
export interface CalculationFrom {
  readonly book: Book;
  readonly tables: readonly TablePlace[];
  readonly modelAt: ModelAt;
  /** The models that formulas ask for, the one on show first. */
  readonly asked: readonly Model[];
  /** What the sheet is called. */
  readonly sheet: string;
  /** The places of items that no formula works out: they are as in the copy as long as nothing of them changed. */
  readonly kept?: ReadonlySet<number>;
}

/** Everything that stands on the calculation's sheet. */
export interface Calculation {
  readonly layout: Layout;
  /** Whether the period on show is still the one to be shown; undefined where the settings say which it is. */
  readonly onShow: string | undefined;
  /** What has to be as in the copy, else nothing is shown. */
  readonly conditions: readonly Condition[];
  /** In the order of the layout's items. */
  readonly lines: readonly Line[];
  readonly figures: readonly FigureLine[];
  readonly rules: readonly RuleLine[];
}

/** How many comparisons with rows of the table of actuals Excel makes before people wait. */
const mostComparisons = 60_000_000;

/** Works out the calculation that native formulas look things up in; undefined where it would be too large to calculate. */
export function calculationOf(from: CalculationFrom): Calculation | undefined {
  const items = modelsCovered(from.asked, from.modelAt).flatMap(itemsOf);
  const series = seriesOf(items);
  const sources = sourcesOf(from);
  const periods = series.reduce((count, { first, last }) => count + last - first + 1, 0);
  const rows = sources.actuals?.rowsOf().length ?? 0;
  if (periods * Math.max(1, rows) > mostComparisons) return undefined;
  const layout = layOut(from.sheet, items, series);
  const rules: RuleLine[] = [];
  const writing: Writing = { layout, sources, addRule };
  return {
    layout,
    onShow: periodOnShow(layout),
    conditions: conditionsOf(sources, layout),
    lines: items.map((item, index) => lineOf(item, index, writing, from.kept?.has(index))),
    figures: figureLines(writing),
    rules,
  };

  function addRule(lines: readonly RuleLine[]): Rows {
    const first = layout.headers.rules + 1 + rules.length;
    rules.push(...lines);
    return { first, last: layout.headers.rules + rules.length };
  }
}

function sourcesOf({ book, tables, asked }: CalculationFrom): Sources {
  const [model] = asked;
  if (!model) throw new Error("A calculation shows one model at least.");
  const all = sourceTables(tables, book);
  const table = (name: TablePlace["name"]) => onlyTable(name, all);
  return {
    tables: all,
    facts: model.facts,
    book,
    measures: table("Measures"),
    objectives: table("Objectives"),
    perspectives: table("Perspectives"),
    actuals: table("Actuals"),
    targets: table("Targets"),
  };
}

function lineOf(item: Item, place: number, writing: Writing, isKept = false): Line {
  const row = writing.layout.headers.items + 1 + place;
  switch (item.kind) {
    case "measure":
      return { ...measureLine(item, row, writing, isKept), ...broughtBy(row) };
    case "contribution":
      return contributionLine(item, row, writing);
    case "objective":
    case "perspective":
    case "scorecard":
      return groupLine(item, row, writing, isKept);
  }
}

function figureLines(writing: Writing): readonly FigureLine[] {
  const { layout, sources } = writing;
  const { items, series, headers } = layout;
  let row = headers.figures;
  return series.flatMap((one) => {
    const measured = items.flatMap((item, index) =>
      isOf(item, one) ? [writingOf(item, headers.items + 1 + index, writing)] : [],
    );
    const phased = measured.find(({ levels }) => levels === "phased");
    const [first] = measured;
    const bars = first && barsOf(first);
    return Array.from({ length: one.last - one.first + 1 }, (_, place) => {
      row += 1;
      const hasBar = bars && row >= bars.first && row <= bars.last;
      return {
        ...figureLine(one, place, row, sources),
        begun: { formula: begunFormula(one, place, row, sources.facts) },
        ...(phased ? levelsIn(phased, one, place, row) : {}),
        ...(first && hasBar ? { bar: { formula: barFormula(row, first.row) } } : {}),
      };
    });
  });
}

/** Whether a measure has been reported up to a period: 1 from its first figure on. */
function begunFormula(series: Series, place: number, row: number, facts: Facts): string {
  const [figure, above, below] = (["figure", "numerator", "denominator"] as const).map(
    (column) => `ISNUMBER(${figureCell(column, row)})`,
  );
  const isRatio = series.measure.aggregation === "Ratio";
  const reported = isRatio ? `SIGN(${figure}+${above}*${below})` : `${figure}*1`;
  if (place > 0) return `MAX(${figureCell("begun", row - 1)},${reported})`;
  return hasEarlier(series, facts) ? "1" : reported;
}

function hasEarlier({ unit, measure, first }: Series, facts: Facts): boolean {
  return facts.actuals.some(
    (actual) =>
      actual.measure === measure.id &&
      actual.period.ordinal < first &&
      valueOf(actual) !== undefined &&
      unitOf(facts, actual) === unit,
  );
}

function isOf(item: Item, { unit, measure }: Series): item is MeasureItem {
  return item.kind === "measure" && item.unit.id === unit && item.scored.measure.id === measure.id;
}

function levelsIn(
  { item, defined, sources }: MeasureWriting,
  series: Series,
  place: number,
  row: number,
): FigureLine {
  const found = { item, defined, sources };
  const { target, redFlag } = levelsOfPeriod(found, periodOf(series, place), row);
  return { target: { formula: target }, ...(redFlag === undefined ? {} : { redFlag: { formula: redFlag } }) };
}
