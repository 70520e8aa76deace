import {
  type Change,
  coverageChange,
  figureText,
  isSamePeriod,
  isSeen,
  itemText,
  lessDataText,
  overridesIn,
  overrideText,
  periodText,
  whatTurned,
  type Alert,
  type Driver,
  type ScoredMeasure,
  type ScoredScorecard,
} from "../../scorecard";
import { planDocument, type Piece, type Section } from "../document";
import type { SheetPlan } from "../sheetPlan";
import { isDecided, measuresIn, measureText, type Review } from "./review";
import { restated } from "./restated";
import { footOf, points, scorePiece, scoreTextOf, share, subtitleOf } from "./words";

const widths = [230, 58, 74, 90, 100, 310];
const mostDrivers = 3;
const mostAlerts = 12;

/** The first page: where the unit stands, what turned and why, what needs a decision. */
export function planSummary(review: Review): SheetPlan {
  return planDocument({
    ...{ key: "review summary", name: "Review", title: "Monthly review", widths },
    subtitle: subtitleOf(review),
    footer: footOf(review),
    sections: [
      standing(review),
      ...overrides(review),
      turned(review),
      ...drivers(review),
      alerts(review),
      decisions(review),
      ...restated(review),
    ],
  });
}

function standing({ unit, units }: Review): Section {
  const row = (
    name: string,
    group: Omit<ScoredScorecard, "perspectives" | "id" | "name" | "weight">,
  ): readonly Piece[] => [
    name,
    scorePiece(group.score),
    group.band,
    points(group.change),
    share(group.coverage),
    noteOn(group),
  ];
  return {
    heading: "Where we stand",
    headers: [
      units.length > 1 ? "Perspective or unit" : "Perspective",
      "Score",
      "Status",
      "Change",
      "Data complete",
      "Note",
    ],
    statusColumns: [2],
    rows: [
      row("Whole scorecard", unit),
      ...unit.perspectives.map((scored) => row(scored.perspective.name, scored)),
      ...units.slice(1).map((scored) => row(scored.name, scored)),
    ],
  };
}

/** What must be known to read a score: who set its status, that it stands on less data, and what its change is made of. */
function noteOn(group: Omit<ScoredScorecard, "perspectives" | "id" | "name" | "weight">): Piece {
  const byHand = overrideText(group);
  const less = lessDataText(group);
  const ofCoverage = coverageChange(group) ?? 0;
  const parts = [
    byHand ? `${byHand}.` : "",
    less ? `On less data than before: ${less}.` : "",
    [ofCoverage, group.weights ?? 0].some(isSeen)
      ? `The change is ${madeOf({ ...group, coverage: ofCoverage })}.`
      : "",
  ];
  return parts.filter(Boolean).join(" ") || undefined;
}

/** Every status of the period that was set by hand, of the unit and of those below it. */
function overrides({ model, unit }: Review): readonly Section[] {
  const rows = overridesIn(model, unit).map(({ kind, id, name, unitName, ...status }): readonly Piece[] => {
    const { band, computedBand, override } = status;
    const { since, until = since, by, reason } = override;
    return [
      itemText({ name: kind === "objective" || kind === "measure" ? `${id} ${name}` : name, unitName }),
      computedBand,
      band,
      isSamePeriod(since, until) ? periodText(since) : `${periodText(since)} to ${periodText(until)}`,
      by,
      reason,
    ];
  });
  if (rows.length === 0) return [];
  const headers = ["About", "Computed", "Status", "Since, until", "By", "Why"];
  return [{ heading: `Set by hand: ${rows.length}`, headers, rows, statusColumns: [1, 2] }];
}

type Made = Pick<Change, "performance" | "coverage"> & Partial<Pick<Change, "weights">>;

/** What a change is made of, in points; new weights are named where there are any. */
function madeOf({ performance = 0, coverage, weights = 0 }: Made): string {
  const ofWeights = isSeen(weights) ? `, ${signedText(weights)} new weights` : "";
  return `${signedText(performance)} performance, ${signedText(coverage)} coverage${ofWeights}`;
}

function signedText(change: number): string {
  return `${change < 0 ? "−" : "+"}${Math.abs(change).toFixed(1)}`;
}

function turned(review: Review): Section {
  const rows = whatTurned(review.model, review.before, review.unit).map(
    ({ id, name, unitName, from, to, owner, less, byHand, byHandBefore }) => [
      itemText({ name: `${id} ${name}`, unitName }),
      undefined,
      to,
      undefined,
      undefined,
      [
        `Was ${byHandBefore ?? from}.`,
        byHand ? `Now ${byHand}.` : "",
        less ? `On less data than before: ${less}.` : "",
        owner ? `Owner: ${owner}.` : "",
      ]
        .filter(Boolean)
        .join(" "),
    ],
  );
  return {
    heading: "What turned",
    headers: ["Objective or measure", "", "Status", "", "", "Since the period before"],
    statusColumns: [2],
    rows,
    none: "No objective and no measure changed its colour.",
  };
}

function drivers({ change }: Review): readonly Section[] {
  if (change.kind === "failed")
    return [
      {
        heading: "What drove the change",
        rows: [],
        none: "There is no score to compare with in the period before.",
      },
    ];
  const { from, to } = change.value;
  const row = ({ id, name, unitName, from: was, to: is, part, because }: Driver): readonly Piece[] => [
    itemText({ name: because === "Weights" ? `Weights in ${name}` : `${id} ${name}`, unitName }),
    scorePiece(is),
    undefined,
    points(part),
    because,
    `Score was ${scoreTextOf(was)}.`,
  ];
  const [up, down] = [1, -1].map((sign) =>
    change.value.drivers
      .filter(({ part }) => sign * part > 0)
      .slice(0, mostDrivers)
      .map(row),
  );
  const headers = ["Measure", "Score", "", "Part, in points", "Because of", "Before"];
  return [
    {
      heading: `What drove the change from ${scoreTextOf(from)} to ${scoreTextOf(to)} (${madeOf(change.value)}): upwards`,
      headers,
      rows: up ?? [],
      none: "Nothing.",
    },
    { heading: "What drove the change: downwards", headers, rows: down ?? [], none: "Nothing." },
  ];
}

function alerts({ alerts: all }: Review): Section {
  const open = all.filter(({ state }) => state === "Open");
  const row = ({ item, kind, band, sinceText, text }: Alert): readonly Piece[] => [
    itemText(item),
    undefined,
    band,
    sinceText,
    undefined,
    `${kind}: ${text}`,
  ];
  const more = open.length - mostAlerts;
  return {
    heading: `Alerts: ${open.length} open${more > 0 ? `, the first ${mostAlerts} of them` : ""}`,
    headers: ["About", "", "Status", "Since", "", "What happened"],
    statusColumns: [2],
    rows: open.slice(0, mostAlerts).map(row),
    none: "No alert is open.",
  };
}

/** Decisions that were taken, and reds that wait for one. */
function decisions(review: Review): Section {
  const { said, model } = review;
  const named = [...model.facts.objectives, ...model.facts.measures];
  const names = new Map(named.map(({ id, name }) => [id, `${id} ${name}`]));
  const nameOf = (id: string) => names.get(id) ?? id;
  const nameOfUnit = (id: string | undefined) =>
    id === review.unit.id ? undefined : review.units.find((one) => one.id === id)?.name;
  const taken = said.flatMap(({ item, scorecard, decision, by }): readonly (readonly Piece[])[] => {
    const about = itemText({ name: nameOf(item.id), unitName: nameOfUnit(scorecard) });
    return decision ? [[about, undefined, undefined, "Decided", by, decision]] : [];
  });
  const waiting = measuresIn(review)
    .filter((one) => one.scored.band === "Red" && !isDecided(one, review))
    .map(({ scored, objective, ...of }): readonly Piece[] => [
      measureText({ scored, objective, ...of }),
      undefined,
      scored.band,
      "Needed",
      scored.measure.owner ?? objective.objective.owner,
      againstText(scored),
    ]);
  return {
    heading: "Decisions",
    headers: ["About", "", "Status", "Decision", "By", "What"],
    statusColumns: [2],
    rows: [...waiting, ...taken],
    none: "No decision was taken, and none is needed.",
  };
}

function againstText(scored: ScoredMeasure): string {
  const { actual, levels, measure } = scored;
  const byHand = overrideText(scored);
  const against = `${figureText(actual, measure.unit)} against ${figureText(levels.target, measure.unit)}`;
  return byHand ? `${against}. ${byHand}.` : against;
}
