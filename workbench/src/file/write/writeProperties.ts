/* Document properties, changed in place; parts are added only when there is something to say. */
import type { DocumentProperties } from "../../book/book";
import { propertyKinds } from "../workbook/readProperties";
import { encodeEscapes } from "../xml/xmlText";
import { xmlDeclaration } from "../xml/writeXml";
import {
  attributeOf,
  childOf,
  childrenOf,
  element,
  numberOf,
  removeChildren,
  type XmlElement,
} from "../xml/xmlTree";
import { contentTypes, extendedNamespace } from "./namespaces";
import { isSame } from "./same";
import type { SaveTools } from "./sheetEdit";

const coreRoot = `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>`;
const customNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
const valueNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";

interface PropertyPart {
  readonly kind: string;
  readonly name: string;
  readonly type: string;
  readonly empty: string;
}

function needPart({ draft }: SaveTools, { kind, name, type, empty }: PropertyPart): XmlElement {
  const known = draft.relatedPart("", kind);
  if (known !== undefined) return draft.edit(known).root;
  draft.add(name, type, xmlDeclaration + empty);
  draft.relate("", kind, name);
  return draft.edit(name).root;
}

const corePart: PropertyPart = {
  kind: propertyKinds.core,
  name: "docProps/core.xml",
  type: contentTypes.core,
  empty: coreRoot,
};

const extendedPart: PropertyPart = {
  kind: propertyKinds.extended,
  name: "docProps/app.xml",
  type: contentTypes.extended,
  empty: `<Properties xmlns="${extendedNamespace}"/>`,
};

const customPart: PropertyPart = {
  kind: propertyKinds.custom,
  name: "docProps/custom.xml",
  type: contentTypes.custom,
  empty: `<Properties xmlns="${customNamespace}" xmlns:vt="${valueNamespace}"/>`,
};

/** Sets the text of a child element whatever its prefix is; no text, no element. */
function setText(root: XmlElement, name: string, text: string) {
  const local = name.slice(name.indexOf(":") + 1);
  const known = childOf(root, local);
  if (text === "") removeChildren(root, local);
  else if (known !== undefined) known.children = element("x", {}, [encodeEscapes(text)]).children;
  else root.children.push(element(name, {}, [encodeEscapes(text)]));
}

function declare(root: XmlElement, prefix: string, namespace: string) {
  if (!root.attributes.has(`xmlns:${prefix}`)) root.attributes.set(`xmlns:${prefix}`, namespace);
}

function writeCore(tools: SaveTools, before: DocumentProperties, now: DocumentProperties) {
  const texts = (from: DocumentProperties) => ({
    "dc:title": from.title,
    "dc:subject": from.subject,
    "dc:creator": from.author,
    "cp:keywords": from.keywords,
    "dc:description": from.comments,
    "cp:category": from.category,
    "cp:revision": from.revisionNumber === 0 ? "" : String(from.revisionNumber),
  });
  if (isSame(texts(before), texts(now))) return;
  const root = needPart(tools, corePart);
  declare(root, "dc", "http://purl.org/dc/elements/1.1/");
  declare(root, "cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties");
  for (const [name, text] of Object.entries(texts(now))) setText(root, name, text);
}

function writeExtended(tools: SaveTools, before: DocumentProperties, now: DocumentProperties) {
  if (before.manager === now.manager && before.company === now.company) return;
  const root = needPart(tools, extendedPart);
  if (before.manager !== now.manager) setText(root, "Manager", now.manager);
  if (before.company !== now.company) setText(root, "Company", now.company);
}

function valueElement(value: string | number | boolean | Date): XmlElement {
  if (typeof value === "string") return element("vt:lpwstr", {}, [encodeEscapes(value)]);
  if (typeof value === "boolean") return element("vt:bool", {}, [String(value)]);
  if (typeof value === "number")
    // An "i4" has 32 bits.
    return element((value | 0) === value ? "vt:i4" : "vt:r8", {}, [String(value)]);
  return element("vt:filetime", {}, [value.toISOString()]);
}

/** The format id that all user properties of Office files have. */
const userFormat = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

function writeCustom(tools: SaveTools, before: DocumentProperties, now: DocumentProperties) {
  if (isSame(before.custom, now.custom)) return;
  const root = needPart(tools, customPart);
  declare(root, "vt", valueNamespace);
  const found = new Map(childrenOf(root, "property").map((one) => [attributeOf(one, "name"), one]));
  let next = Math.max(1, ...childrenOf(root, "property").map((one) => numberOf(one, "pid") ?? 1)) + 1;
  root.children = [...now.custom].map(([name, value]) => {
    const known = found.get(name);
    if (known !== undefined && isSame(before.custom.get(name), value)) return known;
    const pid = numberOf(known, "pid") ?? next++;
    return element("property", { fmtid: userFormat, pid, name }, [valueElement(value)]);
  });
}

export function writeProperties(tools: SaveTools, now: DocumentProperties) {
  const before = tools.file.before.properties;
  writeCore(tools, before, now);
  writeExtended(tools, before, now);
  writeCustom(tools, before, now);
}
