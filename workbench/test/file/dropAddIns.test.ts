import { saveBook } from "../../src";
import { dropAddIns } from "../../src/books";
import { expectValid } from "../make/validate";
import { changedParts, opened, partTexts } from "./asking";
import { linksPart, sheetOf, smallBook, typesPart } from "./fixtures/zipped";

const ours = "6b0f8a52-6f0c-4e0e-9a34-7d1b3c5e2f41";
const theirs = "0c9f5a11-1111-4e0e-9a34-7d1b3c5e2f41";
const taskpanes = "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes";
const extension = "http://schemas.microsoft.com/office/2011/relationships/webextension";
const wetp = "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11";
const we = "http://schemas.microsoft.com/office/webextensions/webextension/2010/11";
const r = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const pane = (id: string) =>
  `<wetp:taskpane dockstate="right" visibility="1" width="350" row="1"><wetp:webextensionref xmlns:r="${r}" r:id="${id}"/></wetp:taskpane>`;
const addIn = (id: string, others = "") =>
  `<we:webextension xmlns:we="${we}" id="{11111111-2222-3333-4444-555555555555}"><we:reference id="${id.toUpperCase()}" version="1.0.0.0" store="developer" storeType="Registry"/><we:alternateReferences/><we:properties>${others}<we:property name="Office.AutoShowTaskpaneWithDocument" value="true"/></we:properties><we:bindings/><we:snapshot xmlns:r="${r}"/></we:webextension>`;

/** A workbook that opens with the panes of add-ins, as Excel writes it. */
function bookWith(
  addIns: readonly string[],
  others: Readonly<Record<string, string>> = {},
  properties = "",
): Uint8Array {
  const parts = addIns.map(
    (id, index) => [`xl/webextensions/webextension${index + 1}.xml`, addIn(id, properties)] as const,
  );
  return smallBook(sheetOf('<row r="1"><c r="A1"><v>1</v></c></row>'), {
    ...Object.fromEntries(parts),
    ...others,
    "[Content_Types].xml": typesPart({
      "xl/workbook.xml": "sheet.main",
      "xl/worksheets/sheet1.xml": "worksheet",
      "xl/webextensions/taskpanes.xml": "application/vnd.ms-office.webextensiontaskpanes+xml",
      ...Object.fromEntries(parts.map(([name]) => [name, "application/vnd.ms-office.webextension+xml"])),
    }),
    "_rels/.rels": linksPart(
      ["rId1", "officeDocument", "xl/workbook.xml"],
      ["rId2", taskpanes, "xl/webextensions/taskpanes.xml"],
    ),
    "xl/webextensions/taskpanes.xml": `<wetp:taskpanes xmlns:wetp="${wetp}">${addIns.map((_, index) => pane(`rId${index + 1}`)).join("")}</wetp:taskpanes>`,
    "xl/webextensions/_rels/taskpanes.xml.rels": linksPart(
      ...addIns.map((_, index) => [`rId${index + 1}`, extension, `webextension${index + 1}.xml`] as const),
    ),
  });
}

function without(bytes: Uint8Array): Uint8Array {
  const book = opened(bytes);
  dropAddIns(book, ours);
  return saveBook(book);
}

test("an add-in that would open with the workbook is gone, with its pane and every part of it", async () => {
  const bytes = without(bookWith([ours]));
  const texts = partTexts(bytes);
  expect(Object.keys(texts).filter((name) => name.includes("webextension"))).toEqual([]);
  expect(JSON.stringify(texts)).not.toContain("webextension");
  await expectValid(bytes);
});

test("another add-in stays, with its own pane", async () => {
  const bytes = without(bookWith([theirs, ours]));
  const texts = partTexts(bytes);
  expect(
    Object.keys(texts)
      .filter((name) => name.includes("webextension"))
      .sort(),
  ).toEqual([
    "xl/webextensions/_rels/taskpanes.xml.rels",
    "xl/webextensions/taskpanes.xml",
    "xl/webextensions/webextension1.xml",
  ]);
  expect(texts["xl/webextensions/taskpanes.xml"]).toContain(pane("rId1"));
  expect(texts["xl/webextensions/taskpanes.xml"]).not.toContain("rId2");
  await expectValid(bytes);
});

test("a workbook with the panes of others alone, or with none, is as it was", () => {
  for (const bytes of [bookWith([theirs]), smallBook(sheetOf(""))])
    expect(changedParts(saveBook(opened(bytes)), without(bytes))).toEqual([]);
});

const snapshot = linksPart(["rId1", "image", "../media/image1.png"]);

test("a picture of the add-in's goes with it, unless something else shows it as well", () => {
  const own = {
    "xl/webextensions/_rels/webextension1.xml.rels": snapshot,
    "xl/media/image1.png": "a picture",
  };
  expect(Object.keys(partTexts(without(bookWith([ours], own))))).not.toContain("xl/media/image1.png");
  const shared = { ...own, "xl/webextensions/_rels/webextension2.xml.rels": snapshot };
  const parts = partTexts(without(bookWith([ours, theirs], shared)));
  expect(parts["xl/media/image1.png"]).toContain("a picture");
  expect(Object.keys(parts)).toContain("xl/webextensions/webextension2.xml");
});

test("another add-in that speaks of this one in its properties stays", () => {
  const bytes = bookWith([theirs], {}, `<we:property name="opens" value="${ours}"/>`);
  expect(changedParts(saveBook(opened(bytes)), without(bytes))).toEqual([]);
});
