import { saveBook } from "excel-workbench";
import { unzipSync } from "fflate";
import { putCell } from "../../../workbench/src/book/cells";
import { blankSheet, bookOf } from "../../../workbench/src/book/makeBook";
import { defaultStyle } from "../../../workbench/src/book/style";
import { expectValid } from "../../../workbench/test/make/validate";
import { answerOf, putCells } from "../../../workbench/test/make/cells";
import { writeNatively, type Dialect } from "../../../src/share/native";
import { hostWithAddIn } from "../../make/addIn";

/** What is written of a formula when nothing is known of its cells, or why nothing. */
function written(formula: string, dialect: Dialect = "2016"): string {
  const native = writeNatively(formula, { dialect, read: () => undefined });
  return native.kind === "native" ? native.formula : `${native.calling}: ${native.because}`;
}

test("a formula without calls of ours stays as it is, whatever it says", () => {
  for (const formula of [
    "SUM(A1:A3)",
    '"BSC.SCORE(1)"',
    "'BSC.SCORE(A)'!A1",
    "Plan[BSC.SCORE(x)]",
    "BSC.SCORE",
    "",
  ])
    expect(writeNatively(formula, { dialect: "2016", read: () => undefined })).toEqual({
      kind: "native",
      formula,
      isArray: false,
    });
});

const noData = '"||,|-|,|–|,|—|,|n/a|,|na|,|n.a.|,|tbd|,|none|,|no data|,|pending|"';

test("formulas can be read: names in Microsoft 365, the cells themselves in Excel 2016", () => {
  expect(written("BSC.BAND(A2)")).toBe(
    `IF(IF(ISNUMBER(A2),1,FIND("|"&LOWER(TRIM(A2))&"|",${noData})),IF(ISNUMBER(A2),IF(A2>=66.6666666,"Green",IF(A2>=33.3333333,"Amber","Red")),"No data"))`,
  );
  expect(written("BSC.SCORE(A2,700,500)", "365")).toBe(
    `LET(actual,A2,line,100/3*(1+(actual-500)/(700-500)),IF(IF(ISNUMBER(actual),1,FIND("|"&LOWER(TRIM(actual))&"|",${noData})),IF(ISNUMBER(actual),IF(actual>=700-1E-9*700,MEDIAN(200/3,line,100),IF(actual>=500-1E-9*500,MEDIAN(100/3,line,66.66666653),MEDIAN(0,line,33.33333327))),NA())))`,
  );
  expect(written("BSC.STATUS(560,700,500)")).toBe(
    'IF(560>=700-1E-9*700,"Green",IF(560>=500-1E-9*500,"Amber","Red"))',
  );
});

test("a name of ours is none that stands in the formula", () => {
  expect(written("LET(actual,A1,BSC.BAND(score+actual))", "365")).toMatch(
    /^LET\(actual,A1,LET\(score_2,score\+actual,/,
  );
});

test("what has no native form says why", () => {
  const cases: readonly (readonly [string, string, Dialect?])[] = [
    ['BSC.KPI("M1")', "KPI: function"],
    ["1+BSC.EXPLAIN(A1,B1)", "EXPLAIN: function"],
    ["BSC.SIGNAL(A1:A20)", "SIGNAL: too long"],
    ['BSC.SCORE(BSC.KPI("M1","actual"),700)', "KPI: function"],
    ["BSC.FORECAST(A1:A12)", "FORECAST: method"],
    ["BSC.SCORE(A1,B1,C1,D1,E1)", "SCORE: unknown value"],
    ["BSC.SCORE(A1,B1,C1,D1,E1:F9)", "SCORE: unknown value"],
    ["BSC.AGGREGATE(A1:A9,C1)", "AGGREGATE: unknown value"],
    ['BSC.SCORE(A1,B1,,,"method="&C1)', "SCORE: unknown value"],
    ["BSC.TREND(A1:B9)", "TREND: argument"],
    ["BSC.XMR(Series)", "XMR: argument"],
    ["BSC.TREND(A1:A9,B1:B2)", "TREND: argument"],
    ["BSC.SPARK(A1:A9,B1:B2)", "SPARK: argument"],
    ["BSC.REQUIRED(A1:A9,B1:C1,3)", "REQUIRED: argument"],
    ["BSC.ROLLUP(A1:A9,,,B1:C1)", "ROLLUP: argument"],
    ["BSC.SCORE(Actuals,Targets)", "SCORE: argument"],
    ["BSC.SCORE(Actuals,A1:A3)", "SCORE: argument"],
    ["BSC.SCORE(A1,Targets)", "SCORE: argument"],
    ["BSC.VARIANCE(A1,XLOOKUP(B1,C:C,D:E))", "VARIANCE: argument"],
    ['BSC.SCORE("5",3)', "SCORE: argument"],
    ["BSC.BAND(A1,2)", "BAND: argument"],
    ["BSC.TREND(A:A)", "TREND: argument"],
    ["BSC.SCORE(RAND()*9,5)", "SCORE: random"],
    ["BSC.SCORE(A1,5", ": unreadable"],
    [`BSC.SPARK(${"B".repeat(3)}1:${"B".repeat(3)}90)`, ": too long"],
    ["@BSC.SCORE(A1:A3,5)", "SCORE: argument"],
  ];
  for (const [formula, because, dialect] of cases)
    expect([formula, written(formula, dialect)]).toEqual([formula, because]);
});

test("an @ before one value says nothing to Excel 2016, and stays in Microsoft 365", () => {
  expect(written("@BSC.BAND(5)")).toMatch(/^IF\(5>=/);
  expect(written("@BSC.BAND(A1:A3)", "365")).toMatch(/^@LET\(/);
});

test("random numbers are drawn once in Microsoft 365", () => {
  expect(written("BSC.BAND(RAND()*100)", "365").match(/RAND/g)).toHaveLength(1);
});

test("an argument that looks one value up is one value, and an area that nobody knows may be the first", () => {
  const isArray = (formula: string) => {
    const native = writeNatively(formula, { dialect: "2016", read: () => undefined });
    return native.kind === "native" ? native.isArray : native.because;
  };
  expect(isArray("BSC.SCORE(VLOOKUP(A1,D:F,2,0),INDEX(F:F,MATCH(A1,D:D,0)))")).toBe(false);
  expect(isArray("BSC.SCORE(SUMIFS(D:D,E:E,A1),IF(A2>0,SUM(B1:B9),1))")).toBe(false);
  expect(isArray("BSC.SCORE(Actuals,700,500)")).toBe(true);
  expect(isArray("BSC.SCORE(SUMIFS(D:D,E:E,A1:A3),5)")).toBe(true);
  expect(isArray("BSC.SCORE(INDEX(D:F,0,2),5)")).toBe(true);
});

test("columns of tables and names have the shape that they have in the workbook", () => {
  const rows = { "Measures[Actual]": 3, "Measures[Target]": 3, "Old[Target]": 2, Goal: 1 };
  const read = (reference: string) => {
    const count = Object.entries(rows).find(([name]) => name === reference)?.[1];
    return count === undefined ? undefined : Array.from({ length: count }, () => [5]);
  };
  const native = (formula: string) => writeNatively(formula, { dialect: "365", read });
  expect(native("BSC.VARIANCE(Measures[Actual],Measures[Target])")).toMatchObject({
    isArray: true,
    formula: expect.stringMatching(/actual,Measures\[Actual\],target,Measures\[Target\],.*actual-target/),
  });
  expect(native("BSC.VARIANCE(Measures[Actual],Old[Target])")).toMatchObject({ formula: "#VALUE!" });
  expect(native("BSC.VARIANCE(Measures[Actual],Goal)")).toMatchObject({ isArray: true });
  expect(native("BSC.VARIANCE([@Actual],Measures[@[Red flag]])")).toMatchObject({ isArray: false });
});

test("areas of other shapes are the error that the function gives", () => {
  expect(written("BSC.SCORE(A1:A3,B1:B2)")).toBe("#VALUE!");
  expect(written("BSC.STATUS(A1,B1:B2)")).toBe("#VALUE!");
  expect(written("BSC.SCORE({1;2;3},{4;5})")).toBe("#VALUE!");
  expect(written("BSC.ROLLUP(A1:A3,B1:B2)")).toBe("#VALUE!");
  expect(written('BSC.AGGREGATE(A1:A3,"Ratio",B1:B2)')).toMatch(/,#VALUE!\)$/);
});

test("words that nobody knows are the error that the function gives", () => {
  expect(written('BSC.SCORE(A1,B1,,"Sideways")')).toBe("#VALUE!");
  expect(written('BSC.SCORE(A1,B1,,,"method=Magic")')).toBe("#VALUE!");
  expect(written('BSC.SCORE(A1,B1,,,"strech=5")')).toBe("#VALUE!");
  expect(written('BSC.SCORE(A1,B1,,,"tolerance=3")')).toBe("#VALUE!");
  expect(written('BSC.ROLLUP(A1:A3,,"Mode")')).toBe("#VALUE!");
  expect(written("BSC.ROLLUP(A1:A3,,,2)")).toBe("#VALUE!");
});

test("Excel's limits hold: no word is longer than 255 signs, nothing lies deeper than 64 brackets", () => {
  const points = Array.from({ length: 60 }, (_, index) => `${index * 10}:${index}`).join(", ");
  const inCell = writeNatively("BSC.SCORE(A1,,,,E1:F2)", {
    dialect: "365",
    read: (reference) =>
      reference === "E1:F2"
        ? [
            ["Method", "Points"],
            ["Points", points],
          ]
        : undefined,
  });
  expect(inCell).toEqual({ kind: "none", because: "too long", calling: "" });
  const many = (count: number) => Array.from({ length: count }, (_, index) => `${index}:${index}`).join(",");
  expect(written(`BSC.SCORE(A1,,,,"method=points;points=${many(30)}")`, "365")).toMatch(/^LET/);
  const deep = `${"(".repeat(63)}BSC.BAND(A1)${")".repeat(63)}`;
  expect(written(deep)).toBe(": too long");
});

/** What a native formula gives, cells of the sheet before and after an edit. */
async function beforeAndAfter(
  formula: string,
  cells: readonly (readonly (string | number)[])[],
  edited: readonly (readonly (string | number)[])[],
): Promise<readonly unknown[]> {
  const host = await hostWithAddIn();
  await putCells(cells);
  const read = (reference: string) => {
    const [from, to = from] = reference.split(":");
    const place = (address = "A1") => [address.charCodeAt(0) - 65, Number(address.slice(1)) - 1] as const;
    const [[left, top], [right, bottom]] = [place(from), place(to)];
    return Array.from({ length: bottom - top + 1 }, (_, r) =>
      Array.from({ length: right - left + 1 }, (_none, c) => cells[top + r]?.[left + c] || undefined),
    );
  };
  const native = writeNatively(formula, { dialect: "365", read });
  if (native.kind === "none") return [native.because];
  const now = await answerOf(host, `=${native.formula}`);
  await putCells(edited);
  return [now, await answerOf(host, `=${native.formula}`)];
}

test("a cell that decides the form has to go on saying what it said", async () => {
  const way = (direction: string, options: string) => [[15, 10, 8, direction, options]] as const;
  const formula = "BSC.SCORE(A1,B1,C1,D1,E1)";
  expect(await beforeAndAfter(formula, way("", "method=Goal only"), way("", "method=None"))).toEqual([
    100,
    "#N/A",
  ]);
  expect(await beforeAndAfter(formula, way("", ""), way("", "stretch=11"))).toEqual([100, "#N/A"]);
  expect(
    await beforeAndAfter(formula, way("Range", "target high=20"), way("Lower", "target high=20")),
  ).toEqual([100, "#N/A"]);
  expect(await beforeAndAfter("BSC.STATUS(A1,B1,,D1)", way("Yes/No", ""), way("Higher", ""))).toEqual([
    "#VALUE!",
    "#N/A",
  ]);
});

test("a direction in a cell is followed from Higher to Lower, and any other word is an error", async () => {
  const way = (direction: string) => [[8, 10, "", direction]] as const;
  const formula = "BSC.STATUS(A1,B1,,D1)";
  expect(await beforeAndAfter(formula, way("Higher"), way("lower is better"))).toEqual(["Red", "Green"]);
  expect(await beforeAndAfter(formula, way("Higher"), way(""))).toEqual(["Red", "Red"]);
  expect(await beforeAndAfter(formula, way("Higher"), way("↓"))).toEqual(["Red", "Green"]);
  expect(await beforeAndAfter(formula, way("minimise"), way("minimise"))).toEqual(["Green", "Green"]);
  expect(await beforeAndAfter(formula, way("plus bas"), way("Lower"))).toEqual(["Green", "#N/A"]);
  expect(await beforeAndAfter(formula, way("Higher"), way("Range"))).toEqual(["Red", "#VALUE!"]);
  expect(await beforeAndAfter(formula, way("Higher"), way("sideways"))).toEqual(["Red", "#VALUE!"]);
});

test("a red flag that is emptied makes way for the tolerance, a number in the options is followed", async () => {
  expect(await beforeAndAfter("BSC.STATUS(A1,B1,C1)", [[85, 100, 80]], [[85, 100, ""]])).toEqual([
    "Amber",
    "Red",
  ]);
  const options = (stretch: number | string, name = "Stretch") => [
    [110, 100, 80],
    ["Owner", name, "Unit"],
    ["Marta", stretch, "kg"],
  ];
  const formula = "BSC.SCORE(A1,B1,C1,,A2:C3)";
  expect(await beforeAndAfter(formula, options(110), options(120))).toEqual([
    100,
    expect.closeTo(250 / 3, 9),
  ]);
  expect(await beforeAndAfter(formula, options(110), options(""))).toEqual([100, "#N/A"]);
  expect(await beforeAndAfter(formula, options(110), options(110, "Floor"))).toEqual([100, "#N/A"]);
  expect(await beforeAndAfter(formula, options("110 kg"), options(1))).toEqual(["unknown value"]);
});

test("TRUE is no number", async () => {
  const host = await hostWithAddIn();
  for (const formula of ["BSC.SCORE(A1,5)", "BSC.BAND(A1)", "BSC.VARIANCE(A1,5)"]) {
    await putCells([["=TRUE"]]);
    expect(await answerOf(host, `=${written(formula)}`)).toBe("#VALUE!");
  }
});

test("Excel finds the functions and names by their prefixes in the file", async () => {
  const book = bookOf([blankSheet(1, "Sheet1")]);
  const formulas = [
    "BSC.SCORE(A1,700,500)",
    "BSC.SPARK(A1:L1)",
    'BSC.FORECAST(A1:L1,,,"Linear")',
    "BSC.BAND(BSC.SCORE(A1,B1))",
  ];
  formulas.forEach((formula, row) => {
    const native = writeNatively(formula, { dialect: "365", read: () => undefined });
    if (native.kind === "none") throw new Error(native.because);
    const area = { top: row, bottom: row, left: 20, right: row === 2 ? 22 : 20 };
    const array = native.isArray ? { arrayArea: area, isDynamic: true } : {};
    putCell(book.sheets[0]!, row, 20, { value: 1, formula: native.formula, style: defaultStyle, ...array });
  });
  const bytes = saveBook(book);
  await expectValid(bytes);
  const sheet = new TextDecoder().decode(unzipSync(bytes)["xl/worksheets/sheet1.xml"]!);
  const stored = [...sheet.matchAll(/<f[^>]*>([^<]*)<\/f>/g)].map(([whole]) => whole);
  expect(stored[0]).toMatch(
    /^<f>_xlfn\.LET\(_xlpm\.actual,A1,_xlpm\.line,100\/3\*\(1\+\(_xlpm\.actual-500\)/,
  );
  expect(stored[1]).toMatch(/^<f t="array" ref="U2">_xlfn\.LET\(_xlpm\.values,A1:L1,.*_xlfn\.CONCAT\(/);
  expect(stored[2]).toMatch(/^<f t="array" ref="U3:W3">.*_xlfn\.T\.INV\(0\.9,_xlpm\.points-2\)/);
  expect(stored[3]).toMatch(/_xlpm\.score,_xlfn\.LET\(.*_xlpm\.actual,A1,_xlpm\.target,B1,/);
  expect(stored.join("")).not.toMatch(/(?<![._a-z])(LET|CONCAT|actual|values|points|line|score)\b(?!&quot;)/);
});
