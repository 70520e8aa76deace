import { buildReview, buildScorecard } from "../../src/excel";
import type { Host } from "excel-workbench";
import { hostWithExample } from "../make/addIn";
import { addUnits } from "../make/units";
import { until } from "../make/until";

/** The revenue of North, computed Green, and its objective are set to Red by hand in October 2026. */
async function hostWithOverrides(): Promise<Host> {
  const host = await hostWithExample();
  await addUnits();
  await Excel.run(async (context) => {
    const said = ["", "", ""]; // commentary, cause and decision
    const rows = ["F1.1", "F1"].map((item) => [
      ...["2026-10", item, "North", ...said],
      ...["Red", `Disputed: ${item}`, "", "MK"],
    ]);
    context.workbook.tables.getItem("Reviews").rows.add(undefined, rows);
    await context.sync();
  });
  return host;
}

const textsOf = (host: Host, sheet: string): readonly string[] =>
  [...(host.book.sheets.find(({ name }) => name === sheet)?.cells.values() ?? [])].flatMap((cells) =>
    [...cells.values()].flatMap(({ value }) => (typeof value === "string" ? [value] : [])),
  );

const told = (item: string) => `Red, set by hand by MK: Disputed: ${item}; computed Green`;

test("the scorecard of a unit tells beside each status that was set by hand by whom and why, live", async () => {
  const host = await hostWithOverrides();
  await buildReview({ unit: "North" });
  const isThere = () => ["F1.1", "F1"].every((item) => textsOf(host, "Scorecard North").includes(told(item)));
  await until(host, isThere);
  expect(isThere()).toBe(true);
  const top = host.book.sheets.find(({ name }) => name === "Scorecard");
  expect(top && textsOf(host, "Scorecard").some((text) => text.includes("set by hand"))).not.toBe(true);
});

test("the top's scorecard has the column too, empty where nothing was set by hand, and follows an edit", async () => {
  const host = await hostWithOverrides();
  await buildScorecard();
  await host.settle();
  expect(textsOf(host, "Scorecard")).toContain("Set by hand");
  expect(textsOf(host, "Scorecard").filter((text) => text.includes("Disputed"))).toEqual([]);
  await Excel.run(async (context) => {
    const row = ["2026-10", "Financial", "", "", "", "", "Amber", "Wait for the audit", "", "Ines"];
    context.workbook.tables.getItem("Reviews").rows.add(undefined, [row]);
    await context.sync();
  });
  const expected = /^Amber, set by hand by Ines: Wait for the audit; computed (Green|Amber|Red)$/;
  const isThere = () => textsOf(host, "Scorecard").some((text) => expected.test(text));
  await until(host, isThere);
  expect(isThere()).toBe(true);
});

test("the boxes that Excel draws, and their alternative texts, tell it as well", async () => {
  const host = await hostWithOverrides();
  await buildReview({ unit: "North" });
  const shapes = host.book.sheets.flatMap((sheet) => sheet.shapes);
  const drawn = JSON.stringify(shapes);
  expect(drawn).toContain("set by hand by MK: Disputed: F1; computed Green");
  expect(drawn).toContain("Revenue Red (set by hand by MK: Disputed: F1.1; computed Green)");
});
