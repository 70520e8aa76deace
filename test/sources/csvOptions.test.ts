import { csvOptions } from "../../src/sources";

const optionsOf = (text: string) => csvOptions(undefined, Buffer.from(text));

test.each([
  ["a title and an empty line above", "Sales, all shops\n\nDay;Amount;Shop\n1.1.2026;1,5;A\n2.1.2026;2,5;B\n", "skip = 2, delim = ';'"],
  ["headers first", "Day,Amount\n2026-01-01,1\n", "skip = 0, delim = ','"],
  ["tabs", "Day\tAmount\n2026-01-01\t1,5\n", "skip = 0, delim = '\t'"],
])("where nothing is known of a file, its headers are found: %s", (_, text, options) => {
  expect(optionsOf(text)).toContain(options);
}); // prettier-ignore

test("a file of one column is left to the engine", () => {
  expect(optionsOf("Amount\n1\n2\n")).not.toContain("skip");
});
