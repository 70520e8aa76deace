import type { Aggregation } from "../../scorecard";
import { wholeName, type Doubt } from "./doubt";

const howTaken: Readonly<Record<Aggregation, string>> = {
  Sum: "figures are added up",
  Average: "the mean is taken",
  Last: "the last figure is taken",
  Min: "the lowest is taken",
  Max: "the highest is taken",
  Ratio: "numerators and denominators are added up",
};

/** Many are named by the first of them. */
function namedText(names: readonly string[], what: string): string {
  const named = names.slice(0, 3).map((name) => `"${name}"`);
  const rest = names.length - named.length;
  return named.join(", ") + (rest > 0 ? ` and ${rest} more ${rest === 1 ? what : `${what}s`}` : "");
}

const others = (cells: number) => (cells > 1 ? ` (and ${cells - 1} more)` : "");

type MeasureDoubt = Extract<
  Doubt,
  {
    readonly code:
      | "direction"
      | "direction-assumed"
      | "direction-open"
      | "aggregation-assumed"
      | "aggregation-open"
      | "unit-assumed"
      | "role-in-name"
      | "percent-added"
      | "level-repeated"
      | "units-differ";
  }
>;

/** What is asked of measures as a whole. */
function measureDoubtText(doubt: MeasureDoubt): string {
  switch (doubt.code) {
    case "direction":
      return `Is lower better for "${doubt.measure}"? ${doubt.because} suggests it.`;
    case "direction-assumed":
      return `Higher is taken as better for ${namedText(doubt.measures, "measure")}, after their names or headings. Is that right?`;
    case "direction-open":
      return `Is higher or lower better for ${namedText(doubt.measures, "measure")}? Nothing here says it; they are not scored until that is said.`;
    case "aggregation-assumed":
      return `Over several periods ${howTaken[doubt.aggregation]} for ${namedText(doubt.measures, "measure")}. Is that right?`;
    case "aggregation-open":
      return `Over several periods, are the figures of ${namedText(doubt.measures, "measure")} added up, averaged, or is the last one taken? Until that is said, year to date shows the last one.`;
    case "unit-assumed":
      return `Rows of one name differ in "${doubt.header}" (${namedText(doubt.units, "name")}), so each of these is taken as a unit of its own. Delete the line of that column where they are not.`;
    case "role-in-name":
      return `Is "${doubt.found}" a ${doubt.role.toLowerCase()} figure, or a measure of that name? Nothing else here belongs to it, so it is left out. Give it another name, or write Says "${wholeName}" in the line of its names.`;
    case "percent-added":
      return `"${doubt.measure}" is a share or a mean, which is never added up; its figures are left out. Take their average, or the last.`;
    case "level-repeated":
      return `"${doubt.measure}" has the same target or other level in each of the rows that are added up. It may be each row's own or that of all together, so it is left out. Write it once, beside one of the rows, as that of all together.`;
    case "units-differ":
      return `"${doubt.measure}" has rows in different units for one period, which are never taken together; they are left out. Give them different names.`;
  }
}

/** The sentence of a doubt. */
export function doubtText(doubt: Doubt): string {
  switch (doubt.code) {
    case "nothing-found":
      return doubt.because === "empty"
        ? `There is no data yet on ${namedText(doubt.sheets, "sheet")}.`
        : `No headers of figures were found on ${namedText(doubt.sheets, "sheet")}. Where there are figures, name the column of their measures, and call the others Actual, Target or by their month.`;
    case "year-missing":
      return `Which year do the periods lie in? "${doubt.found}" does not say it. Write it like 2026, or 2026/27 where they go on into the next year.`;
    case "year-from-title":
      return `The periods do not say their year; ${doubt.year} is taken from ${doubt.from}. Is that right?`;
    case "period-missing":
      return "Which period do these figures belong to? Nothing here says it. Write it like 2026-03.";
    case "period-from-title":
      return `These figures are taken as those of ${doubt.period}, which ${doubt.from} says. Is that right?`;
    case "period-unreadable":
      if (doubt.found === "")
        return `This row${others(doubt.cells)} names no period; its figures are left out.`;
      return `"${doubt.found}"${others(doubt.cells)} is no period that can be read; its figures are left out. Write it like 2026-03.`;
    case "period-longer":
      return `"${doubt.found}" spans periods that stand beside it, so it is taken as their total and left out.`;
    case "role-unclear":
      return `What are the figures below "${doubt.header}"? They are left out until that is said.`;
    case "role-assumed":
      return `Nothing says what these figures are; they are taken as ${doubt.role.toLowerCase()} figures ${doubt.because}. Is that right?`;
    case "measure-missing":
      return "Which measure do these figures belong to? Write its name.";
    case "measure-from-title":
      return `These figures are taken as those of "${doubt.measure}", after the title or the sheet. Is that right?`;
    case "several-rows":
      return `"${doubt.measure}" has several figures for one period${others(doubt.cells)}. Add them up, take their average, or the last? They are left out until that is said.`;
    case "same-name":
      return `"${doubt.measure}" stands in several groups; each is taken as a measure of its own, named after its group.`;
    case "ranges-differ":
      return `"${doubt.measure}" has different figures in ${namedText(doubt.units, "place")}; each is taken as a unit of its own. Leave out what is not meant.`;
    case "forecast-or-actual":
      return `One sheet calls figures of "${doubt.measure}" actual that another calls a forecast. They are taken as a forecast.`;
    case "zeros":
      return `From ${doubt.from} on every figure is 0. Is that real, or not reported yet? They are left out until that is said.`;
    case "text-figure":
      return `"${doubt.found}"${others(doubt.cells)} is no figure and is left out. Write the number alone.`;
    case "two-ways":
      return `"${doubt.found}"${others(doubt.cells)} may be a thousand or a decimal, so it is left out. Write it as a number.`;
    case "mixed-scale":
      return `The figures of "${doubt.measure}" look like percent written in two ways, some as 92 and some as 0.92; they are left out. Write them all in one way.`;
    case "error-cell":
      return `This cell shows ${doubt.found}${others(doubt.cells)}; such cells are left out.`;
    case "total-row":
      return `"${doubt.found}" is taken as a total of other rows and left out. Give it another name if it is a measure.`;
    case "no-targets":
      return "There are no targets here, so nothing can be scored yet. Enter them in the Measures table.";
    default:
      return measureDoubtText(doubt);
  }
}
