import { problemText } from "../problems";
import type { YearStanding } from "./restOfYear";

/** What a full year's figure is made of, in a sentence. */
export function yearText({ periods, reported, forecast, incomplete }: YearStanding): string {
  const said = `${reported} of ${periods} periods reported`;
  if (incomplete) return `The full year is incomplete: ${said}. ${problemText(incomplete)}`;
  return forecast === 0 ? `Full year: ${said}.` : `Full year: ${said}, ${forecast} forecast.`;
}

/** The same in a word or two, for a narrow column. */
export function yearMark({ forecast, incomplete }: YearStanding): string {
  if (incomplete) return "incomplete";
  return forecast === 0 ? "whole" : `${forecast} forecast`;
}
