/** The columns of levels in a measure's own unit, of the Measures table and, some of them, of Targets. */
export const levelKeysInUnit = [
  "target",
  "targetHigh",
  "redFlag",
  "redFlagHigh",
  "stretch",
  "floor",
  "baseline",
  "min",
  "max",
  "break",
] as const;

/** All columns that say a level, or how it is made up for. */
export const levelKeys = [...levelKeysInUnit, "points", "tolerance"] as const;
