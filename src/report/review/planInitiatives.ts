import {
  actionState,
  dayText,
  itemText,
  overrideText,
  periodText,
  type InitiativeStanding,
  type Outcome,
} from "../../scorecard";
import { planDocument, type Piece } from "../document";
import type { SheetPlan } from "../sheetPlan";
import type { Review } from "./review";
import { dayPiece, footOf, index, money, share, subtitleOf } from "./words";

/** How the initiatives stand: plan against work and money, gates, milestones, and what they are for. */
export function planInitiatives(review: Review): SheetPlan {
  const { standings, asOf } = review;
  return planDocument({
    ...{ key: "review initiatives", name: "Initiative status", title: "Initiatives" },
    subtitle: `${subtitleOf(review)} · as of ${dayText(asOf)}`,
    widths: [190, 70, 84, 52, 52, 60, 60, 44, 44, 64, 150, 150],
    footer: footOf(review),
    sections: [
      {
        headers: standingHeaders,
        rows: standings.map(standingRow),
        statusColumns: [1],
        none: "There are no initiatives.",
      },
      {
        heading: "Open actions about them",
        headers: ["Initiative", "State", "Owner", "", "", "Due", "", "", "", "", "Action"],
        rows: standings.flatMap((standing) => actionRows(standing, review)),
        statusColumns: [1],
        none: "No open action is about an initiative.",
      },
      {
        heading: "What they are supposed to move",
        headers: outcomeHeaders,
        rows: standings.flatMap(outcomeRows),
        none: "No initiative names a measure.",
      },
      {
        heading: "Money by objective",
        headers: [
          "Objective",
          "Status",
          "",
          "",
          "",
          "Budget",
          "Spent",
          "",
          "",
          "",
          "Initiatives",
          "Set by hand",
        ],
        rows: moneyRows(review),
        statusColumns: [1],
      },
      {
        heading: "Gaps",
        rows: gapRows(review),
        none: "Every red objective has an initiative, and every initiative serves an objective.",
      },
    ],
  });
}

const outcomeHeaders = [
  ...["Initiative", "Measure", "Verdict", "", "Before", "Now", "Supposed", "", "", ""],
  "Hypothesis",
];

const standingHeaders = [
  ...["Initiative", "Status", "Owner", "Done", "Planned", "Budget", "Spent", "SPI", "CPI"],
  ...["Forecast cost", "Gate", "Milestones"],
];

function standingRow(standing: InitiativeStanding): readonly Piece[] {
  const {
    initiative,
    status,
    complete,
    planned,
    scheduleIndex,
    costIndex,
    estimateAtCompletion,
    gate,
    overdue,
    milestones,
  } = standing;
  const done = milestones.filter(({ isDone }) => isDone).length;
  const late = overdue.map(({ name, due }) => `${name} (${dayText(due)})`).join("; ");
  return [
    `${initiative.id} ${initiative.name}`,
    status,
    initiative.owner,
    share(complete),
    share(planned),
    money(initiative.budget),
    money(initiative.spent),
    index(scheduleIndex),
    index(costIndex),
    money(estimateAtCompletion),
    gate && `${gate.state}${gate.reachedIn ? ` in ${periodText(gate.reachedIn)}` : ""}: ${gate.gate.text}`,
    milestones.length === 0
      ? undefined
      : `${done} of ${milestones.length} done${late ? `; overdue: ${late}` : ""}`,
  ];
}

function actionRows(
  { initiative }: InitiativeStanding,
  { actions, asOf }: Review,
): readonly (readonly Piece[])[] {
  return actions
    .filter(({ item, isDone }) => !isDone && item?.kind === "initiative" && item.id === initiative.id)
    .map((action) => [
      `${initiative.id} ${initiative.name}`,
      actionState(action, asOf),
      action.owner,
      ...[undefined, undefined, dayPiece(action.due)],
      ...[undefined, undefined, undefined, undefined],
      `${action.id} ${action.name}`,
    ]);
}

function outcomeRows({ initiative, outcomes }: InitiativeStanding): readonly (readonly Piece[])[] {
  const figure = (number: number | undefined): Piece => ({ number, format: "#,##0.00" });
  return outcomes.map(
    ({ measure, unitName, verdict, before, after, supposed }: Outcome): readonly Piece[] => [
      `${initiative.id} ${initiative.name}`,
      itemText({ name: measure, unitName }),
      verdict,
      undefined,
      figure(before),
      figure(after),
      supposed === undefined ? initiative.expectedImpact : figure(supposed),
      ...[undefined, undefined, undefined],
      initiative.hypothesis,
    ],
  );
}

function moneyRows({ unit, standings, untold }: Review): readonly (readonly Piece[])[] {
  const objectives = unit.perspectives.flatMap((perspective) => perspective.objectives);
  return objectives.flatMap(({ objective, ...scored }): readonly (readonly Piece[])[] => {
    const serving = standings.filter(({ initiative }) => initiative.objectives.includes(objective.id));
    if (serving.length === 0) return [];
    const isWhole =
      !untold?.served.has(objective.id) &&
      serving.every(({ initiative }) => !untold?.money.has(initiative.id));
    // An initiative that serves several objectives gives each of them the same share of its money.
    const sum = (key: "budget" | "spent") =>
      isWhole
        ? serving.reduce(
            (total, { initiative }) => total + (initiative[key] ?? 0) / initiative.objectives.length,
            0,
          )
        : undefined;
    const names = serving.map(({ initiative }) => initiative.id).join(", ");
    return [
      [
        `${objective.id} ${objective.name}`,
        scored.band,
        undefined,
        undefined,
        undefined,
        money(sum("budget")),
        money(sum("spent")),
        undefined,
        undefined,
        undefined,
        names,
        overrideText(scored),
      ],
    ];
  });
}

function gapRows({ unit, units, standings, untold }: Review): readonly (readonly Piece[])[] {
  const served = new Set<string>([
    ...standings.flatMap(({ initiative }) => initiative.objectives),
    ...(untold?.served ?? []),
  ]);
  const red = units.flatMap(({ id, name: unitName, perspectives }) =>
    perspectives
      .flatMap((perspective) => perspective.objectives)
      .filter(({ band, objective }) => band === "Red" && !served.has(objective.id))
      .map(({ objective, ...scored }) => {
        const name = `${objective.id} ${objective.name}`;
        const byHand = overrideText(scored);
        return [
          `${itemText(id === unit.id ? { name } : { name, unitName })} is Red and has no initiative.${byHand ? ` ${byHand}.` : ""}`,
        ];
      }),
  );
  const idle = standings
    .filter(({ initiative }) => initiative.objectives.length + initiative.measures.length === 0)
    .map(({ initiative }) => [`${initiative.id} ${initiative.name} serves no objective and no measure.`]);
  return [...red, ...idle];
}
