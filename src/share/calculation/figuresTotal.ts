import type { Measure } from "../../scorecard";
import { comesTo, quoted } from "./expressions";
import type { Sources } from "./lines";
import { saysPeriodsInText } from "./rowsFound";
import type { SourceTable } from "./sourceTable";

interface Told {
  readonly period: number;
  readonly figure: number;
}

/**
 * Whether all figures that the table has of a measure add up to what they did: what was worked out from them still holds. Where
 * periods are days each figure also counts by its day, as two of them may have changed places.
 */
export function figuresTotal({ id, name }: Measure, { actuals }: Sources): readonly string[] {
  const [measures, figures] = [actuals?.column("measure"), actuals?.column("actual")];
  if (!actuals || !measures || !figures) return [];
  const rows = `((${measures}=${quoted(id)})+(${measures}=${quoted(name)})>0)`;
  const told = toldOf(actuals, new Set([id.toLowerCase(), name.toLowerCase()]));
  const total = told.reduce((sum, { figure }) => sum + figure, 0);
  const same = comesTo(`SUMPRODUCT(${rows}*1,${figures})`, total);
  const periods = actuals.column("period");
  if (!periods || told.length === 0 || saysPeriodsInText(actuals)) return [same];
  const since = Math.min(...told.map(({ period }) => period)) - 1;
  const byDay = told.reduce((sum, { period, figure }) => sum + (period - since) * figure, 0);
  return [same, comesTo(`SUMPRODUCT(${rows}*(${periods}-${since}),${figures})`, byDay)];
}

function toldOf(actuals: SourceTable, said: ReadonlySet<string>): readonly Told[] {
  return actuals.rowsOf().flatMap((row) => {
    const of = actuals.cell("measure", row)?.value;
    const [period, figure] = ["period", "actual"].map((key) => actuals.cell(key, row)?.value);
    if (typeof of !== "string" || !said.has(of.toLowerCase()) || typeof figure !== "number") return [];
    return [{ period: typeof period === "number" ? period : 0, figure }];
  });
}
