import { linkText } from "../../src/map/linkText";
import type { TestedLink } from "../../src/scorecard";

const link = { from: "P1", to: "C1" };
const names: Readonly<Record<string, string>> = { P1: "Deliver on time", C1: "Keep customers" };
const said = (tested: TestedLink) => linkText(tested, (id) => names[id] ?? id);

test("a link without figures is planned", () => {
  expect(said({ link, standing: "Planned" })).toBe(
    "Deliver on time drives Keep customers. Planned: too few figures to test it.",
  );
});

test.each(["They stay", "They stay.", "They stay.  "])(
  "a hypothesis written as %p ends in one full stop",
  (hypothesis) => {
    expect(said({ link: { ...link, hypothesis }, standing: "Planned" })).toContain(
      "customers. Hypothesis: They stay. Planned",
    );
  },
);

test.each([
  [1, "Expected after 1 period."],
  [3, "Expected after 3 periods."],
  [0, "Expected after 0 periods."],
])("an expected lag of %i is said", (lag, sentence) => {
  expect(said({ link: { ...link, lag }, standing: "Planned" })).toContain(sentence);
});
