import { withBook } from "../../src/cli/withBook";
import { buildScorecard, recalculate } from "../../src/excel";
import { blankBook, saveBook } from "excel-workbench";
import { ioIn, newFolder } from "./cli";
import { seededNumbers } from "./seededNumbers";

type Cell = string | number | boolean;
type Row = readonly Cell[];
type Rows = readonly Row[];

/** Draws from lists and spans; the same ones for the same seed. */
interface Draw {
  readonly of: <Value>(values: readonly Value[]) => Value;
  /** A number of at most one decimal. */
  readonly between: (low: number, high: number) => number;
  readonly chance: (share: number) => boolean;
}

function drawFrom(seed: number): Draw {
  const next = seededNumbers(seed);
  return {
    of: (values) => values[Math.floor(next() * values.length)]!,
    between: (low, high) => Math.round((low + next() * (high - low)) * 10) / 10,
    chance: (share) => next() < share,
  };
}

const rollUps = ["", "", "Average", "Worst", "Best", "Median", "Majority"] as const;
const serialOf1970 = 25_569;
const shift1904 = 1462;

/** How periods stand in a scorecard: as days since 1900 or 1904, or as texts. */
type Calendar = Readonly<{ start: number; is1904: boolean; isText: boolean }>;

function settingsOf(draw: Draw, { start }: Calendar): Rows {
  const optional: readonly (readonly [string, () => Cell])[] = [
    ["View", () => draw.of(["period", "quarter", "ytd", "ytd", "rolling12", "rolling12", "year"])],
    ["Minimum coverage", () => draw.of([0, 0.3, 0.5, 0.8, 1])],
    ["Roll-up", () => draw.of(rollUps.slice(2))],
    ["Missing data", () => draw.of(["Share", "Strict", "Zero"])],
    ["Overrides roll up", () => draw.of(["Yes", "No"])],
    ["Critical without data", () => draw.of(["Says", "Caps"])],
    ["Steady within", () => draw.of([0, 0.01, 0.1])],
    ["Tolerance", () => draw.of([0, 0.05, 0.2])],
  ];
  return [
    ["Setting", "Value"],
    ["Name", "Random"],
    ["Fiscal year start", start],
    ...(draw.chance(0.85) ? [["Period", `'${draw.of(["2026-10", "2026-09", "2026-11"])}`]] : []),
    ...optional.flatMap(([name, value]) => (draw.chance(0.55) ? [[name, value()]] : [])),
  ];
}

const measureHeaders = [
  ...["ID", "Measure", "Objective", "Scoring", "Direction", "Frequency", "Aggregation", "Target"],
  ...["Target high", "Red flag", "Red flag high", "Tolerance", "Stretch", "Floor", "Baseline", "Min"],
  ...["Max", "Break", "Points", "Start", "End", "Yes is good", "Target for", "Weight", "Critical"],
  ...["Reported from", "Retired from"],
] as const;
type Header = (typeof measureHeaders)[number];
type Levels = Readonly<Partial<Record<Header, Cell>>>;

const methods = [
  ...["", "Target", "Target", "Goal only", "Two colour", "Min-max", "Progress", "Expected", "Points"],
  ...["Yes/No", "None", "Range"],
] as const;

/** Levels about a middle of 50, the better of them above, or below where lower is better. */
function levelsOf(draw: Draw, method: string, day: (month: string) => Cell): Levels {
  const isLower = draw.chance(0.4);
  const from = (distance: number) => (isLower ? -1 : 1) * distance + 50;
  const maybe = (share: number, levels: Levels): Levels => (draw.chance(share) ? levels : {});
  const direction: Levels = draw.chance(0.5) ? { Direction: isLower ? "Lower" : "Higher" } : {};
  const target = from(draw.between(2, 12));
  const redFlag = from(-draw.between(2, 12));
  switch (method) {
    case "Range":
      return {
        ...{ Target: 45, "Target high": draw.between(46, 60) },
        ...maybe(0.5, { "Red flag": 35, "Red flag high": 70 }),
        ...maybe(0.5, { Direction: "Range" }),
      };
    case "Yes/No":
      return { Scoring: method, ...maybe(0.3, { "Yes is good": "No" }), ...maybe(0.3, { Target: "Yes" }) };
    case "Points":
      return {
        Scoring: method,
        Points: isLower ? "30:100, 45:70, 70:0" : "30:0, 55:40.5, 70:100",
        ...maybe(0.5, { Target: target }),
      };
    case "Min-max":
      return { Scoring: method, ...direction, Target: target, Min: 30, Max: 70 };
    case "Progress":
      return { Scoring: method, Target: target, Baseline: redFlag };
    case "Expected":
      return {
        Scoring: method,
        Target: target,
        Baseline: redFlag,
        Start: day("2026-01"),
        End: day("2027-03"),
      };
    case "Two colour":
      return {
        ...{ Scoring: method, ...direction, Target: target, "Red flag": redFlag },
        ...maybe(0.4, { Break: 50 }),
      };
    default:
      return {
        ...{ Scoring: method, Target: target },
        ...maybe(0.6, { "Red flag": redFlag }),
        ...(draw.chance(0.7) ? { Direction: isLower ? "Lower" : "Higher" } : {}),
        ...maybe(0.3, { Tolerance: draw.of([0, 0.05, 0.3]) }),
        ...maybe(0.3, { Stretch: from(draw.between(15, 30)) }),
        ...maybe(0.3, { Floor: from(-draw.between(15, 30)) }),
        ...maybe(0.2, { "Target for": "Year" }),
      };
  }
}

interface Made {
  readonly id: string;
  readonly name: string;
  readonly frequency: string;
  readonly aggregation: string;
  readonly method: string;
  readonly row: Row;
}

const frequencies = ["Monthly", "", "Monthly", "Weekly", "Quarterly", "Half-yearly", "Yearly"] as const;

function measureOf(draw: Draw, index: number, calendar: Calendar, objectives: number): Made {
  const method = draw.of(methods);
  const frequency = draw.of(frequencies);
  const aggregation = draw.of(["", "Sum", "Average", "Last", "Min", "Max", "Ratio"]);
  const id = draw.of([`K${index}`, `${index}.1`, `K-${index}`, ""]);
  const name = draw.of([`Measure ${index}`, `March ${index}`, `Rate % ${index}`, `Is it > ${index}?`]);
  const levels: Levels = {
    ...levelsOf(draw, method, (month) => dayIn(month, calendar)),
    ...{ ID: id === "" ? "" : `'${id}`, Measure: name },
    ...{ Objective: `O${1 + (index % objectives)}`, Frequency: frequency, Aggregation: aggregation },
    Weight: draw.of(["", "", 1, 2, 0.5, 0]),
    Critical: draw.of(["", "", "", "Yes"]),
    ...(draw.chance(0.15) ? { "Reported from": `'${draw.of(["2025-06", "2026-02", "2026-10"])}` } : {}),
    ...(draw.chance(0.08) ? { "Retired from": `'${draw.of(["2026-06", "2027-01"])}` } : {}),
  };
  const row = measureHeaders.map((header) => levels[header] ?? "");
  return { id: id === "" ? name : id, name, frequency, aggregation, method, row };
}

const monthAt = (ordinal: number) =>
  `${Math.floor(ordinal / 12)}-${String((ordinal % 12) + 1).padStart(2, "0")}`;

const unixDay = (month: string) => Date.parse(`${month}-01`) / 86_400_000;

function dayIn(month: string, { is1904 }: Calendar): number {
  return unixDay(month) + serialOf1970 - (is1904 ? shift1904 : 0);
}

/** The periods that a frequency reports, oldest first, each by a day in it or its name. */
function periodsOf(frequency: string, calendar: Calendar, draw: Draw): readonly Cell[] {
  const first = 2025 * 12 + draw.of([0, 3, 6, 11]);
  const last = 2026 * 12 + draw.of([9, 9, 8, 10]);
  const months = Array.from({ length: last - first + 1 }, (_, place) => first + place);
  const ends = (every: number) =>
    months.filter((month) => (month - (calendar.start - 1) + 1 + 24 * 12) % every === 0);
  const asDay = (month: number) => dayIn(monthAt(month), calendar);
  const asText = (month: number) => `'${monthAt(month)}`;
  if (frequency === "Weekly") {
    const weeks = Array.from({ length: 40 }, (_, week) => unixDay("2026-02") + 1 + 7 * week);
    return weeks.map((day) => day + serialOf1970 - (calendar.is1904 ? shift1904 : 0));
  }
  const every = { Quarterly: 3, "Half-yearly": 6, Yearly: 12 }[frequency] ?? 1;
  const isText = calendar.isText && every === 1;
  const reported = every === 1 ? months : ends(every);
  return isText ? reported.map(asText) : reported.map(asDay);
}

function actualsOf(draw: Draw, measures: readonly Made[], calendar: Calendar): Rows {
  const rows = measures.flatMap((one): Rows => {
    const gaps = draw.of([0, 0, 0.1, 0.4]);
    return periodsOf(one.frequency, calendar, draw).flatMap((period): Rows => {
      if (draw.chance(gaps)) return draw.chance(0.3) ? [[one.id, period, draw.of(["n/a", ""]), "", ""]] : [];
      const called = draw.chance(0.1) ? one.name : `'${one.id}`;
      if (one.method === "Yes/No") return [[called, period, draw.of(["Yes", "No"]), "", ""]];
      if (one.aggregation === "Ratio" && draw.chance(0.9)) {
        const below = draw.of([1, 2, 10, 4, 0]);
        return [[called, period, "", draw.between(30, 70) * below, below]];
      }
      return [[called, period, draw.chance(0.05) ? 50 : draw.between(30, 70), "", ""]];
    });
  });
  return [["Measure", "Period", "Actual", "Numerator", "Denominator"], ...rows];
}

function targetsOf(draw: Draw, measures: readonly Made[], calendar: Calendar): Rows {
  const monthly = measures.filter(({ frequency }) => frequency === "Monthly" || frequency === "");
  const rows = monthly.flatMap((one): Rows => {
    if (draw.chance(0.6)) return [];
    const months = ["2026-10", "2026-09", "2026-06", "2025-11"].filter(() => draw.chance(0.5));
    return months.map((month) => [
      `'${one.id}`,
      calendar.isText ? `'${month}` : dayIn(month, calendar),
      draw.chance(0.8) ? draw.between(45, 65) : "",
      draw.chance(0.2) ? draw.between(30, 40) : "",
      draw.chance(0.3) ? draw.of([0, 1, 3]) : "",
      draw.chance(0.15) ? "From" : "",
    ]);
  });
  return [["Measure", "Period", "Target", "Red flag", "Weight", "Holds"], ...rows];
}

function reviewsOf(draw: Draw, measures: readonly Made[]): Rows {
  const items = [...measures.slice(0, 3).map(({ id }) => `'${id}`), "O1", "P1"].filter(() =>
    draw.chance(0.3),
  );
  const rows = items.map((item) => [
    `'${draw.of(["2026-10", "2026-09"])}`,
    item,
    draw.of(["Green", "Amber", "Red"]),
    "because",
    draw.of(["", "'2026-12"]),
  ]);
  return [["Period", "Item", "Status override", "Override reason", "Override until"], ...rows];
}

function groupsOf(draw: Draw, perspectives: number, objectives: number): Readonly<Record<string, Rows>> {
  const numbered = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
  const weight = () => draw.of(["", 1, 2, 0.5, 0]);
  return {
    Perspectives: [
      ["Perspective", "Order", "Weight", "Roll-up"],
      ...numbered(perspectives).map((one) => [`P${one}`, one, weight(), draw.of(rollUps)]),
    ],
    Objectives: [
      ["ID", "Objective", "Perspective", "Weight", "Roll-up"],
      ...numbered(objectives).map((one) => [
        ...[`O${one}`, `Objective ${one}`, `P${1 + (one % perspectives)}`, weight(), draw.of(rollUps)],
      ]),
    ],
  };
}

function rowsOf(draw: Draw, calendar: Calendar): Readonly<Record<string, Rows>> {
  const objectives = draw.of([2, 3, 4]);
  const measures = Array.from({ length: draw.of([5, 8, 11]) }, (_, index) =>
    measureOf(draw, index + 1, calendar, objectives),
  );
  return {
    Settings: settingsOf(draw, calendar),
    ...groupsOf(draw, draw.of([1, 2, 3]), objectives),
    Measures: [measureHeaders, ...measures.map(({ row }) => row)],
    Targets: targetsOf(draw, measures, calendar),
    Reviews: reviewsOf(draw, measures),
    Actuals: actualsOf(draw, measures, calendar),
  };
}

/** A scorecard of random measures, groups, settings and figures; the same one for the same seed. */
export function randomScorecard(seed: number): Promise<Uint8Array> {
  const draw = drawFrom(seed);
  const calendar = { start: draw.of([1, 4, 7]), is1904: draw.chance(0.3), isText: draw.chance(0.3) };
  const book = { ...blankBook(), date1904: calendar.is1904 };
  return withBook(book, ioIn(newFolder()), async (host) => {
    await Excel.run(async (context) => {
      for (const [name, rows] of Object.entries(rowsOf(draw, calendar))) {
        const sheet = context.workbook.worksheets.add(name);
        const range = sheet.getRangeByIndexes(0, 0, rows.length, rows[0]!.length);
        range.values = rows.map((row) => [...row]);
        sheet.tables.add(range, true).name = name;
      }
      await context.sync();
    });
    await buildScorecard();
    await recalculate();
    await host.settle();
    return saveBook(host.book);
  });
}
