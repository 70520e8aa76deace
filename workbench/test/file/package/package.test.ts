import fc from "fast-check";
import { strFromU8, strToU8, zipSync } from "fflate";
import { checkParts } from "../../../src/file/package/checkParts";
import { FileFailure } from "../../../src/file/package/failure";
import { newIntake, takeCell, takeSharedFormula, takeText } from "../../../src/file/package/intake";
import { partBytes, partText } from "../../../src/file/package/partText";
import {
  findPart,
  folderOf,
  relatedPart,
  relationsOf,
  relationsPartOf,
  relativeTarget,
  resolveTarget,
} from "../../../src/file/package/relations";
import { unzip } from "../../../src/file/package/unzip";
import { zip } from "../../../src/file/package/zip";
import { PackageDraft } from "../../../src/file/write/packageDraft";

const partsOf = (texts: Readonly<Record<string, string>>) =>
  new Map(Object.entries(texts).map(([name, text]) => [name, strToU8(text)]));

test.each([
  ["xl/workbook.xml", "worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"],
  ["xl/worksheets/sheet1.xml", "../drawings/drawing1.xml", "xl/drawings/drawing1.xml"],
  ["xl/worksheets/sheet1.xml", "/xl/tables/table1.xml", "xl/tables/table1.xml"],
  ["", "xl/workbook.xml", "xl/workbook.xml"],
  ["xl/workbook.xml", "./a/./b.xml", "xl/a/b.xml"],
  ["xl/workbook.xml", "../../../a.xml", "a.xml"],
  ["xl/workbook.xml", "a//b.xml", "xl/a/b.xml"],
])("from %p the target %p is the part %p", (owner, target, part) => {
  expect(resolveTarget(owner, target)).toBe(part);
});

test.each([
  ["xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/"],
  ["", "_rels/.rels", ""],
  ["a.xml", "_rels/a.xml.rels", ""],
])("the relationships of %p stand in %p", (part, name, folder) => {
  expect([relationsPartOf(part), folderOf(part)]).toEqual([name, folder]);
});

const segment = fc.constantFrom("xl", "worksheets", "a", "b c", "ü");
const path = fc.array(segment, { maxLength: 3 }).map((folders) => [...folders, "part.xml"].join("/"));

test("a target that is written leads back to its part", () => {
  fc.assert(
    fc.property(path, path, (owner, part) =>
      expect(resolveTarget(owner, relativeTarget(owner, part))).toBe(part),
    ),
  );
  expect(relativeTarget("xl/worksheets/sheet1.xml", "xl/tables/table1.xml")).toBe("../tables/table1.xml");
  expect(relativeTarget("xl/workbook.xml", "xl/styles.xml")).toBe("styles.xml");
});

const links = `<Relationships xmlns="r"><Relationship Id="a" Type="x/y/worksheet" Target="Sheet%201.xml"/><Relationship Id="b" Type="x/hyperlink" Target="https://e.com/?a=1&amp;b" TargetMode="External"/><Relationship Id="c" Type="x/theme" Target="%zz.xml"/><Relationship/></Relationships>`;

test("relationships are read by the last word of their type; parts are found in any case", () => {
  const parts = partsOf({ "xl/_RELS/Workbook.xml.rels": links, "XL/sheet 1.xml": "<a/>" });
  expect(relationsOf(parts, "xl/workbook.xml")).toEqual([
    { id: "a", kind: "worksheet", type: "x/y/worksheet", target: "XL/sheet 1.xml", isExternal: false },
    { id: "b", kind: "hyperlink", type: "x/hyperlink", target: "https://e.com/?a=1&b", isExternal: true },
    { id: "c", kind: "theme", type: "x/theme", target: "xl/%zz.xml", isExternal: false },
    { id: "", kind: "", type: "", target: "xl", isExternal: false },
  ]);
  expect(relatedPart(parts, "xl/workbook.xml", "worksheet")).toBe("XL/sheet 1.xml");
  expect(relatedPart(parts, "xl/workbook.xml", "theme")).toBeUndefined(); // it is not there
  expect(relationsOf(parts, "xl/other.xml")).toEqual([]);
  expect(relationsOf(partsOf({ "_rels/.rels": "<oops" }), "")).toEqual([]);
  expect([findPart(parts, "xl/SHEET 1.XML"), findPart(parts, "xl/sheet2.xml")]).toEqual([
    "XL/sheet 1.xml",
    undefined,
  ]);
});

const utf16 = (text: string, big: boolean) =>
  [...text].flatMap((one) => (big ? [0, one.charCodeAt(0)] : [one.charCodeAt(0), 0]));

test.each([
  ["UTF-8", [...strToU8("<é/>")], "<é/>"],
  ["UTF-8 with a mark", [0xef, 0xbb, 0xbf, 0x3c], "<"],
  ["UTF-16, small end first, with a mark", [0xff, 0xfe, ...utf16("<a>", false)], "<a>"],
  ["UTF-16, big end first, with a mark", [0xfe, 0xff, ...utf16("<a>", true)], "<a>"],
  ["UTF-16 without a mark", utf16("<a>", false), "<a>"],
  ["UTF-16, big end first, without a mark", utf16("<a>", true), "<a>"],
  ["UTF-16 that ends in half a character", [0xfe, 0xff, ...utf16("<a>", true), 0], "<a>"],
  ["nothing", [], ""],
])("a part in %s is read", (_name, bytes, text) => {
  expect(partText(Uint8Array.from(bytes))).toBe(text);
  expect(partText(partBytes(text))).toBe(text);
});

const bytes = fc.uint8Array({ maxLength: 300 });

test("parts come out of a zip as they went in, in their order, always as the same bytes", () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom("a.xml", "b/c.bin", "ü.png", "[Content_Types].xml"), bytes, {
        noNullPrototype: true,
      }),
      (given) => {
        const parts = new Map(Object.entries(given));
        const packed = zip(parts);
        expect(new Map(unzip(packed))).toEqual(parts);
        expect(Buffer.compare(packed, zip(parts))).toBe(0);
        const rest = (names: Iterable<string>) => [...names].filter((name) => !name.startsWith("["));
        expect(rest(unzip(packed).keys())).toEqual(rest(parts.keys()));
      },
    ),
    { numRuns: 40 },
  );
  expect([...unzip(zip(partsOf({ "z.xml": "<a/>", "[Content_Types].xml": "<b/>" }))).keys()][0]).toBe(
    "[Content_Types].xml",
  );
});

const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return error instanceof FileFailure ? error.code : `no refusal: ${String(error)}`;
  }
  return "none";
};

const small = zipSync({ "a.xml": strToU8("<a/>") }, { level: 0 });

type Field = readonly [signature: number, offset: number, value: number, width: 16 | 32];

/** The small zip with one field of its central directory (from its signature) or end record set. */
function tampered([signature, offset, value, width]: Field): Uint8Array {
  const copy = small.slice();
  const view = new DataView(copy.buffer);
  let at = 0;
  while (view.getUint32(at, true) !== signature) at += 1;
  if (width === 16) view.setUint16(at + offset, value, true);
  else view.setUint32(at + offset, value, true);
  return copy;
}

/* PKWARE's APPNOTE: 4.3.12 the central directory, 4.3.16 its end. */
test.each<readonly [string, Field, string]>([
  ["encrypted", [0x02014b50, 8, 1, 16], "encrypted"],
  ["packed in a way that no workbook is", [0x02014b50, 10, 9, 16], "damaged"],
  ["of another sum", [0x02014b50, 16, 1, 32], "damaged"],
  ["longer than the file", [0x02014b50, 20, 5000, 32], "truncated"],
  ["of another size", [0x02014b50, 24, 5, 32], "damaged"],
  ["blown up", [0x02014b50, 24, 4_000_000_000, 32], "too-large"],
  ["behind the end", [0x02014b50, 42, 5000, 32], "truncated"],
  ["where something else stands", [0x02014b50, 42, 1, 32], "damaged"],
  ["in a directory that is longer than the file", [0x06054b50, 12, 5000, 32], "truncated"],
  ["one of more than the directory holds", [0x06054b50, 10, 2, 16], "damaged"],
  ["one of too many", [0x06054b50, 10, 60000, 16], "too-large"],
])("a part that is %s is refused", (_what, field, code) => {
  expect(codeOf(() => unzip(tampered(field)))).toBe(code);
});

test("what is shorter than a zip's end, or two parts of one name, is refused", () => {
  expect(codeOf(() => unzip(small.slice(0, 21)))).toBe("truncated");
  expect(codeOf(() => unzip(new Uint8Array(100)))).toBe("truncated");
  expect(codeOf(() => unzip(zipSync({ "A.xml": strToU8("1"), "a.XML": strToU8("2") })))).toBe("damaged");
  expect([...unzip(zipSync({ "folder/": new Uint8Array(), "folder/a.xml": strToU8("x") })).keys()]).toEqual([
    "folder/a.xml",
  ]);
  expect([...unzip(zipSync({ "xl\\a.xml": strToU8("x"), "/b.xml": strToU8("y") })).keys()]).toEqual([
    "xl/a.xml",
    "b.xml",
  ]);
});

test("an end with a comment is found, also one in which an end seems to stand", () => {
  const comment = [...strToU8("a comment PK\u0005\u0006 of somebody")];
  const end = small.slice(-22);
  new DataView(end.buffer).setUint16(20, comment.length, true);
  const with_ = Uint8Array.from([...small.slice(0, -22), ...end, ...comment]);
  expect([...unzip(with_).keys()]).toEqual(["a.xml"]);
});

const deep = (levels: number) => "<a>".repeat(levels) + "</a>".repeat(levels);

test.each([
  ["<a/>", "none"],
  ["<a><b></a></b>", "damaged"],
  ["<a>", "damaged"],
  ["<a b=1/>", "damaged"],
  ["<a>&nbsp;</a>", "damaged"],
  ["<!DOCTYPE a><a/>", "damaged"],
  ["<p:a/>", "damaged"], // a prefix that stands for nothing
  ["<a/><b/>", "damaged"],
  ["", "damaged"],
  [deep(500), "none"],
  [deep(501), "damaged"],
])("the part %.30s is %s", (text, code) => {
  expect(codeOf(() => checkParts(partsOf({ "xl/a.xml": text })))).toBe(code);
});

test("parts of other programs are not judged, relationships are, and a refusal names the part", () => {
  for (const name of [
    "customXml/item1.xml",
    "xl/pivotCache/pivotCacheRecords1.xml",
    "a.bin",
    "xl/drawings/vmlDrawing1.vml",
  ])
    expect(codeOf(() => checkParts(partsOf({ [name]: "<oops" })))).toBe("none");
  for (const name of [
    "customXml/itemProps1.xml",
    "customXml/_rels/item1.xml.rels",
    "_rels/.rels",
    "XL/A.XML",
  ])
    expect(codeOf(() => checkParts(partsOf({ [name]: "<oops" })))).toBe("damaged");
  expect(() => checkParts(partsOf({ "xl/odd.xml": "<oops" }))).toThrow("its part xl/odd.xml is not whole");
});

test("cells and shared texts do not count as elements, everything else does", () => {
  const many = "<c/>".repeat(300_000);
  expect(
    codeOf(() =>
      checkParts(
        partsOf({ "a.xml": `<w><sheetData>${many}</sheetData></w>`, "b.xml": `<sst>${many}</sst>` }),
      ),
    ),
  ).toBe("none");
  expect(codeOf(() => checkParts(partsOf({ "a.xml": `<w>${many}</w>`, "b.xml": `<w>${many}</w>` })))).toBe(
    "too-large",
  );
  expect(
    codeOf(() =>
      checkParts(
        partsOf({ "a.xml": `<w><sheetData/>${many}</w>`, "b.xml": `<w><sheetData></sheetData>${many}</w>` }),
      ),
    ),
  ).toBe("too-large");
});

test("more cells, characters or shared formulas than the memory holds are refused", () => {
  const intake = { ...newIntake(), cells: 1_999_999, characters: 99_999_990 };
  takeCell(intake, 1);
  takeText(intake, "0123456789");
  expect(intake).toEqual({ cells: 2_000_000, characters: 100_000_000, sharedFormulas: 0 });
  expect(codeOf(() => takeCell(intake, true))).toBe("too-many-cells");
  expect(codeOf(() => takeCell({ ...newIntake(), characters: 100_000_000 }, "x"))).toBe("too-many-cells");
  expect(codeOf(() => takeText(newIntake(), "x".repeat(1_000_001)))).toBe("damaged");
  expect(codeOf(() => takeText(newIntake(), "x".repeat(1_000_000)))).toBe("none");
  expect(codeOf(() => takeSharedFormula({ ...newIntake(), sharedFormulas: 31_999_999 }, "A1"))).toBe(
    "too-many-cells",
  );
  expect(codeOf(() => takeSharedFormula({ ...newIntake(), sharedFormulas: 31_999_998 }, "A1"))).toBe("none");
});

const types =
  '<Types xmlns="t"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/A.xml" ContentType="a"/></Types>';

test("a draft adds, relates, finds and removes parts, and parses only what it changes", () => {
  const draft = new PackageDraft(
    partsOf({ "[Content_Types].xml": types, "xl/A.xml": "<a  x='1'/>", "xl/b1.xml": "<b/>" }),
    false,
  );
  expect([draft.freeName("xl/b#.xml"), draft.freeName("XL/B#.xml"), draft.freeName("xl/c#.xml")]).toEqual([
    "xl/b2.xml",
    "XL/B2.xml",
    "xl/c1.xml",
  ]);
  draft.add("xl/c1.xml", "c", "<c/>");
  expect([
    draft.relate("xl/A.xml", "table", "xl/c1.xml"),
    draft.relate("xl/A.xml", "hyperlink", "http://x/?a&b", true),
  ]).toEqual(["rId1", "rId2"]);
  expect(draft.relatedPart("xl/A.xml", "table")).toBe("xl/c1.xml");
  draft.unrelate("xl/A.xml", "rId1");
  expect(draft.relate("xl/A.xml", "table", "xl/c1.xml")).toBe("rId3"); // no number that another may still name
  draft.setDefaultType("vml", "v");
  draft.setDefaultType("xml", "other");
  draft.remove("xl/b1.xml");
  const texts = Object.fromEntries([...draft.finish()].map(([name, content]) => [name, strFromU8(content)]));
  expect(texts["xl/A.xml"]).toBe("<a  x='1'/>");
  expect(texts["[Content_Types].xml"]).toContain(
    '<Types xmlns="t"><Default Extension="vml" ContentType="v"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/A.xml" ContentType="a"/><Override PartName="/xl/c1.xml" ContentType="c"/></Types>',
  );
  expect(texts["xl/_rels/A.xml.rels"]).toContain(
    '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="http://x/?a&amp;b" TargetMode="External"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="c1.xml"/>',
  );
  expect(Object.keys(texts)).not.toContain("xl/b1.xml");
});

test("a part that is removed takes its relationships and its type along, in any case", () => {
  const draft = new PackageDraft(
    partsOf({ "[Content_Types].xml": types, "xl/a.xml": "<a/>", "xl/_rels/a.xml.rels": links }),
    false,
  );
  draft.remove("xl/a.xml");
  expect([...draft.finish().keys()]).toEqual(["[Content_Types].xml"]);
  expect(draft.text("[Content_Types].xml")).not.toContain("Override");
});

test("a strict package gets its new parts and relationships in the namespaces of the strict", () => {
  const draft = new PackageDraft(partsOf({ "[Content_Types].xml": types }), true);
  draft.add("xl/t.xml", "t", '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>');
  draft.relate("xl/a.xml", "table", "xl/t.xml");
  expect(draft.text("xl/t.xml")).toBe('<table xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"/>');
  draft.finish();
  expect(draft.text("xl/_rels/a.xml.rels")).toContain(
    'Type="http://purl.oclc.org/ooxml/officeDocument/relationships/table"',
  );
});
