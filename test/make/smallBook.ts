import { buildScorecard, recalculate } from "../../src/excel";
import { withBook } from "../../src/cli/withBook";
import { blankBook, saveBook } from "excel-workbench";
import { ioIn, newFolder } from "./cli";

type Rows = readonly (readonly (string | number)[])[];

/** How the figures of the small book stand: periods as days or as texts, a column a period, in two tables, or with answers and ratios. */
export type Standing = "days" | "texts" | "wide" | "two tables" | "parts";

const months = Array.from({ length: 14 }, (_, index) => {
  const [year, month] = [2025 + Math.floor((index + 8) / 12), ((index + 8) % 12) + 1];
  return `${year}-${String(month).padStart(2, "0")}`;
});

/** The first day of a month as Excel numbers it. */
export const dayOf = (month: string): number => Date.parse(`${month}-01`) / 86_400_000 + 25_569;

/** A text that stays one when it is entered. */
const asText = (text: string) => `'${text}`;

const figures: readonly (readonly [measure: string, at: (index: number) => number])[] = [
  ["'1.1", (index) => 42 + index],
  ["'1.10", (index) => 88 - index],
  ["Alpha", (index) => 5 + (index % 3)],
  ["B*", (index) => 10 - index / 4],
  ["Delta", (index) => 72 + index],
];

function actualsOf(standing: Standing, period: (month: string) => string | number): Record<string, Rows> {
  if (standing === "wide")
    return {
      Actuals: [
        ["Measure", "Scorecard", ...months.map(asText)],
        ...figures.map(([measure, at]) => [measure, "", ...months.map((_, index) => at(index))]),
      ],
    };
  const header = ["Measure", "Period", "Scorecard", "Actual"];
  const monthly: Rows = figures.flatMap(([measure, at]) =>
    months.map((month, index) => [measure, period(month), "", at(index)]),
  );
  const quarterly: Rows = ["2025-12", "2026-03", "2026-06", "2026-09"].map((month, index) => [
    "Q",
    standing === "texts" ? `${month.slice(0, 4)}-Q${Number(month.slice(5)) / 3}` : dayOf(month),
    "",
    3 + index,
  ]);
  if (standing === "parts") return { Actuals: withParts([header, ...monthly, ...quarterly]) };
  return standing === "two tables"
    ? { Actuals: [header, ...monthly], "More actuals": [header, ...quarterly] }
    : { Actuals: [header, ...monthly, ...quarterly] };
}

/** The table with answers, and with ratios of which some months lack a part. */
function withParts([header = [], ...rows]: Rows): Rows {
  const answers: Rows = months.map((month, index) => [
    ...["March 6", dayOf(month), ""],
    ...[["Yes", "No", "Yes", ""][index % 4] ?? "", "", ""],
  ]);
  const ratios: Rows = months.map((month, index) => ["R", dayOf(month), "", "", 40 + index, 2]);
  return [
    [...header, "Numerator", "Denominator"],
    ...answers,
    ...ratios,
    ...rows.map((row) => [...row, "", ""]),
  ];
}

const measuresOfParts: Rows = [
  ["Y", "March 6", "F1", "Yes/No", "", "", "", "", 1, ""],
  ["R", "Rate", "C1", "", "", "Ratio", 30, 20, 1, ""],
];

function rowsOf(standing: Standing): Readonly<Record<string, Rows>> {
  const period = standing === "days" || standing === "parts" ? dayOf : asText;
  const measures = [
    [
      "ID",
      "Measure",
      "Objective",
      "Direction",
      "Frequency",
      "Aggregation",
      "Target",
      "Red flag",
      "Weight",
      "Critical",
    ],
    ["'1.1", "Revenue", "F1", "", "", "Sum", 50, 40, 1, ""],
    ["'1.10", "Costs", "F1", "Lower", "", "Average", 70, 90, 2, ""],
    ["", "Alpha", "F2", "", "", "", 7, 4, "", "Yes"],
    ["B*", "1.1x", "C1", "Lower", "", "", 6, 9, 1, ""],
    ["Q", "Quarterly", "C1", "", "Quarterly", "", 6, 3, 1, ""],
    ["D", "Delta", "C1", "", "", "", 80, 60, 1, ""],
    ["Z", "Lost", "Nowhere", "", "", "", 80, 60, 1, ""],
    ...(standing === "parts" ? measuresOfParts : []),
  ];
  return {
    Settings: [
      ["Setting", "Value"],
      ["Name", "Small"],
      ["Period", "'2026-10"],
      ["Minimum coverage", 0.5],
    ],
    Perspectives: [
      ["Perspective", "Order", "Weight"],
      ["Financial", 1, 2],
      ["Customer", 2, 1],
    ],
    Objectives: [
      ["ID", "Objective", "Perspective", "Weight", "Roll-up"],
      ["F1", "Grow", "Financial", 1, ""],
      ["F2", "Save", "Financial", 2, ""],
      ["C1", "Please", "Customer", 1, ""],
    ],
    Measures: measures,
    Targets: [
      ["Measure", "Period", "Target", "Red flag", "Weight"],
      ["'1.1", period("2026-10"), 60, 45, ""],
      ["D", period("2026-09"), 75, "", ""],
      ["'1.10", period("2025-09"), 75, "", 3],
    ],
    Reviews: [
      ["Period", "Item", "Commentary", "Status override", "Override reason", "Override until"],
      [period("2026-10"), "Q", "x", "Red", "because", ""],
      [period("2026-10"), "D", "x", "", "", ""],
    ],
    ...actualsOf(standing, period),
  };
}

const asked = [
  ['=BSC.KPI("Revenue","actual")', '=BSC.KPI("Alpha")'],
  ['=BSC.KPI("B*","status")', '=BSC.OBJECTIVE("F1")'],
  ['=BSC.KPI("Delta","forecast")', '=BSC.KPI("Delta","explain")'],
  ['="Now: "&BSC.SCORECARD(,"status")', '=BSC.KPI("1.10","weight")'],
];

/**
 * A small scorecard with what formulas stumble over: ids that look like numbers and patterns, a measure without an id, one whose
 * objective does not exist, directions that are worked out, a weight and targets that change, a status set by hand.
 */
export function smallBook(standing: Standing): Promise<Uint8Array> {
  return withBook(blankBook(), ioIn(newFolder()), async (host) => {
    await Excel.run(async (context) => {
      for (const [name, rows] of Object.entries(rowsOf(standing))) {
        const sheet = context.workbook.worksheets.add(name);
        const range = sheet.getRangeByIndexes(0, 0, rows.length, rows[0]!.length);
        range.values = rows.map((row) => [...row]);
        sheet.tables.add(range, true).name = name.replace(" ", "");
      }
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:B4").formulas = asked;
      await context.sync();
    });
    await buildScorecard();
    await recalculate();
    await host.settle();
    return saveBook(host.book);
  });
}
