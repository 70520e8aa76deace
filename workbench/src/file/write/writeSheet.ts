/* One worksheet: each kind of thing on it is compared and, where it differs, changed in place. */
import { addressOf } from "../../book/address";
import { bounding, hasCell } from "../../book/area";
import type { Area, Sheet } from "../../book/book";
import { usedArea } from "../../book/cells";
import { writeCharts } from "../chart/writeCharts";
import { sheetDataOf } from "../sheet/readSheet";
import { writeDrawing } from "../drawing/writeDrawing";
import { parseXml } from "../xml/parseXml";
import { childOf, element, needChild, replaceChild } from "../xml/xmlTree";
import { writeConditionalFormats } from "./writeConditionalFormats";
import { writeCustomProperties } from "./writeCustomProperties";
import { writeSheetFilter } from "./writeFilter";
import { writeHyperlinks } from "./writeHyperlinks";
import { writeNotes } from "./writeNotes";
import { writeThreads } from "./writeThreads";
import { hasMovedTables, writeTables } from "./writeTables";
import type { SheetEdit } from "./sheetEdit";
import { worksheetOrder } from "./worksheetOrder";
import {
  writeBreaks,
  writeColumns,
  writeMerges,
  writeOutline,
  writeProtection,
  writeStandardSizes,
  writeTabColor,
  writeView,
} from "./writeLayout";
import { writePageSetup } from "./writePageSetup";
import { writeValidations } from "./writeValidations";
import { changedRows, writeSheetData } from "./writeSheetData";

function tableLookup(sheet: Sheet) {
  return (row: number, column: number) => sheet.tables.find(({ area }) => hasCell(area, row, column));
}

function writeDimension(edit: SheetEdit) {
  const used: Area | undefined = usedArea(edit.now, false);
  const first: Area = { top: 0, left: 0, bottom: 0, right: 0 };
  const area = used === undefined ? first : bounding(used, used);
  replaceChild(edit.root(), "dimension", element("dimension", { ref: addressOf(area) }), worksheetOrder);
}

function writeCells(edit: SheetEdit) {
  const { before, now, tools } = edit;
  const moved = hasMovedTables(edit);
  if (!moved && changedRows(before, now).size === 0) return;
  const root = edit.root();
  const data = needChild(root, "sheetData", worksheetOrder);
  const { raw, prefix } = sheetDataOf(root);
  const cellTools = {
    ...tools,
    prefix: childOf(root, "sheetData") === data ? prefix : "",
    tableAt: tableLookup(now),
  };
  const text = writeSheetData({ raw, before, now, tools: cellTools, hasMovedTables: moved });
  if (text === undefined) return;
  data.children = text === "" ? [] : [text];
  writeDimension(edit);
}

/** Changes the parts of one sheet where it differs from what was read. */
export function writeSheet(edit: SheetEdit) {
  writeCells(edit);
  writeTables(edit);
  writeColumns(edit);
  writeStandardSizes(edit);
  writeOutline(edit);
  writeView(edit);
  writeTabColor(edit);
  writeProtection(edit);
  writeSheetFilter(edit);
  writeMerges(edit);
  writePageSetup(edit);
  writeBreaks(edit);
  writeConditionalFormats(edit);
  writeValidations(edit);
  writeHyperlinks(edit);
  writeCustomProperties(edit);
  writeDrawing(edit);
  writeCharts(edit);
  writeNotes(edit);
  writeThreads(edit);
}

/** A root that can be parsed, so that a broken part does not stop the save. */
export function isReadable(text: string): boolean {
  try {
    parseXml(text, "sheetData");
    return true;
  } catch {
    return false;
  }
}
