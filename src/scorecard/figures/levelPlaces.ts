import type { LevelCells, Measure } from "../facts";
import type { Period } from "../periods";
import { placeText } from "../terms";
import type { MethodName } from "../scoring";
import { type FactsIndex, inForce } from "../lookup";

const words: Readonly<Record<keyof LevelCells, string>> = {
  target: "target",
  targetHigh: "upper target",
  redFlag: "red flag",
  redFlagHigh: "upper red flag",
  stretch: "stretch",
  floor: "floor",
  baseline: "baseline",
  min: "min",
  max: "max",
  break: "break",
  points: "points",
  tolerance: "tolerance",
};

const ofTarget = ["target", "targetHigh", "redFlag", "redFlagHigh", "stretch", "floor", "tolerance"] as const;

/** What of the facts they may be read from. */
type Phased = Pick<FactsIndex, "phased">;

/** The levels that each way of scoring looks at. */
const used: Readonly<Record<MethodName, readonly (keyof LevelCells)[]>> = {
  Target: ofTarget,
  "Goal only": ["target", "targetHigh"],
  "Two colour": ["target", "redFlag", "break", "tolerance"],
  "Min-max": ["min", "max"],
  Progress: ["baseline", "target"],
  Expected: ["baseline", "target"],
  "Yes/No": [],
  Points: ["points"],
  None: [],
};

/** Which cells say what a measure is held against in one of its periods, as a sentence; empty where none does. */
export function levelPlaces(measure: Measure, period: Period | undefined, index: Phased): string {
  const cells = levelCellsIn(measure, period, index);
  const said = used[measure.rule.method].flatMap((name) => {
    const cell = cells[name];
    return cell ? [`${words[name]} in ${placeText(cell)}`] : [];
  });
  const text = said.join(", ");
  return text === "" ? "" : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** The cells that hold a measure's levels in one of its periods. */
export function levelCellsIn(measure: Measure, period: Period | undefined, index: Phased): LevelCells {
  return { ...measure.levelCells, ...(period ? phasedCells(measure, period, index) : {}) };
}

/** Those of the Targets table go before the measure's own, a row for the period alone before one from a period on. */
function phasedCells({ id }: Measure, { ordinal }: Period, { phased }: Phased): LevelCells {
  const rows = phased.get(id);
  if (!rows) return {};
  const inTurn = [...inForce(rows.fromPeriod, ordinal), rows.forPeriod.get(ordinal)];
  return Object.assign({}, ...inTurn.map((row) => row?.levelCells));
}
