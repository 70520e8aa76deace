import { isNoDataMark, parseYesNo, type Measure } from "../../scorecard";
import type { RowReader } from "./rowReader";

/** A figure as a number; of a yes/no measure yes is 1 and no is 0. */
export function readFigure(row: RowReader, measure: Measure, key = "actual"): number | undefined {
  if (!isYesNo(measure)) return row.number(key);
  const raw = row.raw(key);
  const answer = typeof raw === "boolean" ? raw : parseYesNo(String(raw));
  if (answer !== undefined) return answer ? 1 : 0;
  return isNoDataMark(String(raw)) ? undefined : noteNoAnswer(row, key, String(raw));
}

function isYesNo({ rule }: Measure): boolean {
  return rule.method === "Yes/No" || rule.direction === "Yes/No";
}

function noteNoAnswer(row: RowReader, key: string, found: string): undefined {
  row.note({ code: "unknown-word", at: row.at(key), column: row.header(key), found, choices: ["Yes", "No"] });
  return undefined;
}
