import type { LevelCells } from "../../scorecard";
import { isBlank } from "../grid";
import type { RowReader } from "./rowReader";

const keys = [
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
  "points",
  "tolerance",
] as const;

/** The cells of a row that say a level. */
export function levelCells(row: RowReader): LevelCells {
  const given = keys.filter((key) => !isBlank(row.raw(key)));
  return Object.fromEntries(given.map((key) => [key, row.at(key)]));
}
