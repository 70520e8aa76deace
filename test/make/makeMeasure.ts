import type { Measure, Rule } from "../../src/scorecard";

export type MeasureGiven = Partial<Omit<Measure, "rule">> & { readonly rule?: Partial<Rule> };

/** A monthly measure M1 of the objective O1, target 100 and red flag 50, with a dull default for all else. */
export function makeMeasure({ rule, ...given }: MeasureGiven = {}): Measure {
  return {
    id: "M1",
    name: given.id ?? "M1",
    objective: "O1",
    frequency: "Monthly",
    aggregation: "Last",
    targetFor: "Period",
    weight: 1,
    isCritical: false,
    at: { sheet: "Measures", cell: "B2" },
    ...given,
    rule: { method: "Target", target: 100, redFlag: 50, ...rule },
  };
}
