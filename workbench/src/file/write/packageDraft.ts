/*
 * The package of one save: the parts as they came, plus the changes. A part is parsed only when something in it
 * changes; all others are handed through byte by byte.
 */
import { partBytes, partText } from "../package/partText";
import {
  findPart,
  relationsOf,
  relationsPartOf,
  relativeTarget,
  type Parts,
  type Relation,
} from "../package/relations";
import { parseXml } from "../xml/parseXml";
import { writeXml, xmlDeclaration } from "../xml/writeXml";
import {
  attributeOf,
  childrenOf,
  element,
  prefixOf,
  setAttribute,
  withPrefix,
  type XmlDocument,
} from "../xml/xmlTree";
import { contentTypesNamespace, packageRelations, relationType, toStrict } from "./namespaces";

const typesPart = "[Content_Types].xml";

export class PackageDraft {
  private readonly parts: Parts;
  private readonly edited = new Map<string, XmlDocument>();

  constructor(
    original: ReadonlyMap<string, Uint8Array>,
    private readonly isStrict: boolean,
  ) {
    this.parts = new Map(original);
  }

  has(part: string): boolean {
    return this.parts.has(part);
  }

  /** Names of all parts that can have relationships. */
  partNames(): string[] {
    return ["", ...[...this.parts.keys()].filter((name) => !name.endsWith(".rels"))];
  }

  /** The part as a tree to change; `opaque` as for parseXml. */
  edit(part: string, opaque?: string): XmlDocument {
    const open = this.edited.get(part);
    if (open !== undefined) return open;
    const document = parseXml(this.text(part), opaque);
    this.edited.set(part, document);
    return document;
  }

  /** The text of a part that is not being edited. */
  text(part: string): string {
    return partText(this.parts.get(part) ?? new Uint8Array());
  }

  /** Relationships of a part, those added in this save included. */
  relations(owner: string): Relation[] {
    const name = findPart(this.parts, relationsPartOf(owner));
    const open = name === undefined ? undefined : this.edited.get(name);
    if (name === undefined || open === undefined) return relationsOf(this.parts, owner);
    return relationsOf(new Map([...this.parts, [name, partBytes(writeXml(open))]]), owner);
  }

  relatedPart(owner: string, kind: string): string | undefined {
    return this.relations(owner).find((found) => found.kind === kind && this.parts.has(found.target))?.target;
  }

  replaceText(part: string, text: string) {
    this.edited.delete(part);
    this.parts.set(part, partBytes(text));
  }

  replaceBytes(part: string, bytes: Uint8Array) {
    this.edited.delete(part);
    this.parts.set(part, bytes);
  }

  /** Adds a part of ours; strict files get it in their own namespaces. */
  add(part: string, contentType: string | undefined, content: string | Uint8Array) {
    const text = typeof content === "string" && this.isStrict ? toStrict(content) : content;
    this.parts.set(part, typeof text === "string" ? partBytes(text) : text);
    if (contentType !== undefined) this.setContentType(part, contentType);
  }

  /** Removes a part with its relationships and content type; the relationships that lead to it are the caller's. */
  remove(part: string) {
    for (const name of [part, relationsPartOf(part)]) {
      this.parts.delete(name);
      this.edited.delete(name);
    }
    const root = this.edit(typesPart).root;
    root.children = root.children.filter(
      (child) =>
        typeof child === "string" ||
        attributeOf(child, "PartName")?.toLowerCase() !== `/${part}`.toLowerCase(),
    );
  }

  /** A part name that is not taken: `xl/worksheets/sheet#.xml` with the first free number. */
  freeName(pattern: string): string {
    for (let number = 1; ; number++) {
      const name = pattern.replace("#", String(number));
      if (findPart(this.parts, name) === undefined) return name;
    }
  }

  /** Adds a relationship and returns its id. */
  relate(owner: string, kind: string, target: string, isExternal = false): string {
    const name = this.needRelations(owner);
    const root = this.edit(name).root;
    const taken = new Set(childrenOf(root).map((one) => attributeOf(one, "Id")));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number += 1;
    const made = element("Relationship", {
      Id: `rId${number}`,
      Type: this.isStrict ? toStrict(relationType(kind)) : relationType(kind),
      Target: isExternal ? target : relativeTarget(owner, target),
      TargetMode: isExternal ? "External" : undefined,
    });
    root.children.push(withPrefix(made, prefixOf(root)));
    return `rId${number}`;
  }

  unrelate(owner: string, id: string) {
    const name = findPart(this.parts, relationsPartOf(owner));
    if (name === undefined) return;
    const root = this.edit(name).root;
    root.children = root.children.filter(
      (child) => typeof child === "string" || attributeOf(child, "Id") !== id,
    );
  }

  setDefaultType(extension: string, contentType: string) {
    const root = this.edit(typesPart).root;
    const found = childrenOf(root, "Default");
    if (found.some((one) => attributeOf(one, "Extension")?.toLowerCase() === extension)) return;
    const made = element("Default", { Extension: extension, ContentType: contentType });
    root.children.unshift(withPrefix(made, prefixOf(root)));
  }

  /** All parts, changed ones written anew. */
  finish(): Parts {
    for (const [name, document] of this.edited) this.parts.set(name, partBytes(writeXml(document)));
    return this.parts;
  }

  private needRelations(owner: string): string {
    const wanted = relationsPartOf(owner);
    const name = findPart(this.parts, wanted);
    if (name !== undefined) return name;
    this.parts.set(wanted, partBytes(`${xmlDeclaration}<Relationships xmlns="${packageRelations}"/>`));
    return wanted;
  }

  private setContentType(part: string, contentType: string) {
    if (!this.parts.has(typesPart)) {
      this.parts.set(typesPart, partBytes(`${xmlDeclaration}<Types xmlns="${contentTypesNamespace}"/>`));
    }
    const root = this.edit(typesPart).root;
    const known = childrenOf(root, "Override").find((one) => attributeOf(one, "PartName") === `/${part}`);
    if (known !== undefined) setAttribute(known, "ContentType", contentType);
    else {
      const made = element("Override", { PartName: `/${part}`, ContentType: contentType });
      root.children.push(withPrefix(made, prefixOf(root)));
    }
  }
}
