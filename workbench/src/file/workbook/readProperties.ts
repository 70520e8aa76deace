/* Document properties: core, extended (manager, company) and custom. */
import type { DocumentProperties } from "../../book/book";
import { readDocument } from "../package/readTree";
import { relatedPart, type Parts } from "../package/relations";
import { decodeEscapes } from "../xml/xmlText";
import { attributeOf, childOf, childrenOf, localName, textOf, type XmlElement } from "../xml/xmlTree";

/** Kinds of the package's relationships that lead to the property parts. */
export const propertyKinds = {
  core: "core-properties",
  extended: "extended-properties",
  custom: "custom-properties",
};

type CustomValue = string | number | boolean | Date;

function customValue(holder: XmlElement | undefined): CustomValue | undefined {
  if (holder === undefined) return undefined;
  const text = decodeEscapes(textOf(holder));
  switch (localName(holder)) {
    case "bool":
      return text === "true" || text === "1";
    case "i1":
    case "i2":
    case "i4":
    case "i8":
    case "int":
    case "ui1":
    case "ui2":
    case "ui4":
    case "ui8":
    case "uint":
    case "r4":
    case "r8":
    case "decimal":
      return Number(text);
    case "filetime":
    case "date":
      return new Date(text);
  }
  return text;
}

function readCustom(root: XmlElement | undefined): Map<string, CustomValue> {
  const found = new Map<string, CustomValue>();
  for (const property of childrenOf(root, "property")) {
    const value = customValue(childrenOf(property)[0]);
    if (value !== undefined) found.set(attributeOf(property, "name") ?? "", value);
  }
  return found;
}

function createdIn(text: string): { readonly created?: Date } {
  const created = new Date(text);
  return Number.isNaN(created.getTime()) ? {} : { created };
}

export function readProperties(parts: Parts): DocumentProperties {
  const rootOf = (kind: string) => readDocument(parts, relatedPart(parts, "", kind))?.root;
  // Old strict writers name the core part's relationship in another namespace; its last word differs too.
  const core = rootOf(propertyKinds.core) ?? rootOf("metadata/core-properties");
  const extended = rootOf(propertyKinds.extended) ?? rootOf("extendedProperties");
  const custom = rootOf(propertyKinds.custom) ?? rootOf("customProperties");
  const text = (root: XmlElement | undefined, local: string) => decodeEscapes(textOf(childOf(root, local)));
  return {
    title: text(core, "title"),
    subject: text(core, "subject"),
    author: text(core, "creator"),
    keywords: text(core, "keywords"),
    comments: text(core, "description"),
    category: text(core, "category"),
    manager: text(extended, "Manager"),
    company: text(extended, "Company"),
    lastAuthor: text(core, "lastModifiedBy"),
    revisionNumber: Number(text(core, "revision")) || 0,
    ...createdIn(text(core, "created")),
    custom: readCustom(custom),
  };
}
