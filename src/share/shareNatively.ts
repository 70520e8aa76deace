import type { CellPlace, Model, ModelAt, Problem } from "../scorecard";
import { callsUs, type TablePlace } from "../sheets";
import {
  addressOf,
  allCells,
  putCell,
  type Area,
  type Book,
  type Cell,
  type Sheet,
} from "excel-workbench/books";
import {
  addSheet,
  calculationOf,
  constant,
  freeSheetName,
  lookUp,
  modelsAsked,
  onlyWhile,
  type Calculation,
} from "./calculation";
import { writeNatively, type Dialect } from "./native";
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
  /** Cells that are to be values, by their keys: those whose native form was found to give another value. */
  readonly asValues?: ReadonlySet<string>;
}

export interface SharedNatively extends Shared {
  /** The cells whose formulas are Excel's own now. */
  readonly native: readonly NativeCell[];
  /** The sheet of the calculation; undefined where there is none. */
  readonly calculation?: string;
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
  const calculation = calculationFor(book, from);
  const ours = countOf(book);
  const made = calculation ? rewrite(book, calculation, from) : [];
  const left = firstLeft(book, made);
  const shared = shareAsValues(book, from.calculated);
  const kept = made.filter(({ isKept }) => isKept);
  return {
    ...shared,
    native: made,
    ...(calculation ? { calculation: calculation.layout.sheet } : {}),
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

const countOf = (book: Book) => book.sheets.reduce((count, sheet) => count + ourFormulas(sheet).length, 0);

/** The first formula of ours that has to become a value. */
function firstLeft(book: Book, made: readonly Made[]): CellPlace | undefined {
  const done = new Set(made.map(cellKey));
  for (const sheet of book.sheets)
    for (const found of ourFormulas(sheet))
      if (!done.has(cellKey({ sheetId: sheet.id, ...found }))) return placeOf(sheet, found);
  return undefined;
}

function calculationFor(book: Book, { tables, model, modelAt }: NativeFrom): Calculation | undefined {
  const formulas = book.sheets.flatMap((sheet) =>
    ourFormulas(sheet).map(({ cell }) => ({ formula: cell.formula, sheet })),
  );
  const asked = new Set<Model>([model]);
  for (const { formula, sheet } of formulas)
    for (const one of modelsAsked([formula], { shown: model, modelAt }, cellReader(book, sheet)))
      asked.add(one);
  return calculationOf({ book, tables, modelAt, asked: [...asked], sheet: freeSheetName(book) });
}

interface OurFormula {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell & { readonly formula: string };
}

function ourFormulas(sheet: Sheet): readonly OurFormula[] {
  return [...allCells(sheet)].flatMap(({ row, column, cell }) => {
    const { formula } = cell;
    return formula !== undefined && callsUs(formula) ? [{ row, column, cell: { ...cell, formula } }] : [];
  });
}

interface Made extends NativeCell {
  readonly at: CellPlace;
  readonly isKept: boolean;
}

/** Writes the calculation's sheet, and look-ups into it wherever the workbook calls a function of ours. */
function rewrite(book: Book, calculation: Calculation, from: NativeFrom): readonly Made[] {
  const ours = book.sheets.flatMap((sheet) =>
    ourFormulas(sheet)
      .map((found) => ({ ...found, sheet, sheetId: sheet.id }))
      .filter((found) => !from.asValues?.has(cellKey(found))),
  );
  const { dialect } = from;
  const sheet = addSheet(calculation, book);
  for (const { row, column, cell } of ourFormulas(sheet)) {
    const native = writeNatively(cell.formula, { dialect, read: areaReader(book, sheet) });
    const formula = native.kind === "native" ? native.formula : "NA()";
    putCell(
      sheet,
      row,
      column,
      enteredAs({ row, column, cell }, formula, {
        isArray: native.kind === "native" && native.isArray,
        dialect,
      }),
    );
  }
  return ours.flatMap(({ sheet: on, sheetId, ...found }) => {
    const made = formulaFor(found, { book, sheet: on, calculation, from });
    if (!made) return [];
    putCell(on, found.row, found.column, enteredAs(found, made.formula, { isArray: made.isArray, dialect }));
    const { row, column } = found;
    return [{ sheetId, row, column, at: placeOf(on, found), isKept: made.isKept }];
  });
}

/** A cell by its sheet, row and column. */
export const cellKey = ({ sheetId, row, column }: NativeCell): string => `${sheetId}!${row}!${column}`;

interface Place {
  readonly row: number;
  readonly column: number;
}

const placeOf = ({ name }: Sheet, place: Place): CellPlace => ({
  sheet: name,
  cell: addressOf(oneCell(place)),
});

const oneCell = ({ row, column }: Place): Area => ({
  top: row,
  bottom: row,
  left: column,
  right: column,
});

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
  { cell }: OurFormula,
  { book, sheet, calculation, from: { dialect, model, modelAt } }: Rewriting,
): NativeOf | undefined {
  const looked = lookUp(cell.formula, { calculation, shown: model, modelAt, read: cellReader(book, sheet) });
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
