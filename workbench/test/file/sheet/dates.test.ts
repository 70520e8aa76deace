import { serialOf } from "../../../src/file/sheet/dates";

/* Excel's serial numbers: 1 January 1900 is 1, its 29 February 1900, which never was, is 60; in the other system 1 January 1904 is 0. */
test.each([
  ["1900-01-01", 1],
  ["1900-02-28", 59],
  ["1900-03-01", 61],
  ["1899-12-31", 0],
  ["1970-01-01", 25569],
  ["2024-02-29", 45351],
  ["9999-12-31", 2958465],
  ["2024-03-01T00:00:00", 45352],
  ["2024-03-01T12:00:00", 45352.5],
  ["2024-03-01T12:00:00Z", 45352.5],
  ["2024-03-01T18:00:00.000", 45352.75],
  ["2024-03-01T12:00:00+12:00", 45352],
  ["2024-03-01T12:00:00-06:00", 45352.75],
])("in the system of 1900 %s is %s", (iso, expected) => {
  expect(serialOf(iso, false)).toBe(expected);
});

test.each([
  ["1904-01-01", 0],
  ["1904-01-02", 1],
  ["1904-03-01", 60], // no day is skipped there
  ["2024-03-01", 43890],
  ["2024-03-01T12:00:00Z", 43890.5],
])("in the system of 1904 %s is %s", (iso, expected) => {
  expect(serialOf(iso, true)).toBe(expected);
});

test.each([
  ["12:00:00", 0.5],
  ["06:00", 0.25],
  ["18:00:00Z", 0.75],
  ["00:00:00", 0],
])("a time without a day, %s, is %s in both", (iso, expected) => {
  expect([serialOf(iso, false), serialOf(iso, true)]).toEqual([expected, expected]);
});

test.each(["", "March", "2024-13-01", "2024-02-30T25:00:00", "25:00", "T12:00", "x2024-03-01", "45352"])(
  "%p is no date",
  (text) => expect(serialOf(text, false)).toBeUndefined(),
);
