import { formula, type PlannedContent } from "../sheetPlan";
import { cellIn } from "./columns";

/** The live functions of one scorecard, as formulas without their "=". */
export interface LiveCalls {
  /** A field of the whole scorecard, by the cell of its row where there is one. */
  readonly whole: (field: string, row?: number) => string;
  /** A field of the item whose id stands in a row. */
  readonly item: (kind: "PERSPECTIVE" | "OBJECTIVE" | "KPI", row: number, field: string) => string;
}

/** Of the unit at the top, which the functions mean when they are told none. */
export const topCalls: LiveCalls = {
  whole: (field, row) => `BSC.SCORECARD(${row === undefined ? "" : cellIn("id", row)},"${field}")`,
  item: (kind, row, field) => `BSC.${kind}(${cellIn("id", row)},"${field}")`,
};

/** Of a unit below the top, by its id. */
export function unitCalls(unit: string): LiveCalls {
  const named = quoted(unit);
  return {
    whole: (field) => `BSC.SCORECARD(${named},"${field}")`,
    item: (kind, row, field) => `BSC.${kind}(${cellIn("id", row)},"${field}",,${named})`,
  };
}

/** A name as a text of a formula. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A live function that shows a dash, instead of #N/A, where there is no data; every function reads a dash as no data. */
export const orDash = (call: string): PlannedContent => formula(`IFNA(${call},"–")`);

/** A field of an objective as a unit's scorecard has it. */
export const ofObjective = (objective: string, field: string, unit: string): PlannedContent =>
  orDash(`BSC.OBJECTIVE(${quoted(objective)},"${field}",,${quoted(unit)})`);

/** A field of a measure as a unit's scorecard has it. */
export const ofMeasure = (measure: string, field: string, unit: string): PlannedContent =>
  orDash(`BSC.KPI(${quoted(measure)},"${field}",,${quoted(unit)})`);

/**
 * Which period and view a sheet shows, live.
 *
 * @param before what is said in front of it
 */
export function periodShown({ whole }: LiveCalls, before = ""): PlannedContent {
  return formula(`"${before}Period "&IFNA(${whole("period")},"not set")&" ("&IFNA(${whole("view")},"")&")"`);
}
