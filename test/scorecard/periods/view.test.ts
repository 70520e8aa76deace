import { periodText, type Frequency, type View } from "../../../src/scorecard";
import { carriedPeriods, periodsDue, previousFrame } from "../../../src/scorecard/periods/view";
import { makePeriod } from "../../make/makePeriod";

function isDue(view: View, period: string, frequency: Frequency, expected: string) {
  isDueFrom(1, { view, period }, frequency, expected);
}

interface Looked {
  readonly view: View;
  readonly period: string;
}

function isDueFrom(
  fiscalYearStart: number,
  { view, period }: Looked,
  frequency: Frequency,
  expected: string,
) {
  const frame = { view, period: makePeriod(period), calendar: { fiscalYearStart } };
  const due = periodsDue(frame, frequency).map(periodText);
  expect({ view, period, due: due.join(" ") }).toEqual({ view, period, due: expected });
}

function isComparedWith(view: View, period: string, expected: string) {
  const frame = { view, period: makePeriod(period), calendar: { fiscalYearStart: 1 } };
  expect(periodText(previousFrame(frame).period)).toBe(expected);
}

test("a view covers the period, the quarter so far, the year to date, twelve months or the year", () => {
  isDue("period", "2026-05", "Monthly", "2026-05");
  isDue("quarter", "2026-05", "Monthly", "2026-04 2026-05");
  isDue("ytd", "2026-03", "Monthly", "2026-01 2026-02 2026-03");
  isDueFrom(4, { view: "ytd", period: "2026-05" }, "Monthly", "2026-04 2026-05"); // the fiscal year began in April
  isDue("rolling12", "2026-02", "Quarterly", "2025-Q1 2025-Q2 2025-Q3 2025-Q4");
  isDue("year", "2026-02", "Monthly", "2026-01 2026-02"); // what has not ended is not due
});

test("only periods that lie wholly inside the window are due", () => {
  isDue("ytd", "2026-05", "Quarterly", "2026-Q1");
  isDue("ytd", "2026-02", "Quarterly", "");
  isDue("ytd", "2026-12", "Yearly", "FY2026");
});

test("a week belongs to the month of its Thursday", () => {
  isDue("period", "2026-01", "Weekly", "2026-W01 2026-W02 2026-W03 2026-W04 2026-W05"); // Thursdays 1 to 29
  isDue("period", "2026-02", "Weekly", "2026-W06 2026-W07 2026-W08 2026-W09");
});

test("a quarter's figure is carried until it is a quarter old", () => {
  const carried = (period: string) =>
    carriedPeriods(
      { view: "period", period: makePeriod(period), calendar: { fiscalYearStart: 1 } },
      "Quarterly",
    ).map(periodText);
  expect(carried("2026-03")).toEqual(["2026-Q1", "2025-Q4"]);
  expect(carried("2026-04")).toEqual(["2026-Q1"]);
  expect(carried("2026-02")).toEqual(["2025-Q4"]);
});

test("a view is compared with the one before, a year to date with last year's, a full year with the whole of it", () => {
  isComparedWith("year", "2026-05", "2025-12");
  isComparedWith("period", "2026-01", "2025-12");
  isComparedWith("quarter", "2026-05", "2026-02");
  isComparedWith("ytd", "2026-05", "2025-05");
  isComparedWith("ytd", "2026-Q2", "2025-Q2");
  isComparedWith("rolling12", "2026-05", "2026-04");
});

test("a week is compared with the same place in the quarter or year before, however many weeks these have", () => {
  // 2026 has 53 weeks, 2025 has 52: that of 31 December 2025 is the first of 2026.
  isComparedWith("ytd", "2026-W53", "2025-W52");
  isComparedWith("ytd", "2027-W01", "2026-W01");
  isComparedWith("ytd", "2027-W10", "2026-W10");
  isComparedWith("ytd", "2026-W39", "2025-W39");
  isComparedWith("year", "2026-W40", "2025-W52");
  isComparedWith("year", "2027-W10", "2026-W53");
  // The fourth quarter has the weeks 40 to 53, the third 27 to 39.
  isComparedWith("quarter", "2026-W40", "2026-W27");
  isComparedWith("quarter", "2026-W53", "2026-W39");
  isComparedWith("quarter", "2027-W01", "2026-W40");
});

test("a month is carried by a week only once it has ended", () => {
  const carried = (period: string) =>
    carriedPeriods(
      { view: "period", period: makePeriod(period), calendar: { fiscalYearStart: 1 } },
      "Monthly",
    ).map(periodText);
  expect(carried("2026-W44")).toEqual(["2026-10", "2026-09"]); // its Sunday is 1 November
  expect(carried("2026-W45")).toEqual(["2026-10"]);
  expect(carried("2026-W48")).toEqual(["2026-10"]); // to 29 November
  expect(carried("2026-W49")).toEqual(["2026-11"]);
});

test("twelve months in a week are the last twelve that have ended", () => {
  isDue(
    "rolling12",
    "2026-W45",
    "Monthly",
    "2025-11 2025-12 2026-01 2026-02 2026-03 2026-04 2026-05 2026-06 2026-07 2026-08 2026-09 2026-10",
  );
});
