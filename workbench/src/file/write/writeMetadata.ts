/* The metadata part: the mark by which a cell's formula is a dynamic array. */
import { readDynamicMarks } from "../workbook/dynamicMarks";
import { parseXml } from "../xml/parseXml";
import { xmlDeclaration } from "../xml/writeXml";
import {
  attributeOf,
  childrenOf,
  needChild,
  placeChild,
  prefixOf,
  setAttribute,
  withPrefix,
  type XmlElement,
} from "../xml/xmlTree";
import { contentTypes, mainNamespace } from "./namespaces";
import type { PackageDraft } from "./packageDraft";

const order = [
  "metadataTypes",
  "metadataStrings",
  "mdxMetadata",
  "futureMetadata",
  "cellMetadata",
  "valueMetadata",
  "extLst",
];

const type = `<metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/>`;

const block = `<bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray" fDynamic="1" fCollapsed="0"/></ext></extLst></bk>`;

function add(list: XmlElement, xml: string): number {
  list.children.push(withPrefixOfMain(parseXml(xml).root, prefixOf(list)));
  setAttribute(list, "count", childrenOf(list).length);
  return childrenOf(list).length;
}

function withPrefixOfMain(made: XmlElement, prefix: string): XmlElement {
  return withPrefix(made, prefix);
}

function needType(root: XmlElement): number {
  const types = needChild(root, "metadataTypes", order);
  const found = childrenOf(types).findIndex((one) => attributeOf(one, "name") === "XLDAPR") + 1;
  return found > 0 ? found : add(types, type);
}

/** The zero-based number of a block of future metadata that says "dynamic". */
function needBlock(root: XmlElement): number {
  const known = childrenOf(root, "futureMetadata").find((one) => attributeOf(one, "name") === "XLDAPR");
  if (known !== undefined) return add(known, block) - 1;
  const made = parseXml(`<futureMetadata name="XLDAPR" count="1">${block}</futureMetadata>`).root;
  placeChild(root, withPrefix(made, prefixOf(root)), order);
  return 0;
}

/** The number for `cm`, added to the part if it is not there; the part itself is made when missing. */
export function dynamicMarkOf(draft: PackageDraft, workbookPart: string): number {
  const part = draft.relatedPart(workbookPart, "sheetMetadata") ?? addPart(draft, workbookPart);
  const known = [...readDynamicMarks(parseXml(draft.text(part)).root)][0];
  if (known !== undefined) return known;
  const root = draft.edit(part).root;
  const typeNumber = needType(root);
  const number = needBlock(root);
  return add(needChild(root, "cellMetadata", order), `<bk><rc t="${typeNumber}" v="${number}"/></bk>`);
}

function addPart(draft: PackageDraft, workbookPart: string): string {
  const part = draft.freeName("xl/metadata.xml");
  draft.add(part, contentTypes.metadata, `${xmlDeclaration}<metadata xmlns="${mainNamespace}"></metadata>`);
  draft.relate(workbookPart, "sheetMetadata", part);
  return part;
}
