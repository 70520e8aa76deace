/* How a sheet prints. Print area and titles are names and come from the workbook part. */
import type { PageSetup } from "../../book/book";
import { defaultPageSetup } from "../../book/makeBook";
import {
  attributeOf,
  childOf,
  childrenOf,
  excelTextOf,
  flagOf,
  numberOf,
  type XmlElement,
} from "../xml/xmlTree";
import { paperName } from "./paperSizes";

const pointsPerInch = 72;

type Sections = PageSetup["header"];

/** `&Lleft&Ccenter&Rright`; text before the first mark stands in the center. */
export function readSections(text: string): Sections {
  const found = { left: "", center: "", right: "" };
  const names = { L: "left", C: "center", R: "right" } as const;
  let section: keyof Sections = "center";
  for (const piece of text.split(/(&[LCR]|&&)/)) {
    const mark = /^&([LCR])$/.exec(piece)?.[1];
    if (mark === "L" || mark === "C" || mark === "R") section = names[mark];
    else found[section] += piece;
  }
  return found;
}

function inches(found: XmlElement | undefined, name: string, otherwise: number): number {
  const value = numberOf(found, name);
  return value === undefined ? otherwise : Math.round(value * pointsPerInch * 1e6) / 1e6;
}

function readMargins(found: XmlElement | undefined): PageSetup["margins"] {
  const standard = defaultPageSetup.margins;
  return {
    top: inches(found, "top", standard.top),
    bottom: inches(found, "bottom", standard.bottom),
    left: inches(found, "left", standard.left),
    right: inches(found, "right", standard.right),
    header: inches(found, "header", standard.header),
    footer: inches(found, "footer", standard.footer),
  };
}

function readZoom(worksheet: XmlElement): PageSetup["zoom"] {
  const found = childOf(worksheet, "pageSetup");
  if (!flagOf(childOf(worksheet, "sheetPr", "pageSetUpPr"), "fitToPage")) {
    return { scale: numberOf(found, "scale") ?? 100 };
  }
  // Nought pages means "as many as it takes", which Office.js says by leaving the number out.
  const across = numberOf(found, "fitToWidth") ?? 1;
  const down = numberOf(found, "fitToHeight") ?? 1;
  return {
    ...(across > 0 ? { horizontalFitToPages: across } : {}),
    ...(down > 0 ? { verticalFitToPages: down } : {}),
  };
}

export function readPageSetup(worksheet: XmlElement): PageSetup {
  const setup = childOf(worksheet, "pageSetup");
  const options = childOf(worksheet, "printOptions");
  const texts = childOf(worksheet, "headerFooter");
  return {
    orientation: attributeOf(setup, "orientation") === "landscape" ? "Landscape" : "Portrait",
    paperSize: paperName(numberOf(setup, "paperSize")),
    zoom: readZoom(worksheet),
    centerHorizontally: flagOf(options, "horizontalCentered"),
    centerVertically: flagOf(options, "verticalCentered"),
    printGridlines: flagOf(options, "gridLines"),
    printHeadings: flagOf(options, "headings"),
    blackAndWhite: flagOf(setup, "blackAndWhite"),
    margins: readMargins(childOf(worksheet, "pageMargins")),
    header: readSections(excelTextOf(childOf(texts, "oddHeader"))),
    footer: readSections(excelTextOf(childOf(texts, "oddFooter"))),
  };
}

/** Zero-based indexes of the first row (or column) after each manual break. */
export function readBreaks(worksheet: XmlElement, local: "rowBreaks" | "colBreaks"): number[] {
  const found = childrenOf(childOf(worksheet, local), "brk").filter((mark) => flagOf(mark, "man"));
  return found.map((mark) => numberOf(mark, "id") ?? 0);
}
