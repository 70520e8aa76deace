import type { Area } from "../book/book";
import { columnLimit, rowLimit } from "../book/area";
import { type HostObject, hostObject, method, nullObject, type ObjectType } from "../protocol/hostObject";
import { invalidArgument } from "../protocol/refusal";
import { optionalWholeAt } from "./argument";
import { parseAreaOn } from "./parseAreaOn";
import { placeOf } from "./placeOf";
import type { SheetPlace } from "./sheetPlace";

function freeze({ sheet }: SheetPlace, row: number, column: number): void {
  const isOnSheet = row >= 0 && column >= 0 && row < rowLimit && column < columnLimit;
  if (!isOnSheet) throw invalidArgument("can't freeze less than nothing, nor all");
  if (row === 0 && column === 0) delete sheet.frozenAt;
  else sheet.frozenAt = { row, column };
}

function frozenArea({ sheet }: SheetPlace): Area | undefined {
  const at = sheet.frozenAt;
  if (!at) return undefined;
  const bottom = at.row === 0 ? rowLimit - 1 : at.row - 1;
  return { top: 0, left: 0, bottom, right: at.column === 0 ? columnLimit - 1 : at.column - 1 };
}

/** `freezeAt(range)`: the range stays in view, and all above and left of it. */
function freezeAt(place: SheetPlace, given: unknown): void {
  const found = placeOf(given) ?? parseAreaOn(place.desk, place.sheet, String(given));
  if (!found || found.sheet !== place.sheet) throw invalidArgument("not a range on this sheet");
  const { bottom, right } = found.area;
  freeze(place, bottom === rowLimit - 1 ? 0 : bottom + 1, right === columnLimit - 1 ? 0 : right + 1);
}

const freezePanesType: ObjectType<SheetPlace> = {
  name: "WorksheetFreezePanes",
  members: {
    FreezeRows: method((place, args) => freeze(place, optionalWholeAt(args, 0) ?? 1, 0)),
    FreezeColumns: method((place, args) => freeze(place, 0, optionalWholeAt(args, 0) ?? 1)),
    FreezeAt: method((place, args) => freezeAt(place, args[0])),
    Unfreeze: method((place) => freeze(place, 0, 0)),
    GetLocation: method((place) => {
      const area = frozenArea(place);
      return area ? place.desk.make.range(place.sheet, area) : nullObject;
    }),
    GetLocationOrNullObject: method((place) => {
      const area = frozenArea(place);
      return area ? place.desk.make.range(place.sheet, area) : nullObject;
    }),
  },
};

export function makeFreezePanes(place: SheetPlace): HostObject {
  return hostObject(freezePanesType, place);
}
