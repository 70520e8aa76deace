import type { Host } from "excel-workbench";
import { hostWithAddIn } from "../make/addIn";
import { answerOf, putCells, sentenceOf } from "../../workbench/test/make/cells";

let host: Host;
const gives = async (formula: string, expected: unknown) =>
  expect([formula, await answerOf(host, formula)]).toEqual([formula, expected]);

beforeEach(async () => void (host = await hostWithAddIn()));

test("in a series #N/A is no data, other errors come back", async () => {
  await putCells([
    [80, "=NA()", 40, "=1/0"],
    [1, 1, 1, 1],
  ]);
  await gives("=BSC.ROLLUP(A1:C1)", 60);
  await gives('=BSC.AGGREGATE(A1:C1,"Average")', 60);
  await gives("=BSC.SPARK(A1:C1)", "█ ▁");
  await gives("=BSC.ROLLUP(A1:D1)", "#DIV/0!");
  await gives('=BSC.AGGREGATE(A1:D1,"Sum")', "#DIV/0!");
  await gives("=BSC.TREND(C1:D1)", "#DIV/0!");
});

test("scores roll up as numbers or as bands, with gaps by the rule that is asked for", async () => {
  await gives('=BSC.ROLLUP({"Green","Red"})', 50);
  await gives('=BSC.ROLLUP({"green",50})', 75);
  await gives('=BSC.ROLLUP({80,"No data",40})', 60);
  await gives('=BSC.ROLLUP({80,"",40},,,,"Strict")', "#N/A");
  await gives('=BSC.ROLLUP({80,"",40},,,,"Zero")', 40);
  expect(await sentenceOf(host, '=BSC.ROLLUP({80,"",40},,,,"Strict")')).toBe("A score is missing.");
  expect(await sentenceOf(host, '=BSC.ROLLUP({"",""})')).toBe("None of the scores has data.");
  expect(await sentenceOf(host, "=BSC.ROLLUP({80,60},{0,0})")).toBe("No score carries any weight.");
});

test("weights have the scores' shape", async () => {
  expect(await sentenceOf(host, "=BSC.ROLLUP({80,60},{1,2,3})")).toBe(
    "weights is 1 by 3, but the first argument is 1 by 2; give one cell or a range of the same shape.",
  );
});

test("a range of two dimensions is read along its rows", async () => {
  await putCells([
    [1, 2],
    [3, 4],
  ]);
  await gives('=BSC.AGGREGATE(A1:B2,"Last")', 4);
  await gives("=BSC.SPARK(A1:B2)", "▁▃▆█");
});

test("a ratio leaves incomplete pairs out and needs a positive sum below", async () => {
  const ratio = await answerOf(host, '=BSC.AGGREGATE({30,"",10},"Ratio",{100,50,20})');
  expect(ratio).toBeCloseTo(40 / 120, 9);
  expect(await sentenceOf(host, '=BSC.AGGREGATE({30,10},"Ratio",{-5,5})')).toBe(
    "The denominators add up to 0; a ratio needs a sum above 0.",
  );
});

test("a trend compares the last two values, a gap has none", async () => {
  await gives("=BSC.TREND({1,5,6})", "Improving");
  await gives('=BSC.TREND({1,5,6},"Lower")', "Worsening");
  await gives('=BSC.TREND({5,""})', "No data");
  await gives("=BSC.TREND({5})", "No data");
});
