/* eslint office-addins/load-object-before-read: off -- what the rules don't see is what is tested */
import { openBook, saveBook, type Host } from "../../src";
import type { Shape } from "../../src/book/shape";
import { allShapes } from "../../src/book/shapes";
import { onFirstSheet } from "../make/batch";
import { hostWith } from "../make/host";
import { complaintsOf } from "../make/validate";
import { changedParts, opened, partTexts } from "../file/asking";

let host: Host;
beforeEach(async () => {
  host = await hostWith();
});
afterEach(() => host.dispose());

/** The smallest PNG: one transparent pixel. */
const png =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

const shapes = () => host.book.sheets[0]!.shapes;
const framesOf = (list: readonly Shape[]) =>
  allShapes(list).map(({ name, left, top, width, height }) => [name, left, top, width, height]);

/** Boxes by name, each at a place and 120 points wide and high. */
async function addBoxes(places: Readonly<Record<string, readonly [number, number]>>): Promise<void> {
  await onFirstSheet((sheet) => {
    for (const [name, [left, top]] of Object.entries(places))
      sheet.shapes.addGeometricShape("Rectangle").set({ name, left, top, width: 120, height: 120 });
  });
}

function group(...names: readonly string[]) {
  return onFirstSheet((sheet) => {
    const made = sheet.shapes.addGroup(names.map((name) => sheet.shapes.getItem(name)));
    made.name = "Group";
    return made.load("id,left,top,width,height,type,level");
  });
}

const refused = (code: string, work: Parameters<typeof onFirstSheet>[0]) =>
  expect(onFirstSheet(work)).rejects.toMatchObject({ code });

/** Saves the book, and goes on with the file on a host of its own. */
async function reopen({ isChecked = false } = {}): Promise<Uint8Array> {
  const bytes = saveBook(host.book);
  if (isChecked) expect(await complaintsOf(bytes)).toEqual([]);
  await host.dispose();
  host = await hostWith(opened(bytes));
  expect(changedParts(bytes, saveBook(host.book))).toEqual([]);
  return bytes;
}

test("a group lies around its shapes, moves and stretches them, and lets them go where they are", async () => {
  await addBoxes({ a: [0, 0], b: [120, 240], c: [360, 360] });
  const made = await group("a", "b");
  expect(made).toMatchObject({ type: "Group", left: 0, top: 0, width: 240, height: 360, level: 0 });
  expect(shapes().map(({ name }) => name)).toEqual(["Group", "c"]);
  await onFirstSheet((sheet) => {
    const found = sheet.shapes.getItem("Group");
    found.incrementLeft(60);
    found.width = 480;
  });
  expect(framesOf(shapes())).toEqual([
    ["Group", 60, 0, 480, 360],
    ["a", 60, 0, 240, 120],
    ["b", 300, 240, 240, 120],
    ["c", 360, 360, 120, 120],
  ]);
  await reopen();
  expect(framesOf(shapes())[2]).toEqual(["b", 300, 240, 240, 120]);
  await onFirstSheet((sheet) => sheet.shapes.getItem("Group").group.ungroup());
  expect(framesOf(shapes())).toEqual([
    ["a", 60, 0, 240, 120],
    ["b", 300, 240, 240, 120],
    ["c", 360, 360, 120, 120],
  ]);
  await reopen({ isChecked: true });
  expect(framesOf(shapes())[1]).toEqual(["b", 300, 240, 240, 120]);
});

test("what lay in a turned group lies as it was seen once the group is gone", async () => {
  await addBoxes({ a: [0, 0], b: [240, 0] });
  await group("a", "b");
  await onFirstSheet((sheet) => {
    const found = sheet.shapes.getItem("Group");
    found.incrementRotation(90);
    found.group.ungroup();
  });
  // About the middle of the group, (180, 60): what was left of it is above it.
  const places = shapes().map(({ name, left, top, rotation }) => [
    name,
    Math.round(left),
    Math.round(top),
    rotation,
  ]);
  expect(places).toEqual([
    ["a", 120, -120, 90],
    ["b", 120, 120, 90],
  ]);
});

test("the shapes of a group are found in it, know it, and make it as large as they are", async () => {
  await addBoxes({ a: [0, 0], b: [120, 240] });
  await group("a", "b");
  const found = await onFirstSheet((sheet) => {
    const inside = sheet.shapes.getItem("Group").group.shapes;
    const b = inside.getItem("b").load("level,zOrderPosition");
    return {
      count: inside.getCount(),
      all: inside.load("items/name"),
      first: inside.getItemAt(0).load("name"),
      b,
      parent: b.parentGroup.load("name"),
      onSheet: sheet.shapes.getItemOrNullObject("b").load("name"),
    };
  });
  expect([found.count.value, found.first.name, found.parent.name]).toEqual([2, "a", "Group"]);
  expect(found.all.items.map(({ name }) => name)).toEqual(["a", "b"]);
  expect([found.b.level, found.b.zOrderPosition, found.onSheet.isNullObject]).toEqual([1, 1, true]);
  await onFirstSheet((sheet) => (sheet.shapes.getItem("Group").group.shapes.getItem("b").left = 480));
  expect(framesOf(shapes())[0]).toEqual(["Group", 0, 0, 600, 360]);
  await reopen();
  expect(framesOf(shapes())[0]).toEqual(["Group", 0, 0, 600, 360]);
  await onFirstSheet((sheet) => sheet.shapes.getItem("Group").group.shapes.getItem("b").delete());
  expect(framesOf(shapes())).toEqual([["Group", 0, 0, 120, 120], ["a", 0, 0, 120, 120]]); // prettier-ignore
  await onFirstSheet((sheet) => sheet.shapes.getItem("Group").group.shapes.getItem("a").delete());
  expect(shapes()).toEqual([]);
});

test("what of a file is put into a group keeps what the model does not know of it", async () => {
  await addBoxes({ a: [0, 0], b: [120, 240] });
  const parts = saveBook(host.book);
  const book = openBook(parts);
  if (book.kind === "failed") throw new Error(book.message);
  await host.dispose();
  host = await hostWith(book.book);
  await group("a", "b");
  const text = partTexts(saveBook(host.book))["xl/drawings/drawing1.xml"]!;
  expect(text.match(/<xdr:grpSp>/g)).toHaveLength(1);
  expect(text.match(/<xdr:sp /g)).toHaveLength(2);
  await reopen({ isChecked: true });
  expect(shapes()[0]!.children!.map(({ name }) => name)).toEqual(["a", "b"]);
});

test("groups lie in groups, and charts and pictures in both", async () => {
  await addBoxes({ a: [0, 0], b: [120, 240] });
  await onFirstSheet((sheet) => {
    sheet.getRange("A1:B3").values = [["", "x"], ["a", 1], ["b", 2]]; // prettier-ignore
    sheet.charts.add("Pie", sheet.getRange("A1:B3")).name = "Pie";
    sheet.shapes.addImage(png).name = "Dot";
    const inner = sheet.shapes.addGroup(["a", "Pie"].map((name) => sheet.shapes.getItem(name)));
    inner.name = "Inner";
    sheet.shapes.addGroup([inner, sheet.shapes.getItem("b"), sheet.shapes.getItem("Dot")]).name = "Outer";
  });
  const before = framesOf(shapes());
  expect(before.map(([name]) => name)).toEqual(["Outer", "b", "Inner", "a", "Pie", "Dot"]);
  await reopen();
  expect(framesOf(shapes())).toEqual(before);
  expect(allShapes(shapes()).find(({ name }) => name === "Pie")?.chart?.series[0]?.values).toBe(
    "Sheet1!$B$2:$B$3",
  );
  await onFirstSheet((sheet) => (sheet.name = "Renamed"));
  await reopen({ isChecked: true });
  expect(allShapes(shapes()).find(({ name }) => name === "Pie")?.chart?.series[0]?.values).toBe(
    "Renamed!$B$2:$B$3",
  );
});

test("what can't be grouped is refused", async () => {
  await addBoxes({ a: [0, 0], b: [120, 240] });
  await refused("InvalidArgument", (sheet) => void sheet.shapes.addGroup([sheet.shapes.getItem("a")]));
  await refused("InvalidArgument", (sheet) => void sheet.shapes.addGroup(["nothing", "none"]));
  await refused("InvalidOperation", (sheet) => sheet.shapes.getItem("a").group.ungroup());
  await refused("InvalidOperation", (sheet) => sheet.shapes.getItem("a").parentGroup.load("name"));
  await refused("InvalidOperation", (sheet) => sheet.shapes.getItem("a").image.load("format"));
  await refused("InvalidArgument", (sheet) => void sheet.shapes.addImage("not a picture"));
  await refused("InvalidArgument", (sheet) => void sheet.shapes.addImage(btoa("GIF89a")));
  await onFirstSheet((sheet) => sheet.protection.protect());
  await refused(
    "AccessDenied",
    (sheet) => void sheet.shapes.addGroup(["a", "b"].map((name) => sheet.shapes.getItem(name))),
  );
});

test("a picture is added in its own size, given back as it came, and kept in the file with its type", async () => {
  await onFirstSheet((sheet) => (sheet.shapes.addImage(png).name = "Dot"));
  const read = () =>
    onFirstSheet((sheet) => {
      const shape = sheet.shapes.getItem("Dot").load("type,width,height,lockAspectRatio");
      return { shape, image: shape.image.load("format"), given: shape.getAsImage("PNG") };
    });
  for (const again of [false, true]) {
    if (again) await reopen();
    const { shape, image, given } = await read();
    // One pixel of 96 an inch.
    expect([shape.type, shape.width, shape.height, shape.lockAspectRatio]).toEqual([
      "Image",
      0.75,
      0.75,
      true,
    ]);
    expect([image.format, given.value]).toEqual(["PNG", png]);
  }
  expect(partTexts(saveBook(host.book))["[Content_Types].xml"]).toContain('Extension="png"');
  await refused("ApiNotFound", (sheet) => sheet.shapes.getItem("Dot").getAsImage("JPEG"));
  await onFirstSheet((sheet) => sheet.shapes.getItem("Dot").incrementRotation(180));
  expect((await read()).given.value).toMatch(/^iVBORw0KGgo/); // a PNG
  await onFirstSheet((sheet) => sheet.shapes.getItem("Dot").incrementRotation(45));
  await refused("ApiNotFound", (sheet) => sheet.shapes.getItem("Dot").getAsImage("PNG"));
});

test("a copied sheet has the pictures of the first", async () => {
  await onFirstSheet((sheet) => (sheet.shapes.addImage(png).name = "Dot"));
  await reopen();
  await onFirstSheet((sheet) => sheet.copy("End"));
  await reopen({ isChecked: true });
  expect(host.book.sheets[1]!.shapes[0]).toMatchObject({
    name: "Dot",
    kind: "Image",
    picture: { format: "PNG" },
  });
});

const scales = {
  "a width alone": { call: ["scaleWidth", "ScaleFromTopLeft"], frame: [120, 120, 180, 120] },
  "both sides of a locked ratio": { call: ["scaleHeight", "ScaleFromTopLeft"], frame: [120, 120, 180, 180] },
  "from the middle": { call: ["scaleHeight", "ScaleFromMiddle"], frame: [120, 90, 120, 180] },
  "from the other corner": { call: ["scaleWidth", "ScaleFromBottomRight"], frame: [60, 120, 180, 120] },
} as const;

test.each(Object.entries(scales))("a scale stretches %s", async (what, { call: [scale, from], frame }) => {
  await addBoxes({ a: [120, 120] });
  await onFirstSheet((sheet) => {
    const box = sheet.shapes.getItem("a");
    box.lockAspectRatio = what.includes("locked");
    box[scale](1.5, "CurrentSize", from);
  });
  expect(framesOf(shapes())).toEqual([["a", ...frame]]);
  await refused("InvalidArgument", (sheet) => sheet.shapes.getItem("a").scaleWidth(2, "OriginalSize"));
  await refused("InvalidArgument", (sheet) => sheet.shapes.getItem("a").scaleWidth(0, "CurrentSize"));
});

test("a picture is scaled by its own size, and a locked side follows the other", async () => {
  await onFirstSheet((sheet) => {
    const dot = sheet.shapes.addImage(png);
    dot.set({ name: "Dot", height: 30 });
  });
  expect([shapes()[0]!.width, shapes()[0]!.height]).toEqual([30, 30]);
  await onFirstSheet((sheet) => sheet.shapes.getItem("Dot").scaleWidth(4, "OriginalSize"));
  expect([shapes()[0]!.width, shapes()[0]!.height]).toEqual([3, 3]);
});

test.each(["ThinThin", "ThinThick", "ThickThin", "ThickBetweenThin", "Single"] as const)(
  "a line of style %s is kept",
  async (style) => {
    await addBoxes({ a: [0, 0] });
    await onFirstSheet((sheet) => sheet.shapes.getItem("a").lineFormat.set({ weight: 4, style }));
    expect(opened(saveBook(host.book)).sheets[0]!.shapes[0]!.line.compound ?? "Single").toBe(style);
  },
);
