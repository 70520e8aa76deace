import { periodOfWritten, periodText, type ItemReference } from "../../scorecard";
import type { SaidContext } from "./reader";
import { saidCells, saidText, type SaidReader, type SaidRow } from "./said";

/** What is open to readers: all but the period, the item and the override of the item's status. */
export const openInReviews = { commentary: saidText, cause: saidText, decision: saidText, by: saidText };

/** A row of the Reviews table as far as it is open to readers, known by its period, item and unit; undefined where one of them cannot be read. */
export function reviewRow(reader: SaidReader, context: SaidContext): SaidRow | undefined {
  const { row } = reader;
  const known = knownBy(reader, context);
  if (!known) return undefined;
  const { period, item, unit } = known;
  const keyOf = (of: string) => JSON.stringify([period, item.kind, item.id, of === context.root ? "" : of]);
  const keys = [keyOf(unit ?? ""), ...(unit === undefined && context.top ? [keyOf(context.top)] : [])];
  const scorecard = unit ?? context.top;
  return {
    ...{ keys, foundBy: keys.slice(0, 1), at: row.at("item"), placeOf: row.at },
    about: `${item.id} in ${period}${scorecard === undefined ? "" : ` (${scorecard})`}`,
    cells: saidCells(reader, openInReviews),
    named: new Map(
      Object.entries({ period, item: item.id, ...(scorecard === undefined ? {} : { scorecard }) }),
    ),
    kept: keptIn(reader),
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
    period: periodText(periodOfWritten(written, "Monthly", calendar)),
    item,
    ...(unit === undefined ? {} : { unit }),
  };
}

/** A status is overridden by who answers for the scorecard, in the workbook. */
function keptIn({ row }: SaidReader): SaidRow["kept"] {
  const keys = ["override", "overrideReason", "overrideUntil"];
  const filled = keys.find((key) => row.raw(key) !== "");
  return filled === undefined
    ? undefined
    : {
        key: "override",
        at: row.at(filled),
        text: keys.map((key) => String(row.raw(key)).trim()).join("\n"),
      };
}
