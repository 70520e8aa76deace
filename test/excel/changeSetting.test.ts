import { changeSetting, readScorecard } from "../../src/excel";
import { frozenSheets, hostWithAddIn, hostWithExample, rowWith, valueIn } from "../make/addIn";

async function settingsNow() {
  const read = await readScorecard();
  if (read.kind === "failed") throw new Error(JSON.stringify(read.problems));
  return read.value.model.facts.settings;
}

test("a setting that is there is changed in its cell, and nothing else", async () => {
  const { book } = await hostWithExample();
  const others = book.sheets.map(({ name }) => name).filter((name) => name !== "Settings");
  const before = frozenSheets(book, others);
  expect(await changeSetting({ setting: "View", value: "Year to date" })).toEqual({
    kind: "ok",
    value: { sheet: "Settings" },
  });
  expect(valueIn(book, "Settings", rowWith(book, "Settings", 0, "View"), 1)).toBe("Year to date");
  expect((await settingsNow()).view).toBe("ytd");
  expect(frozenSheets(book, others)).toBe(before);
});

test("a setting that is not there gets a row of its own", async () => {
  const { book } = await hostWithExample();
  await changeSetting({ setting: "Map colours", value: "High contrast" });
  expect(valueIn(book, "Settings", rowWith(book, "Settings", 0, "Map colours"), 1)).toBe("High contrast");
  expect((await settingsNow()).mapColours).toBe("High contrast");
});

test("a period stays the text it is, and an empty one is found by itself again", async () => {
  const { book } = await hostWithExample();
  await changeSetting({ setting: "Period", value: "2026-08" });
  expect(valueIn(book, "Settings", rowWith(book, "Settings", 0, "Period"), 1)).toBe("2026-08");
  await changeSetting({ setting: "Period", value: "" });
  expect((await settingsNow()).period).toBeUndefined();
});

test("without a Settings table, or with a protected one, it is said and nothing is written", async () => {
  await hostWithAddIn();
  expect(await changeSetting({ setting: "View", value: "Period" })).toMatchObject({
    problems: [{ code: "no-table-for-rows", table: "Settings" }],
  });
  const { book } = await hostWithExample();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Settings").protection.protect();
    await context.sync();
  });
  const before = frozenSheets(book, ["Settings"]);
  for (const setting of ["View", "Map paper"])
    expect(await changeSetting({ setting, value: "A3" })).toMatchObject({
      problems: [{ code: "sheet-protected", sheet: "Settings" }],
    });
  expect(frozenSheets(book, ["Settings"])).toBe(before);
});
