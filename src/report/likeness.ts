import { closedHeaders } from "./closed/closedColumns";
import { alignmentHeaders } from "./alignment/columns";
import { headers as scorecardHeaders } from "./scorecard/columns";
import { comparisonHeaders, organisationHeaders, unitHeaders } from "./organisation/columns";
import { stepHeaders } from "./why/columns";
import { personKey, personSheetName, type PlanKey } from "./sheetPlan";

/** What a sheet says at a zero-based row and column; "" where it says nothing. */
export type TextAt = (row: number, column: number) => string;

/** One of our sheets by what stands in it, and what it is called when we add it. */
export interface Likeness {
  readonly key: PlanKey;
  readonly name: string;
}

/** Sheets of the review pack by their titles. */
const byTitle: Readonly<Record<string, Likeness>> = {
  "Monthly review": { key: "review summary", name: "Review" },
  "Measures in focus": { key: "review measures", name: "Measures in focus" },
  Initiatives: { key: "review initiatives", name: "Initiative status" },
  "Initiatives in time": { key: "review timeline", name: "Initiative timeline" },
  Actions: { key: "review actions", name: "Open actions" },
  "Who owes what": { key: "review owed", name: "Who owes what" },
  Alerts: { key: "review alerts", name: "Alerts" },
  Definitions: { key: "review definitions", name: "Definitions" },
  "The mirror: what people say of us": { key: "review mirror", name: "Mirror" },
};

/** Vision and period stand above the scorecard's headers. */
const rowsLookedAt = 12;

/**
 * Which of our sheets a sheet looks like: by all headers of the scorecard or of the closed periods, or by a title of the
 * pack above a line of unit, period and view. The mark of a sheet is lost where another program saves the workbook, and
 * a copy never had one.
 *
 * @returns undefined for anything else, however it is called
 */
export function likenessOf(textAt: TextAt): Likeness | undefined {
  const rows = Array.from({ length: rowsLookedAt }, (_, row) => row);
  const hasHeaders = (headers: readonly string[]) =>
    rows.some((row) => headers.every((header, column) => textAt(row, column) === header));
  if (hasHeaders(scorecardHeaders.map(({ text }) => text))) return { key: "scorecard", name: "Scorecard" };
  if (hasHeaders(organisationHeaders)) return { key: "organisation", name: "Organisation" };
  if (hasHeaders(comparisonHeaders)) return { key: "comparison", name: "Comparison" };
  if (hasHeaders(alignmentHeaders)) return { key: "alignment", name: "Alignment" };
  if (hasHeaders(stepHeaders)) return { key: "why", name: "Why" };
  if (hasHeaders(unitHeaders)) return { key: "unit", name: "Unit scorecard" };
  if (hasHeaders(closedHeaders)) return { key: "closed", name: "Closed periods" };
  const title = textAt(0, 0);
  const isPack = textAt(1, 0).split(" · ").length >= 3;
  if (isPack && title.startsWith(personSheetName(""))) {
    const person = title.slice(personSheetName("").length);
    return { key: personKey(person), name: personSheetName(person) };
  }
  return isPack && Object.hasOwn(byTitle, title) ? byTitle[title] : undefined;
}
