import fc from "fast-check";
import { placeText, problemText } from "../../../src/scorecard";
import {
  bringBack,
  takenOf,
  type BroughtBack,
  type CopyBack,
  type NamedTable,
  type RawValue,
  type WorkbookGrids,
} from "../../../src/sheets";
import { makeGrids, makeTable, smallSheets, type Rows } from "../../make/makeGrids";

const reviewHeaders = ["Period", "Item", "Scorecard", "Commentary", "Cause", "Decision", "By"];
const actionHeaders = ["ID", "Action", "Item", "Owner", "Due", "Done"];

const reviews: Rows = [
  reviewHeaders,
  ["2026-01", "F1.1", "", "Below plan", "", "", "Ann"],
  ["2026-02", "F1.1", "", "Back on plan", "A new customer", "", "Ann"],
];
const actions: Rows = [
  actionHeaders,
  ["A1", "Call the customer", "F1.1", "Ann", 46_310, ""],
  ["A2", "Hire a driver", "", "Ben", 46_320, "No"],
];

type Sheets = Readonly<Record<string, Rows>>;

/** A workbook whose Reviews and Actions are Excel tables, with sheets exchanged or added. */
function book(sheets: Sheets = {}, given: Partial<WorkbookGrids> = {}): WorkbookGrids {
  const all: Sheets = { ...smallSheets, Reviews: reviews, Actions: actions, ...sheets };
  const tables = ["Reviews", "Actions"].flatMap((name): readonly NamedTable[] => {
    const rows = all[name];
    return rows ? [makeTable(name, name, rows)] : [];
  });
  return makeGrids(all, { tables, ...given });
}

const copyOf = (grids: WorkbookGrids, name = "copy.xlsx"): CopyBack => ({
  name,
  grids,
  problems: [],
  unvalued: [],
});

/** What a copy brings to the workbook. */
const brought = (copy: WorkbookGrids, home = book()) => bringBack(home, [copyOf(copy)]);

/** Each cell as `Reviews!E2 "" < "The plant"`, each row as `F1.1 in 2026-02: Cause "…"`. */
function told({ cells, rows }: BroughtBack): readonly string[] {
  return [
    ...cells.map(({ at, ours, theirs }) => {
      return `${placeText(at)} "${ours}" < ${theirs.map(({ text }) => `"${text}"`).join(" | ")}`;
    }),
    ...rows.map(({ about, cells: filled, named }) => {
      const said = filled.map(
        ({ column, theirs }) => `${column} ${theirs.map(({ text }) => `"${text}"`).join(" | ")}`,
      );
      return `${about} [${Object.values(named).join(" ")}]: ${said.join(", ")}`;
    }),
  ];
}

const codes = ({ copies }: BroughtBack) =>
  copies.flatMap(({ problems }) =>
    problems.map((problem) =>
      `${problem.code} ${"at" in problem && problem.at ? placeText(problem.at) : ""}`.trim(),
    ),
  );

/** The Reviews with one cell exchanged. */
const withCell = (rows: Rows, row: number, column: number, value: RawValue): Rows =>
  rows.map((cells, r) => (r === row ? cells.map((cell, c) => (c === column ? value : cell)) : cells));

function isTold(
  copy: WorkbookGrids,
  expected: readonly string[],
  said: readonly string[] = [],
  home = book(),
) {
  const back = brought(copy, home);
  expect([told(back), codes(back)]).toEqual([expected, said]);
}

test("a copy in which nobody wrote brings nothing", () => {
  isTold(book(), []);
  isTold(book({ Reviews: [reviewHeaders], Actions: [actionHeaders] }), []);
  isTold(book({ Reviews: [reviewHeaders, ["2026-01", "F1.1", "", "", "", "", ""]] }), []);
});

test("a filled cell, a contradiction and a new row are told apart; an emptied cell and a lost row stay at home", () => {
  isTold(book({ Reviews: withCell(reviews, 1, 4, "The plant") }), ['Reviews!E2 "" < "The plant"']);
  isTold(book({ Reviews: withCell(reviews, 1, 3, "As planned") }), [
    'Reviews!D2 "Below plan" < "As planned"',
  ]);
  isTold(book({ Reviews: [...reviews, ["2026-03", "F1", "", "Fine", "", "", ""]] }), [
    'F1 in 2026-03 [2026-03 F1]: Commentary "Fine"',
  ]);
  isTold(book({ Reviews: withCell(reviews, 1, 3, "") }), []);
  isTold(book({ Reviews: reviews.slice(0, 2) }), []);
});

test("rows are known however sheets, columns, rows, periods and items stand there or are written", () => {
  const moved: Rows = [
    ["By", "Cause", "Item", "Commentary", "Period"],
    ["Ann", "A new customer", "revenue", "Back on plan", "Feb 2026"],
    ["", "The plant", "f1.1", "Below plan", 46_023], // the first of January 2026
  ];
  const asTable = { name: "Reviews", sheet: "What we said", area: { top: 0, left: 0, bottom: 2, right: 4 } };
  const { Reviews: _, ...others } = book().grids.reduce<Record<string, Rows>>(
    (all, { sheet, values }) => ({ ...all, [sheet]: values }),
    {},
  );
  const sheets = { ...others, "What we said": moved };
  isTold(makeGrids(sheets, { tables: [asTable] }), ['Reviews!E2 "" < "The plant"']);
  isTold(makeGrids(sheets), ['Reviews!E2 "" < "The plant"']); // plain cells
  const quarter = ["2026-Q1", "F1.1", "", "A good quarter", "", "", ""];
  isTold(book({ Reviews: [...reviews, quarter] }), [
    'F1.1 in 2026-Q1 [2026-Q1 F1.1]: Commentary "A good quarter"',
  ]);
});

test("dates mean the same days in workbooks that count from 1904, either way", () => {
  const days1904: Rows = actions.map((row) =>
    row.map((cell) => (typeof cell === "number" ? cell - 1_462 : cell)),
  );
  const copy = book({ Actions: days1904 }, { date1904: true });
  isTold(copy, []);
  isTold(book({ Actions: withCell(actions, 1, 5, 46_330) }), ['Actions!F2 "" < "2026-11-04"'], [], copy);
});

test("rows typed right below a table are its own; those below an empty row are said", () => {
  const typed: Rows = [...reviews, ["2026-03", "F1.1", "", "Typed below", "", "", ""]];
  const tables = [makeTable("Reviews", "Reviews", reviews), makeTable("Actions", "Actions", actions)];
  isTold(book({ Reviews: typed }, { tables }), ['F1.1 in 2026-03 [2026-03 F1.1]: Commentary "Typed below"']);
  const apart: Rows = [
    ...reviews,
    ["", "", "", "", "", "", ""],
    ["2026-03", "F1.1", "", "Far below", "", "", ""],
  ];
  isTold(book({ Reviews: apart }, { tables }), [], ["rows-left-out Reviews!A5"]);
});

test("what cannot be read is said with the copy's cell, unless the workbook has it just so", () => {
  const added = (...row: RawValue[]): WorkbookGrids => book({ Reviews: [...reviews, row] });
  isTold(added("soon", "F1.1", "", "?", "", "", ""), [], ["period-unreadable Reviews!A4"]);
  isTold(added("2026-03", "X9", "", "?", "", "", ""), [], ["unknown-reference Reviews!B4"]);
  isTold(added("2026-03", "F1.1", "Mars", "?", "", "", ""), [], ["unknown-reference Reviews!C4"]);
  isTold(
    added("", "", "", "Of a merged cell", "", "", ""),
    [],
    ["value-missing Reviews!A4", "value-missing Reviews!B4"],
  );
  isTold(added("2026-03", "F1.1", "", "#NAME?", "", "", ""), [], ["cell-error Reviews!D4"]);
  isTold(added("soon", "F1.1", "", "?", "", "", ""), [], [], added("soon", "F1.1", "", "?", "", "", ""));
  const due = book({ Actions: withCell(actions, 1, 4, "asap") });
  isTold(due, [], ["period-unreadable Actions!E2"]);
  isTold(due, [], [], due);
});

test("kinds of line end, spaces at the ends and composed letters are no difference; case is", () => {
  const home = book({ Reviews: withCell(reviews, 1, 3, "Café\nis late") });
  isTold(book({ Reviews: withCell(reviews, 1, 3, "Cafe\u0301 \r\nis late \n") }), [], [], home);
  isTold(
    book({ Reviews: withCell(reviews, 1, 3, "café\nis late") }),
    ['Reviews!D2 "Café\nis late" < "café\nis late"'],
    [],
    home,
  );
});

test("actions are known by their ids, without one by text and item", () => {
  const withoutId = ["", "Ask the plant", "F1.1", "", "", ""];
  const added = book({ Actions: [...actions, withoutId] });
  isTold(added, ['"Ask the plant" [F1.1]: Action "Ask the plant"']);
  const home = book({ Actions: [...actions, ["A9", "Ask the plant", "Revenue", "", "", ""]] });
  isTold(added, [], [], home); // it has got its id since
  isTold(
    book({ Actions: [...actions, ["A9", "Ask the plant", "F1.1", "Ann", "", ""]] }),
    ['Actions!D4 "" < "Ann"'],
    [],
    added,
  );
  isTold(book({ Actions: [actionHeaders, ["a2", "Hire a driver", "", "Ben", "2026-10-25", "yes"]] }), [
    'Actions!F3 "No" < "Yes"',
  ]);
  isTold(book({ Actions: [...actions, ["", "", "", "Ann", "", ""]] }), [], ["value-missing Actions!B4"]);
});

test("an id that is another action in the copy brings nothing; where only its words differ nothing is filled unasked", () => {
  isTold(
    book({ Actions: [actionHeaders, ["A2", "Paint the hall", "F1", "Eve", "", "yes"]] }),
    [],
    ["back-other-action Actions!A2"],
  );
  const reworded = brought(
    book({ Actions: [actionHeaders, ["A1", "Call them", "F1.1", "Ann", 46_310, "yes"]] }),
  );
  expect(told(reworded)).toEqual(['Actions!B2 "Call the customer" < "Call them"', 'Actions!F2 "" < "Yes"']);
  expect(takenOf(reworded, { theirs: false }).size).toBe(0);
  expect(takenOf(reworded, { theirs: true }).size).toBe(2);
  isTold(
    book({ Actions: [actionHeaders, ["A1", "Call the customer", "F1", "Ann", 46_310, ""]] }),
    [],
    ["back-action-item Actions!C2"],
  );
});

test("a second row under the id of an action brings nothing, whether the workbook has the action or it is new", () => {
  const isAlone = (rows: Rows, expected: readonly string[], said: readonly string[]) =>
    isTold(book({ Actions: [...actions, ...rows] }), expected, said);
  isAlone([["a1", "Paint the hall", "F1", "Eve", "", ""]], [], ["back-other-action Actions!A4"]);
  isAlone([["A2", "Hire a cook", "", "Ben", "", ""]], [], ["back-other-action Actions!A4"]);
  isAlone(
    [
      ["A7", "Paint the hall", "F1", "Eve", "", ""],
      ["A8", "Count the keys", "", "", "", ""],
      ["a7", "Sweep the yard", "F1", "Bob", "", ""],
    ],
    ['A8 [A8]: Action "Count the keys"'],
    ["back-id-twice Actions!A4", "back-id-twice Actions!A6"],
  );
});

test("a table of the workbook that a copy does not have any more, as its headers were changed, is said", () => {
  const changed = ["Wann", "Worum", "", "Was", "Warum", "", "Wer"];
  const renamed = { ...smallSheets, Notes: [changed, ...reviews.slice(1)], Actions: actions };
  const copy = makeGrids(renamed, { tables: [makeTable("Actions", "Actions", actions)] });
  isTold(copy, [], ["back-table-gone"]);
  const { Actions: _actions, ...both } = renamed;
  isTold(makeGrids(both), [], ["back-no-tables"]);
});

test("columns that people renamed or added in a copy are said where something stands in them", () => {
  const under = (header: string, text: string): Rows => withCell(withCell(reviews, 0, 3, header), 2, 3, text);
  isTold(book({ Reviews: under("What happened", "Lost") }), [], ["back-other-column Reviews!D1"]);
  isTold(book({ Reviews: under("comment", "Back on plan") }), []); // a word for it
  const wider = (header: string, text: RawValue): Rows =>
    reviews.map((row, index) => [...row, index === 0 ? header : index === 1 ? text : ""]);
  isTold(book({ Reviews: wider("My note", "Look here") }), [], ["back-other-column Reviews!H1"]);
  isTold(book({ Reviews: wider("My note", "") }), []);
  const own = book({ Reviews: wider("my  NOTE", "Ours") });
  isTold(book({ Reviews: wider("My note", "Look here") }), [], [], own);
});

test("formulas that a program has saved without a value are said, as what they show never comes", () => {
  const at = (cell: string, sheet = "Reviews") => ({ sheet, cell });
  const unvalued = [at("E3"), at("D2"), at("A9"), at("J2"), at("B2", "Measures"), at("F2", "Actions")];
  const back = bringBack(book(), [{ ...copyOf(book()), unvalued }]);
  expect(codes(back)).toEqual(["back-no-value Reviews!D2", "back-no-value Actions!F2"]);
});

test("several rows about the same are told by what they say, and else not guessed", () => {
  const second = ["2026-01", "F1.1", "", "Also the weather", "", "", "Ben"];
  const home = book({ Reviews: [...reviews, second] });
  isTold(home, [], [], home);
  isTold(book({ Reviews: [reviewHeaders, second, ...reviews.slice(1)] }), [], [], home);
  isTold(
    book({ Reviews: withCell([...reviews, second], 3, 4, "Rain") }),
    ['Reviews!E4 "" < "Rain"'],
    [],
    home,
  );
  isTold(book({ Reviews: [...reviews, second] }), [
    'F1.1 in 2026-01 [2026-01 F1.1]: Commentary "Also the weather", By "Ben"',
  ]);
  isTold(book({ Reviews: [...reviews, second, second] }), [
    'F1.1 in 2026-01 [2026-01 F1.1]: Commentary "Also the weather", By "Ben"',
  ]);
  const both: Rows = [
    reviewHeaders,
    ["2026-01", "F1.1", "", "One", "", "", ""],
    ["2026-01", "F1.1", "", "Two", "", "", ""],
  ];
  isTold(book({ Reviews: both }), [], ["back-which-row Reviews!B2", "back-which-row Reviews!B3"]);
  isTold(book({ Reviews: both.slice(0, 2) }), [], ["back-which-row Reviews!B2"], home);
});

test("a table, rows or a column that the workbook lacks are said once", () => {
  const home = book({
    Reviews: [
      ["Period", "Item", "Commentary"],
      ["2026-01", "F1.1", "Below plan"],
    ],
  });
  const copy = book({ Reviews: [...reviews, ["2026-03", "F1.1", "", "Fine", "The sun", "", ""]] });
  isTold(
    copy,
    [
      'F1.1 in 2026-02 [2026-02 F1.1]: Commentary "Back on plan"',
      'F1.1 in 2026-03 [2026-03 F1.1]: Commentary "Fine"',
    ],
    ["back-no-column Reviews!G2", "back-no-column Reviews!E3"],
    home,
  );
  const {
    Reviews: _reviews,
    Actions: _actions,
    ...bare
  } = { ...smallSheets, Reviews: reviews, Actions: actions };
  isTold(book(), [], ["back-no-table Reviews!B2", "back-no-table Actions!A2"], makeGrids(bare));
  isTold(copy, [], ["back-no-table Reviews!B4"], makeGrids({ ...bare, Reviews: reviews, Actions: actions }));
});

const units: Rows = [
  ["ID", "Scorecard", "Parent"],
  ["HQ", "Group", ""],
  ["N", "North", "HQ"],
];

test("in a copy of one unit a row without a unit is that unit's, unless the workbook has that row", () => {
  const home = book({ Scorecards: units });
  const part = book({
    Scorecards: [units[0] ?? [], ["N", "North", ""]],
    Reviews: [
      ...reviews,
      ["2026-03", "F1.1", "", "In the north", "", "", ""],
      ["2026-03", "F1", "north", "Fine", "", "", ""],
    ],
  });
  const expected = [
    'F1.1 in 2026-03 (N) [2026-03 F1.1 N]: Commentary "In the north"',
    'F1 in 2026-03 (N) [2026-03 F1 N]: Commentary "Fine"',
  ];
  const { copies, ...back } = bringBack(home, [copyOf(part)]);
  expect(told({ copies, ...back })).toEqual(expected);
  const merged = book({
    Scorecards: units,
    Reviews: [
      ...reviews,
      ["2026-03", "F1.1", "N", "In the north", "", "", ""],
      ["2026-03", "F1", "N", "Fine", "", "", ""],
    ],
  });
  expect(told(bringBack(merged, [copyOf(part)]))).toEqual([]);
  const bare = book({ Scorecards: units, Reviews: [["Period", "Item", "Commentary"]] });
  const lost = bringBack(bare, [copyOf(part)]).copies.flatMap(({ problems }) => problems.map(problemText));
  expect(
    lost.filter((text) => text.includes('"Scorecard", so rows that need it are not taken')),
  ).toHaveLength(1);
  const top = book({ Scorecards: units, Reviews: withCell(withCell(reviews, 1, 2, "group"), 1, 4, "Cold") });
  expect(told(bringBack(home, [copyOf(top)]))).toEqual(['Reviews!E2 "" < "Cold"']);
});

const threeDeep: Sheets = {
  Scorecards: [...units, ["O", "Oslo", "N"], ["S", "South", "HQ"]],
  Objectives: [
    ["ID", "Objective", "Perspective", "Scorecard"],
    ["F1", "Grow revenue", "Financial", ""],
    ["O1", "Run Oslo", "Financial", "O"],
  ],
};

/** What a copy of one unit has of it: what head office has written of a shared measure is only marked. */
const partOf = (unit: string, rows: Rows = []): WorkbookGrids =>
  book({
    ...threeDeep,
    Actuals: smallSheets.Actuals.slice(0, 1),
    Scorecards:
      unit === "N" ? [units[0]!, ["N", "North", ""], ["O", "Oslo", "N"]] : [units[0]!, ["S", "South", ""]],
    Reviews: [
      reviewHeaders,
      ["2026-01", "F1.1", "", "Not in this copy", "", "", ""],
      ["2026-02", "F1.1", "", "Not in this copy", "Not in this copy", "", ""],
      ...rows,
    ],
  });

test("what was not handed on in a copy is nothing that somebody wrote", () => {
  const home = book(threeDeep);
  isTold(partOf("N"), [], [], home);
  const told = bringBack(home, [copyOf(partOf("N")), copyOf(partOf("S"), "south.xlsx")]);
  expect(takenOf(told, { theirs: true }).size).toBe(0);
  const marked = ["2026-01", "F1.1", "", "Not in this copy", "", "", "Ann"];
  const twice = book({ Reviews: [...reviews, ["2026-01", "F1.1", "", "Also the weather", "", "", "Ann"]] });
  isTold(book({ Reviews: [reviewHeaders, marked, marked] }), [], [], twice);
  isTold(book({ Reviews: [reviewHeaders, marked] }), [], [], book({ Reviews: withCell(reviews, 1, 3, "") }));
});

test("an override is the same however its band and period are written, and without its reason", () => {
  const headers = [...reviewHeaders, "Status override", "Override reason", "Override until"];
  const withOverride = (...override: readonly RawValue[]) =>
    book({ Reviews: [headers, ["2026-01", "F1.1", "", "Below plan", "", "", "", ...override]] });
  const home = withOverride("Amber", "The meter broke", "2026-03");
  isTold(withOverride("amber ", "Not in this copy", 46_082), [], [], home); // 1 March 2026
  isTold(withOverride("Amber", "The meter broke", "2026-03"), [], [], home);
  isTold(withOverride("Amber", "It broke", "2026-03"), [], ["back-override Reviews!H2"], home);
  isTold(withOverride("Red", "Not in this copy", "2026-03"), [], ["back-override Reviews!H2"], home);
});

test("what a unit's copy says of a shared measure is that unit's, never the word of head office, nor another copy's", () => {
  const home = book(threeDeep);
  const spoken = (unit: string, text: string) => partOf(unit, [["2026-03", "F1.1", "", text, "", "", ""]]);
  const [north, south] = [copyOf(spoken("N", "Ice"), "n.xlsx"), copyOf(spoken("S", "Sun"), "s.xlsx")];
  expect(told(bringBack(home, [north, south]))).toEqual([
    'F1.1 in 2026-03 (N) [2026-03 F1.1 N]: Commentary "Ice"',
    'F1.1 in 2026-03 (S) [2026-03 F1.1 S]: Commentary "Sun"',
  ]);
  const typed = partOf("N", [["2026-01", "F1.1", "", "Ice", "", "", "Ann"]]);
  isTold(typed, ['F1.1 in 2026-01 (N) [2026-01 F1.1 N]: Commentary "Ice", By "Ann"'], [], home);
  isTold(
    partOf("N", [["2026-03", "O1", "", "Busy", "", "", ""]]),
    ['O1 in 2026-03 (O) [2026-03 O1 O]: Commentary "Busy"'],
    [],
    home,
  );
});

test("two copies: what they agree on comes once, what they add to each other comes together, what they contradict is shown", () => {
  const home = book();
  const row = (commentary: string, cause: string): Rows => [
    ...reviews,
    ["2026-03", "F1.1", "", commentary, cause, "", ""],
  ];
  const [ann, ben] = [row("Fine", ""), row("Fine", "The sun")];
  const agreed = bringBack(home, [
    copyOf(book({ Reviews: ann }), "ann.xlsx"),
    copyOf(book({ Reviews: ben }), "ben.xlsx"),
  ]);
  expect(told(agreed)).toEqual(['F1.1 in 2026-03 [2026-03 F1.1]: Commentary "Fine", Cause "The sun"']);
  expect(takenOf(agreed, { theirs: false }).size).toBe(1);
  const eve = copyOf(book({ Reviews: row("Bad", "") }), "eve.xlsx");
  const contrary = bringBack(home, [copyOf(book({ Reviews: ann })), eve]);
  expect(told(contrary)).toEqual(['F1.1 in 2026-03 [2026-03 F1.1]: Commentary "Fine" | "Bad"']);
  expect(takenOf(contrary, { theirs: true }).size).toBe(0);
});

test("items that are called otherwise in the copy are said, and a file with none of the workbook's is no copy of it", () => {
  const renamed = book({
    Measures: withCell(smallSheets.Measures, 1, 1, "Turnover"),
    Reviews: withCell(reviews, 1, 4, "?"),
  });
  expect(codes(brought(renamed))).toEqual(["back-renamed Measures!B2", "back-other-cells Measures!B2"]);
  const other = book({
    Measures: withCell(smallSheets.Measures, 1, 1, "Beds"),
    Objectives: withCell(smallSheets.Objectives, 1, 1, "Heal"),
  });
  isTold(other, [], ["back-other-book"]);
  isTold(
    makeGrids({ Reviews: [reviewHeaders, ["2026-01", "X1", "", "?", "", "", ""]] }),
    [],
    ["back-other-book"],
  );
  isTold(makeGrids({ Reviews: withCell(reviews, 1, 4, "Sent alone") }), ['Reviews!E2 "" < "Sent alone"']);
  isTold(makeGrids({ Notes: [["Hello"]] }), [], ["back-no-tables"]);
});

test("figures, targets and settings that differ are counted once, whatever stands where", () => {
  const actuals: Rows = [
    ["Period", "Actual", "Measure"],
    [46_054, 711, "F1.1"], // 2026-02-01 as a date is another text than "2026-02", and no other period
    ["2026-01", 560, "F1.1"],
    ["2026-03", 800, "F1.1"],
  ];
  const back = brought(book({ Actuals: actuals, Measures: withCell(smallSheets.Measures, 1, 3, 750) }));
  expect(back.copies[0]?.problems).toMatchObject([
    { code: "back-other-cells", at: { sheet: "Measures", cell: "D2" } },
  ]);
  const partial = book({ Actuals: smallSheets.Actuals.slice(0, 2) });
  isTold(partial, []);
});

test("ten thousand rows are held against each other once, also where all are about the same", () => {
  const many = (count: number, text: (index: number) => string): Rows => [
    reviewHeaders,
    ...Array.from({ length: count }, (_, index) => ["2026-01", "F1.1", "", text(index), "", "", ""]),
  ];
  const home = book({ Reviews: many(10_000, (index) => `Said ${index}`) });
  isTold(book({ Reviews: many(10_000, (index) => `Said ${9_999 - index}`) }), [], [], home);
  const back = brought(book({ Reviews: many(10_000, (index) => `Other ${index}`) }), home);
  expect([back.cells, back.rows, codes(back).length]).toEqual([[], [], 10_000]);
  expect(
    brought(book({ Reviews: many(10_000, (index) => `Said ${index}`) }), book({ Reviews: [reviewHeaders] }))
      .rows,
  ).toHaveLength(10_000);
});

test("whatever is written in a copy, what is taken of it comes once", () => {
  const text = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.constantFrom("=1+1", "'x", "-", "n/a", "TRUE", " ", "2026-10"),
  );
  const row = fc.tuple(
    fc.constantFrom("2026-01", "2026-02", "2026-Q1", "soon"),
    fc.constantFrom("F1.1", "F1", "Revenue", "X"),
    fc.constant(""),
    ...([text, text, text, text] as const),
  );
  fc.assert(
    fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
      const copy = book({ Reviews: [reviewHeaders, ...rows] });
      const first = brought(copy);
      const merged = book({ Reviews: applied(first) });
      const again = brought(copy, merged);
      expect([again.rows, again.cells.filter(({ isEmpty }) => isEmpty)]).toEqual([[], []]);
    }),
  );
});

/** The workbook's Reviews after everything was taken that is taken unasked, as texts. */
function applied(back: BroughtBack): Rows {
  const taken = takenOf(back, { theirs: false });
  const rows = reviews.map((cells) => [...cells]);
  for (const { id, at, theirs } of back.cells) {
    const cells = rows[Number(at.cell.slice(1)) - 1];
    if (taken.has(id) && cells) cells[at.cell.charCodeAt(0) - 65] = theirs[0]?.text ?? "";
  }
  const added = back.rows
    .filter(({ id }) => taken.has(id))
    .map(({ named, cells }) =>
      reviewHeaders.map(
        (header) => named[header] ?? cells.find(({ column }) => column === header)?.theirs[0]?.text ?? "",
      ),
    );
  return [...rows, ...added];
}
