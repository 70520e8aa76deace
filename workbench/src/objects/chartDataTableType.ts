import { automaticLine, type ChartDataTable, chartFont } from "../book/chart";
import { canHaveDataTable, plotOfType } from "../book/chartTypes";
import {
  type HostObject,
  hostObject,
  link,
  type Member,
  type ObjectType,
  scalar,
} from "../protocol/hostObject";
import { asFlag } from "./argument";
import { makeBoxFill, makeChartBorder, makeChartFont } from "./chartLookTypes";
import { changeChart, chartOf, fontSlot, type Slot } from "./chartPlace";
import type { ShapePlace } from "./shapePlace";

const plainTable: ChartDataTable = {
  visible: false,
  showLegendKey: true,
  showHorizontalBorder: true,
  showVerticalBorder: true,
  showOutlineBorder: true,
  fill: { kind: "Automatic" },
  border: automaticLine,
  font: chartFont(9),
};

type TableSlot = Slot<ChartDataTable>;

function flag(name: keyof ChartDataTable): Member<TableSlot> {
  return scalar(
    ({ get }) => get()[name],
    ({ change }, value) => change({ [name]: asFlag(value) }),
  );
}

const formatType: ObjectType<TableSlot> = {
  name: "ChartDataTableFormat",
  members: {
    Fill: link((slot) => makeBoxFill(slot)),
    Border: link(({ get, change }) =>
      makeChartBorder({
        automatic: { color: "#D9D9D9", weightPoints: 0.75 },
        get: () => get().border,
        change: (what) => change({ border: { ...get().border, ...what } }),
      }),
    ),
    Font: link((slot) => makeChartFont(fontSlot(slot, (font) => slot.change({ font })))),
  },
};

const tableType: ObjectType<TableSlot> = {
  name: "ChartDataTable",
  members: {
    Visible: flag("visible"),
    ShowLegendKey: flag("showLegendKey"),
    ShowHorizontalBorder: flag("showHorizontalBorder"),
    ShowVerticalBorder: flag("showVerticalBorder"),
    ShowOutlineBorder: flag("showOutlineBorder"),
    Format: link((slot) => hostObject(formatType, slot)),
  },
};

/** The table below a chart; undefined for charts that can have none: pies, radars, and points with numbers both ways. */
export function findDataTable(place: ShapePlace): HostObject | undefined {
  const { series, type } = chartOf(place);
  const plots = series.length > 0 ? series : [plotOfType(type)];
  if (!canHaveDataTable(plots)) return undefined;
  const get = () => chartOf(place).dataTable ?? plainTable;
  return hostObject(tableType, {
    get,
    change: (what) => changeChart(place, { dataTable: { ...get(), ...what } }),
  });
}
