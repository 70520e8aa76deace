/* eslint office-addins/load-object-before-read: off, office-addins/call-sync-before-read: off -- what the rules don't see is what is tested */
import type { Host } from "../../src";
import { onFirstSheet } from "../make/batch";
import { hostWith } from "../make/host";
import { type Kept, testKept } from "../make/kept";
import { outcomeOf } from "../make/outcome";

type Part = { load(names: string): unknown; toJSON(): object };
const styles = "xl/styles.xml";
const sheetPart = "xl/worksheets/sheet1.xml";
let row = 0;

/** A member of one cell, or of what it has; the text stands in a part of the file. */
function kept(
  [part, field]: readonly [(range: Excel.Range) => Part, string],
  [value, text]: readonly [unknown, string],
  { answer = value, name = styles } = {},
): Kept {
  row += 1;
  const address = `B${row}`;
  return {
    what: `${field} ${JSON.stringify(value)} (${address})`,
    set: (sheet) => Object.assign(part(sheet.getRange(address)), { [field]: value }),
    ask: (sheet) => {
      const found = part(sheet.getRange(address));
      found.load(field);
      return () => Object.entries(found.toJSON()).find(([key]) => key === field)?.[1];
    },
    answer,
    part: [name, new RegExp(text, "s")],
  };
}

const own = (field: string) => [(range: Excel.Range): Part => range, field] as const;
const format = (field: string) => [(range: Excel.Range): Part => range.format, field] as const;
const font = (field: string) => [(range: Excel.Range): Part => range.format.font, field] as const;
const fill = (field: string) => [(range: Excel.Range): Part => range.format.fill, field] as const;
const guard = (field: string) => [(range: Excel.Range): Part => range.format.protection, field] as const;
const edge = (
  side:
    Excel.BorderIndex | "EdgeTop" | "EdgeLeft" | "EdgeBottom" | "EdgeRight" | "DiagonalUp" | "DiagonalDown",
  field: string,
) => [(range: Excel.Range): Part => range.format.borders.getItem(side as "EdgeTop"), field] as const;
const thick = (style: string, weight: string): readonly [(range: Excel.Range) => Part, string] => [
  (range) => {
    const border = range.format.borders.getItem("EdgeTop");
    border.set({ style } as object);
    return border;
  },
  weight,
];

// ECMA-376 part 1, 18.8 (looks) and 18.18.3 (border styles).
testKept("a cell is kept with", [
  ...[
    ["Left", "left"],
    ["Center", "center"],
    ["Right", "right"],
    ["Fill", "fill"],
    ["Justify", "justify"],
    ["CenterAcrossSelection", "centerContinuous"],
    ["Distributed", "distributed"],
  ].map(([side, word]) => kept(format("horizontalAlignment"), [side, `horizontal="${word}"`])),
  kept(format("horizontalAlignment"), ["General", "(?:)"]),
  ...[
    ["Top", "top"],
    ["Center", "center"],
    ["Justify", "justify"],
    ["Distributed", "distributed"],
  ].map(([side, word]) => kept(format("verticalAlignment"), [side, `vertical="${word}"`])),
  kept(format("verticalAlignment"), ["Bottom", "(?:)"]),
  kept(format("wrapText"), [true, 'wrapText="1"']),
  kept(format("shrinkToFit"), [true, 'shrinkToFit="1"']),
  kept(format("indentLevel"), [3, 'indent="3"']),
  // 18.8.1: degrees downwards are counted from 90 on, letters below each other are 255.
  kept(format("textOrientation"), [45, 'textRotation="45"']),
  kept(format("textOrientation"), [-30, 'textRotation="120"']),
  kept(format("textOrientation"), [-90, 'textRotation="180"']),
  kept(format("textOrientation"), [180, 'textRotation="255"']),
  kept(format("readingOrder"), ["LeftToRight", 'readingOrder="1"']),
  kept(format("readingOrder"), ["RightToLeft", 'readingOrder="2"']),
  kept(font("name"), ["Courier New", '<name val="Courier New"/>']),
  kept(font("size"), [13.5, '<sz val="13.5"/>']),
  kept(font("bold"), [true, "<b/>"]),
  kept(font("italic"), [true, "<i/>"]),
  kept(font("strikethrough"), [true, "<strike/>"]),
  kept(font("color"), ["#0A0B0C", '<color rgb="FF0A0B0C"/>']),
  kept(font("color"), ["tomato", '<color rgb="FFFF6347"/>'], { answer: "#FF6347" }),
  kept(font("underline"), ["Single", '<u(?: val="single")?/>']),
  ...[
    ["Double", "double"],
    ["SingleAccountant", "singleAccounting"],
    ["DoubleAccountant", "doubleAccounting"],
  ].map(([line, word]) => kept(font("underline"), [line, `<u val="${word}"/>`])),
  kept(font("superscript"), [true, '<vertAlign val="superscript"/>']),
  kept(font("subscript"), [true, '<vertAlign val="subscript"/>']),
  kept(fill("color"), ["#123456", '<patternFill patternType="solid"><fgColor rgb="FF123456"/>']),
  ...[
    ["Gray50", "mediumGray"],
    ["Gray75", "darkGray"],
    ["Gray25", "lightGray"],
    ["Horizontal", "darkHorizontal"],
    ["Vertical", "darkVertical"],
    ["Down", "darkDown"],
    ["Up", "darkUp"],
    ["LightHorizontal", "lightHorizontal"],
    ["LightVertical", "lightVertical"],
    ["LightDown", "lightDown"],
    ["LightUp", "lightUp"],
    ["Gray16", "gray125"],
    ["Gray8", "gray0625"],
  ].map(([pattern, word]) => kept(fill("pattern"), [pattern, `patternType="${word}"`])),
  ...[
    ["Grid", "lightGrid"],
    ["CrissCross", "lightTrellis"],
    ["Checker", "darkGrid"],
    ["SemiGray75", "darkTrellis"],
  ].map(([pattern, word]) => kept(fill("pattern"), [pattern, `patternType="${word}"`])),
  kept(guard("locked"), [false, '<protection locked="0"']),
  kept(guard("formulaHidden"), [true, '<protection [^>]*hidden="1"']),
  ...[
    ["Continuous", "thin"],
    ["Dash", "dashed"],
    ["DashDot", "dashDot"],
    ["DashDotDot", "dashDotDot"],
    ["Dot", "dotted"],
    ["Double", "double"],
    ["SlantDashDot", "slantDashDot"],
  ].map(([style, word]) => kept(edge("EdgeTop", "style"), [style, `<top style="${word}"`])),
  kept(edge("EdgeLeft", "style"), ["Continuous", '<left style="thin"']),
  kept(edge("EdgeRight", "style"), ["Continuous", '<right style="thin"']),
  kept(edge("EdgeBottom", "style"), ["Continuous", '<bottom style="thin"']),
  kept(edge("DiagonalUp", "style"), ["Continuous", '<border [^>]*diagonalUp="1"']),
  kept(edge("DiagonalDown", "style"), ["Continuous", '<border [^>]*diagonalDown="1"']),
  kept(edge("EdgeTop", "color"), ["#00FF00", '<top style="thin"><color rgb="FF00FF00"/>']),
  kept(thick("Continuous", "weight"), ["Hairline", '<top style="hair"']),
  kept(thick("Continuous", "weight"), ["Medium", '<top style="medium"']),
  kept(thick("Continuous", "weight"), ["Thick", '<top style="thick"']),
  kept(thick("Dash", "weight"), ["Medium", '<top style="mediumDashed"']),
  kept(thick("DashDot", "weight"), ["Medium", '<top style="mediumDashDot"']),
  kept(thick("DashDotDot", "weight"), ["Medium", '<top style="mediumDashDotDot"']),
  kept(thick("Double", "weight"), ["Thick", '<top style="double"']),
  kept(own("numberFormat"), [[["0%"]], 'numFmtId="9"']),
  kept(own("numberFormat"), [[['0.0" t";[Red]-0.0']], 'formatCode="0.0&quot; t&quot;;\\[Red\\]-0.0"']),
  kept(own("values"), [[['a <b> & "c"\n']], 'a &lt;b&gt; &amp; "c"\n'], { name: "xl/sharedStrings.xml" }),
  kept(own("values"), [[[" x "]], '<t xml:space="preserve"> x </t>'], { name: "xl/sharedStrings.xml" }),
  kept(own("values"), [[[-1.5e-7]], "<v>-1.5E-7</v>|<v>-1.5e-7</v>"], { name: sheetPart }),
  kept(own("values"), [[[true]], 't="b"[^>]*><v>1</v>'], { name: sheetPart }),
  kept(own("formulas"), [[["=1+1"]], "<f>1\\+1</f><v>2</v>"], { name: sheetPart }),
  kept(own("formulas"), [[['="a"&"<"']], 't="str"[^>]*><f>"a"&amp;"&lt;"</f><v>a&lt;</v>'], {
    name: sheetPart,
  }),
  kept(own("formulas"), [[["=1/0"]], 't="e"[^>]*><f>1/0</f><v>#DIV/0!</v>'], { name: sheetPart }),
]);

describe("a cell", () => {
  let host: Host;
  beforeAll(async () => {
    host = await hostWith();
  });
  afterAll(() => host.dispose());

  const invalid = (text: string) => JSON.parse(text);

  test.each<[string, (range: Excel.Range, sheet: Excel.Worksheet) => unknown, string]>([
    [
      "an alignment that is none",
      (range) => (range.format.horizontalAlignment = invalid('"Middle"')),
      "InvalidArgument",
    ],
    ["a colour that is none", (range) => (range.format.font.color = "#12345"), "InvalidArgument"],
    ["half bold", (range) => (range.format.font.bold = invalid("1")), "InvalidArgument"],
    ["a pattern that is none", (range) => (range.format.fill.pattern = invalid('"Dots"')), "InvalidArgument"],
    [
      "a pattern that runs from colour to colour",
      (range) => (range.format.fill.pattern = "LinearGradient"),
      "ApiNotFound",
    ],
    [
      "a pattern's colour without a pattern",
      (range) => (range.format.fill.patternColor = "red"),
      "InvalidArgument",
    ],
    [
      "a border that is none",
      (range) => range.format.borders.getItem(invalid('"Middle"')).load("style"),
      "InvalidArgument",
    ],
    [
      "a border behind the last",
      (range) => range.format.borders.getItemAt(8).load("style"),
      "InvalidArgument",
    ],
    [
      "a border before the first",
      (range) => range.format.borders.getItemAt(-1).load("style"),
      "InvalidArgument",
    ],
    [
      "a line that is none",
      (range) => (range.format.borders.getItem("EdgeTop").style = invalid('"Wave"')),
      "InvalidArgument",
    ],
    ["a style that is none", (range) => (range.style = "No such style"), "InvalidArgument"],
    ["values of another shape", (range) => (range.values = [[1, 2]]), "InvalidArgument"],
    ["a value that is none", (range) => (range.values = [[{ a: 1 }]]), "InvalidArgument"],
    ["a formula that can't be read", (range) => (range.formulas = [["=1+"]]), "InvalidArgument"],
    [
      "a formula of 8193 characters",
      (range) => (range.formulas = [[`="${"x".repeat(8190)}"`]]),
      "InvalidArgument",
    ],
    ["a text of 32768 characters", (range) => (range.values = [["x".repeat(32768)]]), "InvalidArgument"],
    ["a text of 32767 characters", (range) => (range.values = [["x".repeat(32767)]]), "done"],
    [
      "a formula in a cell of texts",
      (range) => ((range.numberFormat = [["@"]]), (range.formulas = [["=1+"]])),
      "done",
    ],
  ])("is %s", async (_, work, outcome) => {
    expect(await outcomeOf((sheet) => work(sheet.getRange("A1"), sheet))).toBe(outcome);
  });

  // What cells do not have in common is null; of a fill's colour Excel answers "".
  test("tells of cells that differ that they do", async () => {
    const [range, border] = await onFirstSheet((sheet) => {
      const all = sheet.getRange("D1:E2");
      sheet.getRange("D1").format.set({
        font: { name: "Arial", size: 20, bold: true, color: "red", underline: "Single" },
        fill: { color: "red" },
        horizontalAlignment: "Left",
        wrapText: true,
        indentLevel: 2,
        protection: { locked: false },
      });
      sheet.getRange("D1").numberFormat = [["0%"]];
      sheet.getRange("D1").format.borders.getItem("EdgeTop").style = "Double";
      all.load("numberFormat,style");
      all.format.load("horizontalAlignment,verticalAlignment,wrapText,indentLevel");
      all.format.font.load("name,size,bold,italic,color,underline");
      all.format.fill.load("color");
      all.format.protection.load("locked");
      return [all, all.format.borders.getItem("EdgeTop").load("style")] as const;
    });
    const { horizontalAlignment, verticalAlignment, wrapText, indentLevel } = range.format;
    expect([horizontalAlignment, verticalAlignment, wrapText, indentLevel]).toEqual([
      null,
      "Bottom",
      null,
      null,
    ]);
    const { name, size, bold, italic, color, underline } = range.format.font;
    expect([name, size, bold, italic, color, underline]).toEqual([null, null, null, false, null, null]);
    expect([range.format.fill.color, range.format.protection.locked, border.style]).toEqual(["", null, null]);
    expect(range.numberFormat).toEqual([
      ["0%", "General"],
      ["General", "General"],
    ]);
  });

  test("has one of two heights above the line, and leaves the other alone", async () => {
    const fonts = await onFirstSheet((sheet) => {
      const [one, two] = ["G1", "G2"].map((address) => sheet.getRange(address).format.font);
      one!.superscript = true;
      one!.subscript = true;
      two!.superscript = true;
      two!.subscript = false;
      return [one!, two!].map((each) => each.load("superscript,subscript"));
    });
    expect(fonts.map(({ superscript, subscript }) => [superscript, subscript])).toEqual([
      [false, true],
      [true, false],
    ]);
  });

  // As in Excel: a double line is thick, a slanted one medium, and no dashes are thicker than that.
  test.each([
    [[["style", "Double"]], "Double", "Thick"],
    [[["style", "SlantDashDot"]], "SlantDashDot", "Medium"],
    [
      [
        ["style", "Dash"],
        ["weight", "Thick"],
      ],
      "Continuous",
      "Thick",
    ],
    [
      [
        ["weight", "Thick"],
        ["style", "Dash"],
      ],
      "Dash",
      "Thin",
    ],
    [
      [
        ["weight", "Medium"],
        ["style", "DashDot"],
      ],
      "DashDot",
      "Medium",
    ],
    [
      [
        ["style", "Double"],
        ["weight", "Thin"],
      ],
      "Continuous",
      "Thin",
    ],
    [
      [
        ["style", "Dot"],
        ["color", "red"],
      ],
      "Dot",
      "Thin",
    ],
    [[["weight", "Hairline"]], "Continuous", "Hairline"],
    [
      [
        ["weight", "Thick"],
        ["style", "None"],
      ],
      "None",
      "Thin",
    ],
  ])("%j makes a border %s %s", async (steps, style, weight) => {
    const border = await onFirstSheet((sheet) => {
      sheet.getRange("M1").clear();
      const made = sheet.getRange("M1").format.borders.getItem("EdgeTop");
      for (const [name = "", value] of steps) made.set({ [name]: value });
      return made.load("style,weight");
    });
    expect([border.style, border.weight]).toEqual([style, weight]);
  });

  test("is drawn between by what lies between", async () => {
    const edges = await onFirstSheet((sheet) => {
      sheet.getRange("J1:K2").format.borders.getItem("InsideVertical").style = "Double";
      sheet.getRange("J1:K2").format.borders.getItem("InsideHorizontal").style = "Dash";
      const asked = [
        ["J1", "EdgeRight"],
        ["K1", "EdgeLeft"],
        ["J1", "EdgeBottom"],
        ["J2", "EdgeTop"],
        ["J1", "EdgeTop"],
        ["K1", "EdgeRight"],
        ["J2", "EdgeBottom"],
      ] as const;
      return asked.map(([address, side]) =>
        sheet.getRange(address).format.borders.getItem(side).load("style"),
      );
    });
    expect(edges.map(({ style }) => style)).toEqual([
      "Double",
      "Double",
      "Dash",
      "Dash",
      "None",
      "None",
      "None",
    ]);
  });
});
