import fc from "fast-check";
import { saveBook } from "../../../src";
import type { Book } from "../../../src/book/book";
import { madeBook, opened, reopened } from "../asking";
import { linksPart, sheetOf, smallBook } from "../fixtures/zipped";
import { editedParts, elementIn, elementsIn, savedParts } from "../../make/edited";
import { expectValid } from "../../make/validate";
import { oddTexts } from "../../make/wellFormed";

const vt = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
const ap = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
const cust = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
const core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";

const withProperties = (parts: Readonly<Record<string, string>>) =>
  smallBook(sheetOf(""), {
    "_rels/.rels": linksPart(
      ["rId1", "officeDocument", "xl/workbook.xml"],
      [
        "rId2",
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        "docProps/core.xml",
      ],
      ["rId3", "extended-properties", "docProps/app.xml"],
      ["rId4", "custom-properties", "docProps/custom.xml"],
    ),
    ...parts,
  });

const customOf = (values: string) =>
  withProperties({
    "docProps/custom.xml": `<Properties xmlns="${cust}" xmlns:vt="${vt}">${values}</Properties>`,
  });

const propertyOf = (name: string, value: string, pid = 2) =>
  `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${pid}" name="${name}">${value}</property>`;

test.each<[string, unknown]>([
  ["<vt:lpwstr>text &amp; more</vt:lpwstr>", "text & more"],
  ["<vt:lpstr>old</vt:lpstr>", "old"],
  ["<vt:lpwstr/>", ""],
  ["<vt:i4>-7</vt:i4>", -7],
  ["<vt:i8>5000000000</vt:i8>", 5000000000],
  ["<vt:int>3</vt:int>", 3],
  ["<vt:r8>0.25</vt:r8>", 0.25],
  ["<vt:r4>1.5</vt:r4>", 1.5],
  ["<vt:decimal>2.5</vt:decimal>", 2.5],
  ["<vt:ui4>4000000000</vt:ui4>", 4000000000],
  ["<vt:uint>7</vt:uint>", 7],
  ["<vt:bool>true</vt:bool>", true],
  ["<vt:bool>1</vt:bool>", true],
  ["<vt:bool>false</vt:bool>", false],
  ["<vt:filetime>2026-03-01T10:00:00Z</vt:filetime>", new Date(Date.UTC(2026, 2, 1, 10))],
])("a custom property %s is %p", (value, expected) => {
  expect(opened(customOf(propertyOf("P", value))).properties.custom.get("P")).toEqual(expected);
});

/* [MS-OI29500]: i4 is a number of 32 bits; what does not fit is a double, as Excel writes it. */
test.each<[string | number | boolean | Date, string]>([
  [3, "<vt:i4>3</vt:i4>"],
  [-2147483648, "<vt:i4>-2147483648</vt:i4>"],
  [2147483648, "<vt:r8>2147483648</vt:r8>"],
  [-1e300, "<vt:r8>-1e+300</vt:r8>"],
  [0.5, "<vt:r8>0.5</vt:r8>"],
  ["", "<vt:lpwstr></vt:lpwstr>"],
  [" <a> ", "<vt:lpwstr> &lt;a&gt; </vt:lpwstr>"],
  [true, "<vt:bool>true</vt:bool>"],
  [new Date(Date.UTC(2026, 2, 1, 10, 0, 0, 5)), "<vt:filetime>2026-03-01T10:00:00.005Z</vt:filetime>"],
])("%p is written as %s", (value, expected) => {
  const { "docProps/custom.xml": text } = savedParts((_sheet, { properties }) =>
    properties.custom.set("P", value),
  );
  expect(elementIn(text!, "property").replace("<vt:lpwstr/>", "<vt:lpwstr></vt:lpwstr>")).toBe(
    propertyOf("P", expected),
  );
});

test("custom properties that did not change stay, with kinds that the model does not know; new ones get the next number", () => {
  const odd = propertyOf(
    "Odd",
    '<vt:vector size="1" baseType="lpwstr"><vt:lpwstr>x</vt:lpwstr></vt:vector>',
    7,
  );
  const linked = propertyOf("Linked", "<vt:lpwstr>y</vt:lpwstr>", 3).replace(
    ' name="Linked"',
    ' name="Linked" linkTarget="Here"',
  );
  const parts = editedParts(
    customOf(odd + linked + propertyOf("Gone", "<vt:i4>1</vt:i4>", 9)),
    (_sheet, { properties }) => {
      properties.custom.set("New", 1);
      properties.custom.delete("Gone");
    },
  );
  expect(elementsIn(parts["docProps/custom.xml"]!, "property")).toEqual([
    odd,
    linked,
    propertyOf("New", "<vt:i4>1</vt:i4>", 10),
  ]);
});

test("a date that is none is not written over", () => {
  const none = propertyOf("Bad", "<vt:filetime>soon</vt:filetime>");
  const parts = editedParts(customOf(none), (_sheet, { properties }) => properties.custom.set("New", true));
  expect(elementsIn(parts["docProps/custom.xml"]!, "property")[0]).toBe(none);
});

const coreText = `<cp:coreProperties xmlns:cp="${core}" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="x"><dc:title>Old</dc:title><dc:creator>Ana</dc:creator><cp:lastModifiedBy>Ben</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">2020-01-02T03:04:05Z</dcterms:created><cp:contentStatus>Final</cp:contentStatus></cp:coreProperties>`;

test("what of the core properties did not change stays, letter by letter", () => {
  const bytes = withProperties({ "docProps/core.xml": coreText });
  expect(opened(bytes).properties).toMatchObject({
    title: "Old",
    author: "Ana",
    lastAuthor: "Ben",
    created: new Date(Date.UTC(2020, 0, 2, 3, 4, 5)),
    revisionNumber: 0,
  });
  const parts = editedParts(bytes, (_sheet, { properties }) => (properties.title = "New & better"));
  expect(parts["docProps/core.xml"]).toContain(coreText.replace("Old", "New &amp; better"));
  const emptied = editedParts(bytes, (_sheet, { properties }) => (properties.title = ""));
  expect(emptied["docProps/core.xml"]).not.toContain("dc:title");
});

test.each([
  [
    `<Properties xmlns="${ap}"><Application>X</Application><Company>Old</Company></Properties>`,
    "<Company>New</Company><Manager>Cleo</Manager>",
  ],
  [
    `<ap:Properties xmlns:ap="${ap}"><ap:Application>X</ap:Application></ap:Properties>`,
    "<ap:Manager>Cleo</ap:Manager><ap:Company>New</ap:Company>",
  ],
])("manager and company are written in the file's own style: %s", (text, expected) => {
  const parts = editedParts(withProperties({ "docProps/app.xml": text }), (_sheet, { properties }) =>
    Object.assign(properties, { manager: "Cleo", company: "New" }),
  );
  expect(parts["docProps/app.xml"]).toContain(expected);
  expect(parts["docProps/app.xml"]).toContain("Application>X<");
});

test("a file whose core properties have no prefix of ours gets new ones that belong to the same", () => {
  const text = `<coreProperties xmlns="${core}" xmlns:d="http://purl.org/dc/elements/1.1/"><d:title>T</d:title></coreProperties>`;
  const bytes = withProperties({ "docProps/core.xml": text });
  const change = (_sheet: unknown, { properties }: Book) =>
    Object.assign(properties, { title: "U", keywords: "k" });
  const book = opened(bytes);
  change(undefined, book);
  expect(reopened(book).properties).toMatchObject({ title: "U", keywords: "k" });
  expect(editedParts(bytes, change)["docProps/core.xml"]).toContain("<d:title>U</d:title>");
});

test("texts of every kind come back, and numbers of every size", () => {
  fc.assert(
    fc.property(
      oddTexts,
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer(),
      (text, number, whole) => {
        const book = madeBook((_sheet, { properties }) => {
          Object.assign(properties, { title: text, manager: text });
          properties.custom
            .set("t", text)
            .set("n", number === 0 ? 0 : number)
            .set("w", whole);
        });
        const { properties } = reopened(book);
        expect([properties.title, properties.manager, properties.custom.get("t")]).toEqual([
          text,
          text,
          text,
        ]);
        expect([properties.custom.get("n"), properties.custom.get("w")]).toEqual([
          number === 0 ? 0 : number,
          whole,
        ]);
      },
    ),
    { numRuns: 30 },
  );
});

test("properties of every kind are valid", async () => {
  await expectValid(
    saveBook(
      madeBook((_sheet, { properties }) => {
        Object.assign(properties, {
          title: "T",
          subject: "S",
          author: "A",
          keywords: "K",
          comments: "C",
          category: "G",
          manager: "M",
          company: "O",
          revisionNumber: 4,
        });
        properties.custom
          .set("text", "x")
          .set("large", 3e9)
          .set("no", false)
          .set("part", 0.1)
          .set("day", new Date(0));
      }),
    ),
  );
});
