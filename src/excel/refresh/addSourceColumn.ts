/**
 * Makes a table wider by a column "Source", where the cells beside it are free: nothing is moved for it.
 *
 * @returns whether it has one now
 */
export async function addSourceColumn(context: Excel.RequestContext, table: Excel.Table): Promise<boolean> {
  const whole = table.getRange().load("rowIndex,rowCount,columnIndex,columnCount");
  const beside = whole.getLastColumn().getOffsetRange(0, 1).load("formulas,values");
  const tables = table.worksheet.tables.load("items/name");
  await context.sync(); // what stands beside it?
  if (![...beside.formulas, ...beside.values].flat().every((cell) => cell === "")) return false;
  const others = tables.items.map((one) => one.getRange().load("rowIndex,rowCount,columnIndex,columnCount"));
  await context.sync(); // does another table reach into it, be it with empty cells?
  const column = whole.columnIndex + whole.columnCount;
  const endOf = (one: Excel.Range) => one.rowIndex + one.rowCount;
  const isTaken = others.some(
    (one) =>
      one.columnIndex <= column &&
      column < one.columnIndex + one.columnCount &&
      one.rowIndex < endOf(whole) &&
      whole.rowIndex < endOf(one),
  );
  if (isTaken) return false;
  table.resize(whole.getResizedRange(0, 1));
  table.getHeaderRowRange().getLastColumn().values = [["Source"]];
  await context.sync(); // does it have the column?
  return true;
}
