/* Groups of rows and columns, which can be folded up. */
import type { Area, Outlined, Sheet } from "../book/book";
import { columnLimit, rowLimit } from "../book/area";
import { type Members, method } from "../protocol/hostObject";
import { invalidArgument, invalidOperation } from "../protocol/refusal";
import { type Arguments, wholeAt, oneOf, textAt } from "./argument";
import { checkUnprotected, type Place } from "./place";
import type { SheetPlace } from "./sheetPlace";

type Look = Outlined & { readonly hidden?: boolean };

/** The rows or the columns of a sheet, and which of them are meant. */
interface Axis {
  readonly looks: Map<number, Look>;
  readonly from: number;
  readonly to: number;
  readonly limit: number;
}

/** Excel knows eight levels, the first of them without a group. */
const deepestLevel = 7;

function axisOf({ sheet, area }: Place, args: Arguments): Axis {
  checkUnprotected(sheet);
  const option = oneOf(textAt(args, 0), ["ByRows", "ByColumns"]);
  const axis = option === "ByRows" ? rowsOf(sheet, area) : columnsOf(sheet, area);
  if (axis.to - axis.from + 1 === axis.limit) throw invalidArgument("all of a sheet can't be one group");
  return axis;
}

function rowsOf(sheet: Sheet, { top, bottom }: Pick<Area, "top" | "bottom">): Axis {
  return { looks: sheet.rows, from: top, to: bottom, limit: rowLimit };
}

function columnsOf(sheet: Sheet, { left, right }: Pick<Area, "left" | "right">): Axis {
  return { looks: sheet.columns, from: left, to: right, limit: columnLimit };
}

function levelOf({ looks }: Axis, index: number): number {
  return looks.get(index)?.outlineLevel ?? 0;
}

function change({ looks }: Axis, index: number, what: Look): void {
  const { outlineLevel, collapsed, ...others } = { ...looks.get(index), ...what };
  looks.set(index, {
    ...others,
    ...(outlineLevel ? { outlineLevel } : {}),
    ...(collapsed ? { collapsed } : {}),
  });
}

function group(axis: Axis): void {
  for (let index = axis.from; index <= axis.to; index++) {
    if (levelOf(axis, index) >= deepestLevel) throw invalidOperation("An outline has at most eight levels.");
  }
  for (let index = axis.from; index <= axis.to; index++) {
    change(axis, index, { outlineLevel: levelOf(axis, index) + 1 });
  }
}

/** What leaves its last group is seen again: nothing would be left to unfold it by. */
function ungroup(axis: Axis): void {
  const { from, to } = axis;
  const grouped = [...axis.looks.keys()].filter(
    (index) => index >= from && index <= to && levelOf(axis, index) > 0,
  );
  if (grouped.length === 0) throw invalidArgument("the range is not grouped");
  for (const index of grouped) {
    const outlineLevel = levelOf(axis, index) - 1;
    change(axis, index, outlineLevel === 0 ? { outlineLevel, hidden: false } : { outlineLevel });
    if (axis.looks.get(index + 1)?.collapsed) change(axis, index + 1, { collapsed: false });
  }
}

/** The groups that the range lies in, by their innermost levels; of a range beside a group the one that ends before it. */
function groupsIn(
  axis: Axis,
): readonly { readonly first: number; readonly last: number; readonly level: number }[] {
  const found = new Map<number, { first: number; last: number; level: number }>();
  for (let index = axis.from; index <= axis.to; index++) {
    const level = levelOf(axis, index);
    if (level === 0) continue;
    let [first, last] = [index, index];
    while (first > 0 && levelOf(axis, first - 1) >= level) first--;
    while (last < axis.limit - 1 && levelOf(axis, last + 1) >= level) last++;
    found.set(first, { first, last, level: Math.min(level, found.get(first)?.level ?? level) });
    if (level === 1) index = last;
  }
  return [...found.values()];
}

function fold(axis: Axis, isFolded: boolean): void {
  const groups = groupsIn(axis);
  if (groups.length === 0) throw invalidArgument("the range is not grouped");
  for (const { first, last, level } of groups) {
    for (let index = first; index <= last; index++) {
      if (isFolded || !isInFolded(axis, index, level)) change(axis, index, { hidden: isFolded });
    }
    if (last + 1 < axis.limit) change(axis, last + 1, { collapsed: isFolded });
  }
}

/** True where a deeper group that the place is in stays folded up. */
function isInFolded(axis: Axis, index: number, outer: number): boolean {
  for (let level = outer + 1; level <= levelOf(axis, index); level++) {
    let end = index;
    while (levelOf(axis, end + 1) >= level) end++;
    if (axis.looks.get(end + 1)?.collapsed === true && levelOf(axis, end + 1) < level) return true;
  }
  return false;
}

/** Shows so many levels: what lies deeper is folded up. */
function showLevels(axis: Axis, levels: number): void {
  if (levels === 0) return;
  for (const index of [...axis.looks.keys()]) {
    const level = levelOf(axis, index);
    if (level > 0) change(axis, index, { hidden: level >= levels });
  }
  for (const index of [...axis.looks.keys()]) {
    const before = levelOf(axis, index - 1);
    const isEnd = before > levelOf(axis, index);
    if (isEnd) change(axis, index, { collapsed: before >= levels });
    else if (levelOf(axis, index) > 0 && levelOf(axis, index + 1) === 0) {
      change(axis, index + 1, { collapsed: levelOf(axis, index) >= levels });
    }
  }
}

function levelsAt(args: Arguments, index: number): number {
  const levels = wholeAt(args, index);
  if (!Number.isInteger(levels) || levels < 0 || levels > deepestLevel + 1) {
    throw invalidArgument("an outline has one to eight levels");
  }
  return levels;
}

function heedHiding({ desk }: SheetPlace): void {
  desk.heedHiding();
  desk.isStale = true;
}

/** Members of a range that group rows and columns. */
export const rangeOutline: Members<Place> = {
  Group: method((place, args) => group(axisOf(place, args))),
  Ungroup: method((place, args) => {
    ungroup(axisOf(place, args));
    heedHiding(place);
  }),
  ShowGroupDetails: method((place, args) => {
    fold(axisOf(place, args), false);
    heedHiding(place);
  }),
  HideGroupDetails: method((place, args) => {
    fold(axisOf(place, args), true);
    heedHiding(place);
  }),
};

export const sheetOutline: Members<SheetPlace> = {
  ShowOutlineLevels: method((place, args) => {
    const { sheet } = place;
    checkUnprotected(sheet);
    const [rows, columns] = [levelsAt(args, 0), levelsAt(args, 1)];
    showLevels(rowsOf(sheet, { top: 0, bottom: 0 }), rows);
    showLevels(columnsOf(sheet, { left: 0, right: 0 }), columns);
    heedHiding(place);
  }),
};
