/*
 * A book to bytes. The package of the file it came from is kept; only parts in which something changed are written.
 */
import type { Book, Sheet } from "../book/book";
import { blankSheet, bookOf } from "../book/makeBook";
import { findStyle } from "../book/namedStyles";
import { BookFile } from "./bookFile";
import { partText } from "./package/partText";
import { readDocument } from "./package/readTree";
import { zip } from "./package/zip";
import { readPalette } from "./style/colors";
import { readStyles } from "./style/readStyles";
import { asSaved } from "./write/asSaved";
import { blankParts, blankStyles, blankWorksheet } from "./write/blankParts";
import { dynamicMarkOf } from "./write/writeMetadata";
import { contentTypes } from "./write/namespaces";
import { PackageDraft } from "./write/packageDraft";
import type { SaveTools, SheetEdit } from "./write/sheetEdit";
import { StringWriter } from "./write/stringWriter";
import { StyleWriter } from "./write/styleWriter";
import { hasChangedContent, hasChangedFormulas, hasFormulas } from "./write/writeSheetData";
import { isReadable, writeSheet } from "./write/writeSheet";
import { writeWorkbook } from "./write/writeWorkbook";
import { removeSheet } from "./write/removeSheet";
import { renameSheets } from "./write/renameSheets";
import { writeBookParts } from "./write/writeBookParts";
import { attributeOf, childOf, childrenOf, setAttribute, type XmlElement } from "./xml/xmlTree";
import { xmlDeclaration } from "./xml/writeXml";

function fileOf(book: Book): BookFile {
  if (book.file instanceof BookFile) return book.file;
  const parts = blankParts();
  const styles = readDocument(parts, "xl/styles.xml")?.root;
  const theme = readDocument(parts, "xl/theme/theme1.xml")?.root;
  return new BookFile({
    parts,
    workbookPart: "xl/workbook.xml",
    styles: readStyles(styles, readPalette(theme, styles)),
    sheets: new Map(),
    before: bookOf([]),
  });
}

function openStyles(draft: PackageDraft, workbookPart: string): XmlElement {
  const known = draft.relatedPart(workbookPart, "styles");
  if (known !== undefined) return draft.edit(known).root;
  const part = draft.freeName("xl/styles.xml");
  draft.add(part, contentTypes.styles, xmlDeclaration + blankStyles);
  draft.relate(workbookPart, "styles", part);
  return draft.edit(part).root;
}

function toolsOf(file: BookFile, book: Book): SaveTools {
  const isStrict = partText(file.parts.get(file.workbookPart) ?? new Uint8Array()).includes(
    "http://purl.oclc.org/ooxml/spreadsheetml",
  );
  const draft = new PackageDraft(file.parts, isStrict);
  const { workbookPart } = file;
  let mark: number | undefined;
  return {
    draft,
    file,
    book,
    isStrict,
    styles: new StyleWriter(
      () => openStyles(draft, workbookPart),
      file.styles,
      (name) => findStyle(book, name),
    ),
    strings: new StringWriter(draft, workbookPart),
    dynamicMark: () => (mark ??= dynamicMarkOf(draft, workbookPart)),
  };
}

/** The parts of all sheets by id; those of new sheets are added blank. */
function sheetParts({ draft, file }: SaveTools, book: Book): Map<number, string> {
  return new Map(
    book.sheets.map((sheet) => {
      const known = file.sheets.get(sheet.id)?.part;
      if (known !== undefined) return [sheet.id, known];
      const part = draft.freeName("xl/worksheets/sheet#.xml");
      draft.add(part, contentTypes.worksheet, blankWorksheet);
      draft.relate(file.workbookPart, "worksheet", part);
      return [sheet.id, part];
    }),
  );
}

function sheetEdit(tools: SaveTools, sheet: Sheet, part: string): SheetEdit {
  const { draft, file } = tools;
  const before = file.before.sheets.find(({ id }) => id === sheet.id);
  const root = () => {
    if (!isReadable(draft.text(part))) draft.replaceText(part, blankWorksheet);
    return draft.edit(part, "sheetData").root;
  };
  const was = before ?? blankSheet(sheet.id, sheet.name);
  return { tools, part, root, before: was, now: asSaved(sheet, was) };
}

/** A tab that is not shown but marked as selected would be edited along with the active one. */
function markActive(edits: readonly SheetEdit[], book: Book, before: Book) {
  if (book.activeSheetId === before.activeSheetId) return;
  for (const { now, root } of edits) {
    const wasActive = now.id === before.activeSheetId;
    if (!wasActive && now.id !== book.activeSheetId) continue;
    const view = childOf(root(), "sheetViews", "sheetView");
    if (view !== undefined) setAttribute(view, "tabSelected", wasActive ? undefined : true);
  }
}

function dropCalculationChain({ draft, file }: SaveTools) {
  const chain = draft.relations(file.workbookPart).find(({ kind }) => kind === "calcChain");
  if (chain === undefined) return;
  draft.remove(chain.target);
  draft.unrelate(file.workbookPart, chain.id);
}

/** The chain names the cells with formulas; it is made anew by Excel where there is none. */
function keepCalculationChain(tools: SaveTools, edits: readonly SheetEdit[], gone: readonly Sheet[]) {
  const isOld = gone.length > 0 || edits.some(({ before, now }) => hasChangedFormulas(before, now));
  if (isOld) dropCalculationChain(tools);
}

/** Where any content changed a formula somewhere may be old, as it may read what changed. */
function hasNewContent(edits: readonly SheetEdit[], gone: readonly Sheet[]): boolean {
  if (!edits.some(({ now }) => hasFormulas(now))) return false;
  return gone.length > 0 || edits.some(({ before, now }) => hasChangedContent(before, now));
}

/** A book of chart sheets alone is opened with an empty sheet, which is not of the file and goes into none. */
function withoutStandIn(book: Book): Book {
  const [only, ...others] = book.sheets;
  const isChartsAlone = book.file instanceof BookFile && book.file.before.sheets.length === 0;
  const isStandIn =
    isChartsAlone && only && others.length === 0 && only.cells.size + only.shapes.length === 0;
  return isStandIn ? { ...book, sheets: [] } : book;
}

/** The workbook as an .xlsx (or .xlsm) file; saving what was opened unchanged gives the same parts, byte by byte. */
export function saveBook(opened: Book): Uint8Array {
  const book = withoutStandIn(opened);
  const file = fileOf(book);
  const tools = toolsOf(file, book);
  const remaining = new Set(book.sheets.map(({ id }) => id));
  const gone = file.before.sheets.filter(({ id }) => !remaining.has(id));
  const parts = sheetParts(tools, book);
  const edits = book.sheets.map((sheet) => sheetEdit(tools, sheet, parts.get(sheet.id) ?? ""));
  edits.forEach(writeSheet);
  markActive(edits, book, file.before);
  for (const { id } of gone) removeSheet(tools, file.sheets.get(id)?.part);
  keepCalculationChain(tools, edits, gone);
  const workbook = { draft: tools.draft, file, isStrict: tools.isStrict, now: book, sheetParts: parts };
  writeWorkbook(workbook, hasNewContent(edits, gone));
  writeBookParts(tools, book);
  tools.styles.writeNamed(file.before.styles, book.styles);
  renameSheets(tools, book);
  tools.strings.finish();
  return zip(tools.draft.finish());
}

const endings: Readonly<Record<string, string>> = {
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml": ".xlsx",
  "application/vnd.ms-excel.sheet.macroEnabled.main+xml": ".xlsm",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml": ".xltx",
  "application/vnd.ms-excel.template.macroEnabled.main+xml": ".xltm",
  "application/vnd.ms-excel.addin.macroEnabled.main+xml": ".xlam",
};

/**
 * How the name of a book's file has to end: Excel opens no workbook with macros that is called .xlsx, and none without
 * that is called .xlsm.
 */
export function endingOf({ file }: Book): string {
  const types = file instanceof BookFile ? readDocument(file.parts, "[Content_Types].xml")?.root : undefined;
  if (!types || !(file instanceof BookFile)) return ".xlsx";
  const name = `/${file.workbookPart}`.toLowerCase();
  const own = childrenOf(types, "Override").find(
    (found) => attributeOf(found, "PartName")?.toLowerCase() === name,
  );
  const standing = childrenOf(types, "Default").find(
    (found) => attributeOf(found, "Extension")?.toLowerCase() === name.slice(name.lastIndexOf(".") + 1),
  );
  const type = attributeOf(own ?? standing ?? types, "ContentType") ?? "";
  return endings[type] ?? ".xlsx";
}
