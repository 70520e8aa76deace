import { linkStandings, type LinkStanding } from "../scorecard";
import { bandSigns, type MapLook } from "./look";
import { textBox } from "./frameBoxes";
import { jointBox } from "./jointBox";
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
  ...[standings, look]: [ReadonlySet<LinkStanding>, MapLook]
): Legend {
  const row = { x: margin, width, height: legendRowHeight };
  const signs = textBox("BSC legend", "legend", { ...row, y: top }, signRuns(look));
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

function signRuns(look: MapLook): readonly SceneRun[] {
  const bands = (["Green", "Amber", "Red", "No data"] as const).map((band): SceneRun => {
    const { ink } = look.bands[band];
    const color = ink === look.paper ? look.ink : ink;
    return { text: `${bandSigns[band]} ${band}     `, bold: true, color, size: legendSize };
  });
  const rest =
    "↗ improving   → steady   ↘ worsening   (against the period before)     Last line of a box: its measures";
  return [...bands, { text: rest, color: look.faintInk, size: legendSize }];
}

type Point = Pick<SceneBox, "x" | "y">;

function linkEntry(standing: LinkStanding, { x, y }: Point, look: MapLook): Omit<Legend, "height"> {
  const middle = y + legendRowHeight / 2;
  const line = look.links[standing];
  const words = standingWords[standing];
  const joint = (part: number, at: number) => ({
    ...jointBox(`BSC legend joint ${standing} ${part}`, { x: at, y: middle }, line.color),
    altTitle: "Legend",
    altText: `How a ${words} looks`,
  });
  const [start, end] = [joint(1, x), joint(2, x + sampleWidth)];
  const place = { x: x + sampleWidth, y, width: entryWidth, height: legendRowHeight };
  const text = textBox(`BSC legend text ${standing}`, "legend", place, [
    { text: words, color: look.faintInk, size: legendSize },
  ]);
  const sample: SceneConnector = {
    name: `BSC legend line ${standing}`,
    from: start.name,
    fromSite: 6,
    to: end.name,
    toSite: 2,
    kind: "Straight",
    hasArrow: true,
    line,
    altTitle: "Legend",
    altText: `How a link looks: ${words}`,
  };
  return { boxes: [start, end, text], connectors: [sample] };
}
