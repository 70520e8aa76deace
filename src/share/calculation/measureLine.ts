import { periodText } from "../../scorecard";
import { definedAs, filledAs, liveNumber, liveText, positionIn } from "./definitions";
import { allOf, comesTo, constant, keptWhile, onlyWhile, type Content } from "./expressions";
import { figuresTotal } from "./figuresTotal";
import { followedLine } from "./followedLine";
import { figuresAsCopied, keptLine } from "./keptLine";
import { figureArea, guard, itemCell, type ItemColumn } from "./layout";
import { phasedAsCopied, phasedOf } from "./levels";
import type { Line, Writing } from "./lines";
import { isFollowed, writingOf, type MeasureWriting } from "./measured";
import { lessData } from "./moved";
import type { MeasureItem } from "./series";

/** What of a measure's row says how it is scored: it must be as it was, for the formulas follow figures and numbers alone. */
const definingTexts = [
  ...["objective", "direction", "scoring", "frequency", "aggregation", "targetFor", "tolerance", "points"],
  ...["start", "end", "yesIsGood", "critical", "reportedFrom", "retiredFrom"],
];
const definingNumbers = [
  ...[
    "target",
    "targetHigh",
    "redFlag",
    "redFlagHigh",
    "stretch",
    "floor",
    "baseline",
    "min",
    "max",
    "break",
  ],
];

const otherNumbers = definingNumbers.filter((key) => key !== "target" && key !== "redFlag");

/** The row of a measure: followed from its figures where formulas can, else as in the copy as long as nothing of it changed. */
export function measureLine(item: MeasureItem, row: number, writing: Writing): Line {
  const measured = writingOf(item, row, writing);
  const isLive = isFollowed(measured);
  return {
    ...common(measured, isLive),
    ...(isLive ? followedLine(measured) : keptLine(measured)),
  };
}

function common(measured: MeasureWriting, isLive: boolean): Line {
  const { item, row, defined, sources, early } = measured;
  const { measure, computedBand, override } = item.scored;
  const found = positionIn(sources.measures, measure.at, ["id", "measure"]);
  const { facts } = item.model;
  const asBefore = isLive ? [] : [...figuresAsCopied(measured), ...phasedAsCopied(item, sources)];
  const numbers =
    defined && (isLive ? filledAs(defined, definingNumbers) : definedAs(defined, definingNumbers));
  const definition = defined ? [...definedAs(defined, definingTexts), ...(numbers ?? [])] : [];
  const ok = itemCell("asCopied", row);
  const counted = override && facts.settings.overridesRollUp ? middleOf(override.band) : undefined;
  return {
    period: periodText(item.model.frame.period),
    unit: item.unit.name,
    id: measure.id,
    name: measure.name,
    of: item.of,
    ...(found ? { source: { formula: found.formula } } : {}),
    asCopied: {
      formula: allOf([
        guard,
        ...definition,
        ...asBefore,
        ...(early ? [`COUNT(${figureArea("figure", early)})=0`] : []),
      ]),
    },
    ruleAsCopied: { formula: allOf([ok, ...(defined ? definedAs(defined, otherNumbers) : [])]) },
    weight: weightOf(measured),
    critical: measure.isCritical ? 1 : 0,
    owner: liveText(defined, "owner", measure.owner),
    measureUnit: liveText(defined, "unit", measure.unit),
    status: { formula: override ? keptWhile(ok, override.band) : itemCell("computed", row) },
    countsAs: {
      formula:
        counted === undefined || computedBand === "Not scored"
          ? itemCell("score", row)
          : onlyWhile(ok, constant(counted)),
    },
    lessData: { formula: lessData(row) },
    unchanged: { formula: allOf([ok, ...isUnchanged(measured)]) },
  };
}

const middles: Readonly<Record<string, number>> = { Green: 250 / 3, Amber: 50, Red: 50 / 3 };
export const middleOf = (band: string): number | undefined => middles[band];

function weightOf({ item, defined }: MeasureWriting): Content {
  const { measure, computedBand, weight } = item.scored;
  if (computedBand === "Not scored") return 0;
  const isPhased = (phasedOf(item)?.weights.length ?? 0) > 0;
  const cell = isPhased ? constant(weight) : liveNumber(defined, "weight", measure.weight);
  const raw = defined && defined.table.cell("weight", defined.row)?.value;
  const column = defined?.table.column("weight");
  const isEmpty = !isPhased && column !== undefined && (raw === undefined || raw === "");
  if (isEmpty && defined) {
    const here = `INDEX(${column},${defined.position})`;
    return { formula: `IF(${here}="",1,${here})` };
  }
  return { formula: cell };
}

function isUnchanged({ item, row, sources }: MeasureWriting): readonly string[] {
  const { scored } = item;
  const at = (column: ItemColumn, value: number | undefined) => comesTo(itemCell(column, row), value);
  return [
    at("actual", scored.actual),
    at("target", scored.levels.target),
    at("score", scored.score),
    at("previous", scored.previous),
    at("coverage", scored.coverage),
    ...figuresTotal(scored.measure, sources),
  ];
}
