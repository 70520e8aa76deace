import { arrangeMapCommand, resetBoxCommand } from "../../src/commands";
import { sheetText } from "../../src/commands/sheetText";
import { buildScorecard, readScorecard } from "../../src/excel";
import { planMap } from "../../src/map";
import { saveBook, type Book, type Host } from "excel-workbench";
import { hostWithAddIn, hostWithExample, lastActual, reopened, rowWith } from "../make/addIn";

const shapesIn = (book: Book) => book.sheets.find(({ name }) => name === "Strategy map")?.shapes ?? [];
const shapeNamed = (book: Book, name: string) => shapesIn(book).find((shape) => shape.name === name);
/** Excel keeps places in whole pixels, 96 to the inch. */
const halfPixel = 0.375;
const textOf = (book: Book, name: string) =>
  shapeNamed(book, name)
    ?.text?.runs.map(({ text }) => text)
    .join("") ?? "";

async function drawMap() {
  const built = await buildScorecard({ sheets: ["map"] });
  if (built.kind === "failed") throw new Error(JSON.stringify(built.problems));
  return built.value.map;
}

/** Moves, recolours or deletes a shape by hand. */
async function byHand(change: (shapes: Excel.ShapeCollection) => void): Promise<void> {
  await Excel.run(async (context) => {
    change(context.workbook.worksheets.getItem("Strategy map").shapes);
    await context.sync();
  });
}

test("every objective is a box that says name, band and score in words", async () => {
  const host = await hostWithExample();
  await drawMap();
  expect(textOf(host.book, "BSC objective P3")).toMatch(/^Fill the trucks both ways\n▲ Amber 34 ↘/);
  const box = shapeNamed(host.book, "BSC objective P3");
  expect(box).toMatchObject({
    kind: "GeometricShape",
    geometry: "RoundRectangle",
    line: { dashStyle: "Dash" },
  });
  expect(box?.altTextDescription).toContain("Empty kilometres Red");
});

test("every link is a chain of connectors glued from cause to effect", async () => {
  const host = await hostWithExample();
  await drawMap();
  const shapes = shapesIn(host.book);
  const nameOf = (id: number | undefined) => shapes.find((shape) => shape.id === id)?.name;
  const parts = shapes.filter(({ name }) => /^BSC link (part \d of )?P3 > F3$/.test(name));
  expect(nameOf(parts[0]?.connector?.begin?.shapeId)).toBe("BSC objective P3");
  expect(nameOf(parts.at(-1)?.connector?.end?.shapeId)).toBe("BSC objective F3");
  for (const [index, part] of parts.slice(1).entries()) {
    expect(part.connector?.begin?.shapeId).toBe(parts[index]?.connector?.end?.shapeId);
  }
});

test("when one score changes, only what shows it changes, in one read and one write", async () => {
  const host = await hostWithExample();
  await drawMap();
  const before = new Map(shapesIn(host.book).map((shape) => [shape.name, shape]));
  const row = rowWith(host.book, "Settings", 0, "Name");
  expect(row).toBeGreaterThan(0);
  const actuals = host.book.sheets.find(({ name }) => name === "Actuals")!;
  const last = [...actuals.cells].filter(([, cells]) => cells.get(0)?.value === "P5.1").at(-1)![0];
  await host.user.type("Actuals", `C${last + 1}`, "60");
  host.traffic.reset();
  const drawn = await drawMap();
  expect(drawn?.change).toBe("refreshed");
  expect(host.traffic.roundTrips - 2).toBe(2);
  const changed = shapesIn(host.book)
    .filter((shape) => before.get(shape.name) !== shape)
    .map(({ name }) => name);
  expect(changed.sort()).toEqual(["BSC objective P5", "BSC perspective Internal Process", "BSC title"]);
  expect(textOf(host.book, "BSC objective P5")).toContain("✔ Green");
});

test("a box that the user moved stays there, and its links follow", async () => {
  const host = await hostWithExample();
  await drawMap();
  await byHand((shapes) => (shapes.getItem("BSC objective F1").left = 699));
  const again = await drawMap();
  expect(again?.change).toBe("unchanged");
  expect(shapeNamed(host.book, "BSC objective F1")?.left).toBe(699);
});

const placesOf = (book: Book) =>
  new Map(
    shapesIn(book)
      .filter(({ kind }) => kind !== "Line")
      .map(({ name, left, top, width, height }) => [name, { left, top, width, height }]),
  );

type Place = NonNullable<ReturnType<ReturnType<typeof placesOf>["get"]>>;

/** Puts every box elsewhere, as another screen, another zoom or an undo does. */
const putEach = (places: ReadonlyMap<string, Place>, whereTo: (place: Place) => Place) =>
  byHand((shapes) =>
    places.forEach((place, name) => {
      const shape = shapes.getItem(name);
      const { left, top, width, height } = whereTo(place);
      Object.assign(shape, { left, top, width, height });
    }),
  );

test.each([
  [1.0125, 0.96],
  [1.1, 1],
  [0.97, 1.04],
  [1.0125, 1.0125],
])("cells that are %f times as wide and %f times as high move no box by hand", async (across, down) => {
  const host = await hostWithExample();
  await drawMap();
  const wanted = placesOf(host.book);
  await putEach(wanted, ({ left, top, width, height }) => ({
    left: Math.round(left * across * 0.75) / 0.75, // whole pixels
    top: top * down,
    width: width * across,
    height: height * down,
  }));
  await byHand((shapes) => (shapes.getItem("BSC objective F1").left = 639));
  expect(await drawMap()).toMatchObject({ change: "refreshed" });
  const found = placesOf(host.book);
  expect(found.get("BSC objective F1")?.left).toBe(639);
  found.delete("BSC objective F1");
  wanted.delete("BSC objective F1");
  for (const [name, { left, top }] of found) {
    expect([name, Math.abs(left - wanted.get(name)!.left) < 1]).toEqual([name, true]);
    expect([name, Math.abs(top - wanted.get(name)!.top) < 1]).toEqual([name, true]);
  }
  expect(await drawMap()).toMatchObject({ change: "unchanged" });
});

test.each([
  [4, 0],
  [0, 4],
  [3, 5],
  [60, 12],
  [-8, 200],
])("boxes that somebody pushed together by %i and %i points stay where they are", async (across, down) => {
  const host = await hostWithExample();
  await drawMap();
  await putEach(placesOf(host.book), ({ left, top, width, height }) => ({
    left: left + across,
    top: top + down,
    width,
    height,
  }));
  const pushed = placesOf(host.book);
  expect(await drawMap()).toMatchObject({ change: "unchanged" });
  expect(placesOf(host.book)).toEqual(pushed);
});

test("after an undo the next drawing puts the boxes where they belong, with what they have to say now", async () => {
  const host = await hostWithExample();
  await drawMap();
  const first = placesOf(host.book);
  const said = textOf(host.book, "BSC objective P5");
  const row = rowWith(host.book, "Objectives", 0, "P5") + 1;
  await host.user.type(
    "Objectives",
    `B${row}`,
    "Cut emissions per tonne-kilometre in every single depot by far",
  );
  await drawMap();
  const second = placesOf(host.book);
  expect(second).not.toEqual(first);
  await putEach(first, (place) => place);
  await byHand((shapes) => {
    const box = shapes.getItem("BSC objective P5");
    box.textFrame.textRange.text = said;
    box.altTextDescription = "Cut emissions per tonne-kilometre";
  });
  await drawMap();
  expect(placesOf(host.book)).toEqual(second);
  expect(textOf(host.book, "BSC objective P5")).toContain("in every single depot");
});

test("a shape of the user's own is never touched, a deleted box comes back", async () => {
  const host = await hostWithExample();
  await drawMap();
  await byHand((shapes) => {
    const note = shapes.addGeometricShape("Star5");
    note.name = "my note";
    shapes.getItem("BSC objective L3").delete();
  });
  const note = shapeNamed(host.book, "my note");
  const again = await drawMap();
  expect(again?.change).toBe("refreshed");
  expect(shapeNamed(host.book, "my note")).toBe(note);
  expect(textOf(host.book, "BSC objective L3")).toContain("One data platform");
});

test("an objective that is gone from the sheet goes from the map with its links", async () => {
  const host = await hostWithExample();
  await drawMap();
  const row = rowWith(host.book, "Objectives", 0, "P5");
  await host.user.type("Objectives", `B${row + 1}`, "");
  await drawMap();
  const names = shapesIn(host.book).map(({ name }) => name);
  expect(names.filter((name) => name.includes("P5"))).toEqual([]);
});

test("the map reads back from the saved file as it was drawn", async () => {
  const host = await hostWithExample();
  await drawMap();
  const before = shapesIn(host.book).map(({ name, altTextDescription }) => [name, altTextDescription]);
  const again = await hostWithAddIn(reopened(saveBook(host.book)));
  expect(shapesIn(again.book).map(({ name, altTextDescription }) => [name, altTextDescription])).toEqual(
    before,
  );
});

test("the first drawing takes three round trips", async () => {
  const host = await hostWithExample();
  host.traffic.reset();
  await drawMap();
  expect(host.traffic.roundTrips).toBe(2 + 1);
});

/** Where each of the map's boxes stands, by name. */
const placesIn = (book: Book) => new Map(shapesIn(book).map(({ name, left, top }) => [name, { left, top }]));

async function arrangeAfresh(): Promise<string> {
  const arranged = await arrangeMapCommand.run({});
  if (arranged.kind === "failed") throw new Error(JSON.stringify(arranged.problems));
  return arranged.value;
}

test("boxes that were moved by hand go back on Arrange afresh", async () => {
  const host = await hostWithExample();
  await drawMap();
  const drawn = placesIn(host.book);
  await byHand((shapes) => {
    shapes.getItem("BSC objective F1").left = 699;
    shapes.getItem("BSC objective P2").top = 40;
    shapes.getItem("BSC objective L1").width = 300;
  });
  expect((await drawMap())?.change).toBe("unchanged");
  expect(placesIn(host.book)).not.toEqual(drawn);
  expect(await arrangeAfresh()).toBe('The sheet "Strategy map" was brought up to date.');
  expect(placesIn(host.book)).toEqual(drawn);
  expect(shapeNamed(host.book, "BSC objective L1")?.width).not.toBe(300);
  expect(await arrangeAfresh()).toContain("nothing was changed");
});

test("Arrange afresh forgets the order of the last drawing", async () => {
  const host = await hostWithExample();
  await drawMap();
  for (const cause of ["L1", "L2", "P1"]) {
    const row = rowWith(host.book, "Links", 0, cause);
    await host.user.type("Links", `B${row + 1}`, "P5");
  }
  await drawMap();
  const kept = placesIn(host.book);
  await arrangeAfresh();
  expect(placesIn(host.book)).not.toEqual(kept);
  const read = await readScorecard();
  if (read.kind === "failed") throw new Error(JSON.stringify(read.problems));
  const { boxes } = planMap(read.value.model);
  const places = placesIn(host.book);
  for (const { name, x, y } of boxes) {
    const { left, top } = places.get(name)!;
    expect(Math.max(Math.abs(left - x), Math.abs(top - y))).toBeLessThanOrEqual(halfPixel);
  }
});

test("Arrange afresh never touches shapes of the user's own", async () => {
  const host = await hostWithExample();
  await drawMap();
  await byHand((shapes) => {
    const note = shapes.addGeometricShape("Star5");
    note.name = "my note";
    note.left = 6;
    shapes.getItem("BSC objective F2").left = 900;
  });
  const note = shapeNamed(host.book, "my note");
  await arrangeAfresh();
  expect(shapeNamed(host.book, "my note")).toBe(note);
  expect(shapeNamed(host.book, "BSC objective F2")?.left).not.toBe(900);
});

test("where there is no map yet, Arrange afresh draws it", async () => {
  const host = await hostWithExample();
  expect(await arrangeAfresh()).toBe('The sheet "Strategy map" was added.');
  expect(textOf(host.book, "BSC objective P3")).toContain("Fill the trucks both ways");
});

test("arranged afresh, a moved box goes back to its place and the user's own shapes stay", async () => {
  const host = await hostWithExample();
  await drawMap();
  const name = "BSC objective P3";
  const drawnAt = shapeNamed(host.book, name)?.left;
  await byHand((shapes) => {
    shapes.getItem(name).left = 6;
    const note = shapes.addGeometricShape("Rectangle");
    note.name = "My note";
    note.left = 78;
  });
  await drawMap();
  expect(shapeNamed(host.book, name)?.left).toBe(6);
  const built = await buildScorecard({ sheets: ["map"], arrangeAfresh: true });
  expect(built).toMatchObject({ kind: "ok", value: { map: { change: "refreshed" } } });
  expect(shapeNamed(host.book, name)?.left).toBe(drawnAt);
  expect(shapeNamed(host.book, "My note")?.left).toBe(78);
});

test("a box that was moved, resized and recoloured by hand is reset alone", async () => {
  const host = await hostWithExample();
  await drawMap();
  const [name, other] = ["BSC objective P3", "BSC objective P2"];
  const before = shapeNamed(host.book, name);
  await byHand((shapes) => {
    shapes.getItem(other).left = 6;
    const box = shapes.getItem(name);
    box.left = 6;
    box.height = 200;
    box.fill.setSolidColor("#123456");
    box.textFrame.textRange.text = "mine";
  });
  const reset = await resetBoxCommand("P3").run({});
  expect(reset).toEqual({ kind: "ok", value: 'The sheet "Strategy map" was brought up to date.' });
  const { left, top, width, height, fill, text } = shapeNamed(host.book, name)!;
  expect({ left, top, width, height, fill, text }).toEqual({
    left: before?.left,
    top: before?.top,
    width: before?.width,
    height: before?.height,
    fill: before?.fill,
    text: before?.text,
  });
  expect(shapeNamed(host.book, other)?.left).toBe(6);
});

test("a colour that the user gave stays while the band is the same, and gives way to a new band", async () => {
  const host = await hostWithExample();
  await drawMap();
  const colour = () => shapeNamed(host.book, "BSC objective P5")?.fill.color;
  await byHand((shapes) => shapes.getItem("BSC objective P5").fill.setSolidColor("#123456"));
  const row = rowWith(host.book, "Objectives", 0, "P5");
  await host.user.type("Objectives", `B${row + 1}`, "Cut emissions");
  await drawMap();
  expect(textOf(host.book, "BSC objective P5")).toContain("Cut emissions\n");
  expect(colour()).toBe("#123456");
  const actuals = host.book.sheets.find(({ name }) => name === "Actuals")!;
  const last = [...actuals.cells].filter(([, cells]) => cells.get(0)?.value === "P5.1").at(-1)![0];
  await host.user.type("Actuals", `C${last + 1}`, "60");
  await drawMap();
  expect(textOf(host.book, "BSC objective P5")).toContain("✔ Green");
  expect(colour()).not.toBe("#123456");
});

test("a lane that was deleted by hand comes back behind its boxes", async () => {
  const host = await hostWithExample();
  await drawMap();
  await byHand((shapes) => shapes.getItem("BSC lane Customer").delete());
  await drawMap();
  const names = shapesIn(host.book).map(({ name }) => name);
  expect(names.indexOf("BSC lane Customer")).toBeLessThan(names.indexOf("BSC objective C1"));
});

/** What of the map's drawing is remembered, as the workbook keeps it. */
const memoriesIn = (book: Book) => book.customXml.filter(({ xml }) => xml.includes(":map:1"));

async function typeActual(host: Host, measure: string, value: string): Promise<void> {
  await host.user.type("Actuals", lastActual(host, measure), value);
}

test("somebody who draws the map while we read it is drawn over with nothing lost, and it is said", async () => {
  const host = await hostWithExample();
  await drawMap();
  await typeActual(host, "P5.1", "60");
  const [theirs] = memoriesIn(host.book);
  host.between(4, () => {
    const others = host.book.customXml.filter((part) => part !== theirs);
    host.book.customXml = [...others, { ...theirs!, id: "{00000000-0000-4000-8000-0000000000AA}" }];
  });
  expect(await drawMap()).toMatchObject({ change: "refreshed", isJoined: true });
  expect(memoriesIn(host.book)).toHaveLength(1);
  expect(textOf(host.book, "BSC objective P5")).toContain("✔ Green");
  expect(await drawMap()).toMatchObject({ change: "unchanged" });
});

test("a box that somebody deletes while we read the map is drawn anew, and the rest once", async () => {
  const host = await hostWithExample();
  await drawMap();
  await typeActual(host, "P5.1", "60");
  const count = shapesIn(host.book).length;
  host.between(4, () => {
    const sheet = host.book.sheets.find(({ name }) => name === "Strategy map")!;
    sheet.shapes = sheet.shapes.filter(({ name }) => name !== "BSC objective P5");
  });
  expect(await drawMap()).toMatchObject({ change: "refreshed" });
  expect(shapesIn(host.book)).toHaveLength(count);
  expect(textOf(host.book, "BSC objective P5")).toContain("✔ Green");
});

test("two drawings at the same time, merged by Excel: one memory, each box once, what was moved by hand stays", async () => {
  const host = await hostWithExample();
  await drawMap();
  const [first] = memoriesIn(host.book);
  await typeActual(host, "P5.1", "60");
  await drawMap();
  const sheet = host.book.sheets.find(({ name }) => name === "Strategy map")!;
  const title = shapeNamed(host.book, "BSC title")!;
  const count = sheet.shapes.length;
  await byHand((shapes) => (shapes.getItem("BSC objective F1").left = 699));
  sheet.shapes = [...sheet.shapes, { ...title, id: 9_001 }]; // the other one's
  host.book.customXml = [...host.book.customXml, { ...first!, id: "{00000000-0000-4000-8000-0000000000AB}" }];
  const drawn = await drawMap();
  expect(drawn).toMatchObject({ change: "refreshed", isJoined: true });
  expect(sheetText(drawn)).toContain("Somebody else worked on it at the same time");
  expect(memoriesIn(host.book)).toHaveLength(1);
  expect(shapesIn(host.book)).toHaveLength(count);
  expect(shapeNamed(host.book, "BSC objective F1")?.left).toBe(699);
  expect(textOf(host.book, "BSC objective P5")).toContain("✔ Green");
  expect(await drawMap()).toMatchObject({ change: "unchanged" });
});
