/**
 * What the items of a scorecard are known by. All are the texts of cells, and none can stand for one of another kind: a measure's
 * where a unit's is meant does not compile. Text that is not known to be of a kind may become any, as when a cell is read.
 */
export type MeasureId = IdOf<"measure">;
export type ObjectiveId = IdOf<"objective">;
export type PerspectiveId = IdOf<"perspective">;
export type UnitId = IdOf<"unit">;
export type InitiativeId = IdOf<"initiative">;

type IdOf<Kind extends string> = string & { readonly isOf?: Kind };
