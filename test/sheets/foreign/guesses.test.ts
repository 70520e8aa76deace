import { adoptionTables } from "../../../src/sheets";
import { aggregationHint } from "../../../src/sheets/foreign/aggregationHint";
import { directionHint } from "../../../src/sheets/foreign/directionHint";
import { answered } from "../../../src/sheets/foreign/question";
import { figureLines, ownBook, propose, take } from "../../make/foreignSheets";
import type { Rows } from "../../make/makeGrids";

function asked(rows: Rows): readonly string[] {
  return propose(rows).questions.map(({ code, text, proposed }) =>
    [code, proposed, ...(text.match(/"[^"]+"/g) ?? [])].filter(Boolean).join(" "),
  );
}

/** Direction, scoring and aggregation of each measure once its figures are adopted. */
function adopted(rows: Rows, answers: Readonly<Record<string, string>> = {}): readonly string[] {
  const proposal = propose(rows);
  const mapping = proposal.questions.reduce(
    (lines, question) =>
      answers[question.code] === undefined ? lines : answered(lines, question, answers[question.code] ?? ""),
    proposal.mapping,
  );
  const { figures } = take(mapping, ownBook({ KPIs: rows }));
  const tables = adoptionTables({ mapping, figures, scorecard: "Desk", isScorecard: false });
  const measures = tables.find(({ name }) => name === "Measures");
  const column = (header: string) => measures?.headers.indexOf(header) ?? -1;
  return (measures?.rows ?? []).map((row) =>
    ["Measure", "Direction", "Scoring", "Aggregation"].map((header) => row[column(header)]).join("|"),
  );
}

/** The household of shared/cases: spending above its budget was Green. */
const household: Rows = [
  ["USD", "Jan 2026 Budget", "Jan 2026 Actual"],
  ["Income:", "", ""],
  ["Fees", 1000, 1100],
  ["Expenses:", "", ""],
  ["Travel", 400, 560],
  ["Utilities", 120, 150],
];

test("a heading says which way the measures below it are better, and that is asked", () => {
  expect(asked(household)).toEqual([
    'direction Lower "Travel" "Expenses"',
    'direction Lower "Utilities" "Expenses"',
    'direction-assumed Higher "Fees"',
  ]);
  expect(adopted(household)).toEqual(["Fees|Higher||Sum", "Travel|Lower||Sum", "Utilities|Lower||Sum"]);
});

test.each<[string, string | undefined, string | undefined]>([
  ["Complaints", undefined, "Lower"],
  ["Cost reduction", undefined, "Higher"],
  ["Customer satisfaction", undefined, "Higher"],
  ["Umsatz", undefined, "Higher"],
  ["Calls", undefined, undefined],
  ...[
    "Days sales outstanding",
    "Lost sales",
    "Revenue leakage",
    "Income tax",
    "Sales cycle",
    "Umsatzrückgang",
    "Umsatzausfall",
    "Margenverlust",
    "Baisse des ventes",
    "Pérdida de ingresos",
    "Calo vendite",
    "Umsatzkosten",
    "Erlösschmälerung",
    "Margenverfall",
    "Ertragsrisiko",
    "Cancelled bookings",
    "Sales refunds",
    "Lapsed donors",
    "Revenue at risk",
    "Sales force turnover",
    "Marge d'erreur",
    "Ventes annulées",
    "Kundenzufriedenheit (Note)",
    "Satisfaction rank",
  ].map((measure): [string, undefined, undefined] => [measure, undefined, undefined]),
  ["Umsatzsteuerung", undefined, "Higher"],
  ["Travel", "Expenses", "Lower"],
  ["Travel", "North", undefined],
  ["Sales bonus", "Expenses", undefined], // name and heading disagree
])("%s under %s is better when it is %s", (measure, section, direction) => {
  expect(directionHint({ measure, ...(section ? { section } : {}) })?.direction).toBe(direction);
});

test.each(["Note", "Schulnote", "Rang", "rank", "Grade", "Platz"])(
  "measured as %s even a satisfaction may be better when it is lower: it is asked, and not scored",
  (unit) => {
    const rows: Rows = [
      ["KPI", "Unit", "Target", "Jan 2026"],
      ["Kundenzufriedenheit", unit, 2, 1.8],
      ["Kundentreue", "%", 2, 1.8],
    ];
    expect(asked(rows)).toEqual(['direction-open "Kundenzufriedenheit" "Kundentreue"']);
  },
);

const unsure: Rows = [
  ["KPI", "Target", "Jan 2026", "Feb 2026"],
  ["Calls", 100, 90, 95],
  ["Widgets", 10, 9, 9],
];

test("what nobody says is asked in one question and not scored until it is answered", () => {
  expect(asked(unsure)).toEqual([
    'direction-open "Calls" "Widgets"',
    'aggregation-assumed Sum "Calls"',
    'aggregation-open "Widgets"',
  ]);
  expect(adopted(unsure)).toEqual(["Calls||None|Sum", "Widgets||None|"]);
  expect(adopted(unsure, { "direction-open": "Higher", "aggregation-open": "Last" })).toEqual([
    "Calls|Higher||Sum",
    "Widgets|Higher||Last",
  ]);
});

test("a red flag says which way a measure is better, so that it is not asked", () => {
  const rows: Rows = [
    ["KPI", "Target", "Red flag", "Jan 2026"],
    ["Widgets", 10, 8, 9],
  ];
  expect(asked(rows)).toEqual([]);
  expect(adopted(rows)).toEqual(["Widgets|||"]);
});

test.each<[string, string | undefined, string | undefined]>([
  ["Revenue", undefined, "Sum"],
  ["Complaints", undefined, "Sum"],
  ["Complaints per 1,000 orders", undefined, "Average"],
  ["Gross margin", undefined, "Average"],
  ["On time", undefined, "Average"],
  ["Sick leave (%)", undefined, "Average"],
  ["Occupied beds", "%", "Average"],
  ["Headcount", undefined, "Last"],
  ["Backlog", undefined, "Last"],
  ["Kosten", undefined, "Sum"],
  ["Widgets", undefined, undefined],
])("several figures of %s (%s) make their %s", (measure, unit, aggregation) => {
  expect(aggregationHint({ measure, ...(unit ? { about: { unit } } : {}) })).toBe(aggregation);
});

test("rows of one name that a column of names tells apart are units, and that is asked", () => {
  const rows: Rows = [
    ["Name", "Category", "Q1 2026", "Q2 2026"],
    ["Ann", "Visits", "", 3],
    ["Bob", "Visits", 4, ""],
  ];
  const { figures } = propose(rows);
  expect(figureLines(figures)).toEqual([
    "D2 Actual of Visits in Ann for 2026-Q2 is 3",
    "C3 Actual of Visits in Bob for 2026-Q1 is 4",
  ]);
  expect(asked(rows)).toContain('unit-assumed "Name" "Ann" "Bob"');
});

test("a column called Customer may hold the measures where another holds the units", () => {
  const rows: Rows = [
    ["Customer", "Region", "Jan 2026", "Feb 2026"],
    ["Complaints", "North", 4, 5],
    ["Satisfaction", "South", 8, 9],
  ];
  expect(figureLines(propose(rows).figures)).toEqual([
    "C2 Actual of Complaints in North for 2026-01 is 4",
    "D2 Actual of Complaints in North for 2026-02 is 5",
    "C3 Actual of Satisfaction in South for 2026-01 is 8",
    "D3 Actual of Satisfaction in South for 2026-02 is 9",
  ]);
});

test("a single name that ends in Act is the measure before it; one that ends in Plan is asked and left out", () => {
  const rows: Rows = [
    ["Region", "KPI", "Jan 2026", "Feb 2026"],
    ["North", "Orders Act", 41, 44],
    ["North", "Visits Plan", 10, 12],
  ];
  expect(figureLines(propose(rows).figures)).toEqual([
    "C2 Actual of Orders in North for 2026-01 is 41",
    "D2 Actual of Orders in North for 2026-02 is 44",
  ]);
  expect(asked(rows)).toContain('role-in-name "Visits Plan" "Whole name"');
  const { mapping } = propose(rows);
  const whole = mapping.map((line) => (line.holds === "Measure" ? { ...line, says: "Whole name" } : line));
  expect(figureLines(take(whole, ownBook({ KPIs: rows })).figures)).toContain(
    "C3 Actual of Visits Plan in North for 2026-01 is 10",
  );
});

test("shares are never added up, whatever is answered", () => {
  const rows: Rows = [
    ["KPI", "Jan 2026"],
    ["Occupancy", 0.8],
    ["Occupancy", 0.9],
    ["Orders", 4],
    ["Orders", 5],
  ];
  const { mapping, questions } = propose(rows);
  const several = questions.find(({ code }) => code === "several-rows");
  if (!several) throw new Error("nothing is asked of several rows");
  const { figures, questions: left } = take(answered(mapping, several, "Sum"), ownBook({ KPIs: rows }));
  expect(figureLines(figures)).toEqual(["B4 Actual of Orders for 2026-01 is 9"]);
  expect(left.map(({ code }) => code)).toEqual(["percent-added"]);
});

function answeredSum(rows: Rows) {
  const { mapping, questions } = propose(rows);
  const several = questions.find(({ code }) => code === "several-rows");
  if (!several) throw new Error("nothing is asked of several rows");
  return take(answered(mapping, several, "Sum"), ownBook({ KPIs: rows }));
}

test("the same target in each row of those that are added up is asked, not taken as that of all together", () => {
  const { figures, questions } = answeredSum([
    ["KPI", "Month", "Actual", "Target"],
    ["Orders", "2026-01", 10, 12],
    ["Orders", "2026-01", 30, 12],
    ["Visits", "2026-01", 5, 7],
    ["Visits", "2026-01", 6, 8],
  ]);
  expect(figureLines(figures)).toEqual([
    "C2 Actual of Orders for 2026-01 is 40",
    "C4 Actual of Visits for 2026-01 is 11",
    "D4 Target of Visits for 2026-01 is 15",
  ]);
  expect(questions.map(({ code }) => code)).toEqual(["level-repeated"]);
});

test("rows of one name in different units are never taken together, whatever is answered", () => {
  const { figures, questions } = answeredSum([
    ["KPI", "Unit", "Jan 2026"],
    ["Orders", "EUR", 1000],
    ["Orders", "pcs", 5],
    ["Visits", "pcs", 5],
    ["Visits", "pcs", 6],
  ]);
  expect(figureLines(figures)).toEqual(["C4 Actual of Visits for 2026-01 is 11"]);
  expect(questions.map(({ code }) => code)).toEqual(["units-differ"]);
});
