/* eslint office-addins/load-object-before-read: off -- what the rules don't see is what is tested */
import type { Host } from "../../src";
import { onFirstSheet } from "../make/batch";
import { hostWith } from "../make/host";
import { outcomeOf } from "../make/outcome";

let host: Host;
beforeAll(async () => {
  host = await hostWith();
});
afterAll(() => host.dispose());

/** Four formats, "a" the one that wins; the order after a change of them. */
async function orderAfter(change: (formats: readonly Excel.ConditionalFormat[]) => unknown): Promise<string> {
  const formats = await onFirstSheet((sheet) => {
    const all = sheet.getRange("A1:A9").conditionalFormats;
    all.clearAll();
    const made = ["d", "c", "b", "a"].map((name) => {
      const format = all.add("Custom");
      format.custom.rule.formula = `="${name}"`;
      return format;
    });
    change([...made].reverse());
    return all.load("items/priority,items/custom/rule/formula");
  });
  const found = formats.items.map(({ priority, custom }) => ({
    priority,
    name: custom.rule.formula.charAt(2),
  }));
  expect(found.map(({ priority }) => priority)).toEqual([...found.keys()]);
  return found.map(({ name }) => name).join("");
}

// "Use a negative priority to begin from the back. Priorities greater than the bounds will get and set to the maximum (or
// minimum if negative) priority."
test.each([
  [0, 0, "abcd"],
  [0, 1, "bacd"],
  [0, 3, "bcda"],
  [0, 4, "bcda"],
  [0, 99, "bcda"],
  [3, 0, "dabc"],
  [3, 2, "abdc"],
  [1, -1, "acdb"],
  [0, -2, "bcad"],
  [3, -4, "dabc"],
  [3, -9, "dabc"],
])("the format at %s that gets priority %s makes the order %s", async (index, priority, order) => {
  expect(await orderAfter((formats) => (formats[index]!.priority = priority))).toBe(order);
});

test("a format that goes leaves no gap", async () => {
  expect(await orderAfter((formats) => formats[1]!.delete())).toBe("acd");
});

type Change = (formats: Excel.ConditionalFormatCollection, sheet: Excel.Worksheet) => unknown;

const icons =
  (style: string, count: number, first: object = {}): Change =>
  (formats) => {
    const { iconSet } = formats.add("IconSet");
    const criteria = Array.from({ length: count }, (_, index) => ({
      type: "Number",
      formula: `=${index}`,
      operator: "GreaterThan",
    }));
    iconSet.set({ style, criteria: [first, ...criteria.slice(1)] } as object);
  };

test.each<[string, Change, string]>([
  ["half a priority", (formats) => (formats.add("Custom").priority = 0.5), "InvalidArgument"],
  ["three icons with three criteria", icons("ThreeFlags", 3), "done"],
  ["five icons with five", icons("FiveRating", 5), "done"],
  ["three icons with two criteria", icons("ThreeFlags", 2), "InvalidArgument"],
  ["four icons with three", icons("FourArrows", 3), "InvalidArgument"],
  ["icons that are none", icons("SixFlags", 3), "InvalidArgument"],
  ["an icon of its own", icons("ThreeFlags", 3, { customIcon: { set: "FiveBoxes", index: 4 } }), "done"],
  [
    "an icon behind the last",
    icons("ThreeFlags", 3, { customIcon: { set: "ThreeFlags", index: 3 } }),
    "InvalidArgument",
  ],
  [
    "a bar from a number",
    (formats) => (formats.add("DataBar").dataBar.lowerBoundRule = { type: "Number", formula: "=5" }),
    "done",
  ],
  [
    "a bar from a number that is none",
    (formats) => (formats.add("DataBar").dataBar.lowerBoundRule = { type: "Number" }),
    "InvalidArgument",
  ],
  [
    "a bar from somewhere",
    (formats) => (formats.add("DataBar").dataBar.lowerBoundRule = JSON.parse('{"type":"Somewhere"}')),
    "InvalidArgument",
  ],
  [
    "a bar to a formula that can't be read",
    (formats) => (formats.add("DataBar").dataBar.upperBoundRule = { type: "Formula", formula: "=1+" }),
    "InvalidArgument",
  ],
  [
    "a scale with one colour",
    (formats) =>
      (formats.add("ColorScale").colorScale.criteria = JSON.parse(
        '{"minimum":{"type":"LowestValue","color":"red"}}',
      )),
    "InvalidArgument",
  ],
  [
    "a scale from somewhere",
    (formats) =>
      (formats.add("ColorScale").colorScale.criteria = JSON.parse(
        '{"minimum":{"type":"Automatic","color":"red"},"maximum":{"type":"HighestValue","color":"blue"}}',
      )),
    "InvalidArgument",
  ],
  [
    "a formula that can't be read",
    (formats) => (formats.add("Custom").custom.rule.formula = "=("),
    "InvalidArgument",
  ],
  [
    "a word that compares nothing",
    (formats) =>
      (formats.add("CellValue").cellValue.rule = JSON.parse('{"formula1":"=1","operator":"Near"}')),
    "InvalidArgument",
  ],
  [
    "the range of a format on two",
    (_, sheet) => {
      const format = sheet.getRanges("C1,E1").conditionalFormats.add("Custom");
      format.getRange().load("address");
    },
    "InvalidOperation",
  ],
])("%s", async (_, change, outcome) => {
  expect(await outcomeOf((sheet) => change(sheet.getRange("A1:A9").conditionalFormats, sheet))).toBe(outcome);
});

test("another set of icons has criteria of its own where the old ones are too many or too few", async () => {
  const set = await onFirstSheet((sheet) => {
    const { iconSet } = sheet.getRange("G1").conditionalFormats.add("IconSet");
    icons("ThreeFlags", 3)(sheet.getRange("G1").conditionalFormats, sheet);
    iconSet.style = "FiveRating";
    return iconSet.load("style,criteria");
  });
  expect(set.style).toBe("FiveRating");
  expect([0, 5]).toContain(set.criteria.length);
});
