import fc from "fast-check";
import { aggregate, type Aggregation, type Reported } from "../../../src/scorecard";

function comesTo(values: readonly (number | undefined)[], aggregation: Aggregation, expected?: number) {
  const reported = values.map((value) => ({ value }));
  expect(aggregate(reported, aggregation)).toEqual({ kind: "ok", value: expected });
}

test("each way makes one number of several, over those with data", () => {
  comesTo([1, undefined, 5], "Sum", 6);
  comesTo([1, undefined, 5], "Average", 3);
  comesTo([1, 5, undefined], "Last", 5);
  comesTo([4, 1, 5], "Min", 1);
  comesTo([4, 1, 5], "Max", 5);
  comesTo([undefined], "Sum", undefined);
  comesTo([], "Average", undefined);
});

test("a ratio is the sum of numerators over the sum of denominators, never a mean of ratios", () => {
  const pairs: readonly Reported[] = [
    { numerator: 30, denominator: 100 },
    { numerator: 10, denominator: 20 },
  ];
  expect(aggregate(pairs, "Ratio")).toEqual({ kind: "ok", value: 40 / 120 }); // not (0.3 + 0.5) / 2
  const incomplete = [...pairs, { numerator: 99 }, { denominator: 5 }];
  expect(aggregate(incomplete, "Ratio")).toEqual({ kind: "ok", value: 40 / 120 });
});

test("a ratio without positive denominators, or without its parts over several periods, says why", () => {
  const code = (reported: readonly Reported[]) => {
    const made = aggregate(reported, "Ratio");
    return made.kind === "failed" ? made.problems[0]?.code : made.value;
  };
  expect(code([{ numerator: 1, denominator: 0 }])).toBe("denominator-not-positive");
  expect(code([{ numerator: 1, denominator: -2 }])).toBe("denominator-not-positive");
  expect(code([{ value: 0.4 }])).toBe(0.4); // one period may give its ratio as it is
  expect(code([{ value: 0.4 }, { value: 0.6 }])).toBe("ratio-needs-parts");
});

const integer = fc.integer({ min: -1000, max: 1000 });

test("a sum of parts' sums equals the sum of the whole", () => {
  fc.assert(
    fc.property(fc.array(integer, { minLength: 1 }), fc.array(integer, { minLength: 1 }), (one, two) => {
      const sum = (values: readonly number[]) => {
        const made = aggregate(
          values.map((value) => ({ value })),
          "Sum",
        );
        return made.kind === "ok" ? (made.value ?? 0) : NaN;
      };
      expect(sum([sum(one), sum(two)])).toBe(sum([...one, ...two]));
    }),
  );
});

test("a ratio of parts' totals equals the ratio of the whole", () => {
  const pairs = fc.array(fc.record({ numerator: integer, denominator: fc.integer({ min: 1, max: 999 }) }), {
    minLength: 1,
  });
  const total = (parts: readonly { readonly numerator: number; readonly denominator: number }[]) => ({
    numerator: parts.reduce((sum, { numerator }) => sum + numerator, 0),
    denominator: parts.reduce((sum, { denominator }) => sum + denominator, 0),
  });
  fc.assert(
    fc.property(pairs, pairs, (one, two) => {
      expect(aggregate([total(one), total(two)], "Ratio")).toEqual(aggregate([...one, ...two], "Ratio"));
    }),
  );
});
