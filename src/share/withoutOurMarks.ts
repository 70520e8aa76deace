import { pickHeader } from "../report";
import { columnLetters } from "../scorecard";
import {
  allCells,
  dropAddIns,
  type Book,
  type Shape,
  type Sheet,
  type Validation,
} from "excel-workbench/books";

/** The add-in's id in its manifest: Excel writes it into workbooks that open with the add-in's pane. */
export const addInId = "6b0f8a52-6f0c-4e0e-9a34-7d1b3c5e2f41";

const ourMark = /^BSC\./;
const ourShape = /^BSC /;
const ourBox = /^BSC objective /;
const ourMemory = "urn:balanced-scorecard-for-excel:";

/**
 * Takes out by what the add-in knows its own: marks of sheets, the map's memory, settings, names of shapes, the pane that opens by
 * itself. What stays is a workbook of its own, that an add-in of the reader's never takes for one to be refreshed.
 */
export function withoutOurMarks(book: Book): void {
  for (const sheet of book.sheets) {
    const marks = [...sheet.customProperties.keys()].filter((key) => ourMark.test(key));
    // A map whose mark is lost is known by its boxes; elsewhere a picture "BSC logo" is the user's.
    const isOurs = marks.length > 0 || sheet.shapes.some(({ name }) => ourBox.test(name));
    if (withPicks.has(sheet.customProperties.get("BSC.sheet"))) sheet.validations = withoutThePick(sheet);
    for (const key of marks) sheet.customProperties.delete(key);
    if (isOurs) sheet.shapes = sheet.shapes.map(withOwnName);
  }
  for (const key of [...book.settings.keys()]) if (ourMark.test(key)) book.settings.delete(key);
  book.customXml = book.customXml.filter(({ xml }) => !xml.includes(ourMemory));
  dropAddIns(book, addInId);
}

/** Sheets on which people pick what their formulas follow. */
const withPicks: ReadonlySet<unknown> = new Set(["unit", "comparison"]);

/** Without the lists to pick from: nothing would follow what is picked from it. Lists of the user's stay. */
function withoutThePick(sheet: Sheet): readonly Validation[] {
  const header = [...allCells(sheet)].find(({ cell }) => cell.value === pickHeader);
  const source = header && new RegExp(`^=?\\$?${columnLetters(header.column)}\\$?\\d+:`);
  return sheet.validations.filter(({ type, formula1 = "" }) => type !== "List" || !source?.test(formula1));
}

/** "BSC objective F1" is called "objective F1"; shapes of the user's stay the very same. */
function withOwnName(shape: Shape): Shape {
  const children = shape.children?.map(withOwnName);
  const isSame =
    !ourShape.test(shape.name) && (children?.every((one, index) => one === shape.children?.[index]) ?? true);
  if (isSame) return shape;
  return { ...shape, name: shape.name.replace(ourShape, ""), ...(children ? { children } : {}) };
}
