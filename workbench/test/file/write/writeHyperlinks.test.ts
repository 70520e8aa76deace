import { saveBook } from "../../../src";
import type { Hyperlink } from "../../../src/book/book";
import { madeBook, opened, reopened } from "../asking";
import { sheetOf, smallBook } from "../fixtures/zipped";
import { editedParts, elementsIn } from "../../make/edited";
import { expectValid } from "../../make/validate";

const relations = (entries: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries}</Relationships>`;
const kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";
const outside = (id: string, target: string) =>
  `<Relationship Id="${id}" Type="${kind}" Target="${target}" TargetMode="External"/>`;

function linkedBook(links: string, targets = "") {
  return smallBook(sheetOf("", `<hyperlinks>${links}</hyperlinks>`), {
    "xl/worksheets/_rels/sheet1.xml.rels": relations(targets),
  });
}

const linksIn = (links: string, targets = ""): readonly Hyperlink[] =>
  opened(linkedBook(links, targets)).sheets[0]!.hyperlinks;

test.each<[string, string, Omit<Hyperlink, "row" | "column">]>([
  ['<hyperlink ref="B2" r:id="rId1"/>', outside("rId1", "https://example.com/?a=1&amp;b=2#c"), { address: "https://example.com/?a=1&b=2#c" }],
  ['<hyperlink ref="B2" r:id="rId1" location="Sheet1!A1" tooltip="Go"/>', outside("rId1", "../Plan%20A.xlsx"), { address: "../Plan%20A.xlsx", documentReference: "Sheet1!A1", screenTip: "Go" }],
  ['<hyperlink ref="B2" location="\'Q1 &amp; Q2\'!A1" display="x"/>', "", { documentReference: "'Q1 & Q2'!A1" }],
  ['<hyperlink ref="B2" r:id="gone"/>', "", {}],
  ['<hyperlink ref="B2"/>', outside("rId1", "x"), {}],
])("%s is read", (link, targets, expected) => {
  expect(linksIn(link, targets)).toEqual([{ row: 1, column: 1, ...expected }]);
}); // prettier-ignore

test("a link over several cells is one for each; what lies nowhere is none", () => {
  const found = linksIn('<hyperlink ref="B2:C3" location="A1"/><hyperlink ref="?" location="A1"/>');
  expect(found.map(({ row, column }) => [row, column])).toEqual([
    [1, 1],
    [1, 2],
    [2, 1],
    [2, 2],
  ]);
  expect(linksIn('<hyperlink ref="A1:A1000" location="A1"/>')).toHaveLength(1000);
  expect(linksIn('<hyperlink ref="A1:A1001" location="A1"/>')).toHaveLength(1);
});

const wide = '<hyperlink ref="A1:A5000" location="B1" display="to B1"/>';
const block = '<hyperlink ref="B2:C3" r:id="rId7" tooltip="t"/>';

test("links that did not change stay as they are: over all of their cells, and with their texts", () => {
  const parts = editedParts(linkedBook(wide + block, outside("rId7", "x.xlsx")), (sheet) => {
    sheet.hyperlinks = [...sheet.hyperlinks, { row: 9, column: 9, address: "y.xlsx" }];
  });
  expect(elementsIn(parts["xl/worksheets/sheet1.xml"]!, "hyperlink")).toEqual([
    wide,
    block,
    '<hyperlink ref="J10" r:id="rId2"/>',
  ]);
  expect(elementsIn(parts["xl/worksheets/_rels/sheet1.xml.rels"]!, "Relationship")).toEqual([
    outside("rId7", "x.xlsx"),
    outside("rId2", "y.xlsx"),
  ]);
});

test("a link over several cells of which one lost it stays on the others", () => {
  const parts = editedParts(linkedBook(wide + block, outside("rId7", "x.xlsx")), (sheet) => {
    sheet.hyperlinks = sheet.hyperlinks.filter(({ row, column }) => row !== 1 || column !== 2);
  });
  const found = elementsIn(parts["xl/worksheets/sheet1.xml"]!, "hyperlink");
  expect(found[0]).toBe(wide);
  expect(found.slice(1).map((one) => /ref="(\w+)"/.exec(one)![1])).toEqual(["B2", "B3", "C3"]);
  const targets = elementsIn(parts["xl/worksheets/_rels/sheet1.xml.rels"]!, "Relationship");
  expect(targets.map((one) => /Target="([^"]*)"/.exec(one)![1])).toEqual(["x.xlsx", "x.xlsx", "x.xlsx"]);
});

test("a link that leads nowhere outside has no relationship", () => {
  const parts = editedParts(
    smallBook(sheetOf("")),
    (sheet) => (sheet.hyperlinks = [{ row: 0, column: 0, address: "", documentReference: "B1" }]),
  );
  expect(parts["xl/worksheets/sheet1.xml"]).toContain('<hyperlink ref="A1" location="B1"/>');
  expect(parts["xl/worksheets/_rels/sheet1.xml.rels"]).toBeUndefined();
});

test("the last link takes the list and what it leads to along", () => {
  const parts = editedParts(linkedBook(block, outside("rId7", "x.xlsx")), (sheet) => (sheet.hyperlinks = []));
  expect(parts["xl/worksheets/sheet1.xml"]).not.toContain("hyperlink");
  expect(parts["xl/worksheets/_rels/sheet1.xml.rels"]).not.toContain("x.xlsx");
});

test("links of every kind are valid and come back", async () => {
  const hyperlinks = [
    { row: 0, column: 0, address: "https://example.com/ü ?q=\"<>'&", screenTip: 'Say "hi"\nnow' },
    { row: 1, column: 0, documentReference: "'It''s'!$A$1:B2" },
    { row: 2, column: 0, address: "mailto:a@b.c?subject=x", documentReference: "part" },
  ];
  const book = madeBook((sheet) => (sheet.hyperlinks = hyperlinks));
  expect(reopened(book).sheets[0]!.hyperlinks).toEqual(hyperlinks);
  await expectValid(saveBook(madeBook((sheet) => (sheet.hyperlinks = hyperlinks.slice(1)))));
});
