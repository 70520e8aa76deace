import { placedText, toFinding, type Problem, type Severity } from "../../../src/scorecard";

const at = { sheet: "KPI data", cell: "C12" };

function reads(problem: Problem, text: string) {
  expect(placedText(problem)).toBe(text);
}

function isGrave(problem: Problem, severity: Severity) {
  expect(toFinding(problem).severity).toBe(severity);
}

test("a problem names its sheet and cell, what was expected, and what was found", () => {
  reads(
    { code: "not-a-number", at, column: "Actual", found: "plenty" },
    `'KPI data'!C12: "Actual" takes a number; found "plenty". Type a number, or leave the cell empty for no data.`,
  );
  reads(
    { code: "unknown-reference", at, kind: "objective", found: "F11", nearest: "F1.1" },
    `'KPI data'!C12: There is no objective "F11"; did you mean "F1.1"?`,
  );
  reads({ code: "min-not-below-max", min: 20, max: 10 }, "The min 20 is not below the max 10.");
});

test("a measure's problem is as grave as what it wraps, and advice is only advice", () => {
  const wrapped = (because: Extract<Problem, { code: "measure-problem" }>["because"]): Problem => ({
    code: "measure-problem",
    at,
    measure: "Revenue",
    because,
  });
  isGrave(wrapped({ code: "red-flag-is-target", target: 5 }), "warning");
  isGrave(wrapped({ code: "needs-target", method: "Target" }), "error");
  isGrave({ code: "percent-scale", at, measure: "Margin", actual: 85, target: 0.9 }, "warning");
  isGrave({ code: "baseline-missing", at, measure: "Margin" }, "advice");
  isGrave({ code: "override-without-reason", at, item: "Margin" }, "error");
});

test("a circle of links is told as the way round", () => {
  const found = toFinding({ code: "link-cycle", at, objectives: ["Grow", "Train", "Please"] });
  expect(found.text).toContain("Grow → Train → Please → Grow");
});
