import type { CellPlace } from "../../scorecard";
import { placeOf, withoutTotals, type Grid, type WholeTable, type WorkbookGrids } from "../../sheets";
import { likenessOf } from "../../report";
import {
  aboutIn,
  ownSheetProperty,
  planProperty,
  tellOwnSheets,
  toOwnSheetKey,
  type OwnSheet,
  type SheetSeen,
} from "./ownSheets";
import { askLocale, workbookLocale } from "./workbookLocale";
import { askDateSystem, is1904 } from "./dateSystem";
import { inTrips } from "../batch/inTrips";
import { askFirstCells, mostCuts, textIn, valuesIn } from "./firstCells";
import { loadCells, type UsedSheet } from "./loadCells";
import { blockOf } from "./partsOf";

/** Everything that a read of the workbook answers. */
export interface WorkbookRead {
  readonly grids: WorkbookGrids;
  readonly ownSheets: readonly OwnSheet[];
  /** Sheets that look like ours and are copies: nothing of them is read. */
  readonly copies: readonly SheetSeen[];
  /** The last cells of sheets that are not read, as they reach too far. */
  readonly unread: readonly CellPlace[];
  /** The cells of our own sheet of closed periods, where there is one. */
  readonly closedGrid?: Grid;
  readonly sheetNames: readonly string[];
  /** Every sheet's name by its id. */
  readonly sheetIds: ReadonlyMap<string, string>;
  /** Whether no sheet can be added. */
  readonly isStructureProtected: boolean;
}

/**
 * Reads all sheets but our own, in two round trips; in three where a sheet goes beyond its first cells, and in more only
 * when the cells are over Excel's payload limit.
 */
export async function readWorkbook(context: Excel.RequestContext): Promise<WorkbookRead> {
  const { sheets, tables, protection, newYear } = await askWhatIsThere(context);
  const { looks, tablePlaces } = await askWhere(context, sheets, tables);
  const { own: ownSheets, copies } = tellOwnSheets(looks.map(toSeen));
  const ownNames = new Set([...ownSheets, ...copies].map(({ name }) => name));
  const others = looks.filter(({ sheet }) => !ownNames.has(sheet.name));
  const foreign = others.filter((look) => !isTooFar(look));
  const closedName = ownSheets.find(({ key }) => key === "closed")?.name;
  const kept = looks.filter(({ sheet }) => sheet.name === closedName);
  const grids = await loadCells(context, [...foreign, ...kept].flatMap(toUsedSheet));
  return {
    closedGrid: grids.find(({ sheet }) => sheet === closedName),
    grids: {
      ...withoutTotals(
        grids.filter(({ sheet }) => sheet !== closedName),
        tablePlaces.map(toTable).filter(({ sheet }) => !ownNames.has(sheet)),
      ),
      date1904: is1904(newYear),
      locale: workbookLocale(),
    },
    ownSheets,
    copies,
    unread: others.filter(isTooFar).map(lastCellOf),
    sheetNames: sheets.map(({ name }) => name),
    sheetIds: new Map(sheets.map(({ id, name }) => [id, name])),
    isStructureProtected: protection.protected,
  };
}

async function askWhatIsThere(context: Excel.RequestContext) {
  const { worksheets, tables, protection } = context.workbook;
  protection.load("protected");
  worksheets.load("items/name,items/id,items/visibility");
  tables.load("items/name,items/showTotals");
  const newYear = askDateSystem(context);
  const takeLocale = askLocale(context);
  await context.sync(); // which sheets and tables are there, and how are numbers written?
  takeLocale();
  return { sheets: worksheets.items, tables: tables.items, protection, newYear };
}

async function askWhere(context: Excel.RequestContext, sheets: Excel.Worksheet[], tables: Excel.Table[]) {
  const items: readonly Looked[] = [
    ...sheets.map((sheet) => ({ sheet, cuts: 0 })),
    ...tables.map((table) => ({ table })),
  ];
  // Where do they stand, which sheets are ours, and what do the first cells hold?
  const answers = await inTrips(context, items, {
    ask: (item) =>
      "sheet" in item ? { look: askSheet(item, sheets.length) } : { place: askTable(item.table) },
    cut: (item) => ("sheet" in item && item.cuts < mostCuts ? [{ ...item, cuts: item.cuts + 1 }] : []),
  });
  return {
    looks: answers.flatMap(({ look }) => look ?? []),
    tablePlaces: answers.flatMap(({ place }) => place ?? []),
  };
}

interface LookedSheet {
  readonly sheet: Excel.Worksheet;
  /** How often its first cells were made less. */
  readonly cuts: number;
}

type Looked = LookedSheet | { readonly table: Excel.Table };

function askSheet({ sheet, cuts }: LookedSheet, sheetCount: number) {
  return {
    sheet,
    used: sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount"),
    first: askFirstCells(sheet, sheetCount, cuts),
    ours: sheet.customProperties.getItemOrNullObject(ownSheetProperty).load("value"),
    plan: sheet.customProperties.getItemOrNullObject(planProperty).load("value"),
    protection: sheet.protection.load("protected"),
  };
}

function askTable(table: Excel.Table) {
  return {
    table,
    sheet: table.worksheet.load("name"),
    range: table.getRange().load("rowIndex,columnIndex,rowCount,columnCount"),
  };
}

type SheetLook = ReturnType<typeof askSheet>;
type TablePlace = ReturnType<typeof askTable>;

/** Of a sheet from its first used cell to its last: what is between must be asked for and held too. */
const mostCells = 5_000_000;

function isTooFar({ used }: SheetLook): boolean {
  return !used.isNullObject && used.rowCount * used.columnCount > mostCells;
}

function lastCellOf({ sheet, used }: SheetLook): CellPlace {
  const { rowIndex, rowCount, columnIndex, columnCount } = used;
  return placeOf(sheet.name, rowIndex + rowCount - 1, columnIndex + columnCount - 1);
}

function toSeen({ sheet, ours, plan, protection, first }: SheetLook): SheetSeen {
  const key = ours.isNullObject ? undefined : toOwnSheetKey(ours.value);
  const likeness = key === undefined ? likenessOf(textIn(first)) : undefined;
  return {
    ...{ id: sheet.id, name: sheet.name, isProtected: protection.protected },
    ...(key === undefined ? {} : { key }),
    ...(likeness ? { likeness } : {}),
    ...(plan.isNullObject ? {} : markOf(plan.value)),
  };
}

function markOf(fingerprint: string): Pick<SheetSeen, "fingerprint" | "about"> {
  const about = aboutIn(fingerprint);
  return about === undefined ? { fingerprint } : { fingerprint, about };
}

function toTable({ table, sheet, range }: TablePlace): WholeTable {
  const { rowIndex: top, columnIndex: left, rowCount, columnCount } = range;
  return {
    name: table.name,
    sheet: sheet.name,
    area: { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 },
    hasTotals: table.showTotals,
  };
}

function toUsedSheet({ sheet, used, first }: SheetLook): readonly UsedSheet[] {
  if (used.isNullObject) return [];
  const block = blockOf(used);
  return [{ sheet, block, values: valuesIn(block, first) }];
}
