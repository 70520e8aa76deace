import { unitOf, type Actual, type Measure } from "../../scorecard";
import { columnFilled, counted, isEmpty, rowsAsCopied, sameRow, type Condition } from "./conditions";
import { anyOf, quoted } from "./expressions";
import { isFoundByRow } from "./figureLines";
import { identityOf } from "./items";
import { figureArea, itemArea, type Layout } from "./layout";
import type { Sources } from "./lines";
import { saysPeriodsInText, wordsOf } from "./rowsFound";
import { rowOf, type SourceTable } from "./sourceTable";

/** What of a table of actuals has to be as in the copy, so that formulas find each figure that the add-in finds. */
export function actualsAsCopied(table: SourceTable, sources: Sources, layout: Layout): readonly Condition[] {
  if (table !== sources.actuals) return inPlaceAsCopied(table);
  const found = rowsFoundIn(table, sources);
  const odd = table.rowsOf().filter((row) => !found.has(row));
  const keys = ["measure", "period", "scorecard"];
  return [
    ...odd.flatMap((row) => sameRow(table, keys, row)),
    ...unknown(table, "measure", measuresKnown(layout)),
    ...unknown(table, "scorecard", unitsKnown(layout)),
    ...periodsAsCopied(table),
  ];
}

/** The rows whose figures formulas find. */
function rowsFoundIn(table: SourceTable, source: Sources): ReadonlySet<number> {
  const { facts } = source;
  const measures = new Map(facts.measures.map((measure) => [measure.id, measure]));
  const isFound = (record: Actual) => {
    const measure = measures.get(record.measure);
    if (!measure || record.at.sheet !== table.sheet) return false;
    const series = { unit: unitOf(facts, record), measure, first: 0, last: 0 };
    return isFoundByRow({ series, period: record.period, record, row: 0, source }, table);
  };
  return new Set(facts.actuals.filter(isFound).map(({ at }) => rowOf(at)));
}

/** Figures that are read in their cells: each row is about what it was about, and there are no others. */
function inPlaceAsCopied(table: SourceTable): readonly Condition[] {
  const keys = ["measure", "period", "scorecard"];
  const isLong = table.keys.includes("actual") || table.keys.includes("numerator");
  const rows = table.rowsOf();
  return [
    ...rowsAsCopied(table, keys, rows),
    ...(isLong
      ? ["actual", "numerator", "denominator"].flatMap((key) => columnFilled(table, key))
      : rows.map((row) => {
          const { reference, cells } = table.across(row);
          const filled = cells.filter(({ value }) => !isEmpty(value)).length;
          return counted(`Actuals: figures of row ${row + 1}`, reference, filled);
        })),
  ];
}

/** The names of the calculation's rows, as an area of its sheet and as texts. */
interface Known {
  readonly areas: readonly string[];
  readonly words: readonly string[];
}

function measuresKnown({ items, headers }: Layout): Known {
  const rows = { first: headers.items + 1, last: headers.items + items.length };
  const named = items.map(identityOf);
  return {
    areas: [itemArea("id", rows), itemArea("name", rows)],
    words: named.flatMap(({ id, name }) => [id, name]),
  };
}

function unitsKnown({ items, series, headers }: Layout): Known {
  const rows = { first: headers.items + 1, last: headers.items + items.length };
  const lines = series.reduce((count, { first, last }) => count + last - first + 1, 0);
  const figures = { first: headers.figures + 1, last: headers.figures + Math.max(1, lines) };
  return {
    areas: [itemArea("unit", rows), figureArea("unit", figures)],
    words: [...items.map(({ unit }) => unit.name), ...series.map(({ unit }) => unit)],
  };
}

/** How many rows say a name in other letters than formulas know: to the add-in it may be the same name. */
function unknown(table: SourceTable, key: string, { areas, words }: Known): readonly Condition[] {
  const cells = table.column(key);
  if (cells === undefined) return [];
  const known = new Set(words.map((word) => word.toLowerCase()));
  const others = table.rowsOf().filter((row) => {
    const value = table.cell(key, row)?.value;
    return !isEmpty(value) && !(typeof value === "string" && known.has(value.toLowerCase()));
  }).length;
  const none = areas.map((area) => `ISNA(MATCH(${cells},${area},0))`).join("*");
  return [
    { about: `Actuals: rows with another ${key}`, formula: `SUMPRODUCT(${none}*(${cells}<>""))=${others}` },
  ];
}

/** The first and the last day that a number in a cell is taken for; others may be years. */
const days = { first: 20_000, last: 80_000 };

/** No period is written in another way than in the copy. */
function periodsAsCopied(table: SourceTable): readonly Condition[] {
  const cells = table.column("period");
  if (cells === undefined) return [];
  const values = table.rowsOf().map((row) => table.cell("period", row)?.value);
  const odd = values.filter(
    (value) => typeof value === "number" && (value < days.first || value > days.last),
  );
  const numbers = `COUNTIF(${cells},"<${days.first}")+COUNTIF(${cells},">${days.last}")=${odd.length}`;
  const texts = {
    about: "Actuals: periods as text",
    formula: `SUMPRODUCT(ISTEXT(${cells})*(${cells}<>""))=0`,
  };
  return [
    { about: "Actuals: periods that are no days", formula: numbers },
    ...(saysPeriodsInText(table) ? [] : [texts]),
  ];
}

/** How many rows of a measure that is no ratio have the two parts of one and no figure: to the add-in their quotient is something. */
export function partsAlone(measure: Measure, { actuals, facts }: Sources): readonly string[] {
  const keys = ["measure", "actual", "numerator", "denominator"] as const;
  const [measures, ...parts] = keys.flatMap((key) => actuals?.column(key) ?? []);
  const [figures, above, below] = parts;
  if (!actuals || !measures || !below || measure.aggregation === "Ratio") return [];
  const words = wordsOf(measure, facts.measures).map((word) => word.toLowerCase());
  const count = actuals.rowsOf().filter((row) => {
    const [of, figure, ...both] = keys.map((key) => actuals.cell(key, row)?.value);
    const isNumeric = both.every((part) => typeof part === "number");
    return words.includes(String(of).toLowerCase()) && isNumeric && typeof figure !== "number";
  }).length;
  const ofMeasure = anyOf(words.map((word) => `${measures}=${quoted(word)}`));
  const alone = `ISNUMBER(${above})*ISNUMBER(${below})*(1-ISNUMBER(${figures}))`;
  return [`SUMPRODUCT(${ofMeasure}*${alone})=${count}`];
}

/** How a frequency's periods are written as the calculation writes them: so many letters, with these among them. */
const written: Readonly<Record<Measure["frequency"], readonly [letters: number, at: number, sign: string]>> =
  {
    Weekly: [8, 5, "-W"],
    Monthly: [7, 5, "-"],
    Quarterly: [7, 5, "-Q"],
    "Half-yearly": [7, 5, "-H"],
    Yearly: [6, 1, "FY"],
  };

/** Where periods are texts: how many rows of a measure write theirs in another way than formulas find. */
export function periodsWrittenSo(measure: Measure, { actuals, facts }: Sources): readonly string[] {
  const [measures, periods] = [actuals?.column("measure"), actuals?.column("period")];
  if (!actuals || measures === undefined || periods === undefined || !saysPeriodsInText(actuals)) return [];
  const words = wordsOf(measure, facts.measures);
  const [letters, at, sign] = written[measure.frequency];
  const isPlain = (text: string) =>
    text.length === letters && text.slice(at - 1, at - 1 + sign.length).toUpperCase() === sign;
  const count = actuals.rowsOf().filter((row) => {
    const [said, period] = ["measure", "period"].map((key) => actuals.cell(key, row)?.value);
    const isOf = words.some((word) => word.toLowerCase() === String(said).toLowerCase());
    return isOf && typeof period === "string" && period !== "" && !isPlain(period);
  }).length;
  const ofMeasure = anyOf(words.map((word) => `${measures}=${quoted(word)}`));
  const plain = `(LEN(${periods})=${letters})*(MID(${periods},${at},${sign.length})="${sign}")`;
  return [`SUMPRODUCT(${ofMeasure}*ISTEXT(${periods})*(${periods}<>"")*(1-${plain}))=${count}`];
}
