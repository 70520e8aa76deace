import { periodText, type CellPlace } from "../../scorecard";
import { placeOf } from "../grid";
import type { Figure } from "./figure";
import type { FigureRole } from "./labelWords";
import { isWithin, rangesOf } from "./mapping";
import type { Proposal } from "./proposeMapping";

/** A range of a foreign sheet in a few words: what a person needs to see to want it or not. */
export interface RangeFound {
  readonly sheet: string;
  readonly range: string;
  readonly at: CellPlace;
  readonly measures: number;
  readonly roles: readonly FigureRole[];
  /** The first and the last period, as text. */
  readonly periods: readonly string[];
}

/** What each range of a proposal gives; one that gives nothing yet is among them, as an answer may change that. */
export function rangesFound({
  mapping,
  figures,
}: Pick<Proposal, "mapping" | "figures">): readonly RangeFound[] {
  return rangesOf(mapping).map((mapped) => {
    const { sheet, range, area } = mapped;
    const own = figures.filter(({ at }) => isWithin(at, mapped));
    return {
      sheet,
      range,
      at: placeOf(sheet, area.top, area.left),
      measures: new Set(own.map(({ measure }) => measure)).size,
      roles: [...new Set(own.map(({ role }) => role))],
      periods: firstAndLast(own),
    };
  });
}

function firstAndLast(figures: readonly Figure[]): readonly string[] {
  const periods = figures.flatMap(({ role, period }) => (role === "Actual" && period ? [period] : []));
  const inOrder = periods.sort((a, b) => a.ordinal - b.ordinal);
  return [...new Set([inOrder[0], inOrder.at(-1)].flatMap((period) => (period ? [periodText(period)] : [])))];
}
