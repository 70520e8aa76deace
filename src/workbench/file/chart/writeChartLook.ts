/* Fill, line and font of a chart's parts. */
import type { ChartFill, ChartFont, ChartLine } from "../../book/chart";
import { toEmu } from "../drawing/grid";
import { textUnderlineWords } from "../drawing/shapeWords";
import { solidFill } from "../drawing/writeText";
import { element, type XmlElement } from "../xml/xmlTree";
import { lineWords } from "./chartWords";

export function fillElements({ kind, color }: ChartFill): XmlElement[] {
  if (kind === "None") return [element("a:noFill")];
  return kind === "Solid" && color !== undefined ? [solidFill(color)] : [];
}

/** A line of which nothing is said is left to Excel: no element. */
export function lineElements({ style, color, weightPoints }: ChartLine): XmlElement[] {
  const isRound = style === "RoundDot";
  const values = {
    w: weightPoints === undefined ? undefined : toEmu(weightPoints),
    cap: isRound ? "rnd" : undefined,
  };
  if (style === "None") return [element("a:ln", { w: values.w }, [element("a:noFill")])];
  const paint = color === undefined ? [] : [solidFill(color)];
  const dash =
    style === "Automatic"
      ? []
      : [element("a:prstDash", { val: isRound ? "sysDot" : lineWords.toFile(style, "solid") })];
  const inside = [...paint, ...dash];
  if (inside.length === 0 && weightPoints === undefined) return [];
  return [element("a:ln", values, [...inside, ...(inside.length > 0 ? [element("a:round")] : [])])];
}

/** The look of a part; none where nothing is said of it. */
export function lookElements(fill: ChartFill | undefined, line: ChartLine): XmlElement[] {
  const inside = [...(fill ? fillElements(fill) : []), ...lineElements(line)];
  return inside.length > 0 ? [element("c:spPr", {}, inside)] : [];
}

export function runProperties(name: string, font: ChartFont): XmlElement {
  const values = {
    lang: name === "a:rPr" ? "en-US" : undefined,
    sz: Math.round(font.size * 100),
    b: font.bold,
    i: font.italic,
    u: textUnderlineWords.toFile(font.underline, "none"),
  };
  return element(name, values, [solidFill(font.color), element("a:latin", { typeface: font.name })]);
}

function paragraph(font: ChartFont, runs: readonly XmlElement[]): XmlElement {
  const end = runs.length === 0 ? [element("a:endParaRPr", { lang: "en-US" })] : [];
  return element("a:p", {}, [element("a:pPr", {}, [runProperties("a:defRPr", font)]), ...runs, ...end]);
}

/** How the text of a part looks. */
export function textElement(font: ChartFont): XmlElement {
  return element("c:txPr", {}, [element("a:bodyPr"), element("a:lstStyle"), paragraph(font, [])]);
}

/** A text of its own with its look, a paragraph a line. */
export function richElement(text: string, font: ChartFont, rotation?: number): XmlElement {
  const paragraphs = text
    .split("\n")
    .map((line) =>
      paragraph(font, [element("a:r", {}, [runProperties("a:rPr", font), element("a:t", {}, [line])])]),
    );
  const body = element("a:bodyPr", rotation === undefined ? {} : { rot: rotation, vert: "horz" });
  return element("c:rich", {}, [body, element("a:lstStyle"), ...paragraphs]);
}
