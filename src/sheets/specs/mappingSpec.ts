import { needed, optional, type TableSpec } from "./spec";

export const mappingSpec = {
  name: "Mapping",
  synonyms: ["Sheet mapping"],
  columns: [
    needed("sheet", "Sheet", "The sheet of your own that holds figures"),
    needed("range", "Range", "The cells below its headers, such as B6:O40; rows right below belong to it"),
    optional(
      "column",
      "Column",
      "A column of the range such as D, or neighbouring ones such as D:O; empty: what is said holds for the whole range",
    ),
    needed(
      "holds",
      "Holds",
      "Measure, Figure, Period, Year, Role, Scorecard, Unit, Owner, Direction, Perspective, Objective, Nothing; of a whole range also Several rows and Zeros",
    ),
    optional("role", "Role", "Of figures: Actual, Target, Forecast, Prior or Red flag; empty is Actual"),
    optional(
      "period",
      "Period",
      "Of figures: 2026-03, or the row of the headers that says it, such as row 5",
    ),
    optional("measure", "Measure", "Of figures: the measure's name, or the row of the headers that says it"),
    optional("says", "Says", "Of a whole range: the year of its months, its period, or Sum, Average, Last"),
    optional(
      "header",
      "Header",
      "The header above the column when this was agreed; another one there stops the reading",
    ),
  ],
} as const satisfies TableSpec;
