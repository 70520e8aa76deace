/* New texts go to the end of the shared strings part, each once. */
import { readSharedStrings } from "../sheet/sharedStrings";
import { encodeEscapes, encodeXml } from "../xml/xmlText";
import { xmlDeclaration } from "../xml/writeXml";
import { contentTypes, mainNamespace } from "./namespaces";
import type { PackageDraft } from "./packageDraft";

/** The raw text of an element <t> (or another) for a text; spaces at the ends are kept. */
export function textElement(name: string, text: string): string {
  const keep = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : "";
  return `<${name}${keep}>${encodeXml(encodeEscapes(text))}</${name}>`;
}

export class StringWriter {
  private readonly added: string[] = [];
  private numbers: Map<string, number> | undefined;
  private count = 0;

  constructor(
    private readonly draft: PackageDraft,
    private readonly workbookPart: string,
  ) {}

  /** The number of a text in the shared strings. */
  numberOf(text: string): number {
    const numbers = (this.numbers ??= this.load());
    const known = numbers.get(text);
    if (known !== undefined) return known;
    const number = this.count + this.added.length;
    this.added.push(text);
    numbers.set(text, number);
    return number;
  }

  /** Writes what was added into the part; call once, at the end. */
  finish() {
    if (this.added.length === 0) return;
    const part = this.needPart();
    const text = this.draft.text(part);
    const prefix = /<((?:[\w-]+:)?)sst[\s>/]/.exec(text)?.[1] ?? "";
    const items = this.added
      .map((item) => `<${prefix}si>${textElement(`${prefix}t`, item)}</${prefix}si>`)
      .join("");
    this.draft.replaceText(part, withItems(text, prefix, items));
  }

  private load(): Map<string, number> {
    const part = this.draft.relatedPart(this.workbookPart, "sharedStrings");
    const found = part === undefined ? [] : readSharedStrings(this.draft.text(part));
    this.count = found.length;
    // The first of equal texts may be a rich one; the last is as likely plain, and later additions are.
    return new Map(found.map((text, index) => [text, index]));
  }

  private needPart(): string {
    const known = this.draft.relatedPart(this.workbookPart, "sharedStrings");
    if (known !== undefined) return known;
    const part = this.draft.freeName("xl/sharedStrings.xml");
    this.draft.add(part, contentTypes.sharedStrings, `${xmlDeclaration}<sst xmlns="${mainNamespace}"></sst>`);
    this.draft.relate(this.workbookPart, "sharedStrings", part);
    return part;
  }
}

/** The counts are optional; wrong ones are worse than none. */
function withItems(text: string, prefix: string, items: string): string {
  const start = text.indexOf(`<${prefix}sst`);
  const close = text.indexOf(">", start);
  const tag = text.slice(start, close + 1).replace(/\s(?:uniqueCount|count)\s*=\s*("[^"]*"|'[^']*')/g, "");
  const before = text.slice(0, start);
  if (tag.endsWith("/>")) return `${before}${tag.slice(0, -2)}>${items}</${prefix}sst>`;
  const end = endOfItems(text, prefix);
  return before + tag + text.slice(close + 1, end) + items + text.slice(end);
}

/** Items come before an extension list, if there is one. */
function endOfItems(text: string, prefix: string): number {
  const extension = text.lastIndexOf(`<${prefix}extLst`);
  const lastItem = text.lastIndexOf(`</${prefix}si>`);
  return extension > lastItem && extension >= 0 ? extension : text.lastIndexOf(`</${prefix}sst`);
}
