import { toPlanKey, type PlanKey } from "../../report";

/** Our sheets are known by a custom property, not by their name: a renamed one is still ours. */
export const ownSheetProperty = "BSC.sheet";
/** What was last written of a sheet's looks, as a fingerprint. */
export const planProperty = "BSC.plan";

/** The map of a part of the strategy has a sheet of its own, such as "map theme Growth". */
export type MapKey = "map" | `map ${string}`;
export type OwnSheetKey = PlanKey | MapKey;

export interface OwnSheet {
  readonly key: OwnSheetKey;
  /** Excel's id, which survives renaming. */
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
  readonly fingerprint?: string;
}

export function toOwnSheetKey(value: string): OwnSheetKey | undefined {
  return isMapKey(value) ? value : toPlanKey(value);
}

/** Whether a sheet of ours holds a strategy map. */
export function isMapKey(value: string): value is MapKey {
  return value === "map" || value.startsWith("map ");
}
