import type { Source } from "../../src/scorecard";
import { powerQueryOf } from "../../src/sources";
import { makeFacts } from "../make/makeFacts";
import { makeMeasure } from "../make/makeMeasure";

const facts = { ...makeFacts(), measures: [makeMeasure({ id: "K1", frequency: "Monthly" })] };

const source = (given: Partial<Source> = {}): Source => ({
  ...{
    name: "Sales",
    kind: "postgres",
    location: "SALES",
    table: "shop.sales",
    date: "day",
    value: "amount",
  },
  ...{ measure: { kind: "one", id: "K1", written: "Revenue" }, role: "Actual", aggregation: "Sum" },
  ...given,
});

test("PostgreSQL: its totals by month, under the headers of an Actuals table, without a server's name or a password", () => {
  expect(powerQueryOf(source({ scorecard: { kind: "column", column: 'the "site"' } }), facts)).toBe(
    [
      "let",
      '    Server = "the name of your server",',
      '    Database = "the name of the database",',
      "    Source = PostgreSQL.Database(Server, Database),",
      `    Figures = Value.NativeQuery(Source, "SELECT E'K1' AS ""Measure"", CAST(date_trunc('month', ""day"") AS DATE) AS ""Period"", ""the """"site"""""" AS ""Scorecard"", sum(CAST(""amount"" AS NUMERIC)) AS ""Actual"" FROM ""shop"".""sales"" GROUP BY CAST(date_trunc('month', ""day"") AS DATE), ""the """"site""""""")`,
      "in",
      "    Figures",
      "",
    ].join("\n"),
  );
});

test("ClickHouse: by an ODBC connection", () => {
  const recipe = powerQueryOf(source({ kind: "clickhouse", aggregation: "Last", from: 20_454 }), facts);
  expect(recipe).toContain('Figures = Odbc.Query("dsn=" & Dsn, "SELECT');
  expect(recipe).toContain("argMax(`amount`, `day`) AS `Actual`");
  expect(recipe).toContain("WHERE `day` >= toDate('2026-01-01')");
});

const none: readonly (readonly [what: string, given: Partial<Source>])[] = [
  ["a file", { kind: "csv" }],
  ["a source whose rows nobody says how to add up", { aggregation: undefined }],
  ["a source of measures of several frequencies", { measure: { kind: "column", column: "kpi" } }],
];
test.each(none)("There is none for %s", (_, given) => {
  const several = [
    makeMeasure({ id: "K1", frequency: "Monthly" }),
    makeMeasure({ id: "K2", frequency: "Yearly" }),
  ];
  expect(powerQueryOf(source(given), { ...facts, measures: several })).toBeUndefined();
});

test("What begins an escape in Power Query's language stays what it is", () => {
  expect(powerQueryOf(source({ table: undefined, query: "SELECT '#(lf)' AS day" }), facts)).toContain(
    "'#(#)(lf)'",
  );
});
