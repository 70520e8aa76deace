import { dequal } from "dequal";
import type { SceneBox, SceneConnector, SceneLine, SceneRun } from "../../map";

/*
 * Every property that the scene has a word about is set, of new shapes too: which dashes, arrows and bold letters these begin
 * with is the user's to choose (Excel's "Set as Default Shape").
 */

/** Draws a new box. */
export function drawBox(sheet: Excel.Worksheet, box: SceneBox): Excel.Shape {
  const shape = sheet.shapes.addGeometricShape(box.geometry);
  shape.name = box.name;
  shape.placement = "Absolute";
  placeBox(shape, box);
  wordBox(shape, box);
  paintBox(shape, box);
  return shape;
}

/** Puts a box where the scene has it. */
export function placeBox(shape: Excel.Shape, { x, y, width, height }: SceneBox): void {
  shape.left = x;
  shape.top = y;
  shape.width = width;
  shape.height = height;
}

/** Gives a box its text and alternative text. */
export function wordBox(shape: Excel.Shape, box: SceneBox): void {
  shape.altTextTitle = box.altTitle;
  shape.altTextDescription = box.altText;
  writeText(shape.textFrame, box);
}

/** Gives a box its fill and line. */
export function paintBox(shape: Excel.Shape, { fill, line }: SceneBox): void {
  if (fill) shape.fill.setSolidColor(fill);
  else shape.fill.clear();
  if (line) dressLine(shape.lineFormat, line);
  else shape.lineFormat.visible = false;
}

function dressLine(format: Excel.ShapeLineFormat, { color, weight, dash }: SceneLine): void {
  format.color = color;
  format.weight = weight;
  format.dashStyle = dash;
}

const margin = 4;

function writeText(frame: Excel.TextFrame, { runs, align, verticalAlign }: SceneBox): void {
  frame.textRange.text = runs.map(({ text }) => text).join("");
  frame.horizontalAlignment = align;
  frame.verticalAlignment = verticalAlign;
  frame.leftMargin = margin;
  frame.rightMargin = margin;
  frame.topMargin = margin / 2;
  frame.bottomMargin = margin / 2;
  dressText(frame.textRange, runs);
}

/** The whole text as its longest run, then what differs. */
function dressText(text: Excel.TextRange, runs: readonly SceneRun[]): void {
  const [first, ...others] = runs;
  if (!first) return;
  const most = others.reduce((one, other) => (other.text.length > one.text.length ? other : one), first);
  dressRun(text.font, fontOf(most));
  let start = 0;
  for (const run of runs) {
    const { length } = run.text;
    if (length > 0 && !dequal(fontOf(run), fontOf(most)))
      dressRun(text.getSubstring(start, length).font, fontOf(run), fontOf(most));
    start += length;
  }
}

type Font = Required<Omit<SceneRun, "text">>;

function fontOf({ bold = false, italic = false, color, size }: SceneRun): Font {
  return { bold, italic, color, size };
}

function dressRun(font: Excel.ShapeFont, { bold, italic, color, size }: Font, has: Partial<Font> = {}): void {
  if (bold !== has.bold) font.bold = bold;
  if (italic !== has.italic) font.italic = italic;
  if (color !== has.color) font.color = color;
  if (size !== has.size) font.size = size;
}

/** Draws a new connector and glues it to its boxes. */
export function drawConnector(sheet: Excel.Worksheet, connector: SceneConnector, shapeOf: ShapeLookup): void {
  const shape = sheet.shapes.addLine(0, 0, 10, 10, connector.kind);
  shape.name = connector.name;
  shape.placement = "Absolute";
  dressConnector(shape, connector, shapeOf);
}

/** A box of the sheet by its name. */
export type ShapeLookup = (name: string) => Excel.Shape;

/** Gives a connector its ends, line, arrow and alternative text. */
export function dressConnector(shape: Excel.Shape, connector: SceneConnector, shapeOf: ShapeLookup): void {
  shape.altTextTitle = connector.altTitle;
  shape.altTextDescription = connector.altText;
  shape.line.connectBeginShape(shapeOf(connector.from), connector.fromSite);
  shape.line.connectEndShape(shapeOf(connector.to), connector.toSite);
  shape.line.endArrowheadStyle = connector.hasArrow ? "Triangle" : "None";
  dressLine(shape.lineFormat, connector.line);
}
