/* Fill, line and font of a chart's parts. */
import type { ChartFill, ChartFont, ChartLine } from "../../book/chart";
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
  const found = textProperties(part);
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
