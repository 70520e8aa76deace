import type { Levels } from "../scoring";

const levelNames = [
  "target",
  "targetHigh",
  "redFlag",
  "redFlagHigh",
  "stretch",
  "floor",
  "min",
  "max",
  "break",
] as const;
export type LevelName = (typeof levelNames)[number];

/** Every level that is there, put through a function that sees its name; points and what cannot be read stay as they are. */
export function mapLevels(
  levels: Levels,
  change: (value: number, name: LevelName) => number | undefined,
): Levels {
  const changed: { -readonly [Name in keyof Levels]: Levels[Name] } = {};
  for (const name of levelNames) {
    const value = levels[name];
    const next = value === undefined ? undefined : change(value, name);
    if (next !== undefined) changed[name] = next;
  }
  if (levels.points) changed.points = levels.points;
  if (levels.unreadable) changed.unreadable = levels.unreadable;
  return changed;
}

/** The levels alone of something that has more. */
export function onlyLevels(levels: Levels): Levels {
  return mapLevels(levels, (value) => value);
}

/** Every level, the values of points included, so many times as large. */
export function scaleLevels(levels: Levels, factor: number): Levels {
  const scaled = mapLevels(levels, (value) => value * factor);
  if (!levels.points) return scaled;
  return { ...scaled, points: levels.points.map(({ value, score }) => ({ value: value * factor, score })) };
}
