import type { ChartFont, ChartTextRun, ChartTitle } from "../book/chart";
import {
  type HostObject,
  hostObject,
  link,
  type Members,
  method,
  type ObjectType,
  scalar,
} from "../protocol/hostObject";
import { invalidArgument } from "../protocol/refusal";
import { type Arguments, asFlag, asText, wholeAt, textAt, asTurn } from "./argument";
import { makeBoxBorder, makeBoxFill, makeChartFont } from "./chartLookTypes";
import { fontSlot, formulaOfText, type Slot } from "./chartPlace";
import type { ShapePlace } from "./shapePlace";

interface TitleSlot extends Slot<ChartTitle> {
  readonly place: ShapePlace;
  /** What it reads now: of a title that follows a cell the cell's text. */
  readonly text: () => string;
}

const formatType: ObjectType<TitleSlot> = {
  name: "ChartTitleFormat",
  members: {
    Font: link((slot) => makeChartFont(fontSlot(slot, (font) => changeFont(slot, font)))),
    Fill: link((slot) => makeBoxFill(slot)),
    Border: link(makeBoxBorder),
  },
};

/** A title's font is that of all its pieces: what is set of it is set of each. */
function changeFont({ get, change }: TitleSlot, font: ChartFont): void {
  const { font: before, runs } = get();
  const changed = Object.entries(font).filter(([name, value]) => Reflect.get(before, name) !== value);
  const what = Object.fromEntries(changed);
  const pieces = runs?.map((run) => ({ ...run, font: { ...run.font, ...what } }));
  change({ font, ...(pieces ? { runs: pieces } : {}) });
}

/** A piece of a title, from one of its characters to another. */
interface Piece {
  readonly title: TitleSlot;
  readonly from: number;
  readonly to: number;
}

function runsOf({ get, text }: TitleSlot): readonly ChartTextRun[] {
  const { runs, font } = get();
  return runs ?? [{ text: text(), font }];
}

/** The runs with a border between two of them at a place. */
function cutAt(runs: readonly ChartTextRun[], place: number): ChartTextRun[] {
  let at = 0;
  return runs.flatMap((run) => {
    const inside = place - at;
    at += run.text.length;
    if (inside <= 0 || inside >= run.text.length) return [run];
    return [
      { ...run, text: run.text.slice(0, inside) },
      { ...run, text: run.text.slice(inside) },
    ];
  });
}

function inPiece(runs: readonly ChartTextRun[], { from, to }: Piece): boolean[] {
  let at = 0;
  return runs.map(({ text }) => {
    const start = at;
    at += text.length;
    return start >= from && at <= to;
  });
}

function changePiece(piece: Piece, what: Partial<ChartFont>): void {
  const { title, from, to } = piece;
  const runs = cutAt(cutAt(runsOf(title), from), to);
  const isInside = inPiece(runs, piece);
  const changed = runs.map((run, index) =>
    isInside[index] ? { ...run, font: { ...run.font, ...what } } : run,
  );
  title.change({ runs: changed, text: title.text(), formula: undefined });
}

function fontOfPiece(piece: Piece): ChartFont {
  const runs = cutAt(cutAt(runsOf(piece.title), piece.from), piece.to);
  const index = inPiece(runs, piece).indexOf(true);
  return runs[index]?.font ?? piece.title.get().font;
}

const pieceType: ObjectType<Piece> = {
  name: "ChartFormatString",
  members: {
    Font: link((piece) =>
      makeChartFont({ get: () => fontOfPiece(piece), change: (what) => changePiece(piece, what) }),
    ),
  },
};

function getPiece(title: TitleSlot, args: Arguments): HostObject {
  const from = wholeAt(args, 0);
  const to = from + wholeAt(args, 1);
  const isThere = Number.isInteger(from) && Number.isInteger(to) && from >= 0 && to > from;
  if (!isThere || to > title.text().length) throw invalidArgument("the title has no such characters");
  return hostObject(pieceType, { title, from, to });
}

const members: Members<TitleSlot> = {
  Visible: scalar(
    ({ get }) => get().visible,
    ({ change }, value) => change({ visible: asFlag(value) }),
  ),
  Text: scalar(
    ({ text }) => text(),
    ({ change }, value) =>
      change({ text: asText(value), runs: undefined, formula: undefined, visible: true }),
  ),
  Format: link((slot) => hostObject(formatType, slot)),
  SetFormula: method(({ place, change }, args) =>
    change({
      formula: formulaOfText(place, textAt(args, 0)),
      text: undefined,
      runs: undefined,
      visible: true,
    }),
  ),
  TextOrientation: scalar(
    ({ get }) => get().turn ?? 0,
    ({ change }, value) => change({ turn: asTurn(value) }),
  ),
};

const titleType: ObjectType<TitleSlot> = {
  name: "ChartTitle",
  members: {
    ...members,
    Overlay: scalar(
      ({ get }) => get().overlay,
      ({ change }, value) => change({ overlay: asFlag(value) }),
    ),
    ShowShadow: scalar(
      ({ get }) => get().hasShadow === true,
      ({ change }, value) => change({ hasShadow: asFlag(value) || undefined }),
    ),
    GetSubstring: method(getPiece),
  },
};

const axisTitleType: ObjectType<TitleSlot> = { name: "ChartAxisTitle", members };

export function makeChartTitle(slot: TitleSlot): HostObject {
  return hostObject(titleType, slot);
}

export function makeAxisTitle(slot: TitleSlot): HostObject {
  return hostObject(axisTitleType, slot);
}
