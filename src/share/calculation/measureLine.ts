import { levelKeysInUnit } from "../../sheets";
import { middleOf, periodText } from "../../scorecard";
import { partsAlone, periodsWrittenSo } from "./actualsAsCopied";
import { definedAs, filledAs, hasWeight, liveText, liveWeight } from "./definitions";
import { comesTo, constant, isCertain, keptWhile, onlyWhile, type Content } from "./expressions";
import { figuresTotal } from "./figuresTotal";
import { followedLine } from "./followedLine";
import { figuresAsCopied, hasFigure, keptLine } from "./keptLine";
import { figureArea, guard, itemCell, type ItemColumn } from "./layout";
import { phasedAsCopied, phasedOf } from "./levels";
import type { Line, Writing } from "./lines";
import { isDirectedSo } from "./direction";
import { isFollowed, writingOf, type MeasureWriting } from "./measured";
import { lessData } from "./moved";
import { windowsOf, type MeasureItem } from "./series";

/** What of a measure's row says how it is scored: it must be as it was, for the formulas follow figures and numbers alone. */
const definingTexts = [
  ...[
    "objective",
    "type",
    "direction",
    "scoring",
    "frequency",
    "aggregation",
    "targetFor",
    "tolerance",
    "points",
  ],
  ...["start", "end", "yesIsGood", "critical", "reportedFrom", "retiredFrom"],
];

const otherNumbers = levelKeysInUnit.filter((key) => key !== "target" && key !== "redFlag");

/** The row of a measure: followed from its figures where formulas can, else as in the copy as long as nothing of it changed. */
export function measureLine(item: MeasureItem, row: number, writing: Writing, isKept = false): Line {
  const measured = writingOf(item, row, writing);
  const isLive = !isKept && isFollowed(measured);
  return {
    ...common(measured, isLive),
    ...(isLive ? followedLine(measured) : keptLine(measured)),
  };
}

function common(measured: MeasureWriting, isLive: boolean): Line {
  const { item, row, defined } = measured;
  const { measure } = item.scored;
  const ok = itemCell("asCopied", row);
  return {
    period: periodText(item.model.frame.period),
    unit: item.unit.name,
    id: measure.id,
    name: measure.name,
    of: item.of,
    ...(defined ? { source: { formula: defined.formula } } : {}),
    asCopied: { formula: isCertain([guard, ...asCopied(measured, isLive)]) },
    ruleAsCopied: {
      formula: isCertain([
        ok,
        ...(defined ? definedAs(defined, otherNumbers) : []),
        ...(isLive ? rulesLevels(measured) : []),
      ]),
    },
    weight: weightOf(measured),
    critical: measure.isCritical ? 1 : 0,
    owner: liveText(defined, "owner", measure.owner),
    measureUnit: liveText(defined, "unit", measure.unit),
    ...saidByHand(measured),
    lessData: { formula: lessData(row) },
    unchanged: { formula: isCertain([ok, ...isUnchanged(measured)]) },
    wholeUnchanged: { formula: itemCell("unchanged", row) },
  };
}

/** What the words of a rule say of levels besides those that are given: a sum has one for each figure, and a red flag may be worked out. */
function rulesLevels({ item, row, now }: MeasureWriting): readonly string[] {
  const { measure, levels, rule } = item.scored;
  const isAdded = measure.aggregation === "Sum" && now !== undefined && now.first < now.last;
  // A red flag that is none in the copy, as its rule makes no sense, is worked out once the rule does.
  const redFlag =
    levels.redFlag === undefined ? itemCell("unchanged", row) : `ISNUMBER(${itemCell("redFlag", row)})`;
  const isWorkedOut =
    rule.redFlag === undefined && (rule.method === "Target" || rule.method === "Two colour");
  return [
    ...(isWorkedOut ? [redFlag] : []),
    ...(isAdded ? [`COUNT(${figureArea("figure", now)})=${figuresIn(item)}`] : []),
  ];
}

const figuresIn = (item: MeasureItem) =>
  windowsOf(item).due.filter((period) => hasFigure(item, period)).length;

/** The status that somebody set by hand, and what it counts as. */
function saidByHand({ item, row }: MeasureWriting): Line {
  const { override, computedBand } = item.scored;
  const ok = itemCell("asCopied", row);
  const isCounted = item.model.facts.settings.overridesRollUp && computedBand !== "Not scored";
  const counted = override && isCounted ? middleOf(override.band) : undefined;
  return {
    status: { formula: override ? keptWhile(ok, override.band) : itemCell("computed", row) },
    countsAs: {
      formula: counted === undefined ? itemCell("score", row) : onlyWhile(ok, constant(counted)),
    },
  };
}

/** What of a measure's definition, and of figures that formulas do not follow, has to be as it was. */
function asCopied(measured: MeasureWriting, isLive: boolean): readonly string[] {
  const { item, defined, sources, early } = measured;
  const numbers =
    defined && (isLive ? filledAs(defined, levelKeysInUnit) : definedAs(defined, levelKeysInUnit));
  return [
    ...(defined ? [...definedAs(defined, definingTexts), ...hasWeight(defined)] : []),
    ...(numbers ?? []),
    ...(isLive
      ? [...isKnown(measured), ...isDirectedSo(measured)]
      : [...figuresAsCopied(measured), ...phasedAsCopied(item, sources)]),
    ...periodsWrittenSo(item.scored.measure, sources),
    ...partsAlone(item.scored.measure, sources),
    ...(early ? [`COUNT(${figureArea("figure", early)})=0`] : []),
  ];
}

/** Whether its figures and levels can be told: an error there is no figure that is missing. */
function isKnown({ item, now, before, early, levels }: MeasureWriting): readonly string[] {
  const figures = [now, before, early].flatMap((rows) => (rows ? [figureArea("figure", rows)] : []));
  const phased = levels === "phased" && now ? now : undefined;
  return [
    ...figures.map((area) => `SUMPRODUCT(ISERROR(${area})*1)=0`),
    ...(phased ? [`SUMPRODUCT(ISERROR(${figureArea("target", phased)})*1)=${withoutTarget(item)}`] : []),
    ...(phased ? [`SUMPRODUCT(ISERROR(${figureArea("redFlag", phased)})*1)=0`] : []),
  ];
}

/** How many of the periods that count have no target in the copy. */
function withoutTarget(item: MeasureItem): number {
  if (item.scored.measure.rule.target !== undefined) return 0;
  const said = phasedOf(item)?.forPeriod;
  return windowsOf(item).due.filter(({ ordinal }) => said?.get(ordinal)?.target === undefined).length;
}

function weightOf({ item, row, defined }: MeasureWriting): Content {
  const { measure, computedBand, weight } = item.scored;
  if (computedBand === "Not scored") return 0;
  const isPhased = (phasedOf(item)?.weights.length ?? 0) > 0;
  if (isPhased) return { formula: keptWhile(itemCell("asCopied", row), weight) };
  return liveWeight(defined, measure.weight);
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
