import {
  type Calendar,
  type Period,
  periodOfWritten,
  type Problem,
  type Review,
  spanOf,
  type WrittenPeriod,
} from "../../scorecard";
import type { FoundTable } from "../find";
import type { Catalogue } from "./catalogue";
import { resolveItem, type ItemCatalogues } from "./itemCatalogue";
import { statusWords } from "./meanings";
import { resolve } from "./resolve";
import { rowReader, type Conventions, type RowReader } from "./rowReader";

/** What rows about items are read against. */
export interface ItemContext {
  readonly items: ItemCatalogues;
  readonly units: Catalogue;
  readonly calendar: Calendar;
  readonly conventions: Conventions;
}

/** Reads what was said about items that exist; an override without a reason is noted and left out. */
export function readReviews(
  table: FoundTable | undefined,
  context: ItemContext,
  problems: Problem[],
): readonly Review[] {
  return (
    table?.rows.flatMap((_, row) =>
      readReview(rowReader(table, row, problems, context.conventions), context),
    ) ?? []
  );
}

function readReview(row: RowReader, { items, units, calendar }: ItemContext): readonly Review[] {
  if (row.neededText("period") === undefined || row.neededText("item") === undefined) return [];
  const written = row.period("period");
  const item = resolveItem(row, "item", items);
  const unit = row.text("scorecard");
  const scorecard =
    unit === undefined
      ? undefined
      : resolve(row, "scorecard", { kind: "scorecard", reference: unit, catalogue: units });
  if (!written || !item || (unit !== undefined && scorecard === undefined)) return [];
  const review: Review = {
    period: reviewedPeriod(written, calendar),
    item,
    scorecard,
    commentary: row.text("commentary"),
    cause: row.text("cause"),
    decision: row.text("decision"),
    override: readOverride(row, { item: item.id, period: reviewedPeriod(written, calendar), calendar }),
    by: row.text("by"),
    at: row.at("item"),
  };
  return [review];
}

/** A date stands for its month. */
export function reviewedPeriod(written: WrittenPeriod, calendar: Calendar): Period {
  return periodOfWritten(written, "Monthly", calendar);
}

interface Overriding {
  readonly item: string;
  readonly period: Period;
  readonly calendar: Calendar;
}

function readOverride(row: RowReader, said: Overriding): Review["override"] {
  const { item } = said;
  const band = row.word("override", statusWords);
  if (!band) return withoutStatus(row, item);
  const reason = row.text("overrideReason");
  const until = readUntil(row, said);
  if (reason !== undefined) return { band, reason, ...(until ? { until } : {}) };
  row.note({ code: "override-without-reason", at: row.at("override"), item });
  return undefined;
}

/** A reason or an end alone would change nothing without a word. */
function withoutStatus(row: RowReader, item: string): undefined {
  const [filled] = ["overrideReason", "overrideUntil"].filter((key) => row.text(key) !== undefined);
  if (filled !== undefined && row.text("override") === undefined)
    row.note({ code: "override-without-status", at: row.at(filled), item, column: row.header(filled) });
  return undefined;
}

function readUntil(row: RowReader, { item, period, calendar }: Overriding): Period | undefined {
  const written = row.period("overrideUntil");
  const until = written && reviewedPeriod(written, calendar);
  if (!until || spanOf(until, calendar).last >= spanOf(period, calendar).last) return until;
  row.note({ code: "override-ends-early", at: row.at("overrideUntil"), item });
  return undefined;
}
