/* What goes along with copied cells: merged cells, conditional formats, validation. */
import type { Area, ConditionalFormat, Sheet, Validation } from "../book/book";
import { contains, intersection, moved, overlaps, without } from "../book/area";
import { movedFormula } from "./movedFormula";
import type { Place } from "./place";
import { type Rewrite, ruleWith, validationWith } from "../book/rules";
import { homeOf } from "./ruleFormulas";

/** A place of the copy: so many rows and columns from the source. */
interface Tile {
  readonly rows: number;
  readonly columns: number;
}

interface Copying {
  readonly source: Place;
  readonly sheet: Sheet;
  readonly target: Area;
  readonly tiles: readonly Tile[];
}

function tilesOf({ area }: Place, target: Area): readonly Tile[] {
  const tiles: Tile[] = [];
  for (let top = target.top; top <= target.bottom; top += area.bottom - area.top + 1) {
    for (let left = target.left; left <= target.right; left += area.right - area.left + 1) {
      tiles.push({ rows: top - area.top, columns: left - area.left });
    }
  }
  return tiles;
}

/** @param isAll false where looks alone are copied, which leaves validation as it is */
export function copyParts(source: Place, sheet: Sheet, target: Area, isAll: boolean): void {
  const copying = { source, sheet, target, tiles: tilesOf(source, target) };
  copyMerges(copying);
  copyFormats(copying);
  if (isAll) copyValidations(copying);
}

function copyMerges({ source, sheet, target, tiles }: Copying): void {
  const merges = source.sheet.merges.filter((merge) => contains(source.area, merge));
  const made = tiles.flatMap(({ rows, columns }) => merges.map((merge) => moved(merge, rows, columns)));
  const own = made.filter(
    (merge) => contains(target, merge) && !merges.some((each) => overlaps(each, merge)),
  );
  sheet.merges = [...sheet.merges.filter((merge) => !own.some((each) => overlaps(each, merge))), ...own];
}

function shift(from: readonly Area[], to: readonly Area[]): Rewrite {
  const [before, after] = [homeOf(from), homeOf(to)];
  return (formula) => movedFormula(formula, after.row - before.row, after.column - before.column);
}

/** The areas that a part has in the copy. */
function placesIn({ source, target, tiles }: Copying, areas: readonly Area[]): readonly Area[] {
  const shared = areas.flatMap((area) => intersection(area, source.area) ?? []);
  if (shared.some((area) => contains(area, source.area))) return [target];
  return tiles.flatMap(({ rows, columns }) =>
    shared.flatMap((area) => intersection(moved(area, rows, columns), target) ?? []),
  );
}

function uncovered<Part extends { readonly areas: readonly Area[] }>(
  parts: readonly Part[],
  target: Area,
): readonly Part[] {
  return parts
    .map((part) =>
      part.areas.some((area) => overlaps(area, target))
        ? { ...part, areas: part.areas.flatMap((area) => without(area, target)) }
        : part,
    )
    .filter(({ areas }) => areas.length > 0);
}

function copyFormats(copying: Copying): void {
  const { source, sheet, target } = copying;
  const made = source.sheet.conditionalFormats.flatMap((format): readonly ConditionalFormat[] => {
    const areas = placesIn(copying, format.areas);
    if (areas.length === 0) return [];
    const id = `${format.id}-${target.top}-${target.left}`;
    return [{ ...format, id, areas, rule: ruleWith(format.rule, shift(format.areas, areas)) }];
  });
  const kept = uncovered(sheet.conditionalFormats, target);
  if (made.length === 0 && kept.every((format, index) => format === sheet.conditionalFormats[index])) return;
  const order = [...kept, ...made].sort((one, other) => one.priority - other.priority);
  sheet.conditionalFormats = order.map((format, priority) => ({ ...format, priority }));
}

function copyValidations(copying: Copying): void {
  const { source, sheet, target } = copying;
  const made = source.sheet.validations.flatMap((validation): readonly Validation[] => {
    const areas = placesIn(copying, validation.areas);
    if (areas.length === 0) return [];
    return [{ ...validationWith(validation, shift(validation.areas, areas)), areas }];
  });
  const kept = uncovered(sheet.validations, target);
  if (
    made.length > 0 ||
    kept.length !== sheet.validations.length ||
    kept.some((one, at) => one !== sheet.validations[at])
  ) {
    sheet.validations = [...kept, ...made];
  }
}
