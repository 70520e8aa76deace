/* Axes and titles of a chart. */
import {
  automaticLine,
  type ChartAxis,
  type ChartFont,
  type ChartLine,
  type ChartTextRun,
  type ChartTitle,
  hairline,
} from "../../book/chart";
import type { Palette } from "../style/colors";
import {
  attributeOf,
  childOf,
  childrenOf,
  descendantsOf,
  flagOf,
  numberOf,
  textOf,
  type XmlElement,
} from "../xml/xmlTree";
import { alignmentWords, tickLabelWords, tickWords, unitWords } from "./chartWords";
import { isSame } from "../../book/same";
import { readBox, readChartFont, readChartLine, readFontOf, readTurn } from "./readChartLook";

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

/** The pieces of a title's text, where they have several looks. */
function readRuns(title: XmlElement, palette: Palette, font: ChartFont): ChartTextRun[] | undefined {
  const paragraphs = childrenOf(childOf(title, "tx", "rich"), "p");
  const pieces = paragraphs.flatMap((paragraph, line) =>
    childrenOf(paragraph, "r").map((run, index) => ({
      text: (line > 0 && index === 0 ? "\n" : "") + textOf(childOf(run, "t")),
      font: readFontOf(childOf(run, "rPr"), palette, font),
    })),
  );
  const [first, ...others] = pieces;
  return first && others.some((piece) => !isSame(piece.font, first.font)) ? pieces : undefined;
}

/** @param usualTurn of titles that stand upright where nothing else is said */
export function readTitle(
  title: XmlElement | undefined,
  { palette, font }: ChartContext,
  usualTurn?: number,
): ChartTitle {
  if (title === undefined) return { visible: false, overlay: false, font };
  const base = readChartFont(title, palette, font);
  const runs = readRuns(title, palette, base);
  const plain = runs && descendantsOf(title, "defRPr")[0];
  const own = plain ? readFontOf(plain, palette, font) : base;
  const turn = readTurn(title);
  return withoutGaps({
    visible: true,
    text: richText(title),
    runs,
    formula: formulaIn(childOf(title, "tx")),
    overlay: isSet(title, "overlay", false),
    turn: turn === usualTurn ? undefined : turn,
    hasShadow: hasShadow(title) || undefined,
    ...readBox(title, palette),
    font: own,
  });
}

/** The shadow that Excel gives a title or a legend when it is told to. */
export function hasShadow(part: XmlElement | undefined): boolean {
  return childOf(part, "spPr", "effectLst", "outerShdw") !== undefined;
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

function readMinorGridlines(axis: XmlElement, palette: Palette): ChartLine | undefined {
  const lines = childOf(axis, "minorGridlines");
  return lines && readChartLine(lines, palette, automaticLine);
}

function readDisplayUnit(axis: XmlElement): Pick<ChartAxis, "displayUnit" | "hidesUnitLabel"> {
  const units = childOf(axis, "dispUnits");
  if (units === undefined) return {};
  const own = numberOf(childOf(units, "custUnit"), "val");
  const displayUnit = own ?? unitWords.toOffice(valueOf(units, "builtInUnit"), "Thousands");
  return { displayUnit, ...(childOf(units, "dispUnitsLbl") === undefined ? { hidesUnitLabel: true } : {}) };
}

/** What only an axis of categories says. */
function readCategoryWords(axis: XmlElement) {
  const alignment = alignmentWords.toOffice(valueOf(axis, "lblAlgn"), "Center");
  const offset = numberOf(childOf(axis, "lblOffset"), "val");
  return {
    isOfTexts: isSet(axis, "auto", true) ? undefined : true,
    labelSpacing: numberOf(childOf(axis, "tickLblSkip"), "val"),
    markSpacing: numberOf(childOf(axis, "tickMarkSkip"), "val"),
    labelAlignment: alignment === "Center" ? undefined : alignment,
    labelOffset: offset === 100 ? undefined : offset,
  };
}

/** Where an axis is crossed: its other axis says so. */
export function readCrossing(other: XmlElement | undefined, usual: string): ChartAxis["crossing"] {
  const at = numberOf(childOf(other, "crossesAt"), "val");
  if (at !== undefined) return at;
  const word = valueOf(other, "crosses") ?? "autoZero";
  if (word === usual) return undefined;
  return word === "max" ? "Maximum" : word === "min" ? "Minimum" : undefined;
}

/** @param isUpright whether the axis stands, so that its title reads from below */
export function readAxis(axis: XmlElement, context: ChartContext, isUpright: boolean): ChartAxis {
  const { palette, font } = context;
  const minorTicks = tickWords.toOffice(valueOf(axis, "minorTickMark"), "None");
  const title = childOf(axis, "title");
  const usualTurn = isUpright && childOf(title, "tx", "rich") !== undefined ? 90 : undefined;
  const scaling = childOf(axis, "scaling");
  return withoutGaps({
    visible: !isSet(axis, "delete", false),
    minimum: numberOf(childOf(scaling, "min"), "val"),
    maximum: numberOf(childOf(scaling, "max"), "val"),
    majorUnit: numberOf(childOf(axis, "majorUnit"), "val"),
    minorUnit: numberOf(childOf(axis, "minorUnit"), "val"),
    logBase: numberOf(childOf(scaling, "logBase"), "val"),
    ...readDisplayUnit(axis),
    numberFormat: numberFormatOf(axis),
    reversed: valueOf(scaling, "orientation") === "maxMin",
    labels: tickLabelWords.toOffice(valueOf(axis, "tickLblPos"), "NextToAxis"),
    ...readCategoryWords(axis),
    turn: readTurn(axis),
    majorTicks: tickWords.toOffice(valueOf(axis, "majorTickMark"), "Cross"),
    minorTicks: minorTicks === "None" ? undefined : minorTicks,
    minorGridlines: readMinorGridlines(axis, palette),
    title: readTitle(title, context, usualTurn),
    gridlines: readGridlines(axis, palette),
    line: readChartLine(axis, palette, automaticLine),
    font: readChartFont(axis, palette, font),
  });
}
