import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { saveBook } from "excel-workbench";
import { foreignBook } from "../../workbench/test/file/fixtures/foreignBook";
import { hostWithAddIn, reopened } from "./addIn";

type Cell = string | number;
type Rows = readonly (readonly Cell[])[];

/** What belongs to others says so; figures of others are these. */
export const secretFigures = [7654321.5, 8765432.25, 3141592, 2718281] as const;
const [ofHead, ofEast, ofSouth, ofBudget] = secretFigures;

/**
 * A group three deep: head office, North and North-East, South; Oslo below North, the dock below Oslo. The revenue is defined by head
 * office and reported by all. Everything that is neither of North nor of those below it has "Secret" in its text or is a secret figure.
 */
const group: Readonly<Record<string, Rows>> = {
  Settings: [
    ["Setting", "Value"],
    ["Name", "Secret group"],
    ["Vision", "The Secret vision"],
    ["Fiscal year start", "April"],
  ],
  Perspectives: [
    ["Perspective", "Order", "Weight"],
    ["Secret perspective", 1, 3],
    ["Financial", 2, 2],
    ["Customer", 3, 1],
  ],
  Scorecards: [
    ["ID", "Scorecard", "Parent", "Owner", "Weight"],
    ["HQ-Secret", "Secret head office", "", "Hanna Secret", 1],
    ["N", "North", "HQ-Secret", "Nora O'Neil", 2],
    ["NE-Secret", "North-East Secret", "HQ-Secret", "Ed Secret", 1],
    ["S-Secret", "South Secret", "HQ-Secret", "Saul Secret", 1],
    ["OSL", "Oslo", "N", "Olga Øst", 1],
    ["DOCK", "Quay \u{1F6A2}", "OSL", "", 1],
  ],
  Objectives: [
    ["ID", "Objective", "Perspective", "Scorecard", "Contributes to", "Owner", "Weight"],
    ["F1", "Grow", "Financial", "", "", "Frida Frame", 1],
    ["F2-Secret", "Secret margin", "Financial", "", "", "Hanna Secret", 1],
    ["N1", "Delight the north", "Customer", "North", "F2-Secret", "Nora O'Neil", 2],
    ["N2", "Lead the north", "Customer", "North", "", "Nora O'Neil", 1],
    ["O1", "Run Oslo", "Customer", "Oslo", "N1", "Olga Øst", 1],
    ["S1-Secret", "Secret of the south", "Secret perspective", "South Secret", "F2-Secret", "Saul Secret", 1],
  ],
  Links: [
    ["From", "To", "Hypothesis"],
    ["O1", "N1", "A good dock is liked"],
    ["N1", "F2-Secret", "Secret: it earns more"],
    ["S1-Secret", "F2-Secret", "Secret too"],
  ],
  Measures: [
    [
      "ID",
      "Measure",
      "Objective",
      "Frequency",
      "Aggregation",
      "Unit",
      "Target",
      "Red flag",
      "Owner",
      "Weight",
    ],
    ["K1", "Revenue", "F1", "", "Sum", "EUR", 1000, 800, "Frida Frame", 1],
    ["K2", "On time", "N1", "", "Ratio", "%", 0.9, 0.7, "Nora O'Neil", 2],
    ["K3", "Cranes", "O1", "Weekly", "Average", "", 5, 3, "Olga Øst", 1],
    ["K4", "Complaints", "N2", "Quarterly", "", "", 10, 20, "nora o’neil", 1],
    ["KS-Secret", "Secret share", "S1-Secret", "", "", "", 5, 3, "Saul Secret", 1],
    ["KH-Secret", "Secret profit", "F2-Secret", "", "", "", 5, 3, "Hanna Secret", 1],
  ],
  Targets: [
    ["Measure", "Period", "Scorecard", "Target", "Weight", "Holds"],
    ["K1", "2026-05", "", 1100, "", ""],
    ["K1", "2026-06", "North", 900, "", ""],
    ["K1", "2026-06", "South Secret", ofSouth, "", ""],
    ["K2", "2026-05", "", 0.95, 3, "From"],
    ["N2", "2026-06", "", "", 4, ""],
  ],
  Actuals: [
    ["Measure", "Period", "Scorecard", "Actual", "Numerator", "Denominator", "Comment"],
    ...["2026-04", "2026-05", "2026-06"].flatMap((period, index): Rows => [
      ["K1", period, "", ofHead, "", "", "Secret of head office"],
      ["K1", period, "North", 900 + 50 * index, "", "", "A cold month"],
      ["K1", period, "North-East Secret", ofEast, "", "", ""],
      ["K1", period, "Oslo", 400 + 300 * index, "", "", ""],
      ["K2", period, "", "", 80 + index, 100, ""],
      ["KS-Secret", period, "", ofSouth, "", "", "Secret"],
      ["KH-Secret", period, "", 4, "", "", "Secret"],
    ]),
    ["K3", "2026-W24", "", 4, "", "", ""],
    ["K3", "2026-W25", "", 6, "", "", ""],
    ["K3", "2026-W24", "Quay \u{1F6A2}", 2, "", "", ""],
    ["K4", "2027-Q1", "", 12, "", "", ""],
  ],
  Reviews: [
    [
      "Period",
      "Item",
      "Scorecard",
      "Commentary",
      "Cause",
      "Decision",
      "Status override",
      "Override reason",
      "By",
    ],
    ["2026-06", "K1", "North", "Ice on the fjord", "Frost", "Salt the roads", "", "", "Nora O'Neil"],
    ["2026-06", "K1", "South Secret", "Secret sun", "", "", "", "", "Saul Secret"],
    ["2026-06", "K1", "", "Secret word of head office", "", "", "", "", "Hanna Secret"],
    ["2026-06", "N1", "", "Better", "", "", "Amber", "The meter broke", "Nora O'Neil"],
    ["2026-06", "Financial", "", "Secret of all finance", "", "", "", "", "Hanna Secret"],
    ["2026-06", "HQ-Secret", "", "Secret overview", "", "", "Red", "Secret reason", "Hanna Secret"],
  ],
  Initiatives: [
    [
      "ID",
      "Initiative",
      "Objectives",
      "Measures",
      "Owner",
      "Start",
      "End",
      "Budget",
      "Spent",
      "% complete",
      "Gate",
    ],
    ["I1", "New cranes", "O1", "K3", "Olga Øst", "2026-01-01", "2026-12-31", 5151, 6161, 0.5, "K3 >= 5"],
    [
      "I2",
      "Shared ferry",
      "N2, S1-Secret",
      "K4",
      "Nora O'Neil",
      "2026-01-01",
      "2026-12-31",
      ofBudget,
      1234567,
      0.1,
      "KS-Secret >= 1",
    ],
    [
      "I3-Secret",
      "Secret takeover",
      "F1, S1-Secret",
      "",
      "Saul Secret",
      "2026-01-01",
      "2026-12-31",
      9,
      9,
      0.5,
      "",
    ],
  ],
  Milestones: [
    ["Initiative", "Milestone", "Due", "Done"],
    ["I1", "First crane", "2026-05-01", ""],
    ["I3-Secret", "Secret signing", "2026-05-01", ""],
  ],
  AlertRules: [
    ["Rule", "Item", "Level", "Periods", "Tell", "On"],
    ["Turned red", "", "", "", "Carl Secret", ""],
    ["Red for periods", "K2", "", 2, "Nora O'Neil", ""],
    ["Commentary missing", "KS-Secret", "", "", "Saul Secret", ""],
    ["Budget over", "", 0.05, "", "", ""],
    ["Milestone overdue", "", "", "", "", ""],
  ],
  Acknowledgements: [
    ["Alert", "Period", "By"],
    ["Turned red: K1 in N", "2026-06", "Nora O'Neil"],
    ["Turned red: K1 in S-Secret", "2026-06", "Saul Secret"],
    ["Budget over", "2026-06", "Hanna Secret"],
  ],
  Survey: [
    ["Statement", "Group", "Rating", "Measure", "Period", "Scorecard"],
    ["The Secret strategy is clear", "Secret managers", 3, "", "", ""],
    ["I know what we are for", "Drivers", 4, "K4", "2027-Q2", ""],
  ],
  Actions: [
    ["ID", "Action", "Item", "Owner", "Due", "Done"],
    ["A1", "Oil the cranes", "K3", "Olga Øst", "2026-05-15", ""],
    ["A2-Secret", "Secret errand", "KS-Secret", "Saul Secret", "2026-05-15", ""],
    ["A3-Secret", "Secret for head office", "F1", "Hanna Secret", "2026-05-15", ""],
    ["A4-Secret", "Secret for nobody", "", "Hanna Secret", "", ""],
    ["A5", "Ask the captains", "I2", "Nora O'Neil", "2026-09-15", ""],
  ],
};

/**
 * The group's workbook as a file with everything that a file can carry of others beside its tables.
 *
 * @param more rows that come below those of the tables
 */
export async function groupBook(more: Readonly<Record<string, Rows>> = {}): Promise<Uint8Array> {
  const host = await hostWithAddIn(reopened(talkative(foreignBook())));
  await Excel.run(async (context) => {
    for (const [name, rows] of Object.entries(group))
      addTable(context.workbook, name, [...rows, ...(more[name] ?? [])]);
    gossip(context.workbook);
    await context.sync();
  });
  await host.settle();
  const bytes = saveBook(host.book);
  await host.dispose();
  return bytes;
}

function addTable({ worksheets }: Excel.Workbook, name: string, rows: Rows): void {
  const sheet = worksheets.add(`${name} Secret`);
  const range = sheet.getRangeByIndexes(0, 0, rows.length, rows[0]?.length ?? 0);
  range.values = rows.map((row) =>
    row.map((cell) => (typeof cell === "string" && /\d/.test(cell) ? `'${cell}` : cell)),
  );
  sheet.tables.add(range, true).name = name;
}

/** Texts of others everywhere in a workbook that are no cells of its tables. */
function gossip({ worksheets, names, properties }: Excel.Workbook): void {
  const [hidden, deep] = ["Hidden Secret", "Very hidden Secret"].map((name) => worksheets.add(name));
  hidden!.getRange("A1:A2").values = [["Secret salary"], [ofHead]];
  hidden!.visibility = "Hidden";
  deep!.getRange("A1").values = [["Secret password"]];
  deep!.visibility = "VeryHidden";
  names.add("SecretName", '="Secret of a name"');
  properties.author = "Anna Secret";
  properties.title = "Secret title";
  properties.company = "Secret company";
  const actuals = worksheets.getItem("Actuals Secret");
  actuals.getRange("D2").numberFormat = [['0.0 "Secret units"']];
  actuals.getRange("J1").dataValidation.rule = {
    list: { inCellDropDown: true, source: "Secret one,Secret two" },
  };
  const rule = actuals.getRange("D2:D9").conditionalFormats.add("ContainsText");
  rule.textComparison.rule = { operator: "Contains", text: "Secret word" };
  actuals.pageLayout.headersFooters.defaultForAllPages.centerHeader = "Secret header";
  const shape = actuals.shapes.addGeometricShape("Rectangle");
  shape.name = "Secret shape";
  shape.altTextDescription = "Secret alternative";
  shape.textFrame.textRange.text = "Secret text";
}

/** Parts of the file that no sheet shows: pivot cache, custom XML, form controls, macros' neighbours. */
function talkative(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => {
    if (!/\.(xml|vml)$/.test(name)) return [name, part] as const;
    const text = strFromU8(part)
      .replaceAll("Rich text", "Secret of the pivot")
      .replaceAll("<year>2026</year>", "<who>Secret of the XML</who>")
      .replaceAll("<div>Check", "<div>Secret check")
      .replaceAll("<t>Rich</t>", "<t>Secret rich</t>");
    return [name, strToU8(text)] as const;
  });
  return zipSync(Object.fromEntries(parts));
}
