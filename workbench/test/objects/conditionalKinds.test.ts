/* eslint office-addins/load-object-before-read: off, office-addins/call-sync-before-read: off, office-addins/call-sync-after-load: off -- what the rules don't see is what is tested */
import { saveBook, type Host } from "../../src";
import { conditionalLooks } from "../../src/page/view/conditionalLooks";
import { onFirstSheet } from "../make/batch";
import { hostWith } from "../make/host";
import { expectValid } from "../make/validate";
import { changedParts, opened, partTexts } from "../file/asking";

let host: Host;
beforeEach(async () => {
  host = await hostWith();
});
afterEach(() => host.dispose());

const formatsOn = (sheet: Excel.Worksheet, address = "A1:A9") => sheet.getRange(address).conditionalFormats;
const rules = () => host.book.sheets[0]!.conditionalFormats.map(({ rule }) => rule);

const presets = [
  "Blanks", "NonBlanks", "Errors", "NonErrors", "Yesterday", "Today", "Tomorrow", "LastSevenDays", "LastWeek", "ThisWeek",
  "NextWeek", "LastMonth", "ThisMonth", "NextMonth", "AboveAverage", "BelowAverage", "EqualOrAboveAverage",
  "EqualOrBelowAverage", "OneStdDevAboveAverage", "OneStdDevBelowAverage", "TwoStdDevAboveAverage", "TwoStdDevBelowAverage",
  "ThreeStdDevAboveAverage", "ThreeStdDevBelowAverage", "UniqueValues", "DuplicateValues",
] as const; // prettier-ignore

/** Saves, holds the file against the SDK, and goes on with what is in it. */
async function fromFile(): Promise<Uint8Array> {
  const bytes = saveBook(host.book);
  await expectValid(bytes);
  await host.dispose();
  host = await hostWith(opened(bytes));
  return bytes;
}

test("presets and ranks are in the file and come back from it, each with its look", async () => {
  await onFirstSheet((sheet) => {
    for (const criterion of presets) {
      const { preset } = formatsOn(sheet).add("PresetCriteria");
      preset.rule = { criterion };
      preset.format.font.underline = "Single";
      preset.format.font.strikethrough = true;
    }
    for (const type of ["TopItems", "TopPercent", "BottomItems", "BottomPercent"] as const) {
      const { topBottom } = formatsOn(sheet).add("TopBottom");
      topBottom.rule = { type, rank: 7 };
      topBottom.format.fill.color = "pink";
    }
  });
  const before = rules();
  const bytes = await fromFile();
  expect(rules()).toEqual(expect.arrayContaining([...before]));
  expect(rules()).toHaveLength(before.length);
  expect(changedParts(bytes, saveBook(host.book))).toEqual([]);
  const [preset, top, count] = await onFirstSheet((sheet) => {
    const last = formatsOn(sheet).getItemAt(29).preset;
    const first = formatsOn(sheet).getItemAt(0).topBottom;
    return [
      last.load("rule,format/font/underline"),
      first.load("rule,format/fill/color"),
      formatsOn(sheet).getCount(),
    ] as const;
  });
  expect([preset.rule, preset.format.font.underline]).toEqual([{ criterion: "Blanks" }, "Single"]);
  expect([top.rule, top.format.fill.color, count.value]).toEqual([
    { type: "BottomPercent", rank: 7 },
    "#FFC0CB",
    30,
  ]);
});

test("all of a data bar is in the file and comes back from it", async () => {
  await onFirstSheet((sheet) => {
    const { dataBar } = formatsOn(sheet).add("DataBar");
    dataBar.barDirection = "RightToLeft";
    dataBar.axisFormat = "CellMidPoint";
    dataBar.axisColor = "green";
    dataBar.positiveFormat.gradientFill = false;
    dataBar.positiveFormat.borderColor = "navy";
    dataBar.negativeFormat.fillColor = "orange";
    dataBar.negativeFormat.borderColor = "maroon";
    dataBar.lowerBoundRule = { type: "Number", formula: "=-10" };
    dataBar.upperBoundRule = { type: "Formula", formula: "=$B$1" };
  });
  const bytes = await fromFile();
  const { dataBar } = await onFirstSheet((sheet) => {
    const format = formatsOn(sheet).getItemAt(0);
    format.dataBar.load("barDirection,axisFormat,axisColor,lowerBoundRule,upperBoundRule");
    format.dataBar.positiveFormat.load("gradientFill,borderColor,fillColor");
    format.dataBar.negativeFormat.load(
      "fillColor,borderColor,matchPositiveFillColor,matchPositiveBorderColor",
    );
    return format;
  });
  expect([dataBar.barDirection, dataBar.axisFormat, dataBar.axisColor]).toEqual([
    "RightToLeft",
    "CellMidPoint",
    "#008000",
  ]);
  expect([dataBar.positiveFormat.gradientFill, dataBar.positiveFormat.borderColor]).toEqual([
    false,
    "#000080",
  ]);
  expect(dataBar.negativeFormat.toJSON()).toEqual({
    fillColor: "#FFA500",
    borderColor: "#800000",
    matchPositiveFillColor: false,
    matchPositiveBorderColor: false,
  });
  expect([dataBar.lowerBoundRule, dataBar.upperBoundRule]).toMatchObject([
    { type: "Number", formula: "-10" },
    { type: "Formula", formula: "$B$1" },
  ]);
  expect(changedParts(bytes, saveBook(host.book))).toEqual([]);
});

test("the extension of a bar moves with it, and goes with it", async () => {
  await onFirstSheet((sheet) => formatsOn(sheet).add("DataBar"));
  await fromFile();
  await onFirstSheet((sheet) => sheet.getRange("1:2").insert("Down"));
  const moved = partTexts(await fromFile())["xl/worksheets/sheet1.xml"];
  expect(moved).toContain("<xm:sqref>A3:A11</xm:sqref>");
  await onFirstSheet((sheet) => formatsOn(sheet, "A3:A4").clearAll());
  expect(partTexts(await fromFile())["xl/worksheets/sheet1.xml"]).not.toMatch(/x14:cfRule|cfRule/);
});

test("icons that Excel 2007 does not know, and icons of other sets, are in the file as they are", async () => {
  await onFirstSheet((sheet) => {
    formatsOn(sheet).add("IconSet").iconSet.style = "ThreeStars";
    const { iconSet } = formatsOn(sheet).add("IconSet");
    iconSet.style = "ThreeArrows";
    iconSet.criteria = [
      {} as Excel.ConditionalIconCriterion,
      { type: "Number", operator: "GreaterThan", formula: "=5", customIcon: { set: "ThreeFlags", index: 2 } },
      { type: "Number", operator: "GreaterThanOrEqual", formula: "=9" },
    ];
  });
  await fromFile();
  const styles = rules().map((rule) => (rule.kind === "IconSet" ? rule.style : rule.kind));
  expect(styles.sort()).toEqual(["ThreeArrows", "ThreeStars"]);
  expect(JSON.stringify(rules())).toContain('"icon":{"set":"ThreeFlags","index":2}');
  await onFirstSheet((sheet) => formatsOn(sheet).getItemAt(0).delete());
  await fromFile();
  expect(rules()).toMatchObject([{ kind: "IconSet", style: "ThreeStars" }]);
});

test("one format lies on several areas, and a rule reads in rows and columns", async () => {
  const [address, rule] = await onFirstSheet((sheet) => {
    const format = sheet.getRanges("B2:B4,D2:D4").conditionalFormats.add("Custom");
    format.custom.rule.formulaR1C1 = "=RC[-1]>R1C1";
    return [format.getRanges().load("address"), format.custom.rule.load("formula")] as const;
  });
  expect([address.address, rule.formula]).toEqual(["Sheet1!B2:B4,Sheet1!D2:D4", "=A2>$A$1"]);
  expect(host.book.sheets[0]!.conditionalFormats).toHaveLength(1);
});

/** Which of the numbers 1 to 9 in A1:A9 a rule dresses. */
function dressed(): string {
  const [sheet] = host.book.sheets;
  const looks = conditionalLooks(sheet!, { answerFor: () => undefined });
  const cells = Array.from({ length: 9 }, (_, row) => sheet!.cells.get(row)?.get(0)?.value);
  return cells.flatMap((value, row) => (looks(row, 0, value).look ? [String(row + 1)] : [])).join("");
}

// By hand: the mean of 1 to 9 is 5, their standard deviation 2.58; rows 8 and 9 hold the same.
test.each<[string, string]>([
  ["AboveAverage", "6789"],
  ["EqualOrBelowAverage", "12345"],
  ["OneStdDevAboveAverage", "89"],
  ["Blanks", ""],
  ["NonBlanks", "123456789"],
  ["DuplicateValues", "89"],
  ["UniqueValues", "1234567"],
  ["Today", ""],
])("on the page %s dresses the rows %s", async (criterion, expected) => {
  await onFirstSheet((sheet) => {
    sheet.getRange("A1:A9").values = [1, 2, 3, 4, 5, 6, 7, 8.5, 8.5].map((one) => [one]);
    const { preset } = formatsOn(sheet).add("PresetCriteria");
    preset.rule = { criterion: criterion as "Today" };
    preset.format.fill.color = "red";
  });
  expect(dressed()).toBe(expected);
});

test.each<["TopItems" | "BottomPercent", number, string]>([
  ["TopItems", 2, "89"],
  ["BottomPercent", 25, "12"],
])("on the page %s of %s dresses the rows %s", async (type, rank, expected) => {
  await onFirstSheet((sheet) => {
    sheet.getRange("A1:A9").values = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((one) => [one]);
    const { topBottom } = formatsOn(sheet).add("TopBottom");
    topBottom.rule = { type, rank };
    topBottom.format.fill.color = "red";
  });
  expect(dressed()).toBe(expected);
});

test("ranks and presets that are none are refused", async () => {
  const refused = (work: (formats: Excel.ConditionalFormatCollection) => unknown) =>
    expect(onFirstSheet((sheet) => work(formatsOn(sheet)))).rejects.toMatchObject({
      code: "InvalidArgument",
    });
  await refused((formats) => (formats.add("TopBottom").topBottom.rule = { type: "TopPercent", rank: 101 }));
  await refused((formats) => (formats.add("TopBottom").topBottom.rule = { type: "TopItems", rank: 0 }));
  await refused((formats) => (formats.add("PresetCriteria").preset.rule = { criterion: "Odd" as "Today" }));
  await refused(
    (formats) => (formats.add("CellValue").cellValue.rule = { operator: "Near" as "Between", formula1: "1" }),
  );
});
