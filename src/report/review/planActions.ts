import { actionItemName, actionState, dayText, type Action } from "../../scorecard";
import { planDocument, type Piece } from "../document";
import type { SheetPlan } from "../sheetPlan";
import { type Review } from "./review";
import { dayPiece, footOf, subtitleOf } from "./words";

/** The register of actions: what is open, the most overdue first, then what was done. */
export function planActions(review: Review): SheetPlan {
  const { actions } = review;
  const open = actions
    .filter(({ isDone }) => !isDone)
    .sort((a, b) => (a.due ?? Infinity) - (b.due ?? Infinity));
  const headers = (last: string) => ["ID", "Action", "About", "Owner", "Due", "State", last];
  return planDocument({
    ...{ key: "review actions", name: "Open actions", title: "Actions" },
    subtitle: `${subtitleOf(review)} · as of ${dayText(review.asOf)}`,
    widths: [56, 340, 130, 110, 74, 74, 80],
    footer: footOf(review),
    print: { titleRows: { first: 0, last: 1 } },
    sections: [
      {
        heading: "Open",
        headers: headers("Days late"),
        rows: open.map((action) => actionRow(action, review)),
        statusColumns: [5],
        none: "No action is open.",
      },
      {
        heading: "Done",
        headers: headers("Done on"),
        rows: actions.filter(({ isDone }) => isDone).map((action) => actionRow(action, review)),
        statusColumns: [5],
        none: "No action is done yet.",
      },
    ],
  });
}

function actionRow(action: Action, { asOf, model }: Review): readonly Piece[] {
  const { id, name, item, owner, due, isDone, doneOn } = action;
  const state = actionState(action, asOf);
  const about = item && actionItemName(item, model.facts);
  const age = isDone || due === undefined ? undefined : Math.max(0, asOf - due);
  return [
    id,
    name,
    about,
    owner,
    dayPiece(due),
    state,
    isDone ? dayPiece(doneOn) : { number: age, format: "0" },
  ];
}
