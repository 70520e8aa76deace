/** Where something stands in the workbook: `cell` is an A1 address without the sheet. */
export interface CellPlace {
  readonly sheet: string;
  readonly cell: string;
}

/** A place as people and the command line write it: `Sheet!A1`, with quotes where Excel needs them. */
export function placeText(place: CellPlace): string {
  return `${quotedSheet(place.sheet)}!${place.cell}`;
}

/** A sheet's name as it stands in a formula. */
export function quotedSheet(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/** The column letters of a zero-based column. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}
