import { actionItemName, dayText, isOverdue } from "../../scorecard";
import { planDocument } from "../document";
import type { SheetPlan } from "../sheetPlan";
import { type Review } from "./review";
import { footOf, subtitleOf } from "./words";

/** Who has to deliver what, by owner. */
export function planOwed(review: Review): SheetPlan {
  const owed = owedIn(review);
  return planDocument({
    ...{ key: "review owed", name: "Who owes what", title: "Who owes what" },
    subtitle: `${subtitleOf(review)}${owed.some(({ what }) => what === commentary) ? rowsHint : ""}`,
    widths: [130, 130, 420, 90],
    footer: footOf(review),
    print: { titleRows: { first: 3, last: 3 } },
    sections: [
      {
        headers: ["Owner", "What", "Which", "Since or due"],
        rows: owed.map(({ owner, what, which, when }) => [owner, what, which, when]),
        none: "Nobody owes anything.",
      },
    ],
  });
}

interface Owed {
  readonly owner: string;
  readonly what: string;
  readonly which: string;
  readonly when: string;
}

const commentary = "Commentary";
const rowsHint = " · the pane's Review tab adds the rows for commentary";

const owedKinds: Readonly<Record<string, string>> = {
  "Data overdue": "A figure",
  "Commentary missing": commentary,
  "Milestone overdue": "A milestone",
};

/** Figures, commentary, milestones and actions that are late, in the order of their owners. */
export function owedIn({ alerts, actions, asOf, model }: Review): readonly Owed[] {
  const late = alerts
    .filter(({ state }) => state === "Open")
    .flatMap(({ kind, item, text, sinceText }) => {
      const what = owedKinds[kind];
      return what ? [{ owner: item.owner ?? "Nobody", what, which: text, when: sinceText }] : [];
    });
  const overdue = actions
    .filter((action) => isOverdue(action, asOf))
    .map(({ id, name, item, owner, due = 0 }) => ({
      owner: owner ?? "Nobody",
      what: "An action",
      which: `${id} ${name}${item ? ` (about ${actionItemName(item, model.facts)})` : ""}`,
      when: dayText(due),
    }));
  return [...late, ...overdue].sort((a, b) => a.owner.localeCompare(b.owner, "en"));
}
