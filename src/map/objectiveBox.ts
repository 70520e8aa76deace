import { objectiveBoxName } from "./placeNames";
import {
  lessDataText,
  overrideNote,
  type Model,
  type ScoredMeasure,
  type ScoredObjective,
} from "../scorecard";
import { boxRuns, hasTurned, oneLine, spokenStatus, statusText } from "./boxText";
import type { BoxSize } from "./boxSize";
import { handOffLines, handOffSentences } from "./handOffNotes";
import type { MapContent } from "./mapContent";
import type { SceneBox } from "./scene";

export interface ObjectivePlace extends BoxSize {
  readonly middle: number;
  readonly top: number;
}

/** The box of one objective: its name, band in word, sign, colour and border, score, trend and the measures' bands. */
export function objectiveBox(
  scored: ScoredObjective,
  { middle, top, width, height, nameSize }: ObjectivePlace,
  content: MapContent,
): SceneBox {
  const { objective, band } = scored;
  const { look } = content;
  const before = content.before?.get(objective.id);
  const { fill, line } = look.bands[band];
  const isQuiet = content.before !== undefined && !hasTurned(scored, before);
  return {
    name: objectiveBoxName(objective.id),
    role: "objective",
    about: objective.id,
    geometry: "RoundRectangle",
    x: middle - width / 2,
    y: top,
    width,
    height,
    // Compared with another period, what has turned stands out.
    fill: isQuiet ? look.paper : fill,
    line: isQuiet ? { ...line, weight: 1 } : line,
    runs: boxRuns(scored, {
      look: isQuiet ? quiet(look) : look,
      nameSize,
      showsOwner: content.model.facts.settings.mapOwners,
      ...(before ? { before } : {}),
      handOffs: handOffLines(objective.id, content.handOffs.away),
    }),
    align: "Center",
    verticalAlign: "Middle",
    altTitle: `Objective ${oneLine(objective.name)}`,
    altText: objectiveText(scored, content),
  };
}

/** On paper every ink must be dark. */
function quiet(look: MapContent["look"]): MapContent["look"] {
  const { "No data": plain } = look.bands;
  const bands = { ...look.bands, Red: { ...look.bands.Red, ink: plain.ink, nameInk: plain.nameInk } };
  return { ...look, bands };
}

/** What a box says to people who hear the map: objective, band, score, trend, measures, what drives it, what it drives. */
export function objectiveText(scored: ScoredObjective, content: MapContent): string {
  const { objective, trend, measures, contributions } = scored;
  const { objectives, links } = content.model.facts;
  const before = content.before?.get(objective.id);
  const less = lessDataText(scored);
  const nameOf = (id: string) => oneLine(objectives.find((one) => one.id === id)?.name ?? id);
  const drivers = links.filter(({ to }) => to === objective.id).map(({ from }) => nameOf(from));
  const driven = links.filter(({ from }) => from === objective.id).map(({ to }) => nameOf(to));
  const parts = [
    `${oneLine(objective.name)}: ${spokenStatus(scored)}.`,
    before ? `Before: ${[statusText(before), overrideNote(before)].filter(Boolean).join(", ")}.` : "",
    trend === "No data" ? "" : `${trend}.`,
    less ? `On less data than before: ${less}.` : "",
    measures.length > 0 ? `Measures: ${measures.map(measureText).join(", ")}.` : "",
    measures.length + contributions.length === 0 ? "No measures." : "",
    ...amongUnits(scored, content.whole),
    ...handOffSentences(objective.id, content.handOffs.away),
    objective.owner ? `Owner: ${objective.owner}.` : "",
    drivers.length > 0 ? `Driven by ${drivers.join(", ")}.` : "",
    driven.length > 0 ? `Drives ${driven.join(", ")}.` : "",
  ];
  return parts.filter(Boolean).join(" ");
}

/** What other units bring to an objective, and which one of another unit it serves. */
function amongUnits(
  { objective, contributions }: ScoredObjective,
  { facts, scorecards, scorecard }: Model,
): readonly string[] {
  const unitName = (id: string | undefined) =>
    oneLine((scorecards.find((one) => one.id === id) ?? scorecard).name);
  const brought = contributions.map(
    (one) => `${oneLine(one.objective.name)} in ${unitName(one.scorecard)} ${one.band}`,
  );
  const served = facts.objectives.find(({ id }) => id === objective.contributesTo);
  return [
    ...(brought.length > 0 ? [`From its units: ${brought.join(", ")}.`] : []),
    ...(served ? [`Contributes to ${oneLine(served.name)} of ${unitName(served.scorecard)}.`] : []),
  ];
}

function measureText(scored: ScoredMeasure): string {
  const note = overrideNote(scored);
  return `${scored.measure.name} ${scored.band}${note ? ` (${note})` : ""}`;
}
