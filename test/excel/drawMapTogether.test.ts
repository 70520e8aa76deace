import type { Book, Host } from "excel-workbench";
import { buildScorecard } from "../../src/excel";
import { hostWithExample, lastActual } from "../make/addIn";

const mapSheet = (book: Book) => book.sheets.find(({ name }) => name === "Strategy map")!;
const shapeNamed = (book: Book, name: string) => mapSheet(book).shapes.find((shape) => shape.name === name)!;
const namesIn = (book: Book) => mapSheet(book).shapes.map(({ name }) => name);
const paintOf = (book: Book, name: string) => {
  const { fill, line } = shapeNamed(book, name);
  return { fill, line };
};

async function drawMap() {
  const built = await buildScorecard({ sheets: ["map"] });
  if (built.kind === "failed") throw new Error(JSON.stringify(built.problems));
  return built.value.map;
}

/** A map on which P5 is Red first and Green then, with its memory before and after. */
async function redThenGreen(host: Host) {
  await drawMap();
  const [earlier] = memoriesIn(host.book);
  const red = paintOf(host.book, "BSC objective P5");
  await host.user.type("Actuals", lastActual(host, "P5.1"), "60");
  await drawMap();
  const green = paintOf(host.book, "BSC objective P5");
  expect(green).not.toEqual(red);
  return { earlier: earlier!, red, green };
}

const memoriesIn = (book: Book) => book.customXml.filter(({ xml }) => xml.includes("BSC objective"));

/** What Excel leaves when it merges the drawings of two people: the memory of the other one beside ours. */
function addMemory({ book }: Host, memory: Book["customXml"][number], where: "first" | "last"): void {
  const other = { ...memory, id: "{00000000-0000-4000-8000-0000000000AB}" };
  book.customXml = where === "first" ? [other, ...book.customXml] : [...book.customXml, other];
}

/** What Excel leaves where both have drawn a shape of one name. */
function drawTwice(book: Book, name: string): void {
  mapSheet(book).shapes = [...mapSheet(book).shapes, { ...shapeNamed(book, name), id: 9_001 }];
}

async function onScreen(scale: number): Promise<void> {
  await Excel.run(async (context) => {
    const { shapes } = context.workbook.worksheets.getItem("Strategy map");
    shapes.load("items/left,items/width,items/type");
    await context.sync();
    for (const shape of shapes.items.filter(({ type }) => type === "GeometricShape")) {
      shape.left *= scale;
      shape.width *= scale;
    }
    await context.sync();
  });
}

test.each([1, 1.25])(
  "a box that both have drawn is there once, on a screen %f times as wide too",
  async (scale) => {
    const host = await hostWithExample();
    await drawMap();
    const count = namesIn(host.book).length;
    drawTwice(host.book, "BSC objective P5");
    await onScreen(scale);
    addMemory(host, memoriesIn(host.book)[0]!, "last");
    expect(await drawMap()).toMatchObject({ change: "refreshed", isJoined: true });
    expect(namesIn(host.book)).toHaveLength(count);
    expect(await drawMap()).toMatchObject({ change: "unchanged" });
  },
);

test("a link that both have drawn is there once; a copy that somebody has made of one stays", async () => {
  const host = await hostWithExample();
  await drawMap();
  const count = namesIn(host.book).length;
  const [link, other] = namesIn(host.book).filter((name) => /^BSC link .* > /.test(name));
  drawTwice(host.book, link!);
  const copied = shapeNamed(host.book, other!);
  const copy = { ...copied, id: 9_002, left: copied.left + 12, top: copied.top + 12 };
  mapSheet(host.book).shapes = [...mapSheet(host.book).shapes, copy];
  addMemory(host, memoriesIn(host.book)[0]!, "last");
  expect(await drawMap()).toMatchObject({ change: "refreshed", isJoined: true });
  expect(namesIn(host.book).filter((name) => name === link)).toHaveLength(1);
  expect(namesIn(host.book)).toHaveLength(count + 1);
});

test.each(["first", "last"] as const)(
  "whichever of two people's boxes stayed (the other's memory stands %s), it looks as the figures say",
  async (where) => {
    const host = await hostWithExample();
    const { earlier, red, green } = await redThenGreen(host);
    Object.assign(shapeNamed(host.book, "BSC objective P5"), red); // the other's colours, with our words
    addMemory(host, earlier, where);
    await drawMap();
    expect(paintOf(host.book, "BSC objective P5")).toEqual(green);
    expect(await drawMap()).toMatchObject({ change: "unchanged" });
  },
);

test("a box that an undo gave its words and colours of before has those of now after the next drawing", async () => {
  const host = await hostWithExample();
  await drawMap();
  const before = structuredClone(mapSheet(host.book).shapes);
  await host.user.type("Actuals", lastActual(host, "P5.1"), "60");
  await drawMap();
  const drawn = structuredClone(mapSheet(host.book).shapes);
  expect(drawn).not.toEqual(before);
  mapSheet(host.book).shapes = before;
  expect(await drawMap()).toMatchObject({ change: "refreshed" });
  expect(mapSheet(host.book).shapes).toEqual(drawn);
});

test("a map that is drawn anew after its sheet was deleted remembers nothing of those who drew that", async () => {
  const host = await hostWithExample();
  await drawMap();
  addMemory(host, memoriesIn(host.book)[0]!, "last");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Strategy map").delete();
    await context.sync();
  });
  expect(await drawMap()).toMatchObject({ change: "added" });
  expect(memoriesIn(host.book)).toHaveLength(1);
  expect(await drawMap()).toEqual({ sheet: "Strategy map", change: "unchanged", shapesChanged: 0 });
});

test("on an Excel whose user has set other looks for new shapes the map looks the same", async () => {
  const host = await hostWithExample();
  await drawMap();
  const usual = looksIn(host.book);
  await host.dispose();
  const other = await hostWithExample();
  const restore = [
    asSetBefore("addGeometricShape", (shape) => {
      shape.lineFormat.dashStyle = "Dash";
      Object.assign(shape.textFrame.textRange.font, { bold: true, italic: true });
    }),
    asSetBefore("addLine", (shape) => {
      shape.lineFormat.dashStyle = "Dash";
      shape.line.endArrowheadStyle = "Diamond";
    }),
  ];
  await drawMap();
  restore.forEach((undo) => undo());
  expect(looksIn(other.book)).toEqual(usual);
});

/** Of each shape what is seen of it. */
const looksIn = (book: Book) =>
  mapSheet(book).shapes.map(({ name, fill, line, text, connector }) => ({
    ...{ name, fill, line: line?.visible ? line : "None", arrow: connector?.endArrowhead.style },
    words: text?.runs.filter((run) => run.text !== ""),
  }));

/** What Excel's "Set as Default Shape" does: each shape that is added begins with a look that the user has chosen. */
function asSetBefore(
  member: "addGeometricShape" | "addLine",
  dress: (shape: Excel.Shape) => void,
): () => void {
  const { prototype } = Excel.ShapeCollection;
  const add = prototype[member];
  const addAndDress = new Proxy(add, {
    apply: (target, shapes, given) => {
      const shape = Reflect.apply(target, shapes, given);
      dress(shape);
      return shape;
    },
  });
  Reflect.set(prototype, member, addAndDress);
  return () => void Reflect.set(prototype, member, add);
}
