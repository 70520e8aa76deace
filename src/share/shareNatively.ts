import type { CellPlace, Model, ModelAt, Problem } from "../scorecard";
import type { TablePlace } from "../sheets";
import { putCell, type Book, type Cell, type Sheet } from "excel-workbench/books";
import {
  addSheet,
  calculationOf,
  constant,
  differingItems,
  freeSheetName,
  lookUp,
  modelsAsked,
  onlyWhile,
  type Calculation,
} from "./calculation";
import { writeNatively, type Dialect } from "./native";
import { countOf, oneCell, ourFormulas, placeOf, type OurFormula } from "./ourFormulas";
import { areaReader, cellReader } from "./readCells";
import { shareAsValues, type Shared } from "./shareAsValues";

/** The workbook as it was read and scored. */
export interface NativeFrom {
  readonly tables: readonly TablePlace[];
  readonly model: Model;
  readonly modelAt: ModelAt;
  readonly dialect: Dialect;
  /** The same workbook, calculated with the add-in (see `shareAsValues`). */
  readonly calculated?: Book;
  /** What was found to come to another value than the add-in's. */
  readonly found?: FoundDifferent;
}

/** What keeps its value as long as what it came from is as in the copy, and what becomes a value. */
export interface FoundDifferent {
  /** Items of the calculation, by their places. */
  readonly items: ReadonlySet<number>;
  /** Cells, by their keys. */
  readonly kept: ReadonlySet<string>;
  readonly values: ReadonlySet<string>;
}

export interface SharedNatively extends Shared {
  /** The cells whose formulas are Excel's own now. */
  readonly native: readonly NativeCell[];
  /** The sheet of the calculation; undefined where there is none. */
  readonly calculation?: string;
  /** The items that the copy, once it is calculated, says to come to something else than in the workbook, by their places. */
  differing(calculated: Book): readonly number[];
}

/** A cell whose formula is Excel's own now. */
export interface NativeCell {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
}

/**
 * Makes a copy for people without the add-in of a workbook, in place, whose formulas go on calculating: every formula of ours becomes
 * plain formulas of Excel's; what the live functions say is looked up on a sheet that works it out from the tables. What has no
 * native form keeps its value as long as what it came from is unchanged, or becomes a value; each kind is named.
 */
export function shareNatively(book: Book, from: NativeFrom): SharedNatively {
  const ours = countOf(book);
  const formulas = liveFormulas(book, from);
  const calculation = addCalculation(book, from);
  const made = calculation ? rewrite(formulas, { book, calculation, from }) : [];
  const left = firstLeft(book, made);
  const shared = shareAsValues(book, from.calculated);
  const kept = made.filter(({ isKept }) => isKept);
  return {
    ...shared,
    native: made,
    ...(calculation ? { calculation: calculation.layout.sheet } : {}),
    differing: (calculated) => differingIn(calculated, calculation),
    problems: [
      ...shared.problems,
      ...(calculation ? [] : [{ code: "share-too-large" } as const]),
      ...of("share-kept", kept.length, kept[0]?.at),
      ...(calculation ? of("share-as-value", ours - made.length, left) : []),
    ],
  };
}

function of(
  code: "share-kept" | "share-as-value",
  formulas: number,
  at: CellPlace | undefined,
): readonly Problem[] {
  return at && formulas > 0 ? [{ code, at, formulas }] : [];
}

/** The first formula of ours that has to become a value. */
function firstLeft(book: Book, made: readonly Made[]): CellPlace | undefined {
  const done = new Set(made.map(cellKey));
  for (const sheet of book.sheets)
    for (const found of ourFormulas(sheet))
      if (!done.has(cellKey({ sheetId: sheet.id, ...found }))) return placeOf(sheet, found);
  return undefined;
}

function differingIn({ sheets }: Book, calculation: Calculation | undefined): readonly number[] {
  const sheet = sheets.find(({ name }) => name === calculation?.layout.sheet);
  return sheet && calculation ? differingItems(sheet, calculation.layout) : [];
}

function calculationFor(
  book: Book,
  { tables, model, modelAt }: NativeFrom,
  kept: ReadonlySet<number>,
): Calculation | undefined {
  const formulas = book.sheets.flatMap((sheet) =>
    ourFormulas(sheet).map(({ cell }) => ({ formula: cell.formula, sheet })),
  );
  const asked = new Set<Model>([model]);
  for (const { formula, sheet } of formulas)
    for (const one of modelsAsked([formula], { shown: model, modelAt }, cellReader(book, sheet)))
      asked.add(one);
  return calculationOf({ book, tables, modelAt, asked: [...asked], sheet: freeSheetName(book), kept });
}

interface Made extends NativeCell {
  readonly at: CellPlace;
  readonly isKept: boolean;
}

interface LiveFormula extends OurFormula {
  readonly sheet: Sheet;
}

/** The workbook's formulas of ours that are to go on calculating. */
function liveFormulas({ sheets }: Book, { found }: NativeFrom): readonly LiveFormula[] {
  return sheets.flatMap((sheet) =>
    ourFormulas(sheet)
      .map((formula) => ({ ...formula, sheet }))
      .filter(({ row, column }) => !found?.values.has(cellKey({ sheetId: sheet.id, row, column }))),
  );
}

/** Writes the calculation's sheet; an item for which there are no formulas that Excel takes is written as in the copy. */
function addCalculation(book: Book, from: NativeFrom): Calculation | undefined {
  const kept = new Set(from.found?.items);
  for (;;) {
    const calculation = calculationFor(book, from, kept);
    if (!calculation) return undefined;
    const sheet = addSheet(calculation, book);
    const first = calculation.layout.headers.items;
    const places = writeCalculation(book, sheet, from).map((row) => row - first);
    const without = places.filter((place) => place in calculation.lines && !kept.has(place));
    if (without.length === 0) return calculation;
    book.sheets = book.sheets.filter((one) => one !== sheet);
    without.forEach((place) => kept.add(place));
  }
}

/** Writes the calculation's calls of ours natively; gives the rows of those that have no native form. */
function writeCalculation(book: Book, sheet: Sheet, { dialect }: NativeFrom): readonly number[] {
  const read = areaReader(book, sheet);
  return ourFormulas(sheet).flatMap((found) => {
    const native = writeNatively(found.cell.formula, { dialect, read });
    const isArray = native.kind === "native" && native.isArray;
    const formula = native.kind === "native" ? native.formula : "NA()";
    putCell(sheet, found.row, found.column, enteredAs(found, formula, { isArray, dialect }));
    return native.kind === "native" ? [] : [found.row];
  });
}

/** Writes look-ups into the calculation wherever the workbook calls a function of ours. */
function rewrite(formulas: readonly LiveFormula[], rewriting: Omit<Rewriting, "sheet">): readonly Made[] {
  const { dialect } = rewriting.from;
  return formulas.flatMap(({ sheet, ...found }) => {
    const made = formulaFor(found, { ...rewriting, sheet });
    if (!made) return [];
    const { row, column } = found;
    putCell(sheet, row, column, enteredAs(found, made.formula, { isArray: made.isArray, dialect }));
    return [{ sheetId: sheet.id, row, column, at: placeOf(sheet, found), isKept: made.isKept }];
  });
}

/** A cell by its sheet, row and column. */
export const cellKey = ({ sheetId, row, column }: NativeCell): string => `${sheetId}!${row}!${column}`;

interface Rewriting {
  readonly book: Book;
  readonly sheet: Sheet;
  readonly calculation: Calculation;
  readonly from: NativeFrom;
}

interface NativeOf {
  readonly formula: string;
  readonly isArray: boolean;
  readonly isKept: boolean;
}

/** The formula of Excel's own for a cell; undefined where it has to become a value. */
function formulaFor(
  { cell, row, column }: OurFormula,
  { book, sheet, calculation, from: { dialect, model, modelAt, found } }: Rewriting,
): NativeOf | undefined {
  const looking = { calculation, shown: model, modelAt, read: cellReader(book, sheet) };
  const isKept = found?.kept.has(cellKey({ sheetId: sheet.id, row, column }));
  const looked = lookUp(cell.formula, looking, isKept);
  if (looked.isLeft) return undefined;
  if (looked.unchanged.length > 0) return keptFormula(cell, looked.unchanged);
  const native = writeNatively(looked.formula, { dialect, read: areaReader(book, sheet) });
  return native.kind === "native" ? { ...native, isKept: false } : undefined;
}

/** What a cell says as long as the items that it tells of are as in the copy. */
function keptFormula({ value, arrayArea }: Cell, unchanged: readonly string[]): NativeOf | undefined {
  const isPlain = typeof value === "number" || typeof value === "string" || typeof value === "boolean";
  if (!isPlain || arrayArea) return undefined;
  const formula = onlyWhile(`AND(${[...new Set(unchanged)].join(",")})`, constant(value));
  return { formula, isArray: false, isKept: true };
}

interface Entering {
  readonly isArray: boolean;
  readonly dialect: Dialect;
}

/** A cell with another formula and the value that it had; what spilled goes on to, in Excel 2016 as an array formula. */
function enteredAs({ cell, ...place }: OurFormula, formula: string, { isArray, dialect }: Entering): Cell {
  const { value, style, arrayArea } = cell;
  if (!isArray && !arrayArea) return { value, style, formula };
  return { value, style, formula, arrayArea: arrayArea ?? oneCell(place), isDynamic: dialect === "365" };
}
