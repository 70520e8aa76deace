/*
 * What the cells held when a chart was saved, kept beside each reference: programs draw it before they have read the
 * cells.
 */
import type { Book } from "../../book/book";
import { type ChartPoint, pointsOf } from "../../book/chartData";
import {
  childOf,
  childrenOf,
  descendantsOf,
  element,
  localName,
  prefixOf,
  removeChildren,
  textOf,
  placeChild,
  withPrefix,
  type XmlElement,
} from "../xml/xmlTree";
import { fromFileFormula } from "../formula/fromFileFormula";
import { encodeEscapes } from "../xml/xmlText";

const order = ["f", "numCache", "strCache", "extLst"];

function countElement(points: readonly ChartPoint[]): XmlElement {
  return element("ptCount", { val: points.length });
}

function pointElements(points: readonly ChartPoint[], valueOf: (point: ChartPoint) => string | undefined) {
  return points.flatMap((point, idx) => {
    const text = valueOf(point);
    return text === undefined ? [] : [element("pt", { idx }, [element("v", {}, [text])])];
  });
}

function numberText({ value }: ChartPoint): string | undefined {
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "1" : "0";
  if (typeof value === "object") return value.error === "#N/A" ? "#N/A" : "0";
  return undefined;
}

function numberCache(points: readonly ChartPoint[]): XmlElement {
  const format = points.find(({ value }) => value !== undefined)?.format ?? "General";
  return element("numCache", {}, [
    element("formatCode", {}, [format]),
    countElement(points),
    ...pointElements(points, numberText),
  ]);
}

function textCache(points: readonly ChartPoint[]): XmlElement {
  const text = (point: ChartPoint) => (point.text === "" ? undefined : encodeEscapes(point.text));
  return element("strCache", {}, [countElement(points), ...pointElements(points, text)]);
}

/** Categories are kept as numbers when they all are: dates stay dates. */
function isOfNumbers(reference: XmlElement, points: readonly ChartPoint[], isCategory: boolean): boolean {
  if (!isCategory) return localName(reference) === "numRef";
  const filled = points.filter(({ value }) => value !== undefined);
  return filled.length > 0 && filled.every(({ value }) => typeof value === "number");
}

function fill(reference: XmlElement, book: Book, isCategory: boolean) {
  const formula = fromFileFormula(textOf(childOf(reference, "f")));
  const points = pointsOf(book, formula);
  // What another workbook holds is known from the cache alone.
  if (points === undefined && !formula.includes("#REF!")) return;
  removeChildren(reference, "numCache");
  removeChildren(reference, "strCache");
  if (points === undefined) return;
  const isNumbers = isOfNumbers(reference, points, isCategory);
  const prefix = prefixOf(reference);
  reference.name = `${prefix}${isNumbers ? "numRef" : "strRef"}`;
  const cache = isNumbers ? numberCache(points) : textCache(points);
  placeChild(reference, withPrefix(cache, prefix), order);
}

function hasCache(reference: XmlElement): boolean {
  return childrenOf(reference).some((child) => localName(child).endsWith("Cache"));
}

/**
 * Writes into the references of a chart what their cells hold now.
 *
 * @param isNew false: references that have no cache get none
 */
export function fillCaches(root: XmlElement, book: Book, isNew: boolean) {
  const categories = new Set(
    ["cat", "xVal"].flatMap((name) => descendantsOf(root, name)).flatMap((holder) => holder.children),
  );
  for (const name of ["numRef", "strRef"]) {
    for (const reference of descendantsOf(root, name)) {
      if (isNew || hasCache(reference)) fill(reference, book, categories.has(reference));
    }
  }
}
