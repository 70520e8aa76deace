import { automaticLine } from "../book/chart";
import type { ChartErrorBars } from "../book/chartSeriesParts";
import { canHaveErrorBars, hasTwoValues } from "../book/chartTypes";
import {
  type HostObject,
  hostObject,
  link,
  type Member,
  type ObjectType,
  scalar,
} from "../protocol/hostObject";
import { invalidArgument } from "../protocol/refusal";
import { asFlag, oneOf } from "./argument";
import { makeChartLine } from "./chartLookTypes";
import type { SeriesPlace } from "./chartPointType";

interface BarsPlace {
  readonly series: SeriesPlace;
  readonly direction: "x" | "y";
}

/** How long bars are unless told, by what their length is counted in. */
const amounts = { FixedValue: 1, Percent: 5, StDev: 1, StError: 1 } as const;
const barTypes = ["FixedValue", "Percent", "StDev", "StError"] as const;

const plainBars: ChartErrorBars = {
  type: "StError",
  include: "Both",
  hasCap: true,
  amount: 1,
  line: automaticLine,
};

function barsOf({ series, direction }: BarsPlace): ChartErrorBars | undefined {
  return series.get().errorBars?.[direction];
}

/** Bars that something is set of are there from then on. */
function change(bars: BarsPlace, what: Partial<ChartErrorBars>): void {
  const { series, direction } = bars;
  if (!canHaveErrorBars(series.get()) || (direction === "x" && !hasTwoValues(series.get())))
    throw invalidArgument("series of this type have no such error bars");
  const { errorBars } = series.get();
  series.change({ errorBars: { ...errorBars, [direction]: { ...plainBars, ...barsOf(bars), ...what } } });
}

function setVisible(bars: BarsPlace, value: unknown): void {
  if (asFlag(value)) return change(bars, {});
  const { [bars.direction]: _gone, ...rest } = bars.series.get().errorBars ?? {};
  bars.series.change({ errorBars: Object.keys(rest).length > 0 ? rest : undefined });
}

function property<Name extends keyof ChartErrorBars>(
  name: Name,
  parse: (value: unknown) => ChartErrorBars[Name],
): Member<BarsPlace> {
  return scalar(
    (bars) => (barsOf(bars) ?? plainBars)[name],
    (bars, value) => change(bars, { [name]: parse(value) }),
  );
}

const formatType: ObjectType<BarsPlace> = {
  name: "ChartErrorBarsFormat",
  members: {
    Line: link((bars) =>
      makeChartLine({
        automatic: { color: "#595959", weightPoints: 0.75 },
        get: () => (barsOf(bars) ?? plainBars).line,
        change: (what) => change(bars, { line: { ...(barsOf(bars) ?? plainBars).line, ...what } }),
      }),
    ),
  },
};

const barsType: ObjectType<BarsPlace> = {
  name: "ChartErrorBars",
  members: {
    Visible: scalar((bars) => barsOf(bars) !== undefined, setVisible),
    EndStyleCap: property("hasCap", asFlag),
    Include: property("include", (value) => oneOf(value, ["Both", "MinusValues", "PlusValues"])),
    Type: scalar(
      (bars) => (barsOf(bars) ?? plainBars).type,
      (bars, value) => {
        const type = oneOf(value, barTypes);
        change(bars, { type, amount: amounts[type] });
      },
    ),
    Format: link((bars) => hostObject(formatType, bars)),
  },
};

export function makeErrorBars(series: SeriesPlace, direction: "x" | "y"): HostObject {
  return hostObject(barsType, { series, direction });
}
