import { linkStandings, shownPeriod, type LinkStanding, type Model } from "../scorecard";
import { bandSigns, type MapLook } from "./look";
import { textBox } from "./frameBoxes";
import { jointBox } from "./jointBox";
import type { MapContent } from "./mapContent";
import { legendRowHeight, margin } from "./measures";
import type { SceneBox, SceneConnector, SceneRun } from "./scene";

const legendSize = 9;
const sampleWidth = 30;
const entryWidth = 124;

const standingWords: Readonly<Record<LinkStanding, string>> = {
  Planned: "link planned",
  Supported: "supported by figures",
  Contradicted: "contradicted by figures",
  "No evidence": "no evidence in figures",
};

export interface Legend {
  readonly boxes: readonly SceneBox[];
  readonly connectors: readonly SceneConnector[];
  readonly height: number;
}

/** What signs, arrows and lines mean; of the links' styles, those that the map shows. */
export function legend(
  top: number,
  width: number,
  standings: ReadonlySet<LinkStanding>,
  content: MapContent,
): Legend {
  const { look, against } = content;
  const row = { x: margin, width, height: legendRowHeight };
  const signs = textBox(
    "BSC legend",
    "legend",
    { ...row, y: top },
    signRuns(look, against, boxesTell(content)),
  );
  const shown = linkStandings.filter((standing) => standings.has(standing));
  if (shown.length === 0) return { boxes: [signs], connectors: [], height: legendRowHeight };
  const entries = shown.map((standing, index) =>
    linkEntry(
      standing,
      { x: margin + 6 + index * (sampleWidth + entryWidth), y: top + legendRowHeight },
      look,
    ),
  );
  return {
    boxes: [signs, ...entries.flatMap(({ boxes }) => boxes)],
    connectors: entries.flatMap(({ connectors }) => connectors),
    height: 2 * legendRowHeight,
  };
}

const trends = "↗ improving   → steady   ↘ worsening   (against the period before)";

/** What stands on the last lines of a box. */
function boxesTell({ model: { scorecard }, handOffs }: MapContent): string {
  const hasUnits = scorecard.perspectives.some(({ objectives }) =>
    objectives.some(({ contributions }) => contributions.length > 0),
  );
  const told = hasUnits ? "its measures, units" : "its measures";
  return handOffs.away.length > 0 ? `${told}; hand-offs to and from other units` : told;
}

function signRuns(look: MapLook, against: Model | undefined, told: string): readonly SceneRun[] {
  const bands = (["Green", "Amber", "Red", "No data"] as const).map((band): SceneRun => {
    const { ink } = look.bands[band];
    const color = ink === look.paper ? look.ink : ink;
    return { text: `${bandSigns[band]} ${band}     `, bold: true, color, size: legendSize };
  });
  const before = against && shownPeriod(against);
  const first = before ? `Filled boxes have turned since ${before}` : trends;
  const rest = `${first}     Last line of a box: ${told}`;
  return [...bands, { text: rest, color: look.faintInk, size: legendSize }];
}

type Point = Pick<SceneBox, "x" | "y">;

function linkEntry(standing: LinkStanding, { x, y }: Point, look: MapLook): Omit<Legend, "height"> {
  const middle = y + legendRowHeight / 2;
  const line = look.links[standing];
  const words = standingWords[standing];
  const start: SceneBox = {
    ...jointBox(`BSC legend joint ${standing}`, { x, y: middle }, line.color),
    altTitle: "Legend",
    altText: `How a link looks: ${words}`,
  };
  const place = { x: x + sampleWidth, y, width: entryWidth, height: legendRowHeight };
  const text = textBox(`BSC legend text ${standing}`, "legend", place, [
    { text: words, color: look.faintInk, size: legendSize },
  ]);
  const sample: SceneConnector = {
    name: `BSC legend line ${standing}`,
    from: start.name,
    fromSite: 6,
    to: text.name,
    toSite: 1,
    kind: "Straight",
    hasArrow: true,
    line,
    altTitle: "Legend",
    altText: `How a link looks: ${words}`,
  };
  return { boxes: [start, text], connectors: [sample] };
}
