import type { SheetPlan } from "../../src/report";
import { planDocument } from "../../src/report/document";
import { sectionsOf, textOf } from "../../src/report";

function planOf(
  key: SheetPlan["key"],
  ...sections: Parameters<typeof planDocument>[0]["sections"]
): SheetPlan {
  return planDocument({
    ...{ key, name: "Sheet", title: "Actions", subtitle: "March", footer: "North" },
    ...{ widths: [100, 50, 50, 200], sections },
  });
}

const open = {
  heading: "Open",
  headers: ["Action", "", "Days late", "Note"],
  rows: [["Call", undefined, { number: 4, format: "0" }, undefined]],
};

test("each part of a sheet is a slide, named by the sheet and its heading; the first page's by their heading alone", () => {
  const done = { ...open, heading: "Done" };
  expect(sectionsOf(planOf("review actions", open, done)).map(({ title }) => title)).toEqual([
    "Actions: Open",
    "Actions: Done",
  ]);
  expect(sectionsOf(planOf("review summary", open)).map(({ title }) => title)).toEqual(["Open"]);
});

test("a part without a heading goes by the sheet's title", () => {
  const { heading: _, ...plain } = open;
  expect(sectionsOf(planOf("review actions", plain)).map(({ title }) => title)).toEqual(["Actions"]);
});

test("columns in which nothing stands are left out, and the others keep their widths", () => {
  const [section] = sectionsOf(planOf("review actions", open));
  expect(section).toMatchObject({ columns: [0, 2], widthsPoints: [100, 50] });
  expect(section?.headers.map(textOf)).toEqual(["Action", "", "Days late", "Note"]);
});

test("a part without rows says on its slide what the sheet says", () => {
  const [section] = sectionsOf(planOf("review actions", { ...open, rows: [], none: "No action is open." }));
  expect(section?.rows.map(({ cells }) => textOf(cells[0]))).toEqual(["No action is open."]);
});

test("figures are written as the sheet writes them; formulas show nothing", () => {
  const look = "text";
  const number = (value: number, numberFormat: string) =>
    textOf({ look, content: { kind: "number", number: value }, numberFormat });
  expect(number(0.921, "0%")).toBe("92 %");
  expect(number(5.94, "+0.0;-0.0;0.0")).toBe("+5.9");
  expect(number(1234567, "#,##0")).toBe("1,234,567");
  expect(textOf({ look, content: { kind: "formula", formula: "=1+1" } })).toBe("");
  expect(textOf(undefined)).toBe("");
});
