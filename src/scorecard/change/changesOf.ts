import type { DatedSeries } from "./seriesOf";

/** Changes from period to period, each in the later one; none where one of the two has no data. */
export function changesOf({ first, values }: DatedSeries): DatedSeries {
  const changes = values.slice(1).map((value, index) => {
    const before = values[index];
    return value === undefined || before === undefined ? undefined : value - before;
  });
  return { first: first + 1, values: changes };
}
