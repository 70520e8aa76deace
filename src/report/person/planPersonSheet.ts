import {
  actionItemName,
  actionState,
  dayText,
  isSameName,
  type Band,
  type InitiativeStanding,
} from "../../scorecard";
import { planDocument, type Piece } from "../document";
import { numberFormatOf } from "../numberFormat";
import type { MeasureInReview, Review } from "../review/review";
import { owedIn } from "../review/planOwed";
import { dayPiece, share } from "../review/words";
import { ofMeasure, ofObjective, orDash, quoted } from "../scorecard/liveCalls";
import { personKey, personSheetName, type PlannedContent, type SheetPlan } from "../sheetPlan";
import type { ObjectiveInUnit, OfPerson } from "./ofPerson";
import { personFoot, personSubtitle, unitIn } from "./words";

const widths = [320, 130, 80, 76, 76, 76, 84, 220] as const;
const live = (content: PlannedContent, format?: string): Piece => ({
  content,
  ...(format === undefined ? {} : { format }),
});

/**
 * Everything that one person owns anywhere among the units, on a sheet of the workbook: measures, objectives and scorecards with
 * live figures, what is Red first; what is due; their actions and initiatives, as they were when the sheet was built.
 *
 * @param review of the unit on top
 */
export function planPersonSheet(review: Review, person: OfPerson): SheetPlan {
  const { name } = person;
  return planDocument({
    ...{ key: personKey(name), name: personSheetName(name), title: personSheetName(name) },
    subtitle: `${personSubtitle(review, person)} · due and done as of ${dayText(review.asOf)}`,
    widths,
    footer: personFoot(review, person),
    sections: [
      {
        heading: "In short, as it was when this sheet was built",
        rows: shortLines(review, person).map((line) => [line]),
      },
      {
        heading: "Measures",
        headers: ["Measure", "Scorecard", "Status", "Score", "Actual", "Target", "Trend", "Set by hand"],
        rows: redFirst(person.measures).map((one) => measureRow(one, review)),
        statusColumns: [2],
        none: "No measure is theirs.",
      },
      {
        heading: "Objectives and scorecards",
        headers: [
          "Objective or scorecard",
          "Scorecard",
          "Status",
          "Score",
          "Change",
          "",
          "Trend",
          "Set by hand",
        ],
        rows: [
          ...person.scorecards.map((unit) => scorecardRow(unit)),
          ...redFirst(person.objectives).map((one) => objectiveRow(one, review)),
        ],
        statusColumns: [2],
        none: "No objective and no scorecard is theirs.",
      },
      dueSection(review, person),
      initiativesSection(person),
    ],
  });
}

/** What is Red stands first, each kind in the order of the scorecards. */
function redFirst<Item extends { readonly scored: { readonly band: Band } }>(
  items: readonly Item[],
): readonly Item[] {
  const isRed = ({ scored }: Item) => scored.band === "Red";
  return [...items.filter(isRed), ...items.filter((one) => !isRed(one))];
}

/** What to look at first, as it was when the sheet was built. */
function shortLines(review: Review, person: OfPerson): readonly string[] {
  const { measures, objectives, standings, actions } = person;
  const red = [...measures, ...objectives].filter(({ scored }) => scored.band === "Red").length;
  const late = dueIn(review, person).length;
  const open = actions.filter(({ isDone }) => !isDone).length;
  const troubled = standings.filter(({ status }) => ["Off track", "At risk"].includes(status)).length;
  return [
    `${counted(red, "measure or objective is", "measures and objectives are")} Red. ${counted(late, "thing is", "things are")} late.`,
    `${counted(open, "action is", "actions are")} open; ${counted(troubled, "initiative is", "initiatives are")} at risk or off track.`,
  ];
}

const counted = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

function measureRow({ scored, unit }: MeasureInReview, review: Review): readonly Piece[] {
  const { id, name } = scored.measure;
  const field = (what: string, format?: string) => live(ofMeasure(id, what, unit.id), format);
  const format = numberFormatOf(scored);
  return [
    `${id} ${name}`,
    unitIn(review, unit),
    field("status"),
    field("score", "0"),
    ...[field("actual", format), field("target", format), field("trend"), byHand("KPI", id, unit.id)],
  ];
}

/** Nothing where nobody has set it. */
const byHand = (kind: "KPI" | "OBJECTIVE", id: string, unit: string): Piece =>
  live({
    kind: "formula",
    formula: `=IFNA(BSC.${kind}(${quoted(id)},"override",,${quoted(unit)}),"")`,
  });

function objectiveRow({ scored, unit }: ObjectiveInUnit, review: Review): readonly Piece[] {
  const { id, name } = scored.objective;
  const field = (what: string, format?: string) => live(ofObjective(id, what, unit.id), format);
  return [
    `${id} ${name}`,
    unitIn(review, unit),
    ...[field("status"), field("score", "0"), field("change", "+0.0;-0.0;0.0"), undefined, field("trend")],
    byHand("OBJECTIVE", id, unit.id),
  ];
}

function scorecardRow({ id, name }: { readonly id: string; readonly name: string }): readonly Piece[] {
  const field = (what: string, format?: string) =>
    live(orDash(`BSC.SCORECARD(${quoted(id)},"${what}")`), format);
  return [
    name,
    "The whole",
    ...[field("status"), field("score", "0"), field("change", "+0.0;-0.0;0.0"), undefined, field("trend")],
  ];
}

const dueIn = (review: Review, { name }: OfPerson) =>
  owedIn(review).filter(({ owner }) => isSameName(owner, name));

function dueSection(review: Review, person: OfPerson) {
  const late = dueIn(review, person).filter(({ what }) => what !== "An action");
  const actions = person.actions.toSorted(
    (a, b) => Number(a.isDone) - Number(b.isDone) || (a.due ?? Infinity) - (b.due ?? Infinity),
  );
  return {
    heading: "What is due, and actions",
    headers: ["Which", "What", "State", "Due or since", "", "", "", "About"],
    rows: [
      ...late.map(({ what, which, when }): readonly Piece[] => [which, what, "Overdue", when]),
      ...actions.map((action): readonly Piece[] => [
        `${action.id} ${action.name}`,
        action.isDone ? "Done" : "An action",
        actionState(action, review.asOf),
        dayPiece(action.isDone ? (action.doneOn ?? action.due) : action.due),
        ...[undefined, undefined, undefined],
        action.item && actionItemName(action.item, review.model.facts),
      ]),
    ],
    statusColumns: [2],
    none: "Nothing is due, and there is no action of theirs.",
  };
}

function initiativesSection({ standings }: OfPerson) {
  return {
    heading: "Initiatives",
    headers: ["Initiative", "Next milestone", "Status", "Start", "End", "Done", "Planned", "Gate"],
    rows: standings.map(initiativeRow),
    statusColumns: [2],
    none: "No initiative is theirs.",
  };
}

function initiativeRow({ initiative, status, complete, planned, milestones, gate }: InitiativeStanding) {
  const [next] = milestones
    .filter(({ isDone }) => !isDone)
    .toSorted((a, b) => (a.due ?? Infinity) - (b.due ?? Infinity));
  return [
    `${initiative.id} ${initiative.name}`,
    next && [next.name, dayPiece(next.due)].filter(Boolean).join(", "),
    status,
    ...[dayPiece(initiative.start), dayPiece(initiative.end), share(complete), share(planned)],
    gate && `${gate.state}: ${gate.gate.text}`,
  ];
}
