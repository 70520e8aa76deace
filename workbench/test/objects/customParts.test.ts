/* eslint office-addins/load-object-before-read: off, office-addins/call-sync-before-read: off -- what the rules don't see is what is tested */
import type { Host } from "../../src";
import { onFirstSheet } from "../make/batch";
import { hostWith } from "../make/host";
import { type Kept, testKept } from "../make/kept";
import { outcomeOf } from "../make/outcome";

/* What an add-in puts beside the cells: properties of sheets and of the workbook, settings, XML parts. */

const xml =
  '<?xml version="1.0"?><!-- <b xmlns="urn:wrong"/> --><p:a xmlns:p="urn:a&amp;b" p:x="1 &gt; 0"><p:b>ü 😀</p:b><c xmlns="urn:wrong"/></p:a>';

function propertyCase(key: string, value: string | number | boolean, text: RegExp): Kept {
  return {
    what: `the property ${key}`,
    set: (_, { workbook }) => workbook.properties.custom.add(key, value),
    ask: (_, { workbook }) => {
      const found = workbook.properties.custom.getItem(key.toUpperCase()).load("key,value");
      return () => [found.key, found.value];
    },
    answer: [key, value],
    part: ["docProps/custom.xml", text],
  };
}

testKept("an add-in finds again", [
  propertyCase("text", 'a "b" <c> & d', /name="text"><vt:lpwstr>a "b" &lt;c&gt; &amp; d</),
  propertyCase("empty", "", /name="empty"><vt:lpwstr\s*(?:\/>|><\/)/),
  propertyCase("whole", 7, /name="whole"><vt:(?:i4|r8)>7</),
  propertyCase("part", -0.25, /name="part"><vt:r8>-0.25</),
  propertyCase("large", 1e15, /name="large"><vt:r8>1000000000000000</),
  propertyCase("yes", true, /name="yes"><vt:bool>true</),
  propertyCase("no", false, /name="no"><vt:bool>false</),
  {
    what: "a property of a sheet",
    set: (sheet) => sheet.customProperties.add("Kind of <sheet>", "a & b"),
    ask: (sheet) => {
      const found = sheet.customProperties.getItem("kind of <SHEET>").load("key,value");
      return () => [found.key, found.value];
    },
    answer: ["Kind of <sheet>", "a & b"],
  },
  {
    what: "a property that was set twice, in other letters, once",
    set: (sheet, { workbook }) => {
      sheet.customProperties.add("Twice", "1");
      sheet.customProperties.add("TWICE", "2");
      workbook.properties.custom.add("Twice", 1);
      workbook.properties.custom.add("tWICE", 2);
    },
    ask: (sheet, { workbook }) => {
      const [own, all] = [sheet.customProperties.load("items"), workbook.properties.custom.load("items")];
      const twice = ({ key }: { readonly key: string }) => key.toLowerCase() === "twice";
      return () =>
        [own.items, all.items].map((items) => items.filter(twice).map(({ key, value }) => [key, value]));
    },
    answer: [[["Twice", "2"]], [["Twice", 2]]],
  },
  {
    what: "settings of any kind",
    set: (_, { workbook: { settings } }) => {
      settings.add("list", [1, "a", null, { b: true }]);
      settings.add("none", null);
      settings.add("text", "ü <&>");
      settings.add("text", "again");
      settings.add("Text", 0);
    },
    ask: (_, { workbook: { settings } }) => {
      const all = settings.load("items/key,items/value");
      return () => all.items.map(({ key, value }) => [key, value as unknown]).sort();
    },
    answer: [
      ["Text", 0],
      ["list", [1, "a", null, { b: true }]],
      ["none", null],
      ["text", "again"],
    ],
  },
  {
    what: "an XML part by the namespace of its root",
    set: (_, { workbook }) => workbook.customXmlParts.add(xml),
    ask: (_, { workbook }) => {
      const part = workbook.customXmlParts.getByNamespace("urn:a&b").getOnlyItem().load("namespaceUri");
      const text = part.getXml();
      const others = workbook.customXmlParts.getByNamespace("urn:wrong").getCount();
      return () => [part.namespaceUri, text.value, others.value];
    },
    answer: ["urn:a&b", xml, 0],
  },
  {
    what: "an XML part without a namespace",
    set: (_, { workbook }) => workbook.customXmlParts.add("<a  b = '>'/>"),
    ask: (_, { workbook }) => {
      const parts = workbook.customXmlParts.getByNamespace("").load("items/namespaceUri");
      return () => parts.items.map(({ namespaceUri }) => namespaceUri);
    },
    answer: [""],
  },
]);

describe("beside the cells", () => {
  let host: Host;
  beforeAll(async () => {
    host = await hostWith();
  });
  afterAll(() => host.dispose());

  type Work = (workbook: Excel.Workbook, sheet: Excel.Worksheet) => unknown;

  test.each<[string, Work, string]>([
    [
      "XML whose tags do not match",
      ({ customXmlParts }) => customXmlParts.add("<a><b></a></b>"),
      "InvalidArgument",
    ],
    ["XML that does not end", ({ customXmlParts }) => customXmlParts.add("<a>"), "InvalidArgument"],
    ["XML with two roots", ({ customXmlParts }) => customXmlParts.add("<a/><b/>"), "InvalidArgument"],
    ["XML with text before its root", ({ customXmlParts }) => customXmlParts.add("x<a/>"), "InvalidArgument"],
    [
      "XML with a prefix that means nothing",
      ({ customXmlParts }) => customXmlParts.add("<p:a/>"),
      "InvalidArgument",
    ],
    ["XML with a bare &", ({ customXmlParts }) => customXmlParts.add("<a>b & c</a>"), "InvalidArgument"],
    ["nothing", ({ customXmlParts }) => customXmlParts.add(""), "InvalidArgument"],
    [
      "a part that is made no XML",
      ({ customXmlParts }) => customXmlParts.add("<a/>").setXml("<b>"),
      "InvalidArgument",
    ],
    [
      "the only one of two",
      ({ customXmlParts }) => {
        customXmlParts.add('<a xmlns="urn:two"/>');
        customXmlParts.add('<a xmlns="urn:two"/>');
        customXmlParts.getByNamespace("urn:two").getOnlyItem().load("id");
      },
      "ItemNotFound",
    ],
    [
      "a part that is gone",
      ({ customXmlParts }) => {
        const part = customXmlParts.add("<a/>");
        part.delete();
        part.getXml();
      },
      "ItemNotFound",
    ],
    ["a setting that is not there", ({ settings }) => settings.getItem("x").load("value"), "ItemNotFound"],
    [
      "a property that is not there",
      ({ properties }) => properties.custom.getItem("x").load("value"),
      "ItemNotFound",
    ],
    [
      "a sheet's property that is not there",
      (_, sheet) => sheet.customProperties.getItem("x").load("value"),
      "ItemNotFound",
    ],
    [
      "a sheet's property that is a number",
      (_, sheet) => sheet.customProperties.add("x", JSON.parse("1")),
      "InvalidArgument",
    ],
    ["a revision of half", ({ properties }) => (properties.revisionNumber = 0.5), "InvalidArgument"],
  ])("%s is refused", async (_, work, code) => {
    expect(await outcomeOf((sheet, { workbook }) => work(workbook, sheet))).toBe(code);
  });

  test("what is not there is a null object, and what is deleted is not there", async () => {
    const found = await onFirstSheet((sheet, { workbook }) => {
      const { settings, properties, customXmlParts } = workbook;
      settings.add("s", 1).delete();
      properties.custom.add("p", 1).delete();
      sheet.customProperties.add("w", "1").delete();
      return [
        settings.getItemOrNullObject("s"),
        properties.custom.getItemOrNullObject("p"),
        sheet.customProperties.getItemOrNullObject("w"),
        customXmlParts.getItemOrNullObject("{x}"),
        customXmlParts.getByNamespace("urn:none").getOnlyItemOrNullObject(),
      ].map((each) => each.load());
    });
    expect(found.map(({ isNullObject }) => isNullObject)).toEqual([true, true, true, true, true]);
  });
});
