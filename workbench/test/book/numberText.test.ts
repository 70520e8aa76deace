import type { CellValue } from "../../src/book/book";
import { dayOf, serialOfDay, shownText, showsDate, typedValue } from "../../src/book/numberText";

const english = { locale: "en-US", date1904: false };

test.each<[CellValue, string, string]>([
  [undefined, "0.00", ""],
  [0.5, "0%", "50%"],
  [1234.5, "#,##0.00", "1,234.50"],
  [-3, "0;(0)", "(3)"],
  ["text", "General", "text"],
  ["text", "@", "text"],
  ["text", '"<"@">"', "<text>"],
  [true, "0.00", "TRUE"],
  [false, "General", "FALSE"],
  [{ error: "#N/A", message: "why" }, "0", "#N/A"],
  [45352, "yyyy-mm-dd", "2024-03-01"],
  [60, "yyyy-mm-dd", "1900-02-29"], // the day that never was
  [0.25, "h:mm", "6:00"],
  [7, "toString", "7"],
  [7, "constructor", "7"],
])("%p in the format %s shows %p", (value, format, text) => {
  expect(shownText(value, format, english)).toBe(text);
});

test("the calendar of 1904 begins 1462 days later, for dates alone", () => {
  const apple = { ...english, date1904: true };
  expect(shownText(0, "yyyy-mm-dd", apple)).toBe("1904-01-01");
  expect(shownText(43890, "yyyy-mm-dd", apple)).toBe("2024-03-01");
  expect(shownText(43890, "0", apple)).toBe("43890");
});

/* What Excel (in English) makes of what is typed into a cell of the format General. */
test.each<[string, CellValue, string?]>([
  ["", undefined],
  ["12", 12],
  ["-3.5", -3.5],
  ["1,234", 1234, "#,##0"],
  ["1,23", "1,23"],
  ["12%", 0.12, "0%"],
  ["1e3", 1000, "0.00E+00"],
  ["'12", "12"],
  ["'", ""],
  ["true", true],
  ["FALSE", false],
  ["#n/a", { error: "#N/A" }],
  ["#DIV/0!", { error: "#DIV/0!" }],
  ["#what", "#what"],
  ["3/1/2024", 45352, "m/d/yyyy"],
  ["2024-03-01", 45352, "m/d/yyyy"],
  ["Review", "Review"],
  ["1-2-3-4", "1-2-3-4"],
])("%p becomes %p", (text, value, numberFormat = "") => {
  const typed = typedValue(text, "General", false);
  expect(typed.value).toEqual(value);
  if (typeof numberFormat === "string" && numberFormat !== "") expect(typed.numberFormat).toBe(numberFormat);
});

test("a cell that has a format keeps it, one of text takes all as text", () => {
  expect(typedValue("12%", "0.00", false)).toEqual({ value: 0.12 });
  expect(typedValue("12%", "@", false)).toEqual({ value: "12%" });
  expect(typedValue("3/1/2024", "General", true).value).toBe(45352 - 1462);
});

test("formats of days and times are told from others", () => {
  expect(["yyyy", "h:mm", "[h]:mm", "d-mmm", "0.00", "General", "@", '"day" 0', "toString"].map(showsDate)).toEqual([true, true, true, true, false, false, false, false, false]); // prettier-ignore
});

test("days and serial numbers lead to each other", () => {
  expect(dayOf(45352).toISOString()).toBe("2024-03-01T00:00:00.000Z");
  expect(dayOf(45352.5).toISOString()).toBe("2024-03-01T12:00:00.000Z");
  expect(serialOfDay(new Date(Date.UTC(2024, 2, 1)))).toBe(45352);
});
