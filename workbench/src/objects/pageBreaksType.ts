import { areaOf } from "../book/area";
import { type HostObject, hostObject, method, type ObjectType, scalar } from "../protocol/hostObject";
import { invalidArgument, itemNotFound } from "../protocol/refusal";
import { type Arguments, wholeAt } from "./argument";
import { parseAreaOn } from "./parseAreaOn";
import { placeOf } from "./placeOf";
import type { SheetPlace } from "./sheetPlace";

interface Breaks extends SheetPlace {
  readonly list: "rowBreaks" | "columnBreaks";
}

interface Break extends Breaks {
  /** The row (column) before which the page ends. */
  readonly before: number;
}

const breakType: ObjectType<Break> = {
  name: "PageBreak",
  members: {
    RowIndex: scalar(({ list, before }) => (list === "rowBreaks" ? before : 0)),
    ColumnIndex: scalar(({ list, before }) => (list === "columnBreaks" ? before : 0)),
    GetCellAfterBreak: method(({ desk, sheet, list, before }) =>
      desk.make.range(sheet, list === "rowBreaks" ? areaOf(before, 0) : areaOf(0, before)),
    ),
    Delete: method(({ sheet, list, before }) => {
      sheet[list] = sheet[list].filter((each) => each !== before);
    }),
  },
};

function add(breaks: Breaks, args: Arguments): HostObject {
  const { desk, sheet, list } = breaks;
  const place = placeOf(args[0]) ?? parseAreaOn(desk, sheet, String(args[0]));
  if (!place || place.sheet !== sheet) throw invalidArgument("not a range on this sheet");
  const before = list === "rowBreaks" ? place.area.top : place.area.left;
  if (before === 0) throw invalidArgument("before the first row or column no page ends");
  sheet[list] = [...new Set([...sheet[list], before])].sort((one, other) => one - other);
  return hostObject(breakType, { ...breaks, before });
}

const breaksType: ObjectType<Breaks> = {
  name: "PageBreakCollection",
  items: (breaks) => breaks.sheet[breaks.list].map((before) => hostObject(breakType, { ...breaks, before })),
  members: {
    Add: method(add),
    GetCount: method(({ sheet, list }) => sheet[list].length),
    GetItem: method((breaks, args) => {
      const before = breaks.sheet[breaks.list][wholeAt(args, 0)];
      if (before === undefined) throw itemNotFound("page break");
      return hostObject(breakType, { ...breaks, before });
    }),
    RemovePageBreaks: method(({ sheet, list }) => {
      sheet[list] = [];
    }),
  },
};

export function makePageBreaks(place: SheetPlace, list: Breaks["list"]): HostObject {
  return hostObject(breaksType, { ...place, list });
}
