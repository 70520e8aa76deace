import { numberText } from "./numberText";

/** What it would take to get from an actual to a value that is Green. */
export function wayToGreen(actual: number, wanted: number): string {
  return `${numberText(Math.abs(wanted - actual))} ${wanted > actual ? "more" : "less"} makes it Green`;
}
