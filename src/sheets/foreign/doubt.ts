import type { Aggregation } from "../../scorecard";
import type { FigureRole } from "./labelWords";

/** What a person has to decide before figures of a foreign sheet can be taken for granted. */
export type Doubt =
  | {
      readonly code: "nothing-found";
      readonly because: "empty" | "no headers";
      readonly sheets: readonly string[];
    }
  | { readonly code: "year-missing"; readonly found: string }
  | { readonly code: "year-from-title"; readonly year: number; readonly from: string }
  | { readonly code: "period-missing" }
  | { readonly code: "period-from-title"; readonly period: string; readonly from: string }
  | { readonly code: "period-unreadable"; readonly found: string; readonly cells: number }
  | { readonly code: "period-longer"; readonly found: string }
  | { readonly code: "role-unclear"; readonly header: string }
  | { readonly code: "role-assumed"; readonly role: FigureRole; readonly because: string }
  | { readonly code: "measure-missing" }
  | { readonly code: "measure-from-title"; readonly measure: string }
  | { readonly code: "several-rows"; readonly measure: string; readonly cells: number }
  | { readonly code: "same-name"; readonly measure: string }
  | { readonly code: "ranges-differ"; readonly measure: string; readonly units: readonly string[] }
  | { readonly code: "forecast-or-actual"; readonly measure: string }
  | { readonly code: "zeros"; readonly from: string }
  | { readonly code: "text-figure"; readonly found: string; readonly cells: number }
  | { readonly code: "two-ways"; readonly found: string; readonly cells: number }
  | { readonly code: "mixed-scale"; readonly measure: string }
  | { readonly code: "error-cell"; readonly found: string; readonly cells: number }
  | { readonly code: "total-row"; readonly found: string }
  | { readonly code: "direction"; readonly measure: string; readonly because: string }
  | { readonly code: "direction-assumed"; readonly measures: readonly string[] }
  | { readonly code: "direction-open"; readonly measures: readonly string[] }
  | {
      readonly code: "aggregation-assumed";
      readonly measures: readonly string[];
      readonly aggregation: Aggregation;
    }
  | { readonly code: "aggregation-open"; readonly measures: readonly string[] }
  | { readonly code: "unit-assumed"; readonly header: string; readonly units: readonly string[] }
  | { readonly code: "role-in-name"; readonly found: string; readonly role: FigureRole }
  | { readonly code: "percent-added"; readonly measure: string }
  | { readonly code: "level-repeated"; readonly measure: string }
  | { readonly code: "units-differ"; readonly measure: string }
  | { readonly code: "no-targets" };

/** Says of a column of names that what sounds like a role in them is part of the name. */
export const wholeName = "Whole name";
