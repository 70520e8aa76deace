/* eslint office-addins/load-object-before-read: off -- what the rules don't see is what is tested */
import type { Host } from "../../src";
import { onFirstSheet } from "../make/batch";
import { hostWith } from "../make/host";
import { type Kept, testKept } from "../make/kept";
import { onNewSheet } from "../make/freshSheet";
import { addressOrCode, outcomeOf } from "../make/outcome";

type Flag =
  | "showBandedRows"
  | "showBandedColumns"
  | "highlightFirstColumn"
  | "highlightLastColumn"
  | "showFilterButton"
  | "showHeaders"
  | "showTotals";

let place = 0;

/** A table of two columns somewhere on the sheet, with one of its flags set. */
function flagCase(flag: Flag, value: boolean, text: RegExp): Kept {
  place += 1;
  const name = `T_${place}_${flag}`;
  const address = `A${place * 10}:B${place * 10 + 2}`;
  return {
    what: `${flag} ${value}`,
    set: (sheet) => {
      const table = sheet.tables.add(address, true);
      table.name = name;
      table[flag] = value;
    },
    ask: (sheet) => {
      const table = sheet.tables.getItem(name).load(flag);
      return () => table[flag];
    },
    answer: value,
    part: [`xl/tables/table${place}.xml`, text],
  };
}

// ECMA-376 18.5.1: headerRowCount is 1 and totalsRowCount 0 where they are left out; a table without buttons has no autoFilter.
testKept("a table is kept with", [
  flagCase("showBandedRows", false, /showRowStripes="0"/),
  flagCase("showBandedRows", true, /showRowStripes="1"/),
  flagCase("showBandedColumns", true, /showColumnStripes="1"/),
  flagCase("showBandedColumns", false, /showColumnStripes="0"/),
  flagCase("highlightFirstColumn", true, /showFirstColumn="1"/),
  flagCase("highlightFirstColumn", false, /showFirstColumn="0"/),
  flagCase("highlightLastColumn", true, /showLastColumn="1"/),
  flagCase("highlightLastColumn", false, /showLastColumn="0"/),
  flagCase("showFilterButton", true, /<autoFilter ref="A90:B92"/),
  flagCase("showFilterButton", false, /^(?!.*<autoFilter)/s),
  flagCase("showHeaders", false, /ref="A111:B112"[^>]*headerRowCount="0"/),
  flagCase("showHeaders", true, /^(?!.*headerRowCount="0")/s),
  flagCase("showTotals", true, /ref="A130:B133"[^>]*totalsRowCount="1"/),
  flagCase("showTotals", false, /^(?!.*totalsRowCount)/s),
  {
    what: "the style, the name and the headers",
    set: (sheet) => {
      sheet.getRange("D1:F1").values = [["Plan <&>", 2024, "Plan <&>"]];
      const table = sheet.tables.add("D1:F3", true);
      table.name = "Größe.1";
      table.style = "TableStyleDark3";
    },
    ask: (sheet) => {
      const table = sheet.tables.getItem("GRÖßE.1").load("name,style,legacyId");
      const columns = table.columns.load("items/name,items/index,items/id");
      return () => [table.name, table.style, columns.items.map(({ name, index, id }) => [name, index, id])];
    },
    answer: [
      "Größe.1",
      "TableStyleDark3",
      [
        ["Plan <&>", 0, 1],
        ["2024", 1, 2],
        ["Plan <&>2", 2, 3],
      ],
    ],
    part: [
      "xl/tables/table15.xml",
      /displayName="Größe.1".*name="Plan &lt;&amp;&gt;".*name="2024".*name="Plan &lt;&amp;&gt;2".*name="TableStyleDark3"/s,
    ],
  },
]);

describe("a table", () => {
  let host: Host;
  beforeAll(async () => {
    host = await hostWith();
  });
  afterAll(() => host.dispose());

  const rows = [
    ["a", "b"],
    [1, 2],
    [3, 4],
  ] as const;
  type Ask = (table: Excel.Table, sheet: Excel.Worksheet) => Excel.Range;

  /** The address of a range of a table on A1:B3, or the code with which it is refused. */
  const rangeOf = (ask: Ask) =>
    addressOrCode((_, { workbook }) => {
      const sheet = workbook.worksheets.add();
      sheet.getRange("A1:B3").values = rows.map((row) => [...row]);
      return ask(sheet.tables.add("A1:B3", true), sheet);
    });

  // Office.js: where headers or totals are not shown, their range is an item that is not found.
  test.each<[string, Ask, string]>([
    ["all of it", (table) => table.getRange(), "A1:B3"],
    ["its header", (table) => table.getHeaderRowRange(), "A1:B1"],
    ["its body", (table) => table.getDataBodyRange(), "A2:B3"],
    ["its totals", (table) => table.getTotalRowRange(), "ItemNotFound"],
    ["a column", (table) => table.columns.getItem("b").getRange(), "B1:B3"],
    ["a column by number", (table) => table.columns.getItemAt(1).getDataBodyRange(), "B2:B3"],
    ["a column's header", (table) => table.columns.getItem("B").getHeaderRowRange(), "B1"],
    ["a column's totals", (table) => table.columns.getItem("b").getTotalRowRange(), "ItemNotFound"],
    ["a row", (table) => table.rows.getItemAt(1).getRange(), "A3:B3"],
    ["a row that is not there", (table) => table.rows.getItemAt(2).getRange(), "ItemNotFound"],
    ["a row before the first", (table) => table.rows.getItemAt(-1).getRange(), "ItemNotFound"],
    ["a column that is not there", (table) => table.columns.getItem("c").getRange(), "ItemNotFound"],
    ["totals that are shown", (table) => ((table.showTotals = true), table.getTotalRowRange()), "A4:B4"],
    [
      "a column's totals that are shown",
      (table) => ((table.showTotals = true), table.columns.getItem("a").getTotalRowRange()),
      "A4",
    ],
    ["the body over totals", (table) => ((table.showTotals = true), table.getDataBodyRange()), "A2:B3"],
    [
      "a header that is not shown",
      (table) => ((table.showHeaders = false), table.getHeaderRowRange()),
      "ItemNotFound",
    ],
    [
      "a column's header that is not shown",
      (table) => ((table.showHeaders = false), table.columns.getItem("a").getHeaderRowRange()),
      "ItemNotFound",
    ],
    [
      "the body without a header",
      (table) => ((table.showHeaders = false), table.getDataBodyRange()),
      "A2:B3",
    ],
    ["what it was once it is converted", (table) => table.convertToRange(), "A1:B3"],
  ])("has for %s the right cells", async (_, ask, expected) => {
    expect(await rangeOf(ask)).toBe(expected);
  });

  type Change = (table: Excel.Table, sheet: Excel.Worksheet) => unknown;

  /** The formulas of A1:C6 after a change of a table on A2:B4, and the names of its columns. */
  async function after(change: Change): Promise<readonly [unknown[][], string[]]> {
    const [range, columns] = await onNewSheet(
      [
        ["", "", ""],
        ["a", "b", ""],
        [1, 2, ""],
        [3, 4, ""],
      ],
      (sheet) => {
        const table = sheet.tables.add("A2:B4", true);
        change(table, sheet);
        return [sheet.getRange("A1:C6").load("formulas"), table.columns.load("items/name")] as const;
      },
    );
    const names = columns.items.map(({ name }) => name);
    await onFirstSheet((first) => first.load("name"));
    return [range.formulas, names];
  }

  test("that shows its headers again moves down where something stands above", async () => {
    const [cells, names] = await after((table, sheet) => {
      table.showHeaders = false;
      sheet.getRange("A2").values = [["mine"]];
      sheet.getRange("A6").values = [["below"]];
      table.showHeaders = true;
    });
    expect(names).toEqual(["a", "b"]);
    expect(cells.slice(0, 5)).toEqual([
      ["", "", ""],
      ["mine", "", ""],
      ["a", "b", ""],
      [1, 2, ""],
      [3, 4, ""],
    ]);
  });

  test("that shows its headers again takes the free cells above", async () => {
    const [cells] = await after((table) => {
      table.showHeaders = false;
      table.showHeaders = true;
    });
    expect(cells.slice(1, 4)).toEqual([
      ["a", "b", ""],
      [1, 2, ""],
      [3, 4, ""],
    ]);
  });

  test("whose headers are not shown has its columns called otherwise without touching a cell", async () => {
    const [cells, names] = await after((table) => {
      table.showHeaders = false;
      table.columns.getItemAt(0).name = "zz";
      table.columns.getItemAt(1).name = "ZZ";
    });
    expect(names).toEqual(["zz", "ZZ2"]);
    expect(cells.slice(1, 4)).toEqual([
      ["", "", ""],
      [1, 2, ""],
      [3, 4, ""],
    ]);
  });

  test("whose headers are not shown keeps its columns' names when it grows", async () => {
    const [, names] = await after((table) => {
      table.columns.getItemAt(0).name = "Plan";
      table.showHeaders = false;
      table.resize("A3:C5");
    });
    expect(names).toEqual(["Plan", "b", "Column3"]);
  });

  test.each(["b]#'[", "@x", "a'b", "two words"])("sums a column called %s", async (header) => {
    const [cells] = await after((table, sheet) => {
      sheet.getRange("B2").values = [[header]];
      table.showTotals = true;
      sheet.getRange("C1").formulas = [["=B5"]];
    });
    expect(cells[4]?.[0]).toBe("Total");
    const values = await onFirstSheet((_, { workbook }) =>
      workbook.worksheets.getLast().getRange("B5").load("values"),
    );
    expect(values.values).toEqual([[6]]);
  });

  test.each<[string, Change, string[], unknown]>([
    ["a column more", (_, sheet) => sheet.getRange("B:B").insert("Right"), ["a", "Column2", "b"], 6],
    ["a column less", (_, sheet) => sheet.getRange("A:A").delete("Left"), ["b"], 6],
    ["cells of a column less", (_, sheet) => sheet.getRange("A2:A4").delete("Left"), ["b"], 6],
    [
      "cells of a column more",
      (_, sheet) => sheet.getRange("B2:B4").insert("Right"),
      ["a", "Column2", "b"],
      6,
    ],
    ["a column before it", (_, sheet) => sheet.getRange("A:A").insert("Right"), ["a", "b"], 6],
    ["a column of its own more", (table) => table.columns.add(0, [["new"], [8], [9]]), ["new", "a", "b"], 6],
    ["a column of its own less", (table) => table.columns.getItem("a").delete(), ["b"], 6],
  ])("with %s has its columns where they are", async (_, change, names, sum) => {
    const [, found] = await after((table, sheet) => {
      table.name = "Plan";
      sheet.getRange("H9").formulas = [["=SUM(Plan[b])"]];
      change(table, sheet);
    });
    expect(found).toEqual(names);
    const [range, header] = await onFirstSheet((__, { workbook }) => {
      const sheet = workbook.worksheets.getLast();
      const table = workbook.tables.getItem("Plan");
      return [sheet.getRange("G9:I9").load("values"), table.getHeaderRowRange().load("values")] as const;
    });
    expect(range.values.flat().filter((value) => value !== "")).toEqual([sum]);
    expect(header.values).toEqual([names]);
    await onFirstSheet((__, { workbook }) => workbook.tables.getItem("Plan").delete());
  });

  test("is followed to its next name by formulas, by names and by nothing that only looks like it", async () => {
    const [range, name] = await onNewSheet([["Plan"], [1], [2]], (sheet, { workbook }) => {
      const table = sheet.tables.add("A1:A3", true);
      table.name = "One";
      workbook.names.add("Follower", "=SUM(One[Plan])");
      const formulas = [
        "=ROWS(One)",
        "=SUM(One[Plan])",
        '=LEN("One[")',
        "=ONE[[#Totals],[Plan]]",
        "=SUM(OneMore)",
      ];
      sheet.getRange("C1:C5").formulas = formulas.map((formula) => [formula]);
      table.name = "Two";
      return [
        sheet.getRange("C1:C5").load("formulas"),
        workbook.names.getItem("Follower").load("formula,value"),
      ] as const;
    });
    const expected = [
      "=ROWS(Two)",
      "=SUM(Two[Plan])",
      '=LEN("One[")',
      "=Two[[#Totals],[Plan]]",
      "=SUM(OneMore)",
    ];
    expect(range.formulas.flat()).toEqual(expected);
    expect([name.formula, name.value]).toEqual(["=SUM(Two[Plan])", 3]);
  });

  test.each<[string, Change, string]>([
    ["a name of two words", (table) => (table.name = "two words"), "InvalidArgument"],
    ["an empty name", (table) => (table.name = ""), "InvalidArgument"],
    ["a row of another width", (table) => table.rows.add(undefined, [[1]]), "InvalidArgument"],
    ["a row far behind the last", (table) => table.rows.add(9, [[1, 2]]), "InvalidArgument"],
    ["a column far behind the last", (table) => table.columns.add(9), "InvalidArgument"],
    ["half a row", (table) => table.rows.add(0.5, [[1, 2]]), "InvalidArgument"],
    [
      "its last column deleted",
      (table) => (table.columns.getItemAt(0).delete(), table.columns.getItemAt(0).delete()),
      "InvalidArgument",
    ],
    ["another header row", (table) => table.resize("A2:B5"), "InvalidArgument"],
    ["cells elsewhere", (table) => table.resize("D1:E3"), "InvalidArgument"],
    [
      "rows of another sheet",
      (table, sheet) => table.resize(sheet.getNextOrNullObject().getRange("A1:B9")),
      "InvalidArgument",
    ],
    ["cells of another table", (_, sheet) => sheet.tables.add("B3:C4", true), "InvalidOperation"],
    [
      "merged cells",
      (_, sheet) => (sheet.getRange("E1:F1").merge(), sheet.tables.add("E1:F4", true)),
      "InvalidOperation",
    ],
    [
      "headers on a protected sheet",
      (table, sheet) => (sheet.protection.protect(), (table.showHeaders = false)),
      "AccessDenied",
    ],
    [
      "totals on a protected sheet",
      (table, sheet) => (sheet.protection.protect(), (table.showTotals = true)),
      "AccessDenied",
    ],
    [
      "a header on a protected sheet",
      (table, sheet) => (sheet.protection.protect(), (table.columns.getItemAt(0).name = "x")),
      "AccessDenied",
    ],
    ["a table that is gone", (table) => (table.delete(), (table.showTotals = true)), "ItemNotFound"],
  ])("refuses %s", async (_, change, code) => {
    const outcome = await outcomeOf((__, { workbook }) => {
      const sheet = workbook.worksheets.add();
      workbook.worksheets.add();
      change(sheet.tables.add("A1:B3", true), sheet);
    });
    expect(outcome).toBe(code);
  });
});

test("a row that would move a part of a wider table below is refused, whatever other tables stand there", async () => {
  await hostWith();
  await onFirstSheet((sheet) => {
    sheet.getRange("A1:C9").values = Array.from({ length: 9 }, (_, row) =>
      ["a", "b", "c"].map((column) => `${column}${row + 1}`),
    );
    sheet.getRange("A3:C3").clear();
    sheet.getRange("A6:C6").clear();
    for (const [name, address] of [
      ["Narrow", "A1:A2"],
      ["Middle", "A4:B5"],
      ["Wide", "A7:C9"],
    ] as const)
      sheet.tables.add(address, true).name = name;
  });
  const addTo = (name: string) =>
    outcomeOf((sheet) => {
      sheet.tables.getItem(name).rows.add(undefined, [["x", "y"]]);
      sheet.tables.getItem(name).rows.add(undefined, [["x", "y"]]);
    });
  expect(await addTo("Middle")).toBe("InvalidOperation");
});
