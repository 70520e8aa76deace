import {
  parseGate,
  parseImpact,
  spanOf,
  twoWaysIn,
  type Calendar,
  type Gate,
  type Initiative,
  type Problem,
} from "../../scorecard";
import type { Catalogue } from "./catalogue";
import { keepFirst } from "./keepFirst";
import { readDay } from "./readDay";
import type { ItemContext } from "./readReviews";
import { noteUnknown, resolve } from "./resolve";
import type { RowReader } from "./rowReader";

/** Reads the initiatives; objectives and measures that do not exist are noted and left out. */
export function readInitiatives(
  rows: readonly RowReader[],
  context: ItemContext,
  problems: Problem[],
): readonly Initiative[] {
  return keepFirst(
    "initiative",
    rows.flatMap((row) => readInitiative(row, context)),
    problems,
  );
}

function readInitiative(row: RowReader, { items, calendar }: ItemContext): readonly Initiative[] {
  const name = row.neededText("initiative");
  if (name === undefined) return [];
  const initiative: Initiative = {
    id: row.text("id") ?? name,
    name,
    objectives: readIds(row, "objectives", "objective", items.objective),
    measures: readIds(row, "measures", "measure", items.measure),
    owner: row.text("owner"),
    start: readDay(row, "start", "first", calendar),
    end: readDay(row, "end", "last", calendar),
    budget: row.number("budget"),
    spent: row.number("spent"),
    complete: readShare(row),
    hypothesis: row.text("hypothesis"),
    ...readImpact(row),
    gate: readGate(row, items.measure, calendar),
    at: row.at("initiative"),
  };
  const { start, end } = initiative;
  if (start !== undefined && end !== undefined && end < start)
    row.note({ code: "initiative-ends-early", at: row.at("end"), initiative: name });
  return [initiative];
}

function readImpact(row: RowReader): Pick<Initiative, "expectedImpact" | "impact"> {
  const expectedImpact = row.text("expectedImpact");
  return { expectedImpact, impact: parseImpact(expectedImpact ?? "", row.locale) };
}

/** A gate whose measure exists; anything else is noted and left out. */
function readGate(row: RowReader, measures: Catalogue, calendar: Calendar): Gate | undefined {
  const text = row.text("gate");
  if (text === undefined) return undefined;
  const written = parseGate(text, row.locale);
  if (!written) row.note(unreadableGate(row, text));
  const reference = written?.measure;
  const measure =
    reference === undefined
      ? undefined
      : resolve(row, "gate", { kind: "measure", reference, catalogue: measures });
  if (!written || measure === undefined) return undefined;
  const { by, ...rest } = written;
  const lastDay = by && (by.kind === "date" ? by.day : spanOf(by.period, calendar).last);
  return { ...rest, text, measure, by: lastDay };
}

function unreadableGate(row: RowReader, text: string): Problem {
  const at = row.at("gate");
  const found = twoWaysIn(text, row.locale);
  if (found !== undefined) return { code: "number-two-ways", at, column: row.header("gate"), found };
  return { code: "gate-unreadable", at, found: text };
}

/** Several ids in one cell, parted by commas, semicolons or line breaks; a name may hold a comma of its own. */
function readIds(row: RowReader, key: string, kind: string, catalogue: Catalogue): readonly string[] {
  const text = row.text(key);
  if (text === undefined) return [];
  const whole = catalogue.find(text);
  if (whole !== undefined) return [whole];
  const parts = text.split(/[,;\n]/).map((part) => part.trim());
  return parts
    .filter((part) => part !== "")
    .flatMap((reference) => {
      const id = catalogue.find(reference);
      if (id !== undefined) return [id];
      noteUnknown(row, key, { kind, reference, catalogue });
      return [];
    });
}

function readShare(row: RowReader): number | undefined {
  const found = row.number("complete");
  if (found === undefined || (found >= 0 && found <= 1)) return found;
  const expected = "a share from 0 to 1, such as 40 %";
  row.note({ code: "number-out-of-range", at: row.at("complete"), column: "% complete", found, expected });
  return undefined;
}
