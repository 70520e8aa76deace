import { drawMapView, readScorecard, type MapViewOptions } from "../../src/excel";
import { buildScorecard } from "../../src/excel";
import { parsePeriod, problemText, type Period } from "../../src/scorecard";
import { saveBook, type Book } from "excel-workbench";
import { hostWithExample, rowWith } from "../make/addIn";
import { expectValid } from "../../workbench/test/make/validate";

const shapesOn = (book: Book, sheet: string) => book.sheets.find(({ name }) => name === sheet)?.shapes ?? [];
const objectivesOn = (book: Book, sheet: string) =>
  shapesOn(book, sheet).flatMap(({ name }) => (name.startsWith("BSC objective ") ? [name.slice(14)] : []));

async function draw(options: MapViewOptions) {
  const drawn = await drawMapView(options);
  if (drawn.kind === "failed") throw new Error(drawn.problems.map(problemText).join(" "));
  return drawn.value;
}

function month(written: string): Period {
  const found = parsePeriod(written);
  if (found?.kind !== "period") throw new Error(written);
  return found.period;
}

test("a theme, a chain and a comparison each get a sheet of their own, and the whole map keeps its", async () => {
  const host = await hostWithExample();
  await buildScorecard({ sheets: ["map"] });
  const whole = shapesOn(host.book, "Strategy map");
  expect(await draw({ part: { theme: "Growth" } })).toMatchObject({ sheet: "Map Growth", change: "added" });
  expect(await draw({ part: { objective: "P3" } })).toMatchObject({ sheet: "Map P3", change: "added" });
  expect(await draw({ against: month("2025-10") })).toMatchObject({ sheet: "Map turned", change: "added" });
  expect(objectivesOn(host.book, "Map Growth").sort()).toEqual(["C2", "C3", "F1", "P3", "P4"]);
  expect(objectivesOn(host.book, "Map P3")).toEqual(expect.arrayContaining(["P3", "F3", "P1", "L3"]));
  expect(shapesOn(host.book, "Strategy map")).toBe(whole);
  await expectValid(saveBook(host.book));
});

test("a part that is drawn again changes only what changed, and keeps what the user moved", async () => {
  const host = await hostWithExample();
  const options = { part: { theme: "Growth" } };
  await draw(options);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Map Growth").shapes.getItem("BSC objective P4").left = 699;
    await context.sync();
  });
  expect((await draw(options)).change).toBe("unchanged");
  const row = rowWith(host.book, "Objectives", 0, "C2");
  await host.user.type("Objectives", `B${row + 1}`, "Win more");
  host.traffic.reset();
  expect(await draw(options)).toMatchObject({ sheet: "Map Growth", change: "refreshed" });
  expect(host.traffic.roundTrips - 2).toBe(2);
  expect(shapesOn(host.book, "Map Growth").find(({ name }) => name === "BSC objective P4")?.left).toBe(699);
});

test("the sheets of parts are read as none of the user's", async () => {
  await hostWithExample();
  const before = await readScorecard();
  await draw({ part: { theme: "Growth" } });
  const after = await readScorecard();
  if (before.kind === "failed" || after.kind === "failed") throw new Error("failed");
  expect(after.value.tables).toEqual(before.value.tables);
  expect(after.value.ownSheets).toMatchObject([{ key: "map theme Growth", name: "Map Growth" }]);
});

test("a unit's map holds what the unit is scored by, under the unit's name", async () => {
  const host = await hostWithExample();
  await Excel.run(async (context) => {
    const tables = {
      Units: [
        ["ID", "Scorecard", "Parent"],
        ["HCC", "Harbour Cold Chain", ""],
        ["N", "North", "HCC"],
      ],
      "Unit figures": [
        ["Measure", "Period", "Actual", "Scorecard"],
        ["F1.1", "2026-10", "5000", "North"],
        ["P3.1", "2026-10", "12", "North"],
      ],
    };
    Object.entries(tables).forEach(([name, rows]) => {
      const sheet = context.workbook.worksheets.add(name);
      const range = sheet.getRangeByIndexes(0, 0, rows.length, rows[0]!.length);
      range.values = rows;
      sheet.tables.add(range, true);
    });
    await context.sync();
  });
  expect(await draw({ part: { unit: "N" } })).toMatchObject({ sheet: "Map North", change: "added" });
  expect(objectivesOn(host.book, "Map North").sort()).toEqual(["F1", "P3"]);
  const title = shapesOn(host.book, "Map North").find(({ name }) => name === "BSC title");
  expect(title?.text?.runs[0]?.text).toBe("North – strategy map");
});

test("a part that is not there is named, with what there is, and no sheet is added", async () => {
  const host = await hostWithExample();
  const drawn = await drawMapView({ part: { theme: "Speed" } });
  if (drawn.kind === "ok") throw new Error("drawn");
  expect(drawn.problems.map(problemText).join()).toContain('There is no theme "Speed". There are: ');
  expect(host.book.sheets.some(({ name }) => name.startsWith("Map"))).toBe(false);
});

test("other colours are asked for without the Settings, and page and paper follow the Settings", async () => {
  const host = await hostWithExample();
  await draw({});
  const fillOf = () =>
    shapesOn(host.book, "Strategy map").find(({ name }) => name === "BSC objective P3")?.fill.color;
  expect(fillOf()).toBe("#FFEBC2");
  await draw({ colours: "Monochrome" });
  expect(fillOf()).toBe("#DDDDDD");
  const sheet = host.book.sheets.find(({ name }) => name === "Strategy map")!;
  expect(sheet.pageSetup).toMatchObject({
    orientation: "Landscape",
    zoom: { horizontalFitToPages: 1, verticalFitToPages: 1 },
  });
  expect(sheet.pageSetup.paperSize).not.toBe("A3");
  const row = rowWith(host.book, "Settings", 0, "Name");
  await host.user.type("Settings", `A${row + 1}`, "Map paper");
  await host.user.type("Settings", `B${row + 1}`, "A3");
  await draw({ colours: "Monochrome" });
  expect(sheet.pageSetup.paperSize).toBe("A3");
});
