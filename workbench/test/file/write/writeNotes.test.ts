import { saveBook } from "../../../src";
import type { Comment, Person } from "../../../src/book/comment";
import type { Note } from "../../../src/book/book";
import { changedParts, madeBook, opened, reopened } from "../asking";
import { linksPart, main, sheetOf, smallBook, typesPart } from "../fixtures/zipped";
import { editedParts, elementIn, elementsIn, savedParts } from "../../make/edited";
import { expectValid } from "../../make/validate";
import { unwritable } from "../../make/wellFormed";

const note = (row: number, column: number, text: string, author = "Ana"): Note => ({
  row,
  column,
  author,
  text,
});

const vmlPart = "xl/drawings/vmlDrawing1.vml";
const commentsPart = "xl/comments1.xml";

test("a note is a comment with its author and a box in the drawing", () => {
  const parts = savedParts(
    (sheet) =>
      (sheet.notes = [note(1, 2, " <Hi>\nyou ", "A & B"), note(4, 0, "", "A & B"), note(0, 0, "x", "")]),
  );
  const text = parts[commentsPart]!;
  expect(elementsIn(text, "author")).toEqual(["<author>A &amp; B</author>", "<author></author>"]);
  expect(elementsIn(text, "comment")).toEqual([
    '<comment ref="C2" authorId="0"><text><r><t xml:space="preserve"> &lt;Hi&gt;\nyou </t></r></text></comment>',
    '<comment ref="A5" authorId="0"><text><r><t xml:space="preserve"></t></r></text></comment>',
    '<comment ref="A1" authorId="1"><text><r><t xml:space="preserve">x</t></r></text></comment>',
  ]);
  expect([...parts[vmlPart]!.matchAll(/<x:Row>(\d+)<\/x:Row><x:Column>(\d+)</g)].map(([, row, column]) => [row, column])).toEqual([["1", "2"], ["4", "0"], ["0", "0"]]); // prettier-ignore
  expect(new Set(parts[vmlPart]!.match(/id="_x0000_s\d+"/g)).size).toBe(3);
  expect(parts["xl/worksheets/sheet1.xml"]).toContain("<legacyDrawing r:id=");
  expect(parts["[Content_Types].xml"]).toContain('Extension="vml"');
});

test("texts and authors of every kind come back", () => {
  const odd = [" a ", "a\nb", "_x0041_", "<&>\"'", "\r\n", "é😀", ...unwritable.map((one) => `a${one}b`)];
  const notes = odd.map((text, row) => note(row, 0, text, text));
  expect(reopened(madeBook((sheet) => (sheet.notes = notes))).sheets[0]!.notes).toEqual(notes);
});

/** As Excel writes them: formatted runs, a reading, a stand-in of a thread, and a box that somebody made larger. */
const stored = `<comments xmlns="${main}"><authors><author>Ana</author><author>tc={1}</author></authors><commentList><comment ref="A1" authorId="0" shapeId="0"><text><r><rPr><b/></rPr><t>Ana:</t></r><r><t xml:space="preserve">
one</t></r><rPh sb="0" eb="1"><t>no</t></rPh></text><commentPr/></comment><comment ref="B1" authorId="1"><text><t>[Threaded comment]</t></text></comment><comment ref="C3" authorId="0"><text><t>two</t></text></comment><comment ref="?" authorId="0"><text/></comment></commentList></comments>`;
const shape = (id: number, row: number, column: number) =>
  `<v:shape id="_x0000_s${id}" style='width:300pt'><x:ClientData ObjectType="Note"><x:Anchor>1, 2</x:Anchor><x:Row>\n ${row}</x:Row><x:Column>${column} </x:Column></x:ClientData></v:shape>`;
const vml = `<xml xmlns:v="v" xmlns:x="x">${shape(1025, 0, 0)}<v:shape id="button"><x:ClientData ObjectType="Button"><x:Row>2</x:Row><x:Column>2</x:Column></x:ClientData></v:shape>${shape(1026, 0, 1)}${shape(1027, 2, 2)}</xml>`;

const bytes = smallBook(sheetOf("", '<legacyDrawing r:id="rId2"/>'), {
  "[Content_Types].xml": typesPart({ "xl/workbook.xml": "sheet.main", "xl/worksheets/sheet1.xml": "worksheet", [commentsPart]: "comments" }, { vml: "application/vnd.openxmlformats-officedocument.vmlDrawing" }),
  "xl/worksheets/_rels/sheet1.xml.rels": linksPart(["rId1", "comments", "../comments1.xml"], ["rId2", "vmlDrawing", "../drawings/vmlDrawing1.vml"]),
  [commentsPart]: stored,
  [vmlPart]: vml,
}); // prettier-ignore

test("notes are read with their runs joined, without readings and stand-ins", () => {
  expect(opened(bytes).sheets[0]!.notes).toEqual([note(0, 0, "Ana:\none"), note(2, 2, "two")]);
});

test("a note that is changed keeps its box, the others everything", () => {
  const parts = editedParts(
    bytes,
    (sheet) => (sheet.notes = [sheet.notes[0]!, { ...sheet.notes[1]!, text: "new" }]),
  );
  expect(parts[vmlPart]).toContain(vml);
  const comments = elementsIn(parts[commentsPart]!, "comment");
  expect(comments).toContain(elementsIn(stored, "comment")[0]);
  expect(parts[commentsPart]).toContain("[Threaded comment]");
  expect(parts[commentsPart]).toContain(
    '<comment ref="C3" authorId="0"><text><r><t xml:space="preserve">new</t></r></text></comment>',
  );
});

test("a note that goes takes its own box along and no other", () => {
  const parts = editedParts(bytes, (sheet) => (sheet.notes = sheet.notes.slice(0, 1)));
  expect(parts[vmlPart]).toContain(vml.replace(shape(1027, 2, 2), ""));
  expect(parts[commentsPart]).not.toContain('ref="C3"');
});

test("a new note gets a box whose number is free", () => {
  const parts = editedParts(bytes, (sheet) => (sheet.notes = [...sheet.notes, note(0, 2, "x")])); // its number would be 1027
  const ids = parts[vmlPart]!.match(/id="_x0000_s\d+"/g)!;
  expect(new Set(ids).size).toBe(ids.length);
  expect(parts[vmlPart]!.endsWith("</xml>")).toBe(true);
});

test("notes do not change a sheet that has none of them changed", () => {
  const book = opened(bytes);
  book.sheets[0]!.tabColor = "#FF0000";
  expect(changedParts(bytes, saveBook(book))).toEqual(["xl/worksheets/sheet1.xml"]);
});

const ana: Person = {
  id: "{A0000000-0000-0000-0000-000000000001}",
  name: "Ana <A>",
  email: "ana@example.com",
};
const ben: Person = { id: "{B0000000-0000-0000-0000-000000000002}", name: "Ben", email: "" };
const id = (number: number) => `{00000000-0000-0000-0000-00000000000${number}}`;
const thread: Comment = {
  id: id(1), row: 3, column: 1, author: ana, created: "2026-11-30T10:00:00.00", text: "What\nof @Ben?", resolved: false,
  mentions: [{ id: id(8), person: ben, start: 8, length: 4 }],
  replies: [{ id: id(2), author: ben, created: "2026-11-30T11:00:00.00", text: " Done ", mentions: [] }],
}; // prettier-ignore
const made = saveBook(madeBook((sheet) => (sheet.comments = [thread])));
const threadPart = "xl/threadedComments/threadedComment1.xml";

test("a thread is in a part of its own, its people in another, its stand-in among the notes", () => {
  const parts = editedParts(made, () => undefined);
  expect(elementsIn(parts[threadPart]!, "threadedComment")).toEqual([
    `<threadedComment ref="B4" dT="2026-11-30T10:00:00.00" personId="${ana.id}" id="${id(1)}"><text xml:space="preserve">What\nof @Ben?</text><mentions><mention mentionpersonId="${ben.id}" mentionId="${id(8)}" startIndex="8" length="4"/></mentions></threadedComment>`,
    `<threadedComment ref="B4" dT="2026-11-30T11:00:00.00" personId="${ben.id}" id="${id(2)}" parentId="${id(1)}"><text xml:space="preserve"> Done </text></threadedComment>`,
  ]);
  expect(elementsIn(parts["xl/persons/person.xml"]!, "person")).toEqual([
    `<person displayName="Ana &lt;A&gt;" id="${ana.id}" userId="S::ana@example.com::${ana.id.slice(1, -1)}" providerId="AD"/>`,
    `<person displayName="Ben" id="${ben.id}" userId="Ben" providerId="None"/>`,
  ]);
  const standIn = elementIn(parts[commentsPart]!, "comment");
  expect(standIn).toContain(`xr:uid="${id(1)}"`);
  expect(standIn).toContain("Comment:\n    What\nof @Ben?\nReply:\n     Done ");
  expect(parts[commentsPart]).toContain(`<author>tc=${id(1)}</author>`);
  expect(opened(made).sheets[0]!.comments).toEqual([thread]);
  expect(opened(made).sheets[0]!.notes).toEqual([]);
});

test("a thread that is resolved says so on its first remark alone, and what did not change stays", () => {
  const parts = editedParts(made, (sheet) => (sheet.comments = [{ ...sheet.comments[0]!, resolved: true }]));
  const remarks = elementsIn(parts[threadPart]!, "threadedComment");
  expect(remarks.map((one) => one.includes('done="1"'))).toEqual([true, false]);
  expect(remarks[1]).toBe(elementsIn(editedParts(made, () => undefined)[threadPart]!, "threadedComment")[1]);
});

test("threads and notes that go leave nothing behind, those that stay keep their boxes", () => {
  const both = saveBook(
    madeBook((sheet) => {
      sheet.comments = [thread];
      sheet.notes = [note(0, 0, "n")];
    }),
  );
  const parts = editedParts(both, (sheet) => (sheet.comments = []));
  expect(elementsIn(parts[threadPart] ?? "", "threadedComment")).toEqual([]);
  expect(elementsIn(parts[commentsPart]!, "comment")).toHaveLength(1);
  expect(parts[vmlPart]!.match(/<v:shape /g)).toHaveLength(1);
  const other = editedParts(both, (sheet) => (sheet.notes = []));
  expect(elementsIn(other[commentsPart]!, "comment")).toHaveLength(1);
  expect(other[commentsPart]).toContain("tc=");
});

test("an answer without its thread, or a remark without a person, does not stop the rest", () => {
  const odd = editedParts(made, () => undefined);
  const text = odd[threadPart]!.replace(`personId="${ana.id}"`, 'personId="{gone}"').replace(
    `parentId="${id(1)}"`,
    `parentId="${id(7)}"`,
  );
  const parts = Object.fromEntries(
    Object.entries(odd).map(([name, content]) => [name, name === threadPart ? text : content]),
  );
  const { comments } = opened(smallBook("", parts)).sheets[0]!;
  expect(comments.map(({ author, replies }) => [author, replies.length])).toEqual([
    [{ id: "{gone}", name: "", email: "" }, 0],
  ]);
});

test("notes and threads in one sheet are valid", async () => {
  const book = madeBook((sheet) => {
    sheet.comments = [thread, { ...thread, id: id(3), row: 0, replies: [], mentions: [] }];
    sheet.notes = [note(7, 7, "n")];
  });
  await expectValid(saveBook(book));
});
