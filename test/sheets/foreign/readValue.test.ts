import { readValue } from "../../../src/sheets/foreign/readValue";
import type { RawValue } from "../../../src/sheets";

const figure = (value: RawValue, locale = "en-US") => readValue(value, "Actual", locale);

test.each<[RawValue, number]>([
  [0, 0],
  [-12.5, -12.5],
  [3_000_000_000, 3_000_000_000],
  ["1,234.5", 1234.5],
  ["85 %", 0.85],
  ["95.4%", 0.954],
  ["(12)", -12],
  ["€ 5", 5],
  ["(5%)", -0.05],
  ["($1,234)", -1234],
  // a comma that can only be a decimal one
  ["2,1", 2.1],
  ["37,5 %", 0.375],
  ["1.234,5", 1234.5],
  // a comma that may stand between thousands is one that does
  ["1,234", 1234],
])("%j is the figure %d", (value, expected) => {
  expect(figure(value)).toEqual({ kind: "figure", value: expect.closeTo(expected, 10) });
});

test("in a workbook that writes decimal commas a comma is one", () => {
  expect(figure("1,23", "de-DE")).toEqual({ kind: "figure", value: 1.23 });
  expect(figure("1.234", "de-DE")).toEqual({ kind: "figure", value: 1234 });
});

test.each([
  ["1.250", "en-US"],
  ["12,500", "de-DE"],
  ["$1.250", "en-US"],
  ["12.500 %", "en-US"],
])("%j is a thousand to some and a decimal to others where figures are written as in %s", (text, locale) => {
  expect(figure(text, locale)).toEqual({ kind: "two ways", found: text });
});

test("a decimal that begins with 0 is no thousand", () => {
  expect(figure("0.125")).toEqual({ kind: "figure", value: 0.125 });
});

test.each<RawValue>(["n/a", "NA", "-", "–", "tbd", "k. A.", "#N/A"])(
  "%j says that there is no data",
  (value) => {
    expect(figure(value)).toEqual({ kind: "no data" });
  },
);

test.each<RawValue>(["", "   "])("%j is an empty cell", (value) => {
  expect(figure(value)).toEqual({ kind: "empty" });
});

test.each<RawValue>(["#DIV/0!", "#REF!", "#NAME?", "#VALUE!"])("%j is an error, not a figure", (value) => {
  expect(figure(value)).toEqual({ kind: "error", found: value });
});

test.each<[RawValue, string]>([
  ["under 24 hours", "under 24 hours"],
  ["+20 % a year", "+20 % a year"],
  ["5 days", "5 days"],
  [" on track ", "on track"],
  [true, "TRUE"],
  ["650(1)", "650(1)"],
  ["85 (2)", "85 (2)"],
  ["12% (15%)", "12% (15%)"],
  ["45\n50", "45\n50"],
  ["%25", "%25"],
  ["(650", "(650"],
])("%j is a text", (value, found) => {
  expect(figure(value)).toEqual({ kind: "text", found });
});

test("a level may carry a sign of comparison, an actual may not", () => {
  expect(readValue(">= 95 %", "Target", "en-US")).toEqual({ kind: "figure", value: 0.95 });
  expect(readValue("<40", "Red flag", "en-US")).toEqual({ kind: "figure", value: 40 });
  expect(readValue("≤ 2,5", "Target", "en-US")).toEqual({ kind: "figure", value: 2.5 });
  expect(readValue("<40", "Actual", "en-US")).toEqual({ kind: "text", found: "<40" });
});
