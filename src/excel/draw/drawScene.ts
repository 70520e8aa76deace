import { objectiveBoxName, type Placed, type Scene, type ScenePage } from "../../map";
import { madeBy } from "../../report";
import { failed, isSameName, ok, type Result } from "../../scorecard";
import { ownSheetProperty, type MapKey, type OwnSheet } from "../read/ownSheets";
import { fullTrips } from "../batch/fullTrips";
import { freeSheetName } from "../write/sheetName";
import { protectionOf, type SheetTarget } from "../write/targetOf";
import { carryOut } from "./carryOut";
import { joinedMemory } from "./drawnTogether";
import { memoryNamespace, memoryXml, parseMemory, placedIn, type Memory } from "./memory";
import { isOwnName, type PresentShape } from "./ownShapes";
import { planDrawing, type Drawing, type ResetOf, type MapFound } from "./planDrawing";

/** What became of the map's sheet. */
export interface MapDrawn {
  readonly sheet: string;
  readonly change: "added" | "refreshed" | "unchanged";
  readonly shapesChanged: number;
  /** Whether somebody else drew or changed it at the same time: what both did is put together. */
  readonly isJoined?: boolean;
}

/** The sheet of the whole map. */
export const wholeMapSheet = { key: "map", sheetName: "Strategy map" } as const;

const noMemory: Memory = new Map();
const noPlaces: Placed = new Map();
const tabColor = "#17456B";

/** Plans the scene, given where the shapes of the last drawing stood. */
export type ScenePlanner = (placed: Placed) => Scene;

/** The map's sheet, and whether to forget where the boxes stand and what of them the user moved. */
export interface MapTarget extends SheetTarget {
  readonly key: MapKey;
  /** What the sheet is called when it is added. */
  readonly sheetName: string;
  readonly isAfresh?: boolean;
  /** The objective whose box alone goes back to its place and look. */
  readonly resetObjective?: string;
  /** What goes with the trip that adds the sheet, given its name. */
  readonly alongside?: (sheet: string) => void;
}

/** Makes the map's sheet show a scene: one trip for a new sheet, else one read and one write of what differs. */
export async function drawScene(
  context: Excel.RequestContext,
  plan: ScenePlanner,
  target: MapTarget,
): Promise<Result<MapDrawn>> {
  const own = target.own ?? (await unmarkedMap(context, target));
  const problem = protectionOf({ ...target, own });
  if (problem) return failed(problem);
  if (!own) return ok(await drawNewSheet(context, plan(noPlaces), target));
  return ok(await drawAgain(context, plan, { ...target, there: own }));
}

/** Somebody who goes on drawing the same map is told so after as many attempts. */
const mostAttempts = 3;

interface ThereTarget extends MapTarget {
  readonly there: OwnSheet;
}

/** What was read is read again where somebody else drew the map in between: then nothing of ours is drawn yet. */
async function drawAgain(
  context: Excel.RequestContext,
  plan: ScenePlanner,
  target: ThereTarget,
  attempt = 1,
): Promise<MapDrawn> {
  try {
    const drawn = await drawOver(context, plan, target);
    return attempt > 1 ? { ...drawn, isJoined: true } : drawn;
  } catch (error) {
    const isGone = error instanceof OfficeExtension.Error && error.code === "ItemNotFound";
    if (!isGone || attempt === mostAttempts) throw error;
    return drawAgain(context, plan, target, attempt + 1);
  }
}

async function drawOver(
  context: Excel.RequestContext,
  plan: ScenePlanner,
  { there, ...target }: ThereTarget,
): Promise<MapDrawn> {
  const sheet = context.workbook.worksheets.getItem(there.id);
  const found = await readShapes(context, sheet, target.key);
  const scene = plan(target.isAfresh ? noPlaces : placesIn(found));
  const drawing = planDrawing(scene, found, resetOf(target));
  const joined = found.parts.length > 1 ? { isJoined: true } : {};
  if (!target.own) sheet.customProperties.add(ownSheetProperty, target.key);
  if (drawing.changes === 0 && found.parts.length < 2)
    return { sheet: there.name, change: "unchanged", shapesChanged: 0 };
  askStillThere(sheet, drawing, found.parts);
  await carryOut(sheet, drawing, fullTrips(context));
  if (drawing.pageChanges) setUpPage(sheet, scene.page);
  await keepMemory(context, memoryXml(drawing.memory, target.key), found.parts);
  return { sheet: there.name, change: "refreshed", shapesChanged: drawing.changes, ...joined };
}

/** Stops the trip before anything is drawn where a shape that it changes, or what was remembered, is no longer there. */
function askStillThere(
  { shapes }: Excel.Worksheet,
  { remove, changeBoxes, changeConnectors }: Drawing,
  parts: readonly Excel.CustomXmlPart[],
): void {
  parts.forEach((part) => part.load("id"));
  const changed = [...changeBoxes, ...changeConnectors].map(({ shapeId }) => shapeId);
  [...remove, ...changed].forEach((id) => shapes.getItem(id).load("id"));
}

/** A map whose mark was lost, as when another program saved the workbook: known by its name and by our shapes on it. */
async function unmarkedMap(
  context: Excel.RequestContext,
  { key, sheetName, sheetNames }: MapTarget,
): Promise<OwnSheet | undefined> {
  const name = sheetNames.find((one) => isSameName(one, sheetName));
  if (name === undefined) return undefined;
  const sheet = context.workbook.worksheets.getItem(name).load("id");
  const mark = sheet.customProperties.getItemOrNullObject(ownSheetProperty).load("value");
  const shapes = sheet.shapes.load("items/name");
  const protection = sheet.protection.load("protected");
  await context.sync(); // is the sheet of that name a map that was ours?
  if (!mark.isNullObject || !shapes.items.some((shape) => isOwnName(shape.name))) return undefined;
  return { key, id: sheet.id, name, isProtected: protection.protected };
}

function resetOf({ isAfresh = false, resetObjective }: MapTarget): ResetOf {
  if (isAfresh) return () => "place";
  const reset = resetObjective === undefined ? undefined : objectiveBoxName(resetObjective);
  return (name) => (name === reset ? "all" : "nothing");
}

async function drawNewSheet(
  context: Excel.RequestContext,
  scene: Scene,
  { key, sheetName, sheetNames, alongside }: MapTarget,
): Promise<MapDrawn> {
  const name = freeSheetName(sheetName, sheetNames);
  const sheet = context.workbook.worksheets.add(name);
  setUp(sheet, scene);
  const drawing = planDrawing(scene, { present: [], drawn: noMemory });
  // Ours from the first trip on: what ends after it is taken up again by the next drawing.
  sheet.customProperties.add(ownSheetProperty, key);
  await carryOut(sheet, drawing, fullTrips(context));
  const parts = context.workbook.customXmlParts.getByNamespace(memoryNamespace(key)).load("items/id");
  alongside?.(name);
  await keepMemory(context, memoryXml(drawing.memory, key), [parts.getOnlyItemOrNullObject()]);
  if (parts.items.length > 1) await forget(context, parts.items);
  return { sheet: name, change: "added", shapesChanged: drawing.changes };
}

/** Two people have left memories of a map whose sheet was deleted since. */
async function forget(context: Excel.RequestContext, parts: readonly Excel.CustomXmlPart[]): Promise<void> {
  parts.forEach((part) => part.delete());
  await context.sync(); // is the new map's memory the only one?
}

function setUp(sheet: Excel.Worksheet, scene: Scene): void {
  sheet.showGridlines = false;
  sheet.showHeadings = false;
  sheet.tabColor = tabColor;
  // Shapes are saved by the cells they stand on: columns of a stated width are as wide in other programs too.
  sheet.getRangeByIndexes(0, 0, 1, columnsSet).getEntireColumn().format.columnWidth = columnWidth;
  sheet.pageLayout.centerHorizontally = true;
  sheet.pageLayout.headersFooters.defaultForAllPages.set({
    leftFooter: "&A", // which period it shows stands above the map
    centerFooter: "&F, printed &D",
    rightFooter: `${madeBy}, page &P of &N`,
  });
  setUpPage(sheet, scene.page);
}

/** Wide enough for any map. */
const columnsSet = 120;
/** In points; Excel's own. */
const columnWidth = 48;
const pageMargin = 18;

/** The paper is the workbook's own, A4 or Letter, unless another is asked for. */
function setUpPage(
  { pageLayout: layout }: Excel.Worksheet,
  { paper, pagesWide, pagesTall }: ScenePage,
): void {
  layout.orientation = "Landscape";
  if (paper === "A3") layout.paperSize = "A3";
  layout.zoom = { horizontalFitToPages: pagesWide, verticalFitToPages: pagesTall };
  layout.leftMargin = pageMargin;
  layout.rightMargin = pageMargin;
  layout.topMargin = pageMargin;
  layout.bottomMargin = 2 * pageMargin;
  layout.footerMargin = pageMargin;
}

async function readShapes(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  key: MapKey,
): Promise<MapRead> {
  const shapes = sheet.shapes.load(
    "items/id,items/name,items/left,items/top,items/width,items/height,items/altTextDescription",
  );
  const { customXmlParts } = context.workbook;
  const parts = customXmlParts.getByNamespace(memoryNamespace(key)).load("items/id");
  const part = customXmlParts.getByNamespace(memoryNamespace(key)).getOnlyItemOrNullObject();
  const kept = part.getXml();
  await context.sync(); // which shapes are there, and what was last drawn?
  const present: readonly PresentShape[] = shapes.items.map(
    ({ id, name, left, top, width, height, altTextDescription: altText }) => ({
      ...{ id, name, left, top, width, height, altText },
    }),
  );
  const memories = part.isNullObject ? await memoriesIn(context, parts.items) : memoriesOf([kept]);
  return { present, drawn: joinedMemory(memories, present), memories, parts: parts.items };
}

/** Of two people who drew at the same time each has left a memory. */
async function memoriesIn(
  context: Excel.RequestContext,
  parts: readonly Excel.CustomXmlPart[],
): Promise<readonly Memory[]> {
  if (parts.length === 0) return [];
  const kept = parts.map((part) => part.getXml());
  await context.sync(); // what does each remember?
  return memoriesOf(kept);
}

function memoriesOf(kept: readonly OfficeExtension.ClientResult<string>[]): readonly Memory[] {
  return kept.map(({ value }) => parseMemory(value));
}

/** What is found, with the parts that hold the memory: one, unless two people drew at the same time. */
interface MapRead extends MapFound {
  readonly parts: readonly Excel.CustomXmlPart[];
}

/** Where the boxes stand whose order is kept: as they were drawn, or as they are where nothing is remembered. */
function placesIn({ drawn, present }: MapFound): Placed {
  if (drawn.size > 0) return placedIn(drawn);
  return new Map(present.map(({ name, left, width }) => [name, left + width / 2]));
}

async function keepMemory(
  context: Excel.RequestContext,
  xml: string,
  before: readonly Excel.CustomXmlPart[],
): Promise<void> {
  before.forEach((part) => part.delete());
  context.workbook.customXmlParts.add(xml);
  await context.sync(); // are the shapes drawn, and is it remembered what was?
}
