import { withoutTotals, type Grid, type RawValue, type WholeTable, type WorkbookGrids } from "../../sheets";
import { likenessOf } from "../../report";
import {
  ownSheetProperty,
  planProperty,
  tellOwnSheets,
  toOwnSheetKey,
  type OwnSheet,
  type SheetSeen,
} from "./ownSheets";
import { workbookLocale } from "./workbookLocale";
import { askDateSystem, is1904 } from "./dateSystem";
import { askFirstCells, textIn, valuesIn } from "./firstCells";
import { partsOf, type CellBlock } from "./partsOf";

/** Everything that a read of the workbook answers. */
export interface WorkbookRead {
  readonly grids: WorkbookGrids;
  readonly ownSheets: readonly OwnSheet[];
  /** Sheets that look like ours and are copies: nothing of them is read. */
  readonly copies: readonly SheetSeen[];
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
  const foreign = looks.filter(({ sheet }) => !ownNames.has(sheet.name));
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
  await context.sync(); // which sheets and tables are there?
  return { sheets: worksheets.items, tables: tables.items, protection, newYear };
}

async function askWhere(context: Excel.RequestContext, sheets: Excel.Worksheet[], tables: Excel.Table[]) {
  const looks = sheets.map((sheet) => ({
    sheet,
    used: sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount"),
    first: askFirstCells(sheet, sheets.length),
    ours: sheet.customProperties.getItemOrNullObject(ownSheetProperty).load("value"),
    plan: sheet.customProperties.getItemOrNullObject(planProperty).load("value"),
    protection: sheet.protection.load("protected"),
  }));
  const tablePlaces = tables.map((table) => ({
    table,
    sheet: table.worksheet.load("name"),
    range: table.getRange().load("rowIndex,columnIndex,rowCount,columnCount"),
  }));
  await context.sync(); // where do they stand, which sheets are ours, and what do the first cells hold?
  return { looks, tablePlaces };
}

type SheetLook = Awaited<ReturnType<typeof askWhere>>["looks"][number];
type TablePlace = Awaited<ReturnType<typeof askWhere>>["tablePlaces"][number];

function toSeen({ sheet, ours, plan, protection, first }: SheetLook): SheetSeen {
  const key = ours.isNullObject ? undefined : toOwnSheetKey(ours.value);
  const likeness = key === undefined ? likenessOf(textIn(first)) : undefined;
  return {
    ...{ id: sheet.id, name: sheet.name, isProtected: protection.protected },
    ...(key === undefined ? {} : { key }),
    ...(likeness ? { likeness } : {}),
    ...(plan.isNullObject ? {} : { fingerprint: plan.value }),
  };
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

interface UsedSheet {
  readonly sheet: Excel.Worksheet;
  readonly block: CellBlock;
  /** Its values, where its first cells are all that it has. */
  readonly values: readonly RawValue[][] | undefined;
}

function toUsedSheet({ sheet, used, first }: SheetLook): readonly UsedSheet[] {
  if (used.isNullObject) return [];
  const { rowIndex: top, columnIndex: left, rowCount, columnCount } = used;
  const block = { top, left, rowCount, columnCount };
  return [{ sheet, block, values: valuesIn(block, first) }];
}

async function loadCells(
  context: Excel.RequestContext,
  used: readonly UsedSheet[],
): Promise<readonly Grid[]> {
  const rowsOf = new Map(used.map(({ sheet, values }) => [sheet.name, values ? [...values] : []]));
  const topOf = new Map(used.map(({ sheet, block }) => [sheet.name, block.top]));
  for (const trip of partsOf(used.filter(({ values }) => !values))) {
    const asked = trip.map(({ sheet, block }) => ({
      ...{ name: sheet.name, top: block.top },
      range: sheet.getRangeByIndexes(block.top, block.left, block.rowCount, block.columnCount).load("values"),
    }));
    // What do the cells hold? One trip, unless they are over the payload limit.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- each part must arrive before the next is asked for
    await context.sync();
    for (const { name, top, range } of asked) {
      const rows = rowsOf.get(name) ?? [];
      const first = top - (topOf.get(name) ?? top);
      range.values.forEach((row, index) => (rows[first + index] ??= []).push(...row));
    }
  }
  return used.map(({ sheet, block: { top, left } }) => ({
    sheet: sheet.name,
    isHidden: sheet.visibility !== "Visible",
    top,
    left,
    values: rowsOf.get(sheet.name) ?? [],
  }));
}
