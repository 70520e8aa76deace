import type { Model } from "../model/model";
import { periodText } from "../periods/periodText";
import { failed, ok, type Result } from "../result";
import type { DriverNode } from "./driverNode";
import { objectiveNode, perspectiveNode, scorecardNode } from "./driverTree";
import { splitChange } from "./splitChange";

/** A measure (or what contributes from another unit) and its part of a change. */
export interface Driver {
  readonly id: string;
  readonly name: string;
  /** Its own scores, 0..100; undefined for no data. */
  readonly from?: number;
  readonly to?: number;
  /** In points of the score that changed. */
  readonly part: number;
}

/** A score in two periods and what made the difference: the parts add up to it. */
export interface Change {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** The largest first; without those that neither changed nor count. */
  readonly drivers: readonly Driver[];
}

/** The item of a scorecard whose change is asked for. */
export interface ChangedItem {
  readonly kind: "scorecard" | "perspective" | "objective";
  readonly id: string;
  /** The unit's id. */
  readonly scorecard: string;
}

/**
 * What made a score change between two models of the same facts (scoring.md, "Drivers").
 *
 * @returns failed when it has no score in one of the two
 */
export function explainChange(item: ChangedItem, from: Model, to: Model): Result<Change> {
  const node = nodeOf(item, from, to);
  if (!node) return failed({ code: "nothing-to-compute", because: `There is no ${item.kind} "${item.id}".` });
  const { name, from: before, to: after } = node;
  if (before.score === undefined) return failed(noScore(name, from));
  if (after.score === undefined) return failed(noScore(name, to));
  const drivers = splitChange(node, before.score)
    .map(({ node: one, part }) => ({
      id: one.id,
      name: one.name,
      from: one.from.score,
      to: one.to.score,
      part,
    }))
    .filter((driver) => Math.abs(driver.part) > 1e-12 || driver.from !== driver.to)
    .sort((a, b) => Math.abs(b.part) - Math.abs(a.part));
  return ok({ name, from: before.score, to: after.score, drivers });
}

function noScore(item: string, { frame }: Model) {
  return { code: "no-score-to-explain", item, period: periodText(frame.period) } as const;
}

function nodeOf({ kind, id, scorecard }: ChangedItem, from: Model, to: Model): DriverNode | undefined {
  const models = [from, to] as const;
  const [a, b] = models.map(({ scorecards }) => scorecards.find((one) => one.id === scorecard));
  if (!a || !b) return undefined;
  if (kind === "scorecard") return scorecardNode([a, b], models);
  if (kind === "perspective") {
    const [p, q] = [a, b].map(({ perspectives }) =>
      perspectives.find(({ perspective }) => perspective.id === id),
    );
    return p && q && perspectiveNode([p, q], models);
  }
  const [o, r] = [a, b].map(({ perspectives }) =>
    perspectives.flatMap(({ objectives }) => objectives).find(({ objective }) => objective.id === id),
  );
  return o && r && objectiveNode([o, r], models);
}
