import { periodText } from "../scorecard";
import { measuresInShares } from "../sheets";
import { writeNatively } from "../share";
import {
  blankSheet,
  bookOf,
  defaultStyle,
  putCell,
  saveBook,
  type Book,
  type CellStyle,
  type CellValue,
  type Sheet,
  type Validation,
} from "excel-workbench/books";
import { columns, figuresSheet, inputs, type ColumnKey } from "./columns";
import type { FigureAsked, Request } from "./requestsFor";
import { meaningOf, writeKey } from "./rowKey";

/** What stands on all requests of one time. */
export interface RequestWords {
  /** What the scorecard is called. */
  readonly scorecard: string;
  readonly period: string;
  /** By when it is wanted; left out: nobody said. */
  readonly until?: string;
}

/** A workbook of what one person or unit is asked for: the cells to fill in are open, all others are locked. Needs no add-in. */
function requestBook(request: Request, words: RequestWords): Book {
  const commentary = commentarySheet(request, 2);
  const book = bookOf([
    figuresPage(request, words),
    ...(commentary ? [commentary] : []),
    howToPage(words, commentary ? 3 : 2),
  ]);
  book.properties.title = `Figures for ${words.period}`;
  return book;
}

/** The same as a file. */
export function requestFile(request: Request, words: RequestWords): Uint8Array {
  return saveBook(requestBook(request, words));
}

const locked = defaultStyle;
const strong: CellStyle = { ...locked, font: { ...locked.font, bold: true } };
const heading: CellStyle = { ...strong, font: { ...strong.font, size: 14 } };
const header: CellStyle = {
  ...strong,
  fill: "#1F3864",
  font: { ...strong.font, color: "#FFFFFF" },
  alignment: { ...strong.alignment, wrapText: true, vertical: "Center" },
};
/** It stands in its own cell alone, however long it is. */
const faint: CellStyle = {
  ...locked,
  font: { ...locked.font, color: "#7F7F7F", size: 8 },
  alignment: { ...locked.alignment, horizontal: "Fill", vertical: "Top" },
};
const rightHeader: CellStyle = { ...header, alignment: { ...header.alignment, horizontal: "Right" } };
const isOfNumbers = (key: ColumnKey) => ["last", "target", "value", "numerator", "denominator"].includes(key);
const wrapped: CellStyle = { ...locked, alignment: { ...locked.alignment, wrapText: true, vertical: "Top" } };
const open: CellStyle = {
  ...wrapped,
  fill: "#FFF2CC",
  locked: false,
  borders: { EdgeBottom: { style: "Continuous", weight: "Thin", color: "#BF9000" } },
};

const keys: readonly ColumnKey[] = [
  "measure",
  "unit",
  "period",
  "of",
  "last",
  "target",
  "value",
  "numerator",
  "denominator",
  "comment",
  "status",
  "definition",
  "dataSource",
  "key",
];
const widths: Readonly<Record<ColumnKey, number>> = {
  ...{ measure: 170, unit: 90, period: 60, of: 50, last: 70, target: 70, value: 80, numerator: 80 },
  ...{ denominator: 80, comment: 170, status: 60, definition: 190, dataSource: 110, key: 40 },
};
/** Zero-based. */
const headerRow = 3;

function figuresPage(request: Request, words: RequestWords): Sheet {
  const sheet = blankSheet(1, figuresSheet);
  const { figures } = request;
  const isRatio = figures.some(({ measure }) => measure.aggregation === "Ratio");
  const shown = keys.filter((key) => isRatio || (key !== "numerator" && key !== "denominator"));
  put(sheet, [0, 0], `${words.scorecard}: figures for ${words.period}`, heading);
  put(sheet, [1, 0], askedText(request, words), locked);
  shown.forEach((key, column) => {
    sheet.columns.set(column, { widthPoints: widths[key] });
    put(sheet, [headerRow, column], columns[key], isOfNumbers(key) ? rightHeader : header);
  });
  sheet.rows.set(headerRow, { heightPoints: 30 });
  figures.forEach((figure, index) =>
    writeFigure(sheet, headerRow + 1 + index, { figure, shown, to: request.to }),
  );
  sheet.validations = figures.flatMap((figure, index) => limitsOf(figure, headerRow + 1 + index, shown));
  sheet.frozenAt = { row: headerRow + 1, column: 1 };
  sheet.isProtected = true;
  sheet.pageSetup = {
    ...onePageWide(sheet),
    titleRows: { first: headerRow, last: headerRow },
    printArea: { top: 0, left: 0, bottom: headerRow + figures.length, right: shown.length - 2 },
  };
  return sheet;
}

const askedText = ({ to, figures }: Request, { until }: RequestWords) =>
  `For ${to}: ${figures.length === 1 ? "1 figure" : `${figures.length} figures`}, in the yellow cells${until === undefined ? "" : `, by ${until}`}.`;

interface Row {
  readonly figure: FigureAsked;
  readonly to: string;
  readonly shown: readonly ColumnKey[];
}

function writeFigure(sheet: Sheet, row: number, { figure, shown, to }: Row): void {
  const { measure, unit, period, last, levels, objective } = figure;
  const format = formatOf(figure);
  const formatted = (style: CellStyle): CellStyle => ({ ...style, numberFormat: format });
  const key = writeKey({ measure: measure.id, unit: unit.id, period, meaning: meaningOf(measure), to });
  const contents: Readonly<Record<ColumnKey, readonly [CellValue, CellStyle]>> = {
    measure: [measure.name, { ...wrapped, font: strong.font }],
    unit: [unit.name, wrapped],
    period: [periodText(period), wrapped],
    of: [measure.unit, wrapped],
    last: [isAnswer(measure) ? answerOf(last) : last, formatted(wrapped)],
    target: [isAnswer(measure) ? answerOf(levels.target) : levels.target, formatted(wrapped)],
    value: [undefined, formatted(open)],
    numerator: [undefined, open],
    denominator: [undefined, open],
    comment: [undefined, open],
    status: [undefined, wrapped],
    definition: [measure.definition ?? objective.name, wrapped],
    dataSource: [measure.dataSource, wrapped],
    key: [key, faint],
  };
  shown.forEach((name, column) => put(sheet, [row, column], ...contents[name]));
  const lines = Math.max(
    ...shown.map((name) => (name === "key" ? 1 : linesOf(contents[name][0], widths[name]))),
  );
  sheet.rows.set(row, { heightPoints: 15 * lines });
  const status = statusFormula(figure, row, shown);
  if (status !== undefined)
    putCell(sheet, row, shown.indexOf("status"), { value: "", formula: status, style: wrapped });
}

/** About as many lines as a text takes in a column: a letter is about five points wide. */
const linesOf = (content: CellValue, width: number) =>
  Math.ceil((5.5 * String(content ?? "").length) / width) || 1;

const isAnswer = ({ rule }: FigureAsked["measure"]) =>
  rule.method === "Yes/No" || rule.direction === "Yes/No";

const answerOf = (value: number | undefined) =>
  value === undefined ? undefined : value === 0 ? "No" : "Yes";

/** A share is shown as percent, as it is in the workbook; 85 for 85 % as a plain number. */
function formatOf({ measure, last, levels }: FigureAsked): string {
  if (measure.unit !== "%") return "General";
  const values = [last ?? "", levels.target ?? "", levels.redFlag ?? ""];
  const cells = { measures: values.map(() => measure.id), values, formats: [] };
  return measuresInShares(new Set([measure.id.toLowerCase()]), [cells]).size > 0 ? "0.0%" : "General";
}

/** The band while a figure is typed, in Excel's own functions; none where the scoring needs more than this row. */
function statusFormula(figure: FigureAsked, row: number, shown: readonly ColumnKey[]): string | undefined {
  const { levels, measure, direction } = figure;
  const isSimple = measure.rule.method === "Target" && (direction === "Higher" || direction === "Lower");
  if (!isSimple || levels.target === undefined || measure.aggregation === "Ratio") return undefined;
  const value = `${letter(shown.indexOf("value"))}${row + 1}`;
  const flag = levels.redFlag === undefined ? "" : String(levels.redFlag);
  const call = `BSC.STATUS(${value},${levels.target},${flag},"${direction}")`;
  const native = writeNatively(call, { dialect: "2016", read: () => [[undefined]] });
  return native.kind === "native" && !native.isArray ? `IF(${value}="","",${native.formula})` : undefined;
}

const letter = (column: number) => String.fromCharCode(65 + column);

const largest = 1e15;

/** What a cell takes: a number, or Yes and No. */
function limitsOf({ measure }: FigureAsked, row: number, shown: readonly ColumnKey[]): readonly Validation[] {
  return inputs.flatMap((key) => {
    const column = shown.indexOf(key);
    if (column < 0 || key === "comment") return [];
    const areas = [{ top: row, bottom: row, left: column, right: column }];
    const shared = { areas, ignoreBlanks: true, inCellDropDown: true };
    if (isAnswer(measure) && key === "value") return [{ ...shared, type: "List", formula1: '"Yes,No"' }];
    return [
      {
        ...{ ...shared, type: "Decimal", operator: "Between" },
        ...{ formula1: String(-largest), formula2: String(largest) },
        error: { show: true, style: "Stop", title: "A number", message: `${measure.name} takes a number.` },
      },
    ];
  });
}

/** What people write about what was Red last: the table that the workbook has for it. */
function commentarySheet({ figures }: Request, id: number): Sheet | undefined {
  const red = figures.filter(({ lastBand }) => lastBand === "Red");
  if (red.length === 0) return undefined;
  const sheet = blankSheet(id, "Commentary");
  const headers = ["Period", "Item", "Scorecard", "Commentary", "Cause", "Decision"];
  const rows = red.map(({ period, measure, unit }) => [periodText(period), measure.id, unit.id]);
  headers.forEach((text, column) => put(sheet, [0, column], text, header));
  rows.forEach((cells, index) =>
    headers.forEach((_, column) =>
      put(sheet, [index + 1, column], cells[column], column < 3 ? wrapped : open),
    ),
  );
  [60, 110, 90, 230, 230, 230].forEach((widthPoints, column) => sheet.columns.set(column, { widthPoints }));
  sheet.tables = [
    {
      ...{
        id: 1,
        name: "Reviews",
        area: { top: 0, left: 0, bottom: rows.length, right: headers.length - 1 },
      },
      columns: headers.map((name, index) => ({ id: index + 1, name })),
      ...{ hasHeaders: true, hasTotals: false, style: "TableStyleLight1", showFilterButton: false },
      ...{ showBandedRows: false, showBandedColumns: false },
      ...{ highlightFirstColumn: false, highlightLastColumn: false },
    },
  ];
  sheet.isProtected = true;
  sheet.pageSetup = onePageWide(sheet);
  return sheet;
}

const onePageWide = ({ pageSetup }: Sheet): Sheet["pageSetup"] => ({
  ...pageSetup,
  orientation: "Landscape",
  zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
});

function howToPage({ until }: RequestWords, id: number): Sheet {
  const sheet = blankSheet(id, "How to");
  sheet.columns.set(0, { widthPoints: 520 });
  put(sheet, [0, 0], "How to", heading);
  const sentences = [
    "Fill in the yellow cells of the sheet Figures; leave empty what you do not know yet, and say why in Comment. The last column belongs to the file.",
    "Where there is a sheet Commentary, say what the reason was that a measure was Red, and what is to be done.",
    `Save the file under any name and send it back${until === undefined ? "" : ` by ${until}`}; it can be sent again if something changes.`,
  ];
  sentences.forEach((text, index) => put(sheet, [index + 2, 0], text, wrapped));
  sheet.isProtected = true;
  sheet.pageSetup = onePageWide(sheet);
  return sheet;
}

function put(
  sheet: Sheet,
  [row, column]: readonly [number, number],
  value: CellValue,
  style: CellStyle,
): void {
  putCell(sheet, row, column, { value: value === "" ? undefined : value, style });
}
