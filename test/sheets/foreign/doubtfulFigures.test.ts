import { askedLines, figureLines, propose } from "../../make/foreignSheets";

const months = ["Month", "Jan 2026", "Feb 2026", "Mar 2026"];

test("percent that is written in two ways is left out and named", () => {
  const proposal = propose([
    ["KPI", ...months.slice(1)],
    ["On-time rate", 0.92, 93, 0.94],
    ["Calls", 120, 131, 90],
  ]);
  expect(new Set(proposal.figures.map(({ measure }) => measure))).toEqual(new Set(["Calls"]));
  expect(askedLines(proposal)).toContain("mixed-scale at B2");
});

test("percent beyond a hundred, or a rate that is no percent, is no second way of writing", () => {
  const { questions } = propose([
    ["KPI", ...months.slice(1)],
    ["Plan reached %", 92, 104, 88],
    ["Accident rate", 0.4, 2.1, 11],
  ]);
  expect(questions.map(({ code }) => code)).not.toContain("mixed-scale");
});

test("a budget without a name belongs to the only measure beside it", () => {
  const { figures } = propose([
    ["Month", "Sales", "Budget", "Last year"],
    ["Jan 2026", 560, 700, 510],
    ["Feb 2026", 710, 700, 540],
  ]);
  expect(figureLines(figures).slice(0, 3)).toEqual([
    "B2 Actual of Sales for 2026-01 is 560",
    "C2 Target of Sales for 2026-01 is 700",
    "D2 Prior of Sales for 2026-01 is 510",
  ]);
});

test("a target whose measure nobody names is never an actual: it is asked", () => {
  const proposal = propose([
    ["Month", "Calls made", "Calls target"],
    ["Jan 2026", 120, 125],
    ["Feb 2026", 131, 125],
  ]);
  expect(new Set(proposal.figures.map(({ at }) => at.cell.charAt(0)))).toEqual(new Set(["B"]));
  expect(askedLines(proposal)).toContain("role-unclear at C1");
});
