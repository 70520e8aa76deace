import type { Placed, Scene } from "../../map";
import { failed, ok, type Result } from "../../scorecard";
import { ownSheetProperty } from "../read/ownSheets";
import { freeSheetName } from "../write/sheetName";
import { protectionOf, type SheetTarget } from "../write/applyPlan";
import { drawBox, drawConnector, dressBox, dressConnector, placeBox } from "./drawShapes";
import { memoryNamespace, memoryXml, parseMemory, placedIn, type Memory } from "./memory";
import { planDrawing, type Drawing, type MapFound, type PresentShape } from "./planDrawing";

/** What became of the map's sheet. */
export interface MapDrawn {
  readonly sheet: string;
  readonly change: "added" | "refreshed" | "unchanged";
  readonly shapesChanged: number;
}

const sheetName = "Strategy map";
const noMemory: Memory = new Map();
const noPlaces: Placed = new Map();
const tabColor = "#17456B";

/** Plans the scene, given where the shapes of the last drawing stood. */
export type ScenePlanner = (placed: Placed) => Scene;

/** The map's sheet, and whether to forget where the boxes stand and what of them the user moved. */
export interface MapTarget extends SheetTarget {
  readonly isAfresh?: boolean;
}

/** Makes the map's sheet show a scene: one trip for a new sheet, else one read and one write of what differs. */
export async function drawScene(
  context: Excel.RequestContext,
  plan: ScenePlanner,
  target: MapTarget,
): Promise<Result<MapDrawn>> {
  const problem = protectionOf(target);
  if (problem) return failed(problem);
  const { own, sheetNames } = target;
  if (!own) return ok(await drawNewSheet(context, plan(noPlaces), freeSheetName(sheetName, sheetNames)));
  const sheet = context.workbook.worksheets.getItem(own.id);
  const found = await readShapes(context, sheet);
  const scene = plan(target.isAfresh ? noPlaces : placedIn(found.drawn));
  const drawing = planDrawing(scene, found, target.isAfresh);
  if (drawing.changes === 0) return ok({ sheet: own.name, change: "unchanged", shapesChanged: 0 });
  carryOut(sheet, drawing);
  await keepMemory(context, drawing.memory);
  return ok({ sheet: own.name, change: "refreshed", shapesChanged: drawing.changes });
}

async function drawNewSheet(context: Excel.RequestContext, scene: Scene, name: string): Promise<MapDrawn> {
  const sheet = context.workbook.worksheets.add(name);
  setUp(sheet, scene);
  const drawing = planDrawing(scene, { present: [], drawn: noMemory });
  carryOut(sheet, drawing);
  sheet.customProperties.add(ownSheetProperty, "map");
  await keepMemory(context, drawing.memory);
  return { sheet: name, change: "added", shapesChanged: drawing.changes };
}

function setUp(sheet: Excel.Worksheet, scene: Scene): void {
  sheet.showGridlines = false;
  sheet.showHeadings = false;
  sheet.tabColor = tabColor;
  const layout = sheet.pageLayout;
  layout.orientation = scene.width >= scene.height ? "Landscape" : "Portrait";
  layout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 };
  layout.centerHorizontally = true;
  layout.headersFooters.defaultForAllPages.rightFooter = "&D";
}

async function readShapes(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<MapFound> {
  const shapes = sheet.shapes.load("items/name,items/left,items/top,items/width,items/height");
  const part = context.workbook.customXmlParts.getByNamespace(memoryNamespace).getOnlyItemOrNullObject();
  const kept = part.getXml();
  await context.sync(); // which shapes are there, and what was last drawn?
  const present: readonly PresentShape[] = shapes.items.map(({ name, left, top, width, height }) => ({
    name,
    left,
    top,
    width,
    height,
  }));
  return { present, drawn: part.isNullObject ? noMemory : memoryIn(kept) };
}

function memoryIn({ value }: OfficeExtension.ClientResult<string>): Memory {
  return parseMemory(value);
}

function carryOut(sheet: Excel.Worksheet, drawing: Drawing): void {
  drawing.remove.forEach((name) => sheet.shapes.getItem(name).delete());
  const added = new Map(drawing.addBoxes.map((box) => [box.name, drawBox(sheet, box)]));
  const shapeOf = (name: string) => added.get(name) ?? sheet.shapes.getItem(name);
  for (const { box, moves, looksOther } of drawing.changeBoxes) {
    const shape = shapeOf(box.name);
    if (moves) placeBox(shape, box);
    if (looksOther) dressBox(shape, box);
  }
  drawing.addConnectors.forEach((connector) => drawConnector(sheet, connector, shapeOf));
  drawing.changeConnectors.forEach((connector) =>
    dressConnector(sheet.shapes.getItem(connector.name), connector, shapeOf),
  );
}

async function keepMemory(context: Excel.RequestContext, memory: Memory): Promise<void> {
  const parts = context.workbook.customXmlParts;
  parts.getByNamespace(memoryNamespace).getOnlyItemOrNullObject().delete();
  parts.add(memoryXml(memory));
  await context.sync(); // are the shapes drawn, and is it remembered what was?
}
