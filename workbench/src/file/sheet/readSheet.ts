/* One worksheet part and what hangs on it. */
import type { PageSetup, Sheet, Table } from "../../book/book";
import type { SheetFilter } from "../../book/filter";
import { blankSheet } from "../../book/makeBook";
import { readDrawing } from "../drawing/readDrawing";
import { FileFailure } from "../package/failure";
import type { Intake } from "../package/intake";
import { readDocument } from "../package/readTree";
import { relationsOf, type Parts } from "../package/relations";
import { readColor } from "../style/colors";
import type { StyleTable } from "../style/readStyles";
import { childOf, flagOf, isElement, prefixOf, type XmlDocument, type XmlElement } from "../xml/xmlTree";
import { readMerges } from "./readAreas";
import { readCells } from "./readCells";
import { readConditionalFormats, type RuleSurroundings } from "./readConditionalFormats";
import { readCustomProperties } from "./readCustomProperties";
import { readFilter } from "./readFilter";
import { readHyperlinks } from "./readHyperlinks";
import { readColumns, readRows, readStandardHeight, readStandardWidth, tabColorOf } from "./readLooks";
import { readNotes } from "./readNotes";
import { readBreaks, readPageSetup } from "./readPageSetup";
import { type People, readThreads } from "./readThreads";
import { readTable } from "./readTable";
import { readValidations } from "./readValidations";
import { readView } from "./readView";

/** What all sheets of a workbook share. */
export interface SheetSurroundings {
  readonly parts: Parts;
  readonly strings: readonly string[];
  readonly styles: StyleTable;
  readonly dxfs: readonly XmlElement[];
  readonly date1904: boolean;
  readonly dynamicMarks: ReadonlySet<number>;
  readonly intake: Intake;
  readonly people: People;
}

export interface SheetEntry {
  readonly id: number;
  readonly name: string;
  readonly visibility: Sheet["visibility"];
  readonly part: string;
  readonly printing: Partial<PageSetup>;
}

/** The raw text of <sheetData> and the prefix of its elements. */
export function sheetDataOf(worksheet: XmlElement): { raw: string; prefix: string } {
  const data = childOf(worksheet, "sheetData");
  const raw = data?.children.find((child) => !isElement(child));
  return { raw: typeof raw === "string" ? raw : "", prefix: data === undefined ? "" : prefixOf(data) };
}

export function readTables(
  parts: Parts,
  sheetPart: string,
  rules: RuleSurroundings,
): { table: Table; part: string }[] {
  const found = relationsOf(parts, sheetPart).filter(({ kind }) => kind === "table");
  return found.flatMap(({ target }) => {
    const root = readDocument(parts, target)?.root;
    const table = root && readTable(root, rules);
    return table === undefined ? [] : [{ table, part: target }];
  });
}

/** Reads a look or the like of a sheet; what is odd is left at its default, so the rest can be read. */
function attempt<Value>(read: () => Value, otherwise: Value): Value {
  try {
    return read();
  } catch (error) {
    if (error instanceof FileFailure) throw error; // cells that are left out would be figures that are
    return otherwise;
  }
}

function filterOf(root: XmlElement, rules: RuleSurroundings): SheetFilter | undefined {
  const found = readFilter(childOf(root, "autoFilter"), rules);
  return (
    found && {
      area: found.area,
      columns: found.columns.map(({ offset, criteria }) => ({ column: offset, criteria })),
    }
  );
}

function readWorksheet(
  sheet: Sheet,
  { root }: XmlDocument,
  entry: SheetEntry,
  around: SheetSurroundings,
): Sheet {
  const relations = relationsOf(around.parts, entry.part);
  const { raw, prefix } = sheetDataOf(root);
  const tabColor = readColor(tabColorOf(root), around.styles.palette);
  const standardWidthPoints = readStandardWidth(root);
  const rules = { dxfs: around.dxfs, palette: around.styles.palette };
  const tables = readTables(around.parts, entry.part, rules).map(({ table }) => table);
  const autoFilter = attempt(() => filterOf(root, rules), undefined);
  const rows = attempt(() => readRows(raw, prefix, around.styles), sheet.rows);
  const columns = attempt(() => readColumns(root, around.styles), sheet.columns);
  const grid: Sheet = {
    ...sheet,
    ...attempt(() => readView(root), undefined),
    ...(tabColor === undefined ? {} : { tabColor }),
    ...(standardWidthPoints === undefined ? {} : { standardWidthPoints }),
    standardHeightPoints: readStandardHeight(root),
    isProtected: flagOf(childOf(root, "sheetProtection"), "sheet"),
    cells: readCells(raw, prefix, { ...around, tables, sheetId: entry.id, lines: { rows, columns } }),
    rows,
    columns,
    merges: attempt(() => readMerges(root), []),
    tables,
    ...(autoFilter === undefined ? {} : { autoFilter }),
    conditionalFormats: attempt(() => readConditionalFormats(root, rules).map(({ format }) => format), []),
    validations: attempt(() => readValidations(root).map(({ rule }) => rule), []),
    notes: attempt(() => readNotes(around.parts, entry.part), []),
    comments: attempt(() => readThreads(around.parts, entry.part, around.people), []),
    hyperlinks: attempt(() => readHyperlinks(root, relations), []),
    pageSetup: attempt(() => ({ ...readPageSetup(root), ...entry.printing }), sheet.pageSetup),
    rowBreaks: attempt(() => readBreaks(root, "rowBreaks"), []),
    columnBreaks: attempt(() => readBreaks(root, "colBreaks"), []),
    customProperties: attempt(() => readCustomProperties(root, relations, around.parts), new Map()),
  };
  return {
    ...grid,
    shapes: attempt(() => readDrawing(around.parts, entry.part, grid, around.styles.palette), []),
  };
}

/** The sheet of an entry; an empty one when its part is missing or broken. */
export function readSheet(entry: SheetEntry, around: SheetSurroundings): Sheet {
  const blank: Sheet = { ...blankSheet(entry.id, entry.name), visibility: entry.visibility };
  const document = readDocument(around.parts, entry.part, "sheetData");
  return document === undefined ? blank : readWorksheet(blank, document, entry, around);
}
