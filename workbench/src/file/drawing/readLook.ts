/* Fill, line and arrowheads of a shape. */
import type { Arrowhead, ShapeFill, ShapeLine } from "../../book/shape";
import type { Palette } from "../style/colors";
import { attributeOf, childOf, childrenOf, localName, numberOf, type XmlElement } from "../xml/xmlTree";
import { readDrawingColor } from "./drawingColors";
import { toPoints } from "./grid";
import { arrowLengthWords, arrowWidthWords, arrowWords, compoundWords, dashWords } from "./shapeWords";

const fillKinds = ["noFill", "solidFill", "gradFill", "blipFill", "pattFill", "grpFill"];

const noFill: ShapeFill = { kind: "NoFill", color: "#FFFFFF", transparency: 0 };

/** What the shape's style says where the shape itself says nothing. */
function fillOfStyle(style: XmlElement | undefined, palette: Palette): ShapeFill {
  const reference = childOf(style, "fillRef");
  if ((numberOf(reference, "idx") ?? 0) === 0) return noFill;
  return {
    kind: "Solid",
    ...(readDrawingColor(reference, palette) ?? { color: "#FFFFFF", transparency: 0 }),
  };
}

export function readFillOf(
  properties: XmlElement | undefined,
  style: XmlElement | undefined,
  palette: Palette,
): ShapeFill {
  const found = childrenOf(properties).find((child) => fillKinds.includes(localName(child)));
  if (found === undefined) return fillOfStyle(style, palette);
  if (localName(found) === "noFill") return noFill;
  if (localName(found) === "solidFill") {
    return { kind: "Solid", ...(readDrawingColor(found, palette) ?? { color: "#FFFFFF", transparency: 0 }) };
  }
  const first = readDrawingColor(childOf(found, "gsLst", "gs") ?? childOf(found, "fgClr"), palette);
  return { kind: "Other", ...(first ?? { color: "#FFFFFF", transparency: 0 }) };
}

const weightsOfStyle = [9525, 6350, 12700, 19050];

export function readLineOf(
  properties: XmlElement | undefined,
  style: XmlElement | undefined,
  palette: Palette,
): ShapeLine {
  const line = childOf(properties, "ln");
  const reference = childOf(style, "lnRef");
  const index = numberOf(reference, "idx") ?? 0;
  const own = readDrawingColor(childOf(line, "solidFill"), palette);
  const color = own ?? (index > 0 ? readDrawingColor(reference, palette) : undefined);
  const hasFill = childOf(line, "solidFill") !== undefined || childOf(line, "gradFill") !== undefined;
  const isVisible = childOf(line, "noFill") === undefined && (hasFill || index > 0);
  const dash = attributeOf(childOf(line, "prstDash"), "val");
  const isRound = dash === "sysDot" && attributeOf(line, "cap") === "rnd";
  return {
    visible: isVisible,
    color: color?.color ?? "#000000",
    weightPoints: toPoints(numberOf(line, "w") ?? weightsOfStyle[index] ?? 9525),
    dashStyle: isRound ? "RoundDot" : dashWords.toOffice(dash, "Solid"),
    transparency: color?.transparency ?? 0,
    ...readCompound(line),
  };
}

function readCompound(line: XmlElement | undefined): Pick<ShapeLine, "compound"> {
  const compound = compoundWords.toOffice(attributeOf(line, "cmpd"), "Single");
  return compound === "Single" ? {} : { compound };
}

export function readArrowhead(end: XmlElement | undefined): Arrowhead {
  return {
    style: arrowWords.toOffice(attributeOf(end, "type"), "None"),
    length: arrowLengthWords.toOffice(attributeOf(end, "len"), "Medium"),
    width: arrowWidthWords.toOffice(attributeOf(end, "w"), "Medium"),
  };
}
