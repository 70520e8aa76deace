/* eslint office-addins/load-object-before-read: off -- what the rules don't see is what is tested */
import type { Host } from "../../src";
import { literally } from "../../src/calc/literally";
import { onFirstSheet } from "../make/batch";
import { hostWith } from "../make/host";
import { type Kept, testKept } from "../make/kept";
import { outcomeOf } from "../make/outcome";

const workbookPart = "xl/workbook.xml";

function kept(
  name: string,
  set: (names: Excel.NamedItemCollection, sheet: Excel.Worksheet) => unknown,
  answer: Partial<Record<"formula" | "type" | "value" | "comment" | "visible" | "scope", unknown>>,
  text: string,
): Kept {
  const fields = Object.keys(answer);
  return {
    what: name,
    set: (sheet, { workbook }) => set(workbook.names, sheet),
    ask: (_, { workbook }) => {
      const item = workbook.names.getItem(name).load(fields.join());
      return () =>
        Object.fromEntries(Object.entries(item.toJSON()).filter(([field]) => fields.includes(field)));
    },
    answer,
    part: [workbookPart, new RegExp(literally(text))],
  };
}

// Office.js: the type is that of the value that the formula returns; of cells the value is their address.
testKept("a name is kept as", [
  kept(
    "Cells",
    (names, sheet) => names.add("Cells", sheet.getRange("B2:C3")),
    { formula: "=Sheet1!$B$2:$C$3", type: "Range", value: "Sheet1!$B$2:$C$3", scope: "Workbook" },
    '<definedName name="Cells">Sheet1!$B$2:$C$3</definedName>',
  ),
  kept(
    "Column",
    (names) => names.add("Column", "=Sheet1!$B:$C"),
    { type: "Range", value: "Sheet1!$B:$C" },
    '<definedName name="Column">Sheet1!$B:$C</definedName>',
  ),
  kept(
    "Several",
    (names) => names.add("Several", "=Sheet1!$A$1,Sheet1!$C$3"),
    { type: "Range", value: "Sheet1!$A$1,Sheet1!$C$3" },
    '<definedName name="Several">Sheet1!$A$1,Sheet1!$C$3</definedName>',
  ),
  kept(
    "Rate",
    (names) => names.add("Rate", "=0.25"),
    { formula: "=0.25", type: "Double", value: 0.25 },
    '<definedName name="Rate">0.25</definedName>',
  ),
  kept(
    "Sum",
    (names) => names.add("Sum", "=1+1"),
    { formula: "=1+1", type: "Double", value: 2 },
    '<definedName name="Sum">1+1</definedName>',
  ),
  kept(
    "Word",
    (names) => names.add("Word", '="a""b"'),
    { type: "String", value: 'a"b' },
    '<definedName name="Word">"a""b"</definedName>',
  ),
  kept(
    "Words",
    (names) => names.add("Words", '="a"&"b"'),
    { formula: '="a"&"b"', type: "String", value: "ab" },
    '<definedName name="Words">"a"&amp;"b"</definedName>',
  ),
  kept(
    "Truth",
    (names) => names.add("Truth", "=TRUE"),
    { type: "Boolean", value: true },
    '<definedName name="Truth">TRUE</definedName>',
  ),
  kept(
    "Nothing",
    (names) => names.add("Nothing", "=1/0"),
    { type: "Error", value: "#DIV/0!" },
    '<definedName name="Nothing">1/0</definedName>',
  ),
  kept(
    "Lost",
    (names) => names.add("Lost", "=#REF!"),
    { type: "Error", value: "#REF!" },
    '<definedName name="Lost">#REF!</definedName>',
  ),
  kept(
    "List",
    (names) => names.add("List", "={1,2;3,4}"),
    { type: "Array" },
    '<definedName name="List">{1,2;3,4}</definedName>',
  ),
  kept(
    "Hidden",
    (names) => (names.add("Hidden", "=1").visible = false),
    { visible: false },
    '<definedName name="Hidden" hidden="1">1</definedName>',
  ),
  kept(
    "Said",
    (names) => names.add("Said", "=1", 'why "so" & when'),
    { comment: 'why "so" & when', visible: true },
    'comment="why &quot;so&quot; &amp; when"',
  ),
  kept(
    "Changed",
    (names) => (names.add("Changed", "=1").formula = "=Sheet1!$A$1"),
    { formula: "=Sheet1!$A$1", type: "Range" },
    '<definedName name="Changed">Sheet1!$A$1</definedName>',
  ),
  kept("Größe_1.2", (names) => names.add("Größe_1.2", "=1"), { value: 1 }, 'name="Größe_1.2"'),
]);

describe("names of a workbook", () => {
  let host: Host;
  beforeAll(async () => {
    host = await hostWith();
    await onFirstSheet((sheet, { workbook }) => {
      workbook.names.add("Taken", "=1");
      sheet.names.add("Own", "=2");
      sheet.tables.add("A1:B3", true).name = "Plan";
    });
  });
  afterAll(() => host.dispose());

  // Excel: letters, digits, "_", "." and "\", no digit first, no cell's address within the grid, no R or C.
  test.each([
    ["YTD2024", "done"],
    ["ZZZ1", "done"],
    ["A1048577", "done"],
    ["ABCD1", "done"],
    ["_1", "done"],
    ["\\x", "done"],
    ["Ä", "done"],
    ["x".repeat(255), "done"],
    ["x".repeat(256), "InvalidArgument"],
    ["XFD1048576", "InvalidArgument"],
    ["Tax2026", "InvalidArgument"],
    ["a1", "InvalidArgument"],
    ["R", "InvalidArgument"],
    ["c", "InvalidArgument"],
    ["R1C1", "InvalidArgument"],
    ["rc5", "InvalidArgument"],
    ["1st", "InvalidArgument"],
    ["", "InvalidArgument"],
    ["two words", "InvalidArgument"],
    ["a-b", "InvalidArgument"],
    ["TAKEN", "ItemAlreadyExists"],
    ["plan", "ItemAlreadyExists"],
    ["own", "done"],
  ])("the name %s is %s", async (name, outcome) => {
    expect(await outcomeOf((_, { workbook }) => workbook.names.add(name, "=1"))).toBe(outcome);
  });

  test.each(["YTD2025", "a1", "R", "rc5", "Taken"])(
    "a table called %s is what a name would be",
    async (name) => {
      const asName = await outcomeOf((_, { workbook }) => workbook.names.add(name, "=1"));
      const asTable = await outcomeOf((sheet) => (sheet.tables.add("E1:F3", true).name = name));
      const expected = asName === "done" ? "ItemAlreadyExists" : asName;
      expect(asTable).toBe(expected);
      await onFirstSheet((sheet) => sheet.tables.getItemAt(1).delete());
    },
  );

  test.each<[string, (names: Excel.NamedItemCollection) => unknown, string]>([
    ["a formula that can't be read", (names) => names.add("Wrong", "=1+"), "InvalidArgument"],
    ["a name that is not there", (names) => names.getItem("Gone").load("name"), "ItemNotFound"],
    [
      "cells of a name that stands for none",
      (names) => names.getItem("Taken").getRange().load("address"),
      "ItemNotFound",
    ],
    [
      "a sheet of a name that belongs to the workbook",
      (names) => names.getItem("Taken").worksheet.load("name"),
      "ItemNotFound",
    ],
    [
      "another formula that can't be read",
      (names) => (names.getItem("Taken").formula = "=("),
      "InvalidArgument",
    ],
  ])("%s is refused", async (_, work, code) => {
    expect(await outcomeOf((__, { workbook }) => work(workbook.names))).toBe(code);
  });

  test("what is not there is a null object, in any case of letters what is", async () => {
    const [gone, range, sheet, taken] = await onFirstSheet((_, { workbook: { names } }) =>
      [
        names.getItemOrNullObject("Gone"),
        names.getItem("Taken").getRangeOrNullObject(),
        names.getItem("Taken").worksheetOrNullObject,
        names.getItemOrNullObject("tAKEN").load("name"),
      ].map((each) => each.load()),
    );
    expect([gone, range, sheet, taken].map((each) => each?.isNullObject)).toEqual([true, true, true, false]);
  });

  test("a sheet's own names are its alone, stand before the workbook's in its formulas, and go with it", async () => {
    const [own, all, cell] = await onFirstSheet((sheet, { workbook }) => {
      const other = workbook.worksheets.add("Other");
      other.names.add("Taken", "=5");
      other.getRange("A1").formulas = [["=Taken"]];
      sheet.getRange("D9").formulas = [["=Taken"]];
      const found = [other.names.load("items/name,items/scope"), workbook.names.load("items/name")] as const;
      return [...found, [other.getRange("A1").load("values"), sheet.getRange("D9").load("values")]] as const;
    });
    expect(own.items.map(({ name, scope }) => [name, scope])).toEqual([["Taken", "Worksheet"]]);
    expect(all.items.filter(({ name }) => name === "Taken")).toHaveLength(1);
    expect(cell.map(({ values }) => values)).toEqual([[[5]], [[1]]]);
    await onFirstSheet((_, { workbook }) => workbook.worksheets.getItem("Other").delete());
    expect(host.book.names.filter(({ name }) => name === "Taken")).toHaveLength(1);
  });
});
