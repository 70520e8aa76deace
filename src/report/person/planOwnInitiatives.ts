import { dayText, type InitiativeStanding } from "../../scorecard";
import { planDocument, type Piece } from "../document";
import type { Review } from "../review/review";
import { dayPiece, index, money, share } from "../review/words";
import type { SheetPlan } from "../sheetPlan";
import type { OfPerson } from "./ofPerson";
import type { Withheld } from "./planPerson";
import { personFoot, personSubtitle } from "./words";

/** How a person's initiatives stand, with their milestones. */
export function planOwnInitiatives(review: Review, person: OfPerson, withheld: Withheld): SheetPlan {
  const { standings } = person;
  const plain = ["Initiative", "Status", "Start", "End", "Done", "Planned", "SPI", "Expected impact", "Gate"];
  return planDocument({
    ...{ key: "review initiatives", name: "Initiatives", title: "Initiatives" },
    subtitle: `${personSubtitle(review, person)} · as of ${dayText(review.asOf)}`,
    widths: [220, 74, 74, 74, 52, 60, 44, 110, 170, ...(withheld.money ? [] : [70, 70, 44, 80])],
    footer: personFoot(review, person),
    sections: [
      {
        headers: [...plain, ...(withheld.money ? [] : ["Budget", "Spent", "CPI", "Forecast cost"])],
        rows: standings.map((one) => [...standingRow(one, person), ...(withheld.money ? [] : moneyOf(one))]),
        statusColumns: [1],
      },
      {
        heading: "Milestones",
        headers: ["Milestone", "State", "Due", "Done on"],
        rows: standings.flatMap(milestoneRows),
        statusColumns: [1],
        none: "There are no milestones.",
      },
    ],
  });
}

/** A gate waits for a measure: of others it is not told. */
function standingRow(standing: InitiativeStanding, person: OfPerson): readonly Piece[] {
  const { initiative, status, complete, planned, scheduleIndex, gate } = standing;
  const isTheirs = gate && person.isTheirs({ kind: "measure", id: gate.gate.measure });
  return [
    `${initiative.id} ${initiative.name}`,
    status,
    dayPiece(initiative.start),
    dayPiece(initiative.end),
    share(complete),
    share(planned),
    index(scheduleIndex),
    initiative.expectedImpact,
    isTheirs ? `${gate.state}: ${gate.gate.text}` : undefined,
  ];
}

function moneyOf({ initiative, costIndex, estimateAtCompletion }: InitiativeStanding): readonly Piece[] {
  return [money(initiative.budget), money(initiative.spent), index(costIndex), money(estimateAtCompletion)];
}

function milestoneRows({
  initiative,
  milestones,
  overdue,
}: InitiativeStanding): readonly (readonly Piece[])[] {
  return milestones.map((milestone) => [
    `${initiative.name}: ${milestone.name}`,
    milestone.isDone ? "Done" : overdue.includes(milestone) ? "Overdue" : "Open",
    dayPiece(milestone.due),
    dayPiece(milestone.doneOn),
  ]);
}
