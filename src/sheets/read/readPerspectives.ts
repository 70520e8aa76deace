import { nameKey, type Perspective, type Problem } from "../../scorecard";
import type { FoundTable } from "../find";
import { makeCatalogue, type Catalogue } from "./catalogue";
import { keepFirst } from "./keepFirst";
import { rollUpWords } from "./meanings";
import { rowReader, type Conventions } from "./rowReader";

export interface PerspectivesRead {
  readonly perspectives: readonly Perspective[];
  readonly catalogue: Catalogue;
}

/** The four of Kaplan and Norton, with the other names they go by: used where there is no Perspectives table. */
const classic: Readonly<Record<string, readonly string[]>> = {
  Financial: ["Finance", "Finanzen", "Finanzperspektive"],
  Customer: ["Customers", "Kunden"],
  "Internal Process": [
    "Internal",
    "Process",
    "Processes",
    "Internal Processes",
    "Internal Business Process",
    "Prozesse",
  ],
  "Learning & Growth": [
    "Learning and Growth",
    "People",
    "Organisational Capacity",
    "Organizational Capacity",
    "Lernen",
  ],
};

/** Reads the perspectives in the order they are shown: by Order, else as the rows stand. */
export function readPerspectives(
  table: FoundTable | undefined,
  problems: Problem[],
  conventions: Conventions,
): PerspectivesRead {
  if (!table) return classicPerspectives();
  const rows = table.rows.flatMap((_, row) => {
    const reader = rowReader(table, row, problems, conventions);
    const name = reader.text("perspective");
    if (name === undefined) return [];
    const weight = reader.number("weight") ?? 1;
    const question = reader.text("question");
    const order = reader.number("order");
    const rollUp = reader.word("rollUp", rollUpWords);
    const said = { ...(question ? { question } : {}), ...(rollUp ? { rollUp } : {}) };
    return [{ id: name, name, weight, order, at: reader.at("perspective"), ...said }];
  });
  const kept = keepFirst("perspective", rows, problems);
  const perspectives = [...kept].sort((a, b) => (a.order ?? Infinity) - (b.order ?? Infinity) || 0);
  return {
    perspectives: perspectives.map(({ order: _order, ...perspective }) => perspective),
    catalogue: makeCatalogue(kept),
  };
}

function classicPerspectives(): PerspectivesRead {
  const perspectives = Object.keys(classic).map((name) => ({ id: name, name, weight: 1 }));
  const names = Object.entries(classic).flatMap(([id, others]) =>
    [id, ...others].map((name) => ({ id, name })),
  );
  const known = new Map(names.map(({ id, name }) => [nameKey(name), id]));
  return {
    perspectives,
    catalogue: { ...makeCatalogue(perspectives), find: (reference) => known.get(nameKey(reference)) },
  };
}
