import { placeText } from "../../scorecard";
import { placeOf } from "../grid";
import type { TablePlace } from "../find";
import { mappedFacts } from "./mappedFacts";
import type { Mapper } from "./mapper";
import { rangesOf, type MappingRow } from "./mapping";
import { readMapping } from "./readMapping";
import { withoutSheets } from "./withoutSheets";

export const readMapped: Mapper = (table, workbook, problems) => {
  const mapping = readMapping(table, workbook, problems);
  return {
    others: withoutSheets(workbook, mapping),
    places: mappedPlaces(mapping),
    factsFor: (context, noted) => mappedFacts(mapping, workbook, context, noted),
  };
};

function mappedPlaces(mapping: readonly MappingRow[]): readonly TablePlace[] {
  return rangesOf(mapping).map(({ sheet, area }) => {
    const at = placeOf(sheet, area.top, area.left);
    return { name: "Actuals", place: placeText(at), at, sheet, rows: area.bottom - area.top + 1 };
  });
}
