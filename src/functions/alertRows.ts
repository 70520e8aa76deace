import { failed, findAlerts, isSameName, itemText, ok, type Result } from "../scorecard";
import { readPeriod } from "./arguments/readPeriod";
import { readText } from "./arguments/readText";
import type { LiveModelState, LiveValue } from "./showLive";

/** What ALERTS asks for, as Excel hands it over. */
export interface AlertsQuestion {
  readonly period: unknown;
  readonly item: unknown;
}

/** An open alert a row; those that somebody has seen to are left out. */
export function alertRows(
  { modelAt, facts }: LiveModelState,
  { period, item }: AlertsQuestion,
): Result<LiveValue[][]> {
  const asked = readPeriod(period, facts.date1904);
  if (asked.kind === "failed") return asked;
  const read = readText(item, "item");
  if (read.kind === "failed") return read;
  const wanted = read.value;
  const rows = findAlerts(modelAt, asked.value ? { period: asked.value } : {})
    .filter(({ state }) => state === "Open")
    .filter(
      ({ item: { id, name } }) => wanted === undefined || [id, name].some((word) => isSameName(word, wanted)),
    )
    .map(({ item, kind, band, sinceText, text, tell }) => [
      itemText(item),
      kind,
      band,
      sinceText,
      text,
      tell ?? "",
    ]);
  return rows.length > 0
    ? ok(rows)
    : failed({ code: "nothing-to-compute", because: "There is no open alert." });
}
