import { type ChartBox, type ChartFill, type ChartFont, type ChartLine, noLine } from "../book/chart";
import {
  type HostObject,
  hostObject,
  type Member,
  type Members,
  method,
  type ObjectType,
  scalar,
} from "../protocol/hostObject";
import { asColor, asFlag, asFontSize, asLineWeight, asText, oneOf, textAt } from "./argument";
import type { Slot } from "./chartPlace";

function fontPart<Name extends keyof ChartFont>(
  name: Name,
  parse: (value: unknown) => ChartFont[Name],
): Member<Slot<ChartFont>> {
  return scalar(
    (slot) => slot.get()[name],
    (slot, value) => slot.change({ [name]: parse(value) }),
  );
}

const fontType: ObjectType<Slot<ChartFont>> = {
  name: "ChartFont",
  members: {
    Bold: fontPart("bold", asFlag),
    Color: fontPart("color", asColor),
    Italic: fontPart("italic", asFlag),
    Name: fontPart("name", asText),
    Size: fontPart("size", asFontSize),
    Underline: fontPart("underline", (value) => oneOf(value, ["None", "Single"])),
  },
};

export function makeChartFont(slot: Slot<ChartFont>): HostObject {
  return hostObject(fontType, slot);
}

/** A line and what it looks like where nothing is said of it. */
export interface LineSlot extends Slot<ChartLine> {
  readonly automatic: { readonly color: string; readonly weightPoints: number };
}

const lineStyles = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Automatic",
  "RoundDot",
] as const;

/** A line that gets a colour or a width is there from then on. */
function seen({ style }: ChartLine): string {
  return style === "None" || style === "Automatic" ? "Continuous" : style;
}

const lineMembers: Members<LineSlot> = {
  Color: scalar(
    ({ get, automatic }) => get().color ?? automatic.color,
    (slot, value) => slot.change({ color: asColor(value), style: seen(slot.get()) }),
  ),
  LineStyle: scalar(
    ({ get }) => get().style,
    (slot, value) => slot.change({ style: oneOf(value, lineStyles) }),
  ),
  Weight: scalar(
    ({ get, automatic }) => get().weightPoints ?? automatic.weightPoints,
    (slot, value) => slot.change({ weightPoints: asLineWeight(value) }),
  ),
  Clear: method((slot) => slot.change({ style: "None", color: undefined })),
};

const lineType: ObjectType<LineSlot> = { name: "ChartLineFormat", members: lineMembers };
const borderType: ObjectType<LineSlot> = { name: "ChartBorder", members: lineMembers };

export function makeChartLine(slot: LineSlot): HostObject {
  return hostObject(lineType, slot);
}

export function makeChartBorder(slot: LineSlot): HostObject {
  return hostObject(borderType, slot);
}

/** A fill and the colour that is seen where nothing is said of it. */
export interface FillSlot extends Slot<ChartFill> {
  readonly automatic?: () => string | undefined;
}

function solidColor({ get, automatic }: FillSlot): string {
  const { kind, color } = get();
  if (kind === "Solid") return color ?? "";
  return (kind === "Automatic" ? automatic?.() : undefined) ?? "";
}

const fillType: ObjectType<FillSlot> = {
  name: "ChartFill",
  members: {
    GetSolidColor: method(solidColor),
    SetSolidColor: method((slot, args) => slot.change({ kind: "Solid", color: asColor(textAt(args, 0)) })),
    Clear: method((slot) => slot.change({ kind: "None", color: undefined })),
  },
};

export function makeChartFill(slot: FillSlot): HostObject {
  return hostObject(fillType, slot);
}

/** The fill behind a text or the plot. */
export function makeBoxFill(
  { get, change }: Slot<ChartBox>,
  automatic?: () => string | undefined,
): HostObject {
  const fill = () => get().fill ?? { kind: "Automatic" as const };
  const slot = { get: fill, change: (what: Partial<ChartFill>) => change({ fill: { ...fill(), ...what } }) };
  return makeChartFill(automatic ? { ...slot, automatic } : slot);
}

/** The line around it. */
export function makeBoxBorder({ get, change }: Slot<ChartBox>): HostObject {
  const border = () => get().border ?? noLine;
  return makeChartBorder({
    automatic: { color: "#000000", weightPoints: 0.75 },
    get: border,
    change: (what) => change({ border: { ...border(), ...what } }),
  });
}
