/* eslint office-addins/load-object-before-read: off, office-addins/call-sync-before-read: off -- what the rules don't see is what is tested */
import { saveBook, type Host } from "../../src";
import { cellsOf, onNewSheet } from "../make/freshSheet";
import { hostWith } from "../make/host";
import { complaintsOf } from "../make/validate";
import { reopened } from "../file/asking";

let host: Host;
beforeAll(async () => {
  host = await hostWith();
});
afterAll(() => host.dispose());

const isRefused = (code: string, work: (sheet: Excel.Worksheet) => unknown) =>
  expect(onNewSheet([[1]], work)).rejects.toMatchObject({ code });

describe("colours", () => {
  test.each([
    ["LightBlue", "#ADD8E6"],
    ["pink", "#FFC0CB"],
    ["DARKMAGENTA", "#8B008B"],
    ["lightgray", "#D3D3D3"],
    ["#a0b1c2", "#A0B1C2"],
  ])("%s is taken for fills, fonts, borders and tabs, and reads back as %s", async (name, hex) => {
    const [fill, font, border, sheet] = await onNewSheet([], (sheet) => {
      const { format } = sheet.getRange("A1");
      const edge = format.borders.getItem("EdgeTop");
      format.fill.color = name;
      format.font.color = name;
      edge.color = name;
      sheet.tabColor = name;
      return [
        format.fill.load("color"),
        format.font.load("color"),
        edge.load("color"),
        sheet.load("tabColor"),
      ];
    });
    expect([fill!.color, font!.color, border!.color, sheet!.tabColor]).toEqual([hex, hex, hex, hex]);
  });

  test("what is no colour is refused", () =>
    isRefused("InvalidArgument", (sheet) => (sheet.getRange("A1").format.fill.color = "bluish")));
});

describe("finding", () => {
  const words = [
    ["Food", "food court", 12.5],
    ["Fo*d", "Seafood", "FOOD"],
  ];

  // By hand: row by row, from the first or from the last.
  test.each<[string, Excel.SearchCriteria, string]>([
    ["food", {}, "A1"],
    ["food", { completeMatch: true, matchCase: true }, "none"],
    ["food", { matchCase: true }, "B1"],
    ["food", { searchDirection: "Backwards" }, "C2"],
    ["food", { completeMatch: true, searchDirection: "Backwards" }, "C2"],
    ["12.5", {}, "C1"],
    ["fo~*d", {}, "A2"],
    ["f?od c*t", { completeMatch: true }, "B1"],
    ["(", {}, "none"],
  ])("%s with %j is found in %s", async (text, criteria, expected) => {
    const found = await onNewSheet(words, (sheet) =>
      sheet.getRange("A1:C2").findOrNullObject(text, criteria).load("address"),
    );
    expect(found.isNullObject ? "none" : cellsOf(found)).toBe(expected);
  });

  test("all cells that show a text are one RangeAreas", async () => {
    const [found, none] = await onNewSheet(words, (sheet) => [
      sheet.findAll("food", { completeMatch: false, matchCase: false }).load("address,cellCount"),
      sheet.findAllOrNullObject("fish", {}),
    ]);
    expect([cellsOf(found!), found!.cellCount, none!.isNullObject]).toEqual(["A1,B1:B2,C2", 4, true]);
  });

  test("a text is replaced wherever it stands, in formulas as well; the count is told", async () => {
    const [count, whole, range] = await onNewSheet([["cat cat", '=LEN("cat")', "Cat"], ["dog", 5, ""]], (sheet) => [
      sheet.getRange("A1:C1").replaceAll("cat", "bird", { matchCase: true }),
      sheet.replaceAll("5", "6", { completeMatch: true }),
      sheet.getRange("A1:C2").load("formulas"),
    ] as const); // prettier-ignore
    expect([count.value, whole.value]).toEqual([3, 1]);
    expect(range.formulas).toEqual([
      ["bird bird", '=LEN("bird")', "Cat"],
      ["dog", 6, ""],
    ]);
  });

  test("a text that is not there is an item that is not found", () =>
    isRefused("ItemNotFound", (sheet) => sheet.getRange("A1").find("nowhere", {})));
});

describe("edges", () => {
  const cells = [
    ["a", "b", "", "d"],
    ["e", "f", "", "h"],
    ["", "", "", ""],
    ["m", "n", "", "p"],
  ];
  // By hand, as Ctrl and an arrow key go in Excel.
  test.each<[string, "Left" | "Right" | "Up" | "Down", string, string]>([
    ["A1", "Right", "B1", "A1:B1"],
    ["B1", "Right", "D1", "B1:D1"],
    ["D1", "Right", "XFD1", "D1:XFD1"],
    ["A1", "Down", "A2", "A1:A2"],
    ["A2", "Down", "A4", "A2:A4"],
    ["A4", "Down", "A1048576", "A4:A1048576"],
    ["D4", "Up", "D2", "D2:D4"],
    ["A1", "Up", "A1", "A1"],
    ["C3", "Left", "A3", "A3:C3"],
    ["A1:B2", "Down", "A2", "A1:B4"],
  ])("from %s %s leads to %s, and with Shift takes in %s", async (start, direction, edge, extended) => {
    const [one, other] = await onNewSheet(cells, (sheet) => [
      sheet.getRange(start).getRangeEdge(direction).load("address"),
      sheet.getRange(start).getExtendedRange(direction).load("address"),
    ]);
    expect([cellsOf(one!), cellsOf(other!)]).toEqual([edge, extended]);
  });

  test("an active cell outside of the range is refused", () =>
    isRefused("InvalidArgument", (sheet) =>
      sheet.getRange("A1:B2").getRangeEdge("Down", sheet.getRange("C3")),
    ));

  test("a range that is made smaller than nothing turns over its first corner", async () => {
    const [left, up] = await onNewSheet([], (sheet) => [
      sheet.getRange("E5").getResizedRange(0, -3).load("address"),
      sheet.getRange("C3:D4").getResizedRange(-3, 0).load("address"),
    ]);
    expect([cellsOf(left!), cellsOf(up!)]).toEqual(["B5:E5", "C1:D3"]);
  });
});

describe("filling", () => {
  type Values = readonly (string | number)[];
  // What Excel's fill handle writes below the cells.
  test.each<[string, Values, Excel.AutoFillType | string, Values]>([
    ["one number is repeated", [7], "FillDefault", [7, 7, 7]],
    ["one number as a series counts on", [7], "FillSeries", [8, 9, 10]],
    ["two numbers keep their step", [1, 3], "FillDefault", [5, 7, 9]],
    ["a trend goes through all numbers", [1, 2, 4], "LinearTrend", [16 / 3, 41 / 6, 25 / 3]],
    ["growth multiplies", [2, 4], "GrowthTrend", [8, 16, 32]],
    ["a copy repeats the pattern", [1, 3], "FillCopy", [1, 3, 1]],
    ["a number behind a text counts on", ["Item 9"], "FillDefault", ["Item 10", "Item 11", "Item 12"]],
    ["numbers keep their zeros", ["A008"], "FillDefault", ["A009", "A010", "A011"]],
    ["months follow each other", ["Nov"], "FillDefault", ["Dec", "Jan", "Feb"]],
    ["days too, by their step", ["Monday", "Wednesday"], "FillDefault", ["Friday", "Sunday", "Tuesday"]],
    ["other texts are repeated", ["red", "blue"], "FillDefault", ["red", "blue", "red"]],
  ])("%s", async (_, source, type, expected) => {
    const rest = await onNewSheet(
      source.map((one) => [one]),
      (sheet) => {
        const from = sheet.getRangeByIndexes(0, 0, source.length, 1);
        from.autoFill(sheet.getRangeByIndexes(0, 0, source.length + 3, 1), type as "FillDefault");
        return sheet.getRangeByIndexes(source.length, 0, 3, 1).load("values");
      },
    );
    rest.values.forEach(([value], index) => {
      const wanted = expected[index]!;
      if (typeof wanted === "number") expect(value).toBeCloseTo(wanted, 9);
      else expect(value).toBe(wanted);
    });
  });

  // 44957 is 31 January 2023, a Tuesday.
  test.each<[string, number[]]>([
    ["FillDefault", [44958, 44959, 44960, 44961]],
    ["FillWeekdays", [44958, 44959, 44960, 44963]],
    ["FillMonths", [44985, 45016, 45046, 45077]],
    ["FillYears", [45322, 45688, 46053, 46418]],
    ["FillCopy", [44957, 44957, 44957, 44957]],
  ])("a date goes on by %s", async (type, expected) => {
    const rest = await onNewSheet([["1/31/2023"]], (sheet) => {
      sheet.getRange("A1").autoFill("A1:E1", type as "FillDefault");
      return sheet.getRange("B1:E1").load("values");
    });
    expect(rest.values[0]).toEqual(expected);
  });

  test("formulas go along, backwards as well, and looks come with them or stay", async () => {
    const [down, up, plain] = await onNewSheet(
      [
        ["", "", ""],
        ["", "", ""],
        [5, "=A3*2", "x"],
      ],
      (sheet) => {
        sheet.getRange("B3").format.fill.color = "#FF0000";
        sheet.getRange("B3").autoFill("B2:B3");
        sheet.getRange("B3").autoFill("B3:B4", "FillValues");
        return [
          sheet.getRange("B4").load("formulas"),
          sheet.getRange("B2").load("formulas,format/fill/color"),
          sheet.getRange("B4").load("format/fill/color"),
        ];
      },
    );
    expect([down!.formulas, up!.formulas]).toEqual([[["=A4*2"]], [["=A2*2"]]]);
    expect([up!.format.fill.color, plain!.format.fill.color]).toEqual(["#FF0000", "#FFFFFF"]);
  });

  test("without a destination the column beside says how far", async () => {
    const range = await onNewSheet(
      [
        [1, 10],
        [2, ""],
        [3, ""],
        ["", ""],
      ],
      (sheet) => {
        sheet.getRange("B1").autoFill(undefined as unknown as string, "FillSeries");
        return sheet.getRange("B1:B4").load("values");
      },
    );
    expect(range.values).toEqual([[10], [11], [12], [""]]);
  });

  test("a destination beside the range, and what nobody can guess, are refused", async () => {
    await isRefused("InvalidArgument", (sheet) => sheet.getRange("A1").autoFill("B1:B3"));
    await isRefused("ApiNotFound", (sheet) => sheet.getRange("A1").autoFill("A1:A3", "FlashFill"));
  });
});

test("duplicates go by some columns, and the rows below them move up", async () => {
  const [counts, range] = await onNewSheet(
    [
      ["Name", "Kind", "Twice"],
      ["a", 1, "=B2*2"],
      ["A", 1, "=B3*2"],
      ["b", 2, "=B4*2"],
      ["a", 3, "=B5*2"],
    ],
    (sheet) =>
      [
        sheet.getRange("A1:C5").removeDuplicates([0], true).load("removed,uniqueRemaining"),
        sheet.getRange("A1:C5").load("formulas"),
      ] as const,
  );
  expect([counts.removed, counts.uniqueRemaining]).toEqual([2, 2]);
  const rest = [
    ["Name", "Kind", "Twice"],
    ["a", 1, "=B2*2"],
    ["b", 2, "=B3*2"],
    ["", "", ""],
    ["", "", ""],
  ];
  expect(range.formulas).toEqual(rest);
});

describe("formulas that count rows and columns", () => {
  test.each([
    ["B2", "=A1+$C$3", "=R[-1]C[-1]+R3C3"],
    ["B2", "=SUM(B1:$D$5)", "=SUM(R[-1]C:R5C4)"],
    ["C4", "=SUM(A:A)+SUM($2:3)", "=SUM(C[-2])+SUM(R2:R[-1])"],
    ["A1", '="R1C1"&B1', '="R1C1"&RC[1]'],
  ])("in %s %s is %s", async (cell, formula, counted) => {
    const [one, other] = await onNewSheet([], (sheet) => {
      sheet.getRange(cell).formulas = [[formula]];
      const there = sheet.getRange(cell).load("formulasR1C1");
      const again = sheet.getRange(cell);
      again.formulasR1C1 = [[counted]];
      return [there, again.load("formulas")] as const;
    });
    expect([one.formulasR1C1, other.formulas]).toEqual([[[counted]], [[formula]]]);
  });

  test("a reference off the sheet is refused", () =>
    isRefused("InvalidArgument", (sheet) => (sheet.getRange("A1").formulasR1C1 = [["=R[-1]C"]])));
});

// As Excel in English takes what is typed into cells without a format.
test.each<[string, unknown, string]>([
  ["$120", 120, '"$"#,##0_);[Red]\\("$"#,##0\\)'],
  ["($1,234.50)", -1234.5, '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)'],
  ["12.5%", 0.125, "0.00%"],
  ["2017-01-05", 42740, "m/d/yyyy"],
  ["Jan 5, 2017", 42740, "d-mmm-yy"],
  ["January 2017", 42736, "mmm-yy"],
  ["17:30", 17.5 / 24, "h:mm"],
  ["1,234", 1234, "#,##0"],
  ["14,37", "14,37", "General"],
  ["123-456-789", "123-456-789", "General"],
])("%s becomes %p with the format %s", async (typed, value, format) => {
  const range = await onNewSheet([[typed]], (sheet) => sheet.getRange("A1").load("values,numberFormat"));
  expect([range.values, range.numberFormat]).toEqual([[[value]], [[format]]]);
});

describe("moving", () => {
  test("what refers to moved cells follows them, also to another sheet", async () => {
    const [near, far, moved] = await onNewSheet([[1, 2, "=A1+B1", "=SUM(A1:B1)"]], (sheet, context) => {
      const other = context.workbook.worksheets.add("Far away");
      sheet.getRange("A2").formulas = [["=A1*10"]];
      sheet.getRange("A1").moveTo("A5");
      sheet.getRange("D1").moveTo(other.getRange("B2"));
      return [
        sheet.getRange("A1:D2").load("formulas"),
        other.getRange("B2").load("formulas,values"),
        sheet.getRange("A5").load("values"),
      ];
    });
    expect(near!.formulas).toEqual([
      ["", 2, "=A5+B1", ""],
      ["=A5*10", "", "", ""],
    ]);
    expect(far!.formulas[0]![0]).toMatch(/^=SUM\(Sheet\d+!A1:B1\)$/);
    expect([far!.values, moved!.values]).toEqual([[[2]], [[1]]]);
  });

  test("what read cells that were pasted over has lost them", async () => {
    const range = await onNewSheet([[1, 2, "=B1", "=SUM(A1:B1)"]], (sheet, context) => {
      const other = context.workbook.worksheets.add();
      sheet.getRange("A1").moveTo("B1");
      sheet.getRange("B1").moveTo(other.getRange("A1"));
      return sheet.getRange("C1:D1").load("formulas");
    });
    expect(range.formulas).toEqual([["=#REF!", "=SUM(A1:B1)"]]);
  });

  test("looks, merges and links go along", async () => {
    const [moved, left] = await onNewSheet([["x", ""]], (sheet) => {
      sheet.getRange("A1:B1").merge();
      sheet.getRange("A1").format.fill.color = "#00FF00";
      sheet.getRange("A1:B1").moveTo("C3");
      return [sheet.getRange("C3"), sheet.getRange("A1")].map((range) =>
        range.load("values,format/fill/color"),
      );
    });
    expect([moved!.values, moved!.format.fill.color]).toEqual([[["x"]], "#00FF00"]);
    expect([left!.values, left!.format.fill.color]).toEqual([[[""]], "#FFFFFF"]);
    expect(host.book.sheets.at(-1)!.merges).toEqual([{ top: 2, left: 2, bottom: 2, right: 3 }]);
  });
});

describe("properties of many cells", () => {
  test("what is set cell by cell reads back cell by cell", async () => {
    const found = await onNewSheet([[1, 2]], (sheet) => {
      const range = sheet.getRange("A1:B1");
      range.setCellProperties([
        [
          {
            format: {
              fill: { color: "red" },
              font: { bold: true },
              borders: { bottom: { style: "Double", color: "blue" } },
            },
          },
          { format: { horizontalAlignment: "Right", protection: { locked: false } } },
        ],
      ]);
      return range.getCellProperties({
        address: true,
        format: {
          fill: { color: true }, font: { bold: true }, horizontalAlignment: true, protection: true, borders: { style: true, color: true },
        },
      }); // prettier-ignore
    });
    const [[first, second] = []] = found.value;
    expect(first).toMatchObject({
      format: {
        fill: { color: "#FF0000" },
        font: { bold: true },
        borders: { bottom: { style: "Double", color: "#0000FF" }, top: { style: "None" } },
        protection: { locked: true, formulaHidden: false },
      },
    });
    expect(second).toMatchObject({ format: { horizontalAlignment: "Right", protection: { locked: false } } });
    expect(second!.address).toMatch(/!B1$/);
  });

  test("rows and columns have their heights, widths and hiding", async () => {
    const [rows, columns] = await onNewSheet([], (sheet) => {
      sheet.getRange("A1:A2").setRowProperties([{ format: { rowHeight: 30 } }, { rowHidden: true }]);
      sheet.getRange("A1:B1").setColumnProperties([{ columnHidden: false }, { format: { columnWidth: 99 } }]);
      return [
        sheet
          .getRange("A1:A2")
          .getRowProperties({ rowIndex: true, rowHidden: true, format: { rowHeight: true } }),
        sheet.getRange("A1:B1").getColumnProperties({ columnIndex: true, format: { columnWidth: true } }),
      ] as const;
    });
    expect(rows.value).toMatchObject([
      { rowIndex: 0, rowHidden: false, format: { rowHeight: 30 } },
      { rowIndex: 1, rowHidden: true },
    ]);
    expect(columns.value[1]).toEqual({ columnIndex: 1, format: { columnWidth: 99 } });
  });

  test("entries that do not fit the range are refused", () =>
    isRefused("InvalidArgument", (sheet) => sheet.getRange("A1:B1").setCellProperties([[{}]])));
});

test("the visible view has what is not hidden, with its addresses", async () => {
  const [view, whole, rows] = await onNewSheet(
    [
      [1, "=A1"],
      [2, 3],
      [4, 5],
    ],
    (sheet) => {
      sheet.getRange("2:2").rowHidden = true;
      const seen = sheet.getRange("A1:B3").getVisibleView();
      return [
        seen.load("values,rowCount,columnCount,cellAddresses,formulas"),
        seen.getRange().load("address"),
        seen.rows.load("items/values"),
      ] as const;
    },
  );
  expect([view.values, view.rowCount, view.columnCount]).toEqual([
    [
      [1, 1],
      [4, 5],
    ],
    2,
    2,
  ]);
  expect([view.formulas[0], view.cellAddresses[1]!.map((one: string) => one.split("!")[1])]).toEqual([
    [1, "=A1"],
    ["A3", "B3"],
  ]);
  expect([cellsOf(whole), rows.items.map(({ values }) => values)]).toEqual(["A1:B3", [[[1, 1]], [[4, 5]]]]);
});

describe("the outline", () => {
  const hiddenRows = (sheet: Excel.Worksheet) =>
    [1, 2, 3, 4, 5, 6].map((row) => sheet.getRange(`${row}:${row}`).load("rowHidden"));
  const shown = (rows: readonly Excel.Range[]) =>
    rows.map(({ rowHidden }) => (rowHidden ? "-" : "x")).join("");

  test("groups fold up and unfold by themselves and by levels", async () => {
    const states = await onNewSheet([], (sheet) => {
      sheet.getRange("1:5").group("ByRows");
      sheet.getRange("2:3").group("ByRows");
      sheet.getRange("A2").hideGroupDetails("ByRows");
      const inner = hiddenRows(sheet);
      sheet.showOutlineLevels(1, 0);
      const first = hiddenRows(sheet);
      sheet.showOutlineLevels(2, 0);
      const second = hiddenRows(sheet);
      sheet.getRange("1:1").showGroupDetails("ByRows");
      sheet.getRange("2:2").showGroupDetails("ByRows");
      return [inner, first, second, hiddenRows(sheet)];
    });
    expect(states.map(shown)).toEqual(["x--xxx", "-----x", "x--xxx", "xxxxxx"]);
  });

  test("it is in the file, and what is taken out of its last group is seen", async () => {
    const again = await hostWith();
    await onNewSheet([], (sheet) => {
      sheet.getRange("2:4").group("ByRows");
      sheet.getRange("C:D").group("ByColumns");
      sheet.getRange("D:D").group("ByColumns");
      sheet.getRange("2:2").hideGroupDetails("ByRows");
    });
    const bytes = saveBook(again.book);
    expect(await complaintsOf(bytes)).toEqual([]);
    const sheet = reopened(again.book).sheets.at(-1)!;
    expect([sheet.rows.get(1), sheet.rows.get(4)]).toEqual([
      { outlineLevel: 1, hidden: true },
      { collapsed: true },
    ]);
    expect([2, 3].map((column) => sheet.columns.get(column)?.outlineLevel)).toEqual([1, 2]);
    await again.dispose();
    host.install();
    const row = await onNewSheet([], (fresh) => {
      fresh.getRange("2:4").group("ByRows");
      fresh.getRange("2:4").hideGroupDetails("ByRows");
      fresh.getRange("A1:A9").ungroup("ByRows");
      return fresh.getRange("3:3").load("rowHidden");
    });
    expect(row.rowHidden).toBe(false);
  });

  test("a ninth level, and letting go of what is not grouped, are refused", async () => {
    await isRefused("InvalidOperation", (sheet) => {
      for (let level = 0; level < 8; level++) sheet.getRange("2:2").group("ByRows");
    });
    await isRefused("InvalidArgument", (sheet) => sheet.getRange("2:2").ungroup("ByRows"));
  });
});

describe("whole columns and rows, and sheets with nothing in them", () => {
  // None of them goes through a million rows.
  test.each<[string, string, (range: Excel.Range, sheet: Excel.Worksheet) => unknown]>([
    ["InvalidArgument", "cell by cell", (range) => range.getCellProperties({ address: true })],
    ["InvalidArgument", "as one group", (range) => range.group("ByRows")],
    ["InvalidArgument", "as they are seen", (range) => range.getVisibleView().load("values")],
    ["InvalidOperation", "under a filter", (range, sheet) => sheet.autoFilter.apply(range, 0)],
    ["ItemNotFound", "for a text", (range) => range.find("x", {})],
  ])("are refused with %s %s", async (code, _, work) => {
    await expect(onNewSheet([], (sheet) => work(sheet.getRange("A:B"), sheet))).rejects.toMatchObject({
      code,
    });
  });

  test("are copied over all that stands where they go", async () => {
    const range = await onNewSheet(
      [
        [1, "", "a"],
        [2, "", "b"],
        ["", "", "c"],
      ],
      (sheet) => {
        sheet.getRange("C:C").copyFrom("A:A");
        return sheet.getRange("A1:C4").load("values");
      },
    );
    expect(range.values.map(([, , copy]: unknown[]) => copy)).toEqual([1, 2, "", ""]);
  });

  test("are sorted, freed of duplicates, moved and checked as far as something stands there", async () => {
    const [sorted, counts, moved, valid] = await onNewSheet([[3], [1], [3]], (sheet) => {
      const column = sheet.getRange("A:A");
      column.dataValidation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };
      const checked = column.dataValidation.load("valid");
      column.sort.apply([{ key: 0 }]);
      const result = column.removeDuplicates([0], false).load("removed,uniqueRemaining");
      const before = sheet.getRange("A1:A3").load("values");
      column.moveTo("C:C");
      return [before, result, sheet.getRange("C1:C2").load("values"), checked] as const;
    });
    expect(sorted.values).toEqual([[1], [3], [""]]);
    expect([counts.removed, counts.uniqueRemaining, moved.values, valid.valid]).toEqual([
      1,
      2,
      [[1], [3]],
      true,
    ]);
  });
});

describe("precedents and dependents", () => {
  const values = [
    [1, "=A1*2", "=SUM(A1:B1)"],
    [5, "=A2", ""],
  ];
  // By hand.
  test.each<[string, (sheet: Excel.Worksheet) => Excel.WorkbookRangeAreas, string]>([
    ["C1 reads", (sheet) => sheet.getRange("C1").getDirectPrecedents(), "A1:B1"],
    ["B1:B2 read", (sheet) => sheet.getRange("B1:B2").getDirectPrecedents(), "A1:A2"],
    ["C1 comes from", (sheet) => sheet.getRange("C1").getPrecedents(), "A1:B1"],
    ["A1 is read by", (sheet) => sheet.getRange("A1").getDirectDependents(), "B1:C1"],
    ["A2 goes into", (sheet) => sheet.getRange("A2").getDependents(), "B2"],
  ])("%s", async (_, trace, expected) => {
    const found = await onNewSheet(values, (sheet) => trace(sheet).load("addresses"));
    expect(found.addresses.map((address) => cellsOf({ address }))).toEqual([expected]);
  });

  test("go over several sheets, which can be asked for one by one; none is an item that is not found", async () => {
    const [found, areas, none] = await onNewSheet(values, (sheet, { workbook }) => {
      const other = workbook.worksheets.add();
      other.getRange("A1").formulas = [["=B1+1"]];
      other.getRange("B1").formulas = [["=7"]];
      other.name = "Traced";
      sheet.getRange("D1").formulas = [["=SUM(A1,Traced!A1)"]];
      const traced = sheet.getRange("D1").getPrecedents();
      return [
        traced.load("addresses"),
        traced.getRangeAreasBySheet("Traced").load("address"),
        traced.getRangeAreasOrNullObjectBySheet("Sheet1"),
      ] as const;
    });
    expect(found.addresses.map((address) => cellsOf({ address }))).toEqual(["A1", "A1:B1"]);
    expect([cellsOf(areas), none.isNullObject]).toEqual(["A1:B1", true]);
    await isRefused("ItemNotFound", (sheet) => sheet.getRange("A1").getDirectPrecedents().load("addresses"));
  });
});
