import type { Measure } from "../../scorecard";
import type { CellValue } from "excel-workbench/books";
import { isEmpty } from "./conditions";
import { comesTo, quoted } from "./expressions";
import type { Sources } from "./lines";
import { isThere, saysPeriodsInText } from "./rowsFound";
import type { SourceTable } from "./sourceTable";

interface Told {
  /** A day; 0 where the period is none. */
  readonly period: number;
  readonly value: CellValue;
}

/**
 * Whether all that the table has of a measure adds up to what it did, its figures, the parts of its ratios and its answers: what was
 * worked out from them still holds. Where periods are days each also counts by its day, as two of them may have changed places.
 */
export function figuresTotal({ id, name }: Measure, { actuals }: Sources): readonly string[] {
  const measures = actuals?.column("measure");
  if (!actuals || !measures) return [];
  const ofMeasure = `((${measures}=${quoted(id)})+(${measures}=${quoted(name)})>0)`;
  const said = new Set([id.toLowerCase(), name.toLowerCase()]);
  return ["actual", "numerator", "denominator"].flatMap((key) => {
    const cells = actuals.column(key);
    if (!cells) return [];
    const told = toldOf(actuals, key, said);
    if (told.length === 0) return [`SUMPRODUCT(${ofMeasure}*(${cells}<>""))=0`];
    return [ofMeasure, ...byDay(ofMeasure, told, actuals)].flatMap((part, place) =>
      sameTotals(part, cells, weighed(told, place === 0 ? () => 1 : dayOf(told))),
    );
  });
}

/** Each row by how many days its period is after the first one. */
function byDay(ofMeasure: string, told: readonly Told[], table: SourceTable): readonly string[] {
  const periods = table.column("period");
  return !periods || saysPeriodsInText(table) ? [] : [`${ofMeasure}*(${periods}-${sinceOf(told)})`];
}

const sinceOf = (told: readonly Told[]) => Math.min(...told.map(({ period }) => period)) - 1;

function dayOf(told: readonly Told[]): (one: Told) => number {
  const since = sinceOf(told);
  return ({ period }) => period - since;
}

interface Weighed {
  readonly value: CellValue;
  readonly part: number;
}

const weighed = (told: readonly Told[], partOf: (one: Told) => number): readonly Weighed[] =>
  told.map((one) => ({ value: one.value, part: partOf(one) }));

/** What is said adds up to as much: numbers by what they are, each word by how often it stands there, and all that is there. */
function sameTotals(part: string, cells: string, all: readonly Weighed[]): readonly string[] {
  const total = (partOf: (one: Weighed) => number) => all.reduce((sum, one) => sum + partOf(one), 0);
  const numbers = total(({ value, part }) => (typeof value === "number" ? value * part : 0));
  const words = [...new Set(all.flatMap(({ value }) => wordOf(value) ?? []))];
  return [
    comesTo(`SUMPRODUCT(${part}*1,${cells})`, numbers),
    comesTo(
      `SUMPRODUCT(${part}*(${cells}<>""))`,
      total((one) => one.part),
    ),
    ...words.map((word) =>
      comesTo(
        `SUMPRODUCT(${part}*${isThere(cells, { value: word })})`,
        total((one) => (wordOf(one.value) === word ? one.part : 0)),
      ),
    ),
  ];
}

type Word = string | boolean;

function wordOf(value: CellValue): Word | undefined {
  if (typeof value === "string") return value.toLowerCase();
  return typeof value === "boolean" ? value : undefined;
}

function toldOf(actuals: SourceTable, key: string, said: ReadonlySet<string>): readonly Told[] {
  return actuals.rowsOf().flatMap((row) => {
    const [of, period, value] = ["measure", "period", key].map((one) => actuals.cell(one, row)?.value);
    if (typeof of !== "string" || !said.has(of.toLowerCase()) || isEmpty(value)) return [];
    return [{ period: typeof period === "number" ? period : 0, value }];
  });
}
