import type { ConditionalFormat, ConditionalRule, Sheet } from "../book/book";
import { itemNotFound } from "../protocol/refusal";
import type { Desk } from "./desk";
import { checkUnprotected } from "./place";

/** A conditional format on the desk, known by its id. */
export interface FormatPlace {
  readonly desk: Desk;
  readonly sheet: Sheet;
  readonly id: string;
}

export function formatOf({ sheet, id }: FormatPlace): ConditionalFormat {
  const format = sheet.conditionalFormats.find((each) => each.id === id);
  if (!format) throw itemNotFound("the conditional format is gone");
  return format;
}

export function changeFormat(place: FormatPlace, change: Partial<ConditionalFormat>): void {
  checkUnprotected(place.sheet);
  const changed = { ...formatOf(place), ...change };
  place.sheet.conditionalFormats = place.sheet.conditionalFormats.map((each) =>
    each.id === place.id ? changed : each,
  );
}

type RuleOf<Kind extends ConditionalRule["kind"]> = Extract<ConditionalRule, { kind: Kind }>;

function isKind<Kind extends ConditionalRule["kind"]>(
  rule: ConditionalRule,
  kind: Kind,
): rule is RuleOf<Kind> {
  return rule.kind === kind;
}

/** The rule of a format that is known to be of a kind. */
export function ruleOf<Kind extends ConditionalRule["kind"]>(place: FormatPlace, kind: Kind): RuleOf<Kind> {
  const { rule } = formatOf(place);
  if (!isKind(rule, kind)) throw itemNotFound(`the conditional format is not ${kind}`);
  return rule;
}
