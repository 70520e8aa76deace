import {
  mapColours,
  testLinks,
  type HandOff,
  type MapColours,
  type Model,
  type ScoredScorecard,
  type TestedLink,
} from "../scorecard";
import type { Shown } from "./boxText";
import { handOffsOf } from "./handOffNotes";
import { mapLooks, type MapLook } from "./look";
import type { MapView } from "./mapView";

export interface MapOptions {
  /** Left out: the Settings' colours. */
  readonly colours?: MapColours;
  /** The same workbook in another period: the map then shows what has turned since. */
  readonly against?: Model;
}

/** All that is drawn, and how. */
export interface MapContent {
  /** The part of the model that the map shows. */
  readonly model: Model;
  /** With all units and their objectives. */
  readonly whole: Model;
  readonly view: MapView;
  readonly look: MapLook;
  /** How each link stands, by `linkKey`; tested on the whole map, whatever part of it is shown. */
  readonly tested: ReadonlyMap<string, TestedLink>;
  /** Of the unit that is shown, those that are drawn as links, and those of which an end is on no box, which the other one says. */
  readonly handOffs: { readonly drawn: readonly HandOff[]; readonly away: readonly HandOff[] };
  /** How the objectives stood in the period that is compared with, by id, where one is. */
  readonly before?: ReadonlyMap<string, Shown>;
  readonly against?: Model;
}

/** What tells links apart. */
export function linkKey({ from, to }: { readonly from: string; readonly to: string }): string {
  return `${from} > ${to}`;
}

/** Gathers what a map of a part of a model needs. */
export function mapContent(
  model: Model,
  whole: Model,
  view: MapView,
  { colours, against }: MapOptions,
): MapContent {
  const tested = testLinks(
    whole,
    model.scorecard.perspectives.length > 0 ? wholeOf(model, whole) : undefined,
  );
  return {
    model,
    whole,
    view,
    look: mapLooks[colours ?? model.facts.settings.mapColours],
    tested: new Map(tested.map((one) => [linkKey(one.link), one])),
    handOffs: handOffsIn(model, whole),
    ...(against ? { against, before: statusesIn(wholeOf(model, against)) } : {}),
  };
}

function handOffsIn(model: Model, whole: Model): MapContent["handOffs"] {
  const drawn = new Set(model.facts.links.map(linkKey));
  const all = handOffsOf(model.scorecard, whole);
  return {
    drawn: all.filter(({ link }) => drawn.has(linkKey(link))),
    away: all.filter(({ link }) => !drawn.has(linkKey(link))),
  };
}

/** The scorecard that a view shows a part of. */
function wholeOf({ scorecard }: Model, whole: Model): ScoredScorecard {
  return whole.scorecards.find(({ id }) => id === scorecard.id) ?? whole.scorecard;
}

function statusesIn({ perspectives }: ScoredScorecard): ReadonlyMap<string, Shown> {
  return new Map(
    perspectives.flatMap(({ objectives }) =>
      objectives.map((scored) => [scored.objective.id, scored] as const),
    ),
  );
}

/** Colours by the words that people type for them on a command line. */
export function parseColours(word: string): MapColours | undefined {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^a-z]/g, "")
      .replace("color", "colour");
  return mapColours.find((name) => plain(name).includes(plain(word)) && plain(word) !== "");
}
