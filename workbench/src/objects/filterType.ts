/* `worksheet.autoFilter`, `table.autoFilter` and the filter of a table's column. */
import type { Area } from "../book/book";
import type { FilterCriteria, FilterDate } from "../book/filter";
import { columnCount, contains } from "../book/area";
import {
  type HostObject,
  hostObject,
  method,
  nullObject,
  type ObjectType,
  scalar,
} from "../protocol/hostObject";
import { apiNotFound, invalidArgument, itemNotFound } from "../protocol/refusal";
import {
  type Arguments,
  asColor,
  isRecord,
  numberAt,
  wholeAt,
  oneOf,
  optionalTextAt,
  recordAt,
  textAt,
} from "./argument";
import {
  clearFilters,
  type FilterOwner,
  reapplyFilters,
  setFilter,
  sheetFilters,
  startSheetFilter,
  tableFilters,
} from "./filtering";
import { parseAreaOn } from "./parseAreaOn";
import { placeOf } from "./placeOf";
import type { SheetPlace } from "./sheetPlace";
import { changeTable, tableOf, type TablePlace } from "./tablePlace";

type Given = Readonly<Record<string, unknown>>;

const kinds = [
  "Values", "TopItems", "TopPercent", "BottomItems", "BottomPercent", "CellColor", "FontColor", "Dynamic", "Custom", "Icon",
] as const; // prettier-ignore

const periods = [
  "AboveAverage", "BelowAverage", "LastMonth", "LastQuarter", "LastWeek", "LastYear", "NextMonth", "NextQuarter", "NextWeek",
  "NextYear", "ThisMonth", "ThisQuarter", "ThisWeek", "ThisYear", "Today", "Tomorrow", "YearToDate", "Yesterday",
  ...["April", "August", "December", "Februray", "January", "July", "June", "March", "May", "November", "October", "September",
    "Quarter1", "Quarter2", "Quarter3", "Quarter4"].map((period) => `AllDatesInPeriod${period}`),
]; // prettier-ignore

function countOf(given: unknown): number {
  const count = Number(given);
  if (!Number.isInteger(count) || count < 1 || count > 500)
    throw invalidArgument("the count lies between 1 and 500");
  return count;
}

function valueOf(given: unknown): string | FilterDate {
  if (typeof given === "string" || typeof given === "number" || typeof given === "boolean")
    return String(given);
  if (!isRecord(given)) throw invalidArgument("a value is a text or a date");
  const specificity = oneOf(given.specificity ?? "Day", ["Year", "Month", "Day", "Hour", "Minute", "Second"]);
  return { date: String(given.date), specificity };
}

function customOf(given: Given): FilterCriteria {
  if (typeof given.criterion1 !== "string") throw invalidArgument("a custom filter has a criterion");
  const second = typeof given.criterion2 === "string" ? { criterion2: given.criterion2 } : {};
  const operator = oneOf(given.operator ?? "And", ["And", "Or"]);
  return { filterOn: "Custom", criterion1: given.criterion1, ...second, operator };
}

/** The criteria of an add-in, as the book keeps them. */
function criteriaOf(given: Given): FilterCriteria {
  const filterOn = oneOf(given.filterOn, kinds);
  switch (filterOn) {
    case "Values": {
      const values: readonly unknown[] = Array.isArray(given.values) ? given.values : [];
      if (values.length === 0) throw invalidArgument("a filter has at least one value");
      return { filterOn, values: values.map(valueOf) };
    }
    case "CellColor":
    case "FontColor":
      return { filterOn, ...(given.color ? { color: asColor(given.color) } : {}) };
    case "Dynamic":
      return { filterOn, criteria: oneOf(given.dynamicCriteria, periods) };
    case "Custom":
      return customOf(given);
    case "Icon":
      throw apiNotFound("Filter.ApplyIconFilter()");
    default:
      return { filterOn, count: countOf(given.criterion1) };
  }
}

/** The same as an add-in gets it back. */
function shown(criteria: FilterCriteria | undefined): Given | null {
  if (!criteria) return null;
  switch (criteria.filterOn) {
    case "Dynamic":
      return { filterOn: criteria.filterOn, dynamicCriteria: criteria.criteria };
    case "Icon":
      return { filterOn: criteria.filterOn };
    case "TopItems":
    case "TopPercent":
    case "BottomItems":
    case "BottomPercent":
      return { filterOn: criteria.filterOn, criterion1: String(criteria.count) };
    default:
      return { ...criteria };
  }
}

interface ColumnPlace {
  readonly owner: () => FilterOwner;
  readonly offset: () => number;
}

function apply(place: ColumnPlace, given: Given): void {
  setFilter(place.owner(), place.offset(), criteriaOf(given));
}

function applier(makeCriteria: (args: Arguments) => Given) {
  return method<ColumnPlace>((place, args) => apply(place, makeCriteria(args)));
}

const filterType: ObjectType<ColumnPlace> = {
  name: "Filter",
  members: {
    Criteria: scalar(({ owner, offset }) => {
      const at = offset();
      return shown(owner().columns.find((each) => each.offset === at)?.criteria);
    }),
    Apply: applier((args) => recordAt(args, 0)),
    ApplyValuesFilter: applier((args) => ({ filterOn: "Values", values: args[0] })),
    ApplyTopItemsFilter: applier((args) => ({ filterOn: "TopItems", criterion1: numberAt(args, 0) })),
    ApplyTopPercentFilter: applier((args) => ({ filterOn: "TopPercent", criterion1: numberAt(args, 0) })),
    ApplyBottomItemsFilter: applier((args) => ({ filterOn: "BottomItems", criterion1: numberAt(args, 0) })),
    ApplyBottomPercentFilter: applier((args) => ({
      filterOn: "BottomPercent",
      criterion1: numberAt(args, 0),
    })),
    ApplyCellColorFilter: applier((args) => ({ filterOn: "CellColor", color: textAt(args, 0) })),
    ApplyFontColorFilter: applier((args) => ({ filterOn: "FontColor", color: textAt(args, 0) })),
    ApplyDynamicFilter: applier((args) => ({ filterOn: "Dynamic", dynamicCriteria: textAt(args, 0) })),
    ApplyCustomFilter: applier((args) => ({
      filterOn: "Custom",
      criterion1: textAt(args, 0),
      criterion2: optionalTextAt(args, 1),
      operator: optionalTextAt(args, 2),
    })),
    Clear: method(({ owner, offset }) => setFilter(owner(), offset(), undefined)),
  },
};

/** The filter of a table's column, known by the column's id. */
export function makeColumnFilter(place: TablePlace, columnId: number): HostObject {
  const offset = () => {
    const found = tableOf(place).table.columns.findIndex(({ id }) => id === columnId);
    if (found < 0) throw itemNotFound("the column is gone");
    return found;
  };
  return hostObject(filterType, { owner: () => tableFilters(place), offset });
}

/** Where an AutoFilter belongs, and how it is put on and taken off there. */
interface AutoFilterPlace {
  readonly desk: SheetPlace["desk"];
  readonly owner: () => FilterOwner | undefined;
  readonly start: (given: unknown) => void;
  readonly remove: () => void;
}

function columnAt(owner: FilterOwner, args: Arguments, index: number): number {
  const offset = wholeAt(args, index);
  if (offset < 0 || offset >= columnCount(owner.area)) {
    throw invalidArgument("no such column");
  }
  return offset;
}

function start(place: AutoFilterPlace, args: Arguments): void {
  place.start(args[0]);
  const owner = place.owner();
  if (!owner || args[1] === undefined || args[1] === null) return;
  const offset = columnAt(owner, args, 1);
  if (isRecord(args[2])) setFilter(owner, offset, criteriaOf(args[2]));
}

function withOwner(act: (owner: FilterOwner, args: Arguments) => void) {
  return method<AutoFilterPlace>((place, args) => {
    const owner = place.owner();
    if (owner) act(owner, args);
  });
}

function rangeOf(place: AutoFilterPlace): HostObject | undefined {
  const owner = place.owner();
  return owner && place.desk.make.range(owner.sheet, owner.area);
}

const autoFilterType: ObjectType<AutoFilterPlace> = {
  name: "AutoFilter",
  members: {
    Enabled: scalar(({ owner }) => owner() !== undefined),
    IsDataFiltered: scalar(({ owner }) => (owner()?.columns.length ?? 0) > 0),
    Criteria: scalar(({ owner }) => {
      const found = owner();
      if (!found) return [];
      const width = columnCount(found.area);
      return Array.from({ length: width }, (_, offset) =>
        shown(found.columns.find((each) => each.offset === offset)?.criteria),
      );
    }),
    Apply: method(start),
    ClearColumnCriteria: withOwner((owner, args) => setFilter(owner, columnAt(owner, args, 0), undefined)),
    ClearCriteria: withOwner(clearFilters),
    Reapply: withOwner(reapplyFilters),
    Remove: method((place) => {
      const owner = place.owner();
      if (owner) clearFilters(owner);
      place.remove();
    }),
    GetRange: method((place) => {
      const range = rangeOf(place);
      if (!range) throw itemNotFound("the filter");
      return range;
    }),
    GetRangeOrNullObject: method((place) => rangeOf(place) ?? nullObject),
  },
};

function areaGiven({ desk, sheet }: SheetPlace, given: unknown): Area {
  const found = placeOf(given) ?? parseAreaOn(desk, sheet, String(given));
  if (!found || found.sheet !== sheet) throw invalidArgument("not a range on this sheet");
  return found.area;
}

export function makeSheetFilter(place: SheetPlace): HostObject {
  const self: AutoFilterPlace = {
    desk: place.desk,
    owner: () => sheetFilters(place),
    start: (given) => startSheetFilter(place, areaGiven(place, given)),
    remove: () => void delete place.sheet.autoFilter,
  };
  return hostObject(autoFilterType, self);
}

export function makeTableFilter(place: TablePlace): HostObject {
  const self: AutoFilterPlace = {
    desk: place.desk,
    owner: () => (tableOf(place).table.showFilterButton ? tableFilters(place) : undefined),
    start: (given) => {
      const { sheet, table } = tableOf(place);
      const area = areaGiven({ desk: place.desk, sheet }, given);
      if (!contains(table.area, area)) throw invalidArgument("the range lies outside the table");
      changeTable(place, { showFilterButton: true });
    },
    remove: () => void changeTable(place, { showFilterButton: false }),
  };
  return hostObject(autoFilterType, self);
}
