/* eslint office-addins/load-object-before-read: off, office-addins/call-sync-before-read: off -- what the rules don't see is what is tested */
import type { Host } from "../../src";
import { onFirstSheet } from "../make/batch";
import { hostWith } from "../make/host";
import { type Kept, testKept } from "../make/kept";
import { outcomeOf } from "../make/outcome";

type Read = (shape: Excel.Shape) => () => unknown;
type Set = (shape: Excel.Shape, sheet: Excel.Worksheet) => unknown;
let count = 0;

/** A shape of a name of its own; the text stands in its element in the drawing. */
function kept(
  what: string,
  set: Set,
  [read, answer]: readonly [Read, unknown],
  text = "",
  isLine = false,
): Kept {
  count += 1;
  const name = `S${count}.`;
  return {
    what,
    set: (sheet) => {
      const shape = isLine ? sheet.shapes.addLine(0, 0, 90, 30) : sheet.shapes.addGeometricShape("Rectangle");
      shape.name = name;
      shape.left = 9 * count;
      set(shape, sheet);
    },
    ask: (sheet) => read(sheet.shapes.getItem(name)),
    answer,
    part: [
      "xl/drawings/drawing1.xml",
      new RegExp(`name="${name}"(?:(?!</xdr:sp>|</xdr:cxnSp>).)*?${text}`, "s"),
    ],
  };
}

const line = (what: string, set: Set, answer: readonly [Read, unknown], text = "") =>
  kept(what, set, answer, text, true);

function of<Part extends { load(names: string): unknown; toJSON(): object }>(
  part: (shape: Excel.Shape) => Part,
  field: string,
): Read {
  return (shape) => {
    const found = part(shape);
    found.load(field);
    return () => Object.entries(found.toJSON()).find(([name]) => name === field)?.[1];
  };
}

const own = (field: string) => of((shape) => shape, field);
const fill = (field: string) => of((shape) => shape.fill, field);
const border = (field: string) => of((shape) => shape.lineFormat, field);
const frame = (field: string) => of((shape) => shape.textFrame, field);
const font = (field: string) => of((shape) => shape.textFrame.textRange.font, field);
const end = (field: string) => of((shape) => shape.line, field);

const dashes = [
  ["Dash", "dash"],
  ["DashDot", "dashDot"],
  ["LongDash", "lgDash"],
  ["LongDashDot", "lgDashDot"],
  ["LongDashDotDot", "lgDashDotDot"],
  ["SystemDash", "sysDash"],
  ["SystemDashDot", "sysDashDot"],
  ["DashDotDot", ""],
  ["RoundDot", ""],
  ["SquareDot", ""],
  ["SystemDot", ""],
] as const;
const compounds = [
  ["ThinThin", "dbl"],
  ["ThickBetweenThin", "tri"],
  ["ThickThin", "thickThin"],
  ["ThinThick", "thinThick"],
] as const;
const anchors = [
  ["Top", "t"],
  ["Middle", "ctr"],
  ["Bottom", "b"],
  ["Justified", "just"],
  ["Distributed", "dist"],
] as const;
const turns = [
  ["Vertical", "vert"],
  ["Vertical270", "vert270"],
  ["WordArtVertical", "wordArtVert"],
  ["EastAsianVertical", "eaVert"],
  ["MongolianVertical", "mongolianVert"],
  ["WordArtVerticalRTL", "wordArtVertRtl"],
] as const;
const sides = [
  ["Left", "l"],
  ["Center", "ctr"],
  ["Right", "r"],
  ["Justify", "just"],
  ["JustifyLow", "justLow"],
  ["Distributed", "dist"],
  ["ThaiDistributed", "thaiDist"],
] as const;
const heads = [
  ["Triangle", "triangle"],
  ["Stealth", "stealth"],
  ["Diamond", "diamond"],
  ["Oval", "oval"],
  ["Open", "arrow"],
] as const;

// ECMA-376 part 1, 20.1: lengths in 12700ths of a point, turns in 60000ths of a degree, shares in 100000ths; what is opaque is alpha.
testKept("a shape is kept with", [
  kept(
    "a colour",
    (shape) => shape.fill.setSolidColor("#FF8000"),
    [fill("foregroundColor"), "#FF8000"],
    '<a:solidFill><a:srgbClr val="FF8000"',
  ),
  kept(
    "a fill that is seen through",
    (shape) => (shape.fill.transparency = 0.25),
    [fill("transparency"), 0.25],
    '<a:alpha val="75000"/>',
  ),
  kept("no fill", (shape) => shape.fill.clear(), [fill("type"), "NoFill"], "<a:noFill/>"),
  kept(
    "a thick border",
    (shape) => (shape.lineFormat.weight = 2.25),
    [border("weight"), 2.25],
    '<a:ln w="28575"',
  ),
  kept(
    "a border of a colour",
    (shape) => (shape.lineFormat.color = "red"),
    [border("color"), "#FF0000"],
    '<a:ln [^>]*><a:solidFill><a:srgbClr val="FF0000"',
  ),
  kept(
    "a border that is seen through",
    (shape) => (shape.lineFormat.transparency = 1),
    [border("transparency"), 1],
    '<a:ln (?:(?!</a:ln>).)*<a:alpha val="0"/>',
  ),
  kept(
    "no border",
    (shape) => (shape.lineFormat.visible = false),
    [border("visible"), false],
    "<a:ln(?: [^>]*)?><a:noFill/>",
  ),
  ...dashes.map(([dash, word]) =>
    kept(
      `the border ${dash}`,
      (shape) => (shape.lineFormat.dashStyle = dash),
      [border("dashStyle"), dash],
      word && `<a:prstDash val="${word}"/>`,
    ),
  ),
  ...compounds.map(([style, word]) =>
    kept(
      `the border ${style}`,
      (shape) => (shape.lineFormat.style = style),
      [border("style"), style],
      `cmpd="${word}"`,
    ),
  ),
  kept("a turn", (shape) => (shape.rotation = 45), [own("rotation"), 45], 'rot="2700000"'),
  kept("a turn the other way", (shape) => (shape.rotation = -90), [own("rotation"), 270], 'rot="16200000"'),
  kept("more than a full turn", (shape) => (shape.rotation = 370), [own("rotation"), 10], 'rot="600000"'),
  kept(
    "a title & a description",
    (shape) => shape.set({ altTextTitle: "T & t", altTextDescription: '"D"' }),
    [own("altTextDescription"), '"D"'],
    '[^>]*(?:title="T &amp; t"[^>]*descr="&quot;D&quot;"|descr="&quot;D&quot;"[^>]*title="T &amp; t")',
  ),
  kept(
    "its sides in ratio",
    (shape) => (shape.lockAspectRatio = true),
    [own("lockAspectRatio"), true],
    'noChangeAspect="1"',
  ),
  kept("nothing to see", (shape) => (shape.visible = false), [own("visible"), false], '[^>]*hidden="1"'),
  kept("a place on the sheet, whatever its cells do", (shape) => (shape.placement = "Absolute"), [
    own("placement"),
    "Absolute",
  ]),
  kept("a place with its cell", (shape) => (shape.placement = "OneCell"), [own("placement"), "OneCell"]),
  kept("a place with both its cells", (shape) => (shape.placement = "TwoCell"), [
    own("placement"),
    "TwoCell",
  ]),
  kept(
    "another form",
    (shape) => (shape.geometricShapeType = "RoundRectangle"),
    [own("geometricShapeType"), "RoundRectangle"],
    'prst="roundRect"',
  ),
  ...anchors.map(([where, word]) =>
    kept(
      `text at the ${where}`,
      (shape) => (shape.textFrame.verticalAlignment = where),
      [frame("verticalAlignment"), where],
      `anchor="${word}"`,
    ),
  ),
  ...turns.map(([how, word]) =>
    kept(
      `text ${how}`,
      (shape) => (shape.textFrame.orientation = how),
      [frame("orientation"), how],
      `vert="${word}"`,
    ),
  ),
  ...sides.map(([side, word]) =>
    kept(
      `text ${side}`,
      (shape) => {
        shape.textFrame.textRange.text = "x";
        shape.textFrame.horizontalAlignment = side;
      },
      [frame("horizontalAlignment"), side],
      `algn="${word}"`,
    ),
  ),
  kept("a margin", (shape) => (shape.textFrame.leftMargin = 10), [frame("leftMargin"), 10], 'lIns="127000"'),
  kept(
    "a margin of nothing",
    (shape) => (shape.textFrame.bottomMargin = 0),
    [frame("bottomMargin"), 0],
    'bIns="0"',
  ),
  kept(
    "a shape that fits its text",
    (shape) => (shape.textFrame.autoSizeSetting = "AutoSizeShapeToFitText"),
    [frame("autoSizeSetting"), "AutoSizeShapeToFitText"],
    "<a:spAutoFit/>",
  ),
  kept(
    "a text that fits its shape",
    (shape) => (shape.textFrame.autoSizeSetting = "AutoSizeTextToFitShape"),
    [frame("autoSizeSetting"), "AutoSizeTextToFitShape"],
    "<a:normAutofit",
  ),
  kept(
    "text of two lines & marks",
    (shape) => (shape.textFrame.textRange.text = "a <b>\n& c "),
    [of((shape) => shape.textFrame.textRange, "text"), "a <b>\n& c "],
    "<a:t(?: [^>]*)?>a &lt;b&gt;</a:t>",
  ),
  kept(
    "a font's size",
    (shape) => shape.textFrame.textRange.set({ text: "x", font: { size: 13.5 } }),
    [font("size"), 13.5],
    'sz="1350"',
  ),
  kept(
    "a bold font",
    (shape) => shape.textFrame.textRange.set({ text: "x", font: { bold: true } }),
    [font("bold"), true],
    'b="1"',
  ),
  kept(
    "a slanted font",
    (shape) => shape.textFrame.textRange.set({ text: "x", font: { italic: true } }),
    [font("italic"), true],
    'i="1"',
  ),
  kept(
    "a line below",
    (shape) => shape.textFrame.textRange.set({ text: "x", font: { underline: "Single" } }),
    [font("underline"), "Single"],
    'u="sng"',
  ),
  kept(
    "a wavy line below",
    (shape) => shape.textFrame.textRange.set({ text: "x", font: { underline: "WavyDouble" } }),
    [font("underline"), "WavyDouble"],
    'u="wavyDbl"',
  ),
  kept(
    "another font",
    (shape) => shape.textFrame.textRange.set({ text: "x", font: { name: "Arial" } }),
    [font("name"), "Arial"],
    '<a:latin typeface="Arial"',
  ),
  kept(
    "a font's colour",
    (shape) => shape.textFrame.textRange.set({ text: "x", font: { color: "#00FF00" } }),
    [font("color"), "#00FF00"],
    '<a:rPr [^>]*>.*<a:srgbClr val="00FF00"',
  ),
  ...heads.map(([head, word]) =>
    line(
      `the end ${head}`,
      (shape) => (shape.line.endArrowheadStyle = head),
      [end("endArrowheadStyle"), head],
      `<a:tailEnd type="${word}"`,
    ),
  ),
  line(
    "a beginning",
    (shape) => (shape.line.beginArrowheadStyle = "Oval"),
    [end("beginArrowheadStyle"), "Oval"],
    '<a:headEnd type="oval"',
  ),
  line(
    "a long, wide end",
    (shape) =>
      shape.line.set({ endArrowheadStyle: "Open", endArrowheadLength: "Long", endArrowheadWidth: "Wide" }),
    [end("endArrowheadWidth"), "Wide"],
    '<a:tailEnd type="arrow" w="lg" len="lg"',
  ),
  line(
    "a short, narrow beginning",
    (shape) =>
      shape.line.set({
        beginArrowheadStyle: "Open",
        beginArrowheadLength: "Short",
        beginArrowheadWidth: "Narrow",
      }),
    [end("beginArrowheadLength"), "Short"],
    '<a:headEnd type="arrow" w="sm" len="sm"',
  ),
  line(
    "a bend",
    (shape) => (shape.line.connectorType = "Elbow"),
    [end("connectorType"), "Elbow"],
    'prst="bentConnector3"',
  ),
  line(
    "a curve",
    (shape) => (shape.line.connectorType = "Curve"),
    [end("connectorType"), "Curve"],
    'prst="curvedConnector3"',
  ),
  line(
    "nothing at its ends",
    (shape) => shape.load("name"),
    [end("endArrowheadStyle"), "None"],
    'prst="(?:straightConnector1|line)"',
  ),
]);

describe("a shape", () => {
  let host: Host;
  beforeAll(async () => {
    host = await hostWith();
  });
  afterAll(() => host.dispose());

  const invalid = (text: string) => JSON.parse(text);

  test.each<[string, Set, string]>([
    ["a colour that is none", (shape) => shape.fill.setSolidColor("reddish"), "InvalidArgument"],
    ["more than all of it seen through", (shape) => (shape.fill.transparency = 1.01), "InvalidArgument"],
    [
      "a line below of another kind",
      (shape) => (shape.textFrame.textRange.font.underline = invalid('"Wobbly"')),
      "InvalidArgument",
    ],
    [
      "a text that is cut off at the side",
      (shape) => (shape.textFrame.horizontalOverflow = "Clip"),
      "ApiNotFound",
    ],
    [
      "a text that is cut off below",
      (shape) => (shape.textFrame.verticalOverflow = "Ellipsis"),
      "ApiNotFound",
    ],
    ["a text that is not cut off", (shape) => (shape.textFrame.verticalOverflow = "Overflow"), "done"],
    [
      "a text that goes on in another way",
      (shape) => (shape.textFrame.verticalOverflow = invalid('"Flow"')),
      "InvalidArgument",
    ],
    ["an end where there is no line", (shape) => (shape.line.endArrowheadStyle = "Oval"), "InvalidOperation"],
    ["a group that it is not", (shape) => shape.group.ungroup(), "InvalidOperation"],
    ["a group that it is not in", (shape) => shape.parentGroup.load("name"), "InvalidOperation"],
    [
      "a piece of text that it has not",
      (shape) => shape.textFrame.textRange.getSubstring(1).load("text"),
      "InvalidArgument",
    ],
    [
      "a site that it has not",
      (shape, sheet) => sheet.shapes.addLine(0, 0, 9, 9).line.connectBeginShape(shape, 4),
      "InvalidArgument",
    ],
    ["a place left of the sheet", (shape) => (shape.left = -0.75), "InvalidArgument"],
    ["a shape that is gone", (shape) => (shape.delete(), (shape.left = 9)), "ItemNotFound"],
  ])("refuses %s", async (_, work, code) => {
    expect(await outcomeOf((sheet) => work(sheet.shapes.addGeometricShape("Rectangle"), sheet))).toBe(code);
  });

  /** The text of a new shape in pieces that look alike, after a change: `a|bc|d`, with the bold ones in capitals. */
  async function runsAfter(change: (text: Excel.TextRange) => unknown): Promise<string> {
    const name = await onFirstSheet((sheet) => {
      const shape = sheet.shapes.addGeometricShape("Rectangle");
      shape.textFrame.textRange.text = "abcd";
      shape.textFrame.textRange.getSubstring(1, 2).font.bold = true;
      change(shape.textFrame.textRange);
      return shape.load("name");
    });
    const shape = host.book.sheets[0]?.shapes.find((each) => each.name === name.name);
    return (shape?.text?.runs ?? []).map(({ text, bold }) => (bold ? text.toUpperCase() : text)).join("|");
  }

  test.each<[string, (text: Excel.TextRange) => unknown, string]>([
    ["as it was", (text) => text.load("text"), "a|BC|d"],
    ["bold in its first half", (text) => (text.getSubstring(0, 2).font.bold = true), "ABC|d"],
    ["plain all over", (text) => (text.font.bold = false), "abcd"],
    ["with another beginning", (text) => (text.getSubstring(0, 1).text = "xy"), "xy|BC|d"],
    ["with another middle", (text) => (text.getSubstring(1, 2).text = "z"), "a|Z|d"],
    ["with another end", (text) => (text.getSubstring(3).text = ""), "a|BC"],
    ["with more in it", (text) => (text.getSubstring(2, 0).text = "xx"), "a|BXXC|d"],
    ["with less of a piece of it", (text) => (text.getSubstring(1, 2).getSubstring(1, 1).text = ""), "a|B|d"],
    ["another", (text) => (text.text = "new"), "new"],
  ])("has a text %s", async (_, change, runs) => {
    expect(await runsAfter(change)).toBe(runs);
  });

  test("tells of looks that its text has in part that they are mixed", async () => {
    const [all, part] = await onFirstSheet((sheet) => {
      const text = sheet.shapes.addTextBox("abcd").textFrame.textRange;
      text.getSubstring(1, 2).font.set({ bold: true, color: "red", size: 20 });
      return [text.font, text.getSubstring(1, 2).font].map((each) => each.load("bold,color,size,italic"));
    });
    expect([all?.bold, all?.color, all?.size, all?.italic]).toEqual([null, null, null, false]);
    expect([part?.bold, part?.color, part?.size]).toEqual([true, "#FF0000", 20]);
  });
});
