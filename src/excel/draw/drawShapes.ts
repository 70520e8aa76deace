import type { SceneBox, SceneConnector, SceneLine, SceneRun } from "../../map";

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
  let start = 0;
  for (const run of runs) {
    if (run.text.length > 0) dressRun(frame.textRange.getSubstring(start, run.text.length).font, run);
    start += run.text.length;
  }
}

function dressRun(font: Excel.ShapeFont, { bold, italic, color, size }: SceneRun): void {
  font.bold = bold ?? false;
  font.italic = italic ?? false;
  font.color = color;
  font.size = size;
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
