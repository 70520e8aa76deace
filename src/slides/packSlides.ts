import { mapOutline, outlineText, planMapView, sceneSvg } from "../map";
import { shownPeriod, type Model, type ScoredScorecard } from "../scorecard";
import type { SheetPlan } from "../report";
import { presentation, type PresentationGiven } from "./presentation";

/** The review pack of a unit. */
export interface Pack {
  readonly model: Model;
  readonly unit: ScoredScorecard;
  readonly plans: readonly SheetPlan[];
}

/** Makes a PNG of an SVG picture, as a data address; undefined where it cannot. */
export type DrawPicture = (svg: string) => Promise<string | undefined>;

/** The review pack as a PowerPoint file, with the map of its unit where there is one and it can be drawn. */
export async function packSlides({ model, unit, plans }: Pack, draw: DrawPicture): Promise<Uint8Array> {
  return presentation({
    ...{ title: unit.name, subtitle: `Monthly review · ${shownPeriod(model) ?? "no figures yet"}`, plans },
    map: await mapPicture(model, unit, draw),
  });
}

async function mapPicture(
  model: Model,
  unit: ScoredScorecard,
  draw: DrawPicture,
): Promise<PresentationGiven["map"]> {
  const hasObjectives = unit.perspectives.some(({ objectives }) => objectives.length > 0);
  const scene = planMapView(model, { unit: unit.id });
  if (!hasObjectives || scene.kind === "failed") return undefined;
  const png = await draw(sceneSvg(scene.value));
  const { width, height } = scene.value;
  return png === undefined ? undefined : { png, width, height, text: outlineText(mapOutline(scene.value)) };
}
