/* Worksheet custom properties: a list in the sheet, a binary part for each text. */
import {
  attributeOf,
  childOf,
  childrenOf,
  element,
  prefixedAttributeOf,
  replaceChild,
  type XmlElement,
} from "../xml/xmlTree";
import { contentTypes } from "./namespaces";
import { isSame } from "../../book/same";
import { relationAttribute, type SheetEdit } from "./sheetEdit";
import { worksheetOrder } from "./worksheetOrder";

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), true);
  return bytes;
}

function partOf(edit: SheetEdit, property: XmlElement | undefined): { id: string; part: string } | undefined {
  const id = prefixedAttributeOf(property, "id");
  const part = edit.tools.draft.relations(edit.part).find((relation) => relation.id === id)?.target;
  return id === undefined || part === undefined ? undefined : { id, part };
}

function propertyElement(
  edit: SheetEdit,
  name: string,
  text: string,
  known: XmlElement | undefined,
): XmlElement {
  const { draft, isStrict } = edit.tools;
  const place = partOf(edit, known);
  if (known !== undefined && place !== undefined) {
    if (edit.before.customProperties.get(name) !== text) draft.replaceBytes(place.part, utf16(text));
    return known;
  }
  const part = draft.freeName("xl/customProperty#.bin");
  draft.add(part, contentTypes.customProperty, utf16(text));
  const id = draft.relate(edit.part, "customProperty", part);
  return element("customPr", { name, [relationAttribute(edit.root(), isStrict)]: id });
}

export function writeCustomProperties(edit: SheetEdit) {
  const { before, now, tools } = edit;
  if (isSame(before.customProperties, now.customProperties)) return;
  const root = edit.root();
  const old = childrenOf(childOf(root, "customProperties"), "customPr");
  for (const property of old) {
    const place = partOf(edit, property);
    if (place === undefined || now.customProperties.has(attributeOf(property, "name") ?? "")) continue;
    tools.draft.remove(place.part);
    tools.draft.unrelate(edit.part, place.id);
  }
  const made = [...now.customProperties].map(([name, text]) =>
    propertyElement(
      edit,
      name,
      text,
      old.find((one) => attributeOf(one, "name") === name),
    ),
  );
  const list = element("customProperties");
  list.children = made;
  replaceChild(root, "customProperties", made.length === 0 ? undefined : list, worksheetOrder);
}
