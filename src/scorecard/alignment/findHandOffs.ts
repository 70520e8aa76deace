import type { Link } from "../facts";
import type { Band } from "../terms";
import type { Model } from "../model";
import type { ScoredMeasure } from "../scores";
import type { InUnit, Serving } from "./serving";

/** Whether what a hand-off promises is there. */
export const handOffStandings = ["Holds", "At risk", "Broken", "Unknown"] as const;
export type HandOffStanding = (typeof handOffStandings)[number];

/** A link of the map between objectives of two units: one relies on what the other delivers. */
export interface HandOff {
  readonly link: Link;
  /** What is delivered, as its own unit's scorecard has it. */
  readonly from: InUnit;
  readonly to: InUnit;
  /** What is promised: the first lead measure of the delivering objective, else its first one; none: the objective itself. */
  readonly promised?: ScoredMeasure;
  readonly standing: HandOffStanding;
}

const standingOf: Readonly<Record<Band, HandOffStanding>> = {
  Green: "Holds",
  Amber: "At risk",
  Red: "Broken",
  "No data": "Unknown",
  "Not scored": "Unknown",
};

/** The hand-offs of which one end at least is in a unit that is looked at, in the order of the Links table. */
export function findHandOffs(
  { facts }: Model,
  { all, ownerOf }: Serving,
  isWithin: (unit: InUnit["unit"]) => boolean,
): readonly HandOff[] {
  const own = new Map(
    all
      .filter(({ unit, objective: { objective } }) => ownerOf(objective.id) === unit.id)
      .map((one) => [one.objective.objective.id, one]),
  );
  return facts.links.flatMap((link) => {
    const [from, to] = [own.get(link.from), own.get(link.to)];
    if (!from || !to || from.unit.id === to.unit.id) return [];
    if (!isWithin(from.unit) && !isWithin(to.unit)) return [];
    const { measures, band } = from.objective;
    const promised = measures.find(({ measure }) => measure.type === "Lead") ?? measures[0];
    const standing = standingOf[promised?.band ?? band];
    return [{ link, from, to, ...(promised ? { promised } : {}), standing }];
  });
}
