import * as React from "react";
import { mapOutline, outlineText, sceneSvg, type Scene } from "../map";
import type { Anchors } from "./anchors";

interface Props {
  readonly scene: Scene;
  readonly anchors: Anchors;
  readonly name: string;
}

/** The strategy map as a picture whose boxes lead to their objectives, and the same in words. */
export function MapFigure({ scene, anchors, name }: Props) {
  const svg = sceneSvg(scene, ({ role, about }) => {
    const anchor = role === "objective" && about !== undefined ? anchors.objectives.get(about) : undefined;
    return anchor && `#${anchor}`;
  });
  return (
    <section id="map" aria-labelledby="map-title">
      <h2 id="map-title">Strategy map</h2>
      <p className="faint">A click on an objective leads to its figures.</p>
      <figure
        className="map"
        tabIndex={0}
        role="group"
        aria-label={`Strategy map of ${name}`}
        dangerouslySetInnerHTML={{ __html: svg }}
      />
      <details>
        <summary>The map in words</summary>
        <pre>{outlineText(mapOutline(scene))}</pre>
      </details>
    </section>
  );
}
