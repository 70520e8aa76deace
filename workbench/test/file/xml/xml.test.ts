import fc from "fast-check";
import { parseAttributes, parseXml, tagEnd } from "../../../src/file/xml/parseXml";
import { writeElement, writeXml } from "../../../src/file/xml/writeXml";
import {
  decodeEscapes,
  decodeXml,
  drawable,
  encodeAttribute,
  encodeEscapes,
  encodeXml,
} from "../../../src/file/xml/xmlText";
import {
  attributeOf, childOf, childrenOf, descendantsOf, element, flagOf, localName, needChild, numberOf, placeChild, prefixedAttributeOf,
  prefixOf, removeChildren, replaceChild, setAttribute, textOf, withPrefix,
} from "../../../src/file/xml/xmlTree"; // prettier-ignore
import { tree } from "../../make/edited";
import { expectWellFormedXml, oddTexts, unwritable } from "../../make/wellFormed";

test.each([
  ["&amp;&lt;&gt;&quot;&apos;", "&<>\"'"],
  ["&#65;&#x42;&#X43;", "ABC"],
  ["&#x1F600;", "😀"],
  ["&#x110000;&unknown;&", "&#x110000;&unknown;&"],
  ["&#xZZ;", "&#xZZ;"],
  ["&amp;amp;", "&amp;"],
  ["no entity", "no entity"],
])("the raw text %p is %p", (raw, text) => {
  expect(decodeXml(raw)).toBe(text);
});

test.each<readonly [string, string]>([
  ["a<b>&c", "a&lt;b&gt;&amp;c"],
  ["]]>", "]]&gt;"],
  ["a\r\nb", "a&#13;\nb"],
  ["tab\t", "tab\t"],
  ['"quoted"', '"quoted"'],
  ["é東😀", "é東😀"],
  ...unwritable.map((one) => [`a${one}b`, "ab"] as const),
])("the text %p is the raw text %p", (text, raw) => {
  expect(encodeXml(text)).toBe(raw);
});

test("an attribute keeps its quotes, tabs and line breaks", () => {
  expect(encodeAttribute('a"b\tc\nd\re<&')).toBe("a&quot;b&#9;c&#10;d&#13;e&lt;&amp;");
});

/* ECMA-376, 22.4.2.4: _xHHHH_ stands for a character that XML can't hold; what only looks so has its "_" escaped. */
test.each([
  ["\u0001", "_x0001_"],
  ["\u000b", "_x000B_"],
  ["\r", "_x000D_"],
  ["_x0041_", "_x005F_x0041_"],
  ["_x0041_x0042_", "_x005F_x0041_x005F_x0042_"],
  ["_x41_", "_x41_"],
  ["a_xb", "a_xb"],
  ["\ud83d", "_xD83D_"],
  ["😀", "😀"],
  ["\uffff", "_xFFFF_"],
  ["line\nbreak\t", "line\nbreak\t"],
])("the text %p is escaped as %p and comes back", (text, stored) => {
  expect(encodeEscapes(text)).toBe(stored);
  expect(decodeEscapes(stored)).toBe(text);
});

test("any text survives escapes and entities, and what is written is well-formed", () => {
  fc.assert(
    fc.property(oddTexts, (text) => {
      const stored = encodeXml(encodeEscapes(text));
      expect(decodeEscapes(decodeXml(stored))).toBe(text);
      expectWellFormedXml(`<t a="${encodeAttribute(text)}">${stored}</t>`, "t");
    }),
  );
});

test("a drawing's text is left without what nothing stands for", () => {
  expect(drawable("a\u000bb\fc\u0001d\ud83de")).toBe("a b cde");
});

test.each([
  ["<a/>", "<a/>"],
  ["<a></a>", "<a/>"],
  ["<a b='c\"d'/>", '<a b="c&quot;d"/>'],
  ['<a  b = "1"\n c="2" ></a >', '<a b="1" c="2"/>'],
  ['<a b="x > y"><c/></a>', '<a b="x > y"><c/></a>'],
  ["<a>t<!-- <x> --><![CDATA[<y>]]>u</a>", "<a>t<!-- <x> --><![CDATA[<y>]]>u</a>"],
  ["<a><?pi <z> ?></a>", "<a><?pi <z> ?></a>"],
  ["<a> <b/>\n</a>", "<a> <b/>\n</a>"],
  ["<x:a xmlns:x='u'><x:b/></x:a>", '<x:a xmlns:x="u"><x:b/></x:a>'],
])("%s is read and written as %s", (text, written) => {
  expect(writeElement(parseXml(text).root)).toBe(written);
});

test("what stands before the root stays, but for another encoding", () => {
  const text = "<?xml version='1.0' encoding='utf-16'?>\n<!-- made by hand --><a/>";
  expect(writeXml(parseXml(text))).toBe(
    "<?xml version='1.0' encoding=\"UTF-8\"?>\n<!-- made by hand --><a/>",
  );
  expect(writeXml(parseXml("<a/>"))).toBe('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<a/>');
});

test("one element can be left unread", () => {
  const { root } = parseXml('<x:w><x:d a="1"><x:row/></x:d><x:e/></x:w>', "d");
  expect(childOf(root, "d")!.children).toEqual(["<x:row/>"]);
  expect(childrenOf(root).map(({ name }) => name)).toEqual(["x:d", "x:e"]);
  expect(childOf(parseXml("<w><d/><e/></w>", "d").root, "d")!.children).toEqual([]);
});

test.each(["", "   ", "text", "<!-- only -->", "<a", '<a b="'])("%p is no document", (text) => {
  expect(() => parseXml(text)).toThrow();
});

test("the end of a tag lies behind what stands in quotes", () => {
  expect(tagEnd("<a b=\">\" c='>'>x", 1)).toBe(14);
  expect(tagEnd("<a>'", 1)).toBe(2);
  expect(tagEnd('<a b="', 1)).toBe(-1);
  expect([...parseAttributes(" a=\"1\" b:c = '2' d=\"\"")]).toEqual([["a", "1"], ["b:c", "2"], ["d", ""]]); // prettier-ignore
});

const sample = tree(
  '<r n="5" f="1" t="true" o="on" z="0" e="" x="0x1F" w=" 7 " q="a&amp;b" y:id="rId1"><a>1<b>2</b></a><p:a/><c><a/></c></r>',
);

test("attributes are read as texts, numbers and flags", () => {
  expect([attributeOf(sample, "q"), attributeOf(sample, "no"), attributeOf(undefined, "n")]).toEqual([
    "a&b",
    undefined,
    undefined,
  ]);
  expect(["n", "e", "w", "q", "no"].map((name) => numberOf(sample, name))).toEqual([
    5,
    undefined,
    7,
    undefined,
    undefined,
  ]);
  expect(["f", "t", "o", "z", "e", "no"].map((name) => flagOf(sample, name))).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
  expect([flagOf(sample, "no", true), flagOf(undefined, "n", true), flagOf(sample, "z", true)]).toEqual([
    true,
    true,
    false,
  ]);
  expect([prefixedAttributeOf(sample, "id"), prefixedAttributeOf(sample, "n")]).toEqual(["rId1", undefined]);
});

test("elements are found by their names without prefix", () => {
  expect(childrenOf(sample, "a").map(({ name }) => name)).toEqual(["a", "p:a"]);
  expect(descendantsOf(sample, "a")).toHaveLength(3);
  expect(childOf(sample, "c", "a")?.name).toBe("a");
  expect(childOf(sample, "a", "a")).toBeUndefined();
  expect([
    localName(tree("<p:a/>")),
    prefixOf(tree("<p:a/>")),
    localName(tree("<a/>")),
    prefixOf(tree("<a/>")),
  ]).toEqual(["a", "p:", "a", ""]);
  expect(textOf(sample)).toBe("12");
  expect(textOf(tree("<a>1<!-- no --><![CDATA[<2>]]><?no?>&amp;</a>"))).toBe("1<2>&");
});

test("attributes are set in their place, and taken off", () => {
  const made = tree('<a x="1" y="2"/>');
  setAttribute(made, "x", 'q"');
  setAttribute(made, "y", undefined);
  setAttribute(made, "z", true);
  setAttribute(made, "w", false);
  setAttribute(made, "v", 0);
  expect(writeElement(made)).toBe('<a x="q&quot;" z="1" w="0" v="0"/>');
});

const order = ["one", "two", "three", "four"];

test.each([
  ["<r><one/><four/></r>", "two", "<r><one/><two/><four/></r>"],
  ["<r><one/></r>", "four", "<r><one/><four/></r>"],
  ["<r/>", "two", "<r><two/></r>"],
  ["<r><three/><odd/><four/></r>", "two", "<r><two/><three/><odd/><four/></r>"],
  ["<r><two/><two/><three/></r>", "two", "<r><two/><two/><two/><three/></r>"],
  ["<r><mc:AlternateContent><mc:Choice><three/></mc:Choice></mc:AlternateContent></r>", "two", "<r><two/><mc:AlternateContent><mc:Choice><three/></mc:Choice></mc:AlternateContent></r>"],
  ["<r>text<three/></r>", "four", "<r>text<three/><four/></r>"],
])("in %s the child %s is placed in order", (before, name, after) => {
  const parent = tree(before);
  placeChild(parent, element(name), order);
  expect(writeElement(parent)).toBe(after);
}); // prettier-ignore

test("children are replaced, needed and removed under the parent's prefix", () => {
  const parent = tree("<x:r><x:one/><x:two/><x:two/></x:r>");
  replaceChild(parent, "two", element("two", { a: 1 }, [element("in")]), order);
  expect(writeElement(parent)).toBe('<x:r><x:one/><x:two a="1"><x:in/></x:two></x:r>');
  expect(needChild(parent, "two", order)).toBe(childOf(parent, "two"));
  expect(needChild(parent, "three", order).name).toBe("x:three");
  replaceChild(parent, "two", undefined, order);
  removeChildren(parent, "one");
  expect(writeElement(parent)).toBe("<x:r><x:three/></x:r>");
  expect(writeElement(withPrefix(tree("<a><p:b/><c/></a>"), "x:"))).toBe("<x:a><p:b/><x:c/></x:a>");
});

const names = fc.constantFrom("a", "b", "x:c");
const trees = fc.letrec((tie) => ({
  node: fc.record({
    name: names,
    values: fc.dictionary(names, oddTexts, { maxKeys: 2, noNullPrototype: true }),
    children: fc.array(fc.oneof({ depthSize: "small" }, oddTexts, tie("node")), { maxLength: 3 }),
  }),
}));

interface Drawn {
  readonly name: string;
  readonly values: Readonly<Record<string, string>>;
  readonly children: readonly (Drawn | string)[];
}

function isDrawn(found: unknown): found is Drawn {
  return typeof found === "object" && found !== null && "children" in found;
}

const built = (drawn: Drawn): ReturnType<typeof element> =>
  element(
    drawn.name,
    drawn.values,
    drawn.children.map((child) => (isDrawn(child) ? built(child) : child)),
  );

test("a tree that is written and read is written the same again", () => {
  fc.assert(
    fc.property(trees.node, (drawn) => {
      if (!isDrawn(drawn)) throw new Error("no tree");
      const text = writeElement(built(drawn));
      expect(writeElement(parseXml(text).root)).toBe(text);
    }),
  );
});
