import { categoryScale, type Scale, valueScale } from "../book/axisScale";
import { type AxisGroup, type AxisName, type ChartAxis, hairline } from "../book/chart";
import { textOfAxisTitle } from "../book/chartData";
import {
  type HostObject,
  hostObject,
  link,
  type Member,
  method,
  type ObjectType,
  scalar,
} from "../protocol/hostObject";
import { invalidArgument } from "../protocol/refusal";
import { type Arguments, asFlag, asNumber, asText, oneOf, optionalTextAt, textAt, asTurn } from "./argument";
import { makeChartFont, makeChartLine } from "./chartLookTypes";
import { type Axis, placeMembers, scaleMembers } from "./chartAxisMembers";
import { axisSlot, changeChart, chartOf, fontSlot, formulaOfRange, type Slot } from "./chartPlace";
import { makeAxisTitle } from "./chartTitleType";
import type { ShapePlace } from "./shapePlace";

function property<Name extends keyof ChartAxis>(
  name: Name,
  parse: (value: unknown) => ChartAxis[Name],
): Member<Axis> {
  return scalar(
    ({ get }) => get()[name],
    ({ change }, value) => change({ [name]: parse(value) }),
  );
}

function scaleOf({ place, group, name }: Axis): Scale {
  const { book } = place.desk;
  return name === "value"
    ? valueScale(book, chartOf(place), group)
    : categoryScale(book, chartOf(place), group);
}

/** A number, or the empty text: Excel's own choice. */
function ownOrAutomatic(value: unknown): number | undefined {
  return value === "" ? undefined : asNumber(value);
}

function scaled(name: keyof Scale): Member<Axis> {
  return scalar(
    (axis) => scaleOf(axis)[name],
    ({ change }, value) => change({ [name]: ownOrAutomatic(value) }),
  );
}

function unit(value: unknown): number | undefined {
  const given = ownOrAutomatic(value);
  if (given !== undefined && given <= 0) throw invalidArgument("a unit is more than 0");
  return given;
}

function spacing(value: unknown): number | undefined {
  const given = ownOrAutomatic(value);
  if (given !== undefined && (given < 1 || given > 31999))
    throw invalidArgument("a spacing is from 1 to 31999");
  return given === undefined ? undefined : Math.round(given);
}

type Gridlines = Slot<ChartAxis["gridlines"]>;

const gridlinesFormatType: ObjectType<Gridlines> = {
  name: "ChartGridlinesFormat",
  members: {
    Line: link(({ get, change }) =>
      makeChartLine({
        automatic: { color: "#D9D9D9", weightPoints: 0.75 },
        get: () => get().line,
        change: (what) => change({ visible: true, line: { ...get().line, ...what } }),
      }),
    ),
  },
};

const gridlinesType: ObjectType<Gridlines> = {
  name: "ChartGridlines",
  members: {
    Visible: scalar(
      ({ get }) => get().visible,
      ({ change }, value) => change({ visible: asFlag(value) }),
    ),
    Format: link((lines) => hostObject(gridlinesFormatType, lines)),
  },
};

function majorGridlines({ get, change }: Axis): Gridlines {
  return {
    get: () => get().gridlines,
    change: (what) => change({ gridlines: { ...get().gridlines, ...what } }),
  };
}

/** Lines between the lines: not there unless told, and without a look once they are gone. */
function minorGridlines({ get, change }: Axis): Gridlines {
  const lines = () => ({
    visible: get().minorGridlines !== undefined,
    line: get().minorGridlines ?? hairline,
  });
  return {
    get: lines,
    change: (what) => {
      const { visible, line } = { ...lines(), ...what };
      change({ minorGridlines: visible ? line : undefined });
    },
  };
}

const axisFormatType: ObjectType<Axis> = {
  name: "ChartAxisFormat",
  members: {
    Font: link((axis) => makeChartFont(fontSlot(axis, (font) => axis.change({ font })))),
    Line: link(({ get, change }) =>
      makeChartLine({
        automatic: { color: "#D9D9D9", weightPoints: 0.75 },
        get: () => get().line,
        change: (what) => change({ line: { ...get().line, ...what } }),
      }),
    ),
  },
};

function makeTitle({ place, get, change }: Axis): HostObject {
  return makeAxisTitle({
    place,
    text: () => textOfAxisTitle(place.desk.book, get().title),
    get: () => get().title,
    change: (what) => change({ title: { ...get().title, ...what } }),
  });
}

/** Gives all series of the axis the same categories. */
function setCategoryNames({ place, group }: Axis, args: Arguments): void {
  const categories = formulaOfRange(args[0]);
  const series = chartOf(place).series.map((one) => (one.axisGroup === group ? { ...one, categories } : one));
  changeChart(place, { series });
}

const tickMarks = ["None", "Cross", "Inside", "Outside"] as const;

const axisType: ObjectType<Axis> = {
  name: "ChartAxis",
  members: {
    Type: scalar(({ name }) => (name === "value" ? "Value" : "Category")),
    AxisGroup: scalar(({ group }) => group),
    Minimum: scaled("minimum"),
    Maximum: scaled("maximum"),
    MinorUnit: scalar(
      (axis) => axis.get().minorUnit ?? scaleOf(axis).majorUnit / 5,
      ({ change }, value) => change({ minorUnit: unit(value) }),
    ),
    ...scaleMembers,
    ...placeMembers,
    MajorUnit: scalar(
      (axis) => scaleOf(axis).majorUnit,
      ({ change }, value) => change({ majorUnit: unit(value) }),
    ),
    NumberFormat: scalar(
      ({ get }) => get().numberFormat ?? "General",
      ({ change }, value) => change({ numberFormat: asText(value) }),
    ),
    LinkNumberFormat: scalar(
      ({ get }) => get().numberFormat === undefined,
      ({ get, change }, value) =>
        change({ numberFormat: asFlag(value) ? undefined : (get().numberFormat ?? "General") }),
    ),
    Visible: property("visible", asFlag),
    ReversePlotOrder: property("reversed", asFlag),
    TickLabelPosition: property("labels", (value) => oneOf(value, ["NextToAxis", "High", "Low", "None"])),
    TickLabelSpacing: scalar(
      ({ get }) => get().labelSpacing ?? 1,
      ({ change }, value) => change({ labelSpacing: spacing(value) }),
    ),
    MajorTickMark: property("majorTicks", (value) => oneOf(value, tickMarks)),
    Title: link(makeTitle),
    MinorTickMark: scalar(
      ({ get }) => get().minorTicks ?? "None",
      ({ change }, value) => {
        const ticks = oneOf(value, tickMarks);
        change({ minorTicks: ticks === "None" ? undefined : ticks });
      },
    ),
    TextOrientation: scalar(
      ({ get }) => get().turn ?? "",
      ({ change }, value) => change({ turn: value === "" ? undefined : asTurn(value) }),
    ),
    MajorGridlines: link((axis) => hostObject(gridlinesType, majorGridlines(axis))),
    MinorGridlines: link((axis) => hostObject(gridlinesType, minorGridlines(axis))),
    Format: link((axis) => hostObject(axisFormatType, axis)),
    SetCategoryNames: method(setCategoryNames),
  },
};

function makeAxis(place: ShapePlace, name: AxisName, group: AxisGroup): HostObject {
  return hostObject(axisType, { place, name, group, ...axisSlot(place, group, name) });
}

function getAxis(place: ShapePlace, args: Arguments): HostObject {
  const type = oneOf(textAt(args, 0), ["Value", "Category"]);
  const group = oneOf(optionalTextAt(args, 1) ?? "Primary", ["Primary", "Secondary"]);
  const isThere =
    group === "Primary" || chartOf(place).series.some(({ axisGroup }) => axisGroup === "Secondary");
  if (!isThere) throw invalidArgument("the chart has no secondary axes");
  return makeAxis(place, type === "Value" ? "value" : "category", group);
}

const axesType: ObjectType<ShapePlace> = {
  name: "ChartAxes",
  members: {
    ValueAxis: link((place) => makeAxis(place, "value", "Primary")),
    CategoryAxis: link((place) => makeAxis(place, "category", "Primary")),
    GetItem: method(getAxis),
  },
};

export function makeAxes(place: ShapePlace): HostObject {
  return hostObject(axesType, place);
}
