import { isSameName, scorecardLines, unitTree, type Model } from "../../scorecard";
import { amberLimit, greenLimit } from "../bandLimits";
import { colors } from "../colors";
import { unitColumns } from "./columns";
import { pages } from "../pages";
import { plannedRow } from "../plannedRow";
import {
  empty,
  formula,
  text,
  type PlannedArea,
  type PlannedCell,
  type PlannedRow,
  type PlannedRule,
  type PlannedSpan,
  type PlannedWhen,
  type SheetPlan,
} from "../sheetPlan";
import { bandRules, trendRules } from "../statusRules";

const [kind, label, variance, score, status, trend, complete, byHand, choices] = [
  0, 2, 7, 8, 9, 10, 12, 13, 14,
] as const;

const pickRow = 1;
const headRows = 4;
const picked = "$C$2";
/** Lines that may still come before the sheet has to be built again. */
const spare = 25;

/** The scorecard of whichever unit is picked on the sheet: one formula, which everything on it follows. */
export function planUnit(model: Model): SheetPlan {
  const names = namesToPick(model);
  const longest = Math.max(...model.scorecards.map((unit) => scorecardLines(model, unit).length));
  const count = Math.max(names.length, longest + 1) + spare;
  const lastRow = headRows + count - 1;
  return {
    key: "unit",
    name: "Unit scorecard",
    tabColor: colors.brand,
    columns: unitColumns.map((column) => ({
      widthPoints: column.widthPoints,
      ...("isHidden" in column ? { isHidden: true } : {}),
    })),
    rows: [...head(names), ...Array.from({ length: count }, (_, index) => bodyRow(index, names[index]))],
    frozen: { rows: headRows, columns: label + 1 },
    rules: rulesOf(lastRow),
    print: pages(model.scorecard.name, {
      columns: byHand + 1,
      titleRows: { first: headRows - 1, last: headRows - 1 },
    }),
    picks: [
      {
        row: pickRow,
        column: label,
        choices: { column: choices, firstRow: headRows, lastRow: headRows + names.length - 1 },
      },
    ],
  };
}

/** Every unit by its name, by its id where the name may mean another one. */
function namesToPick(model: Model): readonly string[] {
  const units = unitTree(model, model.scorecard.id).map(({ unit }) => unit);
  const meantBy = (wanted: string) =>
    units.filter(({ id, name }) => [id, name].some((one) => isSameName(one, wanted)));
  return units.map(({ id, name }) => (meantBy(name).length === 1 ? name : id));
}

/** The formula of the lines stands in a hidden column, so that its own #SPILL! is not seen. */
const inTheWay = `IF(ISERR($A$${headRows + 1}),". Its lines are not shown, as something stands where they go. Move it away.","")`;

function head(names: readonly string[]): readonly PlannedRow[] {
  const width = unitColumns.length;
  const field = (name: string) => `BSC.SCORECARD(${picked},"${name}")`;
  const period = `IFERROR("Period "&${field("period")}&" ("&${field("view")}&")"&${inTheWay},"There is no unit of this name. Pick one from the list in C2.")`;
  const pick: Partial<Record<number, Partial<PlannedCell>>> = {
    [kind + 1]: { content: text("Unit"), look: "subtitle" },
    [label]: {
      content: { kind: "picked", first: names[1] ?? names[0] ?? "" },
      look: "pick",
      numberFormat: "@",
    },
  };
  return [
    plannedRow(width, "title", [empty, text("Scorecard of a unit")], 28),
    {
      heightPoints: 24,
      cells: unitColumns.map((_, column) => ({ look: "plain", content: empty, ...pick[column] })),
    },
    plannedRow(width, "subtitle", [empty, formula(period)], 18),
    {
      heightPoints: 32,
      cells: unitColumns.map((column) => ({
        ...{ look: "header", content: text(column.header) },
        align: "align" in column ? column.align : "Left",
        ...(column.header === "Set by hand" ? { indent: 1 } : {}),
      })),
    },
  ];
}

const formats: Partial<Record<number, string>> = {
  [score]: "0",
  [complete]: "0%",
  ...Object.fromEntries(Array.from({ length: 3 }, (_, index) => [variance - index, "#,##0.00"])),
};

/** The first row holds the formula that spills over all that follow. */
function bodyRow(index: number, name: string | undefined): PlannedRow {
  const cells = unitColumns.map((column, at): PlannedCell => {
    const numberFormat = formats[at];
    return {
      ...{ look: "plain", content: { kind: "spilled" } },
      ...("align" in column ? { align: column.align } : { align: "Left" }),
      ...(numberFormat === undefined ? {} : { numberFormat }),
      ...(at === byHand ? { indent: 1 } : {}),
      ...(at === kind && index === 0 ? { content: formula(`BSC.LINES(${picked})`) } : {}),
      ...(at === choices ? { content: text(name) } : {}),
    };
  });
  return { heightPoints: 17, cells };
}

function rulesOf(lastRow: number): readonly PlannedRule[] {
  const span = (column: number): PlannedSpan => ({ column, firstRow: headRows, lastRow });
  return [
    ...bandRules(span(status)),
    ...trendRules(span(trend)),
    { kind: "icons", columns: span(score), amberFrom: amberLimit, greenFrom: greenLimit },
    ...lineRules({ firstRow: headRows, lastRow, firstColumn: kind, lastColumn: byHand }),
    ...figureRules({ firstRow: headRows, lastRow, firstColumn: variance - 2, lastColumn: variance }),
  ];
}

/**
 * How a line stands out, by what it is. No cell but a measure's figures has two rules of these that hold: some programs show
 * only the first.
 */
function lineRules(body: PlannedArea): readonly PlannedWhen[] {
  const between = (firstColumn: number, lastColumn: number) => ({ ...body, firstColumn, lastColumn });
  const line = (word: string, look: Partial<PlannedWhen>): PlannedWhen => ({
    ...{ kind: "when", area: between(label, byHand), formula: `$A${headRows + 1}="${word}"` },
    ...{ lineBelow: colors.lineTint, ...look },
  });
  const group = { bold: true, color: colors.brand, fill: colors.perspective } as const;
  const whole = { bold: true, color: colors.ink, fill: colors.brandTint } as const;
  const id = { area: between(kind + 1, kind + 1) };
  const faint = { color: colors.faintInk } as const;
  return [
    line("Scorecard", whole),
    line("Scorecard", { ...whole, ...id }),
    line("Perspective", group),
    // Its id is there for the formulas, not for the eye, as on the scorecard sheet.
    line("Perspective", { ...group, ...id, numberFormat: ";;;" }),
    ...["Objective", "Unit"].flatMap((word) => [line(word, { bold: true }), line(word, { ...faint, ...id })]),
    line("Contribution", faint),
    line("Contribution", { ...faint, ...id }),
    line("Measure", { area: between(label, variance - 3) }),
    line("Measure", { area: between(score, byHand) }),
    line("Measure", { ...faint, ...id }),
  ];
}

/** Figures of any unit are written as on its own sheet: percent by the unit, else the fewer decimals the larger they are. */
function figureRules(area: PlannedArea): readonly PlannedWhen[] {
  const first = `F${headRows + 1}`;
  const larger = `MAX(IFERROR(ABS($F${headRows + 1}),0),IFERROR(ABS($G${headRows + 1}),0))`;
  const isPercent = `AND(ISNUMBER(SEARCH("%",$E${headRows + 1})),${larger}<=2)`;
  const isWhole = `OR(${larger}>=1000,${first}=ROUND(${first},0))`;
  // Each excludes the others, as their order is Excel's own.
  const as = (condition: string, numberFormat: string): PlannedWhen => ({
    ...{ kind: "when", area, numberFormat, lineBelow: colors.lineTint },
    formula: `IF(ISNUMBER(${first}),AND(${condition}),FALSE)`,
  });
  return [
    as(isPercent, "0.0%"),
    as(`NOT(${isPercent}),${isWhole}`, "#,##0"),
    as(`NOT(${isPercent}),NOT(${isWhole}),${larger}>=10`, "#,##0.0"),
  ];
}
