/** The id of the sheet that had a name when the sheets were read, by which it is found under another name too; else the name. */
export function sheetIdOf(sheetIds: ReadonlyMap<string, string>, wanted: string): string {
  return [...sheetIds].find(([, name]) => name === wanted)?.[0] ?? wanted;
}
