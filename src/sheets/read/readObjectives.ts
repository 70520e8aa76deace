import type { Link, Objective, Problem } from "../../scorecard";
import type { FoundTable } from "../find/foundTable";
import type { Catalogue } from "./catalogue";
import { keepFirst } from "./keepFirst";
import { rollUpWords } from "./meanings";
import { rowReader, type Conventions, type RowReader } from "./rowReader";

/** Reads the objectives whose perspective exists. */
export function readObjectives(
  table: FoundTable | undefined,
  perspectives: Catalogue,
  problems: Problem[],
  conventions: Conventions,
): readonly Objective[] {
  const rows =
    table?.rows.flatMap((_, row) =>
      readObjective(rowReader(table, row, problems, conventions), perspectives),
    ) ?? [];
  return keepFirst("objective", rows, problems);
}

function readObjective(row: RowReader, perspectives: Catalogue): readonly Objective[] {
  const name = row.neededText("objective");
  const reference = row.neededText("perspective");
  if (name === undefined || reference === undefined) return [];
  const perspective = resolve(row, "perspective", {
    kind: "perspective",
    reference,
    catalogue: perspectives,
  });
  if (perspective === undefined) return [];
  const objective: Objective = {
    id: row.text("id") ?? name,
    name,
    perspective,
    weight: weightOf(row),
    at: row.at("objective"),
    rollUp: row.word("rollUp", rollUpWords),
    theme: row.text("theme"),
    owner: row.text("owner"),
    description: row.text("description"),
  };
  return [objective];
}

/** A relative weight; empty is 1. */
export function weightOf(row: RowReader): number {
  const weight = row.number("weight") ?? 1;
  if (weight >= 0) return weight;
  row.note({
    code: "number-out-of-range",
    at: row.at("weight"),
    column: "Weight",
    found: weight,
    expected: "a number from 0 up",
  });
  return 1;
}

interface Reference {
  /** What it refers to, as people call it. */
  readonly kind: string;
  readonly reference: string;
  readonly catalogue: Catalogue;
}

/** The id that a reference means; an unknown one is noted, with the nearest that there is. */
export function resolve(
  row: RowReader,
  key: string,
  { kind, reference, catalogue }: Reference,
): string | undefined {
  const id = catalogue.find(reference);
  if (id !== undefined) return id;
  const nearest = catalogue.nearest(reference);
  row.note({
    code: "unknown-reference",
    at: row.at(key),
    kind,
    found: reference,
    ...(nearest ? { nearest } : {}),
  });
  return undefined;
}

/** Reads the links between objectives that exist, each once. */
export function readLinks(
  table: FoundTable | undefined,
  objectives: Catalogue,
  problems: Problem[],
  conventions: Conventions,
): readonly Link[] {
  const links =
    table?.rows.flatMap((_, row) => readLink(rowReader(table, row, problems, conventions), objectives)) ?? [];
  const seen = new Set<string>();
  return links.filter(({ link, row }) => isFirst(link, row, seen)).map(({ link }) => link);
}

function readLink(row: RowReader, objectives: Catalogue) {
  const [fromText, toText] = [row.neededText("from"), row.neededText("to")];
  if (fromText === undefined || toText === undefined) return [];
  const from = resolve(row, "from", { kind: "objective", reference: fromText, catalogue: objectives });
  const to = resolve(row, "to", { kind: "objective", reference: toText, catalogue: objectives });
  if (from === undefined || to === undefined) return [];
  if (from === to) row.note({ code: "link-to-itself", at: row.at("from"), objective: from });
  const link: Link = { from, to, hypothesis: row.text("hypothesis"), lag: row.number("lag") };
  return from === to ? [] : [{ link, row }];
}

function isFirst({ from, to }: Link, row: RowReader, seen: Set<string>): boolean {
  const key = JSON.stringify([from, to]);
  if (!seen.has(key)) return Boolean(seen.add(key));
  row.note({ code: "link-twice", at: row.at("from"), from, to });
  return false;
}
