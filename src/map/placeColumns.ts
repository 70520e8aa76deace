import { gap, themePadding } from "./measures";
import type { MapOrder } from "./orderMap";
import { acrossColumns } from "./orderThemes";
import { widthTogether, type Bounds, type Spacing } from "./spread";
import { textWidth } from "./textSize";

/** A theme's column: from where to where it reaches, and where its items may stand. */
export interface Column extends Bounds {
  /** "" for the objectives without a theme. */
  readonly theme: string;
  readonly inner: Bounds;
}

const narrowest = 116;
export const themeTextSize = 11;

/** The themes' columns side by side, each as wide as its fullest lane and its heading need. */
export function placeColumns(
  { lanes, columns = [], groupOf }: MapOrder,
  spacing: Spacing,
): readonly Column[] {
  let left = 0;
  const neededBy = (group: number) =>
    lanes.map((ids) =>
      widthTogether(
        ids.filter((id) => groupOf?.(id) === group),
        spacing,
      ),
    );
  const widths = columns.map((theme, group) => {
    const heading = textWidth(theme, themeTextSize, true) + themePadding;
    return Math.max(narrowest, heading, ...neededBy(group)) + 2 * themePadding;
  });
  const together = widths.reduce((sum, width) => sum + width, (columns.length - 1) * gap);
  const across = Math.max(...neededBy(acrossColumns)) + 2 * themePadding;
  const more = Math.max(0, across - together) / columns.length;
  return columns.map((theme, group): Column => {
    const width = (widths[group] ?? narrowest) + more;
    const right = left + width;
    const inner = { left: left + themePadding, right: right - themePadding };
    const column = { theme, left, right, inner };
    left = right + gap;
    return column;
  });
}
