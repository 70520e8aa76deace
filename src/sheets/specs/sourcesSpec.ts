import { needed, optional, type TableSpec } from "./spec";

/** Where figures are read from: files and databases. */
export const sourcesSpec = {
  name: "Sources",
  synonyms: ["Data sources"],
  columns: [
    needed("source", "Source"),
    optional("kind", "Kind"),
    needed("location", "Location"),
    optional("table", "Table"),
    optional("query", "Query"),
    needed("date", "Date"),
    needed("value", "Value"),
    needed("measure", "Measure"),
    optional("scorecard", "Scorecard"),
    optional("role", "Role"),
    optional("aggregation", "Aggregation"),
    optional("from", "From"),
    optional("format", "Format"),
  ],
} as const satisfies TableSpec;

const logged = [
  needed("when", "When"),
  needed("source", "Source"),
  optional("file", "File"),
  optional("rowsRead", "Rows read"),
  optional("figures", "Figures"),
  optional("rowsChanged", "Rows changed"),
  needed("fingerprint", "Fingerprint"),
] as const;

/** What was read from them, each time that something was new. */
export const refreshesSpec = {
  name: "Refreshes",
  synonyms: [],
  columns: logged,
} as const satisfies TableSpec;

/** What people answered who were asked for figures; its sources are the people. */
export const receivedSpec = { name: "Received", synonyms: [], columns: logged } as const satisfies TableSpec;
