import { amberLimit, greenLimit } from "../bandLimits";
import { colors } from "../colors";
import type { PlannedArea, PlannedWhen } from "../sheetPlan";

/**
 * Colours scores by their band; the number itself stands in the cell.
 *
 * @param first the address of the area's first cell
 */
export function heatRules(area: PlannedArea, first: string): readonly PlannedWhen[] {
  const when = (condition: string, { ink, fill }: { readonly ink: string; readonly fill: string }) => ({
    ...({ kind: "when", area, color: ink, fill } as const),
    formula: `AND(ISNUMBER(${first}),${condition})`,
  });
  return [
    when(`${first}>=${greenLimit}`, colors.green),
    when(`${first}<${greenLimit},${first}>=${amberLimit}`, colors.amber),
    when(`${first}<${amberLimit}`, colors.red),
  ];
}
