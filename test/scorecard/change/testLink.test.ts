import { testLink } from "../../../src/scorecard/change/testLink";
import { seededRandom } from "../../../src/map/seededRandom";

const random = seededRandom(7);
const walk = Array.from({ length: 40 }, () => random() - 0.5).reduce<number[]>(
  (all, step) => [...all, (all.at(-1) ?? 10) + step],
  [],
);
/** What happens so many periods earlier in another series. */
const after = (series: readonly number[], lag: number) => [
  ...Array(lag).fill(undefined),
  ...series.slice(0, -lag),
];

test("an effect that follows its cause after two periods is found there", () => {
  const evidence = testLink(walk, after(walk, 2));
  expect(evidence).toMatchObject({ verdict: "Supported", lag: 2, count: 37 });
  expect(evidence.correlation).toBeCloseTo(1, 9);
});

test("an effect the other way contradicts the link, unless that was expected", () => {
  const fall = after(walk, 1).map((value: number | undefined) => (value === undefined ? undefined : -value));
  expect(testLink(walk, fall).verdict).toBe("Contradicted");
  expect(testLink(walk, fall, { sign: -1 }).verdict).toBe("Supported");
});

test("two series that have nothing to do with each other are no evidence", () => {
  const other = Array.from({ length: 41 }, () => random());
  expect(testLink(walk, other).verdict).toBe("No evidence");
});

test("under twelve pairs there is too little data, whatever they say", () => {
  const short = walk.slice(0, 12);
  expect(testLink(short, short)).toEqual({ verdict: "Too little data", count: 11 });
  expect(testLink(walk.slice(0, 13), walk.slice(0, 13)).verdict).toBe("Supported");
});

test("the interval is Fisher's, and wider the more lags and links are tried", () => {
  const other = walk.map((value, index) => value + (index % 3) * 0.3);
  const one = testLink(walk, other, { maxLag: 0 });
  const middle = Math.atanh(one.correlation!);
  expect(one.low).toBeCloseTo(Math.tanh(middle - 1.959964 / Math.sqrt(one.count - 3)), 5);
  expect(one.high).toBeCloseTo(Math.tanh(middle + 1.959964 / Math.sqrt(one.count - 3)), 5);
  const many = testLink(walk, other, { maxLag: 0, links: 10 });
  expect(many.low!).toBeLessThan(one.low!);
});

test("changes that are always the same are no evidence of anything", () => {
  const even = walk.map((_, index) => index);
  expect(testLink(even, walk).verdict).toBe("No evidence");
});

test("figures that rise by the same step each time say nothing of a link, also in decimals", () => {
  const risesFrom = (first: number) => Array.from({ length: 40 }, (_, period) => first + period * 0.1);
  // 10.1 - 10 and 10.2 - 10.1 differ by what a computer leaves out: no more than noise.
  expect(testLink(risesFrom(10), risesFrom(20)).verdict).toBe("No evidence");
});
