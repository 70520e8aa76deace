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

/** A formula that became a value, or took one that the file lacked. */
export interface Frozen {
  readonly at: CellPlace;
  /** Whether it needed the add-in. */
  readonly isOurs: boolean;
  /** Whether neither the file nor a calculation has a value of it. */
  readonly isLacking: boolean;
  /** Whether a calculation comes to another value than the file has. */
  readonly isStale: boolean;
  /** Where it had spilled: its key, and the area. */
  readonly spill?: readonly [key: string, area: string];
}

/** Makes values of a sheet's formulas that need the add-in, and gives the others their values where the file has none. */
export function freezeFormulas(
  sheet: Sheet,
  calculated: Sheet | undefined,
  needsUs: NeedsUs,
): readonly Frozen[] {
  const formulas = [...allCells(sheet)].filter(({ cell }) => cell.formula !== undefined);
  const frozen = formulas.flatMap(({ row, column, cell }) => {
    const isOurs = needsUs(cell.formula ?? "");
    if (!isOurs && isUsable(cell.value)) return [];
    return [freeze({ sheet, calculated, row, column, isOurs }, cell)];
  });
  freezeColumns(sheet, needsUs);
  return frozen;
}

interface Freezing {
  readonly sheet: Sheet;
  readonly calculated: Sheet | undefined;
  readonly row: number;
  readonly column: number;
  readonly isOurs: boolean;
}

function freeze(freezing: Freezing, { arrayArea }: Cell): Frozen {
  const { sheet, row, column, isOurs } = freezing;
  const own = { top: row, bottom: row, left: column, right: column };
  const cell = addressOf(own);
  const cells = placesIn(arrayArea ?? own).map((place) => lookAt({ ...freezing, ...place }));
  cells.forEach(keep);
  return {
    at: { sheet: sheet.name, cell },
    isOurs,
    isLacking: isOurs && cells.some(({ value, there }) => there !== undefined && value === undefined),
    isStale: isOurs && cells.some(isOld),
    ...(isOurs && arrayArea ? { spill: [spillKey(sheet.name, cell), addressOf(arrayArea)] } : {}),
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
  return isUsable(anew) && !isSame(value, anew);
}

/** A formula of ours goes; of the user's own only a value that the file lacks is put in. */
function keep({ sheet, row, column, isOurs, there, value }: Look): void {
  if (!there) return;
  if (isOurs) putCell(sheet, row, column, { value: value ?? notAvailable, style: there.style });
  else if (value !== undefined && value !== there.value) putCell(sheet, row, column, { ...there, value });
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

function isSame(one: CellValue, other: CellValue): boolean {
  if (typeof one === "number" && typeof other === "number")
    return Math.abs(one - other) <= digits * Math.max(1, Math.abs(one), Math.abs(other));
  if (typeof one === "object" && typeof other === "object") return one.error === other.error;
  return one === other;
}

/** New rows of a table would get the formula of their column again; a totals cell of ours is a plain value. */
function freezeColumns(sheet: Sheet, needsUs: NeedsUs): void {
  sheet.tables = sheet.tables.map((table) => ({
    ...table,
    columns: table.columns.map(({ calculatedFormula, totalsFunction, ...column }, index) => {
      const isTotal = table.hasTotals && totalsFunction === "custom";
      const hasTotal = cellAt(sheet, table.area.bottom, table.area.left + index)?.formula !== undefined;
      return {
        ...column,
        ...(calculatedFormula === undefined || needsUs(calculatedFormula) ? {} : { calculatedFormula }),
        ...(totalsFunction === undefined || (isTotal && !hasTotal) ? {} : { totalsFunction }),
      };
    }),
  }));
}
