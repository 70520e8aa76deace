import type { CellPlace, Problem } from "../../scorecard";
import type { TablePlace } from "../find";
import type { RawValue } from "../grid";

/** How the units' targets are made of the parent's. */
export const splitWays = ["copy", "weight", "size", "share"] as const;
export type SplitWay = (typeof splitWays)[number];

/** The tables that get rows, in the order in which they get them. */
export const cascadeTables = ["Objectives", "Measures", "Targets"] as const;
export type CascadeTable = (typeof cascadeTables)[number];

export interface CascadeAsked {
  /** Ids or names of objectives, each on its own or several in one with commas between them. */
  readonly objectives: readonly string[];
  /** Ids or names of units below theirs, likewise. */
  readonly units: readonly string[];
  readonly targets: SplitWay;
  /** By which measure's latest actual the units' size is told: an id or name, where targets are split by size. */
  readonly byMeasure?: string;
}

/** A row that a unit gets. */
export interface CascadeRow {
  readonly table: CascadeTable;
  /** The unit's name. */
  readonly unit: string;
  /** What it is about: the new id. */
  readonly about: string;
  /** The row that it is made of. */
  readonly from: CellPlace;
  /** By the product's headers, in the order of the table's columns; empty cells are left out. */
  readonly cells: readonly CascadeCell[];
}

export interface CascadeCell {
  readonly header: string;
  readonly value: RawValue;
}

/** What units would get, and what there is to say of it. */
export interface Cascade {
  readonly rows: readonly CascadeRow[];
  /** What is left out because it is there, or is otherwise than people may think. */
  readonly notes: readonly Problem[];
  readonly tables: readonly TablePlace[];
}
