import type { LevelCells } from "../../scorecard";
import { isBlank } from "../grid";
import { levelKeys } from "../specs";
import type { RowReader } from "./rowReader";

/** The cells of a row that say a level. */
export function levelCells(row: RowReader): LevelCells {
  const given = levelKeys.filter((key) => !isBlank(row.raw(key)));
  return Object.fromEntries(given.map((key) => [key, row.at(key)]));
}
