import { linesIn, rowHeight } from "../../src/report/rowHeight";

test.each([
  ["short", 100, 1],
  ["", 100, 1],
  ["twelve chars", 57, 2], // ten letters a line
  ["one two six", 57, 2],
  ["abcdefghijklmnopqrstu", 57, 3], // a word of 21 letters is broken
  ["ab abcdefghijkl", 57, 3],
])("%p in %p points takes %p lines", (text, width, lines) => expect(linesIn(text, width)).toBe(lines));

test("a row is as high as its longest text needs", () => {
  expect(rowHeight(["a", "twelve chars"], [57, 57])).toBe(2 * 14.5 + 3);
  expect(rowHeight([undefined, undefined], [57, 57])).toBe(17.5);
});

test("no row is higher than Excel takes, however long its text is", () => {
  expect(rowHeight(["word ".repeat(2000)], [310])).toBe(409);
});
