import type { Link, Problem } from "../../scorecard";
import type { FoundTable } from "../find";
import type { Catalogue } from "./catalogue";
import { resolve } from "./resolve";
import { rowReader, type Conventions, type RowReader } from "./rowReader";

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
  const link: Link = {
    from,
    to,
    hypothesis: row.text("hypothesis"),
    lag: row.number("lag"),
    at: row.at("from"),
  };
  return from === to ? [] : [{ link, row }];
}

function isFirst({ from, to }: Link, row: RowReader, seen: Set<string>): boolean {
  const key = JSON.stringify([from, to]);
  if (!seen.has(key)) return Boolean(seen.add(key));
  row.note({ code: "link-twice", at: row.at("from"), from, to });
  return false;
}
