import type { SceneBox } from "../../map";
import type { Trips } from "../batch/fullTrips";
import { byteLength } from "../write/writeMatrix";
import {
  drawBox,
  drawConnector,
  dressConnector,
  paintBox,
  placeBox,
  wordBox,
  type ShapeLookup,
} from "./drawShapes";
import type { Drawing } from "./planDrawing";

/** Draws and changes shapes as planned; what is over Excel's payload limit goes in several trips, the last with the next sync. */
export async function carryOut(sheet: Excel.Worksheet, drawing: Drawing, { gathered }: Trips): Promise<void> {
  const { shapes } = sheet;
  drawing.remove.forEach((id) => shapes.getItem(id).delete());
  const added = new Map<string, Excel.Shape>();
  for (const box of drawing.addBoxes) {
    added.set(box.name, drawBox(sheet, box));
    await gathered(boxBytes(box));
  }
  const shapeOf = (name: string) => added.get(name) ?? shapes.getItem(drawing.shapeIds.get(name) ?? name);
  for (const { box, shapeId, moves, wordsChange, paintChanges } of drawing.changeBoxes) {
    const shape = shapes.getItem(shapeId);
    if (moves) placeBox(shape, box);
    if (wordsChange) wordBox(shape, box);
    if (paintChanges) paintBox(shape, box);
    await gathered(boxBytes(box));
  }
  for (const connector of drawing.addConnectors) {
    drawConnector(sheet, connector, shapeOf);
    await gathered(connectorBytes);
  }
  for (const { connector, shapeId } of drawing.changeConnectors) {
    dressConnector(shapes.getItem(shapeId), connector, shapeOf);
    await gathered(connectorBytes);
  }
  if (drawing.shapeIds.size > 0) putBehind(drawing.addBoxes, shapeOf);
}

/** About what a box takes besides its texts, and what each run of them adds. */
const [bytesOfBox, bytesOfRun, connectorBytes] = [2_500, 700, 2_500];

function boxBytes({ runs, altTitle, altText }: SceneBox): number {
  const texts = [altTitle, altText, ...runs.map(({ text }) => text)];
  return byteLength(texts) + bytesOfBox + bytesOfRun * runs.length;
}

/** What is new lies in front: lanes go behind the boxes that stand in them. */
function putBehind(boxes: readonly SceneBox[], shapeOf: ShapeLookup): void {
  boxes
    .filter(({ role }) => role === "lane" || role === "theme")
    .toReversed()
    .forEach(({ name }) => shapeOf(name).setZOrder("SendToBack"));
}
