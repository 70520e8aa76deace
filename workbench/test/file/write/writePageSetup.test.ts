import fc from "fast-check";
import { defaultPageSetup } from "../../../src/book/makeBook";
import type { PageSetup } from "../../../src/book/book";
import { paperName, paperNumber } from "../../../src/file/sheet/paperSizes";
import { readSections } from "../../../src/file/sheet/readPageSetup";
import { madeBook, opened, reopened } from "../asking";
import { sheetOf, smallBook } from "../fixtures/zipped";
import { editedSheet, elementIn } from "../../make/edited";

const read = (behind: string, before = "") =>
  opened(smallBook(sheetOf("", behind, before))).sheets[0]!.pageSetup;

function written(change: Partial<PageSetup>, behind = "", before = ""): string {
  return editedSheet(
    smallBook(sheetOf("", behind, before)),
    (sheet) => (sheet.pageSetup = { ...sheet.pageSetup, ...change }),
  );
}

test("a sheet that says nothing prints as Excel's new sheets do", () => {
  expect(read("")).toEqual(defaultPageSetup);
  expect(defaultPageSetup.margins).toEqual({
    top: 54,
    bottom: 54,
    left: 50.4,
    right: 50.4,
    header: 21.6,
    footer: 21.6,
  }); // 0.75, 0.7 and 0.3 inches
});

/* ECMA-376, 18.3.1.63: paper sizes by number. */
test.each([
  [1, "Letter"],
  [5, "Legal"],
  [8, "A3"],
  [9, "A4"],
  [11, "A5"],
  [13, "B5"],
  [20, "Envelope10"],
  [27, "EnvelopeDL"],
  [41, "FanfoldLegalGerman"],
])("paper %s is %s", (number, name) => {
  expect([paperName(number), paperNumber(name)]).toEqual([name, number]);
});

test.each([undefined, 0, -1, 42, 256, 1.5])("paper %p is the printer's own, shown as Letter", (number) => {
  expect(paperName(number)).toBe("Letter");
  expect(paperNumber("Papyrus")).toBe(1);
});

test.each<[string, Partial<PageSetup>]>([
  ['<pageSetup orientation="landscape" paperSize="9" scale="80" blackAndWhite="1"/>', { orientation: "Landscape", paperSize: "A4", zoom: { scale: 80 }, blackAndWhite: true }],
  ['<pageSetup orientation="default" fitToWidth="3" fitToHeight="2"/>', { orientation: "Portrait", zoom: { scale: 100 } }],
  ['<printOptions horizontalCentered="1" headings="1"/>', { centerHorizontally: true, printHeadings: true, centerVertically: false, printGridlines: false }],
  ['<printOptions verticalCentered="true" gridLines="1"/>', { centerHorizontally: false, printHeadings: false, centerVertically: true, printGridlines: true }],
  ['<pageMargins left="0.5" right="1" top="0" bottom="2.5" header="0.1" footer="0.2"/>', { margins: { left: 36, right: 72, top: 0, bottom: 180, header: 7.2, footer: 14.4 } }],
  ['<pageMargins left="0.5"/>', { margins: { ...defaultPageSetup.margins, left: 36 } }],
  ["<headerFooter><oddHeader>&amp;LOne&amp;CTwo &amp;P&amp;RThree</oddHeader><oddFooter>plain</oddFooter></headerFooter>", { header: { left: "One", center: "Two &P", right: "Three" }, footer: { left: "", center: "plain", right: "" } }],
])("%s is read", (behind, expected) => {
  expect(read(behind)).toMatchObject(expected);
}); // prettier-ignore

const fit = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';

test.each<[string, PageSetup["zoom"]]>([
  ["<pageSetup/>", { horizontalFitToPages: 1, verticalFitToPages: 1 }],
  ["", { horizontalFitToPages: 1, verticalFitToPages: 1 }],
  ['<pageSetup fitToWidth="2" fitToHeight="0" scale="50"/>', { horizontalFitToPages: 2 }],
  ['<pageSetup fitToWidth="0" fitToHeight="3"/>', { verticalFitToPages: 3 }],
  ['<pageSetup fitToWidth="0" fitToHeight="0"/>', {}],
])("fitted to pages, %s is the zoom %p", (behind, zoom) => {
  expect(read(behind, fit).zoom).toEqual(zoom);
});

test.each<[Partial<PageSetup>, string, string]>([
  [{ zoom: { scale: 75 } }, "pageSetup", '<pageSetup scale="75" orientation="portrait"/>'],
  [{ zoom: { horizontalFitToPages: 1 } }, "pageSetup", '<pageSetup fitToWidth="1" fitToHeight="0" orientation="portrait"/>'],
  [{ zoom: { horizontalFitToPages: 1 } }, "sheetPr", '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'],
  [{ orientation: "Landscape", paperSize: "A4" }, "pageSetup", '<pageSetup paperSize="9" orientation="landscape"/>'],
  [{ blackAndWhite: true }, "pageSetup", '<pageSetup orientation="portrait" blackAndWhite="1"/>'],
  [{ centerHorizontally: true, printGridlines: true }, "printOptions", '<printOptions horizontalCentered="1" gridLines="1"/>'],
  [{ zoom: { verticalFitToPages: 2 } }, "pageSetup", '<pageSetup fitToWidth="0" fitToHeight="2" orientation="portrait"/>'],
  [{ centerVertically: true, printHeadings: true }, "printOptions", '<printOptions verticalCentered="1" headings="1"/>'],
  [{ margins: { top: 72, bottom: 36, left: 25.2, right: 18, header: 0, footer: 9 } }, "pageMargins", '<pageMargins left="0.35" right="0.25" top="1" bottom="0.5" header="0" footer="0.125"/>'],
  [{ header: { left: "a & b", center: "", right: "&P" } }, "headerFooter", "<headerFooter><oddHeader>&amp;La &amp; b&amp;R&amp;P</oddHeader></headerFooter>"],
  [{ footer: { left: "", center: "x\ny", right: "" } }, "headerFooter", "<headerFooter><oddFooter>&amp;Cx\ny</oddFooter></headerFooter>"],
])("%p is written as %s", (change, name, expected) => {
  expect(elementIn(written(change), name)).toBe(expected);
}); // prettier-ignore

test("what the model does not know of printing stays", () => {
  const setup = '<pageSetup paperSize="256" scale="90" firstPageNumber="7" horizontalDpi="600" r:id="rId5"/>';
  expect(elementIn(written({ orientation: "Landscape" }, setup), "pageSetup")).toBe(
    setup.replace("/>", ' orientation="landscape"/>'),
  );
  const texts =
    '<headerFooter differentFirst="1" scaleWithDoc="0"><oddHeader>x</oddHeader><evenHeader>e</evenHeader><firstFooter>f</firstFooter></headerFooter>';
  expect(
    elementIn(
      written(
        { header: { left: "", center: "", right: "" }, footer: { left: "l", center: "", right: "" } },
        texts,
      ),
      "headerFooter",
    ),
  ).toBe(
    '<headerFooter differentFirst="1" scaleWithDoc="0"><oddFooter>&amp;Ll</oddFooter><evenHeader>e</evenHeader><firstFooter>f</firstFooter></headerFooter>',
  );
  const options = '<printOptions gridLinesSet="0" headings="1"/>';
  expect(elementIn(written({ printGridlines: true }, options), "printOptions")).toBe(
    '<printOptions gridLinesSet="0" headings="1" gridLines="1"/>',
  );
});

test("only what changed is written", () => {
  const text = written({ printGridlines: true });
  expect(text).not.toMatch(/pageSetup|pageMargins|headerFooter|sheetPr/);
  expect(written({ zoom: { scale: 60 } })).not.toMatch(/printOptions|pageMargins|headerFooter/);
});

test("a zoom in per cent takes the place of pages, and keeps what else the sheet's properties say", () => {
  const text = written(
    { zoom: { scale: 80 } },
    '<pageSetup fitToWidth="2" fitToHeight="0"/>',
    '<sheetPr codeName="x"><pageSetUpPr autoPageBreaks="0" fitToPage="1"/></sheetPr>',
  );
  expect(elementIn(text, "pageSetup")).toBe('<pageSetup scale="80" orientation="portrait"/>');
  expect(elementIn(text, "sheetPr")).toBe(
    '<sheetPr codeName="x"><pageSetUpPr autoPageBreaks="0"/></sheetPr>',
  );
});

test.each([
  ["", ["", "", ""]],
  ["x", ["", "x", ""]],
  ["&Lx", ["x", "", ""]],
  ['&R&"Arial,Bold"&12x&&y', ["", "", '&"Arial,Bold"&12x&&y']],
  ["&La&&Lb&Cc", ["a&&Lb", "c", ""]],
  ["&Ca&Lb&Cc", ["b", "ac", ""]],
  ["a&", ["", "a&", ""]],
  ["&D&T", ["", "&D&T", ""]],
])("the header %p has the pieces %p", (text, [left, center, right]) => {
  expect(readSections(text)).toEqual({ left, center, right });
});

const text = fc
  .array(fc.constantFrom("a", " ", "&P", "&&", "é", "<", "_x0041_", "\n", "1"), { maxLength: 5 })
  .map((parts) => parts.join(""));
const points = fc.integer({ min: 0, max: 400 }).map((quarters) => quarters / 4);

test("headers, footers and margins come back", () => {
  fc.assert(
    fc.property(
      fc.record({ left: text, center: text, right: text }),
      fc.record({ top: points, bottom: points, left: points, right: points, header: points, footer: points }),
      (header, margins) => {
        const book = madeBook(
          (sheet) => (sheet.pageSetup = { ...sheet.pageSetup, header, footer: header, margins }),
        );
        expect(reopened(book).sheets[0]!.pageSetup).toMatchObject({ header, footer: header, margins });
      },
    ),
    { numRuns: 40 },
  );
});
