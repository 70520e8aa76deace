/* Bytes to a book. */
import type { Book, Sheet } from "../book/book";
import { blankSheet, bookOf } from "../book/makeBook";
import { BookFile, snapshotOf, type SheetPlace } from "./bookFile";
import { FileFailure, type FailureCode } from "./package/failure";
import { newIntake } from "./package/intake";
import { partText } from "./package/partText";
import { readPackage } from "./package/readPackage";
import { readDocument } from "./package/readTree";
import { findPart, relatedPart, relationsOf, type Parts } from "./package/relations";
import { readPeople } from "./sheet/readThreads";
import { readSheet, readTables, type SheetEntry, type SheetSurroundings } from "./sheet/readSheet";
import { readSharedStrings } from "./sheet/sharedStrings";
import { readPalette } from "./style/colors";
import { readStyles } from "./style/readStyles";
import { customXmlPlaces, isSettings, readSettings } from "./workbook/readCustomXml";
import { readDynamicMarks } from "./workbook/dynamicMarks";
import { readNames } from "./workbook/readNames";
import { readProperties } from "./workbook/readProperties";
import {
  attributeOf,
  childOf,
  childrenOf,
  flagOf,
  numberOf,
  prefixedAttributeOf,
  type XmlElement,
} from "./xml/xmlTree";

/** What opening a file comes to. The message says what is wrong and what to do next. */
export type OpenResult =
  | { readonly kind: "ok"; readonly book: Book }
  | { readonly kind: "failed"; readonly code: FailureCode; readonly message: string };

/** Excel has no limit but its memory; the largest that people keep have some hundreds. */
const mostSheets = 5000;

const visibilities: Readonly<Record<string, Sheet["visibility"]>> = {
  visible: "Visible",
  hidden: "Hidden",
  veryHidden: "VeryHidden",
};

/** A part without which cells would be read as empty. */
function needPart(parts: Parts, name: string): Uint8Array {
  const bytes = parts.get(findPart(parts, name) ?? name);
  if (bytes === undefined) throw new FileFailure("damaged", name);
  return bytes;
}

function strings(parts: Parts, workbookPart: string): string[] {
  const relation = relationsOf(parts, workbookPart).find(({ kind }) => kind === "sharedStrings");
  return relation === undefined ? [] : readSharedStrings(partText(needPart(parts, relation.target)));
}

function surroundings(parts: Parts, workbookPart: string, workbook: XmlElement): SheetSurroundings {
  const styles = readDocument(parts, relatedPart(parts, workbookPart, "styles"))?.root;
  const theme = readDocument(parts, relatedPart(parts, workbookPart, "theme"))?.root;
  const metadata = readDocument(parts, relatedPart(parts, workbookPart, "sheetMetadata"))?.root;
  return {
    parts,
    strings: strings(parts, workbookPart),
    styles: readStyles(styles, readPalette(theme, styles)),
    dxfs: childrenOf(childOf(styles, "dxfs"), "dxf"),
    date1904: flagOf(childOf(workbook, "workbookPr"), "date1904"),
    dynamicMarks: readDynamicMarks(metadata),
    intake: newIntake(),
    people: readPeople(parts, workbookPart),
  };
}

/**
 * The worksheets by their place in the list of all sheets; undefined for chart sheets and the like, and for modules of
 * Excel 5, which have no part of their own (`r:id=""`).
 */
function sheetEntries(parts: Parts, workbookPart: string, workbook: XmlElement): (SheetEntry | undefined)[] {
  const relations = relationsOf(parts, workbookPart);
  const found = childrenOf(childOf(workbook, "sheets"), "sheet");
  if (found.length > mostSheets) throw new FileFailure("too-large");
  const ids = found.map((sheet, index) => numberOf(sheet, "sheetId") ?? index + 1);
  return found.map((sheet, index) => {
    const link = prefixedAttributeOf(sheet, "id");
    if (link === "") return undefined;
    const relation = relations.find(({ id }) => id === link);
    if (relation === undefined) throw new FileFailure("damaged", workbookPart);
    if (relation.kind !== "worksheet") return undefined;
    needPart(parts, relation.target);
    const id = ids[index] ?? index + 1;
    return {
      id: ids.indexOf(id) === index ? id : Math.max(...ids) + index + 1,
      name: attributeOf(sheet, "name") ?? `Sheet${index + 1}`,
      visibility: visibilities[attributeOf(sheet, "state") ?? "visible"] ?? "Visible",
      part: relation.target,
      printing: {},
    };
  });
}

function calculationMode(workbook: XmlElement): Book["calculationMode"] {
  const mode = attributeOf(childOf(workbook, "calcPr"), "calcMode");
  if (mode === "manual") return "Manual";
  return mode === "autoNoTable" ? "AutomaticExceptTables" : "Automatic";
}

function readWorkbook(parts: Parts, workbookPart: string, workbook: XmlElement): Book {
  const around = surroundings(parts, workbookPart, workbook);
  const entries = sheetEntries(parts, workbookPart, workbook);
  const { names, printing } = readNames(
    workbook,
    entries.map((entry) => entry?.id),
  );
  const worksheets = entries.filter((entry) => entry !== undefined);
  // What is written to one of two sheets on one part would be lost with the other.
  if (new Set(worksheets.map(({ part }) => part)).size < worksheets.length)
    throw new FileFailure("damaged", workbookPart);
  const sheets = worksheets.map((entry) =>
    readSheet({ ...entry, printing: printing.get(entry.id) ?? {} }, around),
  );
  const active = entries[numberOf(childOf(workbook, "bookViews", "workbookView"), "activeTab") ?? 0];
  const places = customXmlPlaces(parts, workbookPart);
  const book: Book = {
    ...bookOf(sheets.length > 0 ? sheets : [blankSheet(1, "Sheet1")]),
    ...(active === undefined ? {} : { activeSheetId: active.id }),
    names,
    styles: around.styles.named.map(({ style }) => style),
    customXml: places.filter((place) => !isSettings(place)).map(({ id, xml }) => ({ id, xml })),
    properties: readProperties(parts),
    settings: readSettings(parts, places),
    date1904: around.date1904,
    isStructureProtected: flagOf(childOf(workbook, "workbookProtection"), "lockStructure"),
    calculationMode: calculationMode(workbook),
  };
  const rules = { dxfs: around.dxfs, palette: around.styles.palette };
  const sheetPlaces = new Map<number, SheetPlace>(
    worksheets.map(({ id, part }) => [
      id,
      {
        part,
        tableParts: new Map(
          readTables(parts, part, rules).map(({ table, part: tablePart }) => [table.id, tablePart]),
        ),
      },
    ]),
  );
  book.file = new BookFile({
    parts,
    workbookPart,
    styles: around.styles,
    sheets: sheetPlaces,
    before: snapshotOf({ ...book, sheets }),
  });
  return book;
}

function open(bytes: Uint8Array): Book {
  const { parts, workbookPart } = readPackage(bytes);
  const workbook = readDocument(parts, workbookPart)?.root;
  if (workbook === undefined || childOf(workbook, "sheets") === undefined) throw new FileFailure("damaged");
  return readWorkbook(parts, workbookPart, workbook);
}

/** Reads an .xlsx or .xlsm workbook; parts that are broken are left out, what cannot be read at all is refused. */
export function openBook(bytes: Uint8Array): OpenResult {
  try {
    return { kind: "ok", book: open(bytes) };
  } catch (error) {
    const failure = error instanceof FileFailure ? error : new FileFailure("damaged");
    return { kind: "failed", code: failure.code, message: failure.message };
  }
}
