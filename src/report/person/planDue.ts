import { actionItemName, actionState, dayText, isSameName } from "../../scorecard";
import { planDocument, type Piece } from "../document";
import { owedIn } from "../review/planOwed";
import type { Review } from "../review/review";
import { dayPiece } from "../review/words";
import type { SheetPlan } from "../sheetPlan";
import type { OfPerson } from "./ofPerson";
import { personFoot, personSubtitle } from "./words";

/** What a person owes, and their actions. */
export function planDue(review: Review, person: OfPerson): SheetPlan {
  const { actions } = person;
  const owed = owedIn(review).filter(
    ({ owner, what }) => isSameName(owner, person.name) && what !== "An action",
  );
  const open = actions
    .filter(({ isDone }) => !isDone)
    .sort((a, b) => (a.due ?? Infinity) - (b.due ?? Infinity));
  const headers = ["What", "Which", "About", "Due or since", "State"];
  const rowOf = (action: (typeof actions)[number]): readonly Piece[] => [
    action.isDone ? "Done" : "An action",
    `${action.id} ${action.name}`,
    action.item && person.isTheirs(action.item) ? actionItemName(action.item, review.model.facts) : undefined,
    dayPiece(action.isDone ? (action.doneOn ?? action.due) : action.due),
    actionState(action, review.asOf),
  ];
  return planDocument({
    ...{ key: "review owed", name: "To do", title: "What is due" },
    subtitle: `${personSubtitle(review, person)} · as of ${dayText(review.asOf)}`,
    widths: [110, 380, 160, 90, 74],
    footer: personFoot(review, person),
    sections: [
      {
        heading: "To do",
        headers,
        rows: [
          ...owed.map(({ what, which, when }): readonly Piece[] => [what, which, undefined, when, "Overdue"]),
          ...open.map(rowOf),
        ],
        statusColumns: [4],
        none: "Nothing is due.",
      },
      {
        heading: "Done",
        headers,
        rows: actions.filter(({ isDone }) => isDone).map(rowOf),
        none: "No action is done yet.",
      },
    ],
  });
}
