import { answered } from "../../../src/sheets";
import { askedLines, figureLines, ownBook, propose, proposeAll, take } from "../../make/foreignSheets";
import type { Rows } from "../../make/makeGrids";

const read = (sheets: Parameters<typeof propose>[0]) => figureLines(propose(sheets).figures);
const asked = (sheets: Parameters<typeof propose>[0]) => askedLines(propose(sheets));

/** The figures after the first question of a kind is answered. */
function answering(rows: Rows, code: string, answer: string): readonly string[] {
  const { mapping, questions } = propose(rows);
  const question = questions.find((one) => one.code === code);
  if (!question) throw new Error(`${code} is not asked`);
  return figureLines(take(answered(mapping, question, answer), ownBook({ KPIs: rows })).figures);
}

describe("zeros at the end of everything", () => {
  const rows = [
    ["KPI", "Jan 2026", "Feb 2026", "Mar 2026", "Apr 2026"],
    ["Calls", 120, 131, 0, 0],
    ["Accidents", 0, 1, 0, 0],
  ];
  const reported = [
    "B2 Actual of Calls for 2026-01 is 120",
    "C2 Actual of Calls for 2026-02 is 131",
    "B3 Actual of Accidents for 2026-01 is 0",
    "C3 Actual of Accidents for 2026-02 is 1",
  ];

  test("are left out, and it is asked whether they are real", () => {
    expect(read(rows)).toEqual(reported);
    expect(propose(rows).questions.find(({ code }) => code === "zeros")).toMatchObject({
      at: { cell: "D2" },
      choices: ["Not reported yet", "Real zeros"],
      text: expect.stringMatching(/^From 2026-03 on/),
    });
  });

  test("stay left out when somebody says that they are not reported yet, and count when they are real", () => {
    expect(answering(rows, "zeros", "Not reported yet")).toEqual(reported);
    const all = answering(rows, "zeros", "Real zeros");
    expect(all).toHaveLength(8);
    expect(all).toContain("E3 Actual of Accidents for 2026-04 is 0");
  });

  test("of one measure alone are real where another one has figures", () => {
    const others = [
      ...rows.slice(0, 2).map((row) => [...row]),
      ["Accidents", 0, 1, 0, 0],
      ["Orders", 5, 6, 7, 8],
    ];
    expect(read(others)).toContain("D3 Actual of Accidents for 2026-03 is 0");
    expect(asked(others)).not.toContain("zeros at D2");
  });
});

describe("cells that hold no plain number", () => {
  test("a mark for no data is an actual without a value, and no target at all", () => {
    const rows = [
      ["KPI", "Target", "Jan 2026", "Feb 2026"],
      ["Calls", "n/a", 120, "n/a"],
    ];
    expect(read(rows)).toEqual([
      "C2 Actual of Calls for 2026-01 is 120",
      "D2 Actual of Calls for 2026-02 is no data",
    ]);
  });

  test("error cells and texts are left out and named, many of them once", () => {
    const rows = [
      ["KPI", "Jan 2026", "Feb 2026", "Mar 2026"],
      ["Calls", 120, "#DIV/0!", "#DIV/0!"],
      ["Sold", 11, "about 12", 13],
    ];
    expect(read(rows)).toEqual([
      "B2 Actual of Calls for 2026-01 is 120",
      "B3 Actual of Sold for 2026-01 is 11",
      "D3 Actual of Sold for 2026-03 is 13",
    ]);
    const { questions } = propose(rows);
    expect(questions.filter(({ code }) => code === "error-cell")).toMatchObject([
      { at: { cell: "C2" }, text: expect.stringContaining("#DIV/0! (and 1 more)") },
    ]);
    expect(questions.filter(({ code }) => code === "text-figure")).toMatchObject([
      { at: { cell: "C3" }, text: expect.stringMatching(/^"about 12" is no figure/) },
    ]);
  });

  test("percent and decimal commas typed as text are figures", () => {
    const rows = [
      ["KPI", "Target", "Jan 2026", "Feb 2026"],
      ["On time", ">= 95 %", "92.5 %", "90%"],
      ["Note", "2,0", "2,1", "1,9"],
    ];
    expect(read(rows)).toEqual([
      "B2 Target of On time is 0.95",
      "C2 Actual of On time for 2026-01 is 0.925",
      "D2 Actual of On time for 2026-02 is 0.9",
      "B3 Target of Note is 2",
      "C3 Actual of Note for 2026-01 is 2.1",
      "D3 Actual of Note for 2026-02 is 1.9",
    ]);
  });
});

describe("several rows for one measure and period", () => {
  const rows = [
    ["Date", "Category", "Amount"],
    ["2026-01-05", "Travel", 100],
    ["2026-01-05", "Rent", 900],
    ["2026-01-19", "Travel", 50],
    ["2026-02-04", "Travel", 70],
    ["2026-02-04", "Rent", 900],
  ];

  test("are left out until somebody says how they become one", () => {
    expect(read(rows).filter((line) => line.includes("Travel for 2026-01"))).toEqual([]);
    expect(read(rows)).toContain("C5 Actual of Travel for 2026-02 is 70");
    expect(propose(rows).questions.find(({ code }) => code === "several-rows")).toMatchObject({
      at: { cell: "C4" },
      choices: ["Sum", "Average", "Last", "Leave out"],
    });
  });

  test.each([
    ["Sum", "C2 Actual of Travel for 2026-01 is 150"],
    ["Average", "C2 Actual of Travel for 2026-01 is 75"],
    ["Last", "C4 Actual of Travel for 2026-01 is 50"],
  ])("by %s they are one figure", (answer, expected) => {
    const lines = answering(rows, "several-rows", answer);
    expect(lines.filter((line) => line.includes("Travel for 2026-01"))).toEqual([expected]);
    expect(lines).toContain("C6 Actual of Rent for 2026-02 is 900");
  });

  test("a target that is said twice is one", () => {
    const targets = [
      ["KPI", "Month", "Actual", "Target"],
      ["Calls", "Jan 2026", 120, 125],
      ["Calls", "Feb 2026", 131, 125],
      ["Calls", "Feb 2026", "", 125],
    ];
    expect(read(targets)).toEqual([
      "C2 Actual of Calls for 2026-01 is 120",
      "D2 Target of Calls for 2026-01 is 125",
      "C3 Actual of Calls for 2026-02 is 131",
      "D3 Target of Calls for 2026-02 is 125",
    ]);
    expect(asked(targets)).toEqual(["direction-open at C2", "aggregation-assumed at C2"]);
  });
});

describe("several sheets", () => {
  const month = ["KPI", "Jan 2026", "Feb 2026"];

  test("that hold different figures of one measure become units, and that is said", () => {
    const sheets = { North: [month, ["Calls", 120, 131]], South: [month, ["Calls", 80, 82], ["Sold", 3, 4]] };
    expect(read(sheets)).toEqual([
      "North!B2 Actual of Calls in North for 2026-01 is 120",
      "South!B2 Actual of Calls in South for 2026-01 is 80",
      "North!C2 Actual of Calls in North for 2026-02 is 131",
      "South!C2 Actual of Calls in South for 2026-02 is 82",
      "South!B3 Actual of Sold for 2026-01 is 3",
      "South!C3 Actual of Sold for 2026-02 is 4",
    ]);
    expect(propose(sheets).questions.find(({ code }) => code === "ranges-differ")?.text).toMatch(
      /"North", "South"/,
    );
  });

  test("that repeat the same figures give them once", () => {
    const sheets = { Data: [month, ["Calls", 120, 131]], Copy: [month, ["calls", 120, 131]] };
    expect(read(sheets)).toEqual([
      "Data!B2 Actual of Calls for 2026-01 is 120",
      "Data!C2 Actual of Calls for 2026-02 is 131",
    ]);
  });

  test("a dashboard without a period is a view of those that have periods", () => {
    const sheets = {
      Dashboard: [
        ["KPI", "Actual", "Target"],
        ["Calls", 131, 125],
      ],
      Data: [month, ["Calls", 120, 131]],
    };
    expect(read(sheets)).toEqual([
      "Data!B2 Actual of Calls for 2026-01 is 120",
      "Data!C2 Actual of Calls for 2026-02 is 131",
    ]);
  });

  test("a plan and its actuals on sheets of their own are targets and actuals of the same measure", () => {
    const sheets = { Actuals: [month, ["Calls", 120, 131]], Budget: [month, ["Calls", 125, 125]] };
    expect(read(sheets)).toEqual([
      "Actuals!B2 Actual of Calls for 2026-01 is 120",
      "Budget!B2 Target of Calls for 2026-01 is 125",
      "Actuals!C2 Actual of Calls for 2026-02 is 131",
      "Budget!C2 Target of Calls for 2026-02 is 125",
    ]);
  });

  test("what one calls actual and another a forecast is a forecast, and that is said", () => {
    const sheets = {
      Review: [
        ["KPI", "Month", "Actual"],
        ["Calls", "Jan 2026", 120],
        ["Calls", "Feb 2026", 131],
      ],
      Outlook: [
        ["KPI", "Month", "Forecast"],
        ["Calls", "Feb 2026", 131],
        ["Calls", "Mar 2026", 140],
      ],
    };
    expect(read(sheets)).toEqual([
      "Review!C2 Actual of Calls for 2026-01 is 120",
      "Outlook!C2 Forecast of Calls for 2026-02 is 131",
      "Outlook!C3 Forecast of Calls for 2026-03 is 140",
    ]);
    expect(asked(sheets)).toContain("forecast-or-actual at Review!C3");
  });

  test("hidden sheets are read like others", () => {
    const book = ownBook({ Cover: [["Our KPIs"]], Data: [month, ["Calls", 120, 131]] });
    const grids = book.grids.map((grid) => ({ ...grid, isHidden: grid.sheet === "Data" }));
    expect(figureLines(proposeAll({ ...book, grids }).figures)).toEqual([
      "Data!B2 Actual of Calls for 2026-01 is 120",
      "Data!C2 Actual of Calls for 2026-02 is 131",
    ]);
  });

  test("only those that are asked for are looked at", () => {
    const book = ownBook({ North: [month, ["Calls", 1, 2]], South: [month, ["Calls", 3, 4]] });
    const grids = book.grids.filter(({ sheet }) => sheet === "South");
    expect(figureLines(proposeAll({ ...book, grids }).figures)).toHaveLength(2);
  });
});

describe("sheets without figures", () => {
  test("an empty one has no data yet, one without headers none that is known; each kind is one question", () => {
    const sheets = { Jan: [[]], Feb: [[""]], Notes: [["Ask Ann for the numbers"]] };
    const { figures, mapping, questions } = propose(sheets);
    expect({ figures, mapping }).toEqual({ figures: [], mapping: [] });
    expect(questions.map(({ code, text }) => [code, text.split(".")[0]])).toEqual([
      ["nothing-found", 'There is no data yet on "Jan", "Feb"'],
      ["nothing-found", 'No headers of figures were found on "Notes"'],
    ]);
  });

  test("the empty copy of a template has no data yet, whatever is filled in beside its months", () => {
    const rows = [
      ["KPI", "Unit", "Jan", "Feb"],
      ["Calls", "number", "", ""],
      ["Sold", "number", " ", ""],
    ];
    const { figures, mapping, questions } = propose(rows);
    expect({ figures, mapping }).toEqual({ figures: [], mapping: [] });
    expect(questions.map(({ text }) => text)).toEqual(['There is no data yet on "KPIs".']);
  });
});

describe("direction and targets", () => {
  const rows = [
    ["KPI", "Jan 2026", "Feb 2026"],
    ["Complaints", 44, 38],
    ["Revenue", 560, 710],
  ];

  test("lower is asked where the name suggests it, with the word that does", () => {
    const directions = propose(rows).questions.filter(({ code }) => code === "direction");
    expect(directions).toMatchObject([
      {
        at: { cell: "B2" },
        choices: ["Lower", "Higher"],
        text: expect.stringContaining("Its name suggests it"),
      },
    ]);
  });

  test("it is not asked where a column says it", () => {
    const said = [
      ["KPI", "Direction", "Jan 2026", "Feb 2026"],
      ["Complaints", "Lower", 44, 38],
      ["Revenue", "Higher", 560, 710],
    ];
    expect(asked(said)).toEqual(["aggregation-assumed at C2", "no-targets at C2"]);
  });

  test("that there are no targets is said, and none are invented", () => {
    const { figures, questions } = propose(rows);
    expect(figures.filter(({ role }) => role !== "Actual")).toEqual([]);
    expect(questions.filter(({ code }) => code === "no-targets")).toHaveLength(1);
  });
});

test("numbers at places where a table begins in column C count from there", () => {
  const book = ownBook({
    KPIs: [
      ["KPI", "Jan 2026", "Feb 2026"],
      ["Calls", 120, 131],
    ],
  });
  const grids = book.grids.map((grid) => ({ ...grid, top: 5, left: 2 }));
  expect(figureLines(proposeAll({ ...book, grids }).figures)).toEqual([
    "D7 Actual of Calls for 2026-01 is 120",
    "E7 Actual of Calls for 2026-02 is 131",
  ]);
});

test("tables right below each other do not grow into the next one", () => {
  const rows = [
    ["KPI", "Jan 2026", "Feb 2026"],
    ["Calls", 120, 131],
    ["KPI", "Mar 2026", "Apr 2026"],
    ["Calls", 140, 90],
  ];
  expect(read(rows)).toEqual([
    "B2 Actual of Calls for 2026-01 is 120",
    "C2 Actual of Calls for 2026-02 is 131",
    "B4 Actual of Calls for 2026-03 is 140",
    "C4 Actual of Calls for 2026-04 is 90",
  ]);
});

test("headers with nothing but a total below them say that there is no data yet", () => {
  expect(
    asked([
      ["Month", "Calls", "Target"],
      ["Total", 5, 6],
    ]),
  ).toEqual(["nothing-found at A1"]);
});
