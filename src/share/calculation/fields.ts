import { plainWord } from "../../scorecard";
import type { Asked } from "./asked";
import type { ItemKind } from "./items";
import type { ItemColumn } from "./layout";

const groupFields: Readonly<Record<string, ItemColumn>> = {
  score: "score",
  status: "status",
  coverage: "coverage",
  change: "change",
  trend: "trend",
  "less data": "lessData",
  "computed status": "computed",
  name: "name",
};

/** The columns in which a field stands, by the names that the live functions know them by. */
const fields: Readonly<Partial<Record<ItemKind, Readonly<Record<string, ItemColumn>>>>> = {
  measure: {
    score: "score",
    status: "status",
    actual: "actual",
    target: "target",
    "target high": "targetHigh",
    "red flag": "redFlag",
    variance: "variance",
    previous: "previous",
    trend: "trend",
    coverage: "coverage",
    "less data": "lessData",
    "computed status": "computed",
    sparkline: "sparkline",
    name: "name",
    owner: "owner",
    unit: "measureUnit",
    weight: "weight",
  },
  objective: { ...groupFields, owner: "owner" },
  perspective: groupFields,
  scorecard: groupFields,
};

/** Fields that hold as long as an item is defined as it was, whatever its figures are. */
const definitions: ReadonlySet<string> = new Set(
  [
    ...[
      "direction",
      "rule",
      "frequency",
      "objective",
      "perspective",
      "theme",
      "question",
      "name",
      "owner",
      "unit",
    ],
    ...["weight", "period", "view", "override reason"],
  ].map(plainWord),
);

/** Whether a field tells how an item is defined, and not how it stands. */
export const isOfDefinition = (field: string): boolean => definitions.has(field);

/** The column in which a field stands; undefined where the calculation has none. */
export function columnOf({ kind, field }: Asked): ItemColumn | undefined {
  return Object.entries(fields[kind] ?? {}).find(([name]) => plainWord(name) === field)?.[1];
}

/** What nothing in these tables can give: only a full year's view has a mark, and an override its words. */
export function isNothing({ field, model, override }: Asked & { readonly override: boolean }): boolean {
  const isOfYear = field === plainWord("full year") && model.frame.view !== "year";
  return isOfYear || (!override && (field === "override" || field === plainWord("override reason")));
}
