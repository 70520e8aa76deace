import { needed, optional, type TableSpec } from "./spec";

export const mappingSpec = {
  name: "Mapping",
  synonyms: ["Sheet mapping"],
  columns: [
    needed("sheet", "Sheet"),
    needed("range", "Range"),
    optional("column", "Column"),
    needed("holds", "Holds"),
    optional("role", "Role"),
    optional("period", "Period"),
    optional("measure", "Measure"),
    optional("says", "Says"),
    optional("header", "Header"),
  ],
} as const satisfies TableSpec;
