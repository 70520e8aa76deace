import { type Facts, firstOfEachPeriod, type Measure, type PhasedTarget } from "../facts";
import { groupBy } from "../lookup";
import { type Calendar, fiscalYearOf, monthsOf, periodsDue } from "../periods";
import type { Problem } from "../problems";
import { checkPhasedTotal } from "./checkPhasedTotal";

/**
 * Years that are phased to another total than the year's target, or beyond it; placed at the first row of the year. A year
 * with a row for a longer period has its total from there.
 */
export function phasedTotals({ settings, measures, phasedTargets }: Facts): readonly Problem[] {
  const calendar = { fiscalYearStart: settings.fiscalYearStart };
  const single = phasedTargets.filter(({ holds, scorecard }) => holds !== "From" && scorecard === undefined);
  const rows = groupBy(single, ({ measure }) => measure);
  return measures
    .filter(({ targetFor, aggregation }) => targetFor === "Year" && aggregation === "Sum")
    .flatMap((measure) => ofMeasure(measure, rows.get(measure.id) ?? [], calendar));
}

function ofMeasure(measure: Measure, rows: readonly PhasedTarget[], calendar: Calendar): readonly Problem[] {
  const yearOf = ({ period }: PhasedTarget) =>
    String(fiscalYearOf(monthsOf(period, calendar).last, calendar));
  return [...groupBy(rows, yearOf)].flatMap(([year, ofYear]) => {
    const [first] = ofYear;
    const { target } = measure.rule;
    const targets = firstOfEachPeriod(ofYear).flatMap((row) => row.target ?? []);
    const period = { frequency: "Yearly", ordinal: Number(year) } as const;
    const periods = periodsDue({ view: "year", period, calendar }, measure.frequency).length;
    if (!first || target === undefined || ofYear.some(({ isSpread }) => isSpread)) return [];
    return checkPhasedTotal({
      ...{ measure: measure.name, year: `FY${year}`, at: first.at },
      ...{ target, targets, periods },
    });
  });
}
