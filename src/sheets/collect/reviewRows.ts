import {
  nameKey,
  periodOfWritten,
  periodText,
  type ItemReference,
  type WrittenPeriod,
} from "../../scorecard";
import type { SaidContext } from "./reader";
import { notInCopy, saidCells, saidText, textMeant, type SaidReader, type SaidRow } from "./said";

/** What is open to readers: all but the period, the item and the override of the item's status. */
export const openInReviews = { commentary: saidText, cause: saidText, decision: saidText, by: saidText };

/** A row of the Reviews table as far as it is open to readers, known by its period, item and unit; undefined where one of them cannot be read. */
export function reviewRow(reader: SaidReader, context: SaidContext): SaidRow | undefined {
  const { row } = reader;
  const known = knownBy(reader, context);
  if (!known) return undefined;
  const { period, item, unit } = known;
  const keyOf = (of: string) => JSON.stringify([period, item.kind, item.id, of === context.root ? "" : of]);
  const meant = unit === undefined ? context.unitMeant?.(item) : undefined;
  const keys = [keyOf(unit ?? ""), ...(meant ? [keyOf(meant.unit)] : [])];
  const scorecard = unit ?? meant?.unit;
  return {
    ...{
      keys,
      foundBy: keys.slice(0, 1),
      freshKey: keyOf(scorecard ?? ""),
      at: row.at("item"),
      placeOf: row.at,
    },
    about: `${item.id} in ${period}${scorecard === undefined ? "" : ` (${scorecard})`}`,
    cells: saidCells(reader, openInReviews),
    named: new Map(
      Object.entries({ period, item: item.id, ...(scorecard === undefined ? {} : { scorecard }) }),
    ),
    kept: keptIn(reader, context),
    isOthers: meant?.isOthers ?? false,
  };
}

interface Known {
  readonly period: string;
  readonly item: ItemReference;
  readonly unit?: string;
}

function knownBy({ row }: SaidReader, { itemsIn, calendar }: SaidContext): Known | undefined {
  const [period, about] = [row.neededText("period"), row.neededText("item")];
  if (period === undefined || about === undefined) return undefined;
  const written = row.period("period");
  const item = itemsIn.item(row);
  const reference = row.text("scorecard");
  const unit = reference === undefined ? undefined : itemsIn.unit(row, reference);
  if (!written || !item || (reference !== undefined && unit === undefined)) return undefined;
  return {
    period: monthText(written, calendar),
    item,
    ...(unit === undefined ? {} : { unit }),
  };
}

/** A status is overridden by who answers for the scorecard, in the workbook. */
function keptIn({ row, problems }: SaidReader, { calendar }: SaidContext): SaidRow["kept"] {
  const [band, reason, until] = ["override", "overrideReason", "overrideUntil"];
  const filled = [band, reason, until].find((key) => row.raw(key) !== "");
  if (filled === undefined) return undefined;
  const before = problems.length;
  const written = row.period(until);
  problems.splice(before);
  const last = written ? monthText(written, calendar) : textMeant(String(row.raw(until)));
  const said = [nameKey(String(row.raw(band))), last];
  const why = textMeant(String(row.raw(reason)));
  const withoutReason = JSON.stringify(said);
  const text = why === notInCopy ? withoutReason : JSON.stringify([...said, why]);
  return { key: "override", at: row.at(filled), text, withoutReason };
}

const monthText = (written: WrittenPeriod, calendar: SaidContext["calendar"]) =>
  periodText(periodOfWritten(written, "Monthly", calendar));
