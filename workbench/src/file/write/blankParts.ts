/* The package that a new workbook starts from: no sheets yet, Excel's default look, the Office theme. */
import { partBytes } from "../package/partText";
import type { Parts } from "../package/relations";
import { xmlDeclaration } from "../xml/writeXml";
import {
  contentTypes,
  contentTypesNamespace,
  drawingNamespace,
  mainNamespace,
  packageRelations,
  relationNamespace,
  relationType,
  extendedNamespace,
} from "./namespaces";

const types = `<Types xmlns="${contentTypesNamespace}"><Default Extension="rels" ContentType="${contentTypes.relations}"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${contentTypes.workbook}"/><Override PartName="/xl/styles.xml" ContentType="${contentTypes.styles}"/><Override PartName="/xl/theme/theme1.xml" ContentType="${contentTypes.theme}"/><Override PartName="/docProps/app.xml" ContentType="${contentTypes.extended}"/></Types>`;

const packageLinks = `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relationType("officeDocument")}" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${relationType("extended-properties")}" Target="docProps/app.xml"/></Relationships>`;

/** Readers trust the results that are kept beside formulas only in files that say they are in Excel's form. */
const application = `<Properties xmlns="${extendedNamespace}"><Application>Microsoft Excel</Application></Properties>`;

const workbookLinks = `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relationType("styles")}" Target="styles.xml"/><Relationship Id="rId2" Type="${relationType("theme")}" Target="theme/theme1.xml"/></Relationships>`;

const workbook = `<workbook xmlns="${mainNamespace}" xmlns:r="${relationNamespace}"><workbookPr defaultThemeVersion="124226"/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000"/></bookViews><sheets/><calcPr calcId="191029"/></workbook>`;

export const blankStyles = `<styleSheet xmlns="${mainNamespace}"><fonts count="1"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>`;

const colors = Object.entries({
  dk2: "44546A",
  lt2: "E7E6E6",
  accent1: "4472C4",
  accent2: "ED7D31",
  accent3: "A5A5A5",
  accent4: "FFC000",
  accent5: "5B9BD5",
  accent6: "70AD47",
  hlink: "0563C1",
  folHlink: "954F72",
}).map(([name, rgb]) => `<a:${name}><a:srgbClr val="${rgb}"/></a:${name}>`);

const systemColors = `<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>`;
const fill = `<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>`;
const line = `<a:ln w="6350">${fill}<a:prstDash val="solid"/></a:ln>`;
const effect = `<a:effectStyle><a:effectLst/></a:effectStyle>`;

function fonts(name: string, latin: string): string {
  return `<a:${name}><a:latin typeface="${latin}"/><a:ea typeface=""/><a:cs typeface=""/></a:${name}>`;
}

const theme = `<a:theme xmlns:a="${drawingNamespace}" name="Office Theme"><a:themeElements><a:clrScheme name="Office">${systemColors}${colors.join("")}</a:clrScheme><a:fontScheme name="Office">${fonts("majorFont", "Calibri Light")}${fonts("minorFont", "Calibri")}</a:fontScheme><a:fmtScheme name="Office"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;

/** A worksheet part with nothing in it. */
export const blankWorksheet = `${xmlDeclaration}<worksheet xmlns="${mainNamespace}" xmlns:r="${relationNamespace}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`;

/** The parts of a workbook without sheets. */
export function blankParts(): Parts {
  const texts = {
    "[Content_Types].xml": types,
    "_rels/.rels": packageLinks,
    "docProps/app.xml": application,
    "xl/workbook.xml": workbook,
    "xl/_rels/workbook.xml.rels": workbookLinks,
    "xl/styles.xml": blankStyles,
    "xl/theme/theme1.xml": theme,
  };
  return new Map(Object.entries(texts).map(([name, text]) => [name, partBytes(xmlDeclaration + text)]));
}
