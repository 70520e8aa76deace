import { DOMParser } from "@xmldom/xmldom";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";

/** A character that no XML 1.0 document may hold, plainly or as a reference. */
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** Fails unless a text is a well-formed XML document. */
export function expectWellFormedXml(xml: string, name: string): void {
  expect([name, forbidden.exec(xml)?.[0]]).toEqual([name, undefined]);
  const references = [...xml.matchAll(/&#(?:x([0-9a-f]+)|(\d+));/gi)];
  const codes = references.map(([, hex, decimal]) => (hex ? parseInt(hex, 16) : Number(decimal)));
  for (const code of codes) expect([name, forbidden.test(String.fromCodePoint(code))]).toEqual([name, false]);
  const complain = (level: string, message: string) => {
    throw new Error(`${name}: ${level} ${message}`);
  };
  expect(new DOMParser({ onError: complain }).parseFromString(xml, "text/xml").documentElement).toBeTruthy();
}

/** The same for every XML part of a package, and of the packages within it. */
export function expectWellFormedParts(bytes: Uint8Array): void {
  for (const [name, part] of Object.entries(unzipSync(bytes))) {
    if (/\.(xml|rels|vml)$/.test(name))
      expectWellFormedXml(new TextDecoder("utf-8", { fatal: true }).decode(part), name);
    if (/\.(xlsx|pptx)$/.test(name)) expectWellFormedParts(part);
  }
}

/** What XML cannot hold: controls, halves of characters, what is no character; and what only looks like markup. */
export const unwritable = [
  "\u000b",
  "\u000c",
  "\u0000",
  "\u0001",
  "\u001f",
  "\ufffe",
  "\uffff",
  "\ud83d",
  "\udc00",
];
const markup = ["&", "<", ">", '"', "'", "]]>", "_x000B_", "&#11;", "<!--", "é", "😀", " "];

/** Texts with some of it, anywhere in them. */
export const oddTexts: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...unwritable), fc.constantFrom(...markup), fc.string({ maxLength: 3 })), {
    minLength: 1,
    maxLength: 8,
  })
  .map((pieces) => `a${pieces.join("")}z`);

/** The text of one part of a package. */
export const partOf = (bytes: Uint8Array, name: string) =>
  strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
