import type { Sheet } from "../book/book";
import { blankChart, type ChartSeries } from "../book/chart";
import type { Shape } from "../book/shape";
import {
  type HostObject,
  hostObject,
  method,
  nullObject,
  type ObjectType,
  scalar,
} from "../protocol/hostObject";
import { invalidArgument, itemNotFound } from "../protocol/refusal";
import { type Arguments, wholeAt, oneOf, optionalTextAt, textAt } from "./argument";
import { seriesOfRange } from "./chartSource";
import { makeChart } from "./chartType";
import { asChartType } from "./chartTypeName";
import { eventTypes } from "./eventTypes";
import { listening } from "./listening";
import { addShape, plainPlacing } from "./newShape";
import { checkUnprotected } from "./place";
import { placeOf } from "./placeOf";
import { sheetIdOf } from "./sheetNames";
import type { SheetPlace } from "./sheetPlace";
import { tellChart } from "./tellChart";

/** Where and how big Excel adds a chart, in points. */
const frame = { left: 100, top: 100, width: 360, height: 216 };

const plainFrame = {
  ...frame,
  kind: "Chart",
  ...plainPlacing,
  fill: { kind: "NoFill", color: "#FFFFFF", transparency: 0 },
  line: { visible: false, color: "#000000", weightPoints: 0.75, dashStyle: "Solid", transparency: 0 },
} as const;

function chartsOn(sheet: Sheet): readonly Shape[] {
  return sheet.shapes.filter(({ chart }) => chart !== undefined);
}

/** "Chart 1", "Chart 2", …: the next that no chart of the sheet is called. */
function freeName(sheet: Sheet): string {
  const names = new Set(chartsOn(sheet).map(({ name }) => name));
  for (let number = 1; ; number++) if (!names.has(`Chart ${number}`)) return `Chart ${number}`;
}

/** A chart of one series needs no legend, unless its pieces have a colour each. */
function hasLegend(series: readonly ChartSeries[]): boolean {
  return series.length > 1 || series.some((one) => one.variesByPoint === true);
}

function add(place: SheetPlace, args: Arguments): HostObject {
  const { desk, sheet } = place;
  checkUnprotected(sheet);
  const type = asChartType(args[0]);
  const source = placeOf(args[1]);
  if (!source) throw invalidArgument("a range expected");
  const by = oneOf(optionalTextAt(args, 2) ?? "Auto", ["Auto", "Columns", "Rows"]);
  const series = seriesOfRange(source, by, type);
  const blank = blankChart(type);
  const chart = { ...blank, series, legend: { ...blank.legend, visible: hasLegend(series) } };
  const made = addShape(place, { ...plainFrame, chart }, () => freeName(sheet));
  tellChart({ desk, sheet, shapeId: made.id }, "Added");
  return makeChart(desk, sheet, made);
}

function find({ desk, sheet }: SheetPlace, args: Arguments): HostObject | undefined {
  const wanted = textAt(args, 0);
  const charts = chartsOn(sheet);
  const found =
    charts.find(({ name }) => name.toLowerCase() === wanted.toLowerCase()) ??
    charts.find(({ id }) => String(id) === wanted);
  return found && makeChart(desk, sheet, found);
}

function needed(object: HostObject | undefined, what: unknown): HostObject {
  if (!object) throw itemNotFound(`chart "${String(what)}"`);
  return object;
}

function chartAt({ desk, sheet }: SheetPlace, args: Arguments): HostObject {
  const shape = chartsOn(sheet)[wholeAt(args, 0)];
  return needed(shape && makeChart(desk, sheet, shape), args[0]);
}

const chartsType: ObjectType<SheetPlace> = {
  name: "ChartCollection",
  items: ({ desk, sheet }) => chartsOn(sheet).map((shape) => makeChart(desk, sheet, shape)),
  members: {
    Count: scalar(({ sheet }) => chartsOn(sheet).length),
    Add: method(add),
    GetCount: method(({ sheet }) => chartsOn(sheet).length),
    GetItem: method((place, args) => needed(find(place, args), args[0])),
    GetItemAt: method(chartAt),
    GetItemOrNullObject: method((place, args) => find(place, args) ?? nullObject),
    ...listening<SheetPlace>(
      {
        Added: eventTypes.chartAdded,
        Deleted: eventTypes.chartDeleted,
        Activated: eventTypes.chartActivated,
        Deactivated: eventTypes.chartDeactivated,
      },
      ({ sheet }) => sheetIdOf(sheet),
    ),
  },
};

export function makeCharts(place: SheetPlace): HostObject {
  return hostObject(chartsType, place);
}
