import { isMapKey, ownSheetProperty } from "./ownSheets";

/** A shape on a sheet with a strategy map. */
export interface MapShape {
  readonly sheet: Excel.Worksheet;
  readonly shape: Excel.Shape;
}

/** The shapes of every strategy map in the workbook, with their names; two round trips, whatever their number. */
export async function mapShapes(context: Excel.RequestContext): Promise<readonly MapShape[]> {
  const sheets = context.workbook.worksheets.load("items/id");
  await context.sync(); // which sheets are there?
  const looks = sheets.items.map((sheet) => ({
    sheet,
    ours: sheet.customProperties.getItemOrNullObject(ownSheetProperty).load("value"),
    shapes: sheet.shapes.load("items/name"),
  }));
  await context.sync(); // which of them is the map, and which boxes has it?
  return looks.flatMap(({ sheet, ours, shapes }) =>
    !ours.isNullObject && isMapKey(ours.value) ? shapes.items.map((shape) => ({ sheet, shape })) : [],
  );
}
