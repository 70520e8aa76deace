/* Print set-up of a sheet. Attributes that the model does not know stay, such as the printer's own settings. */
import type { PageSetup } from "../../book/book";
import { paperNumber } from "../sheet/paperSizes";
import { encodeEscapes } from "../xml/xmlText";
import {
  childOf,
  element,
  flagOf,
  needChild,
  replaceChild,
  setAttribute,
  type XmlElement,
} from "../xml/xmlTree";
import { isSame } from "../../book/same";
import type { SheetEdit } from "./sheetEdit";
import { worksheetOrder } from "./worksheetOrder";
import { sheetPrOrder } from "./writeLayout";

function writeOptions(root: XmlElement, setup: PageSetup) {
  const options = needChild(root, "printOptions", worksheetOrder);
  setAttribute(options, "horizontalCentered", setup.centerHorizontally || undefined);
  setAttribute(options, "verticalCentered", setup.centerVertically || undefined);
  setAttribute(options, "headings", setup.printHeadings || undefined);
  setAttribute(options, "gridLines", setup.printGridlines || undefined);
}

function inches(points: number): number {
  return Math.round((points / 72) * 1e8) / 1e8;
}

function writeMargins(root: XmlElement, { left, right, top, bottom, header, footer }: PageSetup["margins"]) {
  const margins = needChild(root, "pageMargins", worksheetOrder);
  const points = { left, right, top, bottom, header, footer };
  for (const [name, value] of Object.entries(points)) setAttribute(margins, name, inches(value));
}

function writeZoom(root: XmlElement, setup: XmlElement, zoom: PageSetup["zoom"]) {
  const fits = zoom.horizontalFitToPages !== undefined || zoom.verticalFitToPages !== undefined;
  setAttribute(setup, "scale", fits || (zoom.scale ?? 100) === 100 ? undefined : zoom.scale);
  setAttribute(setup, "fitToWidth", fits ? (zoom.horizontalFitToPages ?? 0) : undefined);
  setAttribute(setup, "fitToHeight", fits ? (zoom.verticalFitToPages ?? 0) : undefined);
  if (flagOf(childOf(root, "sheetPr", "pageSetUpPr"), "fitToPage") === fits) return;
  const properties = needChild(root, "sheetPr", worksheetOrder);
  setAttribute(needChild(properties, "pageSetUpPr", sheetPrOrder), "fitToPage", fits || undefined);
}

function writePage(root: XmlElement, before: PageSetup, now: PageSetup) {
  const setup = needChild(root, "pageSetup", worksheetOrder);
  // Numbers that the model has no name for stay while nobody chooses another paper.
  if (before.paperSize !== now.paperSize) setAttribute(setup, "paperSize", paperNumber(now.paperSize));
  writeZoom(root, setup, now.zoom);
  setAttribute(setup, "orientation", now.orientation === "Landscape" ? "landscape" : "portrait");
  setAttribute(setup, "blackAndWhite", now.blackAndWhite || undefined);
}

function sections({ left, center, right }: PageSetup["header"]): string {
  return [
    ["&L", left],
    ["&C", center],
    ["&R", right],
  ]
    .map(([mark, text]) => (text === "" ? "" : `${mark}${text}`))
    .join("");
}

const textOrder = ["oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"];

function writeTexts(root: XmlElement, setup: PageSetup) {
  const texts = needChild(root, "headerFooter", worksheetOrder);
  for (const [local, text] of [
    ["oddHeader", sections(setup.header)],
    ["oddFooter", sections(setup.footer)],
  ] as const) {
    replaceChild(
      texts,
      local,
      text === "" ? undefined : element(local, {}, [encodeEscapes(text)]),
      textOrder,
    );
  }
}

export function writePageSetup(edit: SheetEdit) {
  const before = edit.before.pageSetup;
  const now = edit.now.pageSetup;
  if (isSame(before, now)) return;
  const options = ({ centerHorizontally, centerVertically, printGridlines, printHeadings }: PageSetup) => [
    centerHorizontally,
    centerVertically,
    printGridlines,
    printHeadings,
  ];
  const page = ({ orientation, paperSize, zoom, blackAndWhite }: PageSetup) => [
    orientation,
    paperSize,
    zoom,
    blackAndWhite,
  ];
  if (!isSame(options(before), options(now))) writeOptions(edit.root(), now);
  if (!isSame(before.margins, now.margins)) writeMargins(edit.root(), now.margins);
  if (!isSame(page(before), page(now))) writePage(edit.root(), before, now);
  if (!isSame([before.header, before.footer], [now.header, now.footer])) writeTexts(edit.root(), now);
}
