/* Filters of sheets and tables, and how tables are sorted. What did not change keeps its element. */
import { addressOf } from "../../book/address";
import type { Area } from "../../book/book";
import type { FilterCriteria, FilterDate, SortState } from "../../book/filter";
import { dateWords, dynamicWords, filterOperators } from "../sheet/filterWords";
import { parseXml } from "../xml/parseXml";
import { encodeEscapes } from "../xml/xmlText";
import {
  childOf,
  childrenOf,
  element,
  isElement,
  localName,
  needChild,
  numberOf,
  prefixOf,
  removeChildren,
  replaceChild,
  setAttribute,
  withPrefix,
  type XmlElement,
} from "../xml/xmlTree";
import { isSame } from "../../book/same";
import type { SheetEdit } from "./sheetEdit";
import type { StyleWriter } from "./styleWriter";
import { worksheetOrder } from "./worksheetOrder";

interface Column {
  readonly offset: number;
  readonly criteria: FilterCriteria;
}

const dateParts = ["year", "month", "day", "hour", "minute", "second"] as const;

function dateElement({ date, specificity }: FilterDate): XmlElement {
  const numbers = date.split(/[-T :]/).map(Number);
  const depth = dateParts.findIndex((part) => part === dateWords.toFile(specificity, "day"));
  const values = dateParts.slice(0, depth + 1).map((part, index) => [part, numbers[index] ?? 0] as const);
  return element("dateGroupItem", {
    ...Object.fromEntries(values),
    dateTimeGrouping: dateWords.toFile(specificity, "day"),
  });
}

function valuesElement(values: readonly (string | FilterDate)[]): XmlElement {
  const texts = values.flatMap((value) => (typeof value === "string" && value !== "" ? [value] : []));
  const dates = values.flatMap((value) => (typeof value === "string" ? [] : [value]));
  return element("filters", { blank: values.includes("") || undefined }, [
    ...texts.map((val) => element("filter", { val: encodeEscapes(val) })),
    ...dates.map(dateElement),
  ]);
}

function customElement({
  criterion1,
  criterion2,
  operator,
}: Extract<FilterCriteria, { filterOn: "Custom" }>) {
  const all = criterion2 === undefined ? [criterion1] : [criterion1, criterion2];
  const made = all.map((criterion) => {
    const [, sign = "=", val = ""] = /^(<>|<=|>=|<|>|=)?(.*)$/s.exec(criterion) ?? [];
    const stored = filterOperators.toFile(sign, "equal");
    return element("customFilter", {
      operator: stored === "equal" ? undefined : stored,
      val: encodeEscapes(val),
    });
  });
  return element(
    "customFilters",
    { and: (criterion2 !== undefined && operator === "And") || undefined },
    made,
  );
}

function criteriaElement(criteria: FilterCriteria, styles: StyleWriter): XmlElement | undefined {
  switch (criteria.filterOn) {
    case "Values":
      return valuesElement(criteria.values);
    case "TopItems":
    case "TopPercent":
    case "BottomItems":
    case "BottomPercent": {
      const isTop = criteria.filterOn.startsWith("Top");
      const isPercent = criteria.filterOn.endsWith("Percent");
      return element("top10", { top: isTop, percent: isPercent || undefined, val: criteria.count });
    }
    case "CellColor":
    case "FontColor": {
      const isCell = criteria.filterOn === "CellColor";
      const dxfId = styles.colorNumber(isCell ? "fill" : "font", criteria.color);
      return element("colorFilter", { dxfId, cellColor: isCell ? undefined : false });
    }
    case "Dynamic":
      return element("dynamicFilter", { type: dynamicWords.toFile(criteria.criteria, "null") });
    case "Custom":
      return customElement(criteria);
    case "Icon":
      return undefined;
  }
}

function columnElement({ offset, criteria }: Column, styles: StyleWriter): XmlElement {
  if (criteria.filterOn === "Icon") {
    const kept = parseXml(criteria.xml).root;
    setAttribute(kept, "colId", offset);
    return kept;
  }
  const made = criteriaElement(criteria, styles);
  return element("filterColumn", { colId: offset }, made ? [made] : []);
}

export interface FilterEdit {
  readonly styles: StyleWriter;
  readonly area: Area;
  readonly before: readonly Column[];
  readonly now: readonly Column[];
}

/** What the file says of a column besides its filter: whether its button is hidden. */
function buttonOf(found: XmlElement): XmlElement {
  return { ...found, attributes: new Map(found.attributes), children: [] };
}

function saysNothing({ attributes, children }: XmlElement): boolean {
  return attributes.size <= 1 && children.length === 0;
}

/** Changes an <autoFilter>: where it lies, and the columns whose filters differ. */
export function patchFilter(filter: XmlElement, { styles, area, before, now }: FilterEdit) {
  setAttribute(filter, "ref", addressOf(area));
  if (isSame(before, now)) return;
  const known = new Map(childrenOf(filter, "filterColumn").map((one) => [numberOf(one, "colId"), one]));
  const isKept = (column: Column) => before.some((old) => isSame(old, column)) && known.has(column.offset);
  const others = filter.children.filter((child) => !isElement(child) || localName(child) !== "filterColumn");
  const columns = now.map((column) => {
    const found = known.get(column.offset);
    if (found && isKept(column)) return found;
    const made = withPrefix(columnElement(column, styles), prefixOf(filter));
    return found ? { ...buttonOf(found), children: made.children } : made;
  });
  const without = [...known.values()]
    .filter((one) => !now.some(({ offset }) => offset === numberOf(one, "colId")))
    // What the model never knew as a filter stays; one that it knew is gone.
    .map((one) => (before.some(({ offset }) => offset === numberOf(one, "colId")) ? buttonOf(one) : one))
    .filter((one) => !saysNothing(one));
  const all = [...without, ...columns].sort(
    (one, other) => (numberOf(one, "colId") ?? 0) - (numberOf(other, "colId") ?? 0),
  );
  filter.children = [...all, ...others];
}

export function sortElement(sort: SortState, area: Area, styles: StyleWriter): XmlElement {
  const fields = sort.fields.map(({ key, sortOn, ascending, color }) => {
    const column = area.left + key;
    const isColor = sortOn !== "Value";
    return element("sortCondition", {
      descending: ascending ? undefined : true,
      sortBy: isColor ? (sortOn === "CellColor" ? "cellColor" : "fontColor") : undefined,
      ref: addressOf({ ...area, left: column, right: column }),
      dxfId: isColor ? styles.colorNumber(sortOn === "CellColor" ? "fill" : "font", color) : undefined,
    });
  });
  const values = {
    caseSensitive: sort.matchCase || undefined,
    sortMethod: sort.method === "StrokeCount" ? "stroke" : undefined,
    ref: addressOf(area),
  };
  return element("sortState", values, fields);
}

/** The filter of a sheet's own cells. */
export function writeSheetFilter(edit: SheetEdit) {
  const { before, now, tools } = edit;
  if (isSame(before.autoFilter, now.autoFilter)) return;
  const root = edit.root();
  if (!now.autoFilter) {
    removeChildren(root, "autoFilter");
    return;
  }
  if (!childOf(root, "autoFilter")) {
    replaceChild(root, "autoFilter", element("autoFilter"), worksheetOrder);
  }
  const columnsOf = (filter: SheetEdit["now"]["autoFilter"]) =>
    (filter?.columns ?? []).map(({ column, criteria }) => ({ offset: column, criteria }));
  patchFilter(needChild(root, "autoFilter", worksheetOrder), {
    styles: tools.styles,
    area: now.autoFilter.area,
    before: columnsOf(before.autoFilter),
    now: columnsOf(now.autoFilter),
  });
  if (!isSame(before.autoFilter?.area, now.autoFilter.area))
    removeChildren(needChild(root, "autoFilter", worksheetOrder), "sortState");
}
