import fc from "fast-check";
import { firstSpelling, isSameName, itemNamed, nameKey, plainWord } from "../../../src/scorecard";
import { decoration } from "../../make/decorate";

test.each([
  ["On time", " on  TIME "],
  ["On time", "On\u00a0time"],
  ["On time", "On\u202ftime\u200b"],
  ["Café", "Cafe\u0301"],
  ["On-time", "On\u2011time"],
  ["On-time", "On\u2013time"],
  ["Don't pay", "Don\u2019t pay"],
  ["F1.1", "\ufeffF1.1"],
  ["F1.1", "F1.1\u200e"],
  ["Kosten", "Kos\u00adten"],
  ["a\u000bb", "a b"],
  ["a", "a\u0001"],
])("%j and %j are one name", (one, other) => expect(isSameName(one, other)).toBe(true));

test.each([
  ["F1.1", "F11"],
  ["F1.1", "F1-1"],
  ["Cafe", "Café"],
  ["Ontime", "On time"],
  ["M1", "M2"],
])("%j and %j are two names", (one, other) => expect(isSameName(one, other)).toBe(false));

const names = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.constantFrom("Don't-pay rate", "Café visits", "F1.1 – Élan"),
);

test("a name that looks like another one has its key, whatever it is", () => {
  fc.assert(
    fc.property(names, decoration, (name, decorate) => {
      expect(nameKey(decorate(nameKey(name)))).toBe(nameKey(name));
      expect(plainWord(decorate(nameKey(name)))).toBe(plainWord(nameKey(name)));
    }),
  );
});

test("the key of a key is that key", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (name) => expect(nameKey(nameKey(name))).toBe(nameKey(name))),
  );
});

test("an item is found by its id before a name, and names alike get the first spelling", () => {
  const items = [
    { id: "A", name: "b" },
    { id: "B", name: "On time" },
  ];
  expect(itemNamed("\u200bb", items)).toBe(items[1]);
  expect(itemNamed("ON\u00a0TIME", items)).toBe(items[1]);
  const spelled = firstSpelling();
  expect(["On time", "on\u00a0time", "Other"].map(spelled)).toEqual(["On time", "On time", "Other"]);
});
