import { blankBook, saveBook, type Book } from "excel-workbench";
import { writeNatively, type Dialect, type NativeFormula } from "../../../src/share/native";
import { answerOf } from "../../../workbench/test/make/cells";
import { hostWithAddIn, reopened } from "../../make/addIn";
import { savedByLibreOffice, testWithLibreOffice } from "../../make/libreOffice";
import { type Case } from "./cases";
import { makeCases } from "./makeCases";
import { answerIn, putCase, putNative, readIn } from "./nativeSheet";
import { isSameAnswer } from "./sameAnswer";

interface Tried {
  readonly index: number;
  readonly one: Case;
  readonly dialect: Dialect;
  readonly native: NativeFormula;
}

/** Cases in a book, with what is written of each in both dialects. */
function tryAll(cases: readonly Case[]): { readonly book: Book; readonly tried: readonly Tried[] } {
  const book = blankBook();
  cases.forEach((one) => putCase(book, one));
  const tried = cases.flatMap((one, index) =>
    (["2016", "365"] as const).map((dialect) => {
      const native = writeNatively(one.formula, { dialect, read: readIn(book) });
      return { index, one, dialect, native };
    }),
  );
  return { book, tried };
}

const told = ({ one, dialect, native }: Tried, found: unknown) => ({
  ...{ dialect, formula: one.formula, cells: one.cells.map(({ value }) => value) },
  ...{ found, expected: one.expected, native: native.kind === "native" ? native.formula : native.because },
});

testWithLibreOffice(
  "native formulas give what the functions give, as LibreOffice calculates them",
  async () => {
    await hostWithAddIn();
    const { book, tried } = tryAll(makeCases(4800, 1));
    const written = tried.filter(({ native }) => native.kind === "native");
    for (const { index, dialect, native, one } of written)
      putNative(book, index, { dialect, native, expected: one.expected });
    const after = reopened(savedByLibreOffice(saveBook(book), { recalculated: true }));
    const wrong = written.flatMap((each) => {
      const found = answerIn(after, each.index, each.dialect, each.one.expected);
      return isSameAnswer(found, each.one) ? [] : [told(each, found)];
    });
    expect(wrong).toEqual([]);
    // What has no form is told as such, and is little: Excel 2016's grow long, and a range is no direction for several cells.
    const without = tried.filter(({ native }) => native.kind === "none");
    expect(without.length).toBeLessThan(tried.length / 100);
    expect(new Set(without.map(({ native }) => native.kind === "none" && native.because))).toEqual(
      new Set(["too long", "argument"]),
    );
  },
);

const inExcel2007 = new Set(
  `ABS AND AVERAGE CHOOSE COLUMN COLUMNS COUNT DEVSQ FIND IF INDEX INT INTERCEPT ISLOGICAL ISNA ISNUMBER LEFT LOOKUP LOWER MAX MEDIAN MID MIN
  MMULT NA ROUND ROW ROWS SLOPE SQRT STEYX SUM SUMPRODUCT TRANSPOSE TRIM`.split(/\s+/),
);

test("Excel 2016 is handed functions that it has, Microsoft 365 two more", async () => {
  await hostWithAddIn();
  const { tried } = tryAll(makeCases(960, 3));
  const usedIn = (dialect: Dialect) => {
    const formulas = tried.map((each) =>
      each.dialect === dialect && each.native.kind === "native" ? each.native.formula : "",
    );
    const used = formulas.flatMap((formula) => formula.match(/[A-Z][A-Z.\d]*(?=\()/g) ?? []);
    return [...new Set(used)].filter((name) => !inExcel2007.has(name)).sort();
  };
  expect(usedIn("2016")).toEqual(["T.INV"]);
  expect(usedIn("365")).toEqual(["CONCAT", "LET", "T.INV"]);
});

test("formulas with LET give what the functions give, cell by cell", async () => {
  await hostWithAddIn();
  const { book, tried } = tryAll(makeCases(960, 2));
  const host = await hostWithAddIn(book);
  const wrong: unknown[] = [];
  let count = 0;
  for (const each of tried) {
    if (each.native.kind === "none" || each.native.isArray || each.dialect === "2016") continue;
    const found = await answerOf(host, `=${each.native.formula}`);
    if (!isSameAnswer(found, each.one)) wrong.push(told(each, found));
    count += 1;
  }
  expect(wrong).toEqual([]);
  expect(count).toBeGreaterThan(250);
});
