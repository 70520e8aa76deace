import {
  failed,
  findAlerts,
  isSameName,
  itemText,
  ok,
  unitAndBelow,
  type Alert,
  type Model,
  type Result,
  type ScoredScorecard,
} from "../scorecard";
import { readText } from "./arguments/readText";
import { unitAsked, type UnitQuestion } from "./modelAsked";
import type { LiveModelState, LiveValue } from "./showLive";

/** What ALERTS asks for, as Excel hands it over. */
export interface AlertsQuestion extends UnitQuestion {
  readonly item: unknown;
}

/** An open alert a row; those that somebody has seen to are left out. */
export function alertRows(
  state: LiveModelState,
  { period, item, scorecard }: AlertsQuestion,
): Result<LiveValue[][]> {
  const asked = unitAsked(state, { period, scorecard });
  if (asked.kind === "failed") return asked;
  const wanted = readText(item, "item");
  if (wanted.kind === "failed") return wanted;
  const { model, unit } = asked.value;
  const rows = findAlerts(state.modelAt, asked.value.asked)
    .filter(({ state: standing }) => standing === "Open")
    .filter(isAbout(wanted.value))
    .filter(isIn(unit, model))
    .map(rowOf);
  return rows.length > 0
    ? ok(rows)
    : failed({ code: "nothing-to-compute", because: "There is no open alert." });
}

const isAbout =
  (wanted: string | undefined) =>
  ({ item: { id, name } }: Alert): boolean =>
    wanted === undefined || [id, name].some((word) => isSameName(word, wanted));

/** Of the one on top all, initiatives too; of another unit what is about it or those below it. */
function isIn(unit: ScoredScorecard, model: Model): (alert: Alert) => boolean {
  if (unit.id === model.scorecard.id) return () => true;
  const units = new Set(unitAndBelow(model, unit.id).map(({ id }) => id));
  return ({ item }) => item.unit !== undefined && units.has(item.unit);
}

const rowOf = ({ item, kind, band, sinceText, text, tell }: Alert): LiveValue[] => [
  itemText(item),
  kind,
  band,
  sinceText,
  text,
  tell ?? "",
];
