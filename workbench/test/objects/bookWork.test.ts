/* eslint office-addins/load-object-before-read: off, office-addins/call-sync-before-read: off, office-addins/call-sync-after-load: off -- what the rules don't see is what is tested */
import { blankBook, saveBook, type Host } from "../../src";
import { onFirstSheet } from "../make/batch";
import { cellsOf, onNewSheet } from "../make/freshSheet";
import { hostWith } from "../make/host";
import { expectValid } from "../make/validate";
import { changedParts, opened } from "../file/asking";

let host: Host;
beforeEach(async () => {
  host = await hostWith();
});
afterEach(() => host.dispose());

async function fromFile(): Promise<Uint8Array> {
  const bytes = saveBook(host.book);
  await expectValid(bytes);
  await host.dispose();
  host = await hostWith(opened(bytes));
  return bytes;
}

const isRefused = (code: string, work: Parameters<typeof onFirstSheet>[0]) =>
  expect(onFirstSheet(work)).rejects.toMatchObject({ code });

describe("functions", () => {
  test("work on values, ranges and each other's results; what goes wrong is told as in a cell", async () => {
    const [looked, sum, text, missing] = await onFirstSheet((sheet, context) => {
      const { functions } = context.workbook;
      sheet.getRange("A1:B2").values = [
        ["nut", 5],
        ["bolt", 7],
      ];
      const range = sheet.getRange("A1:B2");
      const bolts = functions.vlookup("bolt", range, 2, false);
      return [
        bolts.load("value,error"),
        functions.sum(bolts, 3, functions.vlookup("nut", range, 2, false)).load("value"),
        functions.upper('a "b"').load("value"),
        functions.vlookup("screw", range, 2, false).load("value,error"),
      ] as const;
    });
    expect([looked.value, looked.error, sum.value, text.value]).toEqual([7, "", 15, 'A "B"']);
    expect([missing.value, missing.error]).toEqual([null, "#N/A"]);
  });

  test("the answer of a function that the engine has not, or has wrong, is refused by its name", () =>
    isRefused("ApiNotFound", (_, context) => context.workbook.functions.bahtText(5).load("value")));
});

test("a region's days and hours are told as Windows spells them", async () => {
  const patternsIn = async (locale: string) => {
    await host.dispose();
    host = await hostWith(blankBook(), { locale });
    const format = await onFirstSheet((_, context) =>
      context.application.cultureInfo.datetimeFormat.load(
        "shortDatePattern,longDatePattern,dateSeparator,longTimePattern,timeSeparator",
      ),
    );
    return [
      format.shortDatePattern,
      format.longDatePattern,
      format.dateSeparator,
      format.longTimePattern,
      format.timeSeparator,
    ];
  };
  expect(await patternsIn("en-US")).toEqual(["M/d/yyyy", "dddd, MMMM d, yyyy", "/", "h:mm:ss tt", ":"]);
  expect(await patternsIn("de-DE")).toEqual(["dd.MM.yyyy", "dddd, d. MMMM yyyy", ".", "HH:mm:ss", ":"]);
});

test("who saved a file last, its revision and its beginning are read from it", async () => {
  await onFirstSheet((_, { workbook }) => {
    workbook.properties.revisionNumber = 4;
    workbook.properties.title = "Plan";
  });
  await fromFile();
  const properties = await onFirstSheet((_, { workbook }) =>
    workbook.properties.load("lastAuthor,revisionNumber,creationDate,title"),
  );
  expect([properties.lastAuthor, properties.revisionNumber, properties.title]).toEqual(["", 4, "Plan"]);
  expect(properties.creationDate.getFullYear()).toBe(new Date().getFullYear());
});

describe("copies of sheets", () => {
  test("a sheet with tables is copied, its tables get names of their own, and their formulas follow", async () => {
    await onFirstSheet((sheet, { workbook }) => {
      sheet.getRange("A1:B3").values = [
        ["Item", "Count"],
        ["a", 1],
        ["b", 2],
      ];
      sheet.tables.add("A1:B3", true).name = "Stock";
      sheet.getRange("D1").formulas = [["=SUM(Stock[Count])"]];
      sheet.names.add("Local", sheet.getRange("B2"));
      workbook.worksheets.add("Other");
      const copy = sheet.copy("After", workbook.worksheets.getItem("Other"));
      copy.getRange("B2").values = [[100]];
    });
    await fromFile();
    const [copied, first, names, local] = await onFirstSheet((_, { workbook }) => {
      const copy = workbook.worksheets.getItem("Sheet1 (2)");
      return [
        copy.getRange("D1").load("values,formulas"),
        workbook.worksheets.getFirst().getRange("D1").load("values"),
        workbook.tables.load("items/name"),
        copy.names.load("items/name,items/formula"),
      ] as const;
    });
    expect(names.items.map(({ name }) => name)).toEqual(["Stock", "Stock2"]);
    expect([copied.formulas, copied.values, first.values]).toEqual([
      [["=SUM(Stock2[Count])"]],
      [[102]],
      [[3]],
    ]);
    expect(local.items.map(({ name, formula }) => [name, formula])).toEqual([
      ["Local", "='Sheet1 (2)'!$B$2"],
    ]);
    expect(host.book.sheets.map(({ name }) => name)).toEqual(["Sheet1", "Other", "Sheet1 (2)"]);
  });

  async function otherFile(): Promise<string> {
    const other = await hostWith();
    await onFirstSheet((sheet, { workbook }) => {
      workbook.worksheets.add("Rates").getRange("A1").values = [[10]];
      sheet.getRange("A1:A3").formulas = [["=Rates!A1*2"], ["Name"], ["x"]];
      sheet.tables.add("A2:A3", true).name = "Names";
      workbook.styles.add("Theirs");
      workbook.styles.getItem("Theirs").font.bold = true;
      sheet.getRange("A1").style = "Theirs";
      workbook.names.add("Rate", workbook.worksheets.getItem("Rates").getRange("A1"));
    });
    const text = Buffer.from(saveBook(other.book)).toString("base64");
    await other.dispose();
    host.install();
    return text;
  }

  test("sheets of another file come in, with names that are free, and their formulas mean what they meant", async () => {
    const file = await otherFile();
    const ids = await onFirstSheet((_, { workbook }) =>
      workbook.insertWorksheetsFromBase64(file, { positionType: "Beginning" }),
    );
    expect(ids.value).toHaveLength(2);
    expect(host.book.sheets.map(({ name }) => name)).toEqual(["Sheet1 (2)", "Rates", "Sheet1"]);
    await onFirstSheet(
      (_, { workbook }) => (workbook.worksheets.getItem("Rates").getRange("A1").values = [[50]]),
    );
    await fromFile();
    const [cell, rate] = await onFirstSheet((sheet, { workbook }) => [
      sheet.getRange("A1").load("values,formulas,style,format/font/bold"),
      workbook.names.getItem("Rate").load("formula"),
    ] as const); // prettier-ignore
    expect([cell.values, cell.formulas, cell.style, cell.format.font.bold]).toEqual([
      [[100]],
      [["=Rates!A1*2"]],
      "Theirs",
      true,
    ]);
    expect(rate.formula).toBe("=Rates!$A$1");
  });

  test("one sheet alone loses what it read of the others; beside which sheet is heeded", async () => {
    const file = await otherFile();
    await onFirstSheet((sheet, { workbook }) => {
      workbook.worksheets.add("Last");
      workbook.insertWorksheetsFromBase64(file, {
        sheetNamesToInsert: ["Sheet1"],
        positionType: "Before",
        relativeTo: "Last",
      });
      workbook.insertWorksheetsFromBase64(file, {
        sheetNamesToInsert: ["Rates"],
        positionType: "After",
        relativeTo: sheet,
      });
    });
    expect(host.book.sheets.map(({ name }) => name)).toEqual(["Sheet1", "Rates", "Sheet1 (2)", "Last"]);
    expect(host.book.sheets[2]!.cells.get(0)!.get(0)!.formula).toBe("#REF!A1*2");
  });

  test("what is no workbook, and a sheet that it has not, are refused", async () => {
    const file = await otherFile();
    await isRefused("InvalidArgument", (_, { workbook }) => workbook.insertWorksheetsFromBase64("nonsense"));
    await isRefused("InvalidArgument", (_, { workbook }) =>
      workbook.insertWorksheetsFromBase64(file, { sheetNamesToInsert: ["None"] }),
    );
  });
});

test("saving gives a file, and a workbook that is closed answers no more", async () => {
  const [before, after] = await onFirstSheet((sheet, { workbook }) => {
    sheet.getRange("A1").values = [["kept"]];
    const dirty = workbook.load("isDirty").toJSON;
    workbook.save("Save");
    return [dirty, workbook.load("isDirty")] as const;
  });
  expect([typeof before, after.isDirty]).toEqual(["function", false]);
  expect(opened(host.savedFile()!).sheets[0]!.cells.get(0)!.get(0)!.value).toBe("kept");
  await onFirstSheet((sheet, { workbook }) => {
    sheet.getRange("A1").values = [["lost"]];
    workbook.close("SkipSave");
  });
  expect(opened(host.savedFile()!).sheets[0]!.cells.get(0)!.get(0)!.value).toBe("kept");
  await isRefused("InvalidOperation", (sheet) => sheet.load("name"));
});

test("formulas follow a header that is written over, wherever they stand", async () => {
  const [cells, total] = await onFirstSheet((sheet, { workbook }) => {
    sheet.getRange("A1:C2").formulas = [
      ["Plan", "Actual", "Gap"],
      [1, 5, ""],
    ];
    const table = sheet.tables.add("A1:C2", true);
    table.name = "Work";
    sheet.getRange("C2").formulas = [["=[@Actual]-[@Plan]"]];
    const other = workbook.worksheets.add("Other");
    other.getRange("A1").formulas = [["=SUM(Work[Actual])+SUM(Work[[#All],[Plan]:[Actual]])"]];
    table.columns.getItem("Actual").name = "Actual [new]";
    sheet.getRange("A1").values = [["The plan"]];
    return [
      sheet.getRange("C2").load("formulas,values"),
      other.getRange("A1").load("formulas,values"),
    ] as const;
  });
  expect([cells.formulas, cells.values]).toEqual([[["=[@[Actual '[new']]]-[@[The plan]]"]], [[4]]]);
  expect(total.formulas).toEqual([
    ["=SUM(Work[Actual '[new']])+SUM(Work[[#All],[The plan]:[Actual '[new']]])"],
  ]);
  expect(total.values).toEqual([[11]]);
});

describe("validation", () => {
  const values = [[5], ["x"], [""], [20], ["b"]];
  // By hand: which of the cells hold what the rule does not allow.
  test.each<[string, (range: Excel.Range, sheet: Excel.Worksheet) => Excel.DataValidationRule, string]>([
    ["numbers", () => ({ wholeNumber: { formula1: 1, formula2: 10, operator: "Between" } }), "A2,A4:A5"],
    ["a cell", () => ({ decimal: { formula1: "=B1", operator: "GreaterThan" } }), "A1:A2,A5"],
    ["lengths", () => ({ textLength: { formula1: 1, operator: "EqualTo" } }), "A4"],
    ["words", () => ({ list: { inCellDropDown: true, source: "x, b,5" } }), "A4"],
    ["cells", (_, sheet) => ({ list: { inCellDropDown: true, source: sheet.getRange("C1:C2") } }), "A1,A4"],
    ["a formula for each cell", () => ({ custom: { formula: "=ISNUMBER(A1)" } }), "A2,A5"],
  ])("by %s", async (_, rule, expected) => {
    const [validation, invalid] = await onNewSheet(values, (sheet) => {
      sheet.getRange("B1:C2").values = [
        [10, "X"],
        [0, "b"],
      ];
      const range = sheet.getRange("A1:A5");
      range.dataValidation.rule = rule(range, sheet);
      return [
        range.dataValidation.load("valid"),
        range.dataValidation.getInvalidCells().load("address"),
      ] as const;
    });
    expect([validation.valid, cellsOf(invalid)]).toEqual([null, expected]);
  });

  test("days are taken as texts of ISO form; all right is true, all wrong false", async () => {
    const [right, wrong, none] = await onNewSheet([["3/1/2025"], ["1/1/2024"]], (sheet) => {
      const { dataValidation } = sheet.getRange("A1:A2");
      dataValidation.rule = { date: { formula1: "2025-01-01", operator: "GreaterThanOrEqualTo" } };
      const [one, two] = ["A1", "A2"].map((cell) => sheet.getRange(cell).dataValidation.load("valid,rule"));
      return [one!, two!, sheet.getRange("A1").dataValidation.getInvalidCellsOrNullObject()] as const;
    });
    expect([right.valid, wrong.valid, none.isNullObject]).toEqual([true, false, true]);
    expect(right.rule.date).toEqual({ formula1: 45658, operator: "GreaterThanOrEqualTo" });
  });

  test("a rule without its operands, or with an operator that is none, is refused", async () => {
    const refused = (rule: object) =>
      isRefused("InvalidArgument", (sheet) => (sheet.getRange("A1").dataValidation.rule = rule));
    await refused({ wholeNumber: { formula1: 1, operator: "Between" } });
    await refused({ wholeNumber: { formula1: 1, operator: "Near" } });
    await refused({ list: {} });
  });
});

test("what Office.js has no property for is not loaded; what the workbench lacks is refused by its name", async () => {
  const [sheets, range] = await onFirstSheet((sheet, { workbook }) => [
    workbook.worksheets.load("NoPropertiesNeeded"),
    sheet.getRange("A1").load("address,nonsense" as "address"),
  ] as const); // prettier-ignore
  expect([sheets.items.length, cellsOf(range)]).toEqual([1, "A1"]);
  await isRefused("ApiNotFound", (sheet) => sheet.getRange("A1").load("linkedDataTypeState"));
});

test("patterns and raised letters are in the file and come back from it", async () => {
  await onFirstSheet((sheet) => {
    const { fill, font } = sheet.getRange("A1").format;
    fill.color = "yellow";
    fill.pattern = "Gray25";
    fill.patternColor = "red";
    font.superscript = true;
    sheet.getRange("A2").format.fill.pattern = "Up";
    sheet.getRange("A3").format.fill.pattern = "Solid";
  });
  const bytes = await fromFile();
  const cells = await onFirstSheet((sheet) =>
    ["A1", "A2", "A3"].map((cell) =>
      sheet.getRange(cell).load("format/fill,format/font/superscript,format/font/subscript"),
    ),
  );
  expect(cells.map(({ format: { fill } }) => [fill.color, fill.pattern, fill.patternColor])).toEqual([
    ["#FFFF00", "Gray25", "#FF0000"],
    ["#FFFFFF", "Up", "#000000"],
    ["#FFFFFF", "Solid", ""],
  ]);
  expect([cells[0]!.format.font.superscript, cells[0]!.format.font.subscript]).toEqual([true, false]);
  expect(changedParts(bytes, saveBook(host.book))).toEqual([]);
});

describe("several areas", () => {
  test("are selected together, in the file too; one range of them is no selection", async () => {
    const [sheet] = host.book.sheets;
    sheet!.selection = { top: 0, left: 0, bottom: 1, right: 1 };
    sheet!.otherSelections = [{ top: 3, left: 3, bottom: 3, right: 3 }];
    const areas = await onFirstSheet((_, { workbook }) =>
      workbook.getSelectedRanges().load("address,areaCount"),
    );
    expect([cellsOf(areas), areas.areaCount]).toEqual(["A1:B2,D4", 2]);
    await fromFile();
    await isRefused("InvalidSelection", (_, { workbook }) => workbook.getSelectedRange().load("address"));
    const single = await onFirstSheet((first, { workbook }) => {
      first.getRange("C3").select();
      return workbook.getSelectedRange().load("address");
    });
    expect(cellsOf(single)).toBe("C3");
  });

  // By hand, for the areas A1:B2 and D4.
  test.each<[string, (areas: Excel.RangeAreas) => Excel.RangeAreas, string]>([
    ["moved", (areas) => areas.getOffsetRangeAreas(1, 1), "B2:C3,E5"],
    ["cut", (areas) => areas.getIntersection("B1:D4"), "B1:B2,D4"],
    ["in whole rows", (areas) => areas.getEntireRow(), "1:2,4:4"],
    ["in use", (areas) => areas.getUsedRangeAreas(true), "A1:A2,D4"],
    ["with texts", (areas) => areas.getSpecialCells("Constants", "Text"), "A2"],
  ])("%s", async (_, step, expected) => {
    const areas = await onNewSheet(
      [
        [1, "", "", ""],
        ["x", "", "", ""],
        ["", "", "", ""],
        ["", "", "", 4],
      ],
      (sheet) => step(sheet.getRanges("A1:B2,D4")).load("address"),
    );
    expect(cellsOf(areas)).toBe(expected);
  });

  test("a copy goes to each of them, turned or without the empty cells where that is asked for", async () => {
    const range = await onNewSheet(
      [
        [1, ""],
        [2, "=A2"],
        ["", "k"],
        ["", "k"],
      ],
      (sheet) => {
        sheet.getRanges("D1,F1").copyFrom("A1:A2", "Values");
        sheet.getRange("H1").copyFrom("A1:B2", "All", false, true);
        sheet.getRange("B3:B4").copyFrom("B1:B2", "Values", true);
        return sheet.getRange("A1:I4").load("formulas");
      },
    );
    expect(range.formulas).toEqual([
      [1, "", "", 1, "", 1, "", 1, 2],
      [2, "=A2", "", 2, "", 2, "", "", "=H2"],
      ["", "k", "", "", "", "", "", "", ""],
      ["", 2, "", "", "", "", "", "", ""],
    ]);
  });
});

test("merged cells, conditional formats and validation go along with a copy", async () => {
  const [format, rule, merged] = await onNewSheet(
    [
      [1, 2],
      [3, 4],
    ],
    (sheet) => {
      sheet.getRange("A2:B2").merge();
      sheet.getRange("A1:B1").conditionalFormats.add("Custom").custom.rule.formula = "=A1>B$9";
      sheet.getRange("A1").dataValidation.rule = { decimal: { formula1: "=B1", operator: "LessThan" } };
      sheet.getRange("D3:E6").copyFrom("A1:B2");
      return [
        sheet.getRange("D3").conditionalFormats.getItemAt(0).custom.rule.load("formula"),
        sheet.getRange("D5").dataValidation.load("rule,valid"),
        sheet.getRange("D1:E9").getMergedAreasOrNullObject().load("address"),
      ] as const;
    },
  );
  expect([format.formula, cellsOf(merged)]).toEqual(["=D3>E$9", "D4:E4,D6:E6"]);
  expect(rule.rule.decimal).toMatchObject({ formula1: "=E3" });
  expect(host.book.sheets.at(-1)!.conditionalFormats[1]!.areas).toHaveLength(2);
});

test("spilled cells are there in the batch that writes their formula", async () => {
  const range = await onFirstSheet((sheet) => {
    sheet.getRange("A1").formulas = [["=SEQUENCE(3)"]];
    return sheet.getRange("A1").getSpillingToRange().load("address,hasSpill");
  });
  expect([cellsOf(range), range.hasSpill]).toEqual(["A1:A3", true]);
});
