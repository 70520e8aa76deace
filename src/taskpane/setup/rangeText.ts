import type { RangeFound } from "../../excel";

/** A range that was found, in a few words: where, how many measures, over which periods. */
export function rangeText({ sheet, range, measures, roles, periods }: RangeFound): string {
  const many = measures === 1 ? "1 measure" : `${measures} measures`;
  const what = roles.map((role) => role.toLowerCase()).join(", ");
  const said = measures === 0 ? ["nothing yet, see the questions"] : [many, what, periods.join(" to ")];
  return `${sheet}, ${range}: ${said.filter(Boolean).join("; ")}`;
}
