import { findSignals, type Signal } from "../../../src/scorecard/series/findSignals";
import { naturalLimits } from "../../../src/scorecard/series/naturalLimits";
import { signalText } from "../../../src/scorecard/series/signalText";
import type { Series } from "../../../src/scorecard/series/series";

const calm = [10, 12, 11, 13, 10, 12, 11, 13, 10, 12];

function signals(series: Series): readonly Signal[] {
  const found = findSignals(series);
  if (found.kind === "failed") throw new Error(JSON.stringify(found.problems));
  return found.value;
}

const texts = (series: Series) => signals(series).map((signal) => signalText(signal));

test("limits are the mean and 2.66 mean moving ranges either side", () => {
  // Ranges 2 1 2 3 2 1 2 3 2: mean 2; values: mean 11.4.
  expect(naturalLimits(calm)).toEqual({
    kind: "ok",
    value: {
      mean: expect.closeTo(11.4, 9),
      upper: expect.closeTo(16.72, 9),
      lower: expect.closeTo(6.08, 9),
      movingRange: expect.closeTo(2, 9),
      count: 10,
    },
  });
});

test("a gap is passed over: the points beside it are neighbours", () => {
  const limits = naturalLimits([...calm.slice(0, 5), undefined, ...calm.slice(5)]);
  expect(limits).toEqual(naturalLimits(calm));
});

test("with fewer than ten points there are no limits, and it says so", () => {
  expect(naturalLimits(calm.slice(1))).toEqual({
    kind: "failed",
    problems: [{ code: "series-too-short", asked: "Natural limits", needed: 10, found: 9 }],
  });
});

test("a calm process shows no special cause", () => {
  expect(texts(calm)).toEqual([]);
});

test("a point outside the limits is one, named by its place in the series", () => {
  expect(texts([...calm, 30])).toContain("Outside limits at 11");
  expect(texts([...calm, undefined, 30])).toContain("Outside limits at 12");
});

test("eight in a row on one side of the mean are a shift, seven are not", () => {
  expect(texts([24, 1, 25, 2, ...Array(8).fill(14)])).toContain("Shift of 8 from 5");
  expect(texts([24, 1, 25, 2, ...Array(7).fill(14)]).join()).not.toContain("Shift");
});

test("a point on the mean ends a shift", () => {
  // The mean is 12: the last eight are seven above and one on it.
  const series = [4, 11, 4, 10, 14, 14, 14, 12, 14, 14, 14, 19];
  expect(series.reduce((sum, value) => sum + value, 0) / series.length).toBe(12);
  expect(texts(series).join()).not.toContain("Shift");
});

test("six in a row, each above the one before, are a rise; the same downwards a fall", () => {
  const rise = [12, 10, 13, 9, 10, 11, 12, 13, 14, 15];
  expect(texts(rise)).toContain("Rise of 6 from 5");
  expect(texts(rise.map((value) => -value))).toContain("Fall of 6 from 5");
  expect(texts([12, 10, 13, 9, 10, 11, 12, 13, 14, 14]).join()).not.toContain("Rise"); // the last is not above
});

test("two of three beyond two thirds of the way to a limit are a special cause, on the same side alone", () => {
  const base = [10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12];
  expect(texts([...base, 17, 11, 17])).toContain("2 of 3 near a limit at 15");
  expect(texts([...base, 17, 11, 5]).join()).not.toContain("2 of 3");
});

test("whether a signal is good follows from the direction", () => {
  const signal = signals([...calm, 40]).at(-1);
  expect(signalText(signal!, "Higher")).toBe("Outside limits at 11 (good)");
  expect(signalText(signal!, "Lower")).toBe("Outside limits at 11 (bad)");
  expect(signalText(signal!, "Range")).toBe("Outside limits at 11");
});

test("a process that never moves shows nothing", () => {
  expect(texts(Array(12).fill(5))).toEqual([]);
});
