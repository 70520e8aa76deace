/*
 * A small XML tree made for editing a part in place: text and attribute values stay as they stand in the file,
 * so what nobody touches is written back as it came. It is meant to be changed; one tree lives for one save.
 */
import { decodeEscapes, decodeXml, encodeAttribute, encodeXml } from "./xmlText";

export interface XmlElement {
  /** With its prefix, as in the file. */
  name: string;
  /** Raw values by qualified name, in the file's order. */
  readonly attributes: Map<string, string>;
  /** Elements, and raw text (which may hold comments and CDATA). */
  children: XmlNode[];
}

export type XmlNode = XmlElement | string;

/** A parsed part: what stands before the root (declaration, comments) and the root. */
export interface XmlDocument {
  readonly prolog: string;
  readonly root: XmlElement;
}

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== "string";
}

/** The name without its prefix. */
export function localName(element: XmlElement): string {
  return element.name.slice(element.name.indexOf(":") + 1);
}

/** The prefix with its colon, or "". */
export function prefixOf(element: XmlElement): string {
  return element.name.slice(0, element.name.indexOf(":") + 1);
}

/** Child elements, all or those of one local name. */
export function childrenOf(parent: XmlElement | undefined, local?: string): XmlElement[] {
  const elements = (parent?.children ?? []).filter(isElement);
  return local === undefined ? elements : elements.filter((child) => localName(child) === local);
}

/** The first child of a local name; several names lead down the tree. */
export function childOf(parent: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let found = parent;
  for (const local of path) found = childrenOf(found, local)[0];
  return found;
}

/** All elements below of one local name, in the order of the file. */
export function descendantsOf(parent: XmlElement, local: string): XmlElement[] {
  return childrenOf(parent).flatMap((child) => [
    ...(localName(child) === local ? [child] : []),
    ...descendantsOf(child, local),
  ]);
}

/** An attribute's text by its qualified name. */
export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  const raw = element?.attributes.get(name);
  return raw === undefined ? undefined : decodeXml(raw);
}

/** The first attribute that carries a prefix and this local name: `r:id`, whatever its prefix. */
export function prefixedAttributeOf(element: XmlElement | undefined, local: string): string | undefined {
  for (const [name, raw] of element?.attributes ?? []) {
    if (name.endsWith(`:${local}`)) return decodeXml(raw);
  }
  return undefined;
}

export function numberOf(element: XmlElement | undefined, name: string): number | undefined {
  const text = attributeOf(element, name);
  if (text === undefined || text.trim() === "") return undefined;
  const number = Number(text);
  return Number.isFinite(number) ? number : undefined;
}

/** An XML boolean; `otherwise` when the attribute is missing. */
export function flagOf(element: XmlElement | undefined, name: string, otherwise = false): boolean {
  const text = attributeOf(element, name);
  return text === undefined ? otherwise : text === "1" || text === "true" || text === "on";
}

function plainText(raw: string): string {
  if (!raw.includes("<")) return decodeXml(raw);
  return raw
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>)/)
    .map((piece) =>
      piece.startsWith("<![CDATA[") ? piece.slice(9, -3) : piece.startsWith("<") ? "" : decodeXml(piece),
    )
    .join("");
}

/** The text of an element and of all below it. */
export function textOf(element: XmlElement | undefined): string {
  return (element?.children ?? [])
    .map((child) => (isElement(child) ? textOf(child) : plainText(child)))
    .join("");
}

/** Text in which Excel escapes what XML cannot hold. */
export function excelTextOf(element: XmlElement | undefined): string {
  return decodeEscapes(textOf(element));
}

/** Sets an attribute, or removes it when the value is undefined. */
export function setAttribute(
  element: XmlElement,
  name: string,
  value: string | number | boolean | undefined,
) {
  if (value === undefined) element.attributes.delete(name);
  else if (typeof value === "boolean") element.attributes.set(name, value ? "1" : "0");
  else element.attributes.set(name, encodeAttribute(String(value)));
}

export type AttributeValues = Readonly<Record<string, string | number | boolean | undefined>>;

/** A new element; attributes that are undefined are left out, text children are plain text. */
export function element(
  name: string,
  values: AttributeValues = {},
  children: readonly XmlNode[] = [],
): XmlElement {
  const made: XmlElement = { name, attributes: new Map(), children: [] };
  for (const [key, value] of Object.entries(values)) setAttribute(made, key, value);
  made.children = children.map((child) => (isElement(child) ? child : encodeXml(child)));
  return made;
}

/** The same tree with the prefix (with its colon) before every name that has none. */
export function withPrefix(tree: XmlElement, prefix: string): XmlElement {
  if (prefix === "") return tree;
  if (!tree.name.includes(":")) tree.name = prefix + tree.name;
  childrenOf(tree).forEach((child) => withPrefix(child, prefix));
  return tree;
}

export function removeChildren(parent: XmlElement, local: string) {
  parent.children = parent.children.filter((child) => !isElement(child) || localName(child) !== local);
}

/** The place in the schema's order; what stands inside mc:AlternateContent counts, not the wrapper. */
function rankOf(child: XmlNode, order: readonly string[]): number {
  if (!isElement(child)) return -1;
  const isWrapper = localName(child) === "AlternateContent";
  const inner = isWrapper ? childrenOf(childOf(child, "Choice"))[0] : child;
  return inner === undefined ? -1 : order.indexOf(localName(inner));
}

/** Puts a child where the schema's order wants it: before the first child that comes later in the order. */
export function placeChild(parent: XmlElement, child: XmlElement, order: readonly string[]) {
  const rank = rankOf(child, order);
  const at = parent.children.findIndex((other) => rankOf(other, order) > rank);
  if (at < 0) parent.children.push(child);
  else parent.children.splice(at, 0, child);
}

/** Replaces all children of the new child's name by it; removes them when there is no new child. */
export function replaceChild(
  parent: XmlElement,
  local: string,
  child: XmlElement | undefined,
  order: readonly string[],
) {
  removeChildren(parent, local);
  if (child !== undefined) placeChild(parent, withPrefix(child, prefixOf(parent)), order);
}

/** The child of a name, made in its place when it is missing. */
export function needChild(parent: XmlElement, local: string, order: readonly string[]): XmlElement {
  const found = childOf(parent, local);
  if (found !== undefined) return found;
  const made = element(prefixOf(parent) + local);
  placeChild(parent, made, order);
  return made;
}
