/* Filters of sheets and tables, and how tables were sorted. */
import { parseArea } from "../../book/address";
import type { Area } from "../../book/book";
import type { FilterCriteria, FilterDate, SortField, SortState } from "../../book/filter";
import { readColor } from "../style/colors";
import { readFill } from "../style/readStyles";
import { decodeEscapes } from "../xml/xmlText";
import { writeElement } from "../xml/writeXml";
import {
  attributeOf,
  childOf,
  childrenOf,
  flagOf,
  localName,
  numberOf,
  type XmlElement,
} from "../xml/xmlTree";
import { dateWords, dynamicWords, filterOperators } from "./filterWords";
import type { RuleSurroundings } from "./readConditionalFormats";

export interface FoundFilter {
  readonly area: Area;
  readonly columns: readonly {
    readonly offset: number;
    readonly criteria: FilterCriteria;
    readonly found: XmlElement;
  }[];
}

function two(number: number | undefined): string {
  return String(number ?? 1).padStart(2, "0");
}

function readDate(found: XmlElement): FilterDate {
  const part = (name: string) => two(numberOf(found, name));
  const day = `${attributeOf(found, "year") ?? ""}-${part("month")}-${part("day")}`;
  const specificity = dateWords.toOffice(attributeOf(found, "dateTimeGrouping"), "Day");
  const hasTime = ["Hour", "Minute", "Second"].includes(specificity);
  const time = (name: string) => two(numberOf(found, name) ?? 0);
  return { date: hasTime ? `${day}T${time("hour")}:${time("minute")}:${time("second")}` : day, specificity };
}

function readValues(found: XmlElement): FilterCriteria {
  const texts = childrenOf(found, "filter").map((one) => decodeEscapes(attributeOf(one, "val") ?? ""));
  const dates = childrenOf(found, "dateGroupItem").map(readDate);
  return { filterOn: "Values", values: [...texts, ...dates, ...(flagOf(found, "blank") ? [""] : [])] };
}

function readItems(found: XmlElement): FilterCriteria {
  const isTop = flagOf(found, "top", true);
  const isPercent = flagOf(found, "percent");
  const filterOn = isTop
    ? isPercent
      ? "TopPercent"
      : "TopItems"
    : isPercent
      ? "BottomPercent"
      : "BottomItems";
  return { filterOn, count: numberOf(found, "val") ?? 10 };
}

function readCustom(found: XmlElement): FilterCriteria {
  const [first = "", second] = childrenOf(found, "customFilter").map((one) => {
    const sign = filterOperators.toOffice(attributeOf(one, "operator"), "=");
    return sign + decodeEscapes(attributeOf(one, "val") ?? "");
  });
  const operator = flagOf(found, "and") ? "And" : "Or";
  return {
    filterOn: "Custom",
    criterion1: first,
    ...(second === undefined ? { operator: "And" } : { criterion2: second, operator }),
  };
}

function readColorFilter(found: XmlElement, { dxfs, palette }: RuleSurroundings): FilterCriteria {
  const dxf = dxfs[numberOf(found, "dxfId") ?? -1];
  const isCell = flagOf(found, "cellColor", true);
  // As a filter has it, the colour of a fill is its foreground, or where that is missing its background.
  const color = isCell
    ? (readFill(childOf(dxf, "fill"), palette).fill ??
      readColor(childOf(dxf, "fill", "patternFill", "bgColor"), palette))
    : readColor(childOf(dxf, "font", "color"), palette);
  return { filterOn: isCell ? "CellColor" : "FontColor", ...(color === undefined ? {} : { color }) };
}

function readCriteria(column: XmlElement, around: RuleSurroundings): FilterCriteria | undefined {
  const [found] = childrenOf(column);
  if (!found) return undefined;
  switch (localName(found)) {
    case "filters":
      return readValues(found);
    case "top10":
      return readItems(found);
    case "customFilters":
      return readCustom(found);
    case "colorFilter":
      return readColorFilter(found, around);
    case "dynamicFilter": {
      const criteria = dynamicWords.toOffice(attributeOf(found, "type"), "");
      return criteria === "" ? undefined : { filterOn: "Dynamic", criteria };
    }
  }
  return { filterOn: "Icon", xml: writeElement(column) };
}

/** The filter in an <autoFilter>; undefined where it does not say where it is. */
export function readFilter(found: XmlElement | undefined, around: RuleSurroundings): FoundFilter | undefined {
  const area = parseArea(attributeOf(found, "ref") ?? "");
  if (!found || !area) return undefined;
  const columns = childrenOf(found, "filterColumn").flatMap((column) => {
    const criteria = readCriteria(column, around);
    const offset = numberOf(column, "colId");
    return criteria && offset !== undefined ? [{ offset, criteria, found: column }] : [];
  });
  return { area, columns };
}

/** How a table's rows were sorted last; undefined where the file has a way that the model does not know. */
export function readSort(
  found: XmlElement | undefined,
  area: Area,
  around: RuleSurroundings,
): SortState | undefined {
  if (!found || flagOf(found, "columnSort")) return undefined;
  const fields = childrenOf(found, "sortCondition").map((one) => readField(one, area, around));
  if (fields.length === 0 || fields.includes(undefined)) return undefined;
  const method = attributeOf(found, "sortMethod") === "stroke" ? "StrokeCount" : "PinYin";
  return {
    fields: fields.flatMap((field) => field ?? []),
    matchCase: flagOf(found, "caseSensitive"),
    method,
  };
}

function readField(
  found: XmlElement,
  area: Area,
  { dxfs, palette }: RuleSurroundings,
): SortField | undefined {
  const place = parseArea(attributeOf(found, "ref") ?? "");
  const by = attributeOf(found, "sortBy") ?? "value";
  const isOdd = found.attributes.has("customList") || by === "icon";
  if (!place || isOdd || place.left < area.left || place.left > area.right) return undefined;
  const field = { key: place.left - area.left, ascending: !flagOf(found, "descending") };
  if (by === "value") return { ...field, sortOn: "Value" };
  const dxf = dxfs[numberOf(found, "dxfId") ?? -1];
  const fill = childOf(dxf, "fill", "patternFill");
  const color =
    by === "cellColor"
      ? readColor(childOf(fill, "fgColor") ?? childOf(fill, "bgColor"), palette)
      : readColor(childOf(dxf, "font", "color"), palette);
  return { ...field, sortOn: by === "cellColor" ? "CellColor" : "FontColor", ...(color ? { color } : {}) };
}
