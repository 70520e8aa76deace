import {
  likenessText,
  placeText,
  type Alignment,
  type HandOff,
  type Overlap,
  type ScoredObjective,
  type ScoredScorecard,
} from "../../scorecard";
import { plannedRow } from "../plannedRow";
import { formula, text, type PlannedContent, type PlannedRow } from "../sheetPlan";
import { ofMeasure, ofObjective } from "../scorecard/liveCalls";
import { bodyRow, type Content, headerRow } from "./rows";

const points = { numberFormat: "0" } as const;

interface List {
  readonly title: string;
  /** Where there is nothing of it. */
  readonly none: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Content[])[];
}

/**
 * The lists below the matrix, each under its title; what there is none of says so in a line.
 *
 * @param firstRow where they begin on the sheet, zero-based
 */
export function listsOf(alignment: Alignment, width: number, firstRow: number): readonly PlannedRow[] {
  const first = [contributions, gaps, orphans, overlaps].flatMap((listOf) =>
    rowsOf(listOf(alignment), width),
  );
  const handOffsFrom = firstRow + first.length + listHead;
  return [...first, ...rowsOf(handOffs(alignment, handOffsFrom), width)];
}

/** Title and headers. */
const listHead = 2;

function rowsOf({ title, none, headers, rows }: List, width: number): readonly PlannedRow[] {
  return [
    plannedRow(width, "heading", [text(title)], 24),
    ...(rows.length === 0
      ? [plannedRow(width, "subtitle", [text(none)], 18)]
      : [headerRow(width, headers, true), ...rows.map((cells) => bodyRow(width, cells, true))]),
  ];
}

const words = (content: string | undefined): Content => ({ content: text(content) });

/** An objective with owner, score and status as a unit's scorecard has it. */
function objectiveCells(
  { objective }: ScoredObjective,
  unit: ScoredScorecard,
  name: string = objective.name,
): readonly Content[] {
  const field = (what: string) => ofObjective(objective.id, what, unit.id);
  return [
    words(objective.id),
    words(name),
    words(objective.owner ?? unit.owner),
    { content: field("score"), ...points },
    { content: field("status") },
  ];
}

const objectiveHeaders = ["ID", "Objective", "Owner", "Score", "Status"] as const;

function contributions({ objectives }: Alignment): List {
  const rows = objectives.flatMap(({ objective, carriedBy }) =>
    carriedBy
      .filter(({ how }) => how === "contributes")
      .map(({ unit, objective: own, measures, through }) => [
        ...objectiveCells(own, unit, `${own.objective.name} (${unit.name})`),
        words(
          `${[...through, objective.objective.id].join(" → ")}, with ${measures.map(({ id, name }) => `${id} ${name}`).join(", ") || "no measure"}`,
        ),
      ]),
  );
  return {
    title: "What contributes",
    none: "No unit below has an objective that contributes; scores above are of units that share the objective.",
    headers: [...objectiveHeaders, "To, with"],
    rows,
  };
}

function gaps({ gaps: found, parent }: Alignment): List {
  return {
    title: "Gaps: carried by no unit below",
    none: "Every objective is carried by a unit below.",
    headers: [...objectiveHeaders, "Where"],
    rows: found.map((one) => [...objectiveCells(one, parent), words(placeText(one.objective.at))]),
  };
}

function orphans({ orphans: found }: Alignment): List {
  return {
    title: "Orphans: serve no unit above",
    none: "Every objective of a unit below serves one above.",
    headers: [...objectiveHeaders, "Where"],
    rows: found.map(({ unit, objective }) => [
      ...objectiveCells(objective, unit, `${objective.objective.name} (${unit.name})`),
      words(placeText(objective.objective.at)),
    ]),
  };
}

function overlaps({ overlaps: found }: Alignment): List {
  return {
    title: "Overlaps: owned by several units",
    none: "No two units own the same thing.",
    headers: ["Kind", "Name", "First owner", "", "Units", "How sure"],
    rows: found.map(overlapCells),
  };
}

function overlapCells({ kind, items, ...sure }: Overlap): readonly Content[] {
  const [first] = items;
  const places = items.map(({ unit, id, at }) => `${unit.name}: ${id} (${placeText(at)})`).join(", ");
  return [
    words(kind === "objective" ? "Objective" : "Measure"),
    words(first?.name),
    words(first?.unit.name),
    words(""),
    { content: { kind: "number", number: new Set(items.map(({ unit }) => unit.id)).size } },
    words(`${likenessText(sure)}: ${places}`),
  ];
}

function handOffs({ handOffs: found }: Alignment, firstRow: number): List {
  return {
    title: "Hand-offs: links between units",
    none: "No link leads from one unit's objective to another's.",
    headers: ["From", "What is promised", "Owner", "Score", "Status", "Holds", "To, and why"],
    rows: found.map((one, index) => handOffCells(one, firstRow + index)),
  };
}

function handOffCells({ link, from, to, promised }: HandOff, row: number): readonly Content[] {
  const { objective } = from.objective;
  const field = (what: string) =>
    promised
      ? ofMeasure(promised.measure.id, what, from.unit.id)
      : ofObjective(objective.id, what, from.unit.id);
  const toOwner = to.objective.objective.owner ?? to.unit.owner;
  const target = `${link.to} of ${to.unit.name}${toOwner ? ` (${toOwner})` : ""}`;
  return [
    words(link.from),
    words(`${promised?.measure.name ?? objective.name} (${from.unit.name})`),
    words(promised?.measure.owner ?? objective.owner ?? from.unit.owner),
    { content: field("score"), ...points },
    { content: field("status") },
    { content: holdsIn(row) },
    words([target, link.hypothesis].filter(Boolean).join(": ")),
  ];
}

/** Told from the status in the same row. */
function holdsIn(row: number): PlannedContent {
  const status = `$E${row + 1}`;
  return formula(
    `IF(${status}="Green","Holds",IF(${status}="Amber","At risk",IF(${status}="Red","Broken","Unknown")))`,
  );
}
