import type { Rule } from "../../scorecard";
import { liveNumber } from "./definitions";
import { constant, quoted } from "./expressions";
import { namedLevels, overPeriods } from "./levels";
import { figureArea, itemCell, ruleArea, type Rows } from "./layout";
import type { MeasureWriting } from "./measured";

/** The arguments of SCORE and STATUS for a measure, and the upper end of a Range. */
export interface Scoring {
  readonly arguments: string;
  readonly targetHigh: string;
}

type Option = readonly [name: string, value: string | number | Level];

/** A level that is followed, and what it comes to in the copy. */
interface Level {
  readonly formula: string;
  readonly known: number;
}

/** How a measure is scored, in the arguments of the scoring functions. */
export function scoringOf(measured: MeasureWriting, rows: Rows): Scoring {
  const { item, row } = measured;
  const { rule, direction } = item.scored;
  const levels = namedLevels.flatMap(([name, key]): readonly Option[] =>
    rule[key] === undefined
      ? []
      : [[name, { formula: levelOf(measured, key, rule[key], rows), known: rule[key] }]],
  );
  const options: readonly Option[] = [["method", rule.method], ...levels, ...fixedOptions(rule, measured)];
  const isYesNo = rule.method === "Yes/No" || direction === "Yes/No";
  const target = isYesNo || rule.target === undefined ? "" : itemCell("target", row);
  const redFlag = isYesNo || rule.redFlag === undefined ? "" : itemCell("redFlag", row);
  const way = isYesNo ? "" : quoted(direction);
  const said = [itemCell("actual", row), target, redFlag, way, optionsText(options) ?? optionsArea()];
  const high = levels.find(([name]) => name === "target high")?.[1];
  return {
    arguments: said.join(","),
    targetHigh: typeof high === "object" ? high.formula : "NA()",
  };

  function optionsArea(): string {
    const measure = item.scored.measure.id;
    const lines = options.map(([option, value]) =>
      typeof value === "object"
        ? { measure, option, value: { formula: value.formula }, known: value.known }
        : { measure, option, value },
    );
    return ruleArea(measured.addRule(lines));
  }
}

type LevelKey = (typeof namedLevels)[number][1];

function levelOf({ item, defined }: MeasureWriting, key: LevelKey, value: number, rows: Rows): string {
  const { measure } = item.scored;
  const own = measure.rule[key] ?? value;
  const figures = figureArea("figure", rows);
  return overPeriods(liveNumber(defined, key, own), measure, figures, rows.last - rows.first + 1);
}

/** What a rule says in words and shares: the row that defines the measure must still say so. */
function fixedOptions(rule: Rule, { defined }: MeasureWriting): readonly Option[] {
  const { tolerance, redFlag, yesIsGood, points, baseline, method } = rule;
  const isStart = method === "Progress" && baseline !== undefined;
  return [
    ...(redFlag === undefined && tolerance !== undefined ? [["tolerance", tolerance] as const] : []),
    ...(yesIsGood === false ? [["yes is good", "No"] as const] : []),
    ...(points
      ? [["points", points.map(({ value, score }) => `${value}:${score}`).join(", ")] as const]
      : []),
    ...(isStart
      ? [["baseline", { formula: liveNumber(defined, "baseline", baseline), known: baseline }] as const]
      : []),
  ];
}

/** The options as one text, where all of them are words and numbers. */
function optionsText(options: readonly Option[]): string | undefined {
  const said = options.map(([name, value]) => (typeof value === "object" ? undefined : `${name}=${value}`));
  if (said.includes(undefined)) return undefined;
  return constant(said.join("; "));
}
