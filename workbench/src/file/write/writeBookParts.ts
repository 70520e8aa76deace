/* Custom XML and settings of a book; document properties. */
import type { Book, CustomXmlPart } from "../../book/book";
import { relatedPart } from "../package/relations";
import { customXmlPlaces, isSettings, settingsNamespace } from "../workbook/readCustomXml";
import { encodeAttribute, encodeXml } from "../xml/xmlText";
import { xmlDeclaration } from "../xml/writeXml";
import { contentTypes } from "./namespaces";
import { isSame } from "../../book/same";
import type { SaveTools } from "./sheetEdit";
import { writeProperties } from "./writeProperties";

const propertiesNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

/** The id of the part with the settings: one a workbook. */
const settingsId = "{5E771265-0000-4B00-8000-0B0C5E771265}";

function itemProperties(id: string): string {
  const store = `<ds:datastoreItem ds:itemID="${encodeAttribute(id)}" xmlns:ds="${propertiesNamespace}"><ds:schemaRefs/></ds:datastoreItem>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\r\n${store}`;
}

function bracedId(id: string): string {
  return id.startsWith("{") ? id : `{${id}}`;
}

function addItem({ draft, file }: SaveTools, { id, xml }: CustomXmlPart) {
  const part = draft.freeName("customXml/item#.xml");
  const properties = draft.freeName("customXml/itemProps#.xml");
  draft.add(part, undefined, new TextEncoder().encode(xml));
  draft.setDefaultType("xml", "application/xml");
  draft.add(properties, contentTypes.customXmlProperties, itemProperties(bracedId(id)));
  draft.relate(part, "customXmlProps", properties);
  draft.relate(file.workbookPart, "customXml", part);
}

function removeItem({ draft, file }: SaveTools, part: string) {
  const properties = relatedPart(file.parts, part, "customXmlProps");
  if (properties !== undefined) draft.remove(properties);
  draft.remove(part);
  const link = draft.relations(file.workbookPart).find(({ target }) => target === part);
  if (link !== undefined) draft.unrelate(file.workbookPart, link.id);
}

/** Parts are the same when their ids are, but for the braces of the file. */
function isId(one: string, other: string): boolean {
  return bracedId(one).toLowerCase() === bracedId(other).toLowerCase();
}

function writeItems(tools: SaveTools, now: readonly CustomXmlPart[]) {
  if (isSame(tools.file.before.customXml, now)) return;
  const places = customXmlPlaces(tools.file.parts, tools.file.workbookPart).filter(
    (place) => !isSettings(place),
  );
  for (const place of places) {
    if (!now.some(({ id }) => isId(id, place.id))) removeItem(tools, place.part);
  }
  for (const item of now) {
    const place = places.find(({ id }) => isId(id, item.id));
    if (place === undefined) addItem(tools, item);
    else if (place.xml !== item.xml) tools.draft.replaceText(place.part, item.xml);
  }
}

function settingsXml(settings: ReadonlyMap<string, unknown>): string {
  const entries = [...settings].map(([name, value]) => {
    const json = JSON.stringify(value ?? null);
    return `<setting name="${encodeAttribute(name)}">${encodeXml(json)}</setting>`;
  });
  return `${xmlDeclaration}<settings xmlns="${settingsNamespace}">${entries.join("")}</settings>`;
}

function writeSettings(tools: SaveTools, now: ReadonlyMap<string, unknown>) {
  const { draft, file } = tools;
  if (isSame(file.before.settings, now)) return;
  const place = customXmlPlaces(file.parts, file.workbookPart).find(isSettings);
  if (place === undefined) addItem(tools, { id: settingsId, xml: settingsXml(now) });
  else if (now.size === 0) removeItem(tools, place.part);
  else draft.replaceText(place.part, settingsXml(now));
}

export function writeBookParts(tools: SaveTools, book: Book) {
  writeProperties(tools, book.properties);
  writeItems(tools, book.customXml);
  writeSettings(tools, book.settings);
}
