import { periodText, viewText } from "../../scorecard";
import {
  blankSheet,
  cellAt,
  defaultStyle,
  putCell,
  type Book,
  type CellStyle,
  type Sheet,
} from "excel-workbench/books";
import type { Calculation } from "./calculation";
import type { Content } from "./expressions";
import type { Item } from "./items";
import {
  conditionColumns,
  figureColumns,
  guardRow,
  periodRow,
  itemArea,
  itemColumns,
  ruleColumns,
  type ConditionColumn,
  type FigureColumn,
  type ItemColumn,
  type Layout,
  rowsIn,
  type RuleColumn,
} from "./layout";

const title: CellStyle = { ...defaultStyle, font: { ...defaultStyle.font, bold: true, size: 14 } };
const header: CellStyle = { ...defaultStyle, font: { ...defaultStyle.font, bold: true }, fill: "#E7E6E6" };
const formatted = (numberFormat: string): CellStyle => ({ ...defaultStyle, numberFormat });
const date = formatted("yyyy-mm-dd");

const itemStyles: Readonly<Partial<Record<ItemColumn, CellStyle>>> = {
  score: formatted("0.0"),
  rolledUp: formatted("0.0"),
  countsAs: formatted("0.0"),
  coverage: formatted("0 %"),
  coverageBefore: formatted("0 %"),
};
const figureStyles: Readonly<Partial<Record<FigureColumn, CellStyle>>> = {
  from: date,
  to: date,
};

/** The name of the calculation's sheet, another one where the workbook has such a sheet. */
export function freeSheetName({ sheets }: Book): string {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  const names = ["Calculation", ...Array.from({ length: sheets.length }, (_, n) => `Calculation ${n + 2}`)];
  return names.find((name) => !taken.has(name.toLowerCase())) ?? "Calculation";
}

/** Adds the calculation to the workbook, on a sheet of its own behind the others. */
export function addSheet(calculation: Calculation, book: Book): Sheet {
  const { layout, lines, figures, rules, conditions } = calculation;
  const sheet = blankSheet(Math.max(0, ...book.sheets.map(({ id }) => id)) + 1, layout.sheet);
  writeHeading(sheet, calculation);
  const { items, figures: figuresAt, rules: rulesAt } = layout.headers;
  writeTable(sheet, items, { columns: itemColumns, lines: lines.map(whole), styles: itemStyles });
  writeTable(sheet, figuresAt, { columns: figureColumns, lines: figures, styles: figureStyles });
  if (rules.length > 0)
    writeTable<RuleColumn>(sheet, rulesAt, { columns: ruleColumns, lines: rules, styles: {} });
  writeTable<ConditionColumn>(sheet, conditionsHeader(calculation), {
    columns: conditionColumns,
    lines: conditions.map(({ about, formula }) => ({ about, holds: { formula } })),
    styles: {},
  });
  rules.forEach(({ known }, index) => know(sheet, rulesAt + index, known));
  [80, 90, 70, 190].forEach((widthPoints, column) => sheet.columns.set(column, { widthPoints }));
  book.sheets.push(sheet);
  return sheet;
}

/** The row of the headers above the conditions, below the rules. */
const conditionsHeader = ({ layout, rules }: Calculation) => layout.headers.rules + rules.length + 2;

/** Whether every condition holds; one that cannot be told does not. */
function guardFormula(calculation: Calculation): string {
  const first = conditionsHeader(calculation) + 1;
  const count = calculation.conditions.length;
  return `COUNTIF($B$${first}:$B$${first + count},TRUE)=${count}`;
}

/** The places of the items that a calculated sheet says to differ from the copy; of those that stand in one another the innermost. */
export function differingItems(sheet: Sheet, { items, headers, childrenOf }: Layout): readonly number[] {
  const column = keysOf(itemColumns).indexOf("unchanged");
  const differs = (row: number) => cellAt(sheet, row - 1, column)?.value !== true;
  const isInnermost = (item: Item) => {
    const rows = item.kind === "measure" ? undefined : childrenOf(item);
    return !rows || !rowsIn(rows).some(differs);
  };
  return items.flatMap((item, place) =>
    item.kind !== "contribution" && differs(headers.items + 1 + place) && isInnermost(item) ? [place] : [],
  );
}

/** What a rule's value comes to, for who reads the sheet before anybody calculates it. */
function know(sheet: Sheet, row: number, value: number | undefined): void {
  const column = keysOf(ruleColumns).indexOf("value");
  const cell = cellAt(sheet, row, column);
  if (cell?.formula !== undefined && value !== undefined) putCell(sheet, row, column, { ...cell, value });
}

/** What has no native form shows as not available: an empty cell would be read as 0. */
function whole(line: Calculation["lines"][number]): Calculation["lines"][number] {
  const gaps = Object.keys(itemColumns).map((column) => [column, { formula: "NA()" }] as const);
  return { ...Object.fromEntries(gaps), ...line };
}

type Said = readonly [row: number, column: number, content: Content, style?: CellStyle];

function periodSaid({ onShow: formula }: Calculation): readonly Said[] {
  if (formula === undefined) return [];
  return [
    [periodRow - 1, 0, { formula }, header],
    [
      periodRow - 1,
      1,
      "The period is still the latest one with enough figures: without that nothing of it is shown.",
    ],
  ];
}

function writeHeading(sheet: Sheet, calculation: Calculation): void {
  const { layout } = calculation;
  const [model] = layout.items.map((item) => item.model);
  const shown = model ? `${periodText(model.frame.period)} (${viewText(model.frame.view)})` : "";
  const said: readonly Said[] = [
    [0, 0, "Calculation", title],
    [
      1,
      0,
      `What the scorecard in this copy is looked up in: worked out for ${shown}, from the tables of this workbook.`,
    ],
    [
      2,
      0,
      "Figures, targets and weights are followed. Other periods, settings, definitions or measures need the add-in: what depends on them then shows #N/A.",
    ],
    [guardRow - 1, 0, { formula: guardFormula(calculation) }, header],
    [
      guardRow - 1,
      1,
      "Settings and tables are as they were when the copy was made: without that nothing is worked out.",
    ],
    [guardRow, 0, { formula: differingRows(layout) }, header],
    ...periodSaid(calculation),
    [guardRow, 1, "Rows that show another result than the original: 0 until a figure is changed."],
  ];
  for (const [row, column, content, style] of said) put(sheet, { row, column, content, style });
}

/** How many items came to something else than in the workbook that the copy was made of, as long as nobody has changed a figure. */
function differingRows({ items, headers }: Layout): string {
  const rows = { first: headers.items + 1, last: headers.items + items.length };
  return `ROWS(${itemArea("unchanged", rows)})-COUNTIF(${itemArea("unchanged", rows)},TRUE)`;
}

interface Written<Column extends string> {
  readonly columns: Readonly<Record<Column, string>>;
  readonly lines: readonly Readonly<Partial<Record<Column, Content>>>[];
  readonly styles: Readonly<Partial<Record<Column, CellStyle>>>;
}

function writeTable<Column extends string>(
  sheet: Sheet,
  headerRow: number,
  { columns, lines, styles }: Written<Column>,
): void {
  const keys = keysOf(columns);
  keys.forEach((key, column) =>
    put(sheet, { row: headerRow - 1, column, content: columns[key], style: header }),
  );
  lines.forEach((line, index) =>
    keys.forEach((key, column) =>
      put(sheet, { row: headerRow + index, column, content: line[key], style: styles[key] }),
    ),
  );
}

function keysOf<Column extends string>(columns: Readonly<Record<Column, string>>): readonly Column[] {
  const isColumn = (key: string): key is Column => key in columns;
  return Object.keys(columns).filter(isColumn);
}

interface Put {
  readonly row: number;
  readonly column: number;
  readonly content: Content;
  readonly style?: CellStyle;
}

function put(sheet: Sheet, { row, column, content, style = defaultStyle }: Put): void {
  if (content === undefined) return;
  const cell =
    typeof content === "object" && "formula" in content
      ? { value: undefined, formula: content.formula, style }
      : { value: content, style };
  putCell(sheet, row, column, cell);
}
