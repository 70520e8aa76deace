/* eslint office-addins/load-object-before-read: off -- what the rules don't see is what is tested */
import type { Host } from "../../src";
import { onFirstSheet } from "../make/batch";
import { hostWith } from "../make/host";

let host: Host;
beforeEach(async () => {
  host = await hostWith();
});
afterEach(() => host.dispose());

const shapes = () => host.book.sheets[0]?.shapes ?? [];
const names = () => shapes().map(({ name }) => name);

/** Boxes by name, each 20 points right of the one before. */
async function addBoxes(...wanted: readonly string[]): Promise<void> {
  await onFirstSheet((sheet) =>
    wanted.forEach((name, index) => {
      const box = sheet.shapes.addGeometricShape("Rectangle");
      box.set({ name, left: index * 20, top: 0, width: 10, height: 10 });
    }),
  );
}

const isRefused = (code: string, work: Parameters<typeof onFirstSheet>[0]) =>
  expect(onFirstSheet(work)).rejects.toMatchObject({ code });

test("shapes lie in the order in which they are put, and move through it", async () => {
  await addBoxes("a", "b", "c");
  const orders: (readonly string[])[] = [];
  for (const order of ["SendToBack", "BringForward", "BringToFront", "SendBackward"] as const) {
    await onFirstSheet((sheet) => sheet.shapes.getItem("b").setZOrder(order));
    orders.push(names());
  }
  expect(orders).toEqual([
    ["b", "a", "c"],
    ["a", "b", "c"],
    ["a", "c", "b"],
    ["a", "b", "c"],
  ]);
});

test("fill, border and place are read as they were written; a cleared fill is none", async () => {
  await addBoxes("a");
  await onFirstSheet((sheet) => {
    const box = sheet.shapes.getItem("a");
    box.fill.setSolidColor("#FF0000");
    box.fill.transparency = 0.5;
    box.lineFormat.set({ color: "#00FF00", weight: 2, dashStyle: "Dash" });
    box.incrementLeft(6);
    box.incrementTop(9);
    box.incrementRotation(30);
  });
  const { fill, line, box } = await onFirstSheet((sheet) => {
    const found = sheet.shapes.getItem("a");
    return {
      box: found.load("left,top,rotation,zOrderPosition,type,connectionSiteCount"),
      fill: found.fill.load("type,foregroundColor,transparency"),
      line: found.lineFormat.load("color,weight,dashStyle,visible"),
    };
  });
  expect([box.left, box.top, box.rotation, box.type]).toEqual([6, 9, 30, "GeometricShape"]);
  expect([fill.type, fill.foregroundColor, fill.transparency]).toEqual(["Solid", "#FF0000", 0.5]);
  expect(line).toMatchObject({ color: "#00FF00", weight: 2, dashStyle: "Dash", visible: true });
  await onFirstSheet((sheet) => sheet.shapes.getItem("a").fill.clear());
  expect(shapes()[0]?.fill.kind).toBe("NoFill");
});

test("what Excel refuses of a shape is refused, and the shape stays as it was", async () => {
  await addBoxes("a");
  const before = shapes()[0];
  await isRefused("InvalidArgument", (sheet) => void (sheet.shapes.getItem("a").width = -1));
  await isRefused("InvalidArgument", (sheet) => void (sheet.shapes.getItem("a").fill.transparency = 1.5));
  await isRefused("InvalidArgument", (sheet) => void (sheet.shapes.getItem("a").lineFormat.weight = -2));
  await isRefused("ItemNotFound", (sheet) => sheet.shapes.getItem("b").load("name"));
  expect(shapes()[0]).toEqual(before);
});

test("a connector whose shape is deleted stays where it is, glued to the other one alone", async () => {
  await addBoxes("a", "b");
  await onFirstSheet((sheet) => {
    const { line } = sheet.shapes.addLine(0, 0, 1, 1, "Straight");
    line.connectBeginShape(sheet.shapes.getItem("a"), 3);
    line.connectEndShape(sheet.shapes.getItem("b"), 1);
  });
  const before = shapes().at(-1);
  await onFirstSheet((sheet) => sheet.shapes.getItem("a").delete());
  const after = shapes().at(-1);
  expect([after?.left, after?.width]).toEqual([before?.left, before?.width]);
  expect(after?.connector?.begin).toBeUndefined();
  expect(after?.connector?.end?.shapeId).toBe(shapes()[0]?.id);
});

test("on a protected sheet no shape is added, changed or deleted", async () => {
  await addBoxes("a");
  await onFirstSheet((sheet) => sheet.protection.protect());
  await isRefused("AccessDenied", (sheet) => void sheet.shapes.addGeometricShape("Ellipse"));
  await isRefused("AccessDenied", (sheet) => void (sheet.shapes.getItem("a").left = 50));
  await isRefused("AccessDenied", (sheet) => sheet.shapes.getItem("a").delete());
  expect(shapes().map(({ name, left }) => [name, left])).toEqual([["a", 0]]);
});

test("a click tells the add-in which shape it was, and which one it is no longer", async () => {
  await addBoxes("a", "b");
  const heard: string[] = [];
  await onFirstSheet((sheet) => {
    for (const name of ["a", "b"]) {
      sheet.shapes.getItem(name).onActivated.add(async () => void heard.push(`${name} on`));
      sheet.shapes.getItem(name).onDeactivated.add(async () => void heard.push(`${name} off`));
    }
  });
  for (const name of ["b", "a", "a"]) await host.user.clickShape("Sheet1", name);
  await host.user.select("Sheet1", "A1");
  expect(heard).toEqual(["b on", "b off", "a on", "a off"]);
});
