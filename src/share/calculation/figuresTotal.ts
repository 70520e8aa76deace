import type { Measure } from "../../scorecard";
import { comesTo, quoted } from "./expressions";
import type { Sources } from "./lines";

/** Whether all figures that the table has of a measure add up to what they did: what was worked out from them still holds. */
export function figuresTotal({ id, name }: Measure, { actuals }: Sources): readonly string[] {
  const [measures, figures] = [actuals?.column("measure"), actuals?.column("actual")];
  if (!actuals || !measures || !figures) return [];
  const rows = `SUMPRODUCT(((${measures}=${quoted(id)})+(${measures}=${quoted(name)})>0)*1,${figures})`;
  const said = new Set([id.toLowerCase(), name.toLowerCase()]);
  const total = actuals.rowsOf().reduce((sum, row) => {
    const of = actuals.cell("measure", row)?.value;
    const figure = actuals.cell("actual", row)?.value;
    const counts = typeof of === "string" && said.has(of.toLowerCase()) && typeof figure === "number";
    return counts ? sum + figure : sum;
  }, 0);
  return [comesTo(rows, total)];
}
