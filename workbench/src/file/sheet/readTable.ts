/* A table part. */
import { parseArea } from "../../book/address";
import type { Table, TableColumn } from "../../book/book";
import { fromFileFormula } from "../formula/fromFileFormula";
import { decodeEscapes } from "../xml/xmlText";
import { readFilter, readSort } from "./readFilter";
import type { RuleSurroundings } from "./readConditionalFormats";
import { attributeOf, childOf, childrenOf, flagOf, numberOf, textOf, type XmlElement } from "../xml/xmlTree";

function readColumn(found: XmlElement, index: number, table: { name: string }): TableColumn {
  const calculated = childOf(found, "calculatedColumnFormula");
  const label = attributeOf(found, "totalsRowLabel");
  const total = attributeOf(found, "totalsRowFunction");
  return {
    id: numberOf(found, "id") ?? index + 1,
    name: decodeEscapes(attributeOf(found, "name") ?? `Column${index + 1}`),
    ...(calculated === undefined
      ? {}
      : { calculatedFormula: fromFileFormula(textOf(calculated), { table }) }),
    ...(label === undefined ? {} : { totalsLabel: decodeEscapes(label) }),
    ...(total === undefined || total === "none" ? {} : { totalsFunction: total }),
  };
}

/** The table that a table part describes; undefined when it does not say where it is. */
export function readTable(root: XmlElement, around: RuleSurroundings): Table | undefined {
  const area = parseArea(attributeOf(root, "ref") ?? "");
  const id = numberOf(root, "id");
  if (area === undefined || id === undefined) return undefined;
  const name = decodeEscapes(attributeOf(root, "displayName") ?? attributeOf(root, "name") ?? `Table${id}`);
  const style = childOf(root, "tableStyleInfo");
  const columns = childrenOf(childOf(root, "tableColumns"), "tableColumn").map((found, index) =>
    readColumn(found, index, { name }),
  );
  const filters = (readFilter(childOf(root, "autoFilter"), around)?.columns ?? []).flatMap((filter) => {
    const column = columns[filter.offset]?.id;
    return column === undefined ? [] : [{ column, criteria: filter.criteria }];
  });
  const sort = readSort(childOf(root, "sortState"), area, around);
  return {
    id,
    name,
    area,
    columns,
    ...(filters.length === 0 ? {} : { filters }),
    ...(sort === undefined ? {} : { sort }),
    hasHeaders: (numberOf(root, "headerRowCount") ?? 1) > 0,
    hasTotals: (numberOf(root, "totalsRowCount") ?? 0) > 0,
    style: attributeOf(style, "name") ?? "",
    showBandedRows: flagOf(style, "showRowStripes"),
    showBandedColumns: flagOf(style, "showColumnStripes"),
    showFilterButton: childOf(root, "autoFilter") !== undefined,
    highlightFirstColumn: flagOf(style, "showFirstColumn"),
    highlightLastColumn: flagOf(style, "showLastColumn"),
  };
}
