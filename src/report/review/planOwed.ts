import { dayText } from "../../scorecard";
import { planDocument, type Piece } from "../document";
import type { SheetPlan } from "../sheetPlan";
import { type Review } from "./review";
import { subtitleOf } from "./words";

/** Who has to deliver what, by owner. */
export function planOwed(review: Review): SheetPlan {
  return planDocument({
    ...{ key: "review owed", name: "Who owes what", title: "Who owes what" },
    subtitle: `${subtitleOf(review)} · the pane's Review tab adds the rows for commentary that is owed`,
    widths: [130, 130, 420, 90],
    footer: review.unit.name,
    print: { titleRows: { first: 3, last: 3 } },
    sections: [
      {
        headers: ["Owner", "What", "Which", "Since or due"],
        rows: owedRows(review),
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

const owedKinds: Readonly<Record<string, string>> = {
  "Data overdue": "A figure",
  "Commentary missing": "Commentary",
  "Milestone overdue": "A milestone",
};

/** Figures, commentary, milestones and actions that are late, in the order of their owners. */
export function owedIn({ alerts, model, asOf }: Review): readonly Owed[] {
  const late = alerts
    .filter(({ state }) => state === "Open")
    .flatMap(({ kind, item, text, sinceText }) => {
      const what = owedKinds[kind];
      return what ? [{ owner: item.owner ?? "Nobody", what, which: text, when: sinceText }] : [];
    });
  const actions = model.facts.followUp.actions
    .filter(({ isDone, due }) => !isDone && due !== undefined && due < asOf)
    .map(({ id, name, owner, due = 0 }) => ({
      owner: owner ?? "Nobody",
      what: "An action",
      which: `${id} ${name}`,
      when: dayText(due),
    }));
  return [...late, ...actions].sort((a, b) => a.owner.localeCompare(b.owner, "en"));
}

function owedRows(review: Review): readonly (readonly Piece[])[] {
  return owedIn(review).map(({ owner, what, which, when }) => [owner, what, which, when]);
}
