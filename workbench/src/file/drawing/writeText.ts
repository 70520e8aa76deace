/* The text of a shape as a txBody. */
import type { ShapeText, TextRun } from "../../book/shape";
import { isSame } from "../../book/same";
import { toArgb } from "../style/colors";
import { drawable, encodeEscapes } from "../xml/xmlText";
import {
  childOf,
  childrenOf,
  element,
  isElement,
  localName,
  needChild,
  setAttribute,
  type XmlElement,
} from "../xml/xmlTree";
import { toEmu } from "./grid";
import {
  autoSizeWords,
  textHorizontalWords,
  textOrientationWords,
  textUnderlineWords,
  textVerticalWords,
} from "./shapeWords";

export function solidFill(color: string, transparency = 0): XmlElement {
  const alpha =
    transparency > 0 ? [element("a:alpha", { val: Math.round((1 - transparency) * 100000) })] : [];
  return element("a:solidFill", {}, [element("a:srgbClr", { val: toArgb(color).slice(2) }, alpha)]);
}

function runProperties(name: string, run: TextRun): XmlElement {
  const values = {
    lang: "en-US",
    sz: Math.round(run.size * 100),
    b: run.bold,
    i: run.italic,
    u: run.underline === "None" ? undefined : textUnderlineWords.toFile(run.underline, "sng"),
  };
  return element(name, values, [solidFill(run.color), element("a:latin", { typeface: run.name })]);
}

function runElement(run: TextRun): XmlElement {
  return element("a:r", {}, [
    runProperties("a:rPr", run),
    element("a:t", {}, [encodeEscapes(drawable(run.text))]),
  ]);
}

/** The runs cut at line breaks: one list a paragraph. An empty paragraph keeps the look of the run it stands in. */
function paragraphsOf(runs: readonly TextRun[]): { runs: TextRun[]; end: TextRun | undefined }[] {
  const paragraphs: { runs: TextRun[]; end: TextRun | undefined }[] = [{ runs: [], end: undefined }];
  for (const run of runs) {
    run.text.split("\n").forEach((piece, index) => {
      if (index > 0) paragraphs.push({ runs: [], end: run });
      const last = paragraphs.at(-1);
      if (last === undefined) return;
      last.end ??= run;
      if (piece !== "") last.runs.push({ ...run, text: piece });
    });
  }
  return paragraphs;
}

function paragraphElements(text: ShapeText): XmlElement[] {
  const algn = textHorizontalWords.toFile(text.horizontalAlignment, "l");
  return paragraphsOf(text.runs).map(({ runs, end }) => {
    const ending = runs.length === 0 && end !== undefined ? [runProperties("a:endParaRPr", end)] : [];
    return element("a:p", {}, [element("a:pPr", { algn }), ...runs.map(runElement), ...ending]);
  });
}

function patchBody(properties: XmlElement, text: ShapeText) {
  const { margins } = text;
  setAttribute(properties, "vert", textOrientationWords.toFile(text.orientation, "horz"));
  if (!properties.attributes.has("wrap")) setAttribute(properties, "wrap", "square");
  setAttribute(properties, "lIns", toEmu(margins.left));
  setAttribute(properties, "tIns", toEmu(margins.top));
  setAttribute(properties, "rIns", toEmu(margins.right));
  setAttribute(properties, "bIns", toEmu(margins.bottom));
  setAttribute(properties, "anchor", textVerticalWords.toFile(text.verticalAlignment, "t"));
  patchFit(properties, autoSizeWords.toFile(text.autoSize, "noAutofit"));
}

/** A fit that stays keeps how far its text is shrunk. */
function patchFit(properties: XmlElement, name: string) {
  if (childOf(properties, name) !== undefined) return;
  properties.children = properties.children.filter(
    (child) => !isElement(child) || !/autofit$/i.test(localName(child)),
  );
  const fit = element(`a:${name}`);
  const at = properties.children.findIndex((child) => isElement(child) && localName(child) !== "prstTxWarp");
  properties.children.splice(at < 0 ? properties.children.length : at, 0, fit);
}

/** Paragraphs whose words stay as they are: their points, links and distances with them. */
function realign(body: XmlElement, { horizontalAlignment }: ShapeText) {
  for (const paragraph of childrenOf(body, "p")) {
    const properties = needChild(paragraph, "pPr", ["pPr", "r", "br", "fld", "endParaRPr"]);
    setAttribute(properties, "algn", textHorizontalWords.toFile(horizontalAlignment, "l"));
  }
}

/**
 * The txBody of a shape, what there is of it already patched.
 *
 * @param before what the text was
 */
export function textBody(
  text: ShapeText,
  found: XmlElement | undefined,
  before: ShapeText | undefined,
): XmlElement {
  const body = found ?? element("xdr:txBody", {}, [element("a:bodyPr"), element("a:lstStyle")]);
  patchBody(childOf(body, "bodyPr") ?? needChild(body, "bodyPr", ["bodyPr", "lstStyle", "p"]), text);
  if (found && isSame(text.runs, before?.runs)) {
    if (text.horizontalAlignment !== before?.horizontalAlignment) realign(body, text);
    return body;
  }
  body.children = body.children.filter((child) => !isElement(child) || localName(child) !== "p");
  body.children.push(...paragraphElements(text));
  return body;
}
