type Written = string | number | undefined;

/** The types of columns of rows that were read without an engine: numbers alone are numbers, all else is text. */
export function columnTypes(
  columns: number,
  rows: readonly (readonly Written[])[],
): readonly ("DOUBLE" | "VARCHAR")[] {
  return Array.from({ length: columns }, (_, column) => (isNumeric(rows, column) ? "DOUBLE" : "VARCHAR"));
}

const isNumeric = (rows: readonly (readonly Written[])[], column: number) =>
  rows.every((row) => row[column] === undefined || typeof row[column] === "number") &&
  rows.some((row) => row[column] !== undefined);
