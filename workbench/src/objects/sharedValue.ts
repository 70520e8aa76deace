import type { CellStyle } from "../book/style";
import { cellsIn, restyle, styleAt } from "../book/cells";
import { isWholeColumns, isWholeRows } from "../book/area";
import { type Member, scalar } from "../protocol/hostObject";
import { checkUnprotected, type Place } from "./place";

/** The looks that occur in a range; for whole rows and columns those of its cells and of the first row or column. */
export function stylesIn({ sheet, area }: Place): ReadonlySet<CellStyle> {
  const styles = new Set<CellStyle>();
  if (isWholeColumns(area) || isWholeRows(area)) {
    for (const { cell } of cellsIn(sheet, area)) styles.add(cell.style);
    if (styles.size === 0) styles.add(styleAt(sheet, area.top, area.left));
    return styles;
  }
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) styles.add(styleAt(sheet, row, column));
  }
  return styles;
}

/** What all cells of a range have in common; null when they differ, as Excel answers. */
export function sharedValue<Value>(place: Place, ask: (style: CellStyle) => Value): Value | null {
  const answers = new Set([...stylesIn(place)].map(ask));
  const [only] = answers;
  return answers.size === 1 && only !== undefined ? only : null;
}

/** A property of a range that lives in its cells' style. */
export function styleMember<Value>(
  ask: (style: CellStyle) => Value,
  parse: (given: unknown) => Value,
  change: (style: CellStyle, value: Value) => CellStyle,
): Member<Place> {
  return scalar(
    (place) => sharedValue(place, ask),
    (place, given) => {
      checkUnprotected(place.sheet);
      const value = parse(given);
      restyle(place.sheet, place.area, (style) => change(style, value));
    },
  );
}
