import type { Host } from "excel-workbench";
import { hostWithAddIn } from "../make/addIn";
import { answerOf, putCells, sentenceOf } from "../../workbench/test/make/cells";

let host: Host;
const gives = async (formula: string, expected: unknown) =>
  expect([formula, await answerOf(host, formula)]).toEqual([formula, expected]);
const says = async (formula: string, expected: string) =>
  expect([formula, await sentenceOf(host, formula)]).toEqual([formula, expected]);
const scores = async (formula: string, expected: number) =>
  expect(await answerOf(host, formula)).toBeCloseTo(expected, 9);

beforeEach(async () => void (host = await hostWithAddIn()));

test("the worked examples of the functions' contract hold", async () => {
  await gives("=BSC.STATUS(560,700,500)", "Amber");
  await scores("=BSC.SCORE(560,700,500)", 130 / 3);
  await scores("=BSC.SCORE(700,700,500)", 200 / 3);
  await gives("=BSC.SCORE(900,700,500)", 100);
  await scores("=BSC.SCORE(4.2,3,5)", 140 / 3); // red flag above the target: lower is better
  await gives("=BSC.STATUS(,700,500)", "No data");
  await gives("=BSC.SCORE(,700,500)", "#N/A");
  await gives("=BSC.ROLLUP({80,60,40},{2,1,1})", 65);
  await scores('=BSC.ROLLUP({80,"",40},{2,1,1})', 200 / 3);
  await gives('=BSC.ROLLUP({80,"",""},{1,1,1})', "#N/A");
  await scores('=BSC.AGGREGATE({30,10},"Ratio",{100,20})', 1 / 3);
  await gives('=BSC.VARIANCE(90,100,"Lower")', 10);
  await gives('=BSC.VARIANCE(90,100,"Lower","Percent")', 0.1);
});

test("a column of actuals spills a column of answers, with one target or one each", async () => {
  await putCells([
    [560, 700],
    [720, 700],
    [80, 100],
  ]);
  await gives("=BSC.STATUS(A1:A3,700,500)", [["Amber"], ["Green"], ["Red"]]);
  await gives("=BSC.STATUS(A1:A3,B1:B3)", [["Red"], ["Green"], ["Red"]]);
  await gives("=BSC.VARIANCE(A1:A3,B1:B3)", [[-140], [20], [-20]]);
});

test("a cell of a range that cannot be scored has its own error, the others their score", async () => {
  await putCells([[560], ["lots"], [720]]);
  await gives("=BSC.STATUS(A1:A3,700,500)", [["Amber"], ["#VALUE!"], ["Green"]]);
});

test("another argument of another shape is refused and both shapes are named", async () => {
  await says(
    "=BSC.STATUS({1;2;3},{4;5})",
    "target is 2 by 1, but the first argument is 3 by 1; give one cell or a range of the same shape.",
  );
});

test("options come as a text, as two columns, or as a row with its headers", async () => {
  await putCells([
    ["Scoring", "Goal only", "Measure", "Scoring", "Stretch", "Owner"],
    ["Stretch", "", "Revenue", "Target", 800, "Marta"],
  ]);
  await gives('=BSC.SCORE(690,700,500,,"method=Goal only")', 0);
  await gives("=BSC.SCORE(690,700,500,,A1:B2)", 0);
  await gives("=BSC.SCORE(800,700,500,,C1:F2)", 100);
});

test("numbers in an options text use the point, whatever the locale", async () => {
  const german = await hostWithAddIn(undefined, { locale: "de-DE" });
  expect(await answerOf(german, '=BSC.STATUS(96,100,,,"tolerance=0.05")')).toBe("Amber");
});

test("text numbers are read as the locale writes them", async () => {
  const german = await hostWithAddIn(undefined, { locale: "de-DE" });
  expect(await answerOf(german, '=BSC.VARIANCE("1,5","1.000,5","Lower")')).toBe(999);
  expect(await answerOf(german, '=BSC.STATUS("85 %","80 %","70 %")')).toBe("Green");
});

test("numbers in cells of options are read as the workbook writes them", async () => {
  const german = await hostWithAddIn(undefined, { locale: "de-DE" });
  await putCells([
    ["Scoring", "Points"],
    ["Points", "0:0; 1,5:100"],
  ]);
  expect(await answerOf(german, "=BSC.SCORE(0.75,,,,A1:B2)")).toBe(50);
});

test("a text that is not one number is refused, never another number", async () => {
  for (const text of ["650(1)", "12% (15%)", "%25", "(650", "45-50"])
    await says(`=BSC.VARIANCE("${text}",700)`, `actual: expected a number, found "${text}".`);
  await gives('=BSC.VARIANCE("(5%)",0)', -0.05);
  await gives('=BSC.VARIANCE("($1,234)",0)', -1234);
});

test("a text that may be a thousand or a decimal is refused, but not in an options text", async () => {
  await says(
    '=BSC.VARIANCE("1.250",700)',
    'actual: expected a number, or a text that cannot be both a thousand and a decimal, found "1.250".',
  );
  await gives('=BSC.SCORE(1.25,,,,"method=Points; points=0:0, 1.250:100")', 100);
});

test("a wrong kind is #VALUE! with the argument and what was expected", async () => {
  await says('=BSC.STATUS("much",700)', 'actual: expected a number, found "much".');
  await says('=BSC.STATUS(560,"high")', 'target: expected a number, found "high".');
  await says('=BSC.STATUS(560,700,"low")', 'redFlag: expected a number, found "low".');
  await says("=BSC.STATUS(TRUE,700)", "actual: expected a number, found true.");
  await says(
    '=BSC.STATUS(560,700,500,"Sideways")',
    'direction: "Sideways" is none of Higher, Lower, Range, Yes/No.',
  );
  await says('=BSC.STATUS("maybe",,,"Yes/No")', 'actual: expected Yes or No, found "maybe".');
});

test("an option that makes no sense is named", async () => {
  await says('=BSC.SCORE(1,2,,,"strech=3")', 'options: there is no option "strech"; did you mean "stretch"?');
  await says('=BSC.SCORE(1,2,,,"stretch")', 'options: "stretch" is not of the form name=value; name=value.');
  await says(
    '=BSC.SCORE(1,2,,,"tolerance=7")',
    "option tolerance: expected a share from 0 to 1, such as 10 %, found 7.",
  );
});

test("an error in a cell comes back as that error", async () => {
  await putCells([["=1/0", "=NA()"]]);
  await gives("=BSC.STATUS(A1,700,500)", "#DIV/0!");
  await gives("=BSC.SCORE(560,B1)", "#N/A");
  await gives("=BSC.VARIANCE(A1:B1,100)", [["#DIV/0!", "#N/A"]]);
  await gives("=BSC.STATUS(560,700,500,,A1)", "#DIV/0!");
});

test("an empty cell is no data where Excel hands over nothing, and 0 where it hands over 0", async () => {
  await putCells([["", 700, 500]]);
  await gives("=BSC.STATUS(A1,B1,C1)", "No data"); // the web
  const desktop = await hostWithAddIn(undefined, { emptyCellArgument: "zero" });
  await putCells([["", 700, 500]]);
  expect(await answerOf(desktop, "=BSC.STATUS(A1,B1,C1)")).toBe("Red");
  expect(await answerOf(desktop, '=BSC.STATUS(IF(ISBLANK(A1),"",A1),B1,C1)')).toBe("No data");
  expect(await answerOf(desktop, "=BSC.STATUS(,B1,C1)")).toBe("No data");
});

test("marks of no data are never zero", async () => {
  for (const mark of ["n/a", "-", "–", "tbd", ""]) await gives(`=BSC.STATUS("${mark}",700,500)`, "No data");
});

test("a function inside a table row reads the row's cells", async () => {
  await putCells([
    ["Actual", "Target", "Status"],
    [560, 700, ""],
    [720, 700, ""],
  ]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.tables.add("A1:C3", true).name = "Sales";
    sheet.getRange("C2:C3").formulas = [
      ["=BSC.STATUS([@Actual],[@Target])"],
      ["=BSC.STATUS([@Actual],[@Target])"],
    ];
    await context.sync();
  });
  await host.settle();
  await gives("=Sales[Status]", [["Red"], ["Green"]]);
});
