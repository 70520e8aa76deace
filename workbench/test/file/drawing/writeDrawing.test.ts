import fc from "fast-check";
import { saveBook } from "../../../src";
import type { Sheet } from "../../../src/book/book";
import { geometries } from "../../../src/book/geometries";
import type { Shape } from "../../../src/book/shape";
import { gridOf, toEmu, toPoints } from "../../../src/file/drawing/grid";
import { isSideways, placementOf, readPlace, turnedBox } from "../../../src/file/drawing/readPlace";
import { joinRuns } from "../../../src/file/drawing/readShapeText";
import { geometryOfPreset, presetOfGeometry } from "../../../src/file/drawing/shapeWords";
import { blankSheet } from "../../../src/book/makeBook";
import { madeBook, opened, reopened } from "../asking";
import { connectorOf, shapeOf } from "../making";
import { linksPart, sheetOf, smallBook, typesPart } from "../fixtures/zipped";
import { editedParts, elementIn, elementsIn, savedParts, tree } from "../../make/edited";
import { expectValid } from "../../make/validate";

const a = "http://schemas.openxmlformats.org/drawingml/2006/main";
const xdr = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const part = "xl/drawings/drawing1.xml";

const drawnBook = (root: string) =>
  smallBook(sheetOf("", '<drawing r:id="rId1"/>'), {
    "[Content_Types].xml": typesPart({
      "xl/workbook.xml": "sheet.main",
      "xl/worksheets/sheet1.xml": "worksheet",
      [part]: "application/vnd.openxmlformats-officedocument.drawing+xml",
    }),
    [part]: root,
    "xl/worksheets/_rels/sheet1.xml.rels": linksPart(["rId1", "drawing", "../drawings/drawing1.xml"]),
  });

const anchored = (object: string) =>
  drawnBook(
    `<xdr:wsDr xmlns:xdr="${xdr}" xmlns:a="${a}"><xdr:twoCellAnchor editAs="oneCell"><xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>4</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>${object}<xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`,
  );

const object = (properties: string, body = "", style = "") =>
  `<xdr:sp macro="m" textlink=""><xdr:nvSpPr><xdr:cNvPr id="2" name="Box"><a:extLst/></xdr:cNvPr><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr><a:xfrm><a:off x="609600" y="190500"/><a:ext cx="1219200" cy="571500"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${properties}</xdr:spPr>${style}${body}</xdr:sp>`;

const only = (bytes: Uint8Array): Shape => opened(bytes).sheets[0]!.shapes[0]!;

const after = (bytes: Uint8Array, change: Partial<Shape>) =>
  editedParts(bytes, (sheet) => (sheet.shapes = sheet.shapes.map((shape) => ({ ...shape, ...change }))))[
    part
  ]!;

test("every geometry of Office.js has a word of DrawingML and comes back by it", () => {
  for (const geometry of geometries) expect(geometryOfPreset(presetOfGeometry(geometry))).toBe(geometry);
  expect(new Set(geometries.map(presetOfGeometry)).size).toBe(geometries.length);
});

/* ECMA-376, 20.1.10.56. */
test.each([
  ["rect", "Rectangle"],
  ["roundRect", "RoundRectangle"],
  ["round2DiagRect", "Round2DiagonalRectangle"],
  ["snip1Rect", "Snip1Rectangle"],
  ["rtTriangle", "RightTriangle"],
  ["diagStripe", "DiagonalStripe"],
  ["lineInv", "LineInverse"],
  ["wedgeRectCallout", "WedgeRectCallout"],
  ["wedgeRoundRectCallout", "WedgeRRectCallout"],
  ["uturnArrow", "UturnArrow"],
  ["flowChartAlternateProcess", "FlowChartAlternateProcess"],
])("the preset %s is %s", (preset, geometry) => {
  expect([geometryOfPreset(preset), presetOfGeometry(geometry)]).toEqual([geometry, preset]);
});

const grid = gridOf({ ...blankSheet(1, "S"), columns: new Map([[1, { widthPoints: 96 }], [2, { hidden: true }]]), rows: new Map([[0, { heightPoints: 30 }]]) }); // prettier-ignore

test("columns and rows begin where the ones before them end", () => {
  expect([0, 1, 2, 3, 4].map((column) => toPoints(grid.columns.edgeOf(column)))).toEqual([
    0, 48, 144, 144, 192,
  ]);
  expect([0, 1, 2, 1048576].map((row) => toPoints(grid.rows.edgeOf(row)))).toEqual([
    0,
    30,
    45,
    15 * 1048576 + 15,
  ]);
  expect(grid.columns.placeOf(toEmu(100))).toEqual({ index: 1, offset: toEmu(52) });
  expect(grid.columns.placeOf(toEmu(144)).index).toBe(3); // not in the hidden one before it
  expect(grid.rows.placeOf(-5)).toEqual({ index: 0, offset: 0 });
  expect(grid.rows.placeOf(1e15).index).toBe(1048575);
});

test("a place is the column that it lies in and the rest", () => {
  fc.assert(
    fc.property(fc.nat(2_000_000_000), (emu) => {
      const { index, offset } = grid.columns.placeOf(emu);
      expect(grid.columns.edgeOf(index) + offset).toBe(emu);
      expect(index === 16383 || grid.columns.edgeOf(index + 1) > emu).toBe(true);
    }),
  );
});

const marker = (name: string, [col, colOff, row, rowOff]: readonly number[]) =>
  `<${name}><col>${col}</col><colOff>${colOff}</colOff><row>${row}</row><rowOff>${rowOff}</rowOff></${name}>`;

test.each([
  [`<twoCellAnchor>${marker("from", [0, 12700, 0, 0])}${marker("to", [1, 0, 2, 127000])}</twoCellAnchor>`, [1, 0, 47, 55]],
  [`<twoCellAnchor>${marker("from", [0, 99999999, 0, -5])}${marker("to", [1, 0, 1, 0])}</twoCellAnchor>`, [48, 0, 0, 30]], // no further than its cell
  [`<twoCellAnchor>${marker("from", [3, 0, 3, 0])}${marker("to", [1, 0, 1, 0])}</twoCellAnchor>`, [144, 60, 0, 0]], // turned inside out
  [`<oneCellAnchor>${marker("from", [1, 0, 1, 0])}<ext cx="127000" cy="254000"/></oneCellAnchor>`, [48, 30, 10, 20]],
  ['<absoluteAnchor><pos x="12700" y="25400"/><ext cx="38100" cy="50800"/></absoluteAnchor>', [1, 2, 3, 4]],
  ["<absoluteAnchor/>", [0, 0, 0, 0]],
  ["<twoCellAnchor/>", [0, 0, 0, 0]],
])("%s is where Excel puts it", (anchor, [left, top, width, height]) => {
  expect(readPlace(tree(anchor), 0, grid)).toEqual({ left, top, width, height });
}); // prettier-ignore

test("the anchor of a shape that lies on its side is that of the shape turned by a right angle", () => {
  expect([0, 44.9, 45, 90, 134.9, 135, 180, 225, 314, 315, -90].map(isSideways)).toEqual([false, false, true, true, true, false, false, true, true, false, true]); // prettier-ignore
  expect(turnedBox({ left: 10, top: 20, width: 100, height: 40 })).toEqual({
    left: 40,
    top: -10,
    width: 40,
    height: 100,
  });
  expect(turnedBox(turnedBox({ left: 1, top: 2, width: 3, height: 4 }))).toEqual({
    left: 1,
    top: 2,
    width: 3,
    height: 4,
  });
  expect(
    ["<twoCellAnchor/>", '<twoCellAnchor editAs="absolute"/>', "<oneCellAnchor/>", "<absoluteAnchor/>"].map(
      (one) => placementOf(tree(one)),
    ),
  ).toEqual(["twoCell", "absolute", "oneCell", "absolute"]);
});

const style =
  '<xdr:style><a:lnRef idx="2"><a:schemeClr val="accent1"><a:shade val="50000"/></a:schemeClr></a:lnRef><a:fillRef idx="1"><a:schemeClr val="accent1"/></a:fillRef><a:effectRef idx="0"/><a:fontRef idx="minor"><a:schemeClr val="lt1"/></a:fontRef></xdr:style>';

test.each([
  ["", "", { fill: { kind: "NoFill", color: "#FFFFFF", transparency: 0 }, line: { visible: false, weightPoints: 0.75, dashStyle: "Solid" } }],
  ["", style, { fill: { kind: "Solid", color: "#4472C4", transparency: 0 }, line: { visible: true, color: "#2F528F", weightPoints: 1 } }],
  ["<a:noFill/><a:ln><a:noFill/></a:ln>", style, { fill: { kind: "NoFill" }, line: { visible: false } }],
  ['<a:solidFill><a:srgbClr val="112233"><a:alpha val="40000"/></a:srgbClr></a:solidFill>', "", { fill: { kind: "Solid", color: "#112233", transparency: 0.6 } }],
  ['<a:gradFill><a:gsLst><a:gs pos="0"><a:srgbClr val="AABBCC"/></a:gs></a:gsLst></a:gradFill>', "", { fill: { kind: "Other", color: "#AABBCC" } }],
  ['<a:ln w="38100" cap="rnd" cmpd="dbl"><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill><a:prstDash val="sysDot"/></a:ln>', "", { line: { visible: true, color: "#FF0000", weightPoints: 3, dashStyle: "RoundDot", compound: "ThinThin" } }],
  ['<a:ln><a:prstDash val="sysDot"/></a:ln>', style, { line: { visible: true, color: "#2F528F", weightPoints: 1, dashStyle: "SquareDot" } }],
])("the look %s with the style %s is read", (properties, ofStyle, expected) => {
  expect(only(anchored(object(properties, "", ofStyle)))).toMatchObject(expected);
}); // prettier-ignore

const line =
  '<a:ln w="12700" algn="in"><a:gradFill><a:gsLst/></a:gradFill><a:custDash><a:ds d="1" sp="1"/></a:custDash><a:miter lim="800000"/></a:ln>';

test("what of a line did not change keeps what the model does not know", () => {
  const bytes = anchored(object(line));
  const thick = after(bytes, { line: { ...only(bytes).line, weightPoints: 3 } });
  expect(elementIn(thick, "a:ln")).toBe(line.replace('w="12700"', 'w="38100"'));
  const red = after(bytes, { line: { ...only(bytes).line, color: "#FF0000" } });
  expect(elementIn(red, "a:ln")).toBe(
    '<a:ln w="12700" algn="in"><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill><a:custDash><a:ds d="1" sp="1"/></a:custDash><a:miter lim="800000"/></a:ln>',
  );
  const dashed = after(bytes, { line: { ...only(bytes).line, dashStyle: "Dash" } });
  expect(elementIn(dashed, "a:ln")).toBe(
    '<a:ln w="12700" algn="in"><a:gradFill><a:gsLst/></a:gradFill><a:prstDash val="dash"/><a:miter lim="800000"/></a:ln>',
  );
});

const body =
  '<xdr:txBody><a:bodyPr vertOverflow="clip" anchor="ctr"><a:normAutofit fontScale="90000"/></a:bodyPr><a:lstStyle/><a:p><a:pPr marL="100" algn="ctr"><a:buChar char="•"/></a:pPr><a:r><a:rPr lang="de-DE" b="1" dirty="0"><a:hlinkClick/></a:rPr><a:t>One</a:t></a:r></a:p><a:p><a:pPr algn="ctr"/><a:r><a:t>Two</a:t></a:r></a:p></xdr:txBody>';

test("a text that stays keeps its points and links when its box changes", () => {
  const bytes = anchored(object("", body));
  const { text } = only(bytes);
  expect(text).toMatchObject({
    horizontalAlignment: "Center",
    verticalAlignment: "Middle",
    autoSize: "AutoSizeTextToFitShape",
  });
  const wide = after(bytes, { text: { ...text!, margins: { top: 0, bottom: 1, left: 2, right: 3 } } });
  expect(elementsIn(wide, "a:p")).toEqual(elementsIn(body, "a:p"));
  expect(elementIn(wide, "a:bodyPr")).toBe(
    '<a:bodyPr vertOverflow="clip" anchor="ctr" vert="horz" wrap="square" lIns="25400" tIns="0" rIns="38100" bIns="12700"><a:normAutofit fontScale="90000"/></a:bodyPr>',
  );
  const left = after(bytes, { text: { ...text!, horizontalAlignment: "Left" } });
  expect(elementsIn(left, "a:p")).toEqual(elementsIn(body.replaceAll('algn="ctr"', 'algn="l"'), "a:p"));
});

test("an empty paragraph gets its alignment before its end", () => {
  const empty = '<xdr:txBody><a:bodyPr/><a:p><a:endParaRPr lang="de-DE"/></a:p></xdr:txBody>';
  const bytes = anchored(object("", empty));
  const right = after(bytes, { text: { ...only(bytes).text!, horizontalAlignment: "Right" } });
  expect(elementIn(right, "a:p")).toBe('<a:p><a:pPr algn="r"/><a:endParaRPr lang="de-DE"/></a:p>');
});

test("another text is written in paragraphs, each run with its look", () => {
  const plain = {
    bold: false,
    italic: true,
    underline: "Double",
    color: "#112233",
    size: 10.5,
    name: "Arial",
  };
  const text = after(anchored(object("", body)), {
    text: { ...shapeOf(2).text!, autoSize: "AutoSizeShapeToFitText", runs: [{ ...plain, text: "a\n\nb<" }] },
  });
  const run = (words: string) =>
    `<a:r><a:rPr lang="en-US" sz="1050" b="0" i="1" u="dbl"><a:solidFill><a:srgbClr val="112233"/></a:solidFill><a:latin typeface="Arial"/></a:rPr><a:t>${words}</a:t></a:r>`;
  expect(elementsIn(text, "a:p")).toEqual([
    `<a:p><a:pPr algn="ctr"/>${run("a")}</a:p>`,
    `<a:p><a:pPr algn="ctr"/>${run("").replace("a:r>", "").replace("<a:t></a:t></a:r>", "").replaceAll("a:rPr", "a:endParaRPr").replace("<<", "<")}</a:p>`,
    `<a:p><a:pPr algn="ctr"/>${run("b&lt;")}</a:p>`,
  ]);
  expect(text).toContain("<a:spAutoFit/>");
  expect(text).not.toContain("normAutofit");
});

test("runs of one look are one, and empty ones none", () => {
  const run = (text: string, bold = false) => ({
    text,
    bold,
    italic: false,
    underline: "None",
    color: "#000000",
    size: 11,
    name: "Calibri",
  });
  expect(
    joinRuns([run(""), run("a"), run("b"), run("", true), run("c", true), run("d")]).map(({ text }) => text),
  ).toEqual(["ab", "c", "d"]);
});

test.each<[Partial<Shape>, RegExp]>([
  [{ name: 'B "<1>"', altTextTitle: "T", altTextDescription: "D\nE", visible: false }, /<xdr:cNvPr id="2" name="B &quot;&lt;1&gt;&quot;" descr="D&#10;E" title="T" hidden="1"><a:extLst\/>/],
  [{ lockAspectRatio: true }, /<xdr:cNvSpPr><a:spLocks noChangeAspect="1"\/><\/xdr:cNvSpPr>/],
  [{ geometry: "Ellipse" }, /<a:prstGeom prst="ellipse"><a:avLst\/>/],
  [{ rotation: 90 }, /<a:xfrm rot="5400000">/],
  [{ placement: "Absolute", left: 0, top: 0 }, /<xdr:twoCellAnchor editAs="absolute"><xdr:from><xdr:col>0<\/xdr:col>/],
  [{ fill: { kind: "Solid", color: "#FF0000", transparency: 0.5 } }, /<a:solidFill><a:srgbClr val="FF0000"><a:alpha val="50000"\/>/],
])("the change %p of a file's shape is written, and nothing else of it", (change, expected) => {
  const text = after(anchored(object("<a:effectLst/>")), change);
  expect(text).toMatch(expected);
  expect(text).toContain("<a:effectLst/>");
  expect(text).toContain('<xdr:sp macro="m" textlink="">');
}); // prettier-ignore

/* openpyxl and others write the drawing's namespace without a prefix. */
const bare = `<wsDr xmlns="${xdr}"><oneCellAnchor><from><col>1</col><colOff>0</colOff><row>1</row><rowOff>0</rowOff></from><ext cx="1219200" cy="571500"/><sp><nvSpPr><cNvPr id="1" name="Box"/><cNvSpPr/></nvSpPr><spPr><q:prstGeom xmlns:q="${a}" prst="rect"><q:avLst/></q:prstGeom></spPr></sp><clientData/></oneCellAnchor></wsDr>`;

test("a drawing without prefixes is changed in its own style and stays valid", async () => {
  const book = opened(drawnBook(bare));
  const [sheet] = book.sheets;
  sheet!.shapes = [
    { ...sheet!.shapes[0]!, left: 10, fill: { kind: "Solid", color: "#FF0000", transparency: 0 } },
    shapeOf(2),
  ];
  const bytes = saveBook(book);
  const text = editedParts(bytes, () => undefined)[part]!;
  expect(text).not.toContain("xdr:");
  expect(text).toContain("<twoCellAnchor");
  await expectValid(bytes);
  expect(opened(bytes).sheets[0]!.shapes.map(({ left }) => left)).toEqual([10, 10.5]);
});

test("two shapes of one number are told apart, and both are still there after a change", () => {
  const one = object("");
  const bytes = drawnBook(
    `<xdr:wsDr xmlns:xdr="${xdr}" xmlns:a="${a}">${[1, 5].map((row) => `<xdr:oneCellAnchor>${marker("from", [1, 0, row, 0]).replace(/<(\/?)/g, "<$1xdr:")}<xdr:ext cx="12700" cy="12700"/>${one}<xdr:clientData/></xdr:oneCellAnchor>`).join("")}</xdr:wsDr>`,
  );
  const { shapes } = opened(bytes).sheets[0]!;
  expect(new Set(shapes.map(({ id }) => id)).size).toBe(2);
  const text = after(bytes, { name: "Both" });
  expect(text.match(/name="Both"/g)).toHaveLength(2);
});

test("shapes come in the order in which they lie, those that are gone are gone, what is not seen stays", () => {
  const control = '<mc:AlternateContent xmlns:mc="mc"><mc:Choice/></mc:AlternateContent>';
  const anchor = (id: number) =>
    `<xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="1" cy="1"/>${object("").replace('id="2"', `id="${id}"`)}<xdr:clientData/></xdr:absoluteAnchor>`;
  const bytes = drawnBook(
    `<xdr:wsDr xmlns:xdr="${xdr}" xmlns:a="${a}">${anchor(1)}${control}${anchor(2)}${anchor(3)}</xdr:wsDr>`,
  );
  const text = editedParts(bytes, (sheet) => (sheet.shapes = [sheet.shapes[2]!, sheet.shapes[0]!]))[part]!;
  expect(text.match(/cNvPr id="\d"|mc:Choice/g)).toEqual(['cNvPr id="3"', "mc:Choice", 'cNvPr id="1"']);
});

test("connectors keep their ends, heads and flips, upright ones too", () => {
  const connectors = (["Straight", "Elbow", "Curve"] as const).flatMap((type, index) =>
    [0, 1].map((site) => {
      const made = connectorOf(10 + index * 2 + site, { left: 60, top: 60, width: 80, height: 40 });
      return {
        ...made,
        connector: {
          ...made.connector!,
          type,
          begin: { shapeId: 2, site },
          end: { shapeId: 3, site: site + 2 },
          flipVertical: site === 1,
        },
      };
    }),
  );
  const shapes = [shapeOf(2), shapeOf(3, { left: 300 }), ...connectors];
  expect(reopened(madeBook((sheet) => (sheet.shapes = shapes))).sheets[0]!.shapes).toEqual(shapes);
});

const points = fc.integer({ min: 0, max: 20000 }).map((tenths) => toPoints(toEmu(tenths / 10)));

const places = fc.record({
  left: points,
  top: points,
  width: points,
  height: points,
  rotation: fc.integer({ min: 0, max: 359 }),
});
const widths = fc.dictionary(fc.constantFrom("0", "1", "7"), fc.constantFrom(0.75, 20.25, 99.75, 399.75), {
  noNullPrototype: true,
});

test("places, turns and sizes come back, on any grid", () => {
  fc.assert(
    fc.property(places, widths, (place, columns) => {
      const { left, top, width, height, rotation } = place;
      // What would lie before the first cell once it is turned is moved there, as in Excel.
      fc.pre(!isSideways(rotation) || (left + (width - height) / 2 >= 0 && top + (height - width) / 2 >= 0));
      const change = (sheet: Sheet) => {
        for (const [column, widthPoints] of Object.entries(columns))
          sheet.columns.set(Number(column), { widthPoints });
        sheet.shapes = [shapeOf(2, place)];
      };
      const [again] = reopened(madeBook(change)).sheets[0]!.shapes;
      for (const name of ["left", "top", "width", "height", "rotation"] as const)
        expect(again![name]).toBeCloseTo(place[name], 3);
    }),
    { numRuns: 40 },
  );
});

test("a new drawing is named in its sheet, its types and its relationships", () => {
  const parts = savedParts((sheet) => (sheet.shapes = [shapeOf(2)]));
  expect(parts["xl/worksheets/sheet1.xml"]).toContain('<drawing r:id="rId1"/>');
  expect(parts["[Content_Types].xml"]).toContain(
    `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/>`,
  );
  expect(parts["xl/worksheets/_rels/sheet1.xml.rels"]).toContain('Target="../drawings/drawing1.xml"');
});
