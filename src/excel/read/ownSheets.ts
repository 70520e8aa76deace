/** Our sheets are known by a custom property, not by their name: a renamed one is still ours. */
export const ownSheetProperty = "BSC.sheet";
/** What was last written of a sheet's looks, as a fingerprint. */
export const planProperty = "BSC.plan";

export type OwnSheetKey = "scorecard" | "map";

export interface OwnSheet {
  readonly key: OwnSheetKey;
  /** Excel's id, which survives renaming. */
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
  readonly fingerprint?: string;
}

export function toOwnSheetKey(value: string): OwnSheetKey | undefined {
  return value === "scorecard" || value === "map" ? value : undefined;
}
