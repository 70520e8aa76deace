import { freeSheetName } from "../../../src/excel/write/sheetName";

test("a sheet's name is cut between characters, never within one", () => {
  const name = `${"a".repeat(30)}😀`;
  expect(freeSheetName(name, [])).toBe("a".repeat(30));
  expect(freeSheetName(`${"a".repeat(29)}😀`, [])).toBe(`${"a".repeat(29)}😀`);
});

test("what no file can hold is left out of a sheet's name", () => {
  expect(freeSheetName("M1\u000b Re\ud83dvenue\uffff", [])).toBe("M1 Revenue");
});
