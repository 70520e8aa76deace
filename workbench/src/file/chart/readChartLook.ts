/* Fill, line and font of a chart's parts. */
import {
  automaticLine,
  type ChartBox,
  type ChartFill,
  type ChartFont,
  type ChartLine,
} from "../../book/chart";
import { readDrawingColor } from "../drawing/drawingColors";
import { toPoints } from "../drawing/grid";
import { textUnderlineWords } from "../drawing/shapeWords";
import type { Palette } from "../style/colors";
import {
  attributeOf,
  childOf,
  childrenOf,
  descendantsOf,
  flagOf,
  localName,
  numberOf,
  type XmlElement,
} from "../xml/xmlTree";
import { lineWords } from "./chartWords";

const otherFills = ["gradFill", "blipFill", "pattFill", "grpFill"];

export function readChartFill(
  part: XmlElement | undefined,
  palette: Palette,
  otherwise: ChartFill,
): ChartFill {
  const look = childOf(part, "spPr");
  if (childrenOf(look).some((child) => otherFills.includes(localName(child)))) return { kind: "Other" };
  if (childOf(look, "noFill") !== undefined) return { kind: "None" };
  const solid = readDrawingColor(childOf(look, "solidFill"), palette);
  return solid === undefined ? otherwise : { kind: "Solid", color: solid.color };
}

function styleOf(line: XmlElement, hasColor: boolean): string {
  if (childOf(line, "noFill") !== undefined) return "None";
  const dash = attributeOf(childOf(line, "prstDash"), "val");
  if (dash === undefined) return hasColor ? "Continuous" : "Automatic";
  const isRound = dash === "sysDot" && attributeOf(line, "cap") === "rnd";
  return isRound ? "RoundDot" : lineWords.toOffice(dash, "Dash");
}

export function readChartLine(
  part: XmlElement | undefined,
  palette: Palette,
  otherwise: ChartLine,
): ChartLine {
  const line = childOf(part, "spPr", "ln");
  if (line === undefined) return otherwise;
  const color = readDrawingColor(childOf(line, "solidFill"), palette)?.color;
  const weight = numberOf(line, "w");
  return {
    style: styleOf(line, color !== undefined),
    ...(color === undefined ? {} : { color }),
    ...(weight === undefined ? {} : { weightPoints: toPoints(weight) }),
  };
}

/** What stands behind a text or the plot, as far as its file says. */
export function readBox(part: XmlElement | undefined, palette: Palette): ChartBox {
  const look = childOf(part, "spPr");
  const isFilled = childrenOf(look).some((child) => /Fill$/.test(localName(child)));
  return {
    ...(isFilled ? { fill: readChartFill(part, palette, { kind: "Automatic" }) } : {}),
    ...(childOf(look, "ln") === undefined ? {} : { border: readChartLine(part, palette, automaticLine) }),
  };
}

/** Degrees against the clock by which a part's text is turned; undefined where nothing is said. */
export function readTurn(part: XmlElement | undefined): number | undefined {
  const body = childOf(part, "tx", "rich", "bodyPr") ?? childOf(part, "txPr", "bodyPr");
  if (attributeOf(body, "vert") === "wordArtVert") return 180;
  const turn = numberOf(body, "rot");
  // Excel's word for "as it comes".
  return turn === undefined || turn === -60000000 ? undefined : -turn / 60000 || 0;
}

/** The first properties of text in a part: of its own words, else of all its text. */
function textProperties(part: XmlElement | undefined): XmlElement | undefined {
  const rich = childOf(part, "tx", "rich");
  const own = rich && descendantsOf(rich, "rPr")[0];
  const text = rich ?? childOf(part, "txPr");
  return own ?? (text && descendantsOf(text, "defRPr")[0]);
}

/** The font of a part; what it does not say is that of the chart. */
export function readChartFont(
  part: XmlElement | undefined,
  palette: Palette,
  otherwise: ChartFont,
): ChartFont {
  return readFontOf(textProperties(part), palette, otherwise);
}

export function readFontOf(found: XmlElement | undefined, palette: Palette, otherwise: ChartFont): ChartFont {
  if (found === undefined) return otherwise;
  const size = numberOf(found, "sz");
  const face = attributeOf(childOf(found, "latin"), "typeface");
  return {
    name: face === undefined || face.startsWith("+") ? otherwise.name : face,
    size: size === undefined ? otherwise.size : size / 100,
    bold: flagOf(found, "b", otherwise.bold),
    italic: flagOf(found, "i", otherwise.italic),
    underline: textUnderlineWords.toOffice(attributeOf(found, "u"), otherwise.underline),
    color: readDrawingColor(childOf(found, "solidFill"), palette)?.color ?? otherwise.color,
  };
}
