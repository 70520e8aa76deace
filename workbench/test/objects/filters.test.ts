/* eslint office-addins/load-object-before-read: off, office-addins/call-sync-before-read: off -- what the rules don't see is what is tested */
import { saveBook, type Host } from "../../src";
import type { Sheet } from "../../src/book/book";
import { cellsOf, onNewSheet } from "../make/freshSheet";
import { hostWith } from "../make/host";
import { expectValid } from "../make/validate";
import { changedParts, opened, partTexts } from "../file/asking";

let host: Host;
beforeAll(async () => {
  host = await hostWith();
});
afterAll(() => host.dispose());

const rows = [
  ["Item", "Count", "Day", "Note"],
  ["apple", 10, "1/15/2025", "Red"],
  ["pear", 40, "2/3/2025", ""],
  ["Plum", 20, "2/20/2025", "red"],
  ["fig", 30, "5/1/2024", "green"],
  ["date", 50, "1/15/2025", "x"],
];

const lastSheet = (): Sheet => host.book.sheets.at(-1)!;

/** The items that can be seen, in their order. */
function seen(sheet: Sheet = lastSheet()): string {
  const items = [1, 2, 3, 4, 5].filter((row) => sheet.rows.get(row)?.hidden !== true);
  return items.map((row) => String(sheet.cells.get(row)?.get(0)?.value)).join(" ");
}

type Work = (table: Excel.Table, sheet: Excel.Worksheet) => unknown;

const onTable = <Loaded>(work: (table: Excel.Table, sheet: Excel.Worksheet) => Loaded) =>
  onNewSheet(rows, (sheet) => work(sheet.tables.add("A1:D6", true), sheet));

const column = (table: Excel.Table, name: string) => table.columns.getItem(name).filter;

// By hand, from the rows above.
test.each<[string, Work, string]>([
  ["texts in any case", (table) => column(table, "Note").applyValuesFilter(["RED"]), "apple Plum"],
  ["empty cells", (table) => column(table, "Note").applyValuesFilter([""]), "pear"],
  ["the shown text", (table) => column(table, "Count").applyValuesFilter(["40", "10"]), "apple pear"],
  [
    "months",
    (table) => column(table, "Day").applyValuesFilter([{ date: "2025-02-01", specificity: "Month" }]),
    "pear Plum",
  ],
  [
    "years and days",
    (table) =>
      column(table, "Day").applyValuesFilter([
        { date: "2024-01-01", specificity: "Year" },
        { date: "2025-01-15", specificity: "Day" },
      ]),
    "apple fig date",
  ],
  ["the top", (table) => column(table, "Count").applyTopItemsFilter(2), "pear date"],
  ["the bottom", (table) => column(table, "Count").applyBottomItemsFilter(2), "apple Plum"],
  ["the top percent", (table) => column(table, "Count").applyTopPercentFilter(50), "pear date"],
  ["the bottom percent", (table) => column(table, "Count").applyBottomPercentFilter(20), "apple"],
  ["above average", (table) => column(table, "Count").applyDynamicFilter("AboveAverage"), "pear date"],
  ["a quarter", (table) => column(table, "Day").applyDynamicFilter("AllDatesInPeriodQuarter2"), "fig"],
  ["a month", (table) => column(table, "Day").applyDynamicFilter("AllDatesInPeriodFebruray"), "pear Plum"],
  ["more than", (table) => column(table, "Count").applyCustomFilter(">20"), "pear fig date"],
  ["between", (table) => column(table, "Count").applyCustomFilter(">=20", "<40", "And"), "Plum fig"],
  ["one or the other", (table) => column(table, "Count").applyCustomFilter("=10", "=50", "Or"), "apple date"],
  ["texts that begin", (table) => column(table, "Item").applyCustomFilter("=p*"), "pear Plum"],
  ["texts but", (table) => column(table, "Item").applyCustomFilter("<>fig"), "apple pear Plum date"],
  ["no empty cells", (table) => column(table, "Note").applyCustomFilter("<>"), "apple Plum fig date"],
  ["dates after", (table) => column(table, "Day").applyCustomFilter(">1/15/2025"), "pear Plum"],
  [
    "a fill",
    (table, sheet) => {
      sheet.getRange("A3").format.fill.color = "Yellow";
      column(table, "Item").applyCellColorFilter("#FFFF00");
    },
    "pear",
  ],
  [
    "a font's colour",
    (table, sheet) => {
      sheet.getRange("A4").format.font.color = "#FF0000";
      column(table, "Item").applyFontColorFilter("red");
    },
    "Plum",
  ],
])("a filter by %s", async (_, filter, expected) => {
  await onTable(filter);
  expect(seen()).toBe(expected);
});

test("filters of two columns let through what both do; they clear one by one and together", async () => {
  const states: string[] = [];
  await onTable(() => undefined);
  const step = async (work: (table: Excel.Table) => void) => {
    await Excel.run(async (context) => work(context.workbook.worksheets.getLast().tables.getItemAt(0)));
    states.push(seen());
  };
  await step((table) => {
    column(table, "Count").applyCustomFilter(">10");
    column(table, "Note").applyValuesFilter(["red", ""]);
  });
  await step((table) => column(table, "Count").clear());
  await step((table) => table.clearFilters());
  expect(states).toEqual(["pear Plum", "apple pear Plum", "apple pear Plum fig date"]);
});

test("what is written under a filter stays until the filter is applied again", async () => {
  await onTable((table, sheet) => {
    column(table, "Count").applyCustomFilter(">25");
    sheet.getRange("B2").values = [[99]];
  });
  expect(seen()).toBe("pear fig date");
  await Excel.run(async (context) =>
    context.workbook.worksheets.getLast().tables.getItemAt(0).reapplyFilters(),
  );
  expect(seen()).toBe("apple pear fig date");
});

test("subtotals follow the filter, whichever of their numbers they have", async () => {
  const range = await onTable((table, sheet) => {
    sheet.getRange("F1:F3").formulas = [["=SUBTOTAL(9,B2:B6)"], ["=SUBTOTAL(109,B2:B6)"], ["=SUM(B2:B6)"]];
    column(table, "Count").applyTopItemsFilter(2);
    return sheet.getRange("F1:F3").load("values");
  });
  expect(range.values).toEqual([[90], [90], [150]]);
  const again = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getLast();
    sheet.tables.getItemAt(0).clearFilters();
    sheet.getRange("2:2").rowHidden = true;
    const cells = sheet.getRange("F1:F3").load("values");
    await context.sync();
    return cells;
  });
  expect(again.values).toEqual([[150], [140], [150]]);
});

test("criteria read back as they were given, and none is null", async () => {
  const [values, top, custom, none, all] = await onTable((table) => {
    column(table, "Note").applyValuesFilter(["red"]);
    column(table, "Count").applyTopItemsFilter(3);
    column(table, "Item").apply({
      filterOn: "Custom",
      criterion1: "=*a*",
      criterion2: "=*l*",
      operator: "Or",
    });
    return [
      ...["Note", "Count", "Item", "Day"].map((name) => column(table, name).load("criteria")),
      table.autoFilter.load("criteria,enabled,isDataFiltered"),
    ] as const;
  });
  const given = [values, top, custom, none].map((filter) => (filter as Excel.Filter).criteria);
  expect(given).toEqual([
    { filterOn: "Values", values: ["red"] },
    { filterOn: "TopItems", criterion1: "3" },
    { filterOn: "Custom", criterion1: "=*a*", criterion2: "=*l*", operator: "Or" },
    null,
  ]);
  const auto = all as Excel.AutoFilter;
  expect([auto.enabled, auto.isDataFiltered, auto.criteria.length]).toEqual([true, true, 4]);
});

describe("the filter of a sheet", () => {
  const filtered = (work: (filter: Excel.AutoFilter, sheet: Excel.Worksheet) => unknown) =>
    onNewSheet(rows, (sheet) => work(sheet.autoFilter, sheet));

  test("lies on a range, hides rows of it, and goes", async () => {
    const range = await filtered((filter, sheet) => {
      filter.apply(sheet.getRange("A1"), 1, { filterOn: "BottomItems", criterion1: "1" });
      return filter.getRange().load("address");
    });
    expect([cellsOf(range as Excel.Range), seen()]).toEqual(["A1:D6", "apple"]);
    await Excel.run(async (context) => context.workbook.worksheets.getLast().autoFilter.remove());
    const none = await Excel.run(async (context) => {
      const { autoFilter } = context.workbook.worksheets.getLast().load("autoFilter/enabled");
      const found = autoFilter.getRangeOrNullObject();
      await context.sync();
      return [autoFilter.enabled, found.isNullObject];
    });
    expect([none, seen()]).toEqual([[false, true], "apple pear Plum fig date"]);
  });

  test("follows its columns when others are put before or taken out", async () => {
    await filtered((filter, sheet) => {
      filter.apply("A1:D6", 1, { filterOn: "Custom", criterion1: ">25" });
      sheet.getRange("A:A").insert("Right");
      sheet.getRange("E:E").delete("Left");
    });
    const { autoFilter } = lastSheet();
    expect(autoFilter?.area).toEqual({ top: 0, left: 1, bottom: 5, right: 3 });
    expect(autoFilter?.columns.map(({ column: place }) => place)).toEqual([1]);
  });

  test("another range takes the place of the one before, whose rows are seen again", async () => {
    await filtered((filter, sheet) => {
      filter.apply("A1:B6", 1, { filterOn: "Custom", criterion1: ">25" });
      filter.apply(sheet.getRange("C1:D6"));
    });
    expect(seen()).toBe("apple pear Plum fig date");
  });
});

test("filters of sheets and tables are in the file, with what they hide, and stay there untouched", async () => {
  const own = await hostWith();
  const kinds: readonly Work[] = [
    (table) => column(table, "Note").applyValuesFilter(["red", 'a<"b', ""]),
    (table) => column(table, "Day").applyValuesFilter([{ date: "2025-02-01", specificity: "Month" }]),
    (table) => column(table, "Count").applyBottomPercentFilter(40),
    (table) => column(table, "Count").applyCustomFilter(">=20", "<40", "And"),
    (table) => column(table, "Count").applyDynamicFilter("BelowAverage"),
    (table) => column(table, "Item").applyCellColorFilter("#FFFF00"),
    (table) => column(table, "Item").applyFontColorFilter("#FF0000"),
    (table) =>
      table.sort.apply(
        [
          { key: 1, ascending: false },
          { key: 0, sortOn: "CellColor", color: "red" },
        ],
        true,
      ),
  ];
  for (const work of kinds) await onTable(work);
  await onNewSheet(rows, (sheet) =>
    sheet.autoFilter.apply("A1:D6", 3, { filterOn: "Custom", criterion1: "<>red" }),
  );
  const bytes = saveBook(own.book);
  await expectValid(bytes);
  const again = opened(bytes);
  const filtersOf = ({ sheets }: typeof again) =>
    sheets.map(({ tables, autoFilter, rows: looks }) => [
      tables.map(({ filters, sort }) => ({ filters, sort })),
      autoFilter,
      [...looks].filter(([, { hidden }]) => hidden).map(([row]) => row),
    ]);
  expect(JSON.parse(JSON.stringify(filtersOf(again)))).toEqual(
    JSON.parse(JSON.stringify(filtersOf(own.book))),
  );
  expect(changedParts(bytes, saveBook(again))).toEqual([]);
  expect(partTexts(bytes)["xl/workbook.xml"]).toMatch(
    /_xlnm\._FilterDatabase" localSheetId="9" hidden="1">Sheet10!\$A\$1:\$D\$6</,
  );
  await own.dispose();
  host.install();
});

test("a filter of the file that the model does not know stays as it is, with the rows that it hides", async () => {
  const own = await hostWith();
  await onTable((table) => column(table, "Count").applyCustomFilter(">25"));
  const icon = '<filterColumn colId="1"><iconFilter iconSet="3Arrows" iconId="0"/></filterColumn>';
  const { zipSync, strToU8 } = await import("fflate");
  const parts = partTexts(saveBook(own.book));
  const changed = Object.entries(parts).map(([name, text]) => [
    name,
    strToU8(name.includes("table1") ? text.replace(/<filterColumn.*<\/filterColumn>/s, icon) : text),
  ]);
  await own.dispose();
  const foreign = await hostWith(opened(zipSync(Object.fromEntries(changed))));
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItemAt(0);
    table.columns.getItem("Note").filter.applyCustomFilter("<>x");
  });
  const bytes = saveBook(foreign.book);
  await expectValid(bytes);
  expect(seen(foreign.book.sheets.at(-1))).toBe("pear fig");
  expect(partTexts(bytes)["xl/tables/table1.xml"]).toContain(icon);
  await foreign.dispose();
  host.install();
});

describe("sorting", () => {
  type Values = readonly (readonly unknown[])[];
  const sorted = async (values: Values, address: string, ...args: Parameters<Excel.RangeSort["apply"]>) => {
    const range = await onNewSheet(values, (sheet) => {
      sheet.getRange(address).sort.apply(...args);
      return sheet.getRangeByIndexes(0, 0, values.length, values[0]!.length).load("formulas");
    });
    return range.formulas;
  };

  test("numbers come before texts, these before truth and errors, and empty cells are last both ways", async () => {
    const values = [["b"], [true], [2], [""], ["#N/A"], ["A"], [false], [-1]];
    expect(await sorted(values, "A1:A8", [{ key: 0 }])).toEqual(
      [-1, 2, "A", "b", false, true, "#N/A", ""].map((one) => [one]),
    );
    expect(await sorted(values, "A1:A8", [{ key: 0, ascending: false }])).toEqual(
      ["#N/A", true, false, "b", "A", 2, -1, ""].map((one) => [one]),
    );
  });

  test("by several fields, with headers, and in the order that was where they are the same", async () => {
    const values = [
      ["K", "V", "N"],
      ["b", 1, 1],
      ["a", 2, 2],
      ["b", 3, 3],
      ["A", 2, 4],
    ];
    const fields = [{ key: 1, ascending: false }, { key: 0 }];
    expect(await sorted(values, "A1:C5", fields, false, true)).toEqual([
      ["K", "V", "N"],
      ["b", 3, 3],
      ["a", 2, 2],
      ["A", 2, 4],
      ["b", 1, 1],
    ]);
  });

  test("columns from left to right, texts as numbers, and formulas that go along", async () => {
    expect(
      await sorted(
        [
          ["c", "a", "b"],
          [1, 2, 3],
        ],
        "A1:C2",
        [{ key: 0 }],
        false,
        false,
        "Columns",
      ),
    ).toEqual([
      ["a", "b", "c"],
      [2, 3, 1],
    ]);
    const texts = [
      ["'10", "=A1&1"],
      ["'9", "=A2&2"],
      [8, "=A3&3"],
    ];
    expect(await sorted(texts, "A1:B3", [{ key: 0, dataOption: "TextAsNumber" }])).toEqual([
      [8, "=A1&3"],
      ["9", "=A2&2"],
      ["10", "=A3&1"],
    ]);
  });

  test("a colour comes first, or last, and hidden rows stay where they are", async () => {
    const range = await onNewSheet([["a"], ["b"], ["c"], ["d"]], (sheet) => {
      sheet.getRange("A3").format.fill.color = "red";
      sheet.getRange("2:2").rowHidden = true;
      sheet.getRange("A1:A4").sort.apply([{ key: 0, sortOn: "CellColor", color: "red" }]);
      return sheet.getRange("A1:A4").load("values");
    });
    expect(range.values).toEqual([["c"], ["b"], ["a"], ["d"]]);
  });

  test("a table remembers how it was sorted, and sorts again", async () => {
    const [range, sort] = await onTable((table, sheet) => {
      table.sort.apply([{ key: 1, ascending: false }]);
      sheet.getRange("B2").values = [[5]];
      table.sort.reapply();
      return [sheet.getRange("A2:B6").load("values"), table.sort.load("fields,matchCase,method")] as const;
    });
    expect(range.values.map(([item]: unknown[]) => item)).toEqual(["pear", "fig", "Plum", "apple", "date"]);
    expect(sort.fields).toMatchObject([{ key: 1, ascending: false, sortOn: "Value" }]);
    expect([sort.matchCase, sort.method]).toEqual([false, "PinYin"]);
  });
});

test.each<[string, (table: Excel.Table) => unknown]>([
  ["its column goes", (table) => table.columns.getItem("Count").delete()],
  ["the headers go", (table) => (table.showHeaders = false)],
  ["the buttons go", (table) => (table.showFilterButton = false)],
  ["the table ends before its column", (table) => table.resize("A1:A6")],
  ["the table becomes a range", (table) => table.convertToRange()],
])("what a filter hid is seen again when %s", async (_, work) => {
  await onTable((table) => {
    column(table, "Count").applyCustomFilter(">25");
    work(table);
  });
  expect(seen()).toBe("apple pear Plum fig date");
});

test("a table that is freed of duplicates is shorter by the rows that went", async () => {
  const range = await onTable((table) => {
    table.getDataBodyRange().removeDuplicates([2], false);
    return table.getRange().load("address");
  });
  expect(cellsOf(range)).toBe("A1:D5");
});

test("what can't be is refused", async () => {
  const refused = (code: string, work: Work) => expect(onTable(work)).rejects.toMatchObject({ code });
  await refused("InvalidArgument", (table) => column(table, "Count").applyTopItemsFilter(0));
  await refused("InvalidArgument", (table) => column(table, "Count").applyValuesFilter([]));
  await refused("ApiNotFound", (table) =>
    column(table, "Count").applyIconFilter({ set: "ThreeArrows", index: 0 }),
  );
  await refused("InvalidArgument", (table, sheet) => table.autoFilter.apply(sheet.getRange("F1:F3")));
  await refused("InvalidOperation", (_, sheet) => sheet.autoFilter.apply(sheet.getRange("A1:D6")));
  await refused("ItemNotFound", (_, sheet) => sheet.autoFilter.getRange());
  await refused("InvalidArgument", (table) => table.sort.apply([{ key: 9 }]));
  await refused("InvalidArgument", (table) => table.sort.apply([]));
});
