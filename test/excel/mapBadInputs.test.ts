import { arrangeMapCommand } from "../../src/commands";
import { buildScorecard } from "../../src/excel";
import { problemText } from "../../src/scorecard";
import { saveBook, type Book } from "excel-workbench";
import { hostWithAddIn, hostWithExample, reopened } from "../make/addIn";
import { hostWithMap, type MapRows } from "../make/mapBook";
import { expectValid } from "../../workbench/test/make/validate";

const mapSheet = "Strategy map";
const shapesIn = (book: Book) => book.sheets.find(({ name }) => name === mapSheet)?.shapes ?? [];
const namesIn = (book: Book) => shapesIn(book).map(({ name }) => name);
const shapeNamed = (book: Book, name: string) => shapesIn(book).find((shape) => shape.name === name);
const objectivesIn = (book: Book) => namesIn(book).filter((name) => name.startsWith("BSC objective "));
const linksIn = (book: Book) => namesIn(book).filter((name) => name.startsWith("BSC link "));

async function drawMap() {
  const built = await buildScorecard({ sheets: ["map"] });
  if (built.kind === "failed") throw new Error(built.problems.map(problemText).join(" "));
  if (!built.value.map) throw new Error("no map");
  return built.value.map;
}

async function byHand(change: (shapes: Excel.ShapeCollection) => void): Promise<void> {
  await Excel.run(async (context) => {
    change(context.workbook.worksheets.getItem(mapSheet).shapes);
    await context.sync();
  });
}

/** Draws the map of some rows, and once more: the second time there must be nothing left to do. */
async function drawnTwice(rows: MapRows): Promise<Book> {
  const host = await hostWithMap(rows);
  await drawMap();
  expect((await drawMap()).change).toBe("unchanged");
  expect(new Set(namesIn(host.book)).size).toBe(namesIn(host.book).length);
  return host.book;
}

test("without objectives no map is drawn, and the message says what is missing", async () => {
  const host = await hostWithMap({ objectives: [] });
  const built = await buildScorecard({ sheets: ["map"] });
  expect(built).toMatchObject({ kind: "failed", problems: [{ code: "nothing-to-build" }] });
  expect(host.book.sheets.map(({ name }) => name)).not.toContain(mapSheet);
});

test("one objective is one box", async () => {
  const book = await drawnTwice({ objectives: [["F1", "Grow", "Financial"]] });
  expect(objectivesIn(book)).toEqual(["BSC objective F1"]);
});

test("objectives all of one perspective stand in one lane", async () => {
  const objectives = ["A", "B", "C", "D"].map((id) => [id, `Objective ${id}`, "Customer"]);
  const book = await drawnTwice({
    objectives,
    links: [
      ["A", "C"],
      ["D", "B"],
    ],
  });
  expect(new Set(objectivesIn(book).map((name) => shapeNamed(book, name)?.top)).size).toBe(1);
});

test("200 objectives are drawn in the same round trips as few", async () => {
  const lanes = ["Financial", "Customer", "Internal Process", "Learning & Growth"];
  const objectives = Array.from({ length: 200 }, (_, index) => [
    `O${index}`,
    `Objective ${index}`,
    lanes[index % 4]!,
  ]);
  const links = Array.from({ length: 300 }, (_, index) => [
    `O${(index * 7) % 200}`,
    `O${(index * 13 + 5) % 200}`,
  ]);
  const host = await hostWithMap({ objectives, links });
  host.traffic.reset();
  await drawMap();
  expect(host.traffic.roundTrips).toBe(2 + 1);
  expect(objectivesIn(host.book)).toHaveLength(200);
});

test("a cycle is drawn as it is said", async () => {
  const book = await drawnTwice({
    objectives: [
      ["A", "One", "Financial"],
      ["B", "Two", "Customer"],
      ["C", "Three", "Internal Process"],
    ],
    links: [
      ["A", "B"],
      ["B", "C"],
      ["C", "A"],
    ],
  });
  expect(linksIn(book)).toEqual(
    expect.arrayContaining(["BSC link A > B", "BSC link B > C", "BSC link C > A"]),
  );
});

test("a link to itself, one to nothing and one said twice are left out or drawn once, and named", async () => {
  const host = await hostWithMap({
    objectives: [
      ["A", "One", "Financial"],
      ["B", "Two", "Customer"],
    ],
    links: [
      ["B", "A"],
      ["B", "A"],
      ["A", "A"],
      ["A", "Nowhere"],
    ],
  });
  const built = await buildScorecard({ sheets: ["map"] });
  if (built.kind === "failed") throw new Error("failed");
  expect(linksIn(host.book)).toEqual(["BSC link B > A"]);
  const codes = built.value.read.findings.map(({ code }) => code);
  expect(codes).toEqual(expect.arrayContaining(["link-twice", "link-to-itself", "unknown-reference"]));
});

test("names of 300 characters, of emoji and from right to left are drawn, saved and read back whole", async () => {
  const long = "Win the trust of every customer in every market that we serve, year after year. "
    .repeat(4)
    .slice(0, 300);
  const names = {
    Long: long,
    Emoji: "🚚 Deliver 🧊 cold 👩‍🔬 and 🇳🇱 on time",
    Right: "הגדלת שביעות רצון הלקוחות",
  };
  const objectives = Object.entries(names).map(([id, name]) => [id, name, "Customer"]);
  const book = await drawnTwice({ objectives, links: [["Emoji", "Long"]] });
  const saved = saveBook(book);
  const again = reopened(saved);
  for (const [id, name] of Object.entries(names)) {
    const shape = shapeNamed(again, `BSC objective ${id}`);
    expect(shape?.altTextDescription).toContain(name.trim());
  }
  await expectValid(saved);
});

test("a protected map is left alone and named, and nothing else is built either", async () => {
  const host = await hostWithExample();
  await drawMap();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(mapSheet).protection.protect();
    await context.sync();
  });
  const before = shapesIn(host.book);
  const built = await buildScorecard();
  if (built.kind === "ok") throw new Error("built");
  expect(built.problems.map(problemText).join()).toContain('"Strategy map" is protected');
  expect(shapesIn(host.book)).toBe(before);
  expect(host.book.sheets.map(({ name }) => name)).not.toContain("Scorecard");
});

test("boxes and connectors that were deleted by hand come back, glued", async () => {
  const host = await hostWithExample();
  await drawMap();
  const names = [...namesIn(host.book)].sort();
  await byHand((shapes) => {
    ["BSC objective P3", "BSC link P3 > F3", "BSC title"].forEach((name) => shapes.getItem(name).delete());
  });
  await drawMap();
  expect([...namesIn(host.book)].sort()).toEqual(names);
  const nameOf = (id?: number) => shapesIn(host.book).find((shape) => shape.id === id)?.name;
  for (const { name, connector } of shapesIn(host.book).filter((shape) => shape.connector)) {
    expect([name, nameOf(connector?.begin?.shapeId), nameOf(connector?.end?.shapeId)]).not.toContain(
      undefined,
    );
  }
});

test("a copy that the user made of a box stays the user's own", async () => {
  const host = await hostWithExample();
  await drawMap();
  await byHand((shapes) => {
    const copy = shapes.addGeometricShape("RoundRectangle");
    copy.name = "BSC objective F1";
    copy.left = 5;
    copy.top = 600;
  });
  const copied = shapesIn(host.book).at(-1);
  expect((await drawMap()).change).toBe("unchanged");
  await arrangeMapCommand.run({});
  expect(shapesIn(host.book).find(({ id }) => id === copied?.id)).toBe(copied);
  expect(shapesIn(host.book).filter(({ name }) => name === "BSC objective F1")).toHaveLength(2);
});

/** The map's memory is gone, as when a program that does not know it has saved the workbook. */
function withoutMemory(book: Book): Book {
  book.customXml = [];
  return book;
}

test("when the map's memory is lost, its shapes are known again by their names", async () => {
  const host = await hostWithExample();
  await drawMap();
  const names = namesIn(host.book);
  const moved = shapeNamed(host.book, "BSC objective F1")!.left - 30;
  await byHand((shapes) => (shapes.getItem("BSC objective F1").left = moved));
  withoutMemory(host.book);
  await drawMap();
  expect(namesIn(host.book)).toEqual(names);
  expect(shapeNamed(host.book, "BSC objective F1")?.left).toBe(moved);
  expect((await drawMap()).change).toBe("unchanged");
});

test("what is left of a map whose memory is lost goes with its objective", async () => {
  const { book } = await hostWithMap({
    objectives: [
      ["A", "One", "Financial"],
      ["B", "Two", "Customer"],
    ],
    links: [["B", "A"]],
  });
  await drawMap();
  const host = await hostWithAddIn(withoutMemory(reopened(saveBook(book))));
  await host.user.type("Objectives", "B3", "");
  await drawMap();
  expect(objectivesIn(host.book)).toEqual(["BSC objective A"]);
  expect(new Set(namesIn(host.book)).size).toBe(namesIn(host.book).length);
  expect(linksIn(host.book)).toEqual([]);
});

test("two memories, as after a merge of workbooks, count as none and become one", async () => {
  const host = await hostWithExample();
  await drawMap();
  const names = namesIn(host.book);
  const [memory] = host.book.customXml;
  host.book.customXml = [memory!, { ...memory!, id: "{00000000-0000-0000-0000-000000000002}" }];
  await drawMap();
  expect(namesIn(host.book)).toEqual(names);
  expect(host.book.customXml).toHaveLength(1);
});
