import type { BarLook, ScalePoint } from "../book/book";
import { type HostObject, hostObject, link, type ObjectType, scalar } from "../protocol/hostObject";
import { invalidArgument } from "../protocol/refusal";
import { asColor, asFlag, isRecord, oneOf, wholeWithin } from "./argument";
import { isFormula } from "../calc/isFormula";
import { changeFormat, type FormatPlace, ruleOf } from "./conditionalPlace";

type Given = Readonly<Record<string, unknown>>;

function asGiven(value: unknown): Given {
  if (!isRecord(value)) throw invalidArgument("an object is expected");
  return value;
}

/** Bounds that the cells themselves give. */
const bounds = ["LowestValue", "HighestValue"] as const;
const limits = ["Number", "Percent", "Formula", "Percentile"] as const;

function pointOf(given: Given, types: readonly string[]): ScalePoint {
  const { formula } = given;
  const type = oneOf(given.type, types);
  const isGiven = formula !== undefined && formula !== null && formula !== "";
  if (isGiven) return { type, formula: checkedFormula(String(formula).replace(/^=/, "")) };
  if (limits.some((each) => each === type)) throw invalidArgument(`a bound of type ${type} has a formula`);
  return { type };
}

function checkedFormula(formula: string): string {
  if (!isFormula(formula)) throw invalidArgument(`the formula can't be read: ${formula}`);
  return formula;
}

function shownPoint(point: ScalePoint | undefined, fallback: string): Given {
  const { type = fallback, formula } = point ?? {};
  return { type, ...(formula === undefined ? {} : { formula }) };
}

/** A bar as Excel 2007 draws it, which knows no other. */
const plainBar: BarLook = {
  gradient: true,
  direction: "Context",
  axisFormat: "None",
  axisColor: "#000000",
  negative: { fillColor: "#FF0000", borderColor: "#FF0000", matchesFill: true, matchesBorder: true },
};

/** A bar as Office.js adds it. */
export const newBar: BarLook = {
  ...plainBar,
  axisFormat: "Automatic",
  negative: { ...plainBar.negative, matchesFill: false },
};

const barTypes = ["Automatic", ...bounds, ...limits] as const;

function barOf(place: FormatPlace): BarLook {
  return ruleOf(place, "DataBar").bar ?? plainBar;
}

function changeBar(place: FormatPlace, change: Partial<BarLook>): void {
  changeFormat(place, { rule: { ...ruleOf(place, "DataBar"), bar: { ...barOf(place), ...change } } });
}

function changeNegative(place: FormatPlace, change: Partial<BarLook["negative"]>): void {
  changeBar(place, { negative: { ...barOf(place).negative, ...change } });
}

const positiveType: ObjectType<FormatPlace> = {
  name: "ConditionalDataBarPositiveFormat",
  members: {
    FillColor: scalar(
      (place) => ruleOf(place, "DataBar").color,
      (place, value) => changeFormat(place, { rule: { ...ruleOf(place, "DataBar"), color: asColor(value) } }),
    ),
    BorderColor: scalar(
      (place) => barOf(place).borderColor ?? "",
      (place, value) => {
        const { borderColor: _before, ...bar } = barOf(place);
        const made = value === "" ? bar : { ...bar, borderColor: asColor(value) };
        changeFormat(place, { rule: { ...ruleOf(place, "DataBar"), bar: made } });
      },
    ),
    GradientFill: scalar(
      (place) => barOf(place).gradient,
      (place, value) => changeBar(place, { gradient: asFlag(value) }),
    ),
  },
};

const negativeType: ObjectType<FormatPlace> = {
  name: "ConditionalDataBarNegativeFormat",
  members: {
    FillColor: scalar(
      (place) =>
        barOf(place).negative.matchesFill ? ruleOf(place, "DataBar").color : barOf(place).negative.fillColor,
      (place, value) => changeNegative(place, { fillColor: asColor(value), matchesFill: false }),
    ),
    BorderColor: scalar(
      (place) => {
        const { negative, borderColor = "" } = barOf(place);
        return negative.matchesBorder || borderColor === "" ? borderColor : negative.borderColor;
      },
      (place, value) => changeNegative(place, { borderColor: asColor(value), matchesBorder: false }),
    ),
    MatchPositiveFillColor: scalar(
      (place) => barOf(place).negative.matchesFill,
      (place, value) => changeNegative(place, { matchesFill: asFlag(value) }),
    ),
    MatchPositiveBorderColor: scalar(
      (place) => barOf(place).negative.matchesBorder,
      (place, value) => changeNegative(place, { matchesBorder: asFlag(value) }),
    ),
  },
};

const dataBarType: ObjectType<FormatPlace> = {
  name: "DataBarConditionalFormat",
  members: {
    ShowDataBarOnly: scalar(
      (place) => ruleOf(place, "DataBar").showDataBarOnly,
      (place, value) =>
        changeFormat(place, { rule: { ...ruleOf(place, "DataBar"), showDataBarOnly: asFlag(value) } }),
    ),
    BarDirection: scalar(
      (place) => barOf(place).direction,
      (place, value) =>
        changeBar(place, { direction: oneOf(value, ["Context", "LeftToRight", "RightToLeft"]) }),
    ),
    AxisFormat: scalar(
      (place) => barOf(place).axisFormat,
      (place, value) => changeBar(place, { axisFormat: oneOf(value, ["Automatic", "None", "CellMidPoint"]) }),
    ),
    AxisColor: scalar(
      (place) => (barOf(place).axisFormat === "None" ? "" : barOf(place).axisColor),
      (place, value) => {
        if (value === "") changeBar(place, { axisFormat: "None" });
        else changeBar(place, { axisColor: asColor(value) });
      },
    ),
    LowerBoundRule: scalar(
      (place) => shownPoint(ruleOf(place, "DataBar").low, "LowestValue"),
      (place, value) =>
        changeFormat(place, {
          rule: { ...ruleOf(place, "DataBar"), low: pointOf(asGiven(value), barTypes) },
        }),
    ),
    UpperBoundRule: scalar(
      (place) => shownPoint(ruleOf(place, "DataBar").high, "HighestValue"),
      (place, value) =>
        changeFormat(place, {
          rule: { ...ruleOf(place, "DataBar"), high: pointOf(asGiven(value), barTypes) },
        }),
    ),
    PositiveFormat: link((place) => hostObject(positiveType, place)),
    NegativeFormat: link((place) => hostObject(negativeType, place)),
  },
};

export function makeDataBar(place: FormatPlace): HostObject {
  return hostObject(dataBarType, place);
}

const iconSets = [
  "ThreeArrows", "ThreeArrowsGray", "ThreeFlags", "ThreeTrafficLights1", "ThreeTrafficLights2", "ThreeSigns", "ThreeSymbols",
  "ThreeSymbols2", "FourArrows", "FourArrowsGray", "FourRedToBlack", "FourRating", "FourTrafficLights", "FiveArrows",
  "FiveArrowsGray", "FiveRating", "FiveQuarters", "ThreeStars", "ThreeTriangles", "FiveBoxes",
] as const; // prettier-ignore

function iconCount(style: string): number {
  return style.startsWith("Three") ? 3 : style.startsWith("Four") ? 4 : 5;
}

/** Another set keeps the criteria only where it has as many icons. */
function setStyle(place: FormatPlace, value: unknown): void {
  const style = oneOf(value, iconSets);
  const rule = ruleOf(place, "IconSet");
  const criteria = rule.criteria.length === iconCount(style) ? rule.criteria : [];
  changeFormat(place, { rule: { ...rule, style, criteria } });
}

function iconOf(given: Given) {
  const set = oneOf(given.set, iconSets);
  const index = wholeWithin(given.index, 0, iconCount(set) - 1);
  return { icon: { set, index } };
}

function criteriaOf(value: unknown, style: string) {
  if (!Array.isArray(value) || value.length !== iconCount(style))
    throw invalidArgument(`${style} has ${iconCount(style)} criteria`);
  return value.map((each: unknown) => {
    const given = asGiven(each);
    const icon = isRecord(given.customIcon) ? iconOf(given.customIcon) : {};
    const point =
      given.type === undefined || given.type === null
        ? { type: "Percent", formula: "0" }
        : pointOf(given, limits);
    const operator = oneOf(given.operator ?? "GreaterThanOrEqual", ["GreaterThan", "GreaterThanOrEqual"]);
    return { ...point, operator, ...icon };
  });
}

const iconSetType: ObjectType<FormatPlace> = {
  name: "IconSetConditionalFormat",
  members: {
    Style: scalar((place) => ruleOf(place, "IconSet").style, setStyle),
    ShowIconOnly: scalar(
      (place) => ruleOf(place, "IconSet").showIconOnly,
      (place, value) =>
        changeFormat(place, { rule: { ...ruleOf(place, "IconSet"), showIconOnly: asFlag(value) } }),
    ),
    ReverseIconOrder: scalar(
      (place) => ruleOf(place, "IconSet").reverse,
      (place, value) =>
        changeFormat(place, { rule: { ...ruleOf(place, "IconSet"), reverse: asFlag(value) } }),
    ),
    Criteria: scalar(
      (place) =>
        ruleOf(place, "IconSet").criteria.map(({ icon, ...point }) => ({
          ...point,
          ...(icon ? { customIcon: icon } : {}),
        })),
      (place, value) =>
        changeFormat(place, {
          rule: {
            ...ruleOf(place, "IconSet"),
            criteria: criteriaOf(value, ruleOf(place, "IconSet").style),
          },
        }),
    ),
  },
};

export function makeIconSet(place: FormatPlace): HostObject {
  return hostObject(iconSetType, place);
}

const names = ["minimum", "midpoint", "maximum"] as const;

function setPoints(place: FormatPlace, value: unknown): void {
  const given = asGiven(value);
  const points = names.flatMap((name) => {
    const point = given[name];
    if (!isRecord(point)) return [];
    return [{ ...pointOf(point, [...bounds, ...limits]), color: asColor(point.color) }];
  });
  if (points.length < 2) throw invalidArgument("a colour scale has a minimum and a maximum");
  changeFormat(place, { rule: { kind: "ColorScale", points } });
}

function shownPoints(place: FormatPlace): Given {
  const { points } = ruleOf(place, "ColorScale");
  const order = points.length === 2 ? (["minimum", "maximum"] as const) : names;
  return Object.fromEntries(points.map((point, index) => [order[index] ?? "maximum", point]));
}

const colorScaleType: ObjectType<FormatPlace> = {
  name: "ColorScaleConditionalFormat",
  members: {
    Criteria: scalar(shownPoints, setPoints),
    ThreeColorScale: scalar((place) => ruleOf(place, "ColorScale").points.length === 3),
  },
};

export function makeColorScale(place: FormatPlace): HostObject {
  return hostObject(colorScaleType, place);
}
