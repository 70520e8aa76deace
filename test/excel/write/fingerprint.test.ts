import fc from "fast-check";
import { fingerprint } from "../../../src/excel/write/fingerprint";

/** FNV-1a as its authors tell it, a whole character at a time. */
const told = (text: string, start: number) =>
  Array.from(text)
    .reduce((hash, character) => Math.imul(hash ^ character.codePointAt(0)!, 0x01000193) >>> 0, start)
    .toString(16)
    .padStart(8, "0");

test("a fingerprint is FNV-1a of the value's JSON, so that books written by earlier versions are known again", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.string({ unit: "binary" }), (value, text) => {
      for (const one of [value, text]) {
        const json = JSON.stringify(one);
        expect(fingerprint(one)).toBe(told(json, 0x811c9dc5) + told(json, 0x01000193));
      }
    }),
  );
});
