import { siteOf, type Scene, type SceneBox, type Site } from "../map";
import type { Model } from "../scorecard";
import { jsonVersion } from "./output";
import { overrideJson } from "./overrideJson";

/** The map as `bsc map --out map.json` writes it (docs/schemas/map.json); links as the points they run through. */
export function mapJson(scene: Scene, { scorecard, facts }: Model) {
  const boxes = scorecard.perspectives.flatMap(({ perspective, objectives }) =>
    objectives.flatMap(({ objective, ...scored }) => {
      const box = scene.boxes.find(({ role, about }) => role === "objective" && about === objective.id);
      if (!box) return [];
      const { x, y, width: w, height: h } = box;
      const { id, name: label } = objective;
      return [{ id, x, y, w, h, lane: perspective.id, label, band: scored.band, ...overrideJson(scored) }];
    }),
  );
  const connectors = facts.links.map(({ from, to }) => ({
    from,
    to,
    points: pointsOf(`Link ${from} > ${to}`, scene),
  }));
  return { version: jsonVersion, width: scene.width, height: scene.height, boxes, connectors };
}

function pointsOf(title: string, { boxes, connectors }: Scene): readonly (readonly [number, number])[] {
  const parts = connectors.filter(({ altTitle }) => altTitle === title);
  const boxOf = (name: string) => boxes.find((box) => box.name === name);
  return parts.flatMap((part, index) => {
    const start = index === 0 ? pointAt(boxOf(part.from), part.fromSite) : [];
    return [...start, ...pointAt(boxOf(part.to), part.toSite)];
  });
}

function pointAt(box: SceneBox | undefined, site: Site): readonly (readonly [number, number])[] {
  if (!box) return [];
  const { x, y } = siteOf(box, site);
  return [[x, y]];
}
