import type { Model, ScoredPerspective } from "../scorecard";
import { bandLooks, mapColors } from "./look";
import { headingWidth, laneHeight, legendHeight, margin, titleHeight, visionHeight } from "./measures";
import type { SceneBox, SceneRun } from "./scene";

const plain = { geometry: "Rectangle", align: "Left", verticalAlign: "Middle" } as const;

/** The title with the overall score, and the vision below it. */
export function titleBoxes({ scorecard, facts }: Model, period: string, width: number): readonly SceneBox[] {
  const { score, band } = scorecard;
  const { ink, sign } = bandLooks[band];
  const overall = score === undefined ? band : `${band} ${Math.round(score)}`;
  const title = textBox("BSC title", "title", { x: margin, y: margin, width, height: titleHeight }, [
    { text: `${scorecard.name} – strategy map`, bold: true, color: mapColors.brand, size: 18 },
    { text: `   ${period}   `, color: mapColors.faintInk, size: 11 },
    { text: `${sign} ${overall}`, bold: true, color: ink, size: 12 },
  ]);
  const vision = facts.settings.vision;
  if (!vision) return [title];
  const place = { x: margin, y: margin + titleHeight, width, height: visionHeight };
  return [
    title,
    textBox("BSC vision", "title", place, [{ text: vision, italic: true, color: mapColors.ink, size: 12 }]),
  ];
}

type Place = Pick<SceneBox, "x" | "y" | "width" | "height">;

function textBox(name: string, role: SceneBox["role"], place: Place, runs: readonly SceneRun[]): SceneBox {
  const words = runs
    .map(({ text }) => text)
    .join("")
    .trim();
  return { ...plain, name, role, ...place, runs, altTitle: name.replace("BSC ", ""), altText: words };
}

/** A perspective's lane, and its heading at the left with question and score. */
export function laneBoxes(
  scored: ScoredPerspective,
  lane: number,
  top: number,
  width: number,
): readonly SceneBox[] {
  const { perspective } = scored;
  const tint = mapColors.laneTints[lane % mapColors.laneTints.length] ?? mapColors.paper;
  const band: SceneBox = {
    ...textBox(`BSC lane ${perspective.id}`, "lane", { x: margin, y: top, width, height: laneHeight }, []),
    fill: tint,
    altTitle: `Lane ${perspective.name}`,
    altText: `The lane of the perspective ${perspective.name}`,
  };
  const heading: SceneBox = {
    ...textBox(
      `BSC perspective ${perspective.id}`,
      "laneHeading",
      { x: margin, y: top, width: headingWidth, height: laneHeight },
      headingRuns(scored),
    ),
    about: perspective.id,
    fill: mapColors.brand,
    altTitle: `Perspective ${perspective.name}`,
  };
  return [band, heading];
}

function headingRuns({ perspective, score, band }: ScoredPerspective): readonly SceneRun[] {
  const shown = score === undefined ? band : `${band} ${Math.round(score)}`;
  return [
    { text: perspective.name, bold: true, color: mapColors.paper, size: 12 },
    { text: `\n${bandLooks[band].sign} ${shown}`, bold: true, color: mapColors.paper, size: 10 },
    ...(perspective.question
      ? [{ text: `\n${perspective.question}`, italic: true, color: mapColors.paper, size: 8 }]
      : []),
  ];
}

/** What the colours, signs and borders mean. */
export function legendBox(top: number, width: number): SceneBox {
  const bands = (["Green", "Amber", "Red", "No data"] as const).map((band): SceneRun => {
    const { sign, ink } = bandLooks[band];
    return { text: `${sign} ${band}     `, bold: true, color: ink, size: 9 };
  });
  const more: SceneRun = {
    text: "↗ improving   → steady   ↘ worsening   against the period before; the small signs are the measures",
    color: mapColors.faintInk,
    size: 9,
  };
  return textBox("BSC legend", "legend", { x: margin, y: top, width, height: legendHeight }, [
    ...bands,
    more,
  ]);
}
