/* The look of a conditional format as a differential format: only what it changes. */
import type { ConditionalLook } from "../../book/book";
import { toArgb } from "../style/colors";
import { borderEdges, borderWord, underlineWords } from "../style/styleNames";
import { element, type XmlElement } from "../xml/xmlTree";

function fontOf(look: ConditionalLook): XmlElement[] {
  const marks = [
    ...(look.bold === undefined ? [] : [element("b", look.bold ? {} : { val: 0 })]),
    ...(look.italic === undefined ? [] : [element("i", look.italic ? {} : { val: 0 })]),
    ...(look.strikethrough === undefined ? [] : [element("strike", look.strikethrough ? {} : { val: 0 })]),
    ...(look.underline === undefined
      ? []
      : [element("u", { val: underlineWords.toFile(look.underline, "single") })]),
    ...(look.fontColor === undefined ? [] : [element("color", { rgb: toArgb(look.fontColor) })]),
  ];
  return marks.length === 0 ? [] : [element("font", {}, marks)];
}

function fillOf(look: ConditionalLook): XmlElement[] {
  if (look.fill === undefined) return [];
  return [
    element("fill", {}, [element("patternFill", {}, [element("bgColor", { rgb: toArgb(look.fill) })])]),
  ];
}

function borderOf(look: ConditionalLook): XmlElement[] {
  const borders = look.borders ?? {};
  const edges = borderEdges.flatMap(([local, edge]) => {
    const style = borders[edge];
    if (style === undefined) return [];
    const color = element("color", { rgb: toArgb(style.color) });
    return [element(local, { style: borderWord(style.style, style.weight) }, [color])];
  });
  return edges.length === 0 ? [] : [element("border", {}, edges)];
}

export function dxfOf(look: ConditionalLook): XmlElement {
  const format = look.numberFormat;
  const numbers = format === undefined ? [] : [element("numFmt", { numFmtId: 0, formatCode: format })];
  return element("dxf", {}, [...fontOf(look), ...numbers, ...fillOf(look), ...borderOf(look)]);
}
