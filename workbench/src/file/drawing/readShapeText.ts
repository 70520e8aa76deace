/* The text of a shape. */
import type { ShapeText, TextRun } from "../../book/shape";
import type { Palette } from "../style/colors";
import {
  attributeOf,
  childOf,
  childrenOf,
  flagOf,
  localName,
  numberOf,
  textOf,
  type XmlElement,
} from "../xml/xmlTree";
import { decodeEscapes } from "../xml/xmlText";
import { readDrawingColor } from "./drawingColors";
import { toPoints } from "./grid";
import {
  autoSizeWords,
  textHorizontalWords,
  textOrientationWords,
  textUnderlineWords,
  textVerticalWords,
} from "./shapeWords";

function readRun(
  properties: XmlElement | undefined,
  text: string,
  plain: TextRun,
  palette: Palette,
): TextRun {
  const typeface = attributeOf(childOf(properties, "latin"), "typeface");
  return {
    text,
    bold: flagOf(properties, "b", plain.bold),
    italic: flagOf(properties, "i", plain.italic),
    underline: textUnderlineWords.toOffice(attributeOf(properties, "u"), plain.underline),
    color: readDrawingColor(childOf(properties, "solidFill"), palette)?.color ?? plain.color,
    size: (numberOf(properties, "sz") ?? plain.size * 100) / 100,
    name: typeface === undefined || typeface.startsWith("+") ? plain.name : typeface,
  };
}

function paragraphRuns(paragraph: XmlElement, plain: TextRun, palette: Palette): TextRun[] {
  const standard = readRun(childOf(paragraph, "pPr", "defRPr"), "", plain, palette);
  return childrenOf(paragraph).flatMap((child) => {
    const kind = localName(child);
    const properties = childOf(child, "rPr");
    if (kind === "br") return [readRun(properties, "\n", standard, palette)];
    if (kind !== "r" && kind !== "fld") return [];
    return [readRun(properties, decodeEscapes(textOf(childOf(child, "t"))), standard, palette)];
  });
}

function isLike(one: TextRun, other: TextRun): boolean {
  return JSON.stringify({ ...one, text: "" }) === JSON.stringify({ ...other, text: "" });
}

/** Runs of one look side by side are one run. */
export function joinRuns(runs: readonly TextRun[]): TextRun[] {
  const joined: TextRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last !== undefined && isLike(last, run))
      joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else if (run.text !== "") joined.push(run);
  }
  return joined;
}

/** All runs, with "\n" at the end of each paragraph but the last. */
function readRuns(body: XmlElement, plain: TextRun, palette: Palette): TextRun[] {
  const paragraphs = childrenOf(body, "p");
  const runs = paragraphs.flatMap((paragraph, index) => {
    const found = paragraphRuns(paragraph, plain, palette);
    if (index === paragraphs.length - 1) return found;
    const last = found.pop() ?? readRun(childOf(paragraph, "endParaRPr"), "", plain, palette);
    return [...found, { ...last, text: `${last.text}\n` }];
  });
  return joinRuns(runs);
}

function readMargins(properties: XmlElement | undefined): ShapeText["margins"] {
  const inset = (name: string, otherwise: number) => toPoints(numberOf(properties, name) ?? otherwise);
  return {
    top: inset("tIns", 45720),
    bottom: inset("bIns", 45720),
    left: inset("lIns", 91440),
    right: inset("rIns", 91440),
  };
}

/** @param color the colour of text that names none */
export function readShapeText(body: XmlElement, color: string, palette: Palette): ShapeText {
  const properties = childOf(body, "bodyPr");
  const fit = childrenOf(properties).find((child) => /autofit$/i.test(localName(child)));
  const plain: TextRun = {
    text: "",
    bold: false,
    italic: false,
    underline: "None",
    color,
    size: 11,
    name: "Calibri",
  };
  return {
    runs: readRuns(body, plain, palette),
    horizontalAlignment: textHorizontalWords.toOffice(attributeOf(childOf(body, "p", "pPr"), "algn"), "Left"),
    verticalAlignment: textVerticalWords.toOffice(attributeOf(properties, "anchor"), "Top"),
    autoSize: autoSizeWords.toOffice(fit && localName(fit), "AutoSizeNone"),
    orientation: textOrientationWords.toOffice(attributeOf(properties, "vert"), "Horizontal"),
    margins: readMargins(properties),
  };
}
