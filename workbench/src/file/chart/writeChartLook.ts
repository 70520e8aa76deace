/* Fill, line and font of a chart's parts. */
import type { ChartBox, ChartFill, ChartFont, ChartLine, ChartTextRun } from "../../book/chart";
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

/** How Excel writes the shadow that it gives a title or legend that is to have one. */
export const shadowValues = {
  blurRad: "50800",
  dist: "38100",
  dir: "2700000",
  algn: "tl",
  rotWithShape: "0",
} as const;

function shadow(): XmlElement {
  const color = element("a:prstClr", { val: "black" }, [element("a:alpha", { val: 40000 })]);
  return element("a:effectLst", {}, [element("a:outerShdw", shadowValues, [color])]);
}

/** What stands behind a text or the plot; none where nothing is said of it. */
export function boxElements(
  { fill, border }: ChartBox,
  { hasShadow = false }: { readonly hasShadow?: boolean | undefined } = {},
): XmlElement[] {
  const inside = [
    ...(fill ? fillElements(fill) : []),
    ...(border ? lineElements(border) : []),
    ...(hasShadow ? [shadow()] : []),
  ];
  return inside.length > 0 ? [element("c:spPr", {}, inside)] : [];
}

/** How text is turned: degrees against the clock, 180 for letters below each other. */
export function bodyElement(turn: number | undefined): XmlElement {
  if (turn === undefined) return element("a:bodyPr");
  if (turn === 180) return element("a:bodyPr", { rot: 0, vert: "wordArtVert" });
  return element("a:bodyPr", { rot: Math.round(-turn * 60000), vert: "horz" });
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
export function textElement(font: ChartFont, turn?: number): XmlElement {
  return element("c:txPr", {}, [bodyElement(turn), element("a:lstStyle"), paragraph(font, [])]);
}

/** The pieces of a text, a list of them for each line. */
function linesOf(runs: readonly ChartTextRun[]): ChartTextRun[][] {
  const lines: ChartTextRun[][] = [[]];
  for (const { text, font } of runs)
    text.split("\n").forEach((piece, index) => {
      if (index > 0) lines.push([]);
      lines.at(-1)?.push({ text: piece, font });
    });
  return lines;
}

/** A text of its own with its looks, a paragraph a line. */
export function richElement(runs: readonly ChartTextRun[], font: ChartFont, turn?: number): XmlElement {
  const paragraphs = linesOf(runs).map((line) =>
    paragraph(
      font,
      line.map((run) =>
        element("a:r", {}, [runProperties("a:rPr", run.font), element("a:t", {}, [run.text])]),
      ),
    ),
  );
  return element("c:rich", {}, [bodyElement(turn), element("a:lstStyle"), ...paragraphs]);
}
