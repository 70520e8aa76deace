import type { ShapeText, TextRun } from "../book/shape";
import {
  type HostObject,
  hostObject,
  link,
  type Member,
  method,
  type ObjectType,
  scalar,
} from "../protocol/hostObject";
import { apiNotFound, invalidArgument } from "../protocol/refusal";
import { asColor, asFlag, asText, oneOf, optionalWholeAt, wholeAt, within } from "./argument";
import { changeShape, longestPoints, shapeOf, type ShapePlace } from "./shapePlace";

const plainRun: Omit<TextRun, "text"> = {
  bold: false,
  italic: false,
  underline: "None",
  color: "#FFFFFF",
  size: 11,
  name: "Calibri",
};

export const plainText: ShapeText = {
  runs: [],
  horizontalAlignment: "Left",
  verticalAlignment: "Top",
  autoSize: "AutoSizeNone",
  orientation: "Horizontal",
  margins: { top: 3.6, bottom: 3.6, left: 7.2, right: 7.2 },
};

function frameOf(place: ShapePlace): ShapeText {
  return shapeOf(place).text ?? plainText;
}

function change(place: ShapePlace, what: Partial<ShapeText>): void {
  changeShape(place, { text: { ...frameOf(place), ...what } });
}

function textOf(place: ShapePlace): string {
  return frameOf(place)
    .runs.map(({ text }) => text)
    .join("");
}

/** A part of a shape's text: all of it, or some characters. */
interface TextPart extends ShapePlace {
  readonly start: number;
  readonly length?: number;
}

function endOf({ start, length }: TextPart): number {
  return length === undefined ? Number.POSITIVE_INFINITY : start + length;
}

/** The runs of a part, those at its edges cut. */
function runsIn(part: TextPart): readonly TextRun[] {
  return cut(frameOf(part).runs, part)
    .filter(({ isInside }) => isInside)
    .map(({ run }) => run);
}

function cut(
  runs: readonly TextRun[],
  part: TextPart,
): readonly { readonly run: TextRun; readonly isInside: boolean }[] {
  let offset = 0;
  return runs.flatMap((run) => {
    const from = Math.min(Math.max(part.start - offset, 0), run.text.length);
    const to = Math.min(Math.max(endOf(part) - offset, from), run.text.length);
    offset += run.text.length;
    const pieces = [
      { run: { ...run, text: run.text.slice(0, from) }, isInside: false },
      { run: { ...run, text: run.text.slice(from, to) }, isInside: true },
      { run: { ...run, text: run.text.slice(to) }, isInside: false },
    ];
    return pieces.filter((piece) => piece.run.text !== "");
  });
}

function restyleRuns(part: TextPart, look: Partial<TextRun>): void {
  const { runs } = frameOf(part);
  if (runs.length === 0) {
    change(part, { runs: [{ ...plainRun, text: "", ...look }] });
    return;
  }
  if (runs.length === 1 && runs[0]?.text === "") {
    change(part, { runs: [{ ...runs[0], ...look }] });
    return;
  }
  change(part, {
    runs: joined(cut(runs, part).map(({ run, isInside }) => (isInside ? { ...run, ...look } : run))),
  });
}

function joined(runs: readonly TextRun[]): readonly TextRun[] {
  const result: TextRun[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last && isSameLook(last, run)) result[result.length - 1] = { ...last, text: last.text + run.text };
    else result.push(run);
  }
  return result;
}

function isSameLook(one: TextRun, other: TextRun): boolean {
  return JSON.stringify({ ...one, text: "" }) === JSON.stringify({ ...other, text: "" });
}

function fontMember<Name extends keyof TextRun>(
  name: Name,
  parse: (given: unknown) => TextRun[Name],
): Member<TextPart> {
  return scalar(
    (part) => {
      const runs = runsIn(part);
      const found = new Set(runs.map((run) => run[name]));
      if (found.size > 1) return null;
      return runs[0]?.[name] ?? frameOf(part).runs[0]?.[name] ?? { ...plainRun, text: "" }[name];
    },
    (part, value) => restyleRuns(part, { [name]: parse(value) }),
  );
}

const shapeUnderlines = [
  "None", "Single", "Double", "Heavy", "Dotted", "DottedHeavy", "Dash", "DashHeavy", "DashLong", "DashLongHeavy", "DotDash",
  "DotDashHeavy", "DotDotDash", "DotDotDashHeavy", "Wavy", "WavyHeavy", "WavyDouble",
] as const; // prettier-ignore

const fontType: ObjectType<TextPart> = {
  name: "ShapeFont",
  members: {
    Bold: fontMember("bold", asFlag),
    Italic: fontMember("italic", asFlag),
    Underline: fontMember("underline", (value) => oneOf(value, shapeUnderlines)),
    Color: fontMember("color", asColor),
    Size: fontMember("size", (value) => within(value, 1, 4000)),
    Name: fontMember("name", asText),
  },
};

/** New text takes the look of the first run, as in Excel. */
function setText(part: TextPart, value: unknown): void {
  const text = asText(value).replace(/\r\n?/g, "\n");
  if (text.length > 32767) throw invalidArgument("a shape's text has at most 32767 characters");
  const { runs } = frameOf(part);
  const look = runs[0] ?? { ...plainRun, text: "" };
  if (part.length === undefined) return change(part, { runs: [{ ...look, text }] });
  const [own = look] = runsIn(
    part.length > 0 ? part : { ...part, start: Math.max(0, part.start - 1), length: 1 },
  );
  const before = runsIn({ ...part, start: 0, length: part.start });
  const { length: _own, ...rest } = part;
  const after = runsIn({ ...rest, start: endOf(part) });
  change(part, { runs: joined([...before, { ...own, text }, ...after].filter((run) => run.text !== "")) });
}

const textRangeType: ObjectType<TextPart> = {
  name: "TextRange",
  members: {
    Text: scalar(
      (part) =>
        runsIn(part)
          .map(({ text }) => text)
          .join(""),
      setText,
    ),
    Font: link((part) => hostObject(fontType, part)),
    GetSubstring: method((part, args) => {
      const start = wholeAt(args, 0);
      const length = optionalWholeAt(args, 1) ?? textOf(part).length - start;
      if (start < 0 || length < 0 || start + length > textOf(part).length) {
        throw invalidArgument("the text is shorter");
      }
      return hostObject(textRangeType, { ...part, start: part.start + start, length });
    }),
  },
};

function margin(side: keyof ShapeText["margins"]): Member<ShapePlace> {
  return scalar(
    (place) => frameOf(place).margins[side],
    (place, value) =>
      change(place, { margins: { ...frameOf(place).margins, [side]: within(value, 0, longestPoints) } }),
  );
}

function choice(
  name: "horizontalAlignment" | "verticalAlignment" | "autoSize" | "orientation",
  names: readonly string[],
): Member<ShapePlace> {
  return scalar(
    (place) => frameOf(place)[name],
    (place, value) => change(place, { [name]: oneOf(value, names) }),
  );
}

/** Text goes on beyond its shape; cutting it off is not known here. */
function overflow(name: string, words: readonly string[]): Member<ShapePlace> {
  return scalar(
    () => "Overflow",
    (_place, value) => {
      if (oneOf(value, words) !== "Overflow") throw apiNotFound(`setting TextFrame.${name}`);
    },
  );
}

const textFrameType: ObjectType<ShapePlace> = {
  name: "TextFrame",
  members: {
    TextRange: link((place) => hostObject(textRangeType, { ...place, start: 0 })),
    HasText: scalar((place) => textOf(place) !== ""),
    HorizontalAlignment: choice("horizontalAlignment", [
      "Left",
      "Center",
      "Right",
      "Justify",
      "JustifyLow",
      "Distributed",
      "ThaiDistributed",
    ]),
    VerticalAlignment: choice("verticalAlignment", ["Top", "Middle", "Bottom", "Justified", "Distributed"]),
    AutoSizeSetting: choice("autoSize", [
      "AutoSizeNone",
      "AutoSizeTextToFitShape",
      "AutoSizeShapeToFitText",
      "AutoSizeMixed",
    ]),
    Orientation: choice("orientation", [
      "Horizontal",
      "Vertical",
      "Vertical270",
      "WordArtVertical",
      "EastAsianVertical",
      "MongolianVertical",
      "WordArtVerticalRTL",
    ]),
    LeftMargin: margin("left"),
    RightMargin: margin("right"),
    TopMargin: margin("top"),
    BottomMargin: margin("bottom"),
    HorizontalOverflow: overflow("HorizontalOverflow", ["Overflow", "Clip"]),
    VerticalOverflow: overflow("VerticalOverflow", ["Overflow", "Ellipsis", "Clip"]),
    ReadingOrder: scalar(() => "LeftToRight"),
    DeleteText: method((place) => change(place, { runs: [] })),
  },
};

export function makeTextFrame(place: ShapePlace): HostObject {
  return hostObject(textFrameType, place);
}
