import type { CellPlace } from "../scorecard";
import {
  addressOf,
  allCells,
  cellAt,
  putCell,
  type Area,
  type Cell,
  type CellValue,
  type Sheet,
} from "excel-workbench/books";
import type { NeedsUs } from "./ourNames";
import { spillKey } from "./spillReferences";

/** A formula that became a value, or one of the user's own whose value is another by now. */
export interface Frozen {
  readonly at: CellPlace;
  /** Whether neither the file nor a calculation has a value of it. */
  readonly isLacking: boolean;
  /** Whether a calculation comes to another value than the file has, and the file's stays. */
  readonly isStale: boolean;
  /** Where it had spilled: its key, and the area. */
  readonly spill?: readonly [key: string, area: string];
}

/** Makes values of a sheet's formulas that need the add-in. */
export function freezeFormulas(
  sheet: Sheet,
  calculated: Sheet | undefined,
  needsUs: NeedsUs,
): readonly Frozen[] {
  const frozen = formulasIn(sheet).flatMap(({ row, column, cell }) =>
    needsUs(cell.formula ?? "", sheet.id) ? [freeze({ sheet, calculated, row, column }, cell)] : [],
  );
  const values = new Set(frozen.map(({ at }) => at.cell));
  freezeColumns(sheet, (formula) => needsUs(formula, sheet.id), values);
  return frozen;
}

/**
 * Gives the formulas that stay their values where the file has none, or one that came from what now has another. Those are the ones
 * to which a calculation gives another value, as it starts at what the file lacks.
 *
 * @param takesNewer not where values of ours stay that a calculation would change: what reads them stays as well
 * @returns those that stay with an older value
 */
export function freshenFormulas(
  sheet: Sheet,
  calculated: Sheet | undefined,
  takesNewer: boolean,
): readonly Frozen[] {
  if (!calculated) return [];
  return formulasIn(sheet).flatMap(({ row, column, cell }) => {
    const anew = cellAt(calculated, row, column);
    if (!anew || anew.formula !== cell.formula || !isUsable(anew.value)) return [];
    const others = othersIn({ sheet, calculated, row, column }, anew);
    if (others.length === 0) return [];
    if (!takesNewer && isUsable(cell.value))
      return [{ at: placeOf(sheet, { row, column }), isLacking: false, isStale: true }];
    for (const { row, column, cell } of others) putCell(sheet, row, column, cell);
    return [];
  });
}

/** The cells of a formula of the user's own that come to another value, as they then are. */
function othersIn(freezing: Freezing, owner: Cell): readonly (Place & { readonly cell: Cell })[] {
  return placesIn(areaOf(owner, freezing)).flatMap((place) => {
    const { there, anew } = lookAt({ ...freezing, ...place });
    if (!there || !isUsable(anew) || isSameValue(there.value, anew)) return [];
    const isOwner = place.row === freezing.row && place.column === freezing.column;
    const area = isOwner && owner.arrayArea ? { arrayArea: owner.arrayArea } : {};
    return [{ ...place, cell: { ...there, ...area, value: anew } }];
  });
}

const formulasIn = (sheet: Sheet) => [...allCells(sheet)].filter(({ cell }) => cell.formula !== undefined);

interface Place {
  readonly row: number;
  readonly column: number;
}

interface Freezing extends Place {
  readonly sheet: Sheet;
  readonly calculated: Sheet | undefined;
}

function areaOf(cell: Cell | undefined, { row, column }: Place): Area {
  return cell?.arrayArea ?? { top: row, bottom: row, left: column, right: column };
}

function placeOf({ name }: Sheet, { row, column }: Place): CellPlace {
  return { sheet: name, cell: addressOf(areaOf(undefined, { row, column })) };
}

/** Without the add-in Excel leaves a spill its first cell alone: how far it reaches, the calculation knows. */
function freeze(freezing: Freezing, found: Cell): Frozen {
  const { sheet, calculated, row, column } = freezing;
  const isThere = isUsable(found.value);
  const anew = calculated && !isThere ? cellAt(calculated, row, column) : undefined;
  const owner = anew?.formula === found.formula && anew?.arrayArea ? anew : found;
  const area = areaOf(owner, freezing);
  const at = placeOf(sheet, freezing);
  const cells = placesIn(area).map((place) => lookAt({ ...freezing, ...place }));
  cells.forEach(keep);
  return {
    at,
    isLacking: cells.some(({ value, there }) => there !== undefined && value === undefined),
    isStale: cells.some(isOld),
    ...(owner.arrayArea ? { spill: [spillKey(sheet.name, at.cell), addressOf(area)] } : {}),
  };
}

function placesIn({ top, left, bottom, right }: Area) {
  return Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (_, across) => ({ row: top + down, column: left + across })),
  ).flat();
}

/** A cell that is frozen: what is there in the file, what a calculation gives, and the value that it keeps. */
interface Look extends Freezing {
  readonly there: Cell | undefined;
  readonly anew: CellValue;
  readonly value: CellValue;
}

function lookAt(freezing: Freezing): Look {
  const { sheet, calculated, row, column } = freezing;
  const [found, computed] = [sheet, calculated].map((one) => one && cellAt(one, row, column));
  const anew = computed?.value;
  return { ...freezing, there: found ?? computed, anew, value: [found?.value, anew].find(isUsable) };
}

function isOld({ value, anew }: Look): boolean {
  return isUsable(anew) && !isSameValue(value, anew);
}

function keep({ sheet, row, column, there, value }: Look): void {
  if (there) putCell(sheet, row, column, { value: value ?? notAvailable, style: there.style });
}

const notAvailable = { error: "#N/A" };

/** What a cell shows while or because the add-in is not there. */
const notThere: ReadonlySet<string> = new Set(["#NAME?", "#BUSY!", "#CONNECT!", "#GETTING_DATA"]);

function isUsable(value: CellValue): boolean {
  if (value === undefined) return false;
  return typeof value !== "object" || !notThere.has(value.error);
}

/** The fifteen digits that Excel counts with. */
const digits = 1e-12;

/** Whether two values are the same, as far as Excel's fifteen digits tell. */
export function isSameValue(one: CellValue, other: CellValue): boolean {
  if (typeof one === "number" && typeof other === "number")
    return Math.abs(one - other) <= digits * Math.max(1, Math.abs(one), Math.abs(other));
  if (typeof one === "object" && typeof other === "object") return one.error === other.error;
  return one === other;
}

/** New rows of a table would get the formula of their column again; a totals cell of ours is a plain value. */
function freezeColumns(sheet: Sheet, needsUs: NeedsUs, values: ReadonlySet<string>): void {
  sheet.tables = sheet.tables.map((table) => ({
    ...table,
    columns: table.columns.map(({ calculatedFormula, totalsFunction, ...column }, index) => {
      const total = placeOf(sheet, { row: table.area.bottom, column: table.area.left + index });
      const isTotalOfOurs = table.hasTotals && values.has(total.cell);
      return {
        ...column,
        ...(calculatedFormula === undefined || needsUs(calculatedFormula) ? {} : { calculatedFormula }),
        ...(totalsFunction === undefined || isTotalOfOurs ? {} : { totalsFunction }),
      };
    }),
  }));
}
