/* eslint office-addins/load-object-before-read: off -- what the rules don't see is what is tested */
import type { Host } from "../../src";
import { onFirstSheet } from "../make/batch";
import { hostWith } from "../make/host";

let host: Host;
beforeEach(async () => {
  host = await hostWith();
});
afterEach(() => host.dispose());

const formatsOn = (sheet: Excel.Worksheet, address = "A1:A9") => sheet.getRange(address).conditionalFormats;

/** The kinds of the sheet's rules, the one that wins first. */
const kinds = () => {
  const formats = [...(host.book.sheets[0]?.conditionalFormats ?? [])];
  return formats.sort((one, other) => one.priority - other.priority).map(({ rule }) => rule.kind);
};

const isRefused = (code: string, work: Parameters<typeof onFirstSheet>[0]) =>
  expect(onFirstSheet(work)).rejects.toMatchObject({ code });

test("a new format comes first, and one that is given a priority takes its place", async () => {
  await onFirstSheet((sheet) => {
    formatsOn(sheet).add("Custom");
    formatsOn(sheet).add("CellValue");
    formatsOn(sheet).add("DataBar").priority = 2;
  });
  expect(kinds()).toEqual(["CellValue", "Custom", "DataBar"]);
});

test("a look is read as it was written, and what is cleared is gone", async () => {
  await onFirstSheet((sheet) => {
    const { custom } = formatsOn(sheet).add("Custom");
    custom.rule.formula = "=$A1>5";
    custom.format.font.color = "#FF0000";
    custom.format.font.bold = true;
    custom.format.fill.color = "#FFFF00";
    custom.format.borders.getItem("EdgeBottom").color = "#00FF00";
  });
  const { rule, font, fill, edge } = await onFirstSheet((sheet) => {
    const { custom } = formatsOn(sheet).getItemAt(0);
    return {
      rule: custom.rule.load("formula"),
      font: custom.format.font.load("color,bold,italic"),
      fill: custom.format.fill.load("color"),
      edge: custom.format.borders.getItem("EdgeBottom").load("style,color"),
    };
  });
  expect([rule.formula, font.color, font.bold, font.italic]).toEqual(["=$A1>5", "#FF0000", true, null]);
  expect([fill.color, edge.style, edge.color]).toEqual(["#FFFF00", "Continuous", "#00FF00"]);
  await onFirstSheet((sheet) => {
    const { format } = formatsOn(sheet).getItemAt(0).custom;
    format.fill.clear();
    format.font.clear();
  });
  expect(host.book.sheets[0]?.conditionalFormats[0]?.rule).toMatchObject({ look: { borders: {} } });
  expect(host.book.sheets[0]?.conditionalFormats[0]?.rule).not.toHaveProperty("look.fill");
  expect(host.book.sheets[0]?.conditionalFormats[0]?.rule).not.toHaveProperty("look.fontColor");
});

test("rules that compare hold their operator and both limits", async () => {
  await onFirstSheet((sheet) => {
    formatsOn(sheet).add("CellValue").cellValue.rule = {
      formula1: "=$A$1",
      formula2: "=$B$1",
      operator: "Between",
    };
    formatsOn(sheet).add("ContainsText").textComparison.rule = { operator: "Contains", text: "late" };
  });
  const [text, value] = await onFirstSheet((sheet) => [
    formatsOn(sheet).getItemAt(0).textComparison.load("rule"),
    formatsOn(sheet).getItemAt(1).cellValue.load("rule"),
  ]);
  expect(text?.rule).toEqual({ operator: "Contains", text: "late" });
  expect(value?.rule).toMatchObject({ operator: "Between", formula1: "=$A$1", formula2: "=$B$1" });
});

test("a format of another kind is nothing, and asking for it plainly is refused", async () => {
  await onFirstSheet((sheet) => void formatsOn(sheet).add("DataBar"));
  const custom = await onFirstSheet((sheet) =>
    formatsOn(sheet).getItemAt(0).customOrNullObject.load("isNullObject"),
  );
  expect(custom.isNullObject).toBe(true);
  await isRefused("ItemNotFound", (sheet) => formatsOn(sheet).getItemAt(0).custom.rule.load("formula"));
});

test("a range knows the formats that touch it, and clears those alone", async () => {
  await onFirstSheet((sheet) => {
    formatsOn(sheet, "A1:A9").add("Custom");
    formatsOn(sheet, "C1:C9").add("IconSet");
  });
  const counts = await onFirstSheet((sheet) => [
    formatsOn(sheet, "A5").getCount(),
    formatsOn(sheet, "A1:C1").getCount(),
    formatsOn(sheet, "B1:B9").getCount(),
  ]);
  expect(counts.map(({ value }) => value)).toEqual([1, 2, 0]);
  await onFirstSheet((sheet) => formatsOn(sheet, "A2:B3").clearAll());
  expect(kinds()).toEqual(["IconSet"]);
});

test("a deleted format is gone, and a protected sheet keeps all of them", async () => {
  await onFirstSheet((sheet) => {
    formatsOn(sheet).add("Custom");
    formatsOn(sheet).add("DataBar");
  });
  await onFirstSheet((sheet) => formatsOn(sheet).getItemAt(0).delete());
  expect(kinds()).toEqual(["Custom"]);
  await onFirstSheet((sheet) => sheet.protection.protect());
  await isRefused("AccessDenied", (sheet) => formatsOn(sheet).clearAll());
  await isRefused("AccessDenied", (sheet) => void formatsOn(sheet).add("Custom"));
  expect(kinds()).toEqual(["Custom"]);
});

test("a kind that there is none of is refused", async () => {
  await isRefused("InvalidArgument", (sheet) => void formatsOn(sheet).add("Rainbow" as "Custom"));
});
