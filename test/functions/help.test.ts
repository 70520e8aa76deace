import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { readFileSync } from "node:fs";
import guide from "../../config/help/guide.json";
import type { CellValue } from "excel-workbench";
import {
  measureFields,
  objectiveFields,
  perspectiveFields,
  scorecardFields,
} from "../../src/functions/liveFields";
import { functionsFile, hostWithExample } from "../make/addIn";

const pages = Object.entries(guide.functions);

/** A value as the pages show it: numbers with as many decimals as the page gives, errors as their name. */
function shownAs(wanted: unknown, value: CellValue): unknown {
  if (typeof value === "object") return value.error;
  if (typeof value !== "number" || typeof wanted !== "number") return value;
  const decimals = (String(wanted).split(".")[1] ?? "").length;
  return Number(value.toFixed(decimals));
}

/** The value beside what the page gives, rows of values for rows. */
function shown(wanted: unknown, found: CellValue | CellValue[][]): unknown {
  if (!Array.isArray(found)) return shownAs(wanted, found);
  const rows: unknown[] = Array.isArray(wanted) ? wanted : [];
  return found.map((row, r) => {
    const cells: unknown = rows[r];
    return row.map((value, c) => shownAs(Array.isArray(cells) ? cells[c] : undefined, value));
  });
}

test.each(pages)("every example of %s gives what its help page says", async (_name, { examples }) => {
  const host = await hostWithExample();
  for (const { formula, gives } of examples) {
    const found = await host.evaluate(formula);
    expect([formula, shown(gives, found)]).toEqual([formula, gives]);
  }
});

test.each(pages)(
  "every error of %s carries the sentence that its help page shows",
  async (_name, { errors }) => {
    const host = await hostWithExample();
    for (const { formula, error, says } of errors) {
      expect([formula, await host.evaluate(formula)]).toEqual([formula, { error, message: says }]);
    }
  },
);

test("the example in each function's own comment gives what the comment says", async () => {
  const { functions }: { readonly functions: readonly { readonly description?: string }[] } = JSON.parse(
    readFileSync(functionsFile, "utf8"),
  );
  const host = await hostWithExample();
  for (const { description = "" } of functions) {
    const [, formula = "", gives] = /Example: (=.*?\))(?: gives (.*))?\.$/.exec(description) ?? [];
    expect([description, formula]).not.toEqual([description, ""]);
    if (gives === undefined) continue;
    const wanted = Number.isNaN(Number(gives)) ? gives : Number(gives);
    expect([formula, shown(wanted, await host.evaluate(formula))]).toEqual([formula, wanted]);
  }
});

test("the live functions' pages tell of every field", () => {
  const { KPI, OBJECTIVE, PERSPECTIVE, SCORECARD } = guide.functions;
  expect(Object.keys(KPI.fields).sort()).toEqual(Object.keys(measureFields).sort());
  expect(Object.keys(OBJECTIVE.fields).sort()).toEqual(Object.keys(objectiveFields).sort());
  expect(Object.keys(PERSPECTIVE.fields).sort()).toEqual(Object.keys(perspectiveFields).sort());
  expect(Object.keys(SCORECARD.fields).sort()).toEqual(Object.keys(scorecardFields).sort());
});

test("the committed help pages are those that the comments and the guide make", () => {
  const root = join(__dirname, "../..");
  execFileSync("node", [join(root, "config/writeHelp.js"), "--check"], { cwd: root, stdio: "pipe" });
});
