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
  const named = `"${unit.replaceAll('"', '""')}"`;
  return {
    whole: (field) => `BSC.SCORECARD(${named},"${field}")`,
    item: (kind, row, field) => `BSC.${kind}(${cellIn("id", row)},"${field}",,${named})`,
  };
}
