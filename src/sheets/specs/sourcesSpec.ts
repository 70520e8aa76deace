import { needed, optional, type TableSpec } from "./spec";

/** Where figures are read from: files and databases. */
export const sourcesSpec = {
  name: "Sources",
  synonyms: ["Data sources", "Figures from"],
  columns: [
    needed("source", "Source", "Data source"),
    optional("kind", "Kind"),
    needed("location", "Location", "File", "Connection"),
    optional("table", "Table", "Sheet"),
    optional("query", "Query", "SQL"),
    needed("date", "Date", "Date column"),
    needed("value", "Value", "Value column"),
    needed("measure", "Measure", "Measure column"),
    optional("scorecard", "Scorecard", "Scorecard column"),
    optional("role", "Role"),
    optional("aggregation", "Aggregation"),
    optional("from", "From"),
    optional("format", "Format"),
  ],
} as const satisfies TableSpec;

/** What was read from them, each time that something was new. */
export const refreshesSpec = {
  name: "Refreshes",
  synonyms: ["Refresh log"],
  columns: [
    needed("when", "When"),
    needed("source", "Source"),
    optional("rowsRead", "Rows read"),
    optional("figures", "Figures"),
    optional("rowsChanged", "Rows changed"),
    needed("fingerprint", "Fingerprint"),
  ],
} as const satisfies TableSpec;

/** What people answered who were asked for figures, each time that something was new. */
export const receivedSpec = {
  name: "Received",
  synonyms: ["Answers"],
  columns: [
    needed("when", "When"),
    needed("source", "From"),
    needed("file", "File"),
    optional("figures", "Figures"),
    optional("rowsChanged", "Rows changed"),
    needed("fingerprint", "Fingerprint"),
  ],
} as const satisfies TableSpec;
