import type { CellValue, Host } from "excel-workbench";
import { insertTables } from "../../src/excel";
import { hostWithAddIn } from "../make/addIn";

/** Four hospitals in two regions, and a laboratory. */
async function hostWithUnits(): Promise<Host> {
  const host = await hostWithAddIn();
  await insertTables("group");
  return host;
}

const valueOf = async (host: Host, formula: string): Promise<unknown> => {
  const answer: unknown = await host.evaluate(formula);
  return answer;
};

async function rowsOf(host: Host, formula: string): Promise<readonly (readonly CellValue[])[]> {
  const answer = await host.evaluate(formula);
  if (!Array.isArray(answer)) throw new Error(JSON.stringify(answer));
  return answer;
}

test("UNITS lists the units below the one that is asked for, each below its own", async () => {
  const host = await hostWithUnits();
  const named = (rows: readonly (readonly CellValue[])[]) =>
    rows.map(([id, , level, above]) => [id, level, above]);
  expect(named(await rowsOf(host, "=BSC.UNITS()"))).toEqual([
    ["RHG", 0, ""],
    ["NO", 1, "RHG"],
    ["LH", 2, "NO"],
    ["SB", 2, "NO"],
    ["SO", 1, "RHG"],
    ["AS", 2, "SO"],
    ["BR", 2, "SO"],
    ["LAB", 1, "RHG"],
  ]);
  expect(named(await rowsOf(host, '=BSC.UNITS("South region")'))).toEqual([
    ["SO", 0, "RHG"],
    ["AS", 1, "SO"],
    ["BR", 1, "SO"],
  ]);
});

test("COMPARE and RANK agree, and the figure of a measure with a base is per one of it", async () => {
  const host = await hostWithUnits();
  const rows = await rowsOf(host, '=BSC.COMPARE("Operating result")');
  const actual = (unit: string, measure: string) =>
    valueOf(host, `=BSC.KPI("${measure}","actual",,"${unit}")`);
  for (const [rank, unit, shown, , , , perBed] of rows) {
    const [result, beds] = [await actual(String(unit), "G3.1"), await actual(String(unit), "G3.2")];
    expect(shown).toBe(result);
    expect(perBed).toBeCloseTo(Number(result) / Number(beds), 9);
    expect(await valueOf(host, `=BSC.RANK("G3.1","${String(unit)}")`)).toBe(rank);
  }
  const [, first] = rows[0] ?? [];
  expect(await valueOf(host, '=BSC.RANK("G3.1","Altstadt","best")')).toBe(first);
  expect(await valueOf(host, '=BSC.RANK("G3.1","Altstadt","of")')).toBe(4);
});

test("COMPARE looks below one unit alone where it is told which", async () => {
  const host = await hostWithUnits();
  const rows = await rowsOf(host, '=BSC.COMPARE("G4.1","South region")');
  expect(rows.map(([, unit]) => unit)).toEqual(["Brückenau", "Altstadt"]);
});

test("COMPARE puts the units in the order that is asked for, figures the largest first", async () => {
  const host = await hostWithUnits();
  const order = async (word: string) =>
    (await rowsOf(host, `=BSC.COMPARE("G4.1",,,"${word}")`)).map(([, unit]) => unit);
  // days: 4.7, 5.1, 5.4, 6.2
  expect(await order("actual")).toEqual(["Altstadt", "Seeblick", "Brückenau", "Lindenhof"]);
  expect(await order("Unit")).toEqual(["Altstadt", "Brückenau", "Lindenhof", "Seeblick"]);
  expect(await order("")).toEqual(await order("Rank"));
  expect(await valueOf(host, '=BSC.COMPARE("G4.1",,,"Luck")')).toMatchObject({ error: "#VALUE!" });
});

test("a period is said by how many it lies before the reporting one, as text or number", async () => {
  const host = await hostWithUnits();
  expect(await valueOf(host, '=BSC.SCORECARD(,"period","-10")')).toBe("2025-12");
  expect(await valueOf(host, '=BSC.SCORECARD(,"period",-1)')).toBe("2026-09");
  const total = (await rowsOf(host, '=BSC.DRIVERS("AS1","-3",,"Altstadt")')).at(-1);
  expect(total?.[1]).toBe(await valueOf(host, '=BSC.OBJECTIVE("AS1","score","2026-07","Altstadt")'));
  for (const wrong of ["-1.5", "--1", "-1000"])
    expect(await valueOf(host, `=BSC.SCORECARD(,"period","${wrong}")`)).toMatchObject({ error: "#VALUE!" });
});

test.each([
  ['=BSC.RANK("G4.1","Shared laboratory")', "Shared laboratory does not report Length of stay."],
  ['=BSC.RANK("G4.1","Riverland Health Group")', "Riverland Health Group does not report Length of stay."],
  ['=BSC.RANK("G4.1",)', "Name the unit whose place is asked for."],
  ['=BSC.COMPARE("G9")', 'There is no measure "G9" in the model.'],
  ['=BSC.UNITS("West")', 'There is no scorecard "West" in the model.'],
])("%s says why there is no answer", async (formula, message) => {
  const host = await hostWithUnits();
  expect(await valueOf(host, formula)).toEqual({ error: "#N/A", message });
});

test("LINES of a region shows the units that it is rolled up from, with the scores that they have themselves", async () => {
  const host = await hostWithUnits();
  const rows = await rowsOf(host, '=BSC.LINES("South region")');
  expect(rows.map(([kind, id]) => [kind, id])).toEqual([
    ["Scorecard", "SO"],
    ["Unit", "AS"],
    ["Unit", "BR"],
  ]);
  expect(rows[1]?.[8]).toBe(await valueOf(host, '=BSC.SCORECARD("AS")'));
});

test("DRIVERS and ALERTS tell of the unit that is named, alone", async () => {
  const host = await hostWithUnits();
  const drivers = await rowsOf(host, '=BSC.DRIVERS("AS1",,,"Altstadt")');
  expect(drivers.map(([name]) => name)).toEqual(["Seen within four hours", "Total"]);
  const alerts = await rowsOf(host, '=BSC.ALERTS(,,"South region")');
  expect(alerts.length).toBeGreaterThan(0);
  for (const [item] of alerts) expect(String(item)).toMatch(/ in (Altstadt|Brückenau|South region)$/);
  const all = await rowsOf(host, "=BSC.ALERTS()");
  expect(all.length).toBeGreaterThan(alerts.length);
});
