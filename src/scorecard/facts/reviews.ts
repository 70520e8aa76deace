import type { Band, CellPlace } from "../terms";
import type { Period } from "../periods";
import type { UnitId } from "./ids";

/** What a reviewed item is. */
export type ItemKind = "measure" | "objective" | "perspective" | "scorecard";

/** Something of the model that other rows refer to. */
export interface ItemReference {
  readonly kind: ItemKind;
  readonly id: string;
}

/** A status that somebody sets by hand. */
export interface SaidOverride {
  readonly band: Extract<Band, "Green" | "Amber" | "Red">;
  readonly reason: string;
  /** The last period in which it holds; left out: in the review's own alone. */
  readonly until?: Period;
}

/** What was said about one item in one period: a row of the Reviews table. */
export interface Review {
  readonly period: Period;
  readonly item: ItemReference;
  /** Left out: the root, or an objective's own unit. */
  readonly scorecard?: UnitId;
  readonly commentary?: string;
  readonly cause?: string;
  readonly decision?: string;
  /** The status shown in place of the computed one; only ever with a reason. */
  readonly override?: SaidOverride;
  readonly by?: string;
  readonly at: CellPlace;
}
