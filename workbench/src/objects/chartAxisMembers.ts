import type { AxisGroup, AxisName, ChartAxis } from "../book/chart";
import { hasTwoValues, standsBetween } from "../book/chartTypes";
import { type Member, type Members, method, scalar } from "../protocol/hostObject";
import { apiNotFound, invalidArgument } from "../protocol/refusal";
import { asFlag, numberAt, oneOf, wholeWithin, within } from "./argument";
import { chartOf, type Slot } from "./chartPlace";
import type { ShapePlace } from "./shapePlace";

/** An axis of a chart. */
export interface Axis extends Slot<ChartAxis> {
  readonly place: ShapePlace;
  readonly group: AxisGroup;
  readonly name: AxisName;
}

const units = [
  "None",
  "Hundreds",
  "Thousands",
  "TenThousands",
  "HundredThousands",
  "Millions",
  "TenMillions",
  "HundredMillions",
  "Billions",
  "Trillions",
] as const;

function isOfValues({ name, place, group }: Axis): boolean {
  const onAxis = chartOf(place).series.filter(({ axisGroup }) => axisGroup === group);
  return name === "value" || (onAxis.length > 0 && onAxis.every(hasTwoValues));
}

/** Refuses what only an axis of values has. */
function checkValues(axis: Axis): void {
  if (!isOfValues(axis)) throw invalidArgument("the axis shows categories, not values");
}

function checkCategories(axis: Axis): void {
  if (isOfValues(axis)) throw invalidArgument("the axis shows values, not categories");
}

function logBase(value: unknown): number {
  return within(value, 2, 1000);
}

const usualBase = 10;

function setScaleType(axis: Axis, value: unknown): void {
  checkValues(axis);
  const isLogarithmic = oneOf(value, ["Linear", "Logarithmic"]) === "Logarithmic";
  axis.change({ logBase: isLogarithmic ? (axis.get().logBase ?? usualBase) : undefined });
}

function setDisplayUnit(axis: Axis, value: unknown): void {
  checkValues(axis);
  const wanted = oneOf(value, units);
  axis.change(
    wanted === "None" ? { displayUnit: undefined, hidesUnitLabel: undefined } : { displayUnit: wanted },
  );
}

/** How the numbers of an axis of values are counted. */
export const scaleMembers: Members<Axis> = {
  ScaleType: scalar(({ get }) => (get().logBase === undefined ? "Linear" : "Logarithmic"), setScaleType),
  LogBase: scalar(
    ({ get }) => get().logBase ?? usualBase,
    (axis, value) => {
      checkValues(axis);
      axis.change({ logBase: logBase(value) });
    },
  ),
  DisplayUnit: scalar(({ get }) => {
    const { displayUnit = "None" } = get();
    return typeof displayUnit === "number" ? "Custom" : displayUnit;
  }, setDisplayUnit),
  CustomDisplayUnit: scalar(({ get }) => {
    const { displayUnit } = get();
    return typeof displayUnit === "number" ? displayUnit : 1;
  }),
  ShowDisplayUnitLabel: scalar(
    ({ get }) => get().displayUnit !== undefined && get().hidesUnitLabel !== true,
    ({ get, change }, value) => {
      const isHidden = !asFlag(value) && get().displayUnit !== undefined;
      change({ hidesUnitLabel: isHidden || undefined });
    },
  ),
  SetCustomDisplayUnit: method((axis, args) => {
    checkValues(axis);
    const unit = numberAt(args, 0);
    if (unit <= 0) throw invalidArgument("a unit is more than 0");
    axis.change({ displayUnit: unit });
  }),
};

function ofCategories<Name extends keyof ChartAxis>(
  name: Name,
  usual: ChartAxis[Name],
  parse: (value: unknown) => ChartAxis[Name],
): Member<Axis> {
  return scalar(
    ({ get }) => get()[name] ?? usual,
    (axis, value) => {
      checkCategories(axis);
      const parsed = parse(value);
      axis.change({ [name]: parsed === usual ? undefined : parsed });
    },
  );
}

function spacing(value: unknown): number {
  return wholeWithin(value, 1, 31999);
}

function setPosition({ change }: Axis, value: unknown): void {
  const where = oneOf(value, ["Automatic", "Maximum", "Minimum", "Custom"]);
  if (where === "Custom") throw apiNotFound("ChartAxis.position Custom but by setPositionAt");
  change({ crossing: where === "Automatic" ? undefined : where });
}

function position({ get }: Axis): string {
  const { crossing = "Automatic" } = get();
  return typeof crossing === "number" ? "Custom" : crossing;
}

function standsBetweenNow({ place, group, get }: Axis): boolean {
  const { series } = chartOf(place);
  return get().isBetween ?? standsBetween(series.filter(({ axisGroup }) => axisGroup === group));
}

/** Where an axis is crossed, and how its categories stand on it. */
export const placeMembers: Members<Axis> = {
  Position: scalar(position, setPosition),
  PositionAt: scalar(({ get }) => {
    const { crossing } = get();
    return typeof crossing === "number" ? crossing : 0;
  }),
  SetPositionAt: method(({ change }, args) => change({ crossing: numberAt(args, 0) })),
  IsBetweenCategories: scalar(standsBetweenNow, (axis, value) => {
    checkCategories(axis);
    axis.change({ isBetween: asFlag(value) });
  }),
  TickMarkSpacing: ofCategories("markSpacing", 1, spacing),
  Offset: ofCategories("labelOffset", 100, (value) => wholeWithin(value, 0, 1000)),
  Alignment: ofCategories("labelAlignment", "Center", (value) => oneOf(value, ["Center", "Left", "Right"])),
};
