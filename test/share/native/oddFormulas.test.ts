import { saveBook, type Book, type CellValue } from "excel-workbench";
import { parseArea } from "excel-workbench/books";
import { cellAt, putCell } from "../../../workbench/src/book/cells";
import { blankSheet, bookOf } from "../../../workbench/src/book/makeBook";
import { defaultStyle } from "../../../workbench/src/book/style";
import { writeNatively, type ReadReference } from "../../../src/share/native";
import { answerOf } from "../../../workbench/test/make/cells";
import { hostWithAddIn, reopened } from "../../make/addIn";
import { savedByLibreOffice, testWithLibreOffice } from "../../make/libreOffice";
import { withoutLet } from "./withoutLet";

const second = "Bob's, data (BSC.SCORE)";
const quoted = "'Bob''s, data (BSC.SCORE)'!";

/** Two sheets with figures, a table, and names. */
function oddBook(): Book {
  const book = bookOf([blankSheet(1, "Sheet1"), blankSheet(2, second)]);
  const figures: CellValue[][] = [
    ["Actual", "Target", "Red flag", "Direction", "Options"],
    [560, 700, 500, "Higher", "method=Goal only"],
    [720, 700, 500, undefined, undefined],
    ["n/a", 3, 5, "Lower", "stretch=900"],
    [4.2, 3, 5, "l", undefined],
  ];
  figures.forEach((row, r) =>
    row.forEach((value, c) => {
      if (value === undefined) return;
      for (const sheet of book.sheets) putCell(sheet, r, c, { value, style: defaultStyle });
    }),
  );
  book.names = [
    { name: "Goal", formula: "Sheet1!$B$2", visible: true, comment: "" },
    { name: "Reached", formula: "Sheet1!$A$2:$A$5", visible: true, comment: "" },
  ];
  return book;
}

/** Reads addresses of the first sheet, the names, and addresses of the second one, which holds the same. */
function readingIn(book: Book): ReadReference {
  return (reference) => {
    const plain = { Goal: "B2", Reached: "A2:A5" }[reference] ?? reference;
    const area = parseArea(plain.replace(quoted, "").replaceAll("$", ""));
    if (!area) return undefined;
    return Array.from({ length: area.bottom - area.top + 1 }, (_, down) =>
      Array.from(
        { length: area.right - area.left + 1 },
        (_none, across) => cellAt(book.sheets[0]!, area.top + down, area.left + across)?.value,
      ),
    );
  };
}

/** Formulas with one answer, some of it worked out of areas. */
const formulas = [
  "BSC.SCORE(560,700,500)",
  "bsc.score(A2, 700 ,500)",
  "_xldudf_BSC_STATUS(A2,B2,C2)",
  '"BSC.SCORE(1) "&BSC.STATUS(A2,B2,C2)&" BSC.STATUS("',
  "BSC.BAND(BSC.SCORE(A2,B2,C2))",
  "BSC.BAND(BSC.ROLLUP({80,60,40},{2,1,1}))",
  'BSC.ROLLUP({80,"",40},{2,1,1})',
  'BSC.ROLLUP({80;"Green";"No data"},,"Worst",0.2)',
  "BSC.SCORE(A2,,C2)",
  "BSC.SCORE(,B2,C2)",
  "BSC.STATUS(,700,500)",
  "-BSC.VARIANCE(A2,B2)^2",
  "100-BSC.SCORE(A2,B2,C2)%",
  `BSC.SCORE(${quoted}A2,${quoted}$B$2,${quoted}C$2)`,
  `BSC.AGGREGATE(${quoted}A2:A5,"Average")`,
  `BSC.SCORE(${quoted}A5,${quoted}B5,${quoted}C5,${quoted}D5)`,
  "BSC.SCORE(A2,Goal)",
  "BSC.AGGREGATE(Reached)",
  "IF(BSC.SCORE(A2,B2)>BSC.SCORE(A3,B3),1,2)",
  "BSC.SCORE(A2+A3,B2*2-1,C2+0)",
  "BSC.SCORE(-A2,-B2,-C2)",
  "BSC.SCORE(A2%,7,5)",
  "BSC.SCORE(SUM(A2:A3),MAX(B2:B5)*2,C2)",
  "BSC.SCORE(85%,90%,80%)",
  "BSC.SCORE(-50,-100)",
  "BSC.STATUS(A2,B2,C2,D2,E2)",
  'BSC.SCORE(A2,B2,C2,,"stretch=900; floor=100")',
  'BSC.SCORE(A2,0,,"Higher")',
  "BSC.SCORE(A2,0)",
  "BSC.SCORE(500,500,500)",
  'BSC.SCORE(A2,500,700,"Higher")',
  // A hair below a level a score is below its band, a hair within 1e-9 of it in it.
  "BSC.BAND(BSC.SCORE(0.999999996,1,-100000))",
  "BSC.BAND(BSC.SCORE(0.999999996,100000,1))",
  "BSC.BAND(BSC.SCORE(0.9999999995,1,0.99))",
  "BSC.BAND(BSC.SCORE(9.9999999995,20,10))",
  'BSC.SCORE(0.999999996,1000000000,-1000000000,,"method=two colour; break=1")<50',
  'BSC.SCORE(1.000000001,1000000000,-1000000000,,"method=two colour; break=1")<50',
  "BSC.SCORE(TRUE,1)",
  "BSC.SCORE(A2,1/0)",
  "BSC.SCORE(#N/A,700)",
  'BSC.AGGREGATE({30,10},"Ratio",{100,20})',
  'BSC.AGGREGATE({1,2;3,4},"Max")',
  'BSC.AGGREGATE(A1:A9,"Last")',
  'BSC.AGGREGATE(A2:A9,"Last")',
  'BSC.AGGREGATE(F2:F9,"Sum")',
  'BSC.AGGREGATE(B:B,"Min")',
  'BSC.AGGREGATE(A2,"Sum")',
  'BSC.TREND({5,4},"Lower")',
  'BSC.TREND({5;"";4})',
  "BSC.SPARK({1,2,3,8})",
  "BSC.SPARK({4,4})",
  "BSC.SPARK(A2:A5,0,1000)",
  "SUM(BSC.XMR({10,12,11,13,10,12,11,13,10,12}))",
  'SUM(BSC.FORECAST({2,4,5,4,5},2,,"Linear"))',
  "BSC.REQUIRED({100,80},300,3)",
  "SUM(BSC.SCORE(A2:A5,B2:B5,C2:C5)/IF(ISNUMBER(A2:A5),1,1))",
  "SUM(BSC.VARIANCE(A2:A3,B2:B3))",
  'BSC.AGGREGATE(BSC.SCORE(A2:A3,B2:B3,C2:C3),"Average")',
  "BSC.ROLLUP(BSC.STATUS(A2:A3,B2:B3,C2:C3))",
  "BSC.STATUS(A2:A3,B2:B5)",
  "BSC.STATUS(A2,B2:B5)",
];

const shown = (value: CellValue) => (typeof value === "object" ? value.error : value);

testWithLibreOffice("formulas of all kinds give natively what they gave", async () => {
  const book = oddBook();
  const host = await hostWithAddIn(oddBook());
  const [first] = book.sheets;
  const expected: unknown[] = [];
  for (const formula of formulas) {
    const found = await answerOf(host, `=${formula.replace("_xldudf_BSC_", "BSC.")}`);
    expected.push(Array.isArray(found) ? found[0][0] : found);
  }
  const long: string[] = [];
  (["2016", "365"] as const).forEach((dialect, column) =>
    formulas.forEach((formula, index) => {
      const native = writeNatively(formula, { dialect, read: readingIn(book) });
      if (native.kind === "none") return void long.push(`${dialect} ${formula}: ${native.because}`);
      const written = withoutLet(native.formula);
      // Without its names a formula of Microsoft 365 may be longer than LibreOffice reads.
      if (dialect === "365" && written.length > 8192) return;
      const [row, left] = [20 + index, 10 + column];
      const area = { top: row, bottom: row, left, right: left };
      putCell(first!, row, left, {
        ...{ value: undefined, formula: written, style: defaultStyle },
        ...(native.isArray ? { arrayArea: area, isDynamic: false } : {}),
      });
    }),
  );
  const after = reopened(savedByLibreOffice(saveBook(book), { recalculated: true }));
  const wrong = formulas.flatMap((formula, index) =>
    [10, 11].flatMap((column) => {
      const found = cellAt(after.sheets[0]!, 20 + index, column);
      const isSame = !found || rounded(shown(found.value)) === rounded(expected[index]);
      return isSame ? [] : [{ formula, column, found: found.value, expected: expected[index] }];
    }),
  );
  expect(wrong).toEqual([]);
  expect(long).toEqual([
    '2016 BSC.AGGREGATE(BSC.SCORE(A2:A3,B2:B3,C2:C3),"Average"): too long',
    "2016 BSC.ROLLUP(BSC.STATUS(A2:A3,B2:B3,C2:C3)): too long",
  ]);
});

const rounded = (value: unknown) => (typeof value === "number" ? value.toPrecision(7) : String(value));
