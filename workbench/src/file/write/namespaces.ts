/* Namespaces and types of parts that we add, in the transitional form; strict files get theirs by replacement. */

export const mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const relationNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const drawingNamespace = "http://schemas.openxmlformats.org/drawingml/2006/main";
export const sheetDrawingNamespace = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
export const chartNamespace = "http://schemas.openxmlformats.org/drawingml/2006/chart";
export const threadNamespace = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";
export const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
export const contentTypesNamespace = "http://schemas.openxmlformats.org/package/2006/content-types";

const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export const contentTypes = {
  workbook: `${spreadsheet}.sheet.main+xml`,
  worksheet: `${spreadsheet}.worksheet+xml`,
  styles: `${spreadsheet}.styles+xml`,
  sharedStrings: `${spreadsheet}.sharedStrings+xml`,
  metadata: `${spreadsheet}.sheetMetadata+xml`,
  table: `${spreadsheet}.table+xml`,
  comments: `${spreadsheet}.comments+xml`,
  threadedComments: "application/vnd.ms-excel.threadedcomments+xml",
  person: "application/vnd.ms-excel.person+xml",
  customProperty: `${spreadsheet}.customProperty`,
  drawing: "application/vnd.openxmlformats-officedocument.drawing+xml",
  chart: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
  theme: "application/vnd.openxmlformats-officedocument.theme+xml",
  vml: "application/vnd.openxmlformats-officedocument.vmlDrawing",
  customXmlProperties: "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
  core: "application/vnd.openxmlformats-package.core-properties+xml",
  extended: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
  custom: "application/vnd.openxmlformats-officedocument.custom-properties+xml",
  relations: "application/vnd.openxmlformats-package.relationships+xml",
} as const;

/** Types of relationships by their last word; the core properties' is the package's own. */
export function relationType(kind: string): string {
  if (kind === "core-properties")
    return "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
  if (kind === "threadedComment" || kind === "person")
    return `http://schemas.microsoft.com/office/2017/10/relationships/${kind}`;
  return `${relationNamespace}/${kind}`;
}

const strictPairs: readonly (readonly [string, string])[] = [
  [
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
  ],
  [
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
  ],
  ["http://schemas.openxmlformats.org/drawingml/2006/main", "http://purl.oclc.org/ooxml/drawingml/main"],
  ["http://schemas.openxmlformats.org/drawingml/2006/chart", "http://purl.oclc.org/ooxml/drawingml/chart"],
  [
    "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
    "http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing",
  ],
  [
    "http://schemas.openxmlformats.org/officeDocument/2006/customXml",
    "http://purl.oclc.org/ooxml/officeDocument/customXml",
  ],
  [
    "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
    "http://purl.oclc.org/ooxml/officeDocument/customProperties",
  ],
  [
    "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
    "http://purl.oclc.org/ooxml/officeDocument/extendedProperties",
  ],
  [
    "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
    "http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes",
  ],
];

/** The text of a part of ours in the dialect of a strict file. */
export function toStrict(text: string): string {
  return strictPairs.reduce(
    (changed, [transitional, strict]) => changed.replaceAll(transitional, strict),
    text,
  );
}

export const extendedNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
