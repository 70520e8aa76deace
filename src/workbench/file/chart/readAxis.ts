/* Axes and titles of a chart. */
import { automaticLine, type ChartAxis, type ChartFont, type ChartTitle, hairline } from "../../book/chart";
import type { Palette } from "../style/colors";
import { attributeOf, childOf, childrenOf, flagOf, numberOf, textOf, type XmlElement } from "../xml/xmlTree";
import { tickLabelWords, tickWords } from "./chartWords";
import { readChartFont, readChartLine } from "./readChartLook";

/** Palette and font that the parts of a chart share. */
export interface ChartContext {
  readonly palette: Palette;
  readonly font: ChartFont;
}

export function valueOf(parent: XmlElement | undefined, name: string): string | undefined {
  return attributeOf(childOf(parent, name), "val");
}

/** An XML boolean in a child: there without a value it is true. */
export function isSet(parent: XmlElement | undefined, name: string, otherwise: boolean): boolean {
  const found = childOf(parent, name);
  return found === undefined ? otherwise : flagOf(found, "val", true);
}

/** Keys with nothing in them are left out, so that the model is the same as one made by the add-in. */
export function withoutGaps<Part extends object>(part: Part): Part {
  const kept = { ...part };
  for (const [name, value] of Object.entries(part))
    if (value === undefined) Reflect.deleteProperty(kept, name);
  return kept;
}

function formulaIn(holder: XmlElement | undefined): string | undefined {
  const found = childOf(holder, "strRef", "f") ?? childOf(holder, "numRef", "f");
  return found === undefined ? undefined : textOf(found);
}

/** The text of a title, a line a paragraph. */
function richText(title: XmlElement): string | undefined {
  const rich = childOf(title, "tx", "rich");
  return rich && childrenOf(rich, "p").map(textOf).join("\n");
}

export function readTitle(
  title: XmlElement | undefined,
  { palette, font }: ChartContext,
  isBold: boolean,
): ChartTitle {
  if (title === undefined) return { visible: false, overlay: false, font };
  return withoutGaps({
    visible: true,
    text: richText(title),
    formula: formulaIn(childOf(title, "tx")),
    overlay: isSet(title, "overlay", false),
    font: readChartFont(title, palette, { ...font, bold: isBold || font.bold }),
  });
}

function numberFormatOf(axis: XmlElement): string | undefined {
  const found = childOf(axis, "numFmt");
  return found === undefined || flagOf(found, "sourceLinked") ? undefined : attributeOf(found, "formatCode");
}

function readGridlines(axis: XmlElement, palette: Palette): ChartAxis["gridlines"] {
  const lines = childOf(axis, "majorGridlines");
  return lines === undefined
    ? { visible: false, line: hairline }
    : { visible: true, line: readChartLine(lines, palette, automaticLine) };
}

export function readAxis(axis: XmlElement, context: ChartContext): ChartAxis {
  const { palette, font } = context;
  const scaling = childOf(axis, "scaling");
  return withoutGaps({
    visible: !isSet(axis, "delete", false),
    minimum: numberOf(childOf(scaling, "min"), "val"),
    maximum: numberOf(childOf(scaling, "max"), "val"),
    majorUnit: numberOf(childOf(axis, "majorUnit"), "val"),
    numberFormat: numberFormatOf(axis),
    reversed: valueOf(scaling, "orientation") === "maxMin",
    labels: tickLabelWords.toOffice(valueOf(axis, "tickLblPos"), "NextToAxis"),
    labelSpacing: numberOf(childOf(axis, "tickLblSkip"), "val"),
    majorTicks: tickWords.toOffice(valueOf(axis, "majorTickMark"), "Cross"),
    title: readTitle(childOf(axis, "title"), context, false),
    gridlines: readGridlines(axis, palette),
    line: readChartLine(axis, palette, automaticLine),
    font: readChartFont(axis, palette, font),
  });
}
