import type { ShowFigure } from "./scale";

/** What it would take to get from an actual to a value that is Green; the step between two percentages is in points. */
export function wayToGreen(actual: number, wanted: number, show: ShowFigure): string {
  const step = show(Math.abs(wanted - actual)).replace(/ %$/, " points");
  return `${step} ${wanted > actual ? "more" : "less"} makes it Green`;
}
