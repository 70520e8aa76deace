import { isHeld } from "../book/chartTypes";
import { apiNotFound } from "../protocol/refusal";
import { asText } from "./argument";

/** A chart type by its Office.js name; one that the workbench does not hold is refused by that name. */
export function asChartType(value: unknown): string {
  const name = asText(value);
  if (!isHeld(name)) throw apiNotFound(`ChartType ${name}`);
  return name;
}
